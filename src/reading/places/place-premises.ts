// Houses of business and bodies: "a West End restaurant", "the Blue Lamp pub", "a bakery called Flour Power"; papers, parties and unions, which are no places.
import type { Word } from './capitalised.ts'
import { known } from './gazetteer.ts'
import { placeFrom } from './place-made.ts'
import type { Verdict } from './place-nouns.ts'
import type { Candidate } from './place-setting.ts'
import { BODY_WORDS, DEMONYM, NOT_PLACES, PREMISES_NOUNS } from './place-words.ts'

/** "a West End restaurant", "the Blue Lamp pub": the business, in the place where that is known. */
export function aBusiness({ scan, all, opening, closing, whole, setting }: Candidate): Verdict {
  const end = setting.article === null ? null : businessAfter(scan.text, closing)
  if (end === null || DEMONYM.test(whole) || closing.possessive || NOT_PLACES.has(whole) || all.some((word) => BODY_WORDS.has(word.text))) return null
  const start = opening.start - (/(?:the|a|an) $/i.exec(scan.text.slice(Math.max(0, opening.start - 4), opening.start))?.[0].length ?? 0)
  return { start, end, kind: 'premises', name: scan.text.slice(opening.start, end), within: setting.article === 'a' || known(whole) !== null ? whole : null }
}

/** Bodies, papers, acts and media; a business that is introduced as one ("a bakery called Flour Power") is a place all the same. */
export function aBody(candidate: Candidate): Verdict {
  const { scan, all, opening, closing } = candidate
  const { setting, phrase } = candidate
  // "At Lowe Transport, two drivers were fined": where the sentence begins at it, premises.
  const begins = setting.before === 'at' && setting.article === null && phrase.first === 1 && all.length > 1 && scan.text.startsWith(',', closing.until)
  if (begins && !all.some((word) => NOT_PLACES.has(word.text))) return placeFrom(candidate, opening, closing, 'premises')
  if (all.some((word) => BODY_WORDS.has(word.text) || NOT_PLACES.has(word.text))) return 'none'
  return businessBefore(scan.text, opening) ? placeFrom(candidate, opening, closing, 'premises') : null
}

// The article counts only within the gap before the phrase; the patterns below look a few words ahead and no further.
const BUSINESS_AFTER = new RegExp(`^ (?:${PREMISES_NOUNS})(?:s|es)?(?![\\p{L}\\p{N}])`, 'u')
// "a bakery called Flour Power", "a corner shop, Dray Stores,"; after a bare comma only with an article before the noun.
const BUSINESS_BEFORE = new RegExp(
  `(?:(?:${PREMISES_NOUNS}|butcher|baker|grocer) (?:called|named|known as) |\\b(?:a|an|one) (?:[\\p{L}-]+ ){0,2}(?:${PREMISES_NOUNS}|butcher|baker|grocer), )(?:the )?$`,
  'u',
)

function businessAfter(text: string, closing: Word): number | null {
  const match = BUSINESS_AFTER.exec(text.slice(closing.end, closing.end + 24))
  return match === null ? null : closing.end + match[0].length
}

/** A business is introduced right before the name. */
export const businessBefore = (text: string, opening: Word): boolean => BUSINESS_BEFORE.test(text.slice(Math.max(0, opening.start - 50), opening.start))
