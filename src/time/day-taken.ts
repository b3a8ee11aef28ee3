// The day that a time takes from the words around it: what a clock time hangs on, the day on which quoted words were said, a weekday told of before.
import type { Reading } from '../model/report.ts'
import type { Day } from './civil.ts'
import type { Meaning, Setting } from './meaning.ts'
import { weekdayName } from './names.ts'
import { meaningOf } from './phrase.ts'
import { datesTelling, isQuoted } from './telling.ts'

type Phrase = Reading['phrases'][number]
/** A sentence, or the part of it that is looked at, with its place in the text. */
export type Piece = { readonly text: string; readonly start: number }

/** What the day of a clock time hangs on where it says none: something told of, or the same told before of a day that was said. */
export function hangsOn(
  { text }: Reading,
  phrase: Phrase,
  beside: readonly (Phrase | undefined)[],
  sentence: Piece,
  before: readonly { readonly meaning: Meaning; readonly phrase: Phrase }[],
): Pick<Setting, 'apart' | 'retold'> {
  if (phrase.said.form !== 'clock' || phrase.said.of !== null) return {}
  for (const other of beside)
    if (other !== undefined && other.start >= sentence.start && other.end <= sentence.start + sentence.text.length && isCountedInDays(other.said)) {
      const side = BESIDE_AN_EVENT.exec(text.slice(other.end, other.end + REACH))
      if (side !== null && Math.abs(other.start - phrase.end) < NEARLY && Math.abs(phrase.start - other.end) < NEARLY)
        return { apart: `${other.quote}${side[0]}` }
    }
  const told = TOLD_OF.exec(text.slice(Math.max(sentence.start, phrase.start - NEARLY), phrase.start))?.[1]
  if (told === undefined) return {}
  const same = new RegExp(`\\b(?:was|were|been) ${told}\\b[^.;:!?]{0,${REACH}}$`)
  const again = before.findLast(
    ({ meaning, phrase: other }) =>
      meaning.granularity === 'day' &&
      meaning.type === 'DATE' &&
      other.end < sentence.start &&
      same.test(text.slice(Math.max(0, other.start - NEARLY), other.start)),
  )
  return again === undefined ? {} : { retold: again.meaning }
}
const NEARLY = 96
const REACH = 32
const BESIDE_AN_EVENT = /^ (?:before|after) (?:(?:the|a|an|his|her|its|their|that|this|he|she|it|they) [a-z’'-]{3,24}|[A-Z][a-z]+ (?:was|were|had|[a-z]+ed)\b)/
const TOLD_OF = /\b(?:was|were|been) ([a-z]{3,16}(?: to death| down| dead)?)(?: [A-Za-z’'-]{1,16}){0,5}? (?:at|around|about)(?: about| around)? $/
const isCountedInDays = (said: Phrase['said']): boolean =>
  said.form === 'duration' && said.amount !== null && ['day', 'week', 'month', 'year'].includes(said.unit)

/** "Saturday's collapse" in an update is the Saturday that the report told of, however late the update is. */
export function dayAlreadyNamed({ said, end }: Phrase, text: string, namedDays: ReadonlyMap<number, Meaning>): Meaning | null {
  if (said.form !== 'weekday' || said.which === 'next' || said.of !== null || !/^['’]s\b/.test(text.slice(end, end + 3))) return null
  const named = namedDays.get(said.weekday)
  return named === undefined ? null : { ...named, reason: `the ${weekdayName(said.weekday)} that the report told of: ${named.reason}` }
}

/** "Speaking on Friday, she said: “It happened yesterday.”": of the day on which it is said, where the sentence names one. */
export function dayOfQuotedSpeech(phrase: Phrase, sentence: Piece, phrases: readonly Phrase[], setting: Setting): Day | null {
  if (!countsFromWriting(phrase.said) || !isQuoted(sentence.text, phrase.start - sentence.start)) return null
  const days = phrases.flatMap((other) => {
    const { start, end } = at(sentence, other)
    if (start < 0 || end > sentence.text.length || other === phrase || isQuoted(sentence.text, start) || !isOfTelling(other, sentence)) return []
    const meaning = meaningOf(other.said, { ...setting, tense: other.tense })
    return meaning.granularity === 'day' && meaning.bounds !== null ? [meaning.bounds.from.toPlainDate()] : []
  })
  return days.length === 1 ? (days[0] ?? null) : null
}

/** Whether a phrase dates a telling in its sentence. */
export const isOfTelling = (phrase: Phrase, sentence: Piece): boolean => phrase.ofTelling ?? datesTelling(sentence.text, at(sentence, phrase))
const at = ({ start }: Piece, phrase: Phrase): { start: number; end: number } => ({ start: phrase.start - start, end: phrase.end - start })

/** The sentence around a phrase, or so much of one without an end as a clause or two needs. */
export function sentenceNear({ text, sentences }: Reading, index: number, phrase: Phrase): Piece {
  const { start, end } = sentences[index] ?? phrase
  const from = Math.max(start, phrase.start - CLAUSES)
  return { text: text.slice(from, Math.min(Math.max(end, phrase.end), phrase.end + CLAUSES)), start: from }
}
export const CLAUSES = 500

const countsFromWriting = (said: Phrase['said']): boolean =>
  (said.form === 'relative' && said.unit === 'day') ||
  (said.form === 'weekday' && said.of === null && said.which !== 'previous' && said.which !== 'following') ||
  ((said.form === 'partOfDay' || said.form === 'clock') && said.of !== null && countsFromWriting(said.of))
