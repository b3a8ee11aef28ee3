// How fast a desk takes in and reads: 200 reports of 5 kB, then an incident of 1,000 and the time to its answers.
//
//   node bench/take-in.ts [reports of the large incident, default 1000]
//
// Reports a second, and reports a second of one core's time (threads and jailed readers counted), from the first take-in to the last answer.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Desk } from '../src/desk/desk.ts'
import { openDesk } from '../src/desk/open.ts'

const large = Number(process.argv[2] ?? 1000)
type Measured = { readonly reports: number; readonly keptSeconds: number; readonly seconds: number; readonly coreSeconds: number }

async function takeInAll(desk: Desk, title: string, count: number): Promise<Measured> {
  const { code } = await desk.openIncident(title, 'Europe/London')
  const [start, cpu] = [performance.now(), coreSecondsSoFar()]
  const names = Array.from({ length: count }, (_, n) => n)
  // Eight at a time, as the command line and the browser send them.
  await Promise.all(Array.from({ length: 8 }, () => takeFrom(desk, code, names)))
  const keptSeconds = (performance.now() - start) / 1000
  await desk.idle()
  const coreSeconds = coreSecondsSoFar() - cpu
  const failed = (await desk.reports(code)).filter((report) => report.state !== 'read').length
  if (failed > 0) throw new Error(`${failed} reports of the bench were not read`)
  return { reports: count, keptSeconds, seconds: (performance.now() - start) / 1000, coreSeconds }
}

/** Of this program and of every process below it; readers are processes, and their work is work. */
function coreSecondsSoFar(): number {
  const { user, system } = process.cpuUsage()
  const ofAll = readdirSync('/proc').flatMap((pid) => {
    try {
      const [, parent = '', ...rest] = readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /, '')
        .split(' ')
      return [{ pid, parent, ticks: Number(rest[9]) + Number(rest[10]) }]
    } catch {
      return []
    }
  })
  const below = (of: string): number => ofAll.filter(({ parent }) => parent === of).reduce((sum, { pid, ticks }) => sum + ticks + below(pid), 0)
  return (user + system) / 1e6 + below(String(process.pid)) / 100
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

/** About 5 kB of invented report, different for each number, with as many things said as a page of that length has. */
function reportText(n: number): string {
  const random = randomFrom(n)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const plain = (): string =>
    `The ${pick(NOUNS)} ${pick(VERBS)} the ${pick(NOUNS)} beside the ${pick(NOUNS)} and a ${pick(NOUNS)} ${pick(VERBS)} ${pick(NOUNS)}s.`
  const paragraphs = Array.from({ length: 14 }, (_, p) => {
    const said = p % 3 === 0 ? `The ${pick(NOUNS)} authority said on ${pick(DAYS)} that the ${pick(NOUNS)} ${pick(VERBS)} the ${pick(NOUNS)}.` : plain()
    const quoted =
      p % 4 === 1 ? `“We ${pick(VERBS)} the ${pick(NOUNS)} and then a ${pick(NOUNS)},” a spokesman for the ${pick(NOUNS)} told the ${pick(PAPERS)}.` : plain()
    const counted = p % 7 === 2 ? `At least ${2 + Math.floor(random() * 40)} ${pick(NOUNS)}s were hurt near ${pick(NOUNS)} Street.` : plain()
    return [said, plain(), quoted, counted, plain()].join(' ')
  })
  const footage = `A video posted on ${1 + (n % 28)} March 2026 shows the ${pick(NOUNS)}. It is believed to have been filmed on ${pick(DAYS)} afternoon.`
  return `${TITLES[n % TITLES.length]} (${n})\n\n${[footage, ...paragraphs].join('\n\n')}`.slice(0, 5000)
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PAPERS = ['Harbour Post', 'Quay Herald', 'Northern Wire', 'The Estuary', 'Town Crier']
const TITLES = ['Crane falls at the east quay', 'Port closed after collapse', 'What the footage of the quay shows']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const VERBS = ['lifted', 'crossed', 'closed', 'saw', 'held', 'carried', 'struck', 'passed', 'loaded', 'followed', 'blocked', 'left', 'reached', 'cleared']
const NOUNS =
  'crane quay dock harbour boat rope anchor hull mast deck cargo barge ferry pilot tide wharf jetty buoy sail keel gate shed yard lorry fence lamp road bridge tower wall roof door pump hose engine wheel cable hook chain crate pallet drum tank pipe valve ladder signal siren net post rail track plank beam bolt'.split(
    ' ',
  )

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
