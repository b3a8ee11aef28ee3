// The date a page prints about itself: "Published 16 March 2026, 09:12", a line that is only a date, "EASTPORT, 16 March 2026 (Quay News) -";
// where none of these is there, a line that is a name and a date: "Eastport Pilots, 16 March 2026".
//
// Only lines near the headline or at the very foot are looked at, and only dates with a year: what the report tells of is not its dateline.
// A correction or update that dates itself is a layer of the text and is left to those who read layers.
import type { Block, DateFound } from '../../model/page.ts'
import { CLOCK_AFTER, DATE_IN_WORDS, writtenDate } from './written-date.ts'

/** Dates printed in the lines around the headline, then at the foot; those of the last change are marked modified. */
export function statedDates(text: string, blocks: readonly Block[]): readonly DateFound[] {
  const near = [...blocks.slice(0, 7), ...blocks.slice(Math.max(7, blocks.length - 3)).filter(({ role }) => role !== 'heading')]
  const found: DateFound[] = []
  const issued: DateFound[] = []
  for (const [index, block] of near.entries()) {
    const foot = index >= 7
    const words = text.slice(block.start, Math.min(block.end, block.start + MAX_LINE + 1)).replace(/[\u00a0\u202f]/g, ' ')
    for (const line of words.length > MAX_LINE ? [] : words.split('\n')) found.push(...inLine(line, foot))
    if (index < 4 && block.role === 'paragraph') found.push(...agencyDate(words))
    // A headline, or the words below a picture, may date what they tell of in the same form.
    if ((index > 0 || block.role === 'byline') && !foot && (block.role === 'paragraph' || block.role === 'byline'))
      issued.push(...issuerDate(index === 0 ? words.replace(OF_A_STATEMENT, '') : words))
  }
  return [...found, ...issued]
}

const MAX_LINE = 200

const WHEN = `${DATE_IN_WORDS}(?:[,;|·•-]? {0,2}(?:at |um )?(?:${CLOCK_AFTER}))?|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?:,? {1,2}(?:-|um)? ?\\d{1,2}[:.]\\d{2}(?: Uhr)?)?|\\d{4}年\\d{1,2}月\\d{1,2}日(?: ?\\d{1,2}:\\d{2})?|\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?`
const LABEL =
  '(first published|published|posted|issued|released|date of issue|publication date|date|last updated|last modified|updated|modified|zuletzt aktualisiert|letzte aktualisierung|aktualisiert|zuerst veröffentlicht|veröffentlicht|erschienen|erstellt|stand|datum)(?: online| at| by [^:|\\n]{1,40}?)?'
const LABELLED = new RegExp(
  `(?:^|[|·•(.,] ?)${LABEL} {0,2}(?::| on| am| vom|,| -)? {0,2}(?:am )?(?:(?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]m)?(?: [A-Z]{2,4})?,? {1,2}(?:on )?)?(${WHEN})`,
  'gi',
)
const ALONE = new RegExp(`^(?:\\d{1,2}[:.]\\d{2}(?: [A-Z]{2,4})?,? {1,2})?(${WHEN})$`, 'i')
const AFTER_A_BYLINE = new RegExp(`^by [^\\n]{2,80}?(?:[|·•,–—-]| on) {0,2}(${WHEN})$`, 'i')
// "PRESS RELEASE No. 12/2026 Sunday, 4 October 2026, 11:00", "Communiqué, 12 March 2026, 09:00"
const HEADED = new RegExp(
  `^(?:(?:press|media|news|joint|public) ){0,2}(?:statement|release|notice|announcement|bulletin|communiqu[ée]|information|erklärung|mitteilung|pressemitteilung|presseinformation|medienmitteilung)(?: (?:no|nr|number)\\.? {0,1}[\\d/.-]{1,12}| [\\d/-]{1,12})?(?:[,:|]| [–—-])? {1,2}(?:(?:of|from|vom) )?(${WHEN})$`,
  'i',
)
// The place is in capitals, which a pattern that reads "March" and "MARCH" alike cannot ask for; `agencyDate` does.
const AGENCY = new RegExp(
  `^([A-ZÄÖÜ][A-ZÄÖÜ .'’/-]{2,40}?)(?:, [A-Z][A-Z. ]{2,30})?(?: \\([A-Z. /]{2,30}\\))?,? (${DATE_IN_WORDS}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?: \\([A-Z .]{2,30}\\))? ?[-–—:]`,
  'i',
)
// Names only, so no verb: "Eastport Pilots, 16 March 2026", "Port of Eastport – Harbour Office | 16 March 2026". Nothing else stands in the paragraph.
const AFTER_A_NAME = new RegExp(`(?:,| [–—|·•-]) {1,2}(${WHEN})$`, 'i')
const PART_OF_A_NAME = /^(?:\p{Lu}[\p{L}\d.'’&-]*|of|the|and|for|in|at|on|upon|[&–—|-])$/u
const OF_A_LAYER = /^(?:UPDATE|CORRECT|CLARIF|RETRACT|EDITOR|NOTE)/
const OF_A_PICTURE = /^(?:photo|picture|image|video|footage|file|screenshot|map|graphic|credit|source)\b/i

function agencyDate(words: string): readonly DateFound[] {
  const match = AGENCY.exec(words)
  const place = match?.[1] ?? ''
  return match === null || place !== place.toUpperCase() || OF_A_LAYER.test(place) ? [] : dated(match[2] ?? '', false)
}

function issuerDate(words: string): readonly DateFound[] {
  const line = words.length > MAX_LINE || !/\d/.test(words) ? '' : words.trim()
  const match = AFTER_A_NAME.exec(line)
  const name = match === null ? [] : line.slice(0, match.index).split(' ')
  const isName = /^\p{Lu}/u.test(name[0] ?? '') && name.length <= 10 && name.every((word) => PART_OF_A_NAME.test(word)) && !/day$/.test(name.at(-1) ?? '')
  return !isName || OF_A_LAYER.test(line.toUpperCase()) || OF_A_PICTURE.test(line) ? [] : dated(match?.[1] ?? '', false)
}

/**
 * Who issues a text whose first line is a name and a date: "Harbour Post, 16 March 2026", "Statement of the Port of Varn, 15 March 2026". Null for any
 * other line; "Quay Fire, 12 May 2026" is a headline that dates what it tells of, so the name must be a paper's or a body's.
 */
export function issuerOf(line: string): string | null {
  const words = line.length > MAX_LINE ? '' : line.trim()
  const bare = words.replace(OF_A_STATEMENT, '')
  const match = AFTER_A_NAME.exec(bare)
  if (match === null || issuerDate(bare).length === 0) return null
  const name = bare.slice(0, match.index)
  const head = / (?:of|for) /.test(name) ? name.slice(0, name.search(/ (?:of|for) /)) : name // "Port of Varn"
  return bare !== words || ISSUERS.test(head.slice(head.lastIndexOf(' ') + 1)) ? name : null
}

/** Whether a line is the name of a paper or body, and nothing else: "Harbour Post", "Port of Varn". */
export function isIssuer(line: string): boolean {
  const name = line.length > 60 ? '' : line.trim()
  const words = name.split(' ')
  const head = / (?:of|for) /.test(name) ? name.slice(0, name.search(/ (?:of|for) /)) : name
  return words.length > 1 && words.every((word) => PART_OF_A_NAME.test(word)) && (ISSUERS.test(head.slice(head.lastIndexOf(' ') + 1)) || CHECKERS.test(name))
}
const CHECKERS = /^(?:\p{Lu}[\p{L}\d.&-]* ){0,3}(?:Fact|Facts|Fact[- ]?Check|Factcheck|Files|Check)$/u

/** The agency that a text names at its head: "MARNHOLM, Nov 6 (Nordwire) - A blast ...", "LEITH (Coastwire) — ...". Null where none stands there. */
export function agencyOf(words: string): string | null {
  const [, place = '', name = null] = AT_ITS_HEAD.exec(words.slice(0, 160)) ?? []
  return place === place.toUpperCase() && !OF_A_LAYER.test(place) && !/^(?:US|UK|EU|UN|GMT|BST|CET|EST|UTC)$/.test(name ?? '') ? name : null
}
const AT_ITS_HEAD =
  /^(\p{Lu}[\p{Lu} .'’/-]{2,40}?)(?:, \p{Lu}[\p{L}. ]{1,30}?)?(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?(?: \d{1,2})?(?:,? \d{4})?)? \((\p{Lu}[\p{L}\d.&’' -]{1,29})\) ?[-–—]{1,2} ?\S/u

const OF_A_STATEMENT =
  /^(?:(?:Press |Media |News )?(?:Statement|Release|Notice|Announcement|Bulletin|Communiqué|Report|Mitteilung|Pressemitteilung|Erklärung)) (?:of|by|from|der|des|von) (?:the )?/i
const ISSUERS =
  /^(?:Post|Times|Echo|Courier|Herald|Gazette|Tribune|Chronicle|Observer|Telegraph|Journal|Argus|News|Mail|Daily|Weekly|Press|Agency|TV|Television|Radio|Broadcasting|Network|Ledger|Mirror|Star|Sun|Guardian|Dispatch|Standard|Independent|Express|Record|Review|Globe|Examiner|Inquirer|Enquirer|Sentinel|Monitor|Advertiser|Evening|Register|Messenger|Reporter|Newspaper|Magazine|Today|Online|FM|Authority|Police|Ministry|Council|Office|Service|Services|Union|Department|Committee|Commission|Board|Port|University|Hospital|Association|Federation|Society|Institute|Foundation|Trust|Company|Ltd|Inc|Group|Army|Navy|Coastguard|Constabulary|Government|Embassy|Court|Directorate|Brigade|Zeitung|Nachrichten|Anzeiger|Blatt|Bote|Kurier|Rundschau|Tageblatt|Polizei|Stadt|Behörde|Ministerium|Amt|\p{Lu}\p{Ll}+(?:bote|blatt|zeitung|kurier|anzeiger|post|polizei|amt|ministerium|behörde))$/u

function inLine(line: string, foot: boolean): readonly DateFound[] {
  if (!/\d/.test(line)) return []
  const words = line.replace(/^\s*[-–—•*] /, '')
  const labelled = [...words.matchAll(LABELLED)].flatMap((match) => dated(match[2] ?? '', /updated|modified|aktualisier|stand/i.test(match[1] ?? '')))
  if (labelled.length > 0 || foot) return labelled
  const alone = ALONE.exec(words.trim()) ?? AFTER_A_BYLINE.exec(words.trim()) ?? HEADED.exec(words.trim())
  return alone === null ? [] : dated(alone[1] ?? '', false)
}

function dated(raw: string, modified: boolean): readonly DateFound[] {
  const date = writtenDate(raw)
  return date?.kind === 'date' ? [{ value: date.value, raw, from: 'text', modified }] : []
}
