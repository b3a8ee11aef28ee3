// How long it takes to find what one more report shares with those that are held, and what that keeps in memory.
//
//   node --expose-gc bench/origins.ts [reports held, default 10000]
//
// Reports of 5 kB: half are their own, a third print one of 300 agency texts whole, the others a paragraph of one. Then 200 more come singly,
// of all three sorts; one that was written before all others; and one that is mended.
import { reuseMemory } from '../src/questions/origins/reuse.ts'
import { passageMemory, sharedPassages } from '../src/questions/origins/passages.ts'
import type { ReportForQuestions } from '../src/model/question.ts'
import type { Report } from '../src/model/report.ts'

const HELD = Number(process.argv[2] ?? 10_000)
let seed = 7
const random = (n: number): number => Math.floor(((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32) * n)
const WORDS = Array.from(
  { length: 4000 },
  (_, i) => `${'bcdfglmnprst'[i % 12]}${'aeiou'[(i >> 2) % 5]}${'nrlstm'[(i >> 4) % 6]}${'aeiou'[(i >> 6) % 5]}${i.toString(36)}`,
)
const prose = (words: number): string => Array.from({ length: words }, (_, i) => `${WORDS[random(4000)] ?? ''}${i % 17 === 16 ? '.' : ''}`).join(' ')
const agencies = Array.from({ length: 300 }, () => [prose(120), prose(120), prose(120)])

function textOf(): string {
  const agency = agencies[random(300)] ?? []
  const sort = random(6)
  if (sort < 3) return prose(620)
  return sort < 5 ? `${prose(130)}\n${agency.join('\n')}\n${prose(130)}` : `${prose(250)}\n${agency[random(3)] ?? ''}\n${prose(250)}`
}

function reportOf(i: number): ReportForQuestions {
  const text = `${prose(8)}\n\n${textOf()}\n`
  const layers = [{ kind: 'body' as const, start: 0, end: text.length, written: { earliest: null, latest: null } }]
  const empty = { statements: [], narration: [], times: [], places: [], counts: [], events: [], footage: [], appearances: [], links: [], troubles: [] }
  const published = { earliest: null, latest: null, zone: 'UTC', from: 'none' as const, basis: 'metadata' as const }
  const report: Report = {
    text,
    report: { title: '', publication: `Paper ${i % 900}`, language: 'en', published, address: null },
    layers,
    sentences: [],
    ...empty,
    post: null,
  }
  return { id: `r${i}`, title: '', publication: `Paper ${i % 900}`, versionOf: null, takenInAt: '2026-01-01T00:00:00Z', report, judgements: {} }
}

const reports = Array.from({ length: HELD }, (_, i) => reportOf(i))
const size = reports.reduce((sum, { report }) => sum + report.text.length, 0) / HELD
const heap = (): number => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
const timed = <T>(work: () => T): readonly [T, number] => {
  const before = process.threadCpuUsage()
  const result = work()
  const { user, system } = process.threadCpuUsage(before)
  return [result, (user + system) / 1000]
}

const before = heap()
const memory = passageMemory()
const [found, fromNothing] = timed(() => memory.update(reports.map((r) => r.report)))
console.log(`${HELD} reports of ${Math.round(size)} characters, ${found.length} shared passages: ${Math.round(fromNothing)} ms from nothing`)
console.log(`kept in memory beside the texts: ${Math.round(heap() - before)} MB${globalThis.gc === undefined ? ' (not collected: run with --expose-gc)' : ''}`)

const reuse = reuseMemory()
console.log(`who rests on whom, from nothing: ${Math.round(timed(() => reuse.update(reports))[1])} ms`)
const each: number[] = []
for (let i = 0; i < 200; i++) {
  const one = reportOf(HELD + i)
  each.push(timed(() => reuse.update([...reports, one]))[1])
}
each.sort((a, b) => a - b)
const at = (share: number): string => (each[Math.floor(share * (each.length - 1))] ?? 0).toFixed(0)
console.log(`one more report, and the last one gone again: median ${at(0.5)} ms, 95 of 100 ${at(0.95)} ms, longest ${at(1)} ms`)
console.log(`one more that is older than all: ${timed(() => reuse.update([reportOf(HELD + 300), ...reports]))[1].toFixed(0)} ms`)
const printed = reports.filter(({ report }) => report.text.includes(agencies[0]?.[0] ?? '')).length
const oldest: ReportForQuestions = { ...reportOf(HELD + 301) }
const agency = (agencies[0] ?? []).join('\n')
const first = {
  ...oldest,
  report: { ...oldest.report, text: agency, layers: [{ kind: 'body' as const, start: 0, end: agency.length, written: { earliest: null, latest: null } }] },
}
console.log(`the agency text itself, older than the ${printed} that print it: ${timed(() => reuse.update([first, ...reports]))[1].toFixed(0)} ms`)
console.log(`the plain way, all anew: ${timed(() => sharedPassages(reports.map(({ report }) => ({ ...report }))))[1].toFixed(0)} ms`)
