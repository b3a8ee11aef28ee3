// What a time in a report is said of: when the occurrence happened, when the footage was recorded, or something that answers neither.
//
// There is no grammar here, only the clause: the word the time hangs on ("Saturday's collapse", "the collapse of 9 March"), else the
// nearest verb before it, else the first one after it. When that verb is not one of happening, of recording, or one that the
// headline and the first sentences use for the occurrence itself, the time answers nothing. Missing an answer costs a reader a
// look; a wrong one invents a conflict.
import type { Report } from '../model/report.ts'
import type { TimeMention } from '../model/statement.ts'
import { touches } from '../model/span.ts'
import { isOfOtherTimes, isTimeOfAnother } from './another.ts'
import {
  AFTERMATH,
  APPEARED,
  BEGAN,
  DENIABLE,
  ENDED,
  EVENT_NOUNS,
  EVENT_VERBS,
  FOOTAGE_NOUNS,
  HAPPENED,
  OTHERS,
  PLACE_VERBS,
  RECORDED,
  REPORTED,
  SIGNALS,
  STOP,
  looksLikeVerb,
  stemOf,
} from './event-words.ts'
import { claimOfFootage } from './footage-claims.ts'
import { isOfAnotherDay, toldOfFootage } from './footage-checks.ts'
import { kindOfNoun, toldIn } from './told.ts'
import { sentenceAt, wordsIn, type Reader, type Stretch, type Word } from './reader.ts'

/** `inPassing`: taken for granted ("Saturday's events"), not asserted. `footage` is the id of the report's own mention. */
export type Role = {
  readonly of: 'happened' | 'recorded'
  readonly footage: string | null
  readonly denied: boolean
  readonly inPassing: boolean
  readonly hedge: string | null
  /** What is told of it: the kind of occurrence or the stem of the verb ("sank", "the sinking"); null where it is only said to have happened. */
  readonly told: string | null
  /** What the report alone does not settle: it holds where the headlines of the other reports name one of these subjects. Their verbs settle nothing. */
  readonly onlyIf: { readonly subjects: readonly string[] } | null
  /** By whoever shared the footage, on a page that checks it. */
  readonly claimed?: boolean
}

/** Null where the time answers neither question: lengths, repetitions, times of an appearance or of another occurrence among them. */
export function roleOf(reader: Reader, time: TimeMention): Role | null {
  const { report, flat, mainEvent, mainFootage } = reader
  if (time.type !== 'DATE' && time.type !== 'TIME') return null
  const byLanguage = toldByLanguage(report, time)
  if (byLanguage !== undefined) return byLanguage
  if (time.earliest === null && time.latest === null && !/^XXXX-(?:WXX-\d|\d\d)/.test(time.value)) return null
  if (report.appearances.some((a) => a.time === time.id)) return null
  const sentence = sentenceAt(report, time.start)
  const claimed = claimOfFootage(reader, sentence, time)
  if (claimed !== null) return { of: 'recorded', footage: mainFootage, denied: claimed.denied, inPassing: false, hedge: null, told: null, onlyIf: null }
  if (isOfAnotherDay(reader, time)) return null
  const told = COMPARED.test(flat.slice(sentence.start, sentence.end)) ? null : toldOfFootage(reader, time, 'time')
  if (told !== null)
    return { of: 'recorded', footage: told.footage, denied: told.denied, inPassing: false, hedge: told.hedge, told: null, onlyIf: null, claimed: told.claimed }
  const ofEvents = report.events.filter((event) => event.times.includes(time.id))
  if (ofEvents.length > 0 && !ofEvents.some((event) => event.id === mainEvent)) return null

  const clause = clauseAround(flat, sentence, time)
  const before = wordsIn(flat, clause.start, time.start)
  const after = wordsIn(flat, time.end, clause.end)
  const lead = flat.slice(clause.start, time.start)
  // "two hours before the storm, which struck at 11 p.m.": when something else was
  if (/^,? ?(?:which|that)\b/.test(lead) && BESIDE_IT.test(flat.slice(Math.max(sentence.start, clause.start - 48), clause.start))) return null
  if (isOfOtherTimes(reader, time, sentence, lead)) return null
  const inPassing = { of: 'happened' as const, footage: null, denied: false, inPassing: true, hedge: null, told: null, onlyIf: null }
  const named = (noun: string): Role => ({ ...inPassing, told: kindOfNoun(noun) })

  // "WEXMOUTH, 16 March 2026 (Coastwire) - A crane ...": the report's own date, which is said of nothing.
  if (time.start - sentence.start < 60 && /^\.? ?(?:\([^()]{1,40}\) ?)?[-–—] ?\S/.test(flat.slice(time.end, time.end + 50))) return null

  // "Saturday's collapse", "this weekend's video"
  const isGenitive = /'s?$/.test(flat.slice(time.start, time.end)) || /^'s?\s/.test(flat.slice(time.end, time.end + 3))
  if (isGenitive) {
    const noun = after.slice(0, 5).find((word) => EVENT_NOUNS.has(word.text) || FOOTAGE_NOUNS.has(word.text) || AFTERMATH.has(word.text))
    if (noun === undefined) return null
    return EVENT_NOUNS.has(noun.text) && !AFTERMATH.has(noun.text) ? named(noun.text) : null
  }

  // "the 9 March collapse"
  const next = after[0]
  if (next !== undefined && next.start - time.end <= 1 && EVENT_NOUNS.has(next.text) && /\b(?:the|a|this|that) $/.test(lead))
    return OTHERS.test(lead.slice(-30)) ? null : named(next.text)

  // "the Sunday outing": a day that only tells which outing
  if (
    next !== undefined &&
    next.start - time.end === 1 &&
    /\bthe $/.test(lead) &&
    !FUNCTION_WORDS.has(next.text) &&
    !looksLikeVerb(next.text.replace(/ing$/, ''))
  )
    return null

  // "the collapse of 9 March", "footage from Saturday"
  const hangs = /(\S+) (of|from) (?:the )?$/.exec(lead)
  if (hangs !== null) {
    const noun = (hangs[1] ?? '').toLowerCase()
    const isOld = OTHERS.test(lead.slice(-50).toLowerCase())
    if (EVENT_NOUNS.has(noun) && !isOld) return named(noun)
    if (FOOTAGE_NOUNS.has(noun)) return recorded(reader, clause, sentence, time, false)
  }

  // "three were hurt in the collapse on Friday"
  const within = /\b(?:in|during|saw|witnessed) (?:the|a|this|that) (?:[\w-]+ ){0,2}?([\w-]+)(?: (?:on|at))? $/.exec(lead)
  if (within !== null && EVENT_NOUNS.has((within[1] ?? '').toLowerCase()) && !OTHERS.test(within[0])) return named((within[1] ?? '').toLowerCase())
  // "collapsed after the earthquake early on Monday", where the headline has it
  const behind = AFTER_IT.exec(lead)
  const what = (behind?.[1] ?? '').toLowerCase()
  if (behind !== null && EVENT_NOUNS.has(what) && !OTHERS.test(behind[0]) && isInHeadline(reader, stemOf(what))) return named(what)

  // "We told the principal in the spring that this was coming": when it was told
  if (/^\s*,?\s*that\b/.test(flat.slice(time.end, time.end + 8)) && before.some((word) => REPORTED.has(word.text))) return null

  const denied = /\b(?:not|never|rather than|instead of)(?: (?:on|in|at|during|from))?(?: the)? $/.test(lead)
  const back = nearestVerb(before.toReversed(), reader)
  // "The mayor said on Tuesday it fell on Monday": Tuesday is when it was said.
  if (back !== null && back.kind === 'ends' && ONLY_BETWEEN.test(flat.slice(back.end, time.start))) return null
  const found = back === null || back.kind === 'ends' ? nearestVerb(after, reader) : back
  if (found === null || found.kind === 'ends' || isAhead(lead)) return null
  // "was taken to hospital at 9.30pm and died on Sunday": the second verb has a time of its own.
  if (back !== null && found !== back && /^(?:,|,? and) (?:(?:was|were|then|later) )*$/.test(flat.slice(time.end, found.start))) return null
  const isDenied = denied || deniesAny(flat.slice(clause.start, time.start)) || /\b(?:not|never|n't)(?: \w+){0,2} $/.test(flat.slice(clause.start, found.start))
  if (found.kind === 'happened' && OVER.test(flat.slice(found.start, Math.min(sentence.end, found.end + 40)))) return null
  if (found.kind === 'recorded') return recorded(reader, clause, sentence, time, isDenied, found)
  const spoken = speaksOfTheEvent(reader, clause, sentence, found)
  // "has not answered us by Tuesday": what did not happen is a denial only where it is surely said of the occurrence.
  if (spoken === false || (isDenied && spoken !== true) || isTimeOfAnother(reader, time, clause)) return null
  return {
    of: 'happened',
    footage: null,
    denied: isDenied,
    inPassing: false,
    hedge: hedgeIn(flat.slice(clause.start, found.end)),
    told: toldIn(flat, clause, sentence, found),
    onlyIf: spoken === true ? null : spoken,
  }
}

/** What the pack of another language made of the time while it read; undefined for words in English, of which this file tells. */
function toldByLanguage(report: Report, time: TimeMention): Role | null | undefined {
  if (report.timesSaid === undefined) return undefined
  const role = report.timesSaid.find((one) => one.time === time.id)
  if (role !== undefined) {
    const { of, footage, denied, inPassing, hedge } = role
    return { of, footage, denied, inPassing, hedge, told: null, onlyIf: null }
  }
  const layer = report.layers.find((l) => l.kind !== 'boilerplate' && l.start <= time.start && time.end <= l.end)
  return (layer?.language ?? report.report.language) === 'en' ? undefined : null
}

const AFTER_IT =
  /\b(?:after|following) (?:the|a|an|this|that) (?:[\w.-]+ ){0,3}?([\w-]+)(?: (?:in|on|at|near|off) (?:the )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})?(?: (?:early|late|shortly))?(?: (?:on|at|in))?(?: the)? $/u
/** "earthquake" of a headline on a quake */
const isInHeadline = ({ headline }: Reader, stem: string): boolean =>
  [...headline].some((known) => known === stem || (known.length > 3 && (stem.endsWith(known) || known.endsWith(stem))))
const BESIDE_IT = /\b(?:before|after|during|since|until) (?:the|a|an) (?:[\w-]+ ){0,2}[\w-]+$/

type Verb = Word & { readonly kind: 'happened' | 'recorded' | 'own' | 'other' }
/** One that answers nothing, and ends the search: of saying, of appearing, of coming to an end. */
type Ends = Word & { readonly kind: 'ends' }
/** "was out by 9", "was under control": its end, and a bound at most */
const OVER =
  /^(?:was|were|had been|has been|is)(?: (?:finally|now|largely|fully|mostly|only|not|all))? (?:out|over|under control|contained|extinguished|put out|brought under|declared)\b/i
const ONLY_BETWEEN = /^ (?:(?:on|in|at|by|early|earlier|late|later|last|this|the|local) )*$/i

/** The first verb on the way, told by its kind; null where there is none. */
function nearestVerb(words: readonly Word[], reader: Reader): Verb | Ends | null {
  for (const [i, word] of words.entries()) {
    const neighbours = [words[i - 1]?.text, words[i + 1]?.text]
    if (word.text === 'place' && neighbours.some((w) => PLACE_VERBS.has(w ?? ''))) return { ...word, kind: 'happened' }
    if (COMING.has(word.text) && /^ (?:down|apart|loose|off|over|under|way(?! to)|up in flames)\b/.test(reader.flat.slice(word.end, word.end + 14)))
      return { ...word, kind: 'happened' }
    if (word.text === 'broke' && /^ out\b/.test(reader.flat.slice(word.end, word.end + 4))) return { ...word, kind: 'happened' }
    if (DENIABLE.has(word.text) && /\b(?:not|never|n't) (?:\w+ )?$/.test(reader.flat.slice(Math.max(0, word.start - 20), word.start)))
      return { ...word, kind: 'happened' }
    if (isOnlySaidOf(reader.flat, word)) continue
    if (HAPPENED.has(word.text) || EVENT_VERBS.has(word.text) || BEGAN.has(word.text)) return { ...word, kind: 'happened' }
    if (word.text === 'shot' && PERSON_SHOT.test(reader.flat.slice(Math.max(0, word.start - 40), word.start))) return { ...word, kind: 'happened' }
    if (RECORDED.has(word.text) && !(word.text === 'taken' && /^\s*(?:to|into|away|by ambulance)\b/.test(reader.flat.slice(word.end, word.end + 14))))
      return { ...word, kind: 'recorded' }
    if (word.text === 'made' && FOOTAGE_MADE.test(reader.flat.slice(Math.max(0, word.start - 60), word.start))) return { ...word, kind: 'recorded' }
    if (DONE.has(word.text) && DONE_TO.test(reader.flat.slice(Math.max(0, word.start - 60), word.start))) return { ...word, kind: 'happened' }
    if (word.text === 'opened' && /^ fire\b/.test(reader.flat.slice(word.end, word.end + 6))) return { ...word, kind: 'happened' }
    if (APPEARED.has(word.text) || ENDED.has(word.text)) return { ...word, kind: 'ends' }
    const isNoun = DETERMINER.test(reader.flat.slice(Math.max(0, word.start - 12), word.start))
    if (isNoun && EVENT_NOUNS.has(word.text)) continue
    if (isPartOfName(reader, word)) continue
    if (reader.verbs.has(stemOf(word.text)) && isVerbOfEvent(word.text)) return { ...word, kind: 'own' }
    if (REPORTED.has(word.text)) return { ...word, kind: 'ends' }
    if (word.text === 'was' || word.text === 'were') {
      if (STATE.test(reader.flat.slice(word.end, word.end + 20))) return { ...word, kind: 'ends' }
      // "the collapse was on 9 March": only prepositions and adverbs may stand between.
      return EVENT_NOUNS.has(words[i + 1]?.text ?? '') || i <= 2 ? { ...word, kind: 'happened' } : { ...word, kind: 'ends' }
    }
    if (looksLikeVerb(word.text)) return STOP.has(word.text) ? { ...word, kind: 'ends' } : { ...word, kind: 'other' }
  }
  return null
}

/** "was operational from 1937": what it was like for a while */
const STATE = /^ (?:operational|in (?:use|service|operation|office|power|force)|active|home to)\b/

/** "the West Stand": a verb in letters only. In headlines every word may be capital. */
const isPartOfName = ({ flat, told }: Reader, { start }: Word): boolean =>
  start > told && /\p{Lu}[\p{L}'-]* $/u.test(flat.slice(Math.max(told, start - 30), start)) && /\p{Lu}/u.test(flat[start] ?? '')
const DETERMINER = /\b(?:the|a|an|this|that|its|their|any|every) $/i
/** "38 injured people", "the derailed tram", "three burnt lorries": and not "two collided on Monday". */
const isOnlySaidOf = (flat: string, { text, start, end }: Word): boolean =>
  (text.endsWith('ed') || PAST.has(text)) && COUNTED_OR_KNOWN.test(flat.slice(Math.max(0, start - 12), start)) && GOES_ON.test(flat.slice(end, end + 16))
const GOES_ON =
  /^ (?!(?:on|in|at|after|before|during|near|by|with|and|or|when|as|while|to|from|into|off|over|early|late|last|this|yesterday|today|shortly|again|down|up)\b)\p{Ll}/u
const PAST = new Set(['burnt', 'broken', 'fallen', 'sunken', 'sunk', 'torn', 'stolen', 'shot'])
const COUNTED_OR_KNOWN = /(?:\b(?:the|an?|its|their|some|many|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)|\b\d[\d,.]*) $/i
/** "the video was made on Monday", and not "arrests were made". */
const FOOTAGE_MADE =
  /\b(?:footage|video|clip|film|recording|image|photo|picture|photograph)s?(?:, (?:which|who|that) [^,.;]{1,60},)? (?:was|were|is|are|has|have|had|[a-z]+ to)(?: (?:been|have|to|be|believed|thought|said|understood|reported|[a-z]+ly))* $/i
/** "the man was shot", and not "the clip was shot" */
const PERSON_SHOT =
  /\b(?:man|men|woman|women|boy|girl|person|people|child|children|officers?|driver|passenger|teenagers?|pupils?|workers?|victims?|guards?|soldiers?|journalist|reporter|he|she|they) (?:was|were|had been|has been)(?: [a-z]+ly)? $/i
/** "the inspection was carried out on 9 March", "the visit was made": what officials do is done, and does not take place by itself. */
const DONE = new Set(['made', 'carried', 'conducted', 'staged', 'held'])
const DONE_TO =
  /\b(?:visits?|inspections?|raids?|search|searches|checks?|operations?|evictions?|arrests?|patrols?|exercises?|rescues?|protests?|demonstrations?|blockades?|marches|march|attacks?|sit-in) (?:was|were|had been|has been|have been)(?: [a-z]+ly)? $/i
const COMING = new Set(['came', 'comes', 'come', 'coming', 'went', 'broke', 'fell', 'gave'])
const FUNCTION_WORDS = new Set([
  'in',
  'at',
  'on',
  'when',
  'after',
  'before',
  'and',
  'or',
  'but',
  'that',
  'which',
  'it',
  'he',
  'she',
  'they',
  'the',
  'a',
  'an',
  'by',
  'to',
  'was',
  'were',
  'is',
])

/** "came" and "went" say nothing alone; a verb that the headline uses does. */
const isVerbOfEvent = (word: string): boolean => (looksLikeVerb(word) || EVENT_NOUNS.has(word)) && !STOP.has(word) && !FOOTAGE_NOUNS.has(word)

function recorded(reader: Reader, clause: Stretch, sentence: Stretch, time: Stretch, denied: boolean, verb: Word | null = null): Role | null {
  const { report, flat, mainFootage } = reader
  const until = verb?.end ?? time.start
  const mentioned = report.footage.flatMap((f) => f.mentions.map((m) => ({ id: f.id, start: m.start, end: m.end })))
  const inClause = mentioned.filter((m) => touches(m, { start: clause.start, end: until })).at(-1)
  const inSentence = inClause ?? mentioned.filter((m) => touches(m, { start: sentence.start, end: until })).at(-1)
  const subject = flat.slice(sentence.start, until).toLowerCase()
  const namesFootage = inSentence !== undefined || /\b(?:footage|video|clip|film|recording|picture|photo|photograph|image|livestream)s?\b/.test(subject)
  const isPronoun =
    /^\s*(?:["“]?)(?:it|this|that|they|both|which)\b|\b(?:said|says|say|added|claimed|insisted|believes?|that) (?:it|this) (?:was|is|had|has)\b[^,;]*$/.test(
      subject,
    )
  const onCamera =
    verb !== null && /^\s*(?:on|by) (?:camera|video|film|(?:a|his|her|their) (?:mobile )?phone|cctv)/.test(flat.slice(verb.end, verb.end + 24).toLowerCase())
  const carried = isPronoun ? (mentioned.filter((m) => m.end <= sentence.start).at(-1) ?? null) : null
  const isPlainVerb = verb !== null && (verb.text === 'filmed' || verb.text === 'videoed')
  if (!namesFootage && carried === null && !onCamera && !isPlainVerb) return null
  if (COMPARED.test(flat.slice(sentence.start, sentence.end))) return null
  const id = (inSentence ?? carried)?.id ?? mainFootage
  const ofFootage = report.footage.find((f) => f.id === id)
  if (ofFootage !== undefined && ofFootage.id !== mainFootage) {
    // Older pieces set beside the main one; several at once ("videos dating from 2013 and 2014") give no time for any one of them.
    if (/s$/i.test(ofFootage.mentions[0]?.quote ?? '')) return null
  } else if (/\b(?:similar|older|another|earlier|previous|archive)\b[^.]{0,40}$/.test(subject)) return null
  return { of: 'recorded', footage: id, denied, inPassing: false, hedge: hedgeIn(flat.slice(clause.start, until)), told: null, onlyIf: null }
}

/** "Satellite images of 12 March show the building intact", "an image from 5 February shows the yard": set beside the footage to compare it, and not the footage. */
const COMPARED =
  /\b(?:images?|pictures?|photos?|photographs?|imagery)\b.{0,80}\b(?:shows?|showed|showing)\b.{0,80}\b(?:intact|undamaged|unharmed|still standing|no (?:sign|trace|damage)|empty)\b|^\W*an? (?:\w+ )?(?:image|picture|photo|photograph) (?:from|of|taken (?:on|in)) [^.]{1,40} shows\b/i

/** The subject names the occurrence: a word of it, a word of the headline, or "it", "this", "which" standing for it. */
function speaksOfTheEvent(reader: Reader, clause: Stretch, sentence: Stretch, verb: Verb): boolean | NonNullable<Role['onlyIf']> {
  const { flat } = reader
  const isRelative = /^,? ?(?:which|that|who)\b/.test(flat.slice(clause.start, clause.start + 8))
  // "In a statement the union said the collapse ...": what is said begins after the verb of saying.
  const start = isRelative ? sentence.start : clause.start
  const saying = isRelative ? undefined : wordsIn(flat, start, verb.start).findLast((w) => REPORTED.has(w.text) || w.text === 'that')
  const from = saying?.end ?? start
  const subject = flat.slice(from, verb.start).toLowerCase()
  const words = wordsIn(flat, from, verb.start)
  // "A lorry overturned near the pass": what the second sentence brings in is not named by having been brought in.
  const stems = sentence.start >= reader.lead && !/^\s*(?:the|this|that|its|their|it|in|on|at|after|when) /.test(subject) ? reader.opening : reader.stems
  const head = (isRelative ? wordsIn(flat, sentence.start, clause.start) : words).filter((w) => /^[a-z]/.test(w.text)).at(-1)
  if (OTHERS.test(subject.slice(-60))) return false
  // The head comes first in "a meeting about the collapse", and last before ", which".
  const nouns = words.filter((w) => EVENT_NOUNS.has(w.text) || AFTERMATH.has(w.text))
  const noun = isRelative ? nouns.at(-1) : nouns[0]
  const isAftermath = noun !== undefined && AFTERMATH.has(noun.text) && !reader.headline.has(stemOf(noun.text))
  if (isAftermath) return isOwnVisit(reader, sentence, noun, flat)
  const subjects = words.filter((w) => w.text.length > 2 && !STOP.has(w.text) && !FOOTAGE_NOUNS.has(w.text)).map((w) => stemOf(w.text))
  if (verb.kind === 'other') return false
  // "The alarm went off", "crews struck": what is raised and who comes because of it, unless the report is about them
  if (words.some((w) => SIGNALS.has(w.text) && !reader.headline.has(stemOf(w.text))) && !words.some((w) => EVENT_NOUNS.has(w.text))) return false
  if (noun !== undefined && EVENT_NOUNS.has(noun.text)) return true
  if (verb.kind === 'own') return true
  if (head !== undefined && FOOTAGE_NOUNS.has(head.text)) return false
  // "said on Tuesday it fell"
  if (saying !== undefined && !/^(?:was|were)$/.test(verb.text) && /\s["“]?(?:it|this) (?:(?:had|has|in fact|actually|really|then|also) )*$/.test(subject))
    return true
  if (BEGAN.has(verb.text)) return /^\s*["“]?(?:it|this)\b/.test(subject)
  if (words.some((w) => !STOP.has(w.text) && isNamed(stems, stemOf(w.text)))) return true
  if (/^\s*["“]?(?:it|this|that|all this)\b/.test(subject)) return true
  if (isRelative && /\b(?:the|this|that)\b/.test(subject)) return true
  // "the blockade happened on": a thing that happens and is already known by "the" is the occurrence, whatever it is called.
  if (!EVENT_VERBS.has(verb.text) && /\b(?:the|this|that|these) (?:[\w-]+ ){1,2}(?:(?:in fact|actually|really) |(?:had|has) )?(?:took )?$/.test(subject))
    return true
  return subjects.length === 0 ? false : { subjects }
}

/** By the word itself, or by one that it is the end of: "the bridge" of a report on a footbridge. */
const isNamed = (stems: ReadonlySet<string>, stem: string): boolean => stems.has(stem) || (stem.length > 3 && [...stems].some((known) => known.endsWith(stem)))

/** On a page about officials at work, "the visit" or "the inspection" of an update is the occurrence; anywhere else it follows from one. */
function isOwnVisit(reader: Reader, sentence: Stretch, noun: Word, flat: string): boolean {
  if (!/^(?:visits?|inspection)$/.test(noun.text) || !/\b(?:the|their|its) $/i.test(flat.slice(Math.max(0, noun.start - 6), noun.start))) return false
  const layer = reader.report.layers.find((l) => l.start <= sentence.start && sentence.start < l.end && l.kind !== 'body')
  if (layer?.kind !== 'update' && layer?.kind !== 'correction' && layer?.kind !== 'editorsNote') return false
  return [...reader.headline].some((stem) =>
    /^(?:inspector|officer|official|bailiff|agent|ranger|warden|guard|police|polic|collector|contractor|engineer|steward|surveyor|auditor|marshal|sheriff)/.test(
      stem,
    ),
  )
}

/** "There had been no bus fire there this month"; the long pattern is asked only where its first word stands. */
const deniesAny = (words: string): boolean => /\bno /i.test(words) && NO_SUCH.test(words)
const NO_SUCH = new RegExp(
  `\\bno (?:such |[\\w-]+ ){0,2}?(?:${[...EVENT_NOUNS].filter((noun) => !AFTERMATH.has(noun)).join('|')})\\b(?! (?:crew|brigade|service|engine|alarm|door|officer|station|exit))`,
  'i',
)

/** Plans and promises: a time ahead is not when it happened. */
const isAhead = (lead: string): boolean =>
  /\b(?:will|would|shall|due to|scheduled|planned|expected to|is to|are to|going to|due (?:out|back|in|on|at|this|next|later))\b/.test(lead)

/** The first words that hedge a clause, as they stand; null where none do. */
export function hedgeIn(words: string): string | null {
  return (
    /\b(?:is|are|was|were)? ?(?:believed|thought|understood|said|reported|alleged|claimed|rumoured) to(?: have)?\b|\b(?:reportedly|apparently|allegedly|possibly|probably|perhaps|may have|might have|could have|appears to have|seems to have)\b/i
      .exec(words)?.[0]
      .trim() ?? null
  )
}

/** The stretch around a time that its verb must stand in. */
function clauseAround(flat: string, sentence: Stretch, time: Stretch): Stretch {
  // The bridge fell "just after four": a few words in quotation marks belong to the clause around them.
  const opens = /["“]([^"“”]{0,30})$/.exec(flat.slice(sentence.start, time.start))
  const closes = /^[^"“”]{0,12}["”]/.exec(flat.slice(time.end, sentence.end))
  const isWithin = opens !== null && closes !== null && !wordsIn(opens[1] ?? '', 0, 30).some(({ text }) => looksLikeVerb(text))
  const before = isWithin ? flat.slice(sentence.start, sentence.start + opens.index) + ' '.repeat(opens[0].length) : flat.slice(sentence.start, time.start)
  const after = isWithin ? ' '.repeat(closes[0].length) + flat.slice(time.end + closes[0].length, sentence.end) : flat.slice(time.end, sentence.end)
  let start = 0
  for (const match of before.matchAll(LEFT)) start = match[0].startsWith(',') ? match.index : match.index + (/^["“”;:—–]/.test(match[0]) ? 1 : 0)
  const right = RIGHT.exec(after)
  return { start: sentence.start + start, end: right === null ? sentence.end : time.end + right.index }
}

const LEFT =
  /[;:—–"“”]|, (?:which|who|whom|where|when|while|but|and|although|though|after|before)\b|\b(?:but|while|when|because|although|though|whereas|after|before|until|since)\b/g
const RIGHT =
  /[;:—–"“”]|, (?:which|who|whom|where|when|while|but|and|although|though|after|before)\b|\b(?:but|while|when|because|although|though|whereas|after|before|until)\b/
