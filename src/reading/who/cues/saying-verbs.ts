// Which verbs are cues where they stand: a form of the lexicon (lexicon.ts) tells something only where it is a verb in this sentence and brings words.
//
// The tagger's small model takes many of them for nouns ("the crowd chants"), and many are no telling at all: part of a noun ("a racially charged
// remark"), a name ("a group called Quay United"), a likeness ("the video recalls Leith"). Who speaks is left to speakers/of-verbs.ts.
import { cueOf, CUES, ONLY_OF_CLAIMS, PARTICLE_CUES } from './lexicon.ts'
import type { Cue, OwnCues } from './lexicon.ts'
import { isOnlyTold } from './hearings.ts'
import { endsInFootage, showsFootage } from './of-footage.ts'
import { endsAsSpeech, isBritish, isClause } from '../phrases/clauses.ts'
import type { VerbFound } from './found.ts'
import { isAdverb, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { subjectLeft } from '../speakers/subjects.ts'
import { baseCanBeFinite, groupBefore } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'
import { ORG_NOUNS } from '../whom/entities.ts'

export type SayingVerb = {
  readonly verb: VerbFound
  readonly aux: boolean // an auxiliary stands before it: "has said"
  readonly depends: boolean // a participle or an infinitive, which hangs on the clause before it: "..., adding that", "vowed to tell"
}

/** The cue at unit `v` whose verb tells something here; null where its form is something else, or no cue at all. */
export function sayingVerbAt(units: readonly Unit[], v: number, own: OwnCues): SayingVerb | null {
  const unit = units[v] as Unit
  const next = units[v + 1]
  const particle = PARTICLE_CUES.get(unit.lower)?.find((cue) => cue.particle === next?.lower)
  const listed = CUES.get(unit.lower)
  const cue =
    particle ??
    (ONLY_OF_CLAIMS.has(listed?.lemma ?? '') ? (ownCue(unit, own) ?? listed) : listed) ??
    ownCue(unit, own) ??
    voiceAt(units, v) ??
    putAt(units, v) ??
    numbersAt(units, v)
  if (cue === undefined) return null
  if (cue.frames.has('marked') && !units.slice(v + 1, v + 30).some(({ pos }) => pos === 'QUOTE')) return null
  const left = units[v - 1]
  // "Said Hassan, a shop owner, opened his door": a name, unless words follow
  if (unit.text === 'Said' && (unit.pos === 'PROPN' || (v === 0 && next?.pos === 'PROPN' && !units.some(({ pos, text }) => pos === 'QUOTE' || text === ':'))))
    return null
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
  // "Lane said, and I quote, “...”", "is continuing to write"
  if (cue.lemma === 'quote' && left?.lower === 'i' && units[v - 2]?.lower === 'and') return null
  // "call 101 quoting reference 4410"
  if (cue.lemma === 'quote' && cue.form === 'ing' && /^(?:the|reference|ref|log|incident|crime|case|job|number|\d.*)$/.test(next?.lower ?? '')) return null
  if (cue.lemma === 'continue' && cue.form === 'ing' && next?.lower === 'to') return null
  // "the person reported missing on Saturday was found": what became of somebody, and nobody's words
  if (cue.lemma === 'report' && cue.form === 'past' && REPORTED_AS.test(next?.lower ?? '')) return null
  // "Police knew of threat, inquiry told": a headline's passive
  if (isOnlyTold(units, v)) return null
  // "Residents warned to leave": a headline's passive, for whoever warns warns somebody
  if (cue.form === 'past' && next?.lower === 'to' && /^(?:warn|urge|advise|instruct|remind|notify|tell)$/.test(cue.lemma)) return null
  // "She read “The Long Quay”": whoever reads has not written it
  if (unit.lower === 'read' && next?.pos === 'QUOTE' && !(left?.lower === 'it' || left?.pos === 'NOUN' || left?.pos === 'QUOTE')) return null
  if (/^(?:his|her|their|its|my|our|your)$/.test(left?.lower ?? '')) return null
  // "False claims that two had died spread": a noun, though it opens the sentence with a capital before it
  if (cue.form === 's' && v === 1 && NO_BEARERS.test(left?.lower ?? '')) return null
  // "She shared “The Long Quay”": a thing, where no comma or colon hands on to words
  if (cue.lemma === 'share' && !/^[,:]$/.test(next?.text ?? '')) return null
  const group = groupBefore(units, v)
  if (group.passive || leavesOpen(units, v, cue, group.negated)) return null
  // "did not observe any boats": seen, or not
  if (cue.lemma === 'observe' && group.negated) return null
  const depends = group.infinitive || (cue.form === 'ing' && !group.aux)
  if (
    !depends &&
    cue.form === 'base' &&
    !group.aux &&
    left?.lower !== 'who' &&
    !promised &&
    !baseCanBeFinite(units, v) &&
    !isPlural(units, subjectLeft(units, v))
  )
    return null
  const { from, perceived, negated, infinitive } = group
  const to = cue.particle === null ? v + 1 : v + 2
  return { verb: { kind: 'verb', cue, from, at: v, to, perceived, negated, infinitive, via: null }, aux: group.aux, depends }
}

const NO_BEARERS =
  /^(?:false|fake|bogus|baseless|unfounded|misleading|unverified|unconfirmed|viral|similar|such|recent|new|earlier|previous|initial|early|conflicting|contradictory|competing|persistent|other|online|repeated|public|further)$/

// "neither confirmed nor denied that", "would not confirm or deny that": both ways, so nobody says either.
function leavesOpen(units: readonly Unit[], v: number, { strength }: Cue, negated: boolean): boolean {
  if (strength !== 'confirms' && strength !== 'denies') return false
  const other = strength === 'confirms' ? 'denies' : 'confirms'
  const beside = (at: number, joint: number): boolean => CUES.get(units[at]?.lower ?? '')?.strength === other && /^(?:nor|or)$/.test(units[joint]?.lower ?? '')
  if (beside(v + 2, v + 1)) return negated
  return beside(v - 2, v - 1) && (units[v - 1]?.lower === 'nor' || groupBefore(units, v - 2).negated)
}

// A verb of the desk's own takes a clause, a thing or words in quotation marks: its list says no more than how strongly it speaks.
function ownCue({ lower }: Unit, own: OwnCues): Cue | undefined {
  const strength = own.get(lower)
  if (strength === undefined) return undefined
  const form = /ing$/.test(lower) ? 'ing' : /[^s]s$/.test(lower) ? 's' : 'past'
  return cueOf(lower, ['clause', 'thing'], strength, form)
}

// "is heard hollering": whatever is heard before a quotation is a voice.
function voiceAt(units: readonly Unit[], v: number): Cue | undefined {
  const unit = units[v] as Unit
  const left = units[v - 1]?.lower
  if ((left !== 'heard' && left !== 'overheard') || !/[a-z]{2}ing$/.test(unit.lower)) return undefined
  return { ...cueOf(unit.lower, ['quote'], 'says', 'ing'), voice: true }
}

// "the army put the toll at two": a number somebody gives; "as the union put it,": words
function putAt(units: readonly Unit[], v: number): Cue | undefined {
  const word = units[v]?.lower
  if (word !== 'put' && word !== 'puts' && word !== 'putting') return undefined
  if (units[v + 1]?.lower === 'it' && word !== 'putting') {
    const subject = subjectLeft(units, v)
    const as = subject !== null && units[subject.from - 1]?.lower === 'as'
    if (as || (units[v + 2]?.text === ':' && subject !== null)) return { ...cueOf('put', ['clause']), particle: 'it' }
  }
  const at = units.slice(v + 1, v + 9).findIndex((unit) => unit.lower === 'at')
  const number = units.slice(v + 2 + at, v + 7 + at).some((unit) => unit.pos === 'NUM')
  const figure = units.slice(v + 1, v + 1 + at)
  if (at < 1 || !number || !(figure.some((unit) => FIGURES.test(unit.lower)) || (at === 1 && figure[0]?.lower === 'it'))) return undefined
  return cueOf('put', ['thing'], 'says', word === 'putting' ? 'ing' : word === 'puts' ? 's' : 'past')
}

// "the union counts three", "has counted 14", "the ministry gave a lower toll of four", "raised the number of injured to 19": by whom a number is given
function numbersAt(units: readonly Unit[], v: number): Cue | undefined {
  const word = units[v]?.lower ?? ''
  if (!/^(?:counts|counted|gave|gives|given|raise[sd]|revise[sd]|lower(?:s|ed))$/.test(word)) return undefined
  const form = word.endsWith('s') ? 's' : 'past'
  const near = units.slice(v + 1, v + 10)
  const number = near.findIndex(({ pos }) => pos === 'NUM')
  if (number < 0) return undefined
  if (/^count/.test(word))
    return near.slice(0, number).every(({ lower }) => /^(?:at|least|some|about|only|just)$/.test(lower)) ? cueOf('count', ['thing'], 'says', form) : undefined
  const figure = near.slice(0, number)
  if (!figure.some(({ lower }) => FIGURES.test(lower))) return undefined
  if (/^g/.test(word)) return /^(?:of|as|at)$/.test(figure.at(-1)?.lower ?? '') ? cueOf('give', ['thing'], 'says', form) : undefined
  // "the blast raised the toll to 19" is nobody's word
  const subject = subjectLeft(units, v)
  const isBody =
    subject !== null &&
    units.slice(subject.from, subject.to).some(({ lower }) => ORG_NOUNS.has(lower) || /^(?:officials|authorities|organi[sz]ers)$/.test(lower))
  return isBody && figure.at(-1)?.lower === 'to' ? cueOf('raise', ['thing'], 'says', form) : undefined
}

const FIGURES = /^(?:toll|number|numbers|figure|total|count|crowd|turnout|attendance|cost|costs|damage|losses|size|dead|injured|missing|casualties)$/

const REPORTED_AS =
  /^(?:missing|dead|killed|injured|wounded|hurt|stolen|lost|absent|safe|alive|sick|ill|damaged|destroyed|stranded|trapped|burnt?|flooded|closed)$/

function isAttribute(units: readonly Unit[], v: number): boolean {
  const left = units[v - 1]
  const noun = units[v + 1]?.pos === 'NOUN' || units[v + 1]?.pos === 'ADJ'
  if (left?.text === '-' && left.end === units[v]?.start) return true
  if (left?.pos === 'NUM' && noun) return true
  return noun && isAdverb(left) && /ly$/.test(left?.lower ?? '') && (units[v - 2]?.pos === 'DET' || units[v - 2]?.pos === 'ADJ')
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
  // "reports from Varn that"
  let than = to
  if (/^(?:from|in|at)$/.test(next?.lower ?? '') && units[to + 1]?.pos === 'PROPN') {
    than = to + 2
    while (units[than]?.pos === 'PROPN') than++
  }
  const that =
    units[than]?.lower === 'that' &&
    (cue.frames.has('clause') || cue.frames.has('quote')) &&
    cue.form === 's' &&
    isClause(units, than + 1, Math.min(units.length, than + 20))
  const subject = subjectLeft(units, v)
  if (subject === null) return false
  const before = units[subject.from - 1]
  const spoken = endsAsSpeech(before) || isBritish(units, subject.from - 2)
  const follows = spoken && (next === undefined || /^[.,:;]$/.test(next.text) || next.pos === 'SCONJ' || next.pos === 'ADP' || next.pos === 'ADV')
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
  const named = next?.pos === 'QUOTE' ? isNameInMarks(next) : /^[\p{Lu}@]|[_\d]/u.test(next?.text ?? '') || ACCOUNTS.test(units[v - 1]?.lower ?? '') // "an account called pier_live"
  if (units[v]?.lower !== 'called' || !named) return false
  let k = v - 1
  while (k > 0 && v - k < 6 && /^(?:NOUN|ADJ|ADV|NUM)$/.test(units[k]?.pos ?? '') && !/^\p{Lu}/u.test(units[k]?.text ?? '')) k--
  return k < v - 1 && /^(?:a|an|another|one|some|two|three)$/.test(units[k]?.lower ?? '')
}

const ACCOUNTS = /^(?:accounts?|users?|handles?|profiles?|channels?|pages?|usernames?|posters?|groups?)$/

// "a user called “mvdb88”", "a bar called “The Hole”": one word, or capitals
const isNameInMarks = (unit: Unit): boolean => {
  const inner = unit.text.replace(/^["“‘'«]+|,?["”’'»]+$/g, '')
  const words = inner.split(/\s+/)
  return (
    !/[.,!?]$/.test(inner) &&
    words.length <= 4 &&
    (words.length === 1 || words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|the|and|for|in)$/.test(word)))
  )
}
