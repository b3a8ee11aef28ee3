// The sentences of a report that speak of footage, and of which: where the kinds about who recorded it, why, and whether it is the original look.
import type { ReportForQuestions } from '../../model/question.ts'
import type { LayerKind } from '../../model/report.ts'
import { subjectOf } from './subject.ts'
import { footageWords } from './words/words.ts'
import { readerFor } from '../said-of/times-said.ts'

export type FootageSentence = {
  readonly start: number
  readonly words: string // flattened, as long as the text
  readonly subject: string // "f1", or "<report>/<footage>"
  readonly layer: LayerKind
  readonly language: string // ISO 639-1
  readonly byPost: boolean // a post that carries footage, and does not name it
}

/** The footage that the sentence before speaks of, and how it was named last. */
type Named = { readonly id: string; readonly named: string; readonly end: number }

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
  const inOrder = report.footage.flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ id, start, end }))).toSorted((a, b) => a.start - b.start)
  const carries = report.post !== null && report.footage.length > 0
  const layers = report.layers.filter(({ kind }) => kind !== 'boilerplate')
  const found: FootageSentence[] = []
  let next = 0
  let last = null as Named | null
  for (const { start, end } of report.sentences) {
    if (found.length >= MOST) break
    const before = last
    last = null
    while (next < inOrder.length && inOrder[next]!.start < start) next++
    const mention = next < inOrder.length && inOrder[next]!.start < end ? inOrder[next] : undefined
    const at = layers.findLast((each) => each.start <= start && start < each.end)
    if (at === undefined) continue
    const layer = at.kind
    const isCaption = layer === 'caption' && mainFootage !== null
    const language = at.language ?? report.report.language
    const words = flat.slice(start, Math.min(end, start + LONGEST))
    const goesOn =
      mention === undefined && before !== null && footageWords(language).goesOn(words, before.named, !report.text.slice(before.end, start).includes('\n'))
    if (mention === undefined && !carries && !isCaption && !goesOn) continue
    const footage = mention?.id ?? (goesOn ? before.id : null) ?? mainFootage ?? report.footage[0]?.id ?? null
    if (footage === null) continue
    const subject = subjectOf(given, footage, mainFootage)
    last = { id: footage, named: mention === undefined ? (before === null ? '' : before.named) : flat.slice(mention.start, mention.end), end }
    found.push({ start, words, subject, layer, language, byPost: mention === undefined && carries })
  }
  return found
}
const LONGEST = 600
