// Who speaks where a verb of saying stands: the name after it ("..., said Lane") or the subject before it.
//
// Whether the verb is a cue at all is settled by then (saying-verbs.ts); how far a subject reaches is the work of subjects.ts and noun-phrases.ts, participles
// that of of-participles.ts, and whose a verb without a subject is that of heirs.ts.
import type { Cue } from '../cues/lexicon.ts'
import { endsAsSpeech, isClause } from '../phrases/clauses.ts'
import type { CueFound } from '../cues/found.ts'
import { heir } from './heirs.ts'
import { speaksNot } from './nobody.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { participleSpeaker } from './of-participles.ts'
import type { SayingVerb } from '../cues/saying-verbs.ts'
import { subjectLeft } from './subjects.ts'
import { signedBy } from '../frames/unclaimed.ts'
import { afterPassive } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'

/** The cue with its speaker; null where nobody is found to speak. `before` are the cues to its left. */
export function withSpeaker(units: readonly Unit[], { verb, aux, depends }: SayingVerb, before: readonly CueFound[]): CueFound | null {
  if (depends) return participleSpeaker(units, before, verb)
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
  if (subject !== null) return speaksNot(units, verb, subject, aux) ? null : { ...verb, subject, own: true, inverted: false }
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
  if (subject === null) return null
  // "Tideline cites officials who said"
  if (units[subject.to]?.lower === 'who' && /^(?:said|says?)$/.test(units[subject.to + 1]?.lower ?? '')) return { subject, to: subject.to + 2 }
  // "quoted the governor, Ana Brill, as saying", "cited Lane on Monday as saying"
  let as = subject.to
  while (as < subject.to + 12 && units[as] !== undefined && units[as]?.lower !== 'as' && !isVerb(units[as]) && units[as]?.pos !== 'QUOTE') as++
  if (units[as]?.lower !== 'as' || units[as + 1]?.lower !== 'saying') return null
  return { subject: withName(units, subject), to: as + 2 }
}
