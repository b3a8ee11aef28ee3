// What a page tells by the way and does not assert of the occurrence: another one of last month, what somebody calls a lie, what was only asked about, what none did; and
// what stays an answer beside other steps of the story.
import { expect, test } from 'vitest'
import { ask, wordsOf, type Page } from './pages-asked.ts'

const fire = (text: string): Page => ['Herald', '2026-03-11T14:00:00Z', `Fire at Orley prison\n\nA fire hit the prison in Orley on Tuesday. ${text}`]

test.each<readonly [string, string, string, readonly string[]]>([
  ['another of last month', 'count:arrests', 'Last month a march in the port of Kessin ended with 40 arrests.', []],
  ['another of last month', 'where', 'Last month a fire at a prison in Kessin killed two.', ['Orley prison']],
  ['what is called a lie', 'count:deaths', 'Dara Voll said the government was lying when it said that only five people had died.', []],
  ['what is asked about', 'count:deaths', 'The ministry did not respond to questions about reports that 15 prisoners had been killed.', []],
  ['what he could not say', 'count:deaths', 'He saw four people on the ground but could not say whether they were dead.', []],
  ['who are alive', 'count:deaths', 'Two persons whom others counted among the dead are alive.', []],
  ['some of those in one place', 'count:deaths', 'Four people were killed in the north wing alone.', []],
  ['what none did', 'happened', 'No aircraft flew over Orley on Monday between 06:00 and 14:00.', ['Tuesday 10 March 2026']],
  ['not one', 'count:weapons-discharg', 'Not one police weapon was discharged.', []],
])('%s gives no answer to %s: %s', async (_, id, text, words) => {
  expect(wordsOf(await ask(id, fire(text)))).toEqual(words)
})

test('shots at 16.22 stand behind stones at 16.14, and against shots at 16.11', async () => {
  const police = 'At 16:14 a group broke through the barrier and threw stones. At 16:22 shots were fired. Two people lost their lives.'
  const asked = await ask(
    'happened',
    ['Police', '2026-03-10T20:00:00Z', `Statement on the assembly of 10 March\n\nNine officers were injured.\n\n${police}`],
    ['Union', '2026-03-10T21:00:00Z', 'Shooting at rally in Orley\n\nThe first shot fell at 16:11 on Tuesday, the union said.'],
  )
  expect(asked?.conflicts).toHaveLength(1)
  expect(asked?.answers.map(({ words }) => words)).toEqual(['Tuesday 10 March 2026, 16:22', 'Tuesday 10 March 2026, 16:11'])
})

test('a clock time of a Wednesday is no vaguer form of another one of that day', async () => {
  const slide = (publication: string, at: string, clock: string): Page => [
    publication,
    at,
    `Landslide hits train near Orley\n\nA landslide hit a train near Orley at ${clock} on Wednesday.`,
  ]
  expect((await ask('happened', slide('A', '2026-03-11', '6.40 a.m.'), slide('B', '2026-03-11T07:30:00Z', '5.40 p.m.')))?.conflicts).toHaveLength(1)
})

test('a number told as the lower one of two is no step of a rise', async () => {
  const text = 'A landslide hit a train near Orley, killing six people, the transport ministry said. The interior ministry gave a lower toll of four.'
  expect((await ask('count:deaths', ['Interpress', '2026-03-11T14:00:00Z', `Landslide hits train near Orley\n\n${text}`]))?.conflicts).toHaveLength(1)
})
