// Long and odd texts: answers in a moment, whatever stands in them; the order of reports changes nothing.
import { expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import { made } from './build.ts'

const ask = (reports: readonly ReportForQuestions[]) => answerQuestions({ zone: 'UTC', reports, links: [], findings: [] })

/** A report in which every repetition of `unit` holds a time, a place and a count. */
function repeated(unit: string, quote: string, times: number): ReportForQuestions {
  const text = `Crane collapse\n${unit.repeat(times)}`
  const report = made({
    text,
    published: '2026-03-16',
    publication: unit.slice(0, 12),
    times: [[quote, '2026-03-14']],
    places: [[quote, 'area']],
    counts: [{ quote, n: [1, 1], of: 'people', verb: 'injured' }],
  })
  const [time, place, count] = [report.report.times[0]!, report.report.places[0]!, report.report.counts[0]!]
  const every = <T extends { id: string; start: number; end: number }>(one: T): T[] =>
    Array.from({ length: times }, (_, i) => ({ ...one, id: `${one.id}-${i}`, start: one.start + i * unit.length, end: one.end + i * unit.length }))
  const sentences = [
    { start: 0, end: 14 },
    { start: 15, end: text.length },
  ]
  return { ...report, report: { ...report.report, sentences, narration: [], times: every(time), places: every(place), counts: every(count) } }
}

test.each([
  ['Saturday ', 'Saturday'],
  ['the crane collapsed on Saturday ', 'Saturday'],
  ['(((" Saturday', 'Saturday'],
  ['not on the Saturday of the ', 'Saturday'],
])('100 kB of %j without an end', (unit, quote) => {
  const report = repeated(unit, quote, Math.ceil(100_000 / unit.length))
  const before = process.threadCpuUsage()
  ask([report])
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(6000)
})

test.each(['a', '“', '9', '[', ' ', 'a b '])('a report of 100 kB of %j is answered in two seconds of its thread', (unit) => {
  const before = process.threadCpuUsage()
  ask([made({ text: `${unit.repeat(100_000 / unit.length)}.`, published: '2026-03-16' })])
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
})

test('the order in which reports are handed over does not change the answers', () => {
  const page = (publication: string, day: number): ReportForQuestions =>
    made({
      publication,
      published: `2026-03-${day}`,
      text: `Crane collapse\nThe crane collapse at the East Quay happened on Day ${day}.`,
      times: [[`Day ${day}`, `2026-03-${day - 1}`]],
      places: [['East Quay', 'area']],
    })
  const reports = [page('A', 16), page('B', 17), page('C', 18), page('D', 19)]
  expect(ask(reports.toReversed())).toEqual(ask(reports))
})
