// Drafts of German statements: from a saying, from a sentence that is somebody's without one, from a paragraph that names its speaker.
import { directnessOf } from '../../who/directness.ts'
import type { Draft, SentenceRead } from '../../who/drafts.ts'
import type { Labelled } from '../../who/paragraphs/labelled.ts'
import type { Range } from '../../quotations.ts'
import type { Unit } from '../../words.ts'
import { insideSayings } from './inside.ts'
import type { Phrase } from './phrases.ts'
import { plain as spoken } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { appositionOf } from './subjects.ts'
import { germanUnits } from './words.ts'

export type GermanDraft = Draft & { readonly plural: boolean | null } // several, or one, as the verb tells; null where it is both

/** A sentence without a cue that is the words of whoever `under` is of. */
export const implicit = (under: Draft, sentence: SentenceRead, s: number): Draft => ({
  ...under,
  sentence: s,
  content: [{ start: sentence.units[0]?.start ?? sentence.start, end: withoutStop(sentence) }],
  cue: null,
  speaker: null,
  speakerUnits: [],
  directness: 'implicit',
  strength: 'says',
  negated: false,
  inside: [],
  throughFootage: false,
  authority: under.authority ?? under,
})

/** Somebody's words, and nobody is named for them. */
export const orphan = (sentence: SentenceRead, s: number, start: number): GermanDraft => ({
  ...{ sentence: s, content: [{ start, end: withoutStop(sentence) }], cue: null, speaker: null, speakerUnits: [], via: [], inside: [], apposition: [] },
  ...{ strength: 'says' as const, negated: false, directness: 'indirect' as const, throughFootage: false },
  ...{ layer: sentence.layer as NonNullable<SentenceRead['layer']>, authority: null, plural: null },
})

/** The first unit of what is claimed: in "Ihre Behauptung: Der Mann sei tot." the one behind the colon. */
export const pastClaimHead = (units: readonly Unit[]): Unit | undefined =>
  /^(?:behauptung|behauptungen|these|vorwurf|vermutung|version)$/.test(units[1]?.lower ?? '') && units[2]?.text === ':' ? units[3] : units[0]

/** Somebody who spoke up, and no words. */
export const spokenUp = (speaker: Phrase): GermanSaying => spoken([], speaker, speaker)

/** All that is said in a turn, as its own words. */
export const turnOf = (plain: string, { content, cue, speaker }: Labelled, s: number, sentence: SentenceRead): GermanDraft => ({
  ...{ sentence: s, content: [...content], cue, speaker, via: [], inside: [], apposition: [], strength: 'says' as const, negated: false },
  speakerUnits: speaker === null ? [] : germanUnits(plain, speaker, []),
  ...{ directness: 'direct' as const, throughFootage: false, layer: sentence.layer as NonNullable<SentenceRead['layer']>, authority: null, plural: null },
})

/** Where the sentence ends, its full stop left out. */
export const withoutStop = ({ units, end }: SentenceRead): number => {
  const last = units.at(-1)
  return last !== undefined && last.text === '.' && units.length > 1 ? last.start : end
}

/** The draft of a saying with `content`, or null where there is none. */
export function draftOf(plain: string, sentence: SentenceRead, s: number, saying: GermanSaying, content: readonly Range[]): GermanDraft | null {
  if (content.length === 0 || sentence.layer === null) return null
  const { units } = sentence
  const { speaker } = saying
  const speakerUnits = speaker === null ? [] : units.slice(speaker.from, speaker.to)
  return {
    sentence: s,
    content: [...content],
    cue: rangeOf(units, saying.cue),
    speaker: speaker === null ? null : rangeOf(units, speaker),
    speakerUnits,
    via: [],
    inside: insideSayings(units, saying),
    apposition: speaker === null ? [] : appositionOf(units, speaker),
    strength: saying.strength,
    negated: saying.negated,
    directness: directnessOf(plain, content, units),
    throughFootage: saying.voice && FOOTAGE_HERE.test(plain.slice(sentence.start, sentence.end)),
    layer: sentence.layer,
    authority: null,
    plural: saying.plural,
  }
}

/** "In dem Video ist zu hören, wie eine Frau ruft": voices told of there are heard through the footage. */
const FOOTAGE_HERE =
  /\b(?:zu (?:hören|sehen)|(?:hört|sieht) man|(?:[Ii]n|[Aa]uf) (?:dem|einem|den|der|einer) (?:\p{Ll}+ )?(?:Video|Videos|Clip|Aufnahme|Aufnahmen|Film|Mitschnitt|Bildern)|(?:Video|Clip|Aufnahme|Film|Mitschnitt) (?:zeigt|zeigen))\b/u

/** The stretches as ranges of the text, with all parts of a quotation that runs on over paragraphs. */
export function rangesOf(units: readonly Unit[], stretches: readonly { readonly from: number; readonly to: number }[]): Range[] {
  return stretches.flatMap(({ from, to }) => {
    const pieces = units.slice(from, to)
    const [first] = pieces
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return []
    if (pieces.length === 1 && first.quotation !== null) return [...first.quotation.parts]
    const later = last.quotation === null ? [] : last.quotation.parts.filter((part) => part.start >= last.end)
    return [{ start: first.start, end: last.end }, ...later]
  })
}

function rangeOf(units: readonly Unit[], { from, to }: { readonly from: number; readonly to: number }): Range | null {
  const first = units[from]
  const last = units[to - 1]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
