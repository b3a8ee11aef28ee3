// What a page that checks footage tells of when and where it was recorded: "The video dates back to 2019", "it shows a blast in Varn, not in Holm", "the
// incident took place in Ostia". There "the video shows a fire in Varn" tells where the video is from, which in a report of Varn's fire it takes for granted.
//
// Two voices speak: those who shared the footage, by what reading made a statement of theirs (a post, a caption, "the claim"), and the page, or whom it cites.
// This file tells only that a time or a place is said of the footage, and whether it is denied; whose words they are, `saidOf` tells.
import { checksFootage, isOfSharers } from '../../model/footage-check.ts'
import type { Report } from '../../model/report.ts'
import type { Given } from '../../model/sockets.ts'
import { covers } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { germanPlaceOfFootage, isGermanClaim } from './checks-german.ts'
import { statementAt } from '../said.ts'
import { sentenceAt, type Reader, type Stretch } from '../reader.ts'
import { standsAt } from '../said-of/stands-at.ts'

export { isOfSharers }

/** Of a sentence no more is looked at on either side: one that names thousands of places costs no more than they do. */
const LONGEST = 400

/** `footage`: the piece by the report's own name; `claimed`: by whoever shared it, and not by whom the page relies on. */
export type OfFootage = { readonly footage: string | null; readonly denied: boolean; readonly claimed: boolean; readonly hedge: string | null }

const checks = new WeakMap<Report, boolean>()
/** Whether the report is such a page. */
export function isCheck(report: Report): boolean {
  const known = checks.get(report)
  if (known !== undefined) return known
  const is = report.post === null && report.footage.length > 0 && /^(?:en|de)$/.test(report.report.language) && checksFootage(report.text)
  checks.set(report, is)
  return is
}

/** Null where the mention is not said of footage. On other pages only where footage is said to be filmed in so many words. */
export function toldOfFootage(reader: Reader, at: Stretch, what: 'time' | 'place'): OfFootage | null {
  const { report, flat } = reader
  const sentence = sentenceAt(report, at.start)
  const before = flat.slice(Math.max(sentence.start, at.start - LONGEST), at.start)
  const after = flat.slice(at.end, Math.min(sentence.end, at.end + LONGEST))
  if (languageAt(report, at.start) === 'de') return germanAt(reader, at, what, sentence, before, after)
  if (what === 'time' && AS_OF.test(before)) return null
  if (REFERS.test(flat.slice(Math.max(0, at.start - 160), at.start))) return null
  if (!isCheck(report)) return what === 'place' ? plainlyFilmed(reader, sentence, before) : null
  const statement = statementAt(report, at)
  const footage = pieceIn(reader, sentence, at.start)
  if (footage === undefined) return null
  const claimed = statement !== null && isOfSharers(statement)
  if (claimed && covered(statement, at)) {
    const from = statement.content.find((span) => covers(span, at))?.start ?? sentence.start
    const own = plainIn(flat.slice(Math.max(from, sentence.start), at.start)).replace(/^[\s“"‘']+|:/g, ' ')
    return BEYOND.test(what === 'place' ? own.replace(AFTER_EVENT, ' ') : own) ? null : { footage, denied: isTurned(own), claimed, hedge: null }
  }
  // "The video does not show the quay in Holm", "it predates the fire": what reading made out as denied of the footage
  if (report.unasserted?.some((words) => words.of === 'footage' && words.as === 'denied' && words.start <= at.start && at.end <= words.end) === true)
    return { footage, denied: true, claimed: false, hedge: null }
  const frame = frameBefore(plainIn(before), after)
  if (frame !== null) return { footage, denied: frame.denied, claimed, hedge: frame.hedge }
  if (what === 'time' && OF_THAT_YEAR.test(after) && /^\d{4}$/.test(flat.slice(at.start, at.end)))
    return { footage, denied: /\bnot (?:an? |the )?$/.test(before), claimed, hedge: null }
  if (what === 'place' && isMatched(before, after) && NAMES_FOOTAGE.test(`${before} ${after}`))
    return { footage, denied: /\b(?:not|n't|never) (?:match|correspond)/.test(`${before}${after}`), claimed, hedge: null }
  const isTitled = TITLED.test(before) && (what === 'place' || /\d{4}/.test(flat.slice(at.start, at.end)))
  return isTitled || (what === 'place' && LOCATED.test(before)) ? { footage, denied: false, claimed, hedge: null } : null
}

function germanAt(reader: Reader, at: Stretch, what: 'time' | 'place', sentence: Stretch, before: string, after: string): OfFootage | null {
  const { report } = reader
  const check = isCheck(report)
  const footage = pieceIn(reader, sentence, sentence.end)
  if (footage === undefined || footage === null) return null
  const statement = statementAt(report, at)
  if (check && statement !== null && isGermanClaim(statement) && covered(statement, at)) return { footage, denied: false, claimed: true, hedge: null }
  const told = what === 'time' ? null : germanPlaceOfFootage(before, after, check)
  return told === null ? null : { footage, denied: told.denied, claimed: false, hedge: null }
}

/** Without what only looks like an end: the stop of "Feb." and marks round a name. As long as it was. */
const plainIn = (words: string): string =>
  words
    .replace(/(\d)\.(?=\d)/g, '$1 ')
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|Mr|Mrs|Dr|St|Gov|No)\./g, '$1 ')
    .replace(/[“"‘'](?=\S)([^“”"‘’'.!?]{1,40})[”"’'](?!\p{L})/gu, ' $1 ')

/**
 * "Protest yesterday in Varn", says a caption: the day before it was posted, which is not the day before the page was written. Such a time answers nothing
 * until somebody says when the post is from.
 */
export function isOfAnotherDay({ report, flat }: Reader, at: Stretch): boolean {
  if (!isCheck(report)) return false
  // "a report by the Herald, dated 5 June 2013": when that was written
  if (WRITTEN.test(flat.slice(Math.max(0, at.start - 120), at.start)) || POSTED.test(flat.slice(at.end, at.end + 60))) return true
  if (/\d{4}|\d\.? [A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d/.test(flat.slice(at.start, at.end))) return false
  const statement = statementAt(report, at)
  return statement !== null && statement.directness === 'direct' && covered(statement, at)
}

// "stems from a November 2010 video on YouTube": when that was put there
const POSTED =
  /^ (?:[\w-]+ ){0,2}(?:video|clip|upload|post|tweet|reel) (?:on|to|from) (?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram|Reddit|Vimeo)\b|^ (?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram) (?:video|clip|post|reel|story)\b/
const WRITTEN = /\b(?:report|article|stor(?:y|ies)|tweet|bulletin|page|news item|press release)s?\b[^.;]{0,60},? dated (?:back to )?$/i

const covered = ({ content }: Statement, at: Stretch): boolean => content.some((span) => covers(span, at))

/** The piece that the sentence speaks of: the one named last before the mention, else the page's own. `undefined` where it is another one. */
function pieceIn({ report, mainFootage }: Reader, sentence: Stretch, until: number): string | null | undefined {
  let nearest: { readonly id: string; readonly start: number } | null = null
  for (const { id, mentions } of report.footage)
    for (const { start } of mentions) if (start >= sentence.start && start < until && (nearest === null || start > nearest.start)) nearest = { id, start }
  const isNamed = report.footage.some(({ id, mentions }) => id === mainFootage && mentions.some((m) => m.start >= sentence.start && m.start < until))
  if (nearest === null || isNamed) return mainFootage
  // "The second video shows Holm", and not "similar videos from Holm", of which there are many
  const mention = report.footage.find(({ id }) => id === nearest.id)?.mentions.find(({ start }) => start === nearest.start)
  return mention === undefined || /s$/i.test(mention.quote) ? undefined : nearest.id
}

const NOUN =
  '(?:footage|videos?|clips?|recordings?|photos?|photographs?|pictures?|images?|(?:TV |television |news )?broadcast|film|scenes?|livestream|post|screengrab)'
const NAMES_FOOTAGE = new RegExp(`\\b${NOUN}\\b`, 'i')
const SUBJECT = `(?:\\b${NOUN}\\b[^.;:!?“”"]{0,110}?|\\b(?:it|this|they|these|and|but|the (?:incident|event|accident|crash|scene|attack|protest|post|fire|blast|explosion))\\b(?:,? [^.;:!?“”",]{1,40},)?)`
const ADVERB = `(?: (?:actually|really|in fact|instead|originally|first|reportedly|apparently|clearly|also|only|all|both|likely|probably|possibly|believed to (?:be|have been)|thought to (?:be|have been)|said to (?:be|have been)|appears? to (?:be|have been)|seems? to (?:be|have been)|not|never|been|to be|neither|indeed|old and|years? old and|at least|be|almost [\\w ]{2,20} old and))*`
const BE = "(?:(?:is|was|are|were|has|have|had|appears? to be|appears? to have been|seems? to be|may have been|could have been|isn't|wasn't|aren't|weren't)|'s)"
const DID = '(?:from|filmed|shot|recorded|captured|taken|photographed|videoed|geolocated to|dated|dating from|staged)'
const ACTS =
  "(?:(?:do(?:es)?|did)(?:n't| not| indeed| in fact| actually)? )?(?:dates? (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|stem(?:s|med)? from|comes? from|came from|originat(?:es?|ed) (?:in|from|as)|hails? from|takes? place|took place|occur(?:s|red)?|happen(?:s|ed)?|surfaced from|(?:been |was |were )?attributed to|shows?|showed|showing|depicts?|depicted|captures?|captured|features?|documents?|portrays?)"
// The last one before the mention counts; each is looked at from the head of its clause.
const FRAME = new RegExp(`${SUBJECT}(?:${ADVERB} ${BE}${ADVERB} ${DID}\\b|${BE}${ADVERB} ${DID}\\b|${ADVERB} ${ACTS}\\b)`, 'gi')
// "A post dated 12 May" is when it was seen.
const HANGS = new RegExp(
  `\\b(?!post)${NOUN} (?:that was )?(?:from|of|captured|filmed|shot|recorded|taken|dated|dating (?:back )?(?:from|to)|showing|depicting)\\b`,
  'gi',
)

/** "(RELATED: Does this video show ...?)": another page's */
const REFERS = /\((?:RELATED|READ MORE|SEE ALSO|ALSO READ|MORE)\b[^()]*$/i

const ONLY_OF = /(?:of|showing|depicting)$/i
const AS_ELSE =
  /\b(?:shared|passed off|presented|viral|circulated|misrepresented|miscaptioned|used|resurfaced|linked)(?: [\w-]+){0,3} (?:as|to)\b|\b(?:falsely|wrongly) (?:claimed|said) (?:[\w-]+ ){0,2}to\b/i
const IS_ONE = /\b(?:is|was|are|were|it's|this|that|not) (?:actually |in fact |really )?(?:an? |the )?(?:[\w-]+ ){0,2}$/i

/** "collapsing after the recent earthquake in Varn": what it came after is where it is claimed to be. */
const AFTER_EVENT =
  /\b(?:after|following) (?:the|a|an) (?:[\w.-]+ ){0,3}?(?:earthquake|quake|flood|floods|storm|hurricane|cyclone|typhoon|explosion|blast|attack|strike|fire|crash|collapse|derailment|eruption|shooting|riots?|protests?) (?=in |on |at |near |off |that (?:hit|struck) )/gi
const AS_OF = /\bas of $/i

/** Words behind which something else is told than when and where the footage was recorded. */
const BEYOND =
  /[.;:!?“”"]|\b(?:posted|uploaded|shared|published|viewed|circulat\w+|surfaced|emerged|tweeted|after(?! take-?off| landing| departure| leaving)|before|against|invasion|following|since|amid|despite|ahead of|predat\w+|because|claim\w*|said|says|according|reports?|reported|confirmed|which lies|whose|years? (?:after|before)|months? (?:after|before))\b/i
/** What is only claimed, by somebody whose words reading did not make out, is not the page's. */
const CLAIMING = /\b(?:purport\w*|alleged\w*|supposedly|claim(?:s|ed|ing)? to)\b/i
const HEDGED =
  /\b(?:appears? to (?:be|have been)|seems? to (?:be|have been)|(?:is|was|are|were) (?:believed|thought|said|understood) to (?:be|have been)|reportedly|apparently|likely|probably|possibly|may have been|could have been)\b/i
const TURNS = /\b(?:not|never|neither|nor|rather than|instead of|unrelated to|no longer|but|as opposed to|falsely|wrongly|misleadingly)\b|n't\b/gi

function frameBefore(before: string, after: string): { readonly denied: boolean; readonly hedge: string | null } | null {
  for (const form of [FRAME, HANGS]) {
    let last: { readonly index: number; readonly end: number } | null = null
    for (const match of before.matchAll(form)) last = { index: match.index, end: match.index + match[0].length }
    if (last === null) continue
    const gap = before.slice(last.end)
    if (BEYOND.test(gap) || gap.length > 220) continue
    // "A video of a fire in Varn" tells what is claimed as often as what is found, unless it is said to be passed off as something else
    const hangs = before.slice(last.index, last.end)
    if (form === HANGS && (gap.length > 60 || (ONLY_OF.test(hangs) && !AS_ELSE.test(after) && !IS_ONE.test(before.slice(0, last.index))))) continue
    // "shows the filming of a film in Varn, not footage captured in Holm", "this is not a video of Holm": the "not" before the noun turns it, too
    const words = before.slice(last.index)
    const clause =
      before
        .slice(0, last.index)
        .split(/[.;:!?“”"–—]/)
        .at(-1) ?? ''
    if (CLAIMING.test(clause) || CLAIMING.test(words)) return null
    return { denied: isTurned(`${clause}${words}`), hedge: HEDGED.exec(words)?.[0] ?? null }
  }
  return null
}

/** Whether the last word that turns a sentence denies what comes behind it: "not in Varn", and not "not in Varn, but in Holm". */
function isTurned(words: string): boolean {
  let denied = false
  for (const [word] of words.matchAll(TURNS)) denied = !/^but$/i.test(word)
  return denied
}

const OF_THAT_YEAR =
  /^ (?!YouTube|Facebook|Twitter|X |Telegram|TikTok|Instagram)(?:[\p{Ll}-]+ ){0,2}?(?:footage|video|clip|recording|photo|photograph|picture|image)\b/iu
/** The street, the mosque or the skyline in the picture is the one there. */
const isMatched = (before: string, after: string): boolean => {
  const match = MATCHES.exec(before)
  if (match !== null) return !BEYOND.test(plainIn(before.slice(match.index + match[0].length)))
  const behind = MATCHES.exec(after)
  return behind !== null && behind.index < NEAR && !/[,;]|\b(?:told|who|which)\b|\bthat (?!match|corr|is ident)/.test(after.slice(0, behind.index))
}
const NEAR = 60
const MATCHES = /\b(?:match(?:es|ed|ing)?|geolocat\w+|pinpoint\w*|identical to|correspond\w*)\b/i
/** "The location was listed as Varn" */
const LOCATED = /\b(?:the|its) (?:location|geotag) (?:[\w-]+ ){0,3}(?:as|in|to) (?:\p{Lu}[\p{L}-]+, )?$|\bgeotagged (?:in|to|as) $/iu
const TITLED = /\b(?:titled?|captioned|caption|description|headlined?)\b[^“”"‘']{0,80}[“"‘'][^“”"]{0,200}$/i

/** On any page: "The video was filmed at the quay", "footage recorded in Varn". */
function plainlyFilmed(reader: Reader, sentence: Stretch, before: string): OfFootage | null {
  const match = FILMED_AT.exec(before)
  if (match === null) return null
  const footage = pieceIn(reader, sentence, sentence.start + before.length)
  return footage === undefined ? null : { footage, denied: /\b(?:not|never|n't)\b/.test(match[0]), claimed: false, hedge: null }
}
const FILMED_AT =
  /\b(?:footage|video|clip|recording)\b[^.;:!?“”"]{0,60}?\b(?:filmed|recorded|shot|captured|taken)\b(?! (?:to|into|away|by|down|up|after|when|as)\b)[^,.;:“”"]{0,40}? (?:at|in|on|near|outside)(?: the)? $/i

const languageAt = ({ layers, report }: Report, at: number): string =>
  layers.find((layer) => layer.kind !== 'boilerplate' && layer.start <= at && at < layer.end)?.language ?? report.language

/** Who shares footage with a claim asserts it, also where the page calls the claim false; a question asserts nothing. */
export function claimStands(report: Report, at: Stretch): Pick<Given, 'denied' | 'stands'> {
  const stands = standsAt(report, at, false)
  return stands.stands === 'asked' || stands.stands === 'supposed' ? stands : { denied: false }
}
