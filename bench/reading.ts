// How fast a report is read and its times resolved: 5 kB texts put together from the sample originals, in reports a second of one core, and
// which part of the work takes how much of it. Run: node bench/reading.ts [SECONDS]
//
// The rate counts the time of the reading thread alone (what the collector of memory does on other cores is printed beside it). The shares
// come from a sampling profile of a second run: each sample counts for the outermost stage it stands in.
import { readFileSync, readdirSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import type { Profiler } from 'node:inspector'
import { readOriginal } from '../src/reading/read.ts'
import { resolveReading } from '../src/time/resolve.ts'

const TEXTS = 100
const LENGTH = 5_000
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

const texts = await invented()
const size = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
await round() // what is loaded once: the tagger's model, the gazetteer
await round()

let reports = 0
const before = process.threadCpuUsage()
const beforeAll = process.cpuUsage()
const start = performance.now()
while (performance.now() - start < seconds * 1000) reports += await round()
const thread = process.threadCpuUsage(before)
const all = process.cpuUsage(beforeAll)
const onThread = (thread.user + thread.system) / 1e6
const onAll = (all.user + all.system) / 1e6
process.stdout.write(`${reports} reports of ${Math.round(size)} characters\n`)
process.stdout.write(`READ + TIME  ${(reports / onThread).toFixed(0)} reports/s on one core, ${((onThread / reports) * 1000).toFixed(2)} ms a report`)
process.stdout.write(` (with the collector's helpers on other cores: ${((onAll / reports) * 1000).toFixed(2)} ms)\n`)

const { profile } = await profiled(async () => {
  for (const until = performance.now() + seconds * 1000; performance.now() < until;) await round()
})
const shares = sharesOf(profile)
const sum = shares.reduce((total, [, time]) => total + time, 0)
for (const [stage, time] of shares) process.stdout.write(`${((100 * time) / sum).toFixed(1).padStart(6)} %  ${stage}\n`)

async function round(): Promise<number> {
  for (const text of texts)
    for (const { reading } of await readOriginal(new TextEncoder().encode(text), { name: 'report.txt', mediaType: 'text/plain' }))
      resolveReading(reading, { published: '2026-03-16' }, 'UTC')
  return texts.length
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
