// Times on a page that checks footage that are of another day than when it was recorded: when an earlier copy was posted, when an old report was written, and
// "yesterday" in a caption, which is the day before the post and not before the page.
import { isOfSharers } from '../../model/footage-claim.ts'
import { covers } from '../../model/span.ts'
import type { Reader, Stretch } from '../reader.ts'
import { statementAt } from '../said.ts'
import { isCheck } from './checks.ts'

/** Such a time answers neither when the footage was recorded nor when anything happened. A relative one does where it is known when its words are from. */
export function isOfAnotherDay({ report, flat }: Reader, at: Stretch): boolean {
  if (!isCheck(report)) return false
  const before = flat.slice(Math.max(0, at.start - 120), at.start)
  if (WRITTEN.test(before) || POSTS_FROM.test(before)) return true
  const words = flat.slice(at.start, at.end)
  // "is from a 2017 YouTube video": no later than that, and nobody says more; beside another time it is only when it was posted
  if (POSTED.test(flat.slice(at.end, at.end + 60)))
    return !/^(?:the )?(?:\p{Lu}\p{Ll}+\.? )?\d{4}$/u.test(words) || !FROM_IT.test(before) || isBesideAnother(report, at)
  if (/\d{4}|\d\.? [A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d/.test(words)) return false
  const statement = statementAt(report, at)
  if (statement === null || statement.directness !== 'direct' || !statement.content.some((span) => covers(span, at))) return false
  return isOfSharers(statement) || DOCUMENT.test(statement.speakers.at(-1) ?? '')
}

// "stems from a November 2010 video on YouTube": when that was put there
const POSTED =
  /^ (?:[\w-]+ ){0,2}(?:video|clip|upload|post|tweet|reel) (?:on|to|from) (?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram|Reddit|Vimeo)\b|^ (?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram) (?:video|clip|post|reel|story)\b/
const POSTS_FROM = /\b(?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram) (?:videos?|clips?|posts?|reels?),? (?:from|dated|of)(?: the)? $/
const FROM_IT = /\b(?:from|to|in|of) (?:an? |the )?$/
const WRITTEN = /\b(?:report|article|stor(?:y|ies)|tweet|bulletin|page|news item|press release)s?\b[^.;]{0,60},? dated (?:back to )?$/i
const DOCUMENT = /\b(?:reports?|articles?|titles?|captions?|descriptions?|headlines?|story|stories|excerpt|text|post|page|bulletin)\b/i

const isBesideAnother = ({ sentences, times }: Reader['report'], at: Stretch): boolean => {
  const sentence = sentences.find(({ start, end }) => start <= at.start && at.start < end)
  return sentence === undefined || times.some(({ type, start, end }) => type === 'DATE' && start >= sentence.start && end <= sentence.end && start !== at.start)
}
