// From a saying, or from a paragraph that names its speaker, to a draft: units become ranges of the text, with how directly, how firmly and through
// what the words come.
//
// Whose words continue which is the work of attribute.ts, and who a speaker is that of chains.ts.
import type { LayerRange } from '../layers.ts'
import type { Range } from '../quotations.ts'
import type { Unit } from '../words.ts'
import { directnessOf } from './directness.ts'
import type { Draft, SentenceRead } from './drafts.ts'
import { ORG_NOUNS } from './whom/entities.ts'
import type { Labelled } from './paragraphs/labelled.ts'
import type { Phrase } from './phrases/noun-phrases.ts'
import type { Saying } from './said.ts'

/** The draft of a saying whose words are `content`; null where there are none. `scenes` are the paragraphs that tell what footage shows. */
export function draftOf(plain: string, sentence: SentenceRead, s: number, saying: Saying, content: Range[], scenes: ReadonlySet<number>): Draft | null {
  if (content.length === 0 || sentence.layer === null) return null
  const { units } = sentence
  const speaker = saying.speaker
  const speakerUnits = speaker === null ? [] : units.slice(speaker.from, speaker.to)
  return {
    sentence: s,
    content,
    cue: rangeOf(units, saying.cue),
    speaker: speaker === null ? null : rangeOf(units, speaker),
    speakerUnits,
    via: saying.via === null ? [] : units.slice(saying.via.from, saying.via.to),
    ...(saying.inside === undefined ? {} : { inside: saying.inside.map(({ from, to }) => units.slice(from, to)) }),
    apposition: speaker === null ? [] : appositionAt(units, speaker.to),
    strength: saying.strength,
    negated: saying.negated,
    directness: directnessOf(plain, content, units),
    throughFootage:
      saying.perceived ||
      (((saying.voice && !isOffice(speakerUnits, content, plain, units)) || isOverheard(units, saying, speakerUnits)) && scenes.has(sentence.paragraph)),
    layer: sentence.layer,
    authority: null,
  }
}

// "The directorate asks that recordings be handed in": a body's request, and no voice in a film
const isOffice = (speaker: readonly Unit[], content: Range[], plain: string, units: readonly Unit[]): boolean =>
  speaker.some(({ lower }) => lower !== 'police' && ORG_NOUNS.has(lower)) && directnessOf(plain, content, units) === 'indirect'

// "a man in a blue coat says", "someone at the back answers": told in the present of somebody whom only the footage shows.
function isOverheard(units: readonly Unit[], saying: Saying, speaker: readonly Unit[]): boolean {
  const cue = units[saying.cue.to - 1]?.lower ?? ''
  const first = speaker[0]?.lower ?? ''
  return (
    ((/^(?:says?|answers?|repl(?:y|ies)|responds?|adds?|repeats?|continues?|explains?|remarks?|observes?|admits?|complains?|jokes?|quips?|exclaims?|insists?|protests?|objects?)$/.test(
      cue,
    ) &&
      /^(?:a|an|one|another|someone|somebody|others|two|three)$/.test(first)) ||
      (first === 'the' && /^(?:answers?|repl(?:y|ies)|responds?|repeats?)$/.test(cue) && !speaker.some((unit) => ORG_NOUNS.has(unit.lower)))) &&
    !speaker.some((unit) => unit.pos === 'PROPN' || /^spokes/.test(unit.lower))
  )
}

/** The stretches as ranges of the text, with all parts of a quotation that runs on over paragraphs. */
export function rangesOf(units: readonly Unit[], stretches: Saying['content']): Range[] {
  return stretches.flatMap(({ from, to }) => {
    const pieces = units.slice(from, to)
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return []
    if (pieces.length === 1 && first.quotation !== null) return [...first.quotation.parts]
    // A quotation that runs on over paragraphs brings its later parts along.
    const later = last.quotation === null ? [] : last.quotation.parts.filter((part) => part.start >= last.end)
    const earlier = first.quotation === null ? [] : first.quotation.parts.filter((part) => part.end <= first.start)
    return [...earlier, { start: first.start, end: last.end }, ...later]
  })
}

function rangeOf(units: readonly Unit[], { from, to }: { from: number; to: number } | Phrase): Range | null {
  const first = units[from]
  const last = units[to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

function appositionAt(units: readonly Unit[], to: number): readonly Unit[] {
  const first = units[to + 1]
  const office = first?.pos === 'NOUN' && !/[^s]s$/.test(first.lower) && /^(?:of|for|at)$/.test(units[to + 2]?.lower ?? '') // "Mara Lane, mayor of Varn,"
  if (units[to]?.text !== ',' || (first?.pos !== 'DET' && !office)) return []
  const end = units.slice(to + 1, to + 12).findIndex((unit) => /^[,.]$/.test(unit.text) || unit.pos === 'ADP' || unit.pos === 'VERB')
  return end < 0 ? [] : units.slice(to + 1, to + 1 + end)
}

/** The words of a paragraph that names its speaker itself. */
export const turnOf = ({ content, cue, speaker, told }: Labelled, sentences: readonly SentenceRead[], s: number, layer: LayerRange): Draft => ({
  sentence: s,
  content: [...content],
  cue,
  speaker,
  speakerUnits: speaker === null ? [] : unitsOfName(sentences, s, speaker),
  via: [],
  apposition: [],
  strength: 'says',
  negated: false,
  directness: told === true ? 'indirect' : 'direct',
  ...(told === true ? { isClaim: true as const } : {}),
  throughFootage: false,
  layer,
  authority: null,
})

// A signature stands at the paragraph's end, in a sentence of its own perhaps.
function unitsOfName(sentences: readonly SentenceRead[], s: number, { start, end }: Range): readonly Unit[] {
  let at = s
  while ((sentences[at]?.end ?? Infinity) <= start) at++
  return (sentences[at]?.units ?? []).filter((unit) => unit.start >= start && unit.end <= end)
}
