// Two texts that say one sentence without end share themselves at every shift; what is told of that stays small.
import { expect, test } from 'vitest'
import { file, openTestDesk } from './open-test-desk.ts'

const SENTENCE = 'A crane fell at the east quay on Saturday, the port authority said, and two workers were hurt.\n\n'

test('of two texts that repeat themselves, each passage is told once', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('one.txt', SENTENCE.repeat(300), { published: '2026-03-16' }))
  await desk.takeIn(code, file('two.txt', `Again.\n\n${SENTENCE.repeat(300)}`, { published: '2026-03-16' }))
  await desk.idle()
  const passages = (await desk.questions(code)).flatMap((question) =>
    question.answers.flatMap((answer) => answer.originsOf.flatMap((origin) => origin.passages)),
  )
  expect(passages.length).toBeGreaterThan(0)
  const characters = passages.reduce((sum, { b }) => sum + b.span.quote.length, 0)
  expect(characters / (await desk.questions(code)).flatMap((question) => question.answers).length).toBeLessThan(2 * SENTENCE.length * 300)
})
