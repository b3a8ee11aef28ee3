// Words to times: every phrase of a reading against the time of writing of the layer it stands in.
//
// Headline, body and caption are written when the report is published; an update at the date it states for itself, else at some time from
// publication on. A month and day in an update without its own date still count from the publication: it is the only day known.
import type { ByHand, Reading, Report } from '../model/report.ts'
import type { Zone } from '../model/time.ts'
import type { Day } from './civil.ts'
import { datelineOf, dayWritten } from './dateline.ts'
import { timesOf } from './in-order.ts'
import { layerWritten } from './layer-dates.ts'
import { zoneStated } from './zone-stated.ts'

/** The report of a reading, in the zone that its text states, else in the one `around` it: dateline, layers with their time of writing, and every phrase as a time. Ids stay. Throws a Problem for a date by hand that is none. */
export function resolveReading(reading: Reading, byHand: ByHand, around: Zone): Report {
  const zone = (byHand.zone === undefined ? zoneStated(reading) : null) ?? around
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

/** The headline, else the first line. */
function titleFrom({ layers, text }: Reading): string {
  const headline = layers.find((layer) => layer.kind === 'headline')
  const words = headline === undefined ? (text.trim().split('\n', 1)[0] ?? '') : text.slice(headline.start, headline.end)
  const title = words.replace(/\s+/g, ' ').trim()
  return title.length > 120 ? `${title.slice(0, 119)}…` : title === '' ? 'Untitled' : title
}
