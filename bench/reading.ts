// How fast a report is read and its times resolved: 5 kB texts put together from the sample originals, in reports a second of one core, and
// which part of the work takes how much of it. Run: node bench/reading.ts [SECONDS]
//
// Beside it the nearest that npm offers, chrono-node for the dates and compromise for the rest, over the same texts in turn. Rates count the
// time of the reading thread alone (what the collector of memory does on other cores is printed beside it). The shares come from a sampling profile of a second run: each sample
// counts for the outermost stage it stands in.
import { readFileSync, readdirSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import type { Profiler } from 'node:inspector'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import { pagesOf } from '../src/reading/readers.ts'
import { readOriginal, readPages } from '../src/reading/read.ts'
import { resolveReading } from '../src/time/resolve.ts'

const TEXTS = 100
const LENGTH = 5_000
const BATCH = 10
const seconds = Number(process.argv[2] ?? 5)

// By function and file: every stage is one exported function.
const STAGES: Readonly<Record<string, string>> = {
  'pagesOf readers': 'file to page',
  'languageOf language': 'language',
  'layersOf layers': 'layers',
  'quotationsOf quotations': 'quotations',
  'sentencesOf sentences': 'sentences',
  'find time-phrases': 'times as words',
  'find places': 'places',
  'find counts': 'counts',
  'tagged words': 'parts of speech',
  'attribute attribute': 'attribution',
  'statementsOf chains': 'statements, coreference',
  'narrationOf narration': 'narration',
  'sceneOf scene': 'scene',
  'resolveReading resolve': 'times resolved',
}

type Spent = { readonly reports: number; readonly onThread: number; readonly onAll: number }

const texts = await invented()
const size = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
await round() // what is loaded once: the tagger's model, the gazetteer
await round()

// As a reader's own process does it, where nothing else runs between: another library's memory is collected with all that this one has compiled.
const alone: Spent[] = []
const aloneTogether: Spent[] = []
for (const until = performance.now() + seconds * 1000; performance.now() < until;) {
  alone.push(await spent(() => round()))
  for (let at = 0; at < TEXTS; at += BATCH) aloneTogether.push(await spent(() => roundTogether(texts.slice(at, at + BATCH))))
}
for (const [told, some] of [
  ['READ + TIME, nothing else in the process', summed(alone)],
  [`the same, ${BATCH} pages of one original`, summed(aloneTogether)],
] as const)
  process.stdout.write(`${told}: ${rate(some)} reports/s on one core, ${each(some.onThread, some.reports)} ms a report\n`)

for (const text of texts.slice(0, BATCH)) theirs([text], true)
// Turn and turn about over the same texts, so that what else the machine does falls on both.
const ours: Spent[] = []
const peers: Spent[] = []
const peersLoose: Spent[] = []
for (const until = performance.now() + seconds * 1000; performance.now() < until;)
  for (let at = 0; at < TEXTS; at += BATCH) {
    const batch = texts.slice(at, at + BATCH)
    ours.push(await spent(() => round(batch)))
    peers.push(await spent(() => Promise.resolve(theirs(batch, true))))
    peersLoose.push(await spent(() => Promise.resolve(theirs(batch, false))))
  }
const [mine, anchored, loose] = [summed(ours), summed(peers), summed(peersLoose)]
process.stdout.write(`${mine.reports} reports of ${Math.round(size)} characters\n`)
process.stdout.write(`READ + TIME  ${rate(mine)} reports/s on one core, ${each(mine.onThread, mine.reports)} ms a report`)
process.stdout.write(` (with the collector's helpers on other cores: ${each(mine.onAll, mine.reports)} ms)\n`)
for (const [told, other] of [
  ['with the offset of each find', anchored],
  ['words only, which nothing can be anchored by', loose],
] as const)
  process.stdout.write(
    `chrono-node + compromise, ${told}: ${rate(other)} reports/s, ${each(other.onThread, other.reports)} ms a report; READ + TIME is ${(other.onThread / other.reports / (mine.onThread / mine.reports)).toFixed(1)} times as fast\n`,
  )

const { profile } = await profiled(async () => {
  for (const until = performance.now() + seconds * 1000; performance.now() < until;) await round()
})
const shares = sharesOf(profile)
const sum = shares.reduce((total, [, time]) => total + time, 0)
for (const [stage, time] of shares) process.stdout.write(`${((100 * time) / sum).toFixed(1).padStart(6)} %  ${stage}\n`)

async function round(some = texts): Promise<number> {
  for (const text of some)
    for (const { reading } of await readOriginal(new TextEncoder().encode(text), { name: 'report.txt', mediaType: 'text/plain' }))
      resolveReading(reading, { published: '2026-03-16' }, 'UTC')
  return some.length
}

/** As the rows of a table of reports are read, or the pages of an archive. */
async function roundTogether(some: readonly string[]): Promise<number> {
  const pages = await Promise.all(some.map((text) => pagesOf(new TextEncoder().encode(text), { name: 'report.txt', mediaType: 'text/plain' })))
  for (const reading of readPages(pages.flat())) resolveReading(reading, { published: '2026-03-16' }, 'UTC')
  return some.length
}

/**
 * The nearest that two libraries of npm do of the same work: dates resolved against the day of writing; sentences, quotations, people, places,
 * organisations and numbers found. Attribution, statements, counts with their scope and the scene have no counterpart there.
 */
function theirs(some: readonly string[], withOffsets: boolean): number {
  const written = new Date('2026-03-16T12:00:00Z')
  for (const text of some) {
    chrono.parse(text, written)
    const doc = compromise(text)
    for (const found of [doc.sentences(), doc.quotations(), doc.people(), doc.places(), doc.organizations(), doc.numbers()])
      if (withOffsets) found.json({ offset: true })
      else found.out('array')
  }
  return some.length
}

async function spent(work: () => Promise<number>): Promise<Spent> {
  const [thread, all] = [process.threadCpuUsage(), process.cpuUsage()]
  const reports = await work()
  const [onThread, onAll] = [process.threadCpuUsage(thread), process.cpuUsage(all)]
  return { reports, onThread: (onThread.user + onThread.system) / 1e6, onAll: (onAll.user + onAll.system) / 1e6 }
}

function summed(all: readonly Spent[]): Spent {
  return all.reduce((a, b) => ({ reports: a.reports + b.reports, onThread: a.onThread + b.onThread, onAll: a.onAll + b.onAll }))
}

function rate({ reports, onThread }: Spent): string {
  return (reports / onThread).toFixed(0)
}

function each(seconds: number, reports: number): string {
  return ((seconds / reports) * 1000).toFixed(2)
}

/** Paragraphs of the sample incident's originals, in an order of their own for each text. The seed is fixed, so every run reads the same. */
async function invented(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, '../fixtures/cases/crane')
  const names = readdirSync(folder).filter((name) => /\.(?:html|txt|pdf|docx|eml)$/.test(name))
  const paragraphs: string[] = []
  for (const name of names.toSorted())
    for (const { reading } of await readOriginal(new Uint8Array(readFileSync(join(folder, name))), { name, mediaType: null }))
      paragraphs.push(...reading.text.split(/\n\s*\n/).filter((paragraph) => paragraph.length > 80))
  let seed = 7
  const pick = (): string => paragraphs[(seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % paragraphs.length] ?? ''
  return Array.from({ length: TEXTS }, () => {
    let text = 'Crane collapses at the East Quay'
    while (text.length < LENGTH) text += `\n\n${pick()}`
    return `${text}\n`
  })
}

async function profiled(work: () => Promise<void>): Promise<Profiler.StopReturnType> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await work()
  return session.post('Profiler.stop')
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly (readonly [stage: string, time: number])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const stages = new Map<number, string>()
  const walk = (id: number, outer: string): void => {
    const node = byId.get(id)
    if (node === undefined) return
    const { functionName, url } = node.callFrame
    const own =
      functionName === '(garbage collector)'
        ? 'collecting memory'
        : STAGES[
            `${functionName} ${
              url
                .split('/')
                .at(-1)
                ?.replace(/\.[tj]s$/, '') ?? ''
            }`
          ]
    // Tagging is told apart from the attribution it serves; nothing else is taken out of its stage.
    const stage = own === 'parts of speech' || outer === OTHER ? (own ?? outer) : outer
    stages.set(id, stage)
    for (const child of node.children ?? []) walk(child, stage)
  }
  const OTHER = 'between the stages'
  walk(nodes[0]?.id ?? 0, OTHER)
  const times = new Map<string, number>()
  for (const [i, id] of samples.entries()) {
    if (byId.get(id)?.callFrame.functionName === '(idle)') continue
    const stage = stages.get(id) ?? OTHER
    times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[i] ?? 0))
  }
  return [...times].toSorted((a, b) => b[1] - a[1])
}
