// Words to times: every phrase of a reading against the time of writing of the layer it stands in.
//
// Headline, body and caption are written when the report is published; an update at the date it states for itself, else at some time from
// publication on. A month and day in an update without its own date still count from the publication: it is the only day known.
import type { Bounds, Zone } from '../model/time.ts'
import type { ByHand, Dateline, Layer, LayerKind, Reading, Report } from '../model/report.ts'
import type { TimeMention } from '../model/statement.ts'
import type { Day } from './civil.ts'
import { datelineOf, dayWritten } from './dateline.ts'
import { livePage } from './live.ts'
import { dayOf } from './meaning.ts'
import type { Meaning, Setting } from './meaning.ts'
import { weekdayName } from './names.ts'
import { boundedBy, directionOf, isStretchOfYears } from './direction.ts'
import type { OpenStretch } from './direction.ts'
import { meaningOf } from './phrase.ts'
import { datesTelling, isAlongside, isQuoted } from './telling.ts'
import { orderOfFigures } from './figures.ts'
import { instantIn, written as writtenAs, zoneOf } from './zones.ts'
import { isPlaceInTelling, yearsTold } from './years-told.ts'

type Phrase = Reading['phrases'][number]

/** The report of a reading: dateline, layers with their time of writing, and every phrase as a time. Ids stay. Throws a Problem for a date by hand that is none. */
export function resolveReading(reading: Reading, byHand: ByHand, zone: Zone): Report {
  const published = datelineOf(reading, byHand, zone)
  const publishedDay =
    published.earliest === null ? null : (ownDay(byHand.published ?? reading.published.value, byHand) ?? dayWritten(published, published.zone))
  const layers = reading.layers.map((layer) => layerWritten(layer, published, publishedDay))
  const times = timesOf(reading, layers, published, publishedDay)
  const troubles =
    published.from === 'none' && reading.published.value !== null
      ? [
          {
            code: 'dateline-unreadable',
            message: `The page gives "${reading.published.value}" as its date, which is no day; the report is kept without a date.`,
          },
        ]
      : []
  const { text, language, sentences, statements, narration, places, counts, events, footage, appearances, timesSaid, unasserted, links, post } = reading
  return {
    text,
    report: {
      title: byHand.title ?? reading.title ?? titleFrom(reading),
      publication: byHand.publication ?? reading.publication,
      language,
      published,
      address: byHand.address ?? reading.address,
    },
    layers,
    sentences,
    statements,
    narration,
    times,
    places,
    counts,
    events,
    footage,
    appearances,
    ...(timesSaid === undefined ? {} : { timesSaid }),
    ...(unasserted === undefined ? {} : { unasserted }),
    links,
    post,
    troubles: [...reading.troubles, ...troubles],
  }
}

/** A page that gives its own offset was written on the day its own clocks showed: its "yesterday" counts from there, wherever the incident was. */
function ownDay(published: string | null, { zone }: ByHand): Day | null {
  const day = zone !== undefined || published === null ? undefined : /^(\d{4}-\d\d-\d\d)[T ].*[+-](?!00:?00$)\d\d:?\d\d$/.exec(published.trim())?.[1]
  return day === undefined ? null : Temporal.PlainDate.from(day)
}

const LATER: ReadonlySet<LayerKind> = new Set(['update', 'correction', 'editorsNote'])

function layerWritten({ stated, ...layer }: Reading['layers'][number], published: Dateline, publishedDay: Day | null): Layer {
  const { kind } = layer
  const at = { earliest: published.earliest, latest: published.latest }
  if (!LATER.has(kind)) return { ...layer, written: at }
  const bounds = stated === null ? null : instantsOf(meaningOf(stated.said, ownDate(published, publishedDay)), published.zone)
  return { ...layer, written: bounds ?? { earliest: published.earliest, latest: null } }
}

/** A layer's own date is the one nearest to the report it was added to: "UPDATE, 24 March" on a page of 16 March is eight days later, "Correction, 9 June" on one
 *  that bears 10 June a day before. */
const ownDate = (published: Dateline, publishedDay: Day | null): Setting => ({
  written: publishedDay,
  tense: 'future',
  before: [],
  sameSentence: null,
  zone: published.zone,
  ownDate: true,
})

function timesOf(reading: Reading, layers: readonly Layer[], published: Dateline, publishedDay: Day | null): readonly TimeMention[] {
  const sentenceOf = sentencesInTurn(reading)
  let layerBefore: Layer | null = null
  let before: { meaning: Meaning; phrase: Phrase }[] = []
  const namedDays = new Map<number, Meaning>() // by weekday, as headline and body have them
  const sameDay = ({ written }: Layer): boolean => written.earliest === published.earliest && written.latest === published.latest
  const days = new Map(layers.map((layer) => [layer, (sameDay(layer) ? null : dayWritten(layer.written, published.zone)) ?? publishedDay]))
  const at = minuteOf(published)
  const live = livePage(
    reading.text,
    reading.phrases.filter(({ start }) => !LATER.has(layerAt(layers, start)?.kind ?? 'body')),
    { day: publishedDay, at },
    (said) => dayOf(meaningOf(said, { written: publishedDay, tense: 'past', before: [], sameSentence: null, zone: published.zone })),
  )
  let years = yearsTold(reading.phrases, publishedDay)
  const figures = orderOfFigures(reading.phrases.map(({ quote }) => quote))
  let entry: Temporal.ZonedDateTime | null = null // when the entry of a live page was written that a time stands in
  return reading.phrases.map((phrase, i) => {
    const layer = layerAt(layers, phrase.start)
    const entryDay = live.days.get(phrase)
    const headOf = entryDay === undefined || phrase.said.form !== 'clock' ? null : phrase.said
    if (layer !== layerBefore && layer !== null && LATER.has(layer.kind)) before = []
    layerBefore = layer
    if (layer !== null && LATER.has(layer.kind)) entry = null
    if (live.newestFirst && headOf !== null && entryDay !== undefined)
      entry = entryDay.toPlainDateTime({ hour: headOf.hour % 24, minute: headOf.minute ?? 0 }).toZonedDateTime(published.zone)
    const written: Day | null = entry?.toPlainDate() ?? (layer === null ? publishedDay : (days.get(layer) ?? null))
    const last = before.at(-1)
    const sameSentence = last !== undefined && sentenceOf(last.phrase) === sentenceOf(phrase) ? last.meaning : null
    const isOwnDate = reading.layers.some(({ kind, stated }) => stated?.start === phrase.start && LATER.has(kind))
    const isNear = last !== undefined && sentenceOf(phrase) - sentenceOf(last.phrase) <= 1
    const sentence = sentenceNear(reading, sentenceOf(phrase), phrase)
    const ofTelling = !isOwnDate && isOfTelling(phrase, sentence)
    const goesOn =
      sameSentence !== null && last !== undefined && phrase.start - last.phrase.end < 40 && isAlongside(reading.text.slice(last.phrase.end, phrase.start))
    const setting: Setting = isOwnDate
      ? ownDate(published, publishedDay)
      : {
          written,
          tense: phrase.tense,
          before: before.map((told) => told.meaning),
          sameSentence,
          years,
          figures,
          zone: published.zone,
          until: entry === null ? (layer === null ? published.latest : layer.written.latest) : writtenAs(entry.add({ minutes: 1 })),
          at: entry ?? (layer === null || sameDay(layer) ? at : minuteOf(layer.written, published.zone)),
          ...(entryDay === undefined ? {} : { entry: entryDay }),
          ...(layer?.kind === 'correction' || layer?.kind === 'editorsNote' ? { mends: true as const } : {}),
          alongside: goesOn || ofTelling,
          tied: last === undefined || !PARTS_CLAUSES.test(reading.text.slice(last.phrase.end, Math.min(phrase.start, last.phrase.end + CLAUSES))),
          since: (told) => {
            const entry = before.findLast(({ meaning }) => meaning === told)
            return entry === undefined ? 0 : sentenceOf(phrase) - sentenceOf(entry.phrase)
          },
          ...hangsOn(reading, phrase, [reading.phrases[i - 1], reading.phrases[i + 1]], sentence, before),
          onward: isNear && !LOOKS_BACK.test(reading.text.slice(last.phrase.end, phrase.start)),
        }
    const later = layer !== null && LATER.has(layer.kind)
    const spokenOn = dayOfQuotedSpeech(phrase, sentence, reading.phrases.slice(Math.max(0, i - NEARBY), i + NEARBY), setting)
    const plain =
      (later ? dayAlreadyNamed(phrase, reading.text, namedDays) : null) ??
      meaningOf(phrase.said, spokenOn === null ? setting : { ...setting, written: spokenOn })
    const meaning: Meaning = ofTelling || (isOwnDate && layer?.kind !== 'update') ? { ...plain, ofSaying: true } : plain
    if (!later && phrase.said.form === 'weekday' && phrase.said.which !== 'next') namedDays.set(phrase.said.weekday, meaning)
    if (!later && phrase.said.form === 'partOfDay' && phrase.said.of?.form === 'weekday' && !namedDays.has(phrase.said.of.weekday))
      namedDays.set(phrase.said.of.weekday, meaningOf(phrase.said.of, setting))
    if (years.isChronicle && isPlaceInTelling(meaning, phrase.start - sentence.start < OPENS_WITHIN)) years = { ...years, last: meaning }
    if (isCalendarTime(meaning) && !isNameOfAnEvent(phrase)) before = [...before.slice(-KEPT), { meaning: meaning.either ?? meaning, phrase }]
    const [left, right] = [reading.phrases[i - 1], reading.phrases[i + 1]]
    const pair =
      right !== undefined && isStretchOfYears(reading.text, phrase, right)
        ? [phrase, right]
        : left !== undefined && isStretchOfYears(reading.text, left, phrase)
          ? [left, phrase]
          : null
    return mentionOf(reading.text, phrase, pair === null ? meaning : overBoth(meaning, pair, setting), published.zone)
  })
}

/** The minute that bounds are of, in a zone; null where they are wider. */
function minuteOf({ earliest, latest, zone }: Bounds & { readonly zone?: Zone }, incident = zone): Temporal.ZonedDateTime | null {
  if (earliest === null || latest === null || incident === undefined) return null
  const [from, to] = [Temporal.Instant.from(earliest), Temporal.Instant.from(latest)]
  return to.epochMilliseconds - from.epochMilliseconds > 60_000 ? null : from.toZonedDateTimeISO(incident)
}

/** What the day of a clock time hangs on where it says none: something told of, or the same told before of a day that was said. */
function hangsOn(
  { text }: Reading,
  phrase: Phrase,
  beside: readonly (Phrase | undefined)[],
  sentence: Piece,
  before: readonly { readonly meaning: Meaning; readonly phrase: Phrase }[],
): Pick<Setting, 'apart' | 'retold'> {
  if (phrase.said.form !== 'clock' || phrase.said.of !== null) return {}
  for (const other of beside)
    if (other !== undefined && other.start >= sentence.start && other.end <= sentence.start + sentence.text.length && isCountedInDays(other.said)) {
      const side = BESIDE_AN_EVENT.exec(text.slice(other.end, other.end + REACH))
      if (side !== null && Math.abs(other.start - phrase.end) < NEARLY && Math.abs(phrase.start - other.end) < NEARLY)
        return { apart: `${other.quote}${side[0]}` }
    }
  const told = TOLD_OF.exec(text.slice(Math.max(sentence.start, phrase.start - NEARLY), phrase.start))?.[1]
  if (told === undefined) return {}
  const same = new RegExp(`\\b(?:was|were|been) ${told}\\b[^.;:!?]{0,${REACH}}$`)
  const again = before.findLast(
    ({ meaning, phrase: other }) =>
      meaning.granularity === 'day' &&
      meaning.type === 'DATE' &&
      other.end < sentence.start &&
      same.test(text.slice(Math.max(0, other.start - NEARLY), other.start)),
  )
  return again === undefined ? {} : { retold: again.meaning }
}
const NEARLY = 96
const REACH = 32
const BESIDE_AN_EVENT = /^ (?:before|after) (?:(?:the|a|an|his|her|its|their|that|this|he|she|it|they) [a-z’'-]{3,24}|[A-Z][a-z]+ (?:was|were|had|[a-z]+ed)\b)/
const TOLD_OF = /\b(?:was|were|been) ([a-z]{3,16}(?: to death| down| dead)?)(?: [A-Za-z’'-]{1,16}){0,5}? (?:at|around|about)(?: about| around)? $/
const isCountedInDays = (said: Phrase['said']): boolean =>
  said.form === 'duration' && said.amount !== null && ['day', 'week', 'month', 'year'].includes(said.unit)

/** Each of the two years of a stretch keeps its value and bears the bounds of both. */
function overBoth(meaning: Meaning, pair: readonly Phrase[], setting: Setting): Meaning {
  const [from = null, to = null] = pair.map(({ said }) => meaningOf(said, setting).bounds)
  return from === null || to === null
    ? meaning
    : { ...meaning, bounds: { from: from.from, to: to.to }, reason: `${meaning.reason}; an end of ${pair.map(({ quote }) => quote).join(' to ')}` }
}

/** "It was out by 11pm. It had begun at 2am." */
const LOOKS_BACK =
  /\b(?:had|having|earlier|before|since|after|following|previous|previously|from|war|hatte|hatten|zuvor|vorher|seit|nach(?! \p{L}*angaben))\b/iu
const OPENS_WITHIN = 16 // characters: "By late 1994"
const KEPT = 20 // times a later "that day" can still mean: a page of text

/** "Saturday's collapse" in an update is the Saturday that the report told of, however late the update is. */
function dayAlreadyNamed({ said, end }: Phrase, text: string, namedDays: ReadonlyMap<number, Meaning>): Meaning | null {
  if (said.form !== 'weekday' || said.which === 'next' || said.of !== null || !/^['’]s\b/.test(text.slice(end, end + 3))) return null
  const named = namedDays.get(said.weekday)
  return named === undefined ? null : { ...named, reason: `the ${weekdayName(said.weekday)} that the report told of: ${named.reason}` }
}

/** "Speaking on Friday, she said: “It happened yesterday.”": of the day on which it is said, where the sentence names one. */
function dayOfQuotedSpeech(phrase: Phrase, sentence: Piece, phrases: readonly Phrase[], setting: Setting): Day | null {
  if (!countsFromWriting(phrase.said) || !isQuoted(sentence.text, phrase.start - sentence.start)) return null
  const days = phrases.flatMap((other) => {
    const { start, end } = at(sentence, other)
    if (start < 0 || end > sentence.text.length || other === phrase || isQuoted(sentence.text, start) || !isOfTelling(other, sentence)) return []
    const meaning = meaningOf(other.said, { ...setting, tense: other.tense })
    return meaning.granularity === 'day' && meaning.bounds !== null ? [meaning.bounds.from.toPlainDate()] : []
  })
  return days.length === 1 ? (days[0] ?? null) : null
}
const NEARBY = 6 // times on either side of a quotation that can date it

type Piece = { readonly text: string; readonly start: number }
const isOfTelling = (phrase: Phrase, sentence: Piece): boolean => phrase.ofTelling ?? datesTelling(sentence.text, at(sentence, phrase))
const at = ({ start }: Piece, phrase: Phrase): { start: number; end: number } => ({ start: phrase.start - start, end: phrase.end - start })

/** The sentence around a phrase, or so much of one without an end as a clause or two needs. */
function sentenceNear({ text, sentences }: Reading, index: number, phrase: Phrase): Piece {
  const { start, end } = sentences[index] ?? phrase
  const from = Math.max(start, phrase.start - CLAUSES)
  return { text: text.slice(from, Math.min(Math.max(end, phrase.end), phrase.end + CLAUSES)), start: from }
}
const CLAUSES = 500
const PARTS_CLAUSES = /(?<!^)[,;:“”"()]|\b(?:said|says|heard|told|claimed|confirmed|added|wrote)\b/

const countsFromWriting = (said: Phrase['said']): boolean =>
  (said.form === 'relative' && said.unit === 'day') ||
  (said.form === 'weekday' && said.of === null && said.which !== 'previous' && said.which !== 'following') ||
  ((said.form === 'partOfDay' || said.form === 'clock') && said.of !== null && countsFromWriting(said.of))

/** "after 9/11": what comes next in the text is not told of that day. */
const isNameOfAnEvent = ({ said }: Phrase): boolean => said.form === 'festival' && said.festival === '9/11'

const isCalendarTime = (meaning: Meaning): boolean => meaning.type !== 'SET' && !meaning.value.endsWith('_REF')

/** The innermost layer at an offset: boilerplate may lie inside a headline. */
function layerAt(layers: readonly Layer[], offset: number): Layer | null {
  const around = layers.filter((layer) => layer.start <= offset && offset < layer.end)
  return around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

/** The sentence a phrase starts in, by index; asked in the order of the text, so that one walk along the sentences answers all. */
function sentencesInTurn({ sentences }: Reading): (phrase: Phrase) => number {
  let at = 0
  return ({ start }) => {
    while (at > 0 && (sentences[at]?.start ?? 0) > start) at--
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? Infinity) <= start) at++
    return at
  }
}

function mentionOf(text: string, { id, start, end, quote, hedge, said }: Phrase, meaning: Meaning, incident: Zone): TimeMention {
  const direction = meaning.bounds === null ? null : directionOf(text, start, end, said)
  const bounds = direction === null ? instantsOf(meaning, incident) : openInstants(boundedBy(meaning, direction), zoneOf(meaning.zone, incident))
  return {
    id,
    start,
    end,
    quote,
    value: meaning.value,
    edtf: meaning.edtf,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    zone: zoneOf(meaning.zone, incident),
    granularity: meaning.granularity,
    type: meaning.type,
    hedge,
    basis: 'stated',
    reason: direction === null ? meaning.reason : `${direction === 'by' ? 'at the latest then' : `${direction} it`}: ${meaning.reason}`,
    needsDateline: meaning.needsDateline,
  }
}

function instantsOf(meaning: Meaning, incident: Zone): { earliest: string; latest: string } | null {
  if (meaning.bounds === null) return null
  const zone = zoneOf(meaning.zone, incident)
  return { earliest: instantIn(meaning.bounds.from, zone), latest: instantIn(meaning.bounds.to, zone) }
}

const openInstants = (bounds: OpenStretch | null, zone: Zone): Bounds | null =>
  bounds === null
    ? null
    : { earliest: bounds.from === null ? null : instantIn(bounds.from, zone), latest: bounds.to === null ? null : instantIn(bounds.to, zone) }

/** The headline, else the first line. */
function titleFrom({ layers, text }: Reading): string {
  const headline = layers.find((layer) => layer.kind === 'headline')
  const words = headline === undefined ? (text.trim().split('\n', 1)[0] ?? '') : text.slice(headline.start, headline.end)
  const title = words.replace(/\s+/g, ' ').trim()
  return title.length > 120 ? `${title.slice(0, 119)}…` : title === '' ? 'Untitled' : title
}
