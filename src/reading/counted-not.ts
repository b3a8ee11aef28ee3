// What looks like a count and is none: durations, dates, sizes, ages, addresses, shares, scores and rates.
import { before, hedgeStart } from './amounts.ts'
import type { Amount } from './amounts.ts'
import type { Counted } from './counted-by-context.ts'
import { FOUND, isNone } from './counted-none.ts'
import { CASUALTY, COUNTED_AT_NONE, COUNTED_AT_ONE, NOT_COUNTED, verbOf } from './count-words.ts'

/** Whether number and noun are a count, and no duration, date, size, address or score. */
export function mayBeCounted(text: string, amount: Amount, counted: Counted): boolean {
  if (NOT_COUNTED.has(counted.of)) return false
  if (amount.nobody === true) return true
  const words = text.slice(Math.max(0, amount.start - 40), amount.start)
  if (DETERMINERS.some((word) => words.endsWith(word)) && SHARE_OF.test(words)) return false // "half of the 40 patients"
  // "could have killed hundreds"
  if (words.includes(' have ') && COULD_HAVE.test(text.slice(Math.max(0, amount.start - 40), hedgeStart(text, amount)))) return false
  if (/^a pair of/i.test(text.slice(amount.start, amount.end)) && WORN.test(counted.of)) return false
  if (amount.both === true || SINGLE.test(text.slice(amount.start, amount.end)))
    return (
      FOUND.test(text.slice(counted.end, counted.end + 60)) ||
      (verbOf(text, amount.start, counted.end) !== null && FARED_BOTH.test(text.slice(counted.end, counted.end + 80)))
    )
  if (amount.none) {
    const verb = counted.verb ?? verbOf(text, amount.start, counted.end)
    return (
      COUNTED_AT_NONE.has(counted.of) ||
      (COUNTED_AT_ONE(counted.of) && isNone(text, amount, counted.end)) ||
      (verb !== null && (CASUALTY.has(verb) || /^(?:damaged|destroyed|seized)$/.test(verb)))
    )
  }
  const lead = before(text, amount.start)
  if (amount.number === 1 && /\bnot $/i.test(lead)) return false // "not one police weapon was fired"
  if (/\b(?:one|two|three|four|\d) in $/i.test(lead)) return false // "one in five voters" is a share
  if (AGES_LISTED.test(words) && counted.end === amount.end) return false // "aged 12, 14 and 16 were held"
  if (AGED.test(lead) && counted.end === amount.end) return false // "a man of 31 was held"
  const after = text.slice(amount.end, amount.end + 14)
  if (/^(?:-|–|\.\d|:\d|%|st\b|nd\b|rd\b|th\b| ?per ?cent|p\b|pm\b|am\b|,\d)/.test(after)) return false
  if (
    /(?:[£$€]|\b(?:No|no|nos|Nos)\. ?|\b(?<!\b(?:dead|injured|wounded|missing|(?:dead|injured|wounded|missing) now) )number |\b(?:Flat|Unit|Section|Article|Category|Chapter|Page|Phase|Stage|Level|Channel|Route|Terminal|Gate|Pier|Block|Building|Ward|Wing|Sector|Berth|Platform|Room|Day|Part|Version|Covid|Junction|Highway|Class|Grade|Group|Operation) |\baged |\bage |\bat number )$/i.test(
      lead,
    )
  )
    return false
  // "13 May", "May 13": dates, also before a plural further on.
  if (/^ (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/.test(after))
    return false
  if (
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/.test(lead)
  )
    return false
  // A year: "in 2014 officers came", "the 2013 riots". "about 2000 people" is a count.
  const figures = text.slice(amount.start, amount.end)
  if (/^(?:1[89]|20)\d\d$/.test(figures)) return /\b(?:about|some|than|over|least|to|around|nearly|almost|estimated) $/i.test(lead)
  // "one after another", "at one point": handled by the list of what is counted at one; a percentage written out is no count.
  // "seven services a day" is a rate
  if (/^ (?:a|per|each|every) (?:second|minute|hour|day|night|week|month|year)\b/.test(text.slice(counted.end, counted.end + 16))) return false
  return !/^ ?(?:out of|in) (?:ten|\d)/.test(text.slice(counted.end, counted.end + 12))
}

/** A pair of these is one thing. */
const WORN =
  /^(?:gloves|shoes|boots|trousers|jeans|shorts|pants|glasses|sunglasses|goggles|scissors|socks|tights|binoculars|handcuffs|pliers|pyjamas|pajamas|hands|eyes|wings)$/

const AGES_LISTED = /\b(?:aged?|ages) (?:\d{1,2}(?:,| and|, and| to| or) )+$/i
const AGED = /\b(?:a|an|the|another|one) (?:\p{Ll}+ ){0,2}(?:man|woman|boy|girl|youth|child|\p{Ll}+(?:er|or|ist|man|woman|eer)) of $/iu
/** One of a kind: it counts only where something happened to it. */
export const SINGLE = /^a single$/i
const FARED_BOTH = /^,?(?: \p{L}+){0,4}? (?:was|were|is|are|has been|have been|had been|died)\b/u
const DETERMINERS = ['the ', 'those ', 'these ', 'its ', 'their ', 'our ']
const COULD_HAVE = /\b(?:could|would)(?: \p{Ll}+)? have (?:\p{Ll}+ )?\p{Ll}+ $/u
/** What is said of a share is not said of the whole. */
const SHARE_OF =
  /(?:\b(?:half|most|many|some|few|part|thirds?|quarters?|fifths?|tenths?|majority|minority|handful|fraction|percentage|per ?cent|percent|in (?:\p{Ll}+|\d+))|%) (?:of )?(?:the|those|these|its|their|our) $/iu
