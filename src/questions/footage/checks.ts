// What a page that checks footage tells of when and where it was recorded: "The video dates back to 2019", "it shows a blast in Varn, not in Holm", "the
// incident took place in Ostia". There "the video shows a fire in Varn" tells where the video is from, which in a report of Varn's fire it takes for granted.
//
// Two voices speak: those who shared the footage, by what reading made a statement of theirs (a post, a caption, "the claim"), and the page, or whom it cites.
// This file tells only that a time or a place is said of the footage, and whether it is denied; whose words they are, `saidOf` tells.
import { checksFootage } from '../../model/footage-check.ts'
import { isClaimIn, isOfSharers } from '../../model/footage-claim.ts'
import type { Report } from '../../model/report.ts'
import type { Given } from '../../model/sockets.ts'
import { covers } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { germanPlaceOfFootage, isGermanClaim } from './checks-german.ts'
import { AFTER_EVENT, BEYOND, frameBefore, isMatched, isTurned, LOCATED, NAMES_FOOTAGE, plainIn, TITLED } from './frames.ts'
import { statementAt } from '../said.ts'
import { sentenceAt, type Reader, type Stretch } from '../reader.ts'
import { standsAt } from '../said-of/stands-at.ts'

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
  const clock = what === 'time' ? BY_ITS_CLOCK.exec(after) : null
  const filmed = clock === null ? undefined : pieceIn(reader, sentence, at.start)
  if (clock !== null && filmed !== undefined && report.footage.length > 0) return { footage: filmed, denied: false, claimed: false, hedge: clock[0].trim() }
  if (languageAt(report, at.start) === 'de') return germanAt(reader, at, what, sentence, before, after)
  if (what === 'time' && AS_OF.test(before)) return null
  if (REFERS.test(flat.slice(Math.max(0, at.start - 160), at.start))) return null
  if (!isCheck(report)) return what === 'place' ? plainlyFilmed(reader, sentence, before) : null
  const statement = statementAt(report, at)
  const footage = pieceIn(reader, sentence, at.start)
  if (footage === undefined) return null
  const isShared = statement !== null && isOfSharers(statement)
  const claimed = isShared && isClaimIn(report.text, statement)
  if (isShared && covered(statement, at)) {
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
  if (what === 'time' && STAMPED.test(before)) return { footage, denied: false, claimed, hedge: null }
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
  if (mention !== undefined && /^(?:these|the (?:viral|old)) /i.test(mention.quote)) return mainFootage
  return mention === undefined || /s$/i.test(mention.quote) ? undefined : nearest.id
}

/** "the time stamp reads 12 May 2016" */
const STAMPED = /\b(?:time ?-?stamp|date stamp|date)\b[^.;]{0,60}?\b(?:reads?|shows?|says?|indicat\w+|of|as|is)\b[^\p{L}\d.;]{0,3}$/iu
/** "The film shows the slope going at 06:36 by its clock": recorded then, if that clock was right. */
const BY_ITS_CLOCK =
  /^,? (?:by|according to|on|going by) (?:its|the|his|her|(?:the )?(?:camera|dashcam|phone|recorder|film|video|footage)'s) (?:own )?(?:(?:dash(?:board )?cam(?:era)?|camera|on-screen|built-in|phone) )?(?:clock|time ?stamp|counter)\b|^,? nach (?:der|ihrer|seiner) (?:eigenen )?(?:Kamerauhr|Uhr der (?:Kamera|Aufnahme))\b/i
const AS_OF = /\bas of $/i

const OF_THAT_YEAR =
  /^ (?!YouTube|Facebook|Twitter|X |Telegram|TikTok|Instagram)(?:[\p{Ll}-]+ ){0,2}?(?:footage|video|clip|recording|photo|photograph|picture|image)\b/iu
/** "(RELATED: Does this video show ...?)": another page's */
const REFERS = /\((?:RELATED|READ MORE|SEE ALSO|ALSO READ|MORE)\b[^()]*$/i

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
