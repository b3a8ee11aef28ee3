// How tight the boxes are that say where something lies over a picture, and how often one is said where nothing does.
// Run: nice node bench/footage-overlays.ts --edits DIR... [--prints DIR] [--part tuned|held|all] [--verbose]
//
// DIR holds clips and their truth, made by scripts/overlay-clips.ts. Clips whose name hashes to a third of the numbers are held out: rules and numbers are set on the rest (`--part tuned`).
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import type { OverlayTruth } from '../scripts/overlay-clips.ts'
import { compare } from '../src/footage/align/match.ts'
import { printFile } from '../src/footage/print-file.ts'
import type { FootagePrint, PictureBox } from '../src/model/footage.ts'

const { values } = parseArgs({
  options: {
    edits: { type: 'string', multiple: true, default: ['overlay-own', 'overlay-real', 'overlay-real2'].map((name) => join('../corpora/footage', name)) },
    prints: { type: 'string', default: '../corpora/footage/prints-overlays' },
    part: { type: 'string', default: 'all' },
    verbose: { type: 'boolean', default: false },
  },
})
mkdirSync(values.prints, { recursive: true })
const isHeld = (clip: string): boolean => createHash('sha256').update(basename(clip)).digest()[0]! % 3 === 0

type Row = { readonly truth: OverlayTruth; readonly ious: readonly number[]; readonly q: number | null; readonly found: boolean; readonly beside: number }
const rows: Row[] = []
for (const folder of values.edits) {
  if (!existsSync(join(folder, 'truth.json'))) {
    console.log(`${folder}: absent; scripts/overlay-clips.ts makes it`)
    continue
  }
  for (const truth of JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as readonly OverlayTruth[]) {
    if (values.part !== 'all' && isHeld(truth.clip) !== (values.part === 'held')) continue
    const { segments } = compare(await printed(truth.file), await printed(truth.clip))
    const overlays = segments.flatMap((each) => each.overlays ?? [])
    const boxes = truth.overlays.map(([left, top, right, bottom]): PictureBox => ({ left, top, right, bottom }))
    const ious = boxes.map((box) => Math.max(0, ...overlays.map((each) => iou(each, box))))
    const beside = overlays.filter((each) => boxes.every((box) => iou(each, box) < 0.1)).length
    const area = segments.find((each) => each.box !== undefined)?.box?.q
    const q = truth.q === undefined ? null : area === undefined ? 0 : iou(area, { left: truth.q[0], top: truth.q[1], right: truth.q[2], bottom: truth.q[3] })
    rows.push({ truth, ious, q, found: segments.length > 0, beside })
    if (values.verbose && (beside > 0 || ious.some((each) => each < 0.7) || (q !== null && q < 0.8)))
      console.log(`${basename(truth.file)} ${truth.change} ${isHeld(truth.clip) ? 'HELD' : ''} ${segments.length === 0 ? 'NOT FOUND' : ''} ${ious.map((each) => each.toFixed(2)).join(' ')}${q === null ? '' : ` q ${q.toFixed(2)}`} said ${overlays.map(told).join(' ')} true ${boxes.map(told).join(' ')}`) // prettier-ignore
  }
}
for (const [title, some] of [
  ['set on', rows.filter(({ truth }) => !isHeld(truth.clip))],
  ['held out', rows.filter(({ truth }) => isHeld(truth.clip))],
] as const) {
  if (some.length === 0) continue
  console.log(
    `\n${title}: ${new Set(some.map(({ truth }) => truth.clip)).size} clips, ${some.length} files, matched ${some.filter(({ found }) => found).length}`,
  )
  for (const kind of new Set(some.map(({ truth }) => truth.kind))) {
    const of = some.filter(({ truth }) => truth.kind === kind)
    const ious = of.flatMap((each) => each.ious)
    const q = of.flatMap((each) => (each.q === null ? [] : [each.q]))
    console.log(
      `${kind.padEnd(16)} ${ious.length === 0 ? '' : `IoU ${mean(ious).toFixed(2)}, over 0.5: ${ious.filter((each) => each > 0.5).length} of ${ious.length}`}${q.length === 0 ? '' : `picture's place IoU ${mean(q).toFixed(2)}`}  boxes where there is nothing: ${of.reduce((all, { beside }) => all + beside, 0)} in ${of.filter(({ beside }) => beside > 0).length} of ${of.length} files`, // prettier-ignore
    )
  }
  const all = some.flatMap(({ ious }) => ious)
  const plain = some.filter(({ truth }) => truth.overlays.length === 0 && truth.q === undefined)
  console.log(`all: IoU ${mean(all).toFixed(3)} over ${all.length} boxes, over 0.5: ${all.filter((each) => each > 0.5).length}; false alarms in ${plain.filter(({ beside }) => beside > 0).length} of ${plain.length} copies with nothing over them`) // prettier-ignore
}
process.exit()

function told({ left, top, right, bottom }: PictureBox): string {
  return `[${[left, top, right, bottom].map((each) => each.toFixed(2)).join(' ')}]`
}

function iou(a: PictureBox, b: PictureBox): number {
  const both = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  const area = ({ left, top, right, bottom }: PictureBox): number => (right - left) * (bottom - top)
  return both / (area(a) + area(b) - both)
}

async function printed(path: string): Promise<FootagePrint> {
  const kept = join(values.prints, `${createHash('sha256').update(readFileSync(path)).digest('hex')}.print`)
  if (existsSync(kept)) return deserialize(readFileSync(kept)) as FootagePrint
  const print = await printFile(path)
  writeFileSync(kept, serialize(print))
  return print
}

function mean(figures: readonly number[]): number {
  return figures.length === 0 ? 0 : figures.reduce((a, b) => a + b, 0) / figures.length
}
