// When something else was is not when it happened, and a side of a time is no rival of what lies on it.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { conflictsWithin } from '../../src/questions/answer.ts'
import { timesSaid } from '../../src/questions/said-of/times-said.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import type { Report } from '../../src/model/report.ts'

async function read(text: string): Promise<Report> {
  const bytes = new TextEncoder().encode(`Pier collapses at Lowdon\n\n${text}`)
  const [page] = await readFile(bytes, { name: 'page.txt', mediaType: 'text/plain' }, { published: '2026-03-16' }, 'Europe/London')
  return page!.resolved
}
const happened = async (text: string): Promise<readonly string[]> =>
  timesSaid({ id: 'r1', report: await read(text) } as ReportForQuestions)
    .filter(({ of }) => of === 'happened')
    .map(({ time }) => time.quote)

test.each([
  ['The pier collapsed two hours before the storm, which struck at 11 p.m. on Saturday.', []],
  ['The pier collapsed after the fireworks display, which took place on Saturday.', []],
  ['Police were called to the pier, which collapsed at 11 p.m. on Saturday.', ['11 p.m. on Saturday']],
  ['The pier collapsed by Saturday.', ['Saturday']],
  ['The 6.38am ferry to Orley struck the pier, which collapsed on Saturday.', ['Saturday']],
  ['The pier collapsed at 6.38am on Saturday.', ['6.38am on Saturday']],
])('%s', async (text, quotes) => {
  expect(await happened(text)).toEqual(quotes)
})

test.each([
  ['The pier collapsed by Saturday, police said. The port said the pier collapsed on Thursday.', 0],
  ['The pier collapsed before noon on Saturday, police said. The port said the pier collapsed at 10.30am on Saturday.', 0],
  ['The pier collapsed between 11pm on Friday and 1am on Saturday.', 0],
  ['The pier collapsed on Friday night, police said. The port said the pier collapsed early on Saturday morning.', 0],
  ['The pier collapsed on Friday night, police said. The port said the pier collapsed on Saturday afternoon.', 1],
])('%s', async (text, conflicts) => {
  expect(conflictsWithin(await read(text))).toHaveLength(conflicts)
})
