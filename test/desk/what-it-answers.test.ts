// What the rules did not tell, or told wrongly: a person says which question a time, a place or a number answers.
import { expect, test } from 'vitest'
import { file, openTestDesk } from './open-test-desk.ts'

const PAGE = `Crane falls at the east quay

A crane fell at the East Quay on Saturday. The harbour clock stopped at 15:12, said the union. The gate log of the North Quay lists 31 workers.

A video of it was shown on Murmur.
`

async function withReport() {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'UTC')
  await desk.takeIn(code, file('page.txt', PAGE, { published: '2026-03-17', publication: 'Harbour Post' }))
  await desk.idle()
  const report = (await desk.report('r1')).report!
  const reading = (quote: string): string => [...report.times, ...report.places, ...report.counts].find((one) => one.quote.includes(quote))?.id ?? ''
  const say = async (quote: string, words: string) => {
    const choice = (await desk.alternatives('r1', reading(quote))).find((one) => one.words === words)?.id ?? ''
    return desk.correct('r1', reading(quote), { field: 'answers', choice, because: 'The log says so.' })
  }
  const answers = async (id: string): Promise<readonly string[]> =>
    (await desk.questions(code)).find((q) => q.id === id)?.answers.map(({ words }) => words) ?? []
  return { desk, code, reading, say, answers }
}

test('a time, a place and a number stand among the answers with their givers, and go again', async () => {
  const { desk, code, reading, say, answers } = await withReport()
  expect(await answers('where')).toEqual(expect.arrayContaining(['East Quay']))
  await say('31 workers', 'how many were injured')
  expect(await answers('count:injuries')).toEqual(['31 workers'])
  await say('North Quay', 'where it happened')
  expect(await answers('where')).toContain('North Quay')
  await say('15:12', 'when it happened')
  const [first] = (await desk.question(code, 'happened')).answers
  expect(JSON.stringify(first)).toContain('15:12')
  expect(first?.statements.some(({ speakers }) => speakers.includes('the union'))).toBe(true)
  await desk.correct('r1', reading('15:12'), { field: 'answers', takeBack: true })
  expect(JSON.stringify((await desk.question(code, 'happened')).answers)).not.toContain('15:12')
})

test('what answers nothing is taken off the card, and it is said what it was', async () => {
  const { desk, code, say, answers } = await withReport()
  const view = await say('East Quay', 'none of these questions')
  expect(view.corrections).toMatchObject([{ kind: 'place', was: 'answering what the rules tell', words: 'none of these questions', by: 'Ada' }])
  expect(await answers('where')).toEqual([])
  await say('Saturday', 'none of these questions')
  expect((await desk.question(code, 'happened')).answers).toEqual([])
  await expect(desk.correct('r1', 's1', { field: 'answers', choice: 'x' })).rejects.toMatchObject({ code: 'field-unfit' })
})
