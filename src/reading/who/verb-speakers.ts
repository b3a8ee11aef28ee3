// Who speaks where a verb of saying stands: the name after it ("..., said Lane"), the subject before it, or, for a participle and an infinitive, whoever
// speaks in the clause before.
//
// Whether the verb is a cue at all is settled by then (saying-verbs.ts); how far a subject reaches is the work of subjects.ts and noun-phrases.ts.
import { WORD_NOUNS } from './cues.ts'
import type { Cue } from './cues.ts'
import { endsAsSpeech, isClause } from './clauses.ts'
import type { CueFound, VerbFound } from './cue-found.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseRight } from './noun-phrases.ts'
import type { Phrase } from './noun-phrases.ts'
import type { SayingVerb } from './saying-verbs.ts'
import { subjectLeft, subjectOfClause } from './subjects.ts'
import { signedBy } from './unclaimed.ts'
import { afterPassive } from './verb-group.ts'
import type { Unit } from '../words.ts'

/** The cue with its speaker; null where nobody is found to speak. `before` are the cues to its left. */
export function withSpeaker(units: readonly Unit[], { verb, aux, depends }: SayingVerb, before: readonly CueFound[]): CueFound | null {
  if (depends) return participle(units, before, verb)
  const { cue, from, to } = verb

  // "... ," said Lane: inverted, when a quotation or a comma stands before the verb and a name after it.
  const beforeGroup = units[from - 1]
  if (!aux && (beforeGroup?.pos === 'QUOTE' || beforeGroup?.text === ',' || beforeGroup === undefined) && cue.form !== 'base' && speaksAfter(cue)) {
    const right = units[to]?.lower === 'that' ? null : nounPhraseRight(units, to)
    const leftSubject = beforeGroup?.text === ',' ? subjectLeft(units, from) : null
    const after = right === null ? undefined : units[right.to]
    if (
      right !== null &&
      !isTimeWord(units[right.from]) &&
      (leftSubject === null || units[from - 2]?.pos === 'QUOTE' || namesTheSpeaker(units, cue, right, from)) &&
      (beforeGroup !== undefined || /^[:,]$/.test(after?.text ?? '')) &&
      (!isVerb(after) || (leftSubject === null && endsAsSpeech(beforeGroup) && isReduced(units, right.to)))
    )
      return { ...verb, subject: withName(units, right), own: true, inverted: true }
  }
  const found = (cue.lemma === 'read' ? signedBy(units, to) : null) ?? afterQuotation(units, from) ?? subjectLeft(units, from)
  const subject = found === null || found.relative ? found : fromQuotation(units, found)
  const quoted = subject === null ? null : quotedAsSaying(units, cue, to)
  if (subject !== null && quoted !== null) return { ...verb, ...quoted, via: subject, own: true, inverted: false }
  if (subject !== null && isOwnPage(units.slice(subject.from, subject.to))) return null
  if (subject !== null) {
    if (cue.form === 'past' && !aux && units[verb.at + 1]?.lower === 'by') return null
    if (subject.to === subject.from + 1 && isAnybody(units[subject.from] as Unit, cue)) return null
    if (isNobody(units, subject) || isSupposed(units, subject) || isInvented(units, subject)) return null
    return { ...verb, subject, own: true, inverted: false }
  }
  if (
    beforeGroup?.pos === 'CCONJ' &&
    cue.form === 'past' &&
    (cue.frames.has('addressee') || /^(?:to|by|with|as|in|for)$/.test(units[verb.at + 1]?.lower ?? '')) &&
    afterPassive(units, from - 2)
  )
    return null
  if (beforeGroup?.pos === 'CCONJ' || beforeGroup?.text === ',' || isAdverb(beforeGroup)) {
    const inherited = heir(units, from, before)
    return inherited === null ? null : { ...verb, subject: inherited, own: false, inverted: false }
  }
  return null
}

// "..., pointed out Lane": a verb that takes words, not only a thing
const speaksAfter = (cue: Cue): boolean => cue.particle === null || cue.frames.has('clause') || cue.frames.has('quote')

// "said a clerk quoted by the daily", "said Lane referring to the quay": a participle that goes on about the speaker
function isReduced(units: readonly Unit[], at: number): boolean {
  const verb = units[at]
  if (verb?.pos !== 'VERB') return false
  return /ing$/.test(verb.lower) || (/(?:ed|en|wn)$/.test(verb.lower) && /^(?:by|in|for|on|at|to|as|from|with)$/.test(units[at + 1]?.lower ?? ''))
}

// "They had been travelling together, wrote Osman Reyes.": a name at the end, after a verb that takes no object.
function namesTheSpeaker(units: readonly Unit[], cue: Cue, right: Phrase, from: number): boolean {
  const after = units[right.to]
  if (!cue.frames.has('clause') || cue.frames.size > 1 || isTimeWord(units[right.from])) return false
  return (
    units.slice(right.from, right.to).some((unit) => unit.pos === 'PROPN') && (after === undefined || /^[,.]$/.test(after.text)) && isClause(units, 0, from - 1)
  )
}

// "...," Lane, director for ports, docks and wharves, said: the name straight after the quotation, whatever stands between.
function afterQuotation(units: readonly Unit[], from: number): Phrase | null {
  if (units[from - 1]?.text !== ',') return null
  for (let j = from - 2, n = 0; j >= 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const name = endsAsSpeech(unit) ? nounPhraseRight(units, j + 1) : null
      return name !== null && units[name.to]?.text === ',' ? withName(units, name) : null
    }
    if (unit.pos === 'AUX') return null
  }
  return null
}

// "said its director, Mara Lane", "the head teacher, Mara Lane, said": the name behind the office belongs to the mention.
function withName(units: readonly Unit[], office: Phrase): Phrase {
  const last = units[office.to - 1]
  if (
    last?.pos !== 'NOUN' ||
    units[office.to]?.text !== ',' ||
    units.slice(office.from, office.to).some((unit) => unit.pos === 'PROPN' && !isOwner(units, unit))
  )
    return office
  let to = office.to + 1
  while (units[to]?.pos === 'PROPN' && !isTimeWord(units[to]) && to - office.to <= 5) to++
  const after = units[to]
  return to > office.to + 1 && (after === undefined || /^[,.;(]$/.test(after.text)) ? { ...office, to } : office
}

// "Varn's mayor": whose office it is
const isOwner = (units: readonly Unit[], unit: Unit): boolean => /^['’]s?$/.test(units[units.indexOf(unit) + 1]?.text ?? '')

// `"...," Minister for Trade, Ports and the Arts Mara Lane said`: all that stands between the quotation and the verb, where no verb stands in it.
function fromQuotation(units: readonly Unit[], subject: Phrase): Phrase {
  for (let j = subject.from - 1, n = 0; j >= 0 && n < 12; j--, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE')
      return endsAsSpeech(unit) && n > 0 && isNominal(units[j + 1]) && units[subject.from - 1]?.pos !== 'CCONJ' ? { ...subject, from: j + 1 } : subject
    if (isVerb(unit) || /^[:;()—–-]$/.test(unit.text)) return subject
  }
  return subject
}

// "the Post quoted Lane as saying": Lane says it, the Post reports it.
function quotedAsSaying(units: readonly Unit[], cue: Cue, from: number): { subject: Phrase; to: number } | null {
  if (cue.lemma !== 'quote' && cue.lemma !== 'cite') return null
  const subject = nounPhraseRight(units, from)
  if (subject === null || units[subject.to]?.lower !== 'as' || units[subject.to + 1]?.lower !== 'saying') return null
  return { subject, to: subject.to + 2 }
}

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

// "Nobody from the firm has said", "no one at the port", "none of the officers", "neither man": what none of them says is nobody's word.
function isNobody(units: readonly Unit[], { from }: Phrase): boolean {
  const first = units[from]?.lower ?? ''
  return (
    /^(?:nobody|no-one|none|neither)$/.test(first) ||
    (first === 'no' && !/^\d/.test(units[from + 1]?.text ?? '')) ||
    (units[from - 1]?.lower === 'no' && units[from]?.lower === 'one')
  )
}

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

// "..., adding that", "a mob chanting", "is heard shouting", "vowed to tell": the speaker stands in the clause before.
function participle(units: readonly Unit[], before: readonly CueFound[], verb: VerbFound): CueFound | null {
  const left = units[verb.from - 1]
  if (verb.infinitive) {
    if (!verb.cue.frames.has('clause') || verb.cue.weak) return null
    const subject = heir(units, verb.from, before)
    return subject === null ? null : { ...verb, subject, own: false, inverted: false }
  }
  if (isNominal(left) && left?.pos !== 'NUM') {
    // the nearest noun does the chanting: "a mob chanting", "video showing"
    const subject = subjectLeft(units, verb.from)
    const sender = subject === null ? null : senderOf(units, subject)
    if (sender !== null) return { ...verb, subject: sender, own: false, inverted: false }
    return subject === null ? null : { ...verb, subject, own: true, inverted: false }
  }
  const subject = heir(units, verb.from, before) ?? announced(units, verb)
  return subject === null ? null : { ...verb, subject, own: false, inverted: false }
}

// "After saying that it was safe, Lane left.": who says it comes with the main clause.
function announced(units: readonly Unit[], { from, to }: VerbFound): Phrase | null {
  if (from > 3 || !/^(?:after|before|by|while|when|despite|in|on|since|besides|without)$/.test(units[0]?.lower ?? '')) return null
  for (let j = to + 1; j < units.length && j < to + 40; j++) {
    if (units[j]?.text !== ',') continue
    const subject = nounPhraseRight(units, j + 1)
    if (subject !== null && (isVerb(units[subject.to]) || isAdverb(units[subject.to])) && !isTimeWord(units[subject.from])) return subject
  }
  return null
}

// "Lane wrote a letter to the ministry asking": whoever wrote it asks.
function senderOf(units: readonly Unit[], subject: Phrase): Phrase | null {
  if (!/^(?:wrote|sent|issued|released|published|posted|signed|delivered|tweeted|circulated)$/.test(units[subject.from - 1]?.lower ?? '')) return null
  if (!units.slice(subject.from, subject.to).some((unit) => WORD_NOUNS.has(unit.lower))) return null
  return subjectOfClause(units, subject.from)
}

// The speaker of an earlier cue of this sentence, or the subject of the clause.
function heir(units: readonly Unit[], from: number, before: readonly CueFound[]): Phrase | null {
  const last = before.at(-1)
  if (last !== undefined && last.subject !== null && last.kind === 'verb') return last.subject
  return subjectOfClause(units, from) ?? null
}
