// How many edits of known clips are found again, with which stretch, and how many strangers are taken for them.
// Run: nice node bench/footage-found.ts --edits DIR... --library FILE|FOLDER... [--prints DIR] [--families chair,pattern] [--verbose]
//
// DIR holds edits and their truth, made by scripts/edit-clips.ts. The library is the clips themselves and strangers. Clips of one family (their names begin
// alike) are siblings: edits of one another made by others, so finding them is neither asked for nor false. Prints are kept in --prints between runs.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { clipAt, edits, moreEdits, type Box, type Truth } from '../scripts/edit-clips.ts'
import { matchAmong, type Held } from '../src/footage/align/match.ts'
import { printFile } from '../src/footage/print-file.ts'
import type { FootagePrint, PictureBox, Relation, Segment } from '../src/model/footage.ts'

const { values } = parseArgs({
  options: {
    edits: { type: 'string', multiple: true, default: [] },
    library: { type: 'string', multiple: true, default: [] },
    prints: { type: 'string', default: '../corpora/footage/prints-small' },
    families: { type: 'string', default: 'chair,pattern' },
    siblings: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
})
// Without flags: the media as they are laid out beside this repository, where they are.
const MEDIA = '../corpora/footage'
const PEERS = '../peers'
const usual = ['strangers', 'drawn', 'person'].map((folder) => join(MEDIA, folder))
const usualLibrary = [...usual, join(PEERS, 'intel-sample-videos/asl_gestures'), join(PEERS, 'ThreatExchange/tmk/sample-videos')]
const isBare = values.edits.length === 0 && values.library.length === 0
const editFolders = isBare ? [join(MEDIA, 'edits')].filter((folder) => existsSync(join(folder, 'truth.json'))) : values.edits
const libraryFolders = isBare ? usualLibrary.filter((folder) => existsSync(folder)) : values.library
if (editFolders.length === 0 && libraryFolders.length === 0) {
  console.log(`media: absent (${MEDIA}); scripts/edit-clips.ts makes the edits of clips that are at hand, docs/footage-search.md says how`)
  process.exit()
}
const families = values.families.split(',')
mkdirSync(values.prints, { recursive: true })

const truths = editFolders.flatMap((folder) => JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[])
const files = [...new Set([...truths.map(({ clip }) => resolve(clip)), ...libraryFolders.flatMap(filesIn).map((file) => resolve(file))])]
const library = (await printed(files)).flatMap((print, i): Held<string>[] => (print === null ? [] : [{ name: files[i]!, print }]))
const queries = await printed(truths.map(({ file }) => file))

const rows = new Map<string, { found: number; of: number; sound: number; soundOf: number; f: number[] }>()
let strangers = 0
const relations = new Map<Relation, { right: number; wrong: number; missed: number }>()
const areas: number[] = []
let areasMissed = 0
const overlaysFound: number[] = []
const margins: number[] = []
const nearest: number[] = []
const started = performance.now()
for (const [i, truth] of truths.entries()) {
  const row = rows.get(truth.edit) ?? { found: 0, of: 0, sound: 0, soundOf: 0, f: [] }
  rows.set(truth.edit, row)
  row.of++
  const query = queries[i]
  if (query === null || query === undefined) continue
  const answers = matchAmong(query, library)
  const right = answers.find(({ name }) => name === resolve(truth.clip))
  const f = right === undefined ? 0 : overlapF(truth, right.match.segments)
  const heard = right?.match.segments.some(({ by }) => by.includes('sound')) === true
  if (right !== undefined) {
    row.found++
    row.f.push(f)
    margins.push(right.match.segments[0]!.score)
    nearest.push(right.match.segments[0]!.score - right.match.segments[0]!.margin)
  }
  if (right !== undefined) judge(truth, right.match.relations, right.match.segments)
  if (truth.hasSound) {
    row.soundOf++
    if (heard) row.sound++
  }
  const wrong = answers.filter(({ name }) => name !== resolve(truth.clip) && !related(name, truth.clip))
  strangers += wrong.length
  if (values.verbose || right === undefined || wrong.length > 0)
    console.log(
      `${basename(truth.file)}: ${right === undefined ? 'NOT FOUND' : `F ${f.toFixed(2)} ${words(right.match.segments)} ${right.match.relations.join(' ')}`}${wrong.map(({ name, match }) => ` STRANGER ${basename(name)} ${words(match.segments)}`).join('')}`,
    )
}
const all = [...rows.values()]
console.log(`\n${library.length} in the library, ${truths.length} queries, ${((performance.now() - started) / truths.length).toFixed(0)} ms each`)
for (const [edit, { found, of, f, sound, soundOf }] of rows)
  console.log(`${edit.padEnd(10)} found ${found}/${of}  segment F ${mean(f).toFixed(2)}  by sound ${sound}/${soundOf}`)
for (const [relation, { right, wrong, missed }] of relations)
  console.log(`relation ${relation.padEnd(12)} precision ${(right / Math.max(1, right + wrong)).toFixed(2)}  recall ${(right / Math.max(1, right + missed)).toFixed(2)}  (${right} right, ${wrong} wrong, ${missed} missed)`) // prettier-ignore
console.log(
  `shared areas: IoU ${mean(areas).toFixed(3)} over ${areas.length} boxes where one side shows a part (lowest ${Math.min(...areas).toFixed(2)}), ${areasMissed} not told; ` +
    `overlays: IoU of the area covered ${mean(overlaysFound).toFixed(2)} over ${overlaysFound.length}`,
)
console.log(
  `found ${sum(all.map(({ found }) => found))} of ${truths.length}, strangers ${strangers}, segment F ${mean(all.flatMap(({ f }) => f)).toFixed(3)} over those found, lowest score ${Math.min(...margins).toFixed(2)} thresholds, best of a stranger that was not taken ${Math.max(...nearest).toFixed(2)}`,
)

if (values.siblings) {
  let [missed, taken, pairs] = [0, 0, 0]
  for (const { name, print } of library) {
    const answers = new Set(
      matchAmong(
        print,
        library.filter((other) => other.name !== name),
      ).map((answer) => answer.name),
    )
    for (const other of library) {
      if (other.name === name) continue
      const kin = related(name, other.name)
      if (kin) pairs++
      if (kin && !answers.has(other.name)) {
        missed++
        console.log(`sibling missed: ${basename(name)} ${basename(other.name)}`)
      }
      if (!kin && answers.has(other.name)) {
        taken++
        console.log(`stranger taken: ${basename(name)} ${basename(other.name)}`)
      }
    }
  }
  console.log(`siblings: ${pairs - missed} of ${pairs} pairs found, ${taken} strangers taken`)
}
process.exit()

/** What was done, as said and as it was; and where. */
function judge({ edit: name, clip }: Truth, said: readonly Relation[], segments: readonly Segment[]): void {
  const edit = [...edits, ...moreEdits].find((each) => each.name === name)
  if (edit === undefined) return
  const was: readonly Relation[] = edit.done.length === 0 ? ['copyOf'] : edit.done
  const perhaps: readonly Relation[] = [...(edit.perhaps ?? []), ...(edit.perhaps === undefined ? [] : (['copyOf'] as const))]
  const wrong: string[] = []
  for (const relation of new Set([...said, ...was])) {
    if (perhaps.includes(relation)) continue
    const row = relations.get(relation) ?? { right: 0, wrong: 0, missed: 0 }
    relations.set(relation, row)
    if (said.includes(relation) && was.includes(relation)) row.right++
    else if (said.includes(relation)) row.wrong++
    else row.missed++
    if (said.includes(relation) !== was.includes(relation)) wrong.push(`${said.includes(relation) ? '+' : '-'}${relation}`)
  }
  if (wrong.length > 0) console.log(`relations: ${basename(clip)} ${name}: ${wrong.join(' ')}`)
  const box = segments.find((each) => each.box !== undefined)?.box
  const true_ = edit.areas?.(clipAt(clip))
  for (const side of ['q', 'r'] as const) {
    const part = true_?.[side]
    if (part === undefined) continue
    if (box === undefined) areasMissed++
    else {
      const iou = overlapOf([box[side]], [boxOf(part)])
      areas.push(iou)
      if (iou < 0.85) console.log(`area: ${basename(clip)} ${name} ${side}: IoU ${iou.toFixed(2)} ${JSON.stringify(box[side])}`)
    }
  }
  if (edit.overlays !== undefined) overlaysFound.push(overlapOf(segments.flatMap(({ overlays = [] }) => overlays), edit.overlays.map(boxOf))) // prettier-ignore
}

function boxOf([left, top, right, bottom]: Box): PictureBox {
  return { left, top, right, bottom }
}

/** Intersection over union of two areas, each of several boxes, on a grid of hundredths. */
function overlapOf(some: readonly PictureBox[], others: readonly PictureBox[]): number {
  const isIn = (boxes: readonly PictureBox[], x: number, y: number): boolean =>
    boxes.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)
  let [both, either] = [0, 0]
  for (let y = 0.005; y < 1; y += 0.01)
    for (let x = 0.005; x < 1; x += 0.01) {
      const [a, b] = [isIn(some, x, y), isIn(others, x, y)]
      if (a && b) both++
      if (a || b) either++
    }
  return either === 0 ? 0 : both / either
}

function related(a: string, b: string): boolean {
  return families.some((family) => basename(a).startsWith(family) && basename(b).startsWith(family))
}

function words(segments: readonly Segment[]): string {
  const seconds = (pair: readonly [number, number]): string => pair.map((each) => each.toFixed(1)).join('-')
  return segments
    .map(
      ({ q, r, slope, by, score, mirrored }) =>
        `[${seconds(q)} = ${seconds(r)} x${slope.toFixed(2)}${mirrored ? ' mirrored' : ''} ${by.join('+')} ${score.toFixed(1)}]`,
    )
    .join(' ')
}

/** Twice the overlap by the sum of lengths, as the VCSL metric has it: precision and recall of the stretch on both sides, as a product of shares. */
function overlapF({ q, r }: Truth, segments: readonly Segment[]): number {
  const sides = [
    { true_: q, found: segments.map((each) => each.q) },
    { true_: r, found: segments.map((each) => each.r) },
  ]
  const shares = sides.map(({ true_, found }) => {
    const shared = covered(found.map(([a, b]) => [Math.max(a, true_[0]), Math.min(b, true_[1])] as const))
    return { recall: shared / (true_[1] - true_[0]), precision: shared / Math.max(1e-9, covered(found)) }
  })
  const recall = shares[0]!.recall * shares[1]!.recall
  const precision = shares[0]!.precision * shares[1]!.precision
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

function covered(spans: readonly (readonly [number, number])[]): number {
  let [length, end] = [0, -Infinity]
  for (const [a, b] of spans.filter(([a, b]) => b > a).sort((x, y) => x[0] - y[0])) {
    length += Math.max(0, b - Math.max(a, end))
    end = Math.max(end, b)
  }
  return length
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => /\.(mp4|mkv|webm|mov|jpg|png)$/.test(name) && !name.includes('.part.'))
    .sort()
    .map((name) => join(path, name))
}

async function printed(paths: readonly string[]): Promise<(FootagePrint | null)[]> {
  const out: (FootagePrint | null)[] = paths.map(() => null)
  let next = 0
  const one = async (): Promise<void> => {
    while (next < paths.length) {
      const i = next++
      const path = paths[i]!
      const name = createHash('sha256').update(readFileSync(path)).digest('hex')
      const kept = join(values.prints, `${name}.print`)
      if (existsSync(kept)) out[i] = deserialize(readFileSync(kept)) as FootagePrint
      else {
        out[i] = await printFile(path).catch((error: unknown) => {
          console.log(`${path}: ${(error as Error).message}`)
          return null
        })
        if (out[i] !== null) writeFileSync(kept, serialize(out[i]))
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, one))
  return out
}

function sum(figures: readonly number[]): number {
  return figures.reduce((a, b) => a + b, 0)
}

function mean(figures: readonly number[]): number {
  return figures.length === 0 ? 0 : sum(figures) / figures.length
}
