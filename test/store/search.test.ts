import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepText, searchTexts } from '../../src/store/search.ts'
import { openStore } from '../../src/store/store.ts'
import { testFolder } from '../desk/open-test-desk.ts'

async function texts(...all: string[]) {
  const store = await openStore(await testFolder())
  for (const [i, text] of all.entries())
    await keepText(store.write, { id: `r${i + 1}`, number: i + 1, ordinal: 1, incident: i === 2 ? 'other' : 'crane', title: '' }, text)
  return { find: async (words: string, incident: string | null = null) => searchTexts(store.read, words, incident), write: store.write }
}

test('a text is found by all the words, whatever their case and accents', async () => {
  const { find } = await texts('The crane fell at the Café Quay.', 'Another crane.')
  expect((await find('CAFE crane')).map((hit) => hit.report)).toEqual(['r1'])
})

test('a hit says exactly where it stands', async () => {
  const text = '😀 The “crane” fell.'
  const [hit] = await (await texts(text)).find('crane')
  expect(text.slice(hit?.start, hit?.end)).toBe('crane')
  expect(hit).toMatchObject({ before: '😀 The “', words: 'crane', after: '” fell.' })
})

test('words in quotation marks stay together, and an unfinished word finds what begins with it', async () => {
  const { find } = await texts('east quay', 'quay to the east')
  expect((await find('"east quay"')).map((hit) => hit.report)).toEqual(['r1'])
  expect(await find('eas')).toHaveLength(2)
})

test('search stays in its incident when told so', async () => {
  const { find } = await texts('crane', 'crane', 'crane')
  expect((await find('crane', 'other')).map((hit) => hit.report)).toEqual(['r3'])
})

test('an excerpt says whether the text goes on behind it', async () => {
  const [last] = await (await texts('The crane fell. \n')).find('crane')
  expect(last).toMatchObject({ after: ' fell. \n', goesOn: false })
  const [middle] = await (await texts(`crane ${'wharf '.repeat(40)}`)).find('crane')
  expect(middle?.goesOn).toBe(true)
})

test('what is shown around a hit is whole words', async () => {
  const text = `${'harbour '.repeat(30)}the crane fell, ${'wharf '.repeat(40)}`
  const [hit] = await (await texts(text)).find('crane')
  expect(hit?.before).toMatch(/^(harbour )+the $/)
  expect(hit?.after).toMatch(/^ fell,( wharf)+$/)
  expect([hit?.before.length, hit?.after.length].every((length) => length !== undefined && length > 80 && length <= 90)).toBe(true)
})

test('a text without spaces is cut, but never inside a character', async () => {
  const text = `${'😀'.repeat(80)}crane${'😀'.repeat(80)}`
  const [hit] = await (await texts(text)).find('crane')
  expect(hit).toMatchObject({ before: '😀'.repeat(45), words: 'crane', after: '😀'.repeat(45) })
})

test.each([
  'crane AND',
  'AND',
  'crane*',
  '"crane',
  'crane"',
  '(crane',
  '-crane',
  '^crane',
  'crane 😀',
  '\u202ecrane',
  '\u2067crane\u2069',
  'cr\0 crane',
  'crane\ud800',
])('%j is words, not a language: it finds the crane', async (words) => {
  expect(await (await texts('The crane AND its cr at the quay')).find(words)).toHaveLength(1)
})

test('words of a script that runs from right to left are found, and shown as they stand', async () => {
  const text = 'سقطت الرافعة في الميناء يوم السبت'
  const [hit] = await (await texts(text)).find('الرافعة')
  expect(text.slice(hit?.start, hit?.end)).toBe('الرافعة')
})

test('no row of signs makes a search fail', async () => {
  const { find } = await texts('crane')
  const signs = fc.string({ unit: fc.constantFrom(...'"*()^-+:{},ANDORTE \0\ud83d\ude00\u202e\u0301،١aé½'), maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(signs, async (words) => Array.isArray(await find(words))),
    { numRuns: 500, seed: 7 },
  )
})

test.each(['', '  ', '"', '*', '()', 'NEAR(', 'a OR', '-', '^', '😀', '\0', "'; drop table texts", 'text:crane'])('%j breaks nothing', async (words) => {
  await expect((await texts('crane')).find(words)).resolves.toBeDefined()
})

test('a mended text is found by its new words only', async () => {
  const { find, write } = await texts('crane')
  await keepText(write, { id: 'r1', number: 1, ordinal: 1, incident: 'crane', title: '' }, 'bridge')
  expect(await find('crane')).toEqual([])
  expect(await find('bridge')).toHaveLength(1)
})
