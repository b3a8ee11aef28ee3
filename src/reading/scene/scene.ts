// The scene of a report: which places, people and things belong to which occurrence, which footage is spoken of, and where it was seen.
//
// The extractors find words sentence by sentence; this file looks at the page as a whole and joins them. Each part has its file beside
// this one. Nothing here resolves a time: appearances and events refer to time phrases by id.
import { touches, trimmedSpan, type Span } from '../../model/span.ts'
import { appearancesOf } from './appearances.ts'
import { clausesInHand } from './clauses-in-hand.ts'
import { eventsOf } from './events.ts'
import { footageOf } from './footage-mentions.ts'
import { placesOfPage } from '../places/place-names.ts'
import { unitAt, unitsOf, type Unit } from './scene-units.ts'
import { partsOf, scopesOf } from './scope.ts'
import type { Page, Post } from '../../model/page.ts'
import type { Reading } from '../../model/report.ts'
import type { ClauseInHand, SceneWords } from '../../model/sockets.ts'
import type {
  AppearanceMention,
  Count,
  CountMention,
  EventMention,
  FootageMention,
  Narration,
  PlaceKind,
  PlaceMention,
  Statement,
  TimeRole,
} from '../../model/statement.ts'

/** What the places extractor finds, in page offsets. */
export type PlaceInText = Span & { readonly kind: PlaceKind; readonly name: string; readonly within: string | null }
/** What the counts extractor finds, in page offsets. */
export type CountInText = Span & Count

export type SceneInput = {
  readonly text: string
  readonly layers: readonly (Pick<Reading['layers'][number], 'kind' | 'start' | 'end'> & Partial<Pick<Reading['layers'][number], 'stated'>>)[]
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly statements: readonly Statement[]
  readonly narration: readonly Narration[]
  readonly phrases: Reading['phrases']
  readonly places: readonly PlaceInText[]
  readonly counts: readonly CountInText[]
  readonly media: Page['media']
  readonly post: Post | null
  readonly address: string | null
  /** The words of the language at an offset. */
  wordsAt(start: number): SceneWords
}

export type Scene = {
  readonly places: readonly PlaceMention[]
  readonly counts: readonly CountMention[]
  readonly events: readonly EventMention[]
  readonly footage: readonly FootageMention[]
  readonly appearances: readonly AppearanceMention[]
  readonly timesSaid?: readonly TimeRole[]
}

/** Never throws on odd input: where nothing is found the lists are empty. Ids run in reading order: p1.., c1.., e1.., f1.., a1... */
export function sceneOf(input: SceneInput): Scene {
  const units = unitsOf(input)
  const unitOf = (start: number): number | null => unitAt(units, start)
  const places = placesOfPage(input, units, (start) => unitOf(start) !== null)
  const counts = input.counts.filter((count) => unitOf(count.start) !== null && !input.phrases.some((phrase) => touches(phrase, count)))
  const { occurrences, ofUnit } = eventsOf(input, units, places)
  const { footage, mentions } = footageOf(input, units, ofUnit)
  const clauses = clausesInHand(input, units, mentions, places)
  const appearances = appearancesOf(input, units, clauses, footage)

  const eventsAt = (start: number): readonly number[] => ofUnit[unitOf(start) ?? -1] ?? [0]
  const placeEvents = places.map((place) => {
    const named = occurrences.findIndex((occurrence, index) => index > 0 && occurrence.names.includes(place.name))
    const here = eventsAt(place.start)
    return eventId(named > 0 && here.length > 1 ? named : (here[0] ?? 0))
  })
  const countUnits = counts.map((count) => unitOf(count.start))
  const countEvents = counts.map((count) => eventId(eventsAt(count.start)[0] ?? 0))
  const scopes = scopesOf(counts, countUnits, units, places)
  const parts = partsOf(counts, countEvents, scopes, countUnits, units)
  // Times of appearances are when footage was seen, not when anything happened.
  const seenAt = new Set(appearances.map((appearance) => appearance.time))
  const datesOfLayers = new Set(input.layers.flatMap(({ stated }) => (stated ? [stated.start] : [])))
  const timed = input.phrases.filter((phrase) => happens(phrase, datesOfLayers) && !seenAt.has(phrase.id) && unitOf(phrase.start) !== null)
  // Each list is gathered in one walk: a long page has a thousand occurrences.
  const unitsOfEvent = gathered(ofUnit.map((events, position) => [events, position]))
  const placesOfEvent = Map.groupBy(places.keys(), (position) => placeEvents[position] ?? '')
  const timesOfEvent = gathered(timed.map((phrase) => [eventsAt(phrase.start), phrase.id]))

  return {
    places: places.map((place, index) => ({ ...place, id: `p${index + 1}`, event: placeEvents[index] ?? null })),
    counts: counts.map((count, index) => {
      const whole = parts[index] ?? null
      // "Two of them": of what was counted last.
      const of = units[countUnits[index] ?? -1]?.words.scopes.ofThem.test(count.quote) === true ? (counts[whole ?? -1]?.of ?? count.of) : count.of
      return {
        ...count,
        of,
        id: `c${index + 1}`,
        scope: scopes[index] ?? null,
        partOf: whole === null ? null : `c${whole + 1}`,
        event: countEvents[index] ?? null,
      }
    }),
    events: occurrences.map((occurrence, index) => ({
      id: eventId(index),
      main: index === 0,
      words: occurrence.words === null ? '' : label(input, occurrence.words),
      spans: (unitsOfEvent.get(index) ?? []).flatMap((position) => trimmed(input.text, units[position]) ?? []),
      places: (placesOfEvent.get(eventId(index)) ?? []).map((position) => `p${position + 1}`),
      times: timesOfEvent.get(index) ?? [],
    })),
    footage,
    appearances,
    ...timesSaidIn(input, units, clauses, ofUnit, seenAt),
  }
}

/** What the times of the main occurrence are said of, in clauses whose language tells that; absent where none of the page's languages does. */
function timesSaidIn(
  input: SceneInput,
  units: readonly Unit[],
  clauses: readonly ClauseInHand[],
  ofUnit: readonly (readonly number[])[],
  seenAt: ReadonlySet<string | null>,
): Pick<Scene, 'timesSaid'> {
  if (units.every((unit) => unit.words.saidOf === null)) return {}
  const headline = units
    .filter((unit) => unit.layer === 'headline')
    .map((unit) => unit.text)
    .join(' ')
  const lead = units.find((unit) => unit.layer === 'body')?.sentence ?? -9
  const datesOfLayers = new Set(input.layers.flatMap(({ stated }) => (stated ? [stated.start] : [])))
  const timesSaid = units.flatMap((unit, index) => {
    const clause = clauses[index]
    const { saidOf } = unit.words
    // On a page that checks footage the footage in question is spoken of where another occurrence is told, too.
    const isOwn = ofUnit[index]?.[0] === 0
    if (clause === undefined || saidOf === null || (!isOwn && !clause.footage.includes('f1'))) return []
    const isLead = unit.layer === 'body' && unit.sentence - lead < 2
    return clause.phrases.flatMap((phrase): TimeRole[] => {
      if (seenAt.has(phrase.id) || datesOfLayers.has(phrase.start)) return []
      const role = saidOf(phrase, clause, { headline, isLead })
      return role === null || (!isOwn && role.of !== 'recorded') ? [] : [{ time: phrase.id, ...role }]
    })
  })
  return { timesSaid }
}

/** Durations and the date a layer gives for itself are no times of an event. */
const happens = ({ said, start }: SceneInput['phrases'][number], datesOfLayers: ReadonlySet<number>): boolean =>
  said.form !== 'duration' && said.form !== 'set' && said.form !== 'reference' && !datesOfLayers.has(start)

/** What belongs to each occurrence, in order; one thing may belong to several, and is listed once for each. */
function gathered<V>(things: readonly (readonly [events: readonly number[], thing: V])[]): ReadonlyMap<number, readonly V[]> {
  const lists = new Map<number, V[]>()
  for (const [events, thing] of things) {
    for (const event of new Set(events)) {
      const list = lists.get(event)
      if (list === undefined) lists.set(event, [thing])
      else list.push(thing)
    }
  }
  return lists
}

const eventId = (index: number): string => `e${index + 1}`

/** A passage as a label: without furniture at its beginning ("Watch:"), whole words, at most 90 characters. */
function label({ text, layers }: SceneInput, { start, end }: { readonly start: number; readonly end: number }): string {
  const furniture = layers.find((layer) => layer.kind === 'boilerplate' && layer.start <= start && layer.end > start && layer.end < end)
  const line = text.slice(furniture?.end ?? start, end).trim()
  return line.length <= 90 ? line : `${line.slice(0, 90).replace(/\s+\S*$/, '')} …`
}

const trimmed = (text: string, unit: Unit | undefined): Span | null => (unit === undefined ? null : trimmedSpan(text, unit.start, unit.end))
