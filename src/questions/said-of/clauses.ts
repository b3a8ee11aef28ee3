// What a time in a report is said of: when the occurrence happened, when the footage was recorded, or something that answers neither.
//
// There is no grammar here, only the clause: the word the time hangs on ("Saturday's collapse", "the collapse of 9 March"), else the
// nearest verb before it, else the first one after it. When that verb is not one of happening, of recording, or one that the
// headline and the first sentences use for the occurrence itself, the time answers nothing. Missing an answer costs a reader a
// look; a wrong one invents a conflict.
import type { Report } from '../../model/report.ts'
import type { TimeMention } from '../../model/statement.ts'
import { isOfOtherTimes, isTimeOfAnother } from './another.ts'
import { befellAt } from './befell.ts'
import { clauseAround, hedgeIn } from './clause-around.ts'
import { isFact } from './fact-box.ts'
import { AFTERMATH, EVENT_NOUNS, FOOTAGE_NOUNS, OTHERS, REPORTED, looksLikeVerb, stemOf } from './event-words.ts'
import { claimOfFootage } from '../footage/claims.ts'
import { isOfAnotherDay } from '../footage/another-day.ts'
import { toldOfFootage } from '../footage/checks.ts'
import { nearestVerb } from './nearest-verb.ts'
import { sentenceAt, wordsIn, type Reader, type Word } from '../reader.ts'
import { COMPARED, recorded } from '../footage/recorded-at.ts'
import { speaksOfTheEvent } from './speaks-of-event.ts'
import { kindOfNoun, toldIn } from './told.ts'

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

/** What a person said that it answers: no rule is asked. */
function saidByHand(answers: TimeMention['answers'], mainFootage: string | null): Role | null {
  const shared = { denied: false, inPassing: false, hedge: null, told: null, onlyIf: null }
  if (answers === 'happened') return { of: 'happened', footage: null, ...shared }
  return answers === 'recorded' ? { of: 'recorded', footage: mainFootage, ...shared } : null
}

/** Null where the time answers neither question: lengths, repetitions, times of an appearance or of another occurrence among them. */
export function roleOf(reader: Reader, time: TimeMention): Role | null {
  const { report, flat, mainEvent, mainFootage } = reader
  if (time.answers !== undefined) return saidByHand(time.answers, mainFootage)
  if (time.type !== 'DATE' && time.type !== 'TIME') return null
  const byLanguage = toldByLanguage(report, time)
  if (byLanguage !== undefined) return claimOfAnother(reader, time) ?? byLanguage
  if (time.earliest === null && time.latest === null && !/^XXXX-(?:WXX-\d|\d\d)/.test(time.value)) return null
  if (report.appearances.some((a) => a.time === time.id)) return null
  const sentence = sentenceAt(report, time.start)
  if (isOfAnotherDay(reader, time)) return null
  const claimed = claimOfFootage(reader, sentence, time)
  if (claimed !== null) return { of: 'recorded', footage: mainFootage, denied: claimed.denied, inPassing: false, hedge: null, told: null, onlyIf: null }
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

  // "When: Saturday 14 March, 9 p.m.", as a list of facts has it
  if (isFact(report, time)) return { ...inPassing, inPassing: false }

  // "WEXMOUTH, 16 March 2026 (Coastwire) - A crane ...": the report's own date, which is said of nothing.
  if (time.start - sentence.start < 60 && /^\.? ?(?:\([^()]{1,40}\) ?)?[-–—] ?\S/.test(flat.slice(time.end, time.end + 50))) return null

  // "Saturday's collapse", "this weekend's video"
  const isGenitive = /'s?$/.test(flat.slice(time.start, time.end)) || /^'s?\s/.test(flat.slice(time.end, time.end + 3))
  if (isGenitive) {
    const noun = after.slice(0, 5).find((word) => EVENT_NOUNS.has(word.text) || FOOTAGE_NOUNS.has(word.text) || AFTERMATH.has(word.text))
    if (noun === undefined) return null
    return EVENT_NOUNS.has(noun.text) && !AFTERMATH.has(noun.text) ? named(noun.text) : null
  }

  const next = after[0]
  // "the Halloween party", "Christmas market": a feast that only tells which party
  if (
    next !== undefined &&
    next.start - time.end === 1 &&
    FEAST.test(flat.slice(time.start, time.end)) &&
    !FUNCTION_WORDS.has(next.text) &&
    !PART_OF_DAY.test(next.text)
  )
    return null

  // "the 9 March collapse"
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

  // "the 6.38am service to Orley": which train, and not when
  if (time.type === 'TIME' && SERVICE.test(flat.slice(time.end, time.end + 60))) return null

  // "the collapse of 9 March", "footage from Saturday"
  const hangs = /(\S+) (of|from) (?:the )?$/.exec(lead)
  if (hangs !== null) {
    const noun = (hangs[1] ?? '').toLowerCase()
    const isOld = OTHERS.test(lead.slice(-50).toLowerCase())
    if (EVENT_NOUNS.has(noun) && !isOld) return named(noun)
    if (FOOTAGE_NOUNS.has(noun)) return recorded(reader, clause, sentence, time, false)
  }

  // "three were hurt in the collapse on Friday"
  const within = /\b(?:in|during|from|since|saw|witnessed) (?:the|a|this|that) (?:[\w-]+ ){0,2}?([\w-]+)(?: (?:on|at))? $/.exec(lead)
  if (within !== null && EVENT_NOUNS.has((within[1] ?? '').toLowerCase()) && !OTHERS.test(within[0])) return named((within[1] ?? '').toLowerCase())
  // "collapsed after the earthquake early on Monday", where the headline has it
  const behind = AFTER_IT.exec(lead)
  const what = (behind?.[1] ?? '').toLowerCase()
  // "far worse than after the quake on 4 September"
  if (behind !== null && /\bthan $/i.test(flat.slice(Math.max(0, clause.start + behind.index - 6), clause.start + behind.index))) return null
  if (behind !== null && EVENT_NOUNS.has(what) && !OTHERS.test(behind[0]) && isInHeadline(reader, what)) return named(what)

  // "We told the principal in the spring that this was coming": when it was told
  if (/^\s*,?\s*that\b/.test(flat.slice(time.end, time.end + 8)) && before.some((word) => REPORTED.has(word.text))) return null

  // "The eruption, at 2.11 p.m., sent ash into the air"
  const subject = SUBJECT_AT.exec(lead)?.[1]?.toLowerCase()
  if (subject !== undefined && EVENT_NOUNS.has(subject) && !AFTERMATH.has(subject) && !OTHERS.test(lead.slice(0, 60).toLowerCase())) return named(subject)

  // "Nine people were killed on Saturday when a bus overturned"
  const befell = befellAt(reader, clause, sentence, time)
  if (befell !== null) return isTimeOfAnother(reader, time, sentence) ? null : { ...inPassing, inPassing: false, ...befell }

  const denied = /\b(?:not|never|rather than|instead of)(?: (?:on|in|at|during|from))?(?: the)? $/.test(lead)
  const back = nearestVerb(before.toReversed(), reader)
  // "The mayor said on Tuesday it fell on Monday": Tuesday is when it was said.
  if (back !== null && back.kind === 'ends' && ONLY_BETWEEN.test(flat.slice(back.end, time.start))) return null
  const found = back === null || back.kind === 'ends' ? nearestVerb(withoutAsides(after, flat, time.end, clause.end), reader) : back
  if (found === null || found.kind === 'ends' || isAhead(lead)) return null
  // "was taken to hospital at 9.30pm and died on Sunday": the second verb has a time of its own.
  if (back !== null && found !== back && /^(?:,|,? and) (?:(?:was|were|then|later) )*$/.test(flat.slice(time.end, found.start))) return null
  const isOfNone = NONE_DID.test(flat.slice(clause.start, time.start))
  // "No aircraft flew over the region on Sunday" denies a flight, and no time
  if (isOfNone && !before.slice(0, 5).some(({ text }) => EVENT_NOUNS.has(text))) return null
  const isDenied =
    denied || isOfNone || deniesAny(flat.slice(clause.start, time.start)) || /\b(?:not|never|n't)(?: \w+){0,2} $/.test(flat.slice(clause.start, found.start))
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
    told:
      found.text === 'came' && /^ (?:at|on|in|just|early|late|shortly|around|about)\b/.test(flat.slice(found.end, found.end + 9))
        ? null
        : toldIn(flat, clause, sentence, found),
    onlyIf: spoken === true ? null : spoken,
  }
}

/** "On Wednesday a train, travelling between two towns, derailed": the words outside what is said by the way. */
function withoutAsides(words: readonly Word[], flat: string, start: number, end: number): readonly Word[] {
  const asides = [...flat.slice(start, end).matchAll(ASIDE)].map(({ index, 0: aside }) => ({ start: start + index, end: start + index + aside.length }))
  return asides.length === 0 ? words : words.filter((word) => !asides.some((aside) => word.start >= aside.start && word.end <= aside.end))
}
const ASIDE = /, (?:\w+ing|carrying|known|owned|built|called|operated|bound|en route)\b[^,;:]{1,90},/g

/** „Ein Video soll den Brand am 3. Mai zeigen“: whoever shares it dates it so. */
function claimOfAnother(reader: Reader, time: TimeMention): Role | null {
  const told = toldOfFootage(reader, time, 'time')
  if (told === null) return null
  return { of: 'recorded', footage: told.footage, denied: told.denied, inPassing: false, hedge: null, told: null, onlyIf: null, claimed: told.claimed }
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

/** A name in letters, and none of a day or a month. */
const FEAST = /^(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Lu}[\p{L}' -]*$/iu
const PART_OF_DAY = /^(?:day|eve|night|morning|afternoon|evening|weekend|week|time)$/
const SUBJECT_AT =
  /^\W*(?:The|A|An|This|the|a|an|this) (?:[\w-]+ ){0,2}?([\w-]+),? (?:at|on|around|about|shortly|just)(?: (?:at|on|about|around|before|after|shortly|just))* $/
const AFTER_IT =
  /\b(?:after|following) (?:(?:the|a|an|this|that) )?(?:[\w.-]+ ){0,3}?([\w-]+)(?: (?:in|on|at|near|off) (?:the )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2})?(?: (?:early|late|shortly))?(?: (?:on|at|in))?(?: the)? $/u
/** "earthquake" of a headline on a quake, "derailment" of one on a train that derails */
const isInHeadline = ({ headline }: Reader, noun: string): boolean => {
  const [stem, kind] = [stemOf(noun), kindOfNoun(noun)]
  return [...headline].some(
    (known) => known === stem || (known.length > 3 && (stem.endsWith(known) || known.endsWith(stem))) || (kind !== null && kindOfNoun(known) === kind),
  )
}
const SERVICE =
  /^ (?:(?!(?:when|as|after|before|while|and|but) )[\p{L}\d-]+ ){0,3}?(?:train|service|flight|ferry|sailing|bus|coach|express|shuttle|departure|tram)\b(?! (?:station|stop|depot|crash|fire|collision|derailment))/u
const BESIDE_IT = /\b(?:before|after|during|since|until) (?:the|a|an) (?:[\w-]+ ){0,2}[\w-]+$/

/** "was out by 9", "was under control": its end, and a bound at most */
const OVER =
  /^(?:was|were|had been|has been|is)(?: (?:finally|now|largely|fully|mostly|only|not|all))? (?:out|over|under control|contained|extinguished|put out|brought under|declared)\b/i
const ONLY_BETWEEN = /^ (?:(?:on|in|at|by|early|earlier|late|later|last|this|the|local) )*$/i

const FUNCTION_WORDS = new Set('in at on when after before and or but that which it he she they the a an by to was were is'.split(' '))

/** "There had been no bus fire there this month"; the long pattern is asked only where its first word stands. */
const deniesAny = (words: string): boolean => /\bno /i.test(words) && NO_SUCH.test(words)
const NO_SUCH = new RegExp(
  `\\bno (?:such |[\\w-]+ ){0,2}?(?:${[...EVENT_NOUNS].filter((noun) => !AFTERMATH.has(noun)).join('|')})\\b(?! (?:crew|brigade|service|engine|alarm|door|officer|station|exit))`,
  'i',
)

/** "No aircraft flew over the region on Sunday" */
const NONE_DID = /^\W*(?:No|None|Neither|Not one|Not a single)\b/

/** Plans and promises: a time ahead is not when it happened. */
const isAhead = (lead: string): boolean =>
  /\b(?:will|would|shall|due to|scheduled|planned|expected to|is to|are to|going to|due (?:out|back|in|on|at|this|next|later))\b/.test(lead)
