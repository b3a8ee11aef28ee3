// A text's times as the two rooms together give them: sentences cut and tagged by reading, resolved by time.
import type { ByHand, Reading, Report } from '../../src/model/report.ts'
import type { TimeMention } from '../../src/model/statement.ts'
import { timePhrases } from '../../src/reading/extractors/time-phrases.ts'
import { layersOf } from '../../src/reading/layers.ts'
import { paragraphsOf } from '../../src/reading/paragraphs.ts'
import { quotationsOf } from '../../src/reading/quotations.ts'
import { sentencesOf } from '../../src/reading/sentences.ts'
import { twinOf } from '../../src/reading/twin.ts'
import { resolveReading } from '../../src/time/resolve.ts'

type Setting = { readonly published?: string; readonly zone?: string; readonly found?: Reading['published']; readonly byHand?: ByHand }

/** The reading of a plain text with nothing in it but its layers, sentences and phrases. */
function readingOf(text: string, found: Reading['published'] = { value: null, from: 'none' }): Reading {
  const twin = twinOf(text)
  const paragraphs = paragraphsOf({ text, blocks: [] })
  const sentences = sentencesOf(twin, paragraphs, quotationsOf(twin, paragraphs))
  const phrases = sentences
    .flatMap(({ start, end }) =>
      timePhrases.find({ text: twin.slice(start, end), start, inQuotation: () => false }).map((time) => ({ ...time, at: start + time.offset })),
    )
    .map(({ at, quote, value }, i) => ({ ...value, id: `t${i + 1}`, start: at, end: at + quote.length, quote: text.slice(at, at + quote.length) }))
  const layers = layersOf(twin, paragraphs, null).map(({ kind, start, end, marker }) => ({
    kind: kind,
    start,
    end,
    stated: marker === null ? null : (phrases.find((phrase) => phrase.start < marker.end && phrase.end > marker.start) ?? null),
  }))
  return {
    text,
    title: null,
    publication: null,
    address: null,
    language: 'en',
    published: found,
    layers,
    sentences,
    statements: [],
    narration: [],
    phrases,
    places: [],
    counts: [],
    events: [],
    footage: [],
    appearances: [],
    links: [],
    post: null,
    troubles: [],
  }
}

export function reportOf(text: string, { published, zone = 'Europe/London', found, byHand = {} }: Setting = {}): Report {
  return resolveReading(readingOf(text, found), published === undefined ? byHand : { ...byHand, published }, zone)
}

export const timesIn = (text: string, setting: Setting = {}): readonly TimeMention[] => reportOf(text, setting).times

/** The one time of a text. */
export function timeIn(text: string, setting: Setting = {}): TimeMention {
  const times = timesIn(text, setting)
  const [time] = times
  if (time === undefined || times.length > 1) throw new Error(`${times.length} times in "${text}": ${times.map((found) => found.quote).join(' | ')}`)
  return time
}

/** "words = value" a line, in the order of the text. */
export const told = (times: readonly TimeMention[]): readonly string[] => times.map((time) => `${time.quote} = ${time.value}`)
