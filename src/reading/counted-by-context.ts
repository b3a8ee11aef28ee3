// What is counted where no noun follows the amount: a toll ("rose to 43"), as many of the same elsewhere ("and five at the station"), another's estimate
// ("police put it at 4,500"), a crowd ("the rally drew 300").
//
// What a noun behind the amount tells is for extractors/counts.ts.
import { hedgeStart } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { table } from '../model/table.ts'
import type { Count } from '../model/statement.ts'

/** What is counted: the first plural within a few words, or the people of "12 injured", "two more were arrested". */
export type Counted = { readonly of: string; readonly end: number; readonly verb: string | null }

// "The death toll rose to 43": people, and what happened to them is in the word.
export function tollAt(text: string, amount: Amount): Counted | null {
  const start = hedgeStart(text, amount)
  const lead = amount.none ? null : TOLL.exec(text.slice(Math.max(0, start - 80), start))
  if (lead === null || !AT_AN_END.test(text.slice(amount.end, amount.end + 12))) return null
  const counted = lead[1]?.toLowerCase() ?? ''
  const verb = /injur|wounded/.test(counted) ? 'injured' : /death|fatalit|dead/.test(counted) ? 'killed' : /arrest/.test(counted) ? 'arrested' : null
  return { of: /toll|^the /.test(counted) ? 'people' : counted, end: amount.end, verb }
}

/** "Dead: 3", as lists and situation reports have it. */
export function labelledAt(text: string, amount: Amount): Counted | null {
  if (amount.none || !/[:=–]/.test(text.slice(Math.max(0, amount.start - 24), amount.start))) return null
  const start = hedgeStart(text, amount)
  const label = LABEL.exec(text.slice(Math.max(0, start - 50), start))
  if (label === null || !/^\s*(?:$|[\n,;.|(•*–-])/.test(text.slice(amount.end, amount.end + 4))) return null
  const word = label[1]?.toLowerCase() ?? ''
  return { of: 'people', end: amount.end, verb: LABELLED[word] ?? word }
}
const LABEL =
  /(?:^|[\n,;.|(•*–-]\s*)(?:(?:total|confirmed|number of|people|persons) )*(dead|deaths|fatalities|killed|injured|injuries|wounded|missing|evacuated|displaced|arrested|arrests|detained)(?: (?:people|persons|so far|confirmed|total))?(?: \([^()\n]{1,20}\))? ?[:=–] ?$/iu
const LABELLED: Readonly<Record<string, string>> = table({ deaths: 'dead', fatalities: 'dead', injuries: 'injured', arrests: 'arrested' })

const TOLL =
  /\b((?:death |injury )?toll|casualties|fatalities|deaths|injuries|arrests|(?<=\bnumber of )(?:the )?(?:dead|injured|wounded|missing|people|victims)) (?:\p{L}+ |\d[\d,]* ){0,6}(?:to|at|of|reached|hit|is|was|now|stands at) $/iu
const AT_AN_END = /^["”’']?(?:[,.;:!?]|$| (?:and|in|at|on|after|as|by|with|from|people|overnight|so|while|but|this|last)\b)/

/** "Police put the crowd at 8,000", "organisers said 40,000 marched": those who came, where no noun stands behind the number. */
export function crowdAt(text: string, amount: Amount): Counted | null {
  if (amount.none || amount.both === true || amount.number < LEAST_CROWD) return null
  const start = hedgeStart(text, amount)
  const lead = text.slice(Math.max(0, start - 80), start)
  const isCrowd = CROWD.test(lead) || (AGAIN.test(lead) && CROWD_WORD.test(text.slice(Math.max(0, start - 160), start)))
  if (isCrowd && AT_AN_END.test(text.slice(amount.end, amount.end + 12))) return { of: 'people', end: amount.end, verb: 'attended' }
  const verb = CAME.exec(text.slice(amount.end, amount.end + 60))?.[1]
  // "those who in 1989 marched", "at 10 gathered"
  return verb === undefined || /\b(?:in|on|at|by|of|since|from|until|before|after) $/i.test(lead) ? null : { of: 'people', end: amount.end, verb }
}
const LEAST_CROWD = 10
const CROWD =
  /\b(?:crowds?|turn-?out|attendance|(?<=\bnumber of )(?:participants|marchers|protest[eo]rs|demonstrators|attendees))(?: \p{Ll}+){0,4} (?:to|at|of|reached|was|exceeded|numbered) $/iu
/** "The crowd, which police put at 8,000, was put at 40,000", "attendance at 8,000 and organisers at 40,000", "but there were only 8,000" */
const AGAIN =
  /\b(?:put|estimated|reckoned|(?:and|but|while|against) (?:the )?(?:police|organi[sz]ers|unions?|authorities|officials|council|ministry|army|mayor)) at $|\bthere were (?:only |just )?$/iu
const CROWD_WORD = /\b(?:crowds?|turn-?out|attendance)\b/i
const CAME =
  /^ (?:(?:had|have|has|also|then|later|still) ){0,2}(marched|gathered|rallied|demonstrated|protested|attended|assembled|participated|massed|took part|taken part|turned out|turned up|took to the streets|taken to the streets|joined(?= (?:in|the) ))(?!\p{L})/u

/** "Police estimated 4,500", "who put the number at 112", "the rally drew about 300": as many of what was counted before, or people. */
export function ofTheSame(text: string, amount: Amount, previous: Count | null): Counted | null {
  if (amount.none || amount.both === true) return null
  const start = hedgeStart(text, amount)
  const lead = text.slice(Math.max(0, start - 60), start)
  if (!AT_AN_END.test(text.slice(amount.end, amount.end + 12))) return null
  if (/\b(?:drew|draws|drawn|attracted|attracts) (?:\p{Ll}+ ){0,2}$/u.test(lead) && !/^ from/.test(text.slice(amount.end)))
    return { of: 'people', end: amount.end, verb: null }
  const again = previous !== null && (ESTIMATED.test(lead) || ESTIMATED.test(text.slice(Math.max(0, amount.start - 60), amount.start)))
  return again ? { of: previous.of, end: amount.end, verb: previous.verb } : null
}

const ESTIMATED =
  /\b(?:estimate[sd]?|counted|counts|reckon(?:s|ed)?|put(?:s|ting)? (?:it|that|them|the (?:number|figure|total|count|crowd|turnout)|its (?:number|size)|their number) (?:closer |nearer )?(?:at|to)) $/i

// "two men at the market and five at the station": as many of the same, elsewhere
export function elsewhere(text: string, amount: Amount, found: readonly { readonly value: Count }[]): Counted | null {
  const previous = found.at(-1)?.value
  if (previous === undefined || amount.none) return null
  if (!/(?:,| and|, and|, but|;) $/.test(text.slice(0, hedgeStart(text, amount)).slice(-8))) return null
  const place =
    /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:the (?!\p{Lu}?\p{L}* ?(?:morning|evening|afternoon|end|night))|a |\p{Lu})(\p{L}*)/u.exec(
      text.slice(amount.end, amount.end + 40),
    )
  if (place === null || MONTHS_OR_DAYS.test(text.slice(amount.end, amount.end + 40))) return null
  const other = found.at(-2)?.value.of
  const mixed = other !== undefined && other !== previous.of && FOLK.test(other) && FOLK.test(previous.of) // "12 men and two women here and five there"
  const more = /^ (?:more|others)(?=[ ,.;])/.exec(text.slice(amount.end, amount.end + 9))?.[0].length ?? 0
  return { of: mixed ? 'people' : previous.of, end: amount.end + more, verb: previous.verb }
}

const FOLK = /^(?:men|women|boys|girls|children)$/
const MONTHS_OR_DAYS =
  /^ (?:more |others )?(?:in|at|near|outside|aboard|from) (?:January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)\b/u
