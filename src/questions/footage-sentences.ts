// The sentences of a report that speak of footage, and of which: where the kinds about who recorded it, why, and whether it is the original look.
import type { ReportForQuestions } from '../model/question.ts'
import type { LayerKind, Report } from '../model/report.ts'
import { readerFor } from './times-said.ts'

export type FootageSentence = {
  readonly start: number
  readonly words: string // flattened, as long as the text
  readonly subject: string // "f1", or "<report>/<footage>"
  readonly layer: LayerKind
  readonly byPost: boolean // a post that carries footage, and does not name it
}

// A page of ten thousand sentences about a film is read as far as a person would.
const MOST = 400

const known = new WeakMap<ReportForQuestions, readonly FootageSentence[]>()

/** In the order of the text. A post that carries footage speaks of it in every sentence. */
export function footageSentences(given: ReportForQuestions): readonly FootageSentence[] {
  const found = known.get(given) ?? find(given)
  known.set(given, found)
  return found
}

function find(given: ReportForQuestions): readonly FootageSentence[] {
  const { report } = given
  const { flat, mainFootage } = readerFor(report)
  const inOrder = report.footage.flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start }))).toSorted((a, b) => a.start - b.start)
  const carries = report.post !== null && report.footage.length > 0
  const layers = report.layers.filter(({ kind }) => kind !== 'boilerplate')
  const found: FootageSentence[] = []
  let next = 0
  for (const { start, end } of report.sentences) {
    if (found.length >= MOST) break
    while (next < inOrder.length && inOrder[next]!.start < start) next++
    const mention = next < inOrder.length && inOrder[next]!.start < end ? inOrder[next] : undefined
    const layer = layerAt(layers, start)
    if (layer === null) continue
    const isCaption = layer === 'caption' && mainFootage !== null
    if (mention === undefined && !carries && !isCaption) continue
    const footage = mention?.id ?? mainFootage ?? report.footage[0]?.id ?? null
    if (footage === null) continue
    const subject = footage === mainFootage ? 'f1' : `${given.id}/${footage}`
    found.push({ start, words: flat.slice(start, Math.min(end, start + LONGEST)), subject, layer, byPost: mention === undefined && carries })
  }
  return found
}
const LONGEST = 600

function layerAt(layers: Report['layers'], at: number): LayerKind | null {
  return layers.findLast(({ start, end }) => start <= at && at < end)?.kind ?? null
}
