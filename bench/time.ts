// Times against TimeML gold: `node bench/time.ts --corpora DIR` tags and resolves TimeBank and AQUAINT and prints precision, recall, F.
//
// DIR holds TempEval-3 as cloned. A fixed fifth of each set (first byte of the SHA-256 of the file name under 51) is never looked at while
// rules are written and is reported apart. Scoring as TempEval-3 task A: strict = same span without outer marks, relaxed = overlap, value =
// overlap and the same TIMEX3 value. `--errors N [--set SET]` lists what went wrong in the seen part only; `--rows` what each row of the table
// earns there, with the share in the worst of five folds, and the F that comes out where each fold is read only with the rows that earned
// their place (a value right at least every second time) in the other four. `--seen` leaves the unseen fifth alone: for runs while rules are
// written. `--peer` reads the same parts with chrono-node, which says how hard each is.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { timePhrases, timeRowsIn } from '../src/reading/extractors/time-phrases.ts'
import { paragraphsOf } from '../src/reading/paragraphs.ts'
import { quotationsOf } from '../src/reading/quotations.ts'
import { sentencesOf } from '../src/reading/sentences.ts'
import { twinOf } from '../src/reading/twin.ts'
import { resolveReading } from '../src/time/resolve.ts'
import { peerTimes } from './time-peer.ts'
import type { Reading, Report } from '../src/model/report.ts'

let nanoseconds = 0n
const EMPTY: Omit<Reading, 'text' | 'sentences' | 'phrases' | 'published' | 'layers'> = {
  title: null,
  publication: null,
  address: null,
  language: 'en',
  statements: [],
  narration: [],
  places: [],
  counts: [],
  events: [],
  footage: [],
  appearances: [],
  links: [],
  post: null,
  troubles: [],
}

type Gold = { readonly start: number; readonly end: number; readonly value: string }
type Doc = { readonly name: string; readonly text: string; readonly written: string; readonly gold: readonly Gold[] }
type Tally = { gold: number; system: number; strict: number; relaxed: number; value: number; written: number }

const options = process.argv.slice(2)
const corpora = options[options.indexOf('--corpora') + 1]
const errorsWanted = options.includes('--errors') ? Number(options[options.indexOf('--errors') + 1]) : 0
const FOLDS = 5
const SAME_LENGTH: Readonly<Record<string, string>> = { PT24H: 'P1D', P1E: 'P10Y', P3Q: 'P9M', P1Q: 'P3M', P2Q: 'P6M', P1C: 'P100Y' }
const wantsRows = options.includes('--rows')
const onlySeen = options.includes('--seen')
const onlySet = options.includes('--set') ? options[options.indexOf('--set') + 1] : null
if (!options.includes('--corpora') || corpora === undefined) {
  process.stderr.write('usage: node bench/time.ts --corpora DIR [--set TimeBank|AQUAINT] [--errors N] [--rows] [--seen] [--peer]\n')
  process.exit(2)
}

const seenOfAll: Doc[] = []
for (const set of ['TimeBank', 'AQUAINT']) {
  if (onlySet !== null && onlySet !== set) continue
  const docs = readSet(join(corpora, 'TempEval-3/data/TBAQ-cleaned', set)).filter((doc) => !onlySeen || !isUnseen(doc.name))
  const seen = docs.filter((doc) => !isUnseen(doc.name))
  const unseen = docs.filter((doc) => isUnseen(doc.name))
  seenOfAll.push(...seen)
  for (const doc of docs) read(doc) // warm
  const rounds = 3
  nanoseconds = 0n
  for (let round = 0; round < rounds; round++) for (const doc of docs) read(doc)
  const seconds = Number(nanoseconds) / 1e9
  const bytes = docs.reduce((sum, doc) => sum + doc.text.length, 0)
  print(`${set}, seen (${seen.length} docs)`, score(seen, errorsWanted))
  if (!onlySeen) {
    print(`${set}, unseen fifth (${unseen.length} docs)`, score(unseen, 0))
    print(`${set}, whole (${docs.length} docs)`, score(docs, 0))
  }
  if (options.includes('--peer'))
    for (const [part, of] of onlySeen
      ? [['seen', seen] as const]
      : ([
          ['seen', seen],
          ['unseen fifth', unseen],
          ['whole', docs],
        ] as const))
      print(
        `  chrono-node on ${set}, ${part}`,
        score(of, 0, [], (doc) => peerTimes(doc.text, doc.written)),
      )
  if (wantsRows && !onlySeen) printChance(seen, unseen.length)
  process.stdout.write(
    `  ${Math.round((rounds * docs.length) / seconds)} docs/s, ${((rounds * bytes) / seconds / 1e6).toFixed(1)} MB/s, ${Math.round(bytes / docs.length)} characters a doc\n`,
  )
}

if (wantsRows) printRows(seenOfAll)

/** Sentences as the reading room cuts them; the clock runs over the time rules alone. */
function read({ text, written }: Doc): Report {
  const sentences = cut(text)
  const started = process.hrtime.bigint()
  const phrases: Reading['phrases'][number][] = []
  for (const { start, end } of sentences) {
    for (const { quote, offset, value } of timePhrases.find({ text: text.slice(start, end), start, inQuotation: () => false })) {
      phrases.push({ id: `t${phrases.length + 1}`, start: start + offset, end: start + offset + quote.length, quote, ...value })
    }
  }
  const layers = [{ kind: 'body' as const, start: 0, end: text.length, stated: null }]
  const report = resolveReading({ ...EMPTY, text, sentences, phrases, published: { value: written, from: 'meta' }, layers }, {}, 'UTC')
  nanoseconds += process.hrtime.bigint() - started
  return report
}

function cut(text: string): readonly { start: number; end: number }[] {
  const twin = twinOf(text)
  const paragraphs = paragraphsOf({ text, blocks: [] })
  return sentencesOf(twin, paragraphs, quotationsOf(twin, paragraphs))
}

type Earned = { readonly rows: readonly string[]; readonly fold: number; readonly relaxed: boolean; readonly value: boolean; readonly quote: string }

function score(
  docs: readonly Doc[],
  errors: number,
  earned: Earned[] = [],
  timesOf: (doc: Doc) => readonly { start: number; end: number; value: string }[] = (doc) => read(doc).times,
): Tally {
  const tally: Tally = { gold: 0, system: 0, strict: 0, relaxed: 0, value: 0, written: 0 }
  const wrong: string[] = []
  for (const doc of docs) {
    const gold = doc.gold.map((time) => ({ ...time, ...trimmed(doc.text, time.start, time.end) }))
    const system = timesOf(doc).map((time) => ({ ...time, ...trimmed(doc.text, time.start, time.end) }))
    tally.gold += gold.length
    tally.system += system.length
    const pairs = gold
      .flatMap((a, i) =>
        system.map((b, j) => ({
          i,
          j,
          shared: Math.min(a.end, b.end) - Math.max(a.start, b.start),
          apart: Math.abs(a.start - b.start) + Math.abs(a.end - b.end),
        })),
      )
      .filter((pair) => pair.shared > 0)
      .toSorted((a, b) => b.shared - b.apart / 1000 - (a.shared - a.apart / 1000))
    const goldTaken = new Set<number>()
    const systemTaken = new Set<number>()
    const show = (what: string, start: number, end: number): string =>
      `${what}\t${doc.name} ${doc.written.slice(0, 10)}\t…${doc.text.slice(Math.max(0, start - 60), start)}[[${doc.text.slice(start, end)}]]${doc.text.slice(end, end + 40)}…`.replaceAll(
        '\n',
        ' ',
      )
    for (const { i, j } of pairs) {
      const [a, b] = [gold[i], system[j]]
      if (a === undefined || b === undefined || goldTaken.has(i) || systemTaken.has(j)) continue
      goldTaken.add(i)
      systemTaken.add(j)
      tally.relaxed++
      if (a.start === b.start && a.end === b.end) tally.strict++
      if (plain(a.value) === plain(b.value)) tally.written++
      if (a.value === b.value) tally.value++
      else wrong.push(show(`VALUE ${a.value} <- ${b.value}`, b.start, b.end))
    }
    if (wantsRows) {
      const rowsAt = rowsOf(doc.text)
      const right = new Set(pairs.filter(({ i, j }) => gold[i]?.value === system[j]?.value).map(({ j }) => j))
      system.forEach((b, j) =>
        earned.push({ rows: rowsAt(b.start), fold: foldOf(doc.name), relaxed: systemTaken.has(j), value: right.has(j), quote: doc.text.slice(b.start, b.end) }),
      )
    }
    gold.forEach((a, i) => goldTaken.has(i) || wrong.push(show(`MISSED ${a.value}`, a.start, a.end)))
    system.forEach((b, j) => systemTaken.has(j) || wrong.push(show(`EXTRA ${b.value}`, b.start, b.end)))
  }
  if (errors > 0) process.stdout.write(wrong.slice(0, errors).join('\n') + '\n')
  return tally
}

function rowsOf(text: string): (start: number) => readonly string[] {
  const rows = new Map(cut(text).flatMap(({ start, end }) => [...timeRowsIn(text.slice(start, end))].map(([at, names]) => [start + at, names] as const)))
  return (start) => rows.get(start) ?? rows.get(start - 1) ?? ['?']
}

function foldOf(name: string): number {
  return (createHash('sha256').update(name).digest()[1] ?? 0) % FOLDS
}

function printRows(docs: readonly Doc[]): void {
  const earned: Earned[] = []
  const { gold } = score(docs, 0, earned)
  const table = Map.groupBy(
    earned.flatMap((one) => one.rows.map((row) => ({ ...one, row }))),
    ({ row }) => row,
  )
  const share = (of: readonly Earned[]): number => of.filter(({ value }) => value).length / (of.length || 1)
  process.stdout.write('\nfound  tagged in gold %  value right %  in the worst fold %  row\n')
  for (const [row, found] of [...table].toSorted(([, a], [, b]) => b.length - a.length)) {
    const folds = [...Map.groupBy(found, ({ fold }) => fold).values()].filter((of) => of.length >= 3)
    const numbers = [found.length, 100 * (found.filter(({ relaxed }) => relaxed).length / found.length), 100 * share(found)]
    const worst = folds.length === 0 ? '-' : (100 * Math.min(...folds.map(share))).toFixed(0)
    process.stdout.write(`${[...numbers.map((n) => n.toFixed(0).padStart(6)), worst.padStart(6)].join('')}  ${row}\n`)
    if (options.includes('--quotes'))
      for (const [quote, of] of [...Map.groupBy(found, ({ quote }) => quote.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' '))].toSorted(
        ([, a], [, b]) => b.length - a.length,
      ))
        process.stdout.write(`      ${of.length} ${of.filter((o) => o.relaxed).length} ${of.filter((o) => o.value).length}  ${quote}\n`)
  }
  let [hits, found] = [0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const keeps = (row: string): boolean => {
      const others = (table.get(row) ?? []).filter((one) => one.fold !== fold)
      return others.length >= 3 && share(others) >= 0.5
    }
    const kept = earned.filter((one) => one.fold === fold && one.rows.every(keeps))
    hits += kept.filter(({ value }) => value).length
    found += kept.length
  }
  const all = earned.filter(({ value }) => value).length
  const f = (right: number, system: number): string => ((200 * right) / (system + gold)).toFixed(1)
  process.stdout.write(`all rows: value F ${f(all, earned.length)}; each fold with the rows that the other four vouch for: ${f(hits, found)}\n`)
}

/** How far apart two samples of this size lie by chance alone: the seen documents, drawn again and again as many as are unseen. */
function printChance(seen: readonly Doc[], size: number): void {
  const tallies = seen.map((doc) => score([doc], 0))
  let seed = 1
  const drawn = Array.from({ length: 2000 }, () => {
    let [value, both] = [0, 0]
    for (let n = 0; n < size; n++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const one = tallies[Math.floor((seed / 4294967296) * tallies.length)]
      value += one?.value ?? 0
      both += (one?.gold ?? 0) + (one?.system ?? 0)
    }
    return (200 * value) / (both || 1)
  }).toSorted((a, b) => a - b)
  process.stdout.write(
    `  ${size} seen docs drawn at random, 2,000 times: value F from ${drawn[100]?.toFixed(1)} to ${drawn[1899]?.toFixed(1)} in nine draws of ten\n`,
  )
}

/** The gold sets write one thing in several ways: 1968-XX and 1968, 2000-W7 and 2000-W07, 199X and 199, PT24H and P1D, P1E and P10Y. */
function plain(value: string): string {
  const short = value
    .replace(/(?:-XX)+$/, '')
    .replace(/-W(\d)$/, '-W0$1')
    .replace(/^(\d{2,3})X+$/, '$1')
  return SAME_LENGTH[short] ?? short
}

function print(title: string, { gold, system, strict, relaxed, value, written }: Tally): void {
  const prf = (hits: number): string => {
    const [p, r] = [hits / (system || 1), hits / (gold || 1)]
    return [p, r, (2 * p * r) / (p + r || 1)].map((x) => (100 * x).toFixed(1)).join('/')
  }
  process.stdout.write(
    `${title}: gold ${gold}, found ${system}; P/R/F strict ${prf(strict)}, relaxed ${prf(relaxed)}, value ${prf(value)} (${prf(written).split('/')[2] ?? ''} where only the notation differs)\n`,
  )
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s"“'‘(]/.test(text[start] ?? '')) start++
  while (end > start && /[\s.,;:"”')’]/.test(text[end - 1] ?? '')) end--
  return /['’]s$/.test(text.slice(start, end)) && end - start > 2 ? { start, end: end - 2 } : { start, end }
}

function readSet(folder: string): readonly Doc[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml') && !name.startsWith('.'))
    .toSorted()
    .map((name) => parse(name, readFileSync(join(folder, name), 'utf8')))
}

/** The character content of <TEXT>, entities decoded, and its TIMEX3 elements with text. */
function parse(name: string, source: string): Doc {
  const written = /<DCT>[^<]*<TIMEX3[^>]*\bvalue="([^"]*)"/.exec(source)?.[1] ?? ''
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(source)?.[1] ?? ''
  const open: { start: number; value: string }[] = []
  const gold: Gold[] = []
  let text = ''
  for (const [, close, tag, attributes = '', empty, words] of body.matchAll(/<(\/?)(\w[\w-]*)([^>]*?)(\/?)>|([^<]+)/g)) {
    if (words !== undefined) text += decoded(words)
    else if (tag === 'TIMEX3' && close !== '') {
      const begun = open.pop()
      if (begun !== undefined && text.slice(begun.start).trim() !== '') gold.push({ ...begun, end: text.length })
    } else if (tag === 'TIMEX3' && empty === '') open.push({ start: text.length, value: /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '' })
  }
  return { name, text, written, gold: gold.toSorted((a, b) => a.start - b.start) }
}

function decoded(words: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return words.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith('#')) return String.fromCodePoint(entity[1] === 'x' ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10))
    return named[entity] ?? whole
  })
}

function isUnseen(name: string): boolean {
  return (createHash('sha256').update(name).digest()[0] ?? 0) < 51
}
