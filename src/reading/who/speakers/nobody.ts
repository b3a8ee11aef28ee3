// Subjects of a verb of saying that speak nobody's words: the page of itself, nobody, anybody, somebody supposed or invented, a thing that bears a label.
import type { VerbFound } from '../cues/found.ts'
import type { Cue } from '../cues/lexicon.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** Whether `subject`, to the left of the verb, says nothing of its own with it. `aux`: an auxiliary stands before the verb. */
export function speaksNot(units: readonly Unit[], { cue, from, at, to }: VerbFound, subject: Phrase, aux: boolean): boolean {
  const participle = cue.form === 'past' && !aux
  return (
    isOwnPage(units.slice(subject.from, subject.to)) ||
    // "An earlier version said"
    (subject.to === subject.from + 1 && /^(?:version|edition)$/.test(units[subject.from]?.lower ?? '') && EARLIER.test(units[subject.from - 1]?.lower ?? '')) ||
    isOwnWork(units, subject, cue, from) ||
    // "the plan proposed by Lane"; not "said by telephone"
    (participle && units[at + 1]?.lower === 'by' && !BY_WIRE.test(units[at + 2]?.lower ?? '')) ||
    (participle && isLabelled(units, cue, subject, from, to)) ||
    (subject.to === subject.from + 1 && isAnybody(units[subject.from] as Unit, cue)) ||
    isImpersonal(units, subject, at) ||
    isNobody(units, subject) ||
    isSupposed(units, subject) ||
    isInvented(units, subject)
  )
}

const EARLIER = /^(?:earlier|previous|original|first|initial|old)$/
const BY_WIRE = /^(?:telephone|phone|e-?mail|text|letter|radio|fax|video|satellite|message|whatsapp)$/

// "in a box labelled “old”": what a preposition holds says nothing
const isLabelled = (units: readonly Unit[], { lemma }: Cue, { from, to, relative }: Phrase, cueFrom: number, cueTo: number): boolean =>
  units[cueTo]?.pos === 'QUOTE' &&
  !relative &&
  to === cueFrom &&
  /^(?:label|dub|call|deem)$/.test(lemma) &&
  /^(?:in|at|on|of|with|from|inside|near|under)$/.test(units[from - 1]?.lower ?? '')

// "This story originally said": the publication speaking of itself.
const isOwnPage = (units: readonly Unit[]): boolean =>
  (units.length <= 4 &&
    /^(?:this|an|earlier)$/.test(units[0]?.lower ?? '') &&
    /^(?:story|article|report|page|piece|version|headline)$/.test(units.at(-1)?.lower ?? '')) ||
  // "an earlier version of this article said"
  (units.some(
    (unit, i) =>
      /^(?:versions?|editions?|headline|caption)$/.test(unit.lower) && units[i + 1]?.lower === 'of' && /^(?:this|the|our)$/.test(units[i + 2]?.lower ?? ''),
  ) &&
    /^(?:story|article|report|page|piece|post|caption)$/.test(units.at(-1)?.lower ?? ''))

// "We apologise for the error.", "We could not confirm the day.": the publication of its own work
const isOwnWork = (units: readonly Unit[], { from, to }: Phrase, { lemma }: Cue, cueFrom: number): boolean =>
  to === from + 1 &&
  units[from]?.lower === 'we' &&
  (/^apologi[sz]e$/.test(lemma) || (/^(?:confirm|verify)$/.test(lemma) && /^(?:could|can)/.test(units[cueFrom]?.lower ?? '')))

// "Nobody from the firm has said", "no one at the port", "none of the officers", "neither man": what none of them says is nobody's word.
function isNobody(units: readonly Unit[], { from }: Phrase): boolean {
  const first = units[from]?.lower ?? ''
  return (
    /^(?:nobody|no-one|none|neither)$/.test(first) ||
    (first === 'no' && !/^\d/.test(units[from + 1]?.text ?? '')) ||
    // "Neither the club nor the league would confirm"
    units[from - 1]?.lower === 'nor' ||
    (units[from - 1]?.lower === 'no' && units[from]?.lower === 'one')
  )
}

// "It would be wrong to say that", "it is too early to say that": nobody says it
export const isImpersonal = (units: readonly Unit[], { from, to }: Phrase, verb: number): boolean =>
  to === from + 1 && units[from]?.lower === 'it' && units[verb - 1]?.lower === 'to' && JUDGED.test(units[verb - 2]?.lower ?? '')
const JUDGED =
  /^(?:wrong|right|fair|unfair|correct|incorrect|false|untrue|misleading|accurate|inaccurate|premature|early|soon|hard|difficult|impossible|possible|easy|safe|reasonable|important|necessary|enough|simplistic|naive|tempting)$/

// "If the police say it was an accident": supposed, not said. "If, as the police say, ..." is said.
const isSupposed = (units: readonly Unit[], { from }: Phrase): boolean =>
  /^(?:if|unless)$/.test(units[from - 1]?.lower ?? '') || (units[from - 1]?.lower === 'that' && units[from - 2]?.lower === 'suppose')

// "The novel tells of a king who says he is a god": told in a story
function isInvented(units: readonly Unit[], { from, relative }: Phrase): boolean {
  if (!relative || !/^(?:of|about|follows|features|stars|has)$/.test(units[from - 1]?.lower ?? '')) return false
  return units.slice(Math.max(0, from - 12), from).some((unit) => STORIES.test(unit.lower))
}
const STORIES = /^(?:novels?|novellas?|plays?|operas?|fables?|legends?|myths?|sitcoms?|musicals?|thrillers?|fairytales?|fiction|pantomimes?|romcom|cartoons?)$/

// "you may call it", "everybody says", "we thought": nobody in particular, or the writer
const isAnybody = ({ lower }: Unit, cue: Cue): boolean =>
  /^(?:anyone|anybody|everyone|everybody|nobody)$/.test(lower) ||
  (lower === 'you' && cue.form === 'base') ||
  (cue.strength === 'believes' && /^(?:i|we|one)$/.test(lower))
