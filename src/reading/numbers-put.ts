// Numbers that somebody puts without saying of what: "the coastguard put the number at 62", "had spoken of 12", "the interior ministry of four", "the union
// three", and "How many died? Eleven, according to the ministry".
//
// What is counted and what became of them is in the sentence itself or in the one before it; where that tells of two things, the number is left alone. Who puts
// it is told by who/cues/saying-verbs.ts and who/content/gapped.ts.
import { amountAt, hedgeStart, startsIn } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { stands } from './triggers.ts'
import type { Count } from '../model/statement.ts'

type Placed = { readonly start: number; readonly end: number; readonly value: Count }
type Range = { readonly start: number; readonly end: number }
type Counted = Pick<Count, 'of' | 'verb' | 'fate'>

/** `counts` with the numbers put in `sentences`, in the order of the text. `isRead` says whether a sentence is in English. */
export function withNumbersPut(plain: string, sentences: readonly Range[], counts: readonly Placed[], isRead: (at: number) => boolean): readonly Placed[] {
  const added: Placed[] = []
  let c = 0 // the counts before it stand before the sentence
  for (const [s, sentence] of sentences.entries()) {
    while (c < counts.length && (counts[c] as Placed).start < sentence.start) c++
    const text = plain.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
    const before = sentences[s - 1]
    const question =
      before !== undefined && sentence.start - before.end < NEAR ? HOW_MANY.exec(plain.slice(before.start, Math.min(before.end, before.start + LONGEST))) : null
    if ((!mayPut(text) && question === null) || !isRead(sentence.start)) continue
    const own: Placed[] = []
    for (let i = c; i < counts.length && (counts[i] as Placed).start < sentence.start + text.length; i++) own.push(counts[i] as Placed)
    for (const start of startsIn(text)) {
      const at = sentence.start + start
      if ([...own, ...added.slice(-MOST_IN_SENTENCE)].some((count) => count.start <= at && at < count.end)) continue
      const amount = amountAt(text, start)
      if (amount === null || amount.none || amount.both === true || isYear(text, amount) || !AT_AN_END.test(text.slice(amount.end, amount.end + 12))) continue
      const from = hedgeStart(text, amount)
      const lead = text.slice(Math.max(0, from - REACH), from)
      const isAnswer = question !== null && /^["“‘']?$/.test(text.slice(0, from))
      const put = isAnswer ? '' : putBy(lead, text.slice(0, from))
      if (put === null) continue
      const earlier = [...own, ...added.slice(-MOST_IN_SENTENCE)].filter((count) => count.start >= sentence.start && count.end <= at)
      const counted =
        (isAnswer ? fateIn(question[0]) : CROWD.test(put) ? { of: 'people', verb: 'attended' } : fateIn(put)) ??
        onlyOne(earlier) ??
        (earlier.length > 0 ? null : fromBefore(plain, sentence, before, counts, c, added))
      if (counted === null) continue
      const { atLeast, atMost, about } = amount
      added.push({ start: sentence.start + from, end: sentence.start + amount.end, value: { atLeast, atMost, about, ...counted } })
      if (added.length >= MOST) break
    }
  }
  return added.length === 0 ? counts : [...counts, ...added].toSorted((a, b) => a.start - b.start)
}
const LONGEST = 600
const REACH = 90
const NEAR = 12
const MOST = 400
const MOST_IN_SENTENCE = 4
const mayPut = stands(
  ' put |puts |putting | gave | gives |speaks of|spoke of|spoken of|speak of|talks of|talked of|talk of|counts |counted |tallied |raised |revised ',
)

/** The words by which a number is put; null where it is not. */
function putBy(lead: string, all: string): string | null {
  const put = (PUT.exec(lead) ?? SPOKE.exec(lead) ?? COUNTS.exec(lead))?.[0]
  if (put !== undefined) return put
  const gap = GAP.exec(lead)
  if (gap === null || !GIVERS.test(gap[1] ?? '')) return null
  const verb = gap[2] === 'of ' ? SPOKE_BEFORE : gap[2] === 'at ' ? PUT_BEFORE : COUNTS_BEFORE
  return verb.test(all.slice(-LONGEST_GAP)) ? '' : null
}
const FIGURE = String.raw`(?:(?:the|its|their|that|this|a) )?(?:(?:[\p{Ll}-]+ ){0,2}?(?:number|figure|total|count|tally|toll|crowd|turnout|attendance|dead|injured|wounded|missing)|it|them|that)(?: (?:of|for) (?:the )?(?:[\p{Ll}-]+ ?){1,2})?`
const PUT = new RegExp(String.raw`\b(?:put|puts|putting|gave|gives|given) ${FIGURE} ?(?:closer to|nearer to|as|at) $`, 'u')
const SPOKE = /\b(?:spoke|spoken|speaks|speak|talked|talks|talk) (?:only |instead |earlier |later )?of (?:only |just )?$/
const COUNTS = /\b(?:counts|counted|tallied) (?:only |just )?$/
/** "the interior ministry of four", "organisers at 25,000", "the union three" */
const GAP = /(?:[,;]|,? (?:and|but|while))(?: (?:and|but|while))? ((?:the |its |their |a )?(?:[\p{L}'’-]+ ){1,5}?)(of |at |)$/u
const GIVERS =
  /\b(?:police|ministry|minister|union|unions|army|military|hospital|council|office|company|operator|organi[sz]ers|officials|authorities|coast ?guard|governor|mayor|government|opposition|residents|witnesses|activists|service|brigade|department|agency|president|group|party|rebels|prosecutors?|rescuers|firefighters)\b|^\p{Lu}/u
const SPOKE_BEFORE = /\b(?:spoke|spoken|speaks|speak|talked|talks|talk) (?:\w+ )?of /
const PUT_BEFORE = new RegExp(String.raw`\b(?:put|puts|putting) ${FIGURE} ?(?:closer to|nearer to|at) `, 'u')
const COUNTS_BEFORE = /\b(?:counts|counted|tallied|lists|listed) /
const LONGEST_GAP = 200
const CROWD = /\b(?:crowd|turnout|attendance)\b/
const AT_AN_END = /^["”’']?(?:[.,](?!\d)|[;:!?)]|$| (?:and|but|while|so far|in all)\b)/
const isYear = (text: string, { start, end }: Amount): boolean => /^(?:19|20)\d\d$/.test(text.slice(start, end))

const HOW_MANY = /(?:^|["“‘'] ?)How many [^?]{1,100}\?["”’']?\s*$/

/** What became of them, where the words tell of one fate only. */
function fateIn(words: string): Counted | null {
  const told = FATES.filter(([form]) => form.test(words))
  return told.length === 1 ? { of: 'people', verb: told[0]?.[1] ?? null } : null
}
const FATES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:toll|dead|deaths?|died|dying|killed|fatalit(?:y|ies)|(?<!injured )victims|lost their lives)\b/i, 'killed'],
  [/\b(?:injured|injuries|wounded|hurt)\b/i, 'injured'],
  [/\b(?:missing|unaccounted for)\b/i, 'missing'],
  [/\b(?:arrested|arrests|detained)\b/i, 'arrested'],
  [/\b(?:evacuated)\b/i, 'evacuated'],
]

/** What all of these count alike; null for none, and for several things. */
function onlyOne(counts: readonly Placed[]): Counted | null {
  const [first] = counts
  if (first === undefined || counts.some(({ value }) => value.of !== first.value.of || value.verb !== first.value.verb)) return null
  const { of, verb, fate } = first.value
  return { of, verb, ...(fate === undefined ? {} : { fate }) }
}

/** Of what the sentence before counts; else of the one fate that it tells. */
function fromBefore(plain: string, sentence: Range, before: Range | undefined, counts: readonly Placed[], c: number, added: readonly Placed[]): Counted | null {
  if (before === undefined || sentence.start - before.end > NEAR) return null
  const there: Placed[] = added.slice(-MOST_IN_SENTENCE).filter(({ start }) => start >= before.start)
  for (let i = c - 1; i >= 0 && i >= c - MOST_BEFORE && (counts[i] as Placed).start >= before.start; i--) there.push(counts[i] as Placed)
  return there.length > 0 ? onlyOne(there) : fateIn(plain.slice(before.start, Math.min(before.end, before.start + LONGEST)))
}
const MOST_BEFORE = 6
