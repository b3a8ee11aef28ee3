// What a place is named for, where it is not for the occurrence: a way round it, a line, where somebody is from, speaks or writes, what was done there afterwards.
// Told by the words right before and behind the name.
import { stemOf } from './event-words.ts'
import type { Reader } from '../reader.ts'

/** Where traffic goes instead is no place of the occurrence. */
const DETOUR = /\b(?:divert|diversion|detour|re-?rout|redirect|sent (?:round|around|via)\b)/
/** "It sails between Tarnsund and Lunnvik", "was on its way from Karsk to Lenn", "is based in Karsk" */
const ROUTE =
  /\b(?:(?:sails?|runs?|plies|operates?|connects?|links?|serves?|commutes?|flies|travels?) (?:[\w-]+ ){0,5}?(?:between|from|to)|(?:on (?:its|his|her|their|the) way|bound|heading|headed|going|running|en route|travelling|traveling|sailing|flying) (?:from|to|for|back|between|towards?)|(?:had|has|have) (?:left|departed)|(?:is|are|was|were) based) [^.;]*$/i
/** "the night train from Brest to Lodz", "line 12 between Zarnow and Opole": up to the last name. */
const LINE =
  /\b(?:[Tt]rains?|[Bb]us|[Bb]uses|[Cc]oach|[Ff]erry|[Ff]erries|[Ff]lights?|[Pp]lanes?|[Ss]ervices?|[Ll]ines?|[Rr]outes?|[Cc]onvoy|[Ll]orry|[Tt]ruck|[Tt]rams?)(?: \d+)?,? (?:[\w-]+ )?(?:from|between|bound for|to) (?:the )?(?:\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)* (?:to|and|via|for) (?:the )?)?$/u
/** Where somebody is from: "two citizens of Dorvia", "the embassy of Dorvia", "the mayor of Holm" */
const OF_THERE =
  /\b(?:citizens?|nationals?|natives?|subjects|soldiers|embassy|consulate|government|universit(?:y|ies)|(?:vice[ -])?president|mayor|governor|bishop|head|chief|director|owner|chair\w*|archdiocese|diocese) of (?:the )?$/i
/** What is denied or asked is the place itself. */
export const NOT_AT = /\b(?:not|never|n't|rather than)(?: \w+){0,3} (?:at|in|on|near|outside)(?: the)? $|\bnot (?:the )?$/i

/** `before` and `after` are the rest of its sentence, `name` the place. By its words alone: where an agency writes from and how far away a place is, is weaker than that (`isFarFrom`). */
export function isNamedForAnother(reader: Reader, before: string, after: string, name: string): boolean {
  const around = `${before} ${after}`.toLowerCase()
  const isOfHeadline = (words: string): boolean => words.split(' ').some((word) => reader.headline.has(stemOf(word)))
  return (
    /\d[a-z]? $/.test(before) ||
    DETOUR.test(around) ||
    ROUTE.test(before) ||
    LINE.test(before) ||
    OF_THERE.test(before) ||
    OWNS.test(before) ||
    OFFICE.test(after) ||
    SPEAKS_AT.test(before) ||
    AHEAD.test(before) ||
    BEFOREHAND.test(before) ||
    (HOSPITAL.test(name) && !isOfHeadline('hospital clinic infirmary ward morgue')) ||
    (FOLLOWED.test(before) && !isOfHeadline('raid raids search searched arrest arrests arrested police'))
  )
}

/** "The company also owns a mill in Linz" */
const OWNS = /\b(?:owns?|runs?|operates?) (?:one|two|three|four|five|six|another|an?|other|several|similar|\d+)\b[^,;.]{0,30} (?:in|at|near)(?: the)? $/i
/** "Northport's fire chief", "Harbour House said": who is called by a place. */
const OFFICE =
  /^['’]s (?:[\w-]+ ){0,4}?(?:officers?|chief|head|spokes\w+|president|minister|ministry|mayor|governor|government|police|council|ambassador|commissioner|director)\b|^ (?:officials?|officers?|police|spokes\w+|hospitals?|clinics?|authorities|prosecutors?|newspapers?|media|radio)\b|^,? (?:(?:has|have|had|also|later|earlier|still) )*(?:said|says|say|told|confirmed|confirms|announced|declined|warned|added) /i
/** "told reporters outside Harbour House" */
const SPEAKS_AT =
  /\b(?:told|briefed|addressed|speaking|spoke|statement|briefing|news conference|press conference)\b[^.;]{0,50}\b(?:outside|at|in|from|near)(?: the)? $/i
/** "will have an effect on the town of Holm", "is to visit Holm" */
const AHEAD = /\b(?:will|is due to|are due to|is to|are to|plans? to|is expected to)\b[^,;]*$/
/** "Before it rolled into the town it was parked at Holm" */
const BEFOREHAND = /^["“]?(?:Before|Prior to) [^.;]{3,120}, [^.;]*$/
/** The hurt are taken there; it happened there only where the headline says so. */
const HOSPITAL = /\b(?:hospital|clinic|infirmary|medical cent(?:re|er)|morgue|mortuary)\b/i
/** "Seven were arrested and six addresses searched in Holm" */
const FOLLOWED =
  /\b(?:arrested|raided|searched|detained)\b[^.;]*\b(?:in|at|across|around|near|and|,)(?: the)? $|\b(?:arrested|raided|searched|detained)\b[^.;]*, $/i

/** "30 miles off the coast of Holm", "two hours north of Holm": near what, and not where. */
export const isFarFrom = (before: string, after: string): boolean => [FAR, BESIDE].some((words) => words.test(before.replace(OWNER, ''))) || AWAY.test(after)
/** "at the library about five miles away" */
const AWAY = /^,? (?:about |some |roughly |around )?(?:\d[\d.,]*|[a-z]+) (?:miles?|km|kilomet(?:re|er)s?) (?:away|(?:north|south|east|west)[\w-]* of)\b/i
/** "a refinery south of Holm", and not "in the south of Holm" */
const BESIDE = /(?<!\bthe )\b(?:north|south|east|west)(?:-?(?:east|west))?(?:wards?)? of(?: the)? $/i
/** "off the coast of Dorvia's" Holm Island */
const OWNER = /\p{Lu}[\p{L} ]*['’]s $/u
const FAR =
  /\b(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?|hours?|minutes?)(?:['’])?(?: drive)?,? (?:(?:to the )?(?:north|south|east|west|inland|up|down)[\w-]*,? )*(?:of|off|from|away from|outside|inland from|upstream of|downstream of|beyond)(?: the)?(?: (?:[a-z]+ern|north|south|east|west|nearest|main|[a-z]+))?(?: (?:coast|town|city|village|port|capital|shores?))?(?: of)?(?: the)? $/i

/**
 * Where footage was recorded, and what it shows, is told of the footage: it may be of another place. "A video filmed at the quay shows the crane falling" tells
 * both in one.
 */
export function isOfFootage(before: string, after: string): boolean {
  if (RECORDED_AT.test(before)) return !/^[^,;.]{0,30},? (?:shows?|showed|showing) /.test(after)
  return (
    (SHOWN.test(before) && /^(?:,? (?:and|or|but|in|not)\b|[,.;!?]|\s*$)/.test(after)) ||
    /^[^,;]{0,60}\b(?:aufgenommen|gefilmt|gedreht|entstand\p{Ll}*)\b/u.test(after)
  )
}
const RECORDED_AT =
  /\b(?:footage|video|clip|film|recording|image|photo|picture|photograph|it|this)s?\b[^;.]*\b(?:filmed|recorded|shot|captured|taken|videoed|photographed)\b(?![^;.]*\b(?:shows?|showed|showing|after|when|as|during the)\b)[^,;.]{0,60}\b(?:at|in|on|near|from|outside)(?: the)? $/i
const SHOWN =
  /\b(?:footage|video|clip|film|recording|image|photo|picture|photograph|it|this)s?\b[^;.]*\b(?:shows?|showed|depicts?|depicted|stammt aus|zeigt) (?:the |die |den |das )?$/i

/** "VELIN, June 3 (Northwire) - A blast": from where a paper writes. */
export const DATELINE = /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*(?:, [^—–(]{1,40})? ?(?:\([^)]{2,40}\) ?)?[—–-]{1,2} /u
