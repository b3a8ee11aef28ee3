// The ways in which a report says when it happened: in a verb of two words, behind what is said by the way, in a relative clause, in a list of facts. And what is like them and says nothing of it.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Question } from '../../src/model/question.ts'

async function asked(text: string): Promise<Question | undefined> {
  const facts = { publication: 'Echo', published: '2026-03-11' } // a Wednesday
  const reports = (await readFile(new TextEncoder().encode(`${text}\n`), { name: 'p.txt', mediaType: 'text/plain' }, facts, 'UTC')).map(
    ({ resolved: report }) => ({
      ...{ id: 'r', title: report.report.title, publication: 'Echo', versionOf: null, takenInAt: '2026-04-01T00:00:00Z', report, judgements: {} },
    }),
  )
  return answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find((q) => q.id === 'happened')
}
const when = async (text: string): Promise<readonly string[]> => ((await asked(text))?.answers ?? []).map((a) => a.words)
const TITLE = 'Train derails near Orley\n\nA train derailed near Orley.'
const MONDAY = ['Monday 9 March 2026']

test.each([
  'The train hit a wall and caught fire on Monday.',
  'The train ran off the rails on Monday.',
  'On Monday, the high-speed train, travelling between Orley and Holm, derailed.',
  'Police looked at the train that derailed on Monday.',
  'Smoke rose from the train after derailing on Monday.',
  'Four people are missing after derailment early on Monday.',
  'The number of dead from the derailment on Monday is four.',
  'The derailment, which came on Monday, killed four.',
  'The fire spread through the train on Monday.',
  'The fire took hold of the train on Monday.',
  'An explosion rocked the train on Monday.',
  'What is known\n\n- Where: Orley\n- When: Monday 9 March\n- Dead: four',
])('%s', async (text) => {
  expect((await when(`${TITLE} ${text}`)).map((words) => words.replace(/, .*/, ''))).toEqual(MONDAY)
})

test.each([
  'The damage is worse than after the derailment on Monday.',
  'Four people died when the Easter train derailed.',
  'The minister is to visit the site of the derailment on Monday.',
  'Four people were still considered missing on Monday.',
  'Nine people were still trapped on Monday night.',
  'The answer came on Monday.',
  'Police launched an inquiry on Monday.',
  'The town’s last derailment was in March 2011.',
])('%s', async (text) => {
  expect(await when(`${TITLE} ${text}`)).toEqual([])
})

test('what nobody would say leaves the day as it is', async () => {
  expect(await when(`${TITLE}\n\nThe railway would not say how many people had been hurt in Monday's derailment.`)).toEqual(MONDAY)
  expect(await when(`${TITLE}\n\nThe railway would not confirm Monday's derailment.`)).toEqual([])
  expect(await when(`${TITLE}\n\nThere were no signs of life, said those who were caught up in Monday's derailment.`)).toEqual(MONDAY)
})

test.each([
  ['on Monday morning', '1.30 a.m. on Monday', 0],
  ['at 10 p.m. on Monday', '9.48 p.m. on Monday', 0],
  ['at 10 p.m. on Monday', '9.15 p.m. on Monday', 1],
  ['at 10 p.m. on Monday', '11 p.m. on Monday', 1],
])('%s and at %s', async (one, other, conflicts) => {
  const q = await asked(`${TITLE} It derailed ${one}, police said.\n\nThe railway said it derailed at ${other}.`)
  expect(q?.conflicts).toHaveLength(conflicts)
})
