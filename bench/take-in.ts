// How fast a desk takes in and reads: 200 reports of 5 kB, then an incident of 1,000 and the time to its answers.
//
//   node bench/take-in.ts [reports of the large incident, default 1000]
//
// Reports a second, and reports a second of one core's time (all threads counted), from the first take-in to the last answer.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open.ts'

const large = Number(process.argv[2] ?? 1000)
type Measured = { readonly reports: number; readonly keptSeconds: number; readonly seconds: number; readonly coreSeconds: number }

async function takeInAll(desk: Desk, title: string, count: number): Promise<Measured> {
  const { code } = await desk.openIncident(title, 'Europe/London')
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const names = Array.from({ length: count }, (_, n) => n)
  // Eight at a time, as the command line and the browser send them.
  await Promise.all(Array.from({ length: 8 }, () => takeFrom(desk, code, names)))
  const keptSeconds = (performance.now() - start) / 1000
  await desk.idle()
  const { user, system } = process.cpuUsage(cpu)
  const failed = (await desk.reports(code)).filter((report) => report.state !== 'read').length
  if (failed > 0) throw new Error(`${failed} reports of the bench were not read`)
  return { reports: count, keptSeconds, seconds: (performance.now() - start) / 1000, coreSeconds: (user + system) / 1e6 }
}

async function takeFrom(desk: Desk, code: string, names: number[]): Promise<void> {
  for (let n = names.shift(); n !== undefined; n = names.shift()) {
    const file = { name: `report-${n}.txt`, bytes: Buffer.from(reportText(n)), mediaType: null, method: 'upload' as const }
    await desk.takeIn(code, {
      ...file,
      byHand: { published: `2026-03-${String(10 + (n % 18)).padStart(2, '0')}`, publication: PAPERS[n % PAPERS.length] ?? '' },
    })
  }
}

async function answering(desk: Desk, code: string): Promise<void> {
  await desk.nameDesk('Bench')
  const [first] = await desk.reports(code)
  if (first === undefined) return
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    await desk.mend(first.id, { title: `Mended ${n}` }, null)
    const start = performance.now()
    await desk.questions(code)
    times.push(performance.now() - start)
  }
  const median = times.toSorted((a, b) => a - b)[2] ?? 0
  console.log(`answers of ${large} reports after one was mended: ${median.toFixed(0)} ms (median of 5)`)
  const start = performance.now()
  await desk.reports(code)
  console.log(`list of ${large} reports: ${(performance.now() - start).toFixed(0)} ms`)
}

function print(what: string, { reports, keptSeconds, seconds, coreSeconds }: Measured): void {
  console.log(`${what}: kept in ${keptSeconds.toFixed(2)} s (${(reports / keptSeconds).toFixed(0)}/s), read and answered in ${seconds.toFixed(2)} s`)
  console.log(`  ${(reports / seconds).toFixed(1)} reports/s on this machine, ${(reports / coreSeconds).toFixed(1)} reports/s per core`)
}

/** About 5 kB of invented report, different for each number. */
function reportText(n: number): string {
  const paragraphs = Array.from({ length: 12 }, (_, p) =>
    SENTENCES.map((sentence, s) => ((n + p + s) % 3 === 0 ? '' : sentence(n, p)))
      .join(' ')
      .trim(),
  )
  return `${TITLES[n % TITLES.length]} (${n})\n\n${paragraphs.join('\n\n')}`.slice(0, 5000)
}

const PAPERS = ['Harbour Post', 'Quay Herald', 'Northern Wire', 'The Estuary', 'Town Crier']
const TITLES = ['Crane falls at the east quay', 'Port closed after collapse', 'What the footage of the quay shows']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const SENTENCES: readonly ((n: number, p: number) => string)[] = [
  (n, p) => `The port authority said on ${DAYS[(n + p) % 7]} afternoon that ${3 + ((n * 7 + p) % 40)} workers had left the yard before the crane came down.`,
  (n, p) => `“We heard a noise and then nothing,” a spokesman for dock ${1 + ((n + p) % 30)} told the ${PAPERS[(n + p) % 5]}.`,
  (n) => `A video posted at ${10 + (n % 12)}:${10 + (n % 49)} on ${1 + (n % 28)} March 2026 shows the boom swinging over berth ${n}.`,
  (_, p) => `The company denied that gate ${p} had been left open, and said at least ${p + 2} people were hurt.`,
  (n, p) => `Nobody knows yet who filmed it; the clip had been shared ${n * 13 + p} times by the following morning.`,
  (n) => `It is believed to have been recorded on Quay Street, near warehouse ${n % 90}, some weeks earlier.`,
]

const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
try {
  const desk = await openDesk(join(folder, 'desk'))
  // The readers' threads and their word lists are loaded once; that is the start of the program, not the speed of reading.
  await takeInAll(desk, 'Warming up', 8)
  print('200 reports of 5 kB', await takeInAll(desk, 'Crane at the east quay', 200))
  print(`${large} reports of 5 kB`, await takeInAll(desk, 'Flood in the old town', large))
  await answering(desk, 'flood-in-the-old-town')
  await desk.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
