// Whether a sentence tells of another occurrence than the one in question: "In 2019 a pier at Marsh collapsed, killing nine people", "another trawler ran
// aground at Holm Sound". What it counts and where it is answer nothing here.
//
// It is another where the sentence says so ("another", "a similar"), or where it tells something months before the report and the lead does not speak of
// that time. "The collapse took place in 2019" says when this one was, and stays an answer: only what is new to the reader, or was "also" so, is another.
import type { TimeMention } from '../../model/statement.ts'
import { EVENT_NOUNS } from './event-words.ts'
import { ANOTHER_THING, isLongBefore, LONG_BEFORE, WORKS } from './long-before.ts'
import { sentenceAt, type Reader, type Stretch } from '../reader.ts'

const DAY = 86_400_000
/** For a count or a place. */
export function isOfAnother(reader: Reader, at: Stretch): boolean {
  const sentence = sentenceAt(reader.report, at.start)
  const before = reader.flat.slice(sentence.start, at.start)
  if (ANOTHER_THING.test(before) || OVER_YEARS.test(before)) return true
  const times = reader.report.times.filter((t) => t.start >= sentence.start && t.end <= sentence.end)
  if (times.some((t) => isBeforeIt(reader, t)) && times.every((t) => isBeforeIt(reader, t))) return true
  // "Last month a march in Kessin ended with 40 arrests", in a report of one of this week
  return times.length > 0 && NEW_ONE.test(reader.flat.slice(sentence.start, sentence.end)) && times.every((t) => isWeeksBefore(reader, t))
}

/** For a time: what is told of it is new to the reader, or was so before. */
export function isTimeOfAnother(reader: Reader, time: TimeMention, clause: Stretch): boolean {
  return isBeforeIt(reader, time) && NEW_OR_AGAIN.test(reader.flat.slice(clause.start, clause.end))
}

/**
 * For a time: "was last hit in October", "the last strike was on 3 March", "the third shooting this year", "14 since January", "had already been struck in
 * January", and what somebody asks: "> Did the fire break out on Monday?". What was so before is another only where it was weeks before: a report of Monday's
 * collapse may say on Tuesday that it had already happened.
 */
export function isOfOtherTimes(reader: Reader, time: TimeMention, sentence: Stretch, lead: string): boolean {
  const { flat, report } = reader
  const before = flat.slice(sentence.start, time.start)
  if (SINCE.test(lead) || LAST_TIME.test(before)) return true
  if (
    ONE_OF_SOME.test(before) &&
    (/\bthis $/.test(lead) || /^this (?:year|month|season|summer|winter|spring|autumn|decade)/i.test(flat.slice(time.start, time.end)))
  )
    return true
  const tail = flat.slice(time.end, sentence.end)
  if (/^[^.!:"”]*\?/.test(tail) && ASKS.test(flat.slice(Math.max(sentence.start, report.text.lastIndexOf('\n', time.start - 1) + 1), time.start))) return true
  const written = report.report.published.latest
  if (time.latest === null || written === null || Date.parse(time.latest) > Date.parse(written) - WEEKS) return false
  return AS_BEFORE.test(flat.slice(Math.max(sentence.start, time.start - 120), Math.min(sentence.end, time.end)))
}
const WEEKS = 14 * DAY
const SINCE = /\bsince (?:the )?(?:start of |beginning of |early |late )?$/i
const LAST_TIME =
  /\b(?:(?:was|were|been|had|is|saw|suffered) (?:last (?=[\w-]+ )|its last |their last )(?!(?:week|month|year|night|spring|summer|autumn|winter|\w+day)\b)|(?:the|its|their|'s) (?:last|previous|preceding) (?:such |[\w-]+ ){0,2}(?:incident|attack|collapse|crash|clash|fire|blaze|blast|explosion|raid|shooting|protest|flood|landslide|accident|collision|derailment|robbery|stabbing|killing|strike|outage|quake|earthquake|avalanche|eruption|time)\b)/i
const ONE_OF_SOME =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|only|worst|deadliest|biggest|largest)\b|\w+ (?:times|incidents|attacks|fires|crashes|strikes|shootings|explosions|raids|accidents)\b)/i
const ASKS = /^[^\p{L}\n]*>[\s>|"“]*(?:did|do|does|was|were|is|are|has|have|had|could|can|what|when|where|who|why|how)\b/iu
const AS_BEFORE = /\b(?:also|already|previously|once before|before that|earlier (?:this|last) (?:year|month|season|winter|spring|summer|autumn))\b/i

/** Weeks before the report was written, and before anything that its first sentence dates. */
function isWeeksBefore({ report, lead }: Reader, { latest, start, granularity }: TimeMention): boolean {
  const written = report.report.published.latest
  // "Last month" ends on its last day, and is weeks ago all the same.
  const isMonth = granularity === 'month' || granularity === 'year'
  if (latest === null || written === null || start < lead || Date.parse(latest) > Date.parse(written) - (isMonth ? 0 : WEEKS)) return false
  return !report.times.some((t) => t.start < lead && t.earliest !== null && Date.parse(t.earliest) < Date.parse(latest) + (isMonth ? 0 : WEEK))
}
const WEEK = 7 * DAY
/** An occurrence of the kind that is new to the reader: with an article, and not "the". */
const NEW_ONE = new RegExp(`\\b(?:a|an) (?:[\\w-]+ ){0,2}?(?:${[...EVENT_NOUNS].join('|')})\\b`, 'i')

function isBeforeIt(reader: Reader, time: TimeMention): boolean {
  const { report, flat, lead } = reader
  const written = report.report.published.latest
  if (time.latest === null || time.earliest === null || written === null || time.start < lead) return false
  if (WORKS.test(flat.slice(Math.max(0, time.start - 40), time.start))) return false
  const isOfLead = report.times.some(
    (t) => t.start < lead && t.earliest !== null && t.latest !== null && Math.abs(Date.parse(t.earliest) - Date.parse(time.earliest!)) < LONG_BEFORE,
  )
  return isLongBefore(time, { earliest: written }) && !isOfLead
}

/** "Since 2010 nine bridges have collapsed", "in the past ten years": of all of them. */
const OVER_YEARS =
  /\b(?:since|between) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:1[89]|20)\d\d\b|\b(?:in|over|during|within) (?:the )?(?:past|last) (?:\w+ )?(?:years|decades?)\b/i
const NEW_OR_AGAIN =
  /\b(?:a|an|another|two|three|several|similar) (?:[\w-]+ ){1,6}?(?:[\w-]+(?:ed|ing)|fell|sank|broke|burst|burnt|struck|hit|was|were)\b|\b(?:also|previously|before that|once before|already)\b/i
