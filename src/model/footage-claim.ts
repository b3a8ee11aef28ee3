// Whose a statement on a page that checks footage is: of those who shared the footage, as a claim, or of what the page found. Reading and questions both ask.
import type { Statement } from './statement.ts'

/** A post, a caption, whoever shared it; words that nobody named passed on. */
export function isOfSharers({ speakers, speaker, cue }: Statement): boolean {
  const last = speakers.at(-1) ?? ''
  if (speaker === null) return cue !== null && PASSED_ON.test(cue.quote)
  if (LOOKED.test(last)) return false
  return SHARERS.test(last) || SHARERS.test(speaker.quote) || CAPTION.test(cue?.quote ?? '') || cue?.quote === '—'
}
/** "a reverse image search", "comparisons with images of the street": what the page goes by */
const LOOKED = /\b(?:search(?:es)?|analys[ie]s|comparisons?|reports?|articles?|stor(?:y|ies)|reporting)\b/i
// "the Washington Post" is no post
const SHARERS =
  /^the claim$|(?:\b|^)(?:videos?|clips?|footage|photos?|pictures?|images?|posts?|tweets?|captions?|reels?|texts?|overlay|title|hashtags?|users?|accounts?|netizens|messages?|claims?|rumou?rs?)\b|^(?:Videos?|Clips?|Footage|Photos?|Pictures?|Images?|Posts?|Tweets?|Captions?|Reels?|Text|Hashtags?|Users?|Accounts?|Netizens|Messages?)\b/
/** "It bore the caption: ..." */
const CAPTION = /\b(?:captions?|texts?|hashtags?)\b/i
const PASSED_ON = /\b(?:claim|shar|pass|viral|circulat|mis\w+|present|describ|caption|post|link)/i

/**
 * Whether they claim it: by its cue, or by words that stand before the page tells how it looked. A title or a caption that a search led to is none, though it is
 * by whoever shared an earlier copy.
 */
export function isClaimIn(text: string, statement: Statement): boolean {
  const { speakers, speaker, cue, content, strength, negated } = statement
  if (strength !== 'says' || negated || !isOfSharers(statement) || content.some(({ quote }) => DENIES.test(quote))) return false
  if (speaker === null || speakers.at(-1) === 'the claim' || CLAIMING.test(cue?.quote ?? '')) return true
  return !FOUND.test(speakers.at(-1) ?? '') && !REPLIED.test(cue?.quote ?? '') && (content[0]?.start ?? 0) < searchIn(text)
}

let last = { text: '', at: 0 }
/** Where the page begins to tell how it looked. A page's statements are asked one after the other. */
function searchIn(text: string): number {
  if (last.text !== text) last = { text, at: SEARCHED.exec(text)?.index ?? text.length }
  return last.at
}
const SEARCHED =
  /\boriginally (?:posted|shared|uploaded|published)\b|\b(?:first|originally) appeared\b|\breverse[- ](?:image|video|google|search)|\bkey ?frames?\b|\bimage search|\b(?:led|leads|lead) (?:us |them )?to\b|\btraced\b/i
/** "it was filmed in Varn, not Holm": what was found */
const DENIES = /\bnot\b|n['’]t\b/
const CLAIMING = /\b(?:claim|purport|alleg|pretend|suppos)/i
const FOUND = /\b(?:title|description|headline|timestamp|search(?:es)?|original)\b/i
const REPLIED = /\b(?:acknowledg|admit|told|confirm|repl|respon|wrote to)/i
