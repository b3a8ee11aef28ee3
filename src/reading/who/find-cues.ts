// Cues in a sentence, each with the speaker it belongs to. What was said is found afterwards, when all cues are known.
import { CUES, FOOTAGE_NOUNS, PARTICLE_CUES, PASSIVE, WORD_NOUNS } from './cues.ts'
import type { Cue } from './cues.ts'
import type { Strength } from '../../model/statement.ts'
import { endsAsSpeech, isClause } from './contents.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseRight } from './noun-phrases.ts'
import { subjectLeft, subjectOfClause } from './subjects.ts'
import { signedBy } from './unclaimed.ts'
import type { Phrase } from './noun-phrases.ts'
import { afterPassive, baseCanBeFinite, groupBefore } from './verb-group.ts'
import type { Unit } from '../words.ts'

export type CueFound = {
  readonly kind: 'verb' | 'according' | 'passive'
  readonly cue: Cue
  readonly from: number // first unit of the verb group: "has", in "has since confirmed"
  readonly at: number // the verb itself
  readonly to: number // the unit after the cue
  readonly subject: Phrase | null
  readonly own: boolean // the speaker stands beside this cue; otherwise it is taken from the clause before
  readonly inverted: boolean
  readonly perceived: boolean
  readonly negated: boolean
  readonly infinitive: boolean
  readonly via: Phrase | null // "the Post quoted Lane as saying": who reports the speaker
}

const ACCORDING: Cue = { lemma: 'according to', form: 'base', frames: new Set(['clause']), strength: 'says', weak: false, voice: false, particle: null }

/** Verbs that a desk added, by their form in lower case. */
export type OwnCues = ReadonlyMap<string, Strength>

/** The cues of a sentence, left to right. */
export function cuesIn(units: readonly Unit[], own: OwnCues): readonly CueFound[] {
  const out: CueFound[] = []
  for (let v = 0; v < units.length; v++) {
    const unit = units[v] as Unit
    if (unit.pos === 'QUOTE') continue
    const found = isAccording(units, v) ? accordingAt(units, v) : (passiveAt(units, v) ?? verbAt(units, v, out, own))
    if (found === null) continue
    out.push(found)
    v = Math.max(v, found.to - 1)
  }
  return out
}

// "according to the union", "as reported by the union", "in the words of the union"
function isAccording(units: readonly Unit[], v: number): boolean {
  if (units[v]?.lower === 'according') return units[v + 1]?.lower === 'to'
  if (units[v]?.lower === 'in' && units[v + 2]?.lower === 'words' && units[v + 3]?.lower === 'of') return units[v + 1]?.lower === 'the'
  return units[v]?.lower === 'as' && /^(?:reported|stated|noted|claimed|told|described)$/.test(units[v + 1]?.lower ?? '') && units[v + 2]?.lower === 'by'
}

function accordingAt(units: readonly Unit[], v: number): CueFound | null {
  const to = units[v]?.lower === 'as' ? v + 3 : units[v]?.lower === 'in' ? v + 4 : v + 2
  const subject = nounPhraseRight(units, to)
  if (subject === null) return null
  // "according to footage that emerged": what it shows is told by the publication
  if (units.slice(subject.from, subject.to).every((unit) => FOOTAGE_NOUNS.has(unit.lower) || unit.pos === 'DET' || unit.pos === 'ADJ')) return null
  return {
    kind: 'according',
    cue: ACCORDING,
    from: v,
    at: v,
    to,
    subject,
    own: true,
    inverted: true,
    perceived: false,
    negated: false,
    infinitive: false,
    via: null,
  }
}

// "The footage is believed to have been shot on Saturday": nobody is named.
function passiveAt(units: readonly Unit[], v: number): CueFound | null {
  const unit = units[v] as Unit
  const strength = PASSIVE.get(unit.lower)
  if (strength === undefined) return null
  const group = groupBefore(units, v)
  // "the footage, believed to have been recorded on Sunday, shows": the same without its "is"
  const bare = !group.aux && (units[v - 1]?.text === ',' || isAdverb(units[v - 1]) || units[v - 1]?.pos === 'NOUN') && units[v + 1]?.lower === 'to'
  if (!group.passive && !(bare && /^(?:have|be)$/.test(units[v + 2]?.lower ?? ''))) return null
  let next = v + 1
  let subject: Phrase | null = null
  if (units[next]?.lower === 'by') {
    subject = nounPhraseRight(units, next + 1)
    next = subject?.to ?? next
  }
  // "was reported to the prosecutor" hedges nothing
  if (units[next]?.lower === 'to' && /^(?:DET|PROPN|NOUN|NUM|PRON)$/.test(units[next + 1]?.pos ?? 'DET') && !isVerb(units[next + 1])) return null
  const withoutThat = units[group.from - 1]?.lower === 'it' && isClause(units, next, Math.min(units.length, next + 20))
  if (units[next]?.lower !== 'to' && units[next]?.lower !== 'that' && !withoutThat) return null
  if (units[next]?.lower === 'that') next++
  const cue: Cue = { lemma: unit.lower, form: 'past', frames: new Set(['clause', 'to']), strength, weak: false, voice: false, particle: null }
  return {
    kind: 'passive',
    cue,
    from: group.from,
    at: v,
    to: next,
    subject,
    own: true,
    inverted: false,
    perceived: false,
    negated: group.negated,
    infinitive: false,
    via: null,
  }
}

function verbAt(units: readonly Unit[], v: number, before: readonly CueFound[], own: OwnCues): CueFound | null {
  const unit = units[v] as Unit
  const next = units[v + 1]
  const particle = PARTICLE_CUES.get(unit.lower)?.find((cue) => cue.particle === next?.lower)
  const cue = particle ?? CUES.get(unit.lower) ?? ownCue(unit, own) ?? voiceAt(units, v)
  if (cue === undefined) return null
  const left = units[v - 1]
  if (unit.text === 'Said' && unit.pos === 'PROPN') return null
  const promised = promises(units, v, cue) || bringsWords(units, v, cue) || (cue.form === 'ing' && /^(?:heard|overheard)$/.test(left?.lower ?? ''))
  // "the paper's reporting", "384 pledged seats", "a racially charged remark", "so-called": part of a noun
  if (cue.form === 'ing' && left?.pos === 'PART' && /^['’]s?$/.test(left.lower) && units[v - 2]?.pos !== 'PRON') return null
  if (cue.form === 'past' && isAttribute(units, v)) return null
  if (left?.pos === 'DET' && !/^(?:all|both|that|another|these|those|some|many|most|several|each|neither|either|few|this)$/.test(left.lower)) return null
  if (left?.pos === 'ADJ' && unit.pos !== 'VERB' && !promised) return null
  if (
    cue.weak &&
    unit.pos !== 'VERB' &&
    !(cue.form === 'past' && next?.text === ':') &&
    !promised &&
    !(next?.lower === 'that' && cue.frames.has('clause') && (left?.text === ',' || isAdverb(left) || (left?.pos === 'PROPN' && cue.form === 's')))
  )
    return null
  // Footage that shows something says nothing: what it shows is told by the publication.
  if (cue.lemma === 'show' && showsFootage(units, v)) return null
  if (/^(?:recall|echo|invoke|recount)$/.test(cue.lemma) && next?.lower !== 'that' && endsInFootage(units, v)) return null
  if (cue.lemma === 'call' && namesItsSubject(units, v)) return null
  if (/^(?:his|her|their|its|my|our|your)$/.test(left?.lower ?? '')) return null
  const group = groupBefore(units, v)
  if (group.passive) return null
  const to = particle === undefined ? v + 1 : v + 2
  const shared = {
    kind: 'verb' as const,
    cue,
    from: group.from,
    at: v,
    to,
    perceived: group.perceived,
    negated: group.negated,
    infinitive: group.infinitive,
    via: null,
  }
  if (group.infinitive || (cue.form === 'ing' && !group.aux)) return participle(units, before, shared)
  if (cue.form === 'base' && !group.aux && left?.lower !== 'who' && !promised && !baseCanBeFinite(units, v) && !isPlural(units, subjectLeft(units, v)))
    return null

  // "... ," said Lane: inverted, when a quotation or a comma stands before the verb and a name after it.
  const beforeGroup = units[group.from - 1]
  if (!group.aux && (beforeGroup?.pos === 'QUOTE' || beforeGroup?.text === ',' || beforeGroup === undefined) && cue.form !== 'base' && speaksAfter(cue)) {
    const right = units[to]?.lower === 'that' ? null : nounPhraseRight(units, to)
    const leftSubject = beforeGroup?.text === ',' ? subjectLeft(units, group.from) : null
    const after = right === null ? undefined : units[right.to]
    if (
      right !== null &&
      !isTimeWord(units[right.from]) &&
      (leftSubject === null || units[group.from - 2]?.pos === 'QUOTE' || namesTheSpeaker(units, cue, right, group.from)) &&
      (beforeGroup !== undefined || /^[:,]$/.test(after?.text ?? '')) &&
      (!isVerb(after) || (leftSubject === null && endsAsSpeech(beforeGroup) && isReduced(units, right.to)))
    )
      return { ...shared, subject: right, own: true, inverted: true }
  }
  const found = (cue.lemma === 'read' ? signedBy(units, to) : null) ?? afterQuotation(units, group.from) ?? subjectLeft(units, group.from)
  const subject = found === null || found.relative ? found : fromQuotation(units, found)
  const quoted = subject === null ? null : quotedAsSaying(units, cue, to)
  if (subject !== null && quoted !== null) return { ...shared, ...quoted, via: subject, own: true, inverted: false }
  if (subject !== null && isOwnPage(units.slice(subject.from, subject.to))) return null
  if (subject !== null) {
    if (cue.form === 'past' && !group.aux && next?.lower === 'by') return null
    if (subject.to === subject.from + 1 && isAnybody(units[subject.from] as Unit, cue)) return null
    return { ...shared, subject, own: true, inverted: false }
  }
  if (
    beforeGroup?.pos === 'CCONJ' &&
    cue.form === 'past' &&
    (cue.frames.has('addressee') || /^(?:to|by|with|as|in|for)$/.test(next?.lower ?? '')) &&
    afterPassive(units, group.from - 2)
  )
    return null
  if (beforeGroup?.pos === 'CCONJ' || beforeGroup?.text === ',' || isAdverb(beforeGroup)) {
    const inherited = heir(units, group.from, before)
    return inherited === null ? null : { ...shared, subject: inherited, own: false, inverted: false }
  }
  return null
}

function isAttribute(units: readonly Unit[], v: number): boolean {
  const left = units[v - 1]
  const noun = units[v + 1]?.pos === 'NOUN' || units[v + 1]?.pos === 'ADJ'
  if (left?.text === '-' && left.end === units[v]?.start) return true
  if (left?.pos === 'NUM' && noun) return true
  return noun && isAdverb(left) && /ly$/.test(left?.lower ?? '') && (units[v - 2]?.pos === 'DET' || units[v - 2]?.pos === 'ADJ')
}

// "you may call it", "everybody says", "we thought": nobody in particular, or the writer
const isAnybody = ({ lower }: Unit, cue: Cue): boolean =>
  /^(?:anyone|anybody|everyone|everybody|nobody)$/.test(lower) ||
  (lower === 'you' && cue.form === 'base') ||
  (cue.strength === 'believes' && /^(?:i|we|one)$/.test(lower))

// "..., pointed out Lane": a verb that takes words, not only a thing
const speaksAfter = (cue: Cue): boolean => cue.particle === null || cue.frames.has('clause') || cue.frames.has('quote')

// "said a clerk quoted by the daily", "said Lane referring to the quay": a participle that goes on about the speaker
function isReduced(units: readonly Unit[], at: number): boolean {
  const verb = units[at]
  if (verb?.pos !== 'VERB') return false
  return /ing$/.test(verb.lower) || (/(?:ed|en|wn)$/.test(verb.lower) && /^(?:by|in|for|on|at|to|as|from|with)$/.test(units[at + 1]?.lower ?? ''))
}

// A verb of the desk's own takes a clause, a thing or words in quotation marks: its list says no more than how strongly it speaks.
function ownCue({ lower }: Unit, own: OwnCues): Cue | undefined {
  const strength = own.get(lower)
  if (strength === undefined) return undefined
  const form = /ing$/.test(lower) ? 'ing' : /[^s]s$/.test(lower) ? 's' : 'past'
  return { lemma: lower, form, frames: new Set(['clause', 'thing']), strength, weak: false, voice: false, particle: null }
}

// "activists writing for the website vow to march": a noun for the tagger, a verb where a plural subject and an infinitive stand beside it.
function promises(units: readonly Unit[], v: number, cue: Cue): boolean {
  const next = units[v + 1]
  const after = units[v + 2]
  if (cue.form !== 'base') return false
  const infinitive = cue.frames.has('to') && next?.lower === 'to' && (after?.pos === 'QUOTE' || after?.pos === 'VERB' || after?.pos === 'AUX')
  const quotes = cue.particle === null ? cue.frames.has('clause') && next?.pos === 'QUOTE' : after?.pos === 'QUOTE'
  if (!infinitive && !quotes) return false
  const subject = subjectLeft(units, v)
  if (subject === null) return false
  const phrase = units.slice(subject.from, subject.to)
  const cut = phrase.findIndex((unit, i) => i > 0 && (unit.pos === 'ADP' || unit.pos === 'VERB'))
  const head = phrase[(cut > 0 ? cut : phrase.length) - 1]
  return (
    head !== undefined &&
    /(?:[^s]s|people|police|men|women|children|they|we)$/.test(head.lower) &&
    !units.slice(clauseOpening(units, subject.from), subject.from).some(isVerb)
  )
}

// "a guard shouts “Back!”, and boys chant “Shame”": after a quotation and "and" a clause of its own begins.
function clauseOpening(units: readonly Unit[], before: number): number {
  if (!/^(?:and|but|while)$/.test(units[before - 1]?.lower ?? '')) return 0
  return units[before - 2]?.pos === 'QUOTE' || (units[before - 2]?.text === ',' && units[before - 3]?.pos === 'QUOTE') ? before : 0
}

// "the crowd chants “Open”", "the channel claims that ...", "“Back,” a guard repeats": a noun for the tagger, and a verb where a whole subject opens
// the clause before it and words follow, or a quotation stands before the two.
function bringsWords(units: readonly Unit[], v: number, cue: Cue): boolean {
  if (cue.form === 'ing') return false
  const to = cue.particle === null ? v + 1 : v + 2
  const next = units[to]
  const quoted = next?.pos === 'QUOTE' || (next?.text === ':' && (units[to + 1]?.pos === 'QUOTE' || to + 1 === units.length))
  const that =
    next?.lower === 'that' &&
    (cue.frames.has('clause') || cue.frames.has('quote')) &&
    cue.form === 's' &&
    isClause(units, to + 1, Math.min(units.length, to + 20))
  const subject = subjectLeft(units, v)
  if (subject === null) return false
  const before = units[subject.from - 1]
  const follows = endsAsSpeech(before) && (next === undefined || /^[.,:;]$/.test(next.text) || next.pos === 'SCONJ' || next.pos === 'ADP' || next.pos === 'ADV')
  if (!(quoted && (cue.voice || cue.frames.has('quote') || cue.frames.has('clause'))) && !that && !follows) return false
  const opener = units[subject.from]
  if (opener === undefined || /^(?:this|that|these|those|it)$/.test(opener.lower)) return false
  if (!(
    opener.pos === 'DET' ||
    opener.pos === 'NUM' ||
    opener.pos === 'PROPN' ||
    opener.pos === 'PRON' ||
    /^(?:his|her|their|its|one|others|someone|somebody)$/.test(opener.lower)
  ))
    return cue.form === 'base' && subject.from === 0
  const plural = /(?:[^s]s|people|police|men|women|children|they|we|others|some|many)$/.test(units[v - 1]?.lower ?? '')
  if (
    cue.form === 'base' &&
    !plural &&
    !units.slice(subject.from, subject.from + 4).some((unit) => /[^s]s$|^(?:group|crowd|mob|team|band|gang|couple|crew|staff|choir)$/.test(unit.lower))
  )
    return false
  // "In Hull the crowd chants": past the place the clause begins with
  if (before?.pos === 'PROPN' && opener.pos === 'DET' && units.slice(Math.max(0, subject.from - 4), subject.from).some((unit) => unit.pos === 'ADP'))
    return true
  return (
    before === undefined ||
    before.pos === 'QUOTE' ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    /^(?:[,;:—–]|while|when|as|but|then|now)$/.test(before.lower)
  )
}

// "Sailors who were on the mole say": the subject is plural, though the noun beside the verb is not.
function isPlural(units: readonly Unit[], subject: Phrase | null): boolean {
  if (subject === null) return false
  const cut = units.slice(subject.from, subject.to).findIndex((unit, i) => i > 0 && (unit.pos === 'ADP' || unit.pos === 'VERB'))
  const head = units[(cut > 0 ? subject.from + cut : subject.to) - 1]
  if ((head?.pos === 'NUM' && (head.lower !== 'one' || cut > 0)) || head?.pos === 'SYM' || head?.lower === 'percent') return true
  return (
    head !== undefined &&
    (head.pos === 'NOUN' || head.pos === 'PROPN') &&
    /(?:[^s]s|people|police|men|women|children|data|media|half|most|majority)$/.test(head.lower)
  )
}

// "a group called Quay United chant", "calling itself": the name of what stands before it, and nobody's words.
function namesItsSubject(units: readonly Unit[], v: number): boolean {
  const next = units[v + 1]
  if (/^(?:itself|themselves|himself|herself)$/.test(next?.lower ?? '')) return units[v]?.lower === 'calling'
  if (units[v]?.lower !== 'called' || !/^[\p{Lu}]/u.test(next?.text ?? '') || next?.pos === 'QUOTE') return false
  let k = v - 1
  while (k > 0 && v - k < 6 && (units[k]?.pos === 'NOUN' || units[k]?.pos === 'ADJ') && !/^\p{Lu}/u.test(units[k]?.text ?? '')) k--
  return k < v - 1 && /^(?:a|an|another|one|some|two|three)$/.test(units[k]?.lower ?? '')
}

// "...," Lane, director for ports, docks and wharves, said: the name straight after the quotation, whatever stands between.
function afterQuotation(units: readonly Unit[], from: number): Phrase | null {
  if (units[from - 1]?.text !== ',') return null
  for (let j = from - 2, n = 0; j >= 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const name = endsAsSpeech(unit) ? nounPhraseRight(units, j + 1) : null
      return name !== null && units[name.to]?.text === ',' ? name : null
    }
    if (unit.pos === 'AUX') return null
  }
  return null
}

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

// "They had been travelling together, wrote Osman Reyes.": a name at the end, after a verb that takes no object.
function namesTheSpeaker(units: readonly Unit[], cue: Cue, right: Phrase, from: number): boolean {
  const after = units[right.to]
  if (!cue.frames.has('clause') || cue.frames.size > 1 || isTimeWord(units[right.from])) return false
  return (
    units.slice(right.from, right.to).some((unit) => unit.pos === 'PROPN') && (after === undefined || /^[,.]$/.test(after.text)) && isClause(units, 0, from - 1)
  )
}

// "is heard hollering": whatever is heard before a quotation is a voice.
function voiceAt(units: readonly Unit[], v: number): Cue | undefined {
  const unit = units[v] as Unit
  if (!/[a-z]{2}ing$/.test(unit.lower) || !/^(?:heard|overheard)$/.test(units[v - 1]?.lower ?? '')) return undefined
  return { lemma: unit.lower, form: 'ing', frames: new Set(['quote']), strength: 'says', weak: false, voice: true, particle: null }
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
  units.length <= 4 &&
  /^(?:this|an|earlier)$/.test(units[0]?.lower ?? '') &&
  /^(?:story|article|report|page|piece|version|headline)$/.test(units.at(-1)?.lower ?? '')

function showsFootage(units: readonly Unit[], v: number): boolean {
  const subject = subjectLeft(units, v)
  const phrase = subject === null ? units.slice(Math.max(0, v - 1), v) : units.slice(subject.from, subject.to)
  // "It shows some 50 dockers": what is shown, where "it shows that" can be a report's finding.
  if (phrase.length === 1 && /^(?:it|they|this|these|that|which)$/.test(phrase[0]?.lower ?? '') && units[v + 1]?.lower !== 'that') return true
  return phrase.some((unit) => FOOTAGE_NOUNS.has(unit.lower)) || (subject === null && units.slice(0, v).some((unit) => FOOTAGE_NOUNS.has(unit.lower)))
}

// "The video recalls scenes from Leith": likeness, and nobody's memory
function endsInFootage(units: readonly Unit[], v: number): boolean {
  const subject = subjectLeft(units, v)
  return (
    subject !== null &&
    subject.to - subject.from <= 4 &&
    /^(?:the|this|that|these|those|both)$/.test(units[subject.from]?.lower ?? '') &&
    FOOTAGE_NOUNS.has(units[subject.to - 1]?.lower ?? '')
  )
}

type Shared = Omit<CueFound, 'subject' | 'own' | 'inverted'>

// "..., adding that", "a mob chanting", "is heard shouting", "vowed to tell": the speaker stands in the clause before.
function participle(units: readonly Unit[], before: readonly CueFound[], shared: Shared): CueFound | null {
  const left = units[shared.from - 1]
  if (shared.infinitive) {
    if (!shared.cue.frames.has('clause') || shared.cue.weak) return null
    const subject = heir(units, shared.from, before)
    return subject === null ? null : { ...shared, subject, own: false, inverted: false }
  }
  if (isNominal(left) && left?.pos !== 'NUM') {
    // the nearest noun does the chanting: "a mob chanting", "video showing"
    const subject = subjectLeft(units, shared.from)
    const sender = subject === null ? null : senderOf(units, subject)
    if (sender !== null) return { ...shared, subject: sender, own: false, inverted: false }
    return subject === null ? null : { ...shared, subject, own: true, inverted: false }
  }
  const subject = heir(units, shared.from, before) ?? announced(units, shared)
  return subject === null ? null : { ...shared, subject, own: false, inverted: false }
}

// "After saying that it was safe, Lane left.": who says it comes with the main clause.
function announced(units: readonly Unit[], { from, to }: Shared): Phrase | null {
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
