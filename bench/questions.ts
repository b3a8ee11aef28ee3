// How long it takes to answer the questions of an incident of 1,000 reports of 5 kB, from nothing and again after one more report.
// Run: node bench/questions.ts
import { answerQuestions, explainSameEvents, proposeSameEvents, reuseMemory } from '../src/questions/answer.ts'
import { readFile } from '../src/desk/reading/read-report.ts'
import type { ReportForQuestions } from '../src/model/question.ts'

const REPORTS = 1000
const random = (
  (seed: number) => () =>
    (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296
)(11)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const WORDS = 'harbour rope water lorry market quay keeper ladder signal morning barge timber channel tide engine ticket window paper lamp bridge'.split(' ')
const filler = (n: number): string => Array.from({ length: n }, () => `${Array.from({ length: 14 }, () => pick(WORDS)).join(' ')}.`).join(' ')
const AGENCY = `A ship-to-shore crane collapsed across the rails of the East Quay on Saturday afternoon while it was lifting an empty hopper, the union said, and the crew ran for the sheds. ${filler(6)}`

function textOf(i: number): string {
  const when = pick(['on Saturday afternoon', 'on Saturday', 'on 9 March', 'on Monday', 'on Friday evening'])
  const story = i % 3 === 0 ? AGENCY : `A crane collapsed at the East Quay ${when}, the union said. ${pick(['Three', 'Five', 'No'])} workers were injured.`
  return `Crane collapses at the East Quay\n\n${story}\n\nThe footage is believed to have been filmed ${when}. The video emerged on Murmur on Saturday evening.\n\n${filler(45)}\n`
}

const reports: ReportForQuestions[] = []
let characters = 0
const beforeReading = performance.now()
for (let i = 0; i <= REPORTS; i++) {
  const text = textOf(i)
  characters += text.length
  const byHand = { published: pick(['2026-03-16', '2026-03-17', '2026-03-18']), publication: `Paper ${i}` }
  for (const { resolved } of await readFile(new TextEncoder().encode(text), { name: `r${i}.txt`, mediaType: 'text/plain' }, byHand, 'UTC'))
    reports.push({
      id: `r${i}`,
      title: resolved.report.title,
      publication: `Paper ${i}`,
      versionOf: null,
      takenInAt: '2026-04-01T00:00:00Z',
      report: resolved,
      judgements: {},
    })
}
console.log(`read ${reports.length} reports of ${Math.round(characters / reports.length)} characters in ${Math.round(performance.now() - beforeReading)} ms`)

const timed = <T>(name: string, work: () => T): T => {
  const before = process.threadCpuUsage()
  const result = work()
  console.log(`${name}: ${Math.round(process.threadCpuUsage(before).user / 1000)} ms of the thread`)
  return result
}
const input = (list: readonly ReportForQuestions[]) => ({ zone: 'UTC', reports: list, links: [], findings: [] })
const memory = reuseMemory()
const questions = timed(`answer ${REPORTS} reports, nothing remembered`, () => answerQuestions(input(reports.slice(0, REPORTS)), memory))
const links = timed('same events', () => proposeSameEvents(reports.slice(0, REPORTS), []))
timed('same events, explained', () => explainSameEvents(reports.slice(0, REPORTS), links, questions))
timed('one more report, the others remembered', () => answerQuestions(input(reports), memory))
for (const q of questions)
  console.log(
    `  ${q.id}: ${q.answers.length} answers, ${q.conflicts.length} conflicts, origins ${q.answers
      .map((a) => `${a.origins}/${a.reports}`)
      .slice(0, 6)
      .join(' ')}`,
  )
