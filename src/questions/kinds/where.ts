// Where did it happen? Every place that is given for the occurrence, as it is given. Two places are two answers and no conflict: spellings
// and levels differ, and a market may lie beside a lane.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import type { PlaceMention } from '../../model/statement.ts'
import { sentenceAt } from '../reader.ts'
import { OTHERS, STOP, stemOf } from '../event-words.ts'
import { isOfAnother } from '../another.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../stands-at.ts'
import { readerFor } from '../times-said.ts'

/** Where traffic goes instead is no place of the occurrence. */
const DETOUR = /\b(?:divert|diversion|detour|re-?rout|redirect|sent (?:round|around|via)\b)/
/** "It sails between Tarnsund and Lunnvik", "was on its way from Karsk to Lenn", "is based in Karsk" */
const ROUTE =
  /\b(?:(?:sails?|runs?|plies|operates?|connects?|links?|serves?|commutes?|flies|travels?) (?:[\w-]+ ){0,5}?(?:between|from|to)|(?:on (?:its|his|her|their|the) way|bound|heading|headed|en route|travelling|traveling|sailing|flying) (?:from|to|for|back)|(?:had|has|have) (?:left|departed)|(?:is|are|was|were) based) [^.;]*$/i
/** "the night train from Brest to Lodz", "line 12 between Zarnow and Opole": up to the last name. */
const LINE =
  /\b(?:[Tt]rains?|[Bb]us|[Bb]uses|[Cc]oach|[Ff]erry|[Ff]erries|[Ff]lights?|[Pp]lanes?|[Ss]ervices?|[Ll]ines?|[Rr]outes?|[Cc]onvoy|[Ll]orry|[Tt]ruck|[Tt]rams?)(?: \d+)?,? (?:[\w-]+ )?(?:from|between|bound for|to) (?:the )?(?:\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)* (?:to|and|via|for) (?:the )?)?$/u
/** Where somebody is from: "two citizens of Dorvia", "the embassy of Dorvia" */
const OF_THERE = /\b(?:citizens?|nationals?|natives?|subjects|soldiers|embassy|consulate|government) of (?:the )?$/i
/** What is denied or asked is the place itself. */
const NOT_AT = /\b(?:not|never|n't|rather than)(?: \w+){0,3} (?:at|in|on|near|outside)(?: the)? $|\bnot (?:the )?$/i
const TOO_WIDE: ReadonlySet<PlaceMention['kind']> = new Set(['country', 'region'])

export const where: QuestionKind = {
  name: 'where',
  always: true,
  asks: () => 'Where did it happen?',
  from: (material) => material.reports.flatMap(placesOf),
  samples: [{ text: 'Crane collapses at the East Quay\n\nA crane collapsed at the East Quay on Saturday.\n', gives: ['East Quay'] }],
}

function placesOf(given: ReportForQuestions): Given[] {
  const { report } = given
  const reader = readerFor(report)
  const seen = new Set<string>()
  return report.places.flatMap((place) => {
    const key = place.name.toLowerCase()
    if (TOO_WIDE.has(place.kind) || !/\p{Lu}/u.test(place.name) || seen.has(key) || !isOfMain(place)) return []
    const stands = standsAt(report, place, false)
    // "Police denied that it fell on Sunday at the quay" denies no quay. "It did not fall at the quay" does.
    if (stands.denied && !NOT_AT.test(reader.flat.slice(Math.max(0, place.start - 60), place.start))) return []
    seen.add(key)
    return [
      {
        ...{ subject: null, assumes: null, ...stands },
        value: { kind: 'place' as const, name: place.name, place: place.kind, within: place.within },
        said: saidOf(given, place, false, null),
      },
    ]
  })

  /** The scene says so, and the sentence speaks of the occurrence in the headline's words: a detour through a lane is no place of a collapse. */
  function isOfMain(place: PlaceMention): boolean {
    if (place.event !== null && place.event !== reader.mainEvent) return false
    const { start, end } = sentenceAt(report, place.start)
    if (isWrittenFrom(place, start, end)) return false
    if (start < reader.told && report.layers.find((layer) => layer.start <= start && start < layer.end)?.kind === 'body') return false
    if (isOfFootage(reader.flat.slice(start, place.start), reader.flat.slice(place.end, end)) || isOfAnother(reader, place)) return false
    // Words are compared in English only; in another language the scene alone says so.
    if (languageAt(report, place.start) !== 'en')
      return place.event !== null && report.statements.every(({ speaker }) => speaker === null || place.start < speaker.start || speaker.end <= place.start)
    const around = `${reader.flat.slice(start, place.start)} ${reader.flat.slice(place.end, end)}`.toLowerCase()
    const lead = reader.flat.slice(start, place.start)
    if (/\d[a-z]? $/.test(lead) || DETOUR.test(around) || ROUTE.test(lead) || LINE.test(lead) || OF_THERE.test(lead)) return false
    const stems = start >= reader.lead ? reader.opening : reader.stems
    const shared = around.split(/[^\p{L}]+/u).filter((w) => w.length > 2 && !STOP.has(w) && stems.has(stemOf(w)))
    return shared.length >= (place.event === null ? 2 : 1) && !(place.event === null && OTHERS.test(around))
  }

  /** "VELIN, June 3 - A blast struck the market in Ostrel": where the agency writes from, which is where it happened only if nothing else is named. */
  function isWrittenFrom(place: PlaceMention, start: number, end: number): boolean {
    if (place.start - start > 2 || !DATELINE.test(reader.flat.slice(place.start, Math.min(end, place.end + 80)))) return false
    return report.places.some((p) => p !== place && p.start > place.end && p.end <= end && !TOO_WIDE.has(p.kind))
  }
}
const DATELINE = /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*(?:, [^—–(]{1,40})? ?(?:\([^)]{2,40}\) ?)?[—–-] /u

/**
 * Where footage was recorded, and what it shows, is told of the footage: it may be of another place. "A video filmed at the quay shows the crane falling" tells
 * both in one.
 */
function isOfFootage(before: string, after: string): boolean {
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

const languageAt = ({ layers, report }: ReportForQuestions['report'], at: number): string =>
  layers.find((layer) => layer.kind !== 'boilerplate' && layer.start <= at && at < layer.end)?.language ?? report.language
