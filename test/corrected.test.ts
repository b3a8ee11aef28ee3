// What people corrected at a desk is read as they corrected it, or is listed as known to be wrong. Nothing is silently either.
import { expect, test } from 'vitest'
import { correctedCases, differencesOf } from './case/corrected.ts'

const all = correctedCases()
const wrong = all.filter((one) => one.knownWrong !== undefined)

for (const one of all) {
  if (one.knownWrong === undefined)
    test(`${one.name} is read as it was corrected`, async () => {
      const found = await differencesOf(one)
      expect(found, `\n${found.join('\n')}\n`).toEqual([])
    })
  else
    test(`${one.name} is still read wrongly: ${one.knownWrong}`, async () => {
      expect(await differencesOf(one), 'the rules meet it now: take "knownWrong" out of it').not.toEqual([])
    })
}

test(`of ${all.length} corrected cases ${all.length - wrong.length} are met and ${wrong.length} known to be wrong`, () => {
  expect(all.length).toBeGreaterThan(0)
})
