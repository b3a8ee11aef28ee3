// Where did it happen? Every place that is given for the occurrence, as it is given. Two places are two answers and no conflict: spellings
// and levels differ, and a market may lie beside a lane.
import type { Given, QuestionKind } from '../../model/sockets.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import type { PlaceMention } from '../../model/statement.ts'
import { sentenceAt } from '../reader.ts'
import { isCheck, toldOfFootage } from '../footage/checks.ts'
import { isAtTheEvent, isWhereTheySpeak } from '../said-of/at-the-event.ts'
import { isOfAnother } from '../said-of/another.ts'
import { EVENT_NOUNS, OTHERS, STOP, stemOf } from '../said-of/event-words.ts'
import { DATELINE, NOT_AT, isFarFrom, isNamedForAnother, isOfFootage } from '../said-of/place-roles.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../said-of/stands-at.ts'
import { readerFor } from '../said-of/times-said.ts'
import { placeKey } from '../within.ts'

const TOO_WIDE: ReadonlySet<PlaceMention['kind']> = new Set(['country', 'region'])

export const where: QuestionKind = {
  name: 'where',
  always: true,
  asks: () => 'Where did it happen?',
  from(material) {
    const found = material.reports.flatMap(placesOf)
    const plain = found.filter(({ as }) => as === 'where')
    const towns = plain.flatMap(({ given: { value } }) => (value.kind === 'place' && IN_TOWN.has(value.place) ? [placeKey(value.name)] : []))
    const stays = ({ as, given: { value } }: Found): boolean =>
      as === 'where' || (as === 'near' ? plain.length === 0 : towns.length === 0 || (value.kind === 'place' && towns.includes(placeKey(value.name))))
    return found.filter(stays).map(({ given }) => given)
  },
  samples: [{ text: 'Crane collapses at the East Quay\n\nA crane collapsed at the East Quay on Saturday.\n', gives: ['East Quay'] }],
}

/** Near what it happened, what is only named with it, and from where a paper writes, are answers only where no page gives better. */
type Found = { readonly as: 'where' | 'near' | 'writtenFrom'; readonly given: Given }
const IN_TOWN: ReadonlySet<string> = new Set(['city', 'district'])

function placesOf(given: ReportForQuestions): Found[] {
  const { report } = given
  const reader = readerFor(report)
  const seen = new Map<string, Found>()
  const ships = new Set(report.places.filter(({ start }) => SHIP.test(reader.flat.slice(Math.max(0, start - 24), start))).map(({ name }) => name))
  for (const place of report.places) {
    const isNone = TOO_WIDE.has(place.kind) || !/\p{Lu}/u.test(place.name) || isWordOfEvent(place.name) || ships.has(place.name) || !isOfMain(place)
    if (place.answers === undefined ? isNone : place.answers !== 'where') continue
    const as =
      place.answers !== undefined
        ? 'where'
        : isWrittenFrom(place)
          ? 'writtenFrom'
          : isFarFrom(wordsBefore(place), reader.flat.slice(place.end, place.end + 60)) || !isToldThere(place)
            ? 'near'
            : 'where'
    if (as === 'writtenFrom' && isNamedWith(place)) continue
    const name = withoutCountry(place.name)
    const key = name.toLowerCase()
    const known = seen.get(key)
    if (known !== undefined && (known.as === 'where' || as !== 'where')) continue
    // On a page that checks footage, where that was recorded is asked apart; what posts say of the incident is theirs.
    const shown = place.answers === undefined && isCheck(report) ? toldOfFootage(reader, place, 'place') : null
    if (shown !== null && !shown.claimed) return []
    if (place.answers === undefined && isCheck(report) && shown === null && !AT.test(wordsBefore(place))) continue
    const stands = standsAt(report, place, false)
    // "Police denied that it fell on Sunday at the quay" denies no quay. "It did not fall at the quay" does.
    if (stands.denied && !NOT_AT.test(reader.flat.slice(Math.max(0, place.start - 60), place.start))) continue
    const value = { kind: 'place' as const, name, place: place.kind, within: place.within }
    seen.set(key, { as, given: { ...{ subject: null, assumes: null, ...stands }, value, said: saidOf(given, place, false, null) } })
  }
  return [...seen.values()]

  /** In the headline and the lead; behind them where something of the occurrence is told of it. */
  function isToldThere(place: PlaceMention): boolean {
    const sentence = sentenceAt(report, place.start)
    return sentence.start < reader.lead || isHeadline(sentence.start) || languageAt(report, place.start) !== 'en' || isAtTheEvent(reader, sentence, place)
  }

  function isHeadline(at: number): boolean {
    return report.layers.some(({ kind, start, end }) => kind === 'headline' && start <= at && at < end)
  }

  function wordsBefore(place: PlaceMention): string {
    return reader.flat.slice(sentenceAt(report, place.start).start, place.start)
  }

  /** "Dorvia's Holm Island" */
  function withoutCountry(name: string): string {
    const [country, rest] = name.split(/['’]s (?=\p{Lu})/u)
    return rest !== undefined && report.places.some((p) => p.kind === 'country' && p.name === country) ? rest : name
  }

  /** The scene says so, and the sentence speaks of the occurrence in the headline's words: a detour through a lane is no place of a collapse. */
  function isOfMain(place: PlaceMention): boolean {
    if (place.event !== null && place.event !== reader.mainEvent) return false
    const { start, end } = sentenceAt(report, place.start)
    if (start < reader.told && report.layers.find((layer) => layer.start <= start && start < layer.end)?.kind === 'body') return false
    if (isOfFootage(reader.flat.slice(start, place.start), reader.flat.slice(place.end, end)) || isOfAnother(reader, place)) return false
    // Words are compared in English only; in another language the scene alone says so.
    if (languageAt(report, place.start) !== 'en')
      return place.event !== null && report.statements.every(({ speaker }) => speaker === null || place.start < speaker.start || speaker.end <= place.start)
    const around = `${reader.flat.slice(start, place.start)} ${reader.flat.slice(place.end, end)}`.toLowerCase()
    const before = reader.flat.slice(start, place.start)
    if (isNamedForAnother(reader, before, reader.flat.slice(place.end, end), place.name) || isWhereTheySpeak(before)) return false
    const stems = start >= reader.lead ? reader.opening : reader.stems
    const shared = around.split(/[^\p{L}]+/u).filter((w) => w.length > 2 && !STOP.has(w) && stems.has(stemOf(w)))
    return (
      shared.length >= (place.event === null || (isCheck(report) && toldOfFootage(reader, place, 'place') === null) ? 2 : 1) &&
      !(place.event === null && OTHERS.test(around))
    )
  }

  /** "VELIN, June 3 - A blast struck the market in Ostrel": where the agency writes from. */
  function isWrittenFrom(place: PlaceMention): boolean {
    const { start, end } = sentenceAt(report, place.start)
    return place.start - start <= 2 && DATELINE.test(reader.flat.slice(place.start, Math.min(end, place.end + 80)))
  }

  /** Behind it the sentence names where it happened: "VELIN - A tram derailed in Karsk province". */
  function isNamedWith(place: PlaceMention): boolean {
    const { end } = sentenceAt(report, place.start)
    return report.places.some(
      (p) => p !== place && p.start > place.end && p.end <= end && (p.kind === 'region' ? p.within !== place.name : !TOO_WIDE.has(p.kind)),
    )
  }
}

/** What a page that checks footage tells of the occurrence is told by the way: only where something is said to be there. */
const AT =
  /\b(?:in|at|near|on|off|outside|inside|across|around|over|struck|strikes|hit|hits|rocked|jolted|shook|swept|devastated)(?: the| an?)?(?: [\p{L}'-]+){0,4}?,? $|^\W*$/u

/** "14 dead in Blast at Mill", where a headline has every word with a capital letter */
const isWordOfEvent = (name: string): boolean => name.split(' ').every((word) => EVENT_NOUNS.has(word.toLowerCase()))
/** A name of a ship is no place, wherever else the page has it. */
const SHIP =
  /\b(?:ferry|ship|vessel|boat|liner|tanker|freighter|trawler|yacht|barge|frigate|destroyer|submarine|aboard|M\/?V|M\/?S|SS|HMS|USS|M\/?T)(?: the| named| called)? ["'“‘]?$/

const languageAt = ({ layers, report }: ReportForQuestions['report'], at: number): string =>
  layers.find((layer) => layer.kind !== 'boilerplate' && layer.start <= at && at < layer.end)?.language ?? report.language
