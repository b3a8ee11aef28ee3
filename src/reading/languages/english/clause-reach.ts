// How far a clause reaches that is not asserted: to where another begins, to a comma, or to the end of an amount.
//
// A claim that is left out costs a reader a look, a denial read as an affirmation costs the truth: in doubt a clause reaches further.
import { firstAhead } from '../../ahead.ts'
import type { Lead } from './claim-words.ts'

type Reach = Lead['reach']

// Where a clause ends: another begins, another voice frames it, or the sentence is over.
const STOP =
  /[;:]|[.!?]["”’')\]]*\s+(?=["“‘']?\p{Lu})| [–—-] |,? but (?!for\b)|, (?:and|so|yet|while|whereas|though|although|however|adding|saying|instead|which|who|it|he|she|they|we|there)(?![\p{L}\p{N}])| (?:while|whereas|although|though|because|even though)(?![\p{L}\p{N}])| (?:prompted|spread|circulated|emerged|surfaced|are circulating|were circulating|continued to|began to)(?![\p{L}\p{N}])/gu

export const clause: Reach = firstAhead(STOP)
const nextComma = firstAhead(/,/g)
/** To the first comma; one right behind the opening word closes an insert: "If, as is said, it fell on Sunday, ...". */
export const comma: Reach = (text, from) => {
  const to = clause(text, from)
  let at = nextComma(text, from)
  if (at <= from + 1 && at < text.length) at = text.indexOf(',', text.indexOf(',', at + 1) + 1)
  return at < 0 || at > to ? to : at
}
export const amount: Reach = firstAhead(/,| but | as |;|(?<![ap]\.m)\.(?:\s|$)/g)
