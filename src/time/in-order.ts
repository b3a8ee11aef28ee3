// The times of a reading one after another, each against what was told before it: its layer's day, the last times said, the sentence it stands in.
import { footageHeads, headOver, type FootageHead } from '../model/footage-heads.ts'
import type { Dateline, Layer, Reading } from '../model/report.ts'
import type { TimeMention } from '../model/statement.ts'
import type { Bounds, Zone } from '../model/time.ts'
import type { Day } from './civil.ts'
import { dayOfDateline, dayWritten } from './dateline.ts'
import { CLAUSES, dayAlreadyNamed, dayOfQuotedSpeech, hangsOn, isOfTelling, sentenceNear } from './day-taken.ts'
import { isStretchOfYears } from './direction.ts'
import { orderOfFigures } from './figures.ts'
import { LATER, ownDate } from './layer-dates.ts'
import { livePage } from './live.ts'
import { dayOf } from './meaning.ts'
import type { Meaning, Setting } from './meaning.ts'
import { mentionOf } from './mention.ts'
import { meaningOf } from './phrase.ts'
import { isAlongside } from './telling.ts'
import { isPlaceInTelling, yearsTold } from './years-told.ts'
import { written as writtenAs } from './zones.ts'

type Phrase = Reading['phrases'][number]

/** Every phrase as a time, in the order of the text. */
export function timesOf(reading: Reading, layers: readonly Layer[], published: Dateline, publishedDay: Day | null): readonly TimeMention[] {
  const sentenceOf = sentencesInTurn(reading)
  let layerBefore: Layer | null = null
  let before: { meaning: Meaning; phrase: Phrase }[] = []
  const heads = footageHeads(reading.text)
  let head: FootageHead | null = null
  let aboveHeads = before
  const namedDays = new Map<number, Meaning>() // by weekday, as headline and body have them
  const storyDay = dayOfDateline(reading, publishedDay) ?? publishedDay
  const sameDay = ({ written }: Layer): boolean => written.earliest === published.earliest && written.latest === published.latest
  const days = new Map(layers.map((layer) => [layer, (sameDay(layer) ? null : dayWritten(layer.written, published.zone)) ?? storyDay]))
  const at = minuteOf(published)
  const live = livePage(
    reading.text,
    reading.phrases.filter(({ start }) => !LATER.has(layerAt(layers, start)?.kind ?? 'body')),
    { day: publishedDay, at },
    (said) => dayOf(meaningOf(said, { written: publishedDay, tense: 'past', before: [], sameSentence: null, zone: published.zone })),
  )
  let years = yearsTold(reading.text, reading.phrases, publishedDay)
  const figures = orderOfFigures(reading.phrases.map(({ quote }) => quote))
  let entry: Temporal.ZonedDateTime | null = null // when the entry of a live page was written that a time stands in
  return reading.phrases.map((phrase, i) => {
    const layer = layerAt(layers, phrase.start)
    const entryDay = live.days.get(phrase)
    const headOf = entryDay === undefined || phrase.said.form !== 'clock' ? null : phrase.said
    if (layer !== layerBefore && layer !== null && (LATER.has(layer.kind) || !sameDay(layer))) before = []
    layerBefore = layer
    // Below the head of one piece of footage no time hangs on the day of another.
    const under = heads.length === 0 ? null : headOver(heads, phrase.start)
    if (under !== head) {
      if (head === null) aboveHeads = before
      before = aboveHeads
      head = under
    }
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
const NEARBY = 6 // times on either side of a quotation that can date it
const PARTS_CLAUSES = /(?<!^)[,;:“”"()]|\b(?:said|says|heard|told|claimed|confirmed|added|wrote)\b/

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
