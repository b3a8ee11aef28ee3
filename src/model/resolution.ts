// A report in two parts: the reading, and what resolving adds to it. The record keeps each once; here they become the report again.
//
// How times are resolved is the time craft's business; this file only takes its result apart and puts it together.
import type { Reading, Report } from './report.ts'
import type { Statement, TimeMention, Unasserted } from './statement.ts'
import type { Bounds } from './time.ts'
import type { Trouble } from './trouble.ts'

/** What stands in a report and not in its reading. Layers and times are told in the reading's order, one for each layer and phrase. */
export type Resolution = {
  readonly report: Omit<Report['report'], 'language'>
  readonly issuer: string | null // the publication that a person named: it speaks first in every statement; null leaves the reading's
  readonly written: readonly Bounds[]
  readonly times: readonly Omit<TimeMention, FromPhrase>[]
  readonly troubles: readonly Trouble[]
}

type FromPhrase = 'id' | 'start' | 'end' | 'quote' | 'hedge'

/** The report of a reading. A trouble that resolving adds stands for the reading's own of the same code. Throws when the two are not of one reading. */
export function reportOf(reading: Reading, { report, issuer, written, times, troubles }: Resolution): Report {
  if (written.length !== reading.layers.length || times.length !== reading.phrases.length)
    throw new Error(
      `a resolution of ${written.length} layers and ${times.length} times for a reading of ${reading.layers.length} and ${reading.phrases.length}`,
    )
  const { text, language, sentences, statements, narration, places, counts, events, footage, appearances, timesSaid, unasserted, links, post } = reading
  const { title, publication, published, address } = report
  const added = new Set(troubles.map((trouble) => trouble.code))
  return {
    text,
    report: { title, publication, language, published, address },
    layers: reading.layers.map(({ kind, start, end, language: own }, i) => ({
      kind,
      start,
      end,
      written: written[i] as Bounds,
      ...(own === undefined ? {} : { language: own }),
    })),
    ...{ sentences, statements: issuer === null ? statements : issuedBy(statements, issuer), narration },
    times: reading.phrases.map(({ id, start, end, quote, hedge }, i) => ({ id, start, end, quote, hedge, ...(times[i] as Resolution['times'][number]) })),
    ...{ places, counts, events, footage, appearances, links, post },
    ...(timesSaid === undefined ? {} : { timesSaid }),
    ...(unasserted === undefined ? {} : { unasserted: issuer === null ? unasserted : deniedUnder(unasserted, issuer) }),
    troubles: [...reading.troubles.filter((trouble) => !added.has(trouble.code)), ...troubles],
  }
}

/** What `resolved`, made of this very reading in this program, holds beyond it: the reading's troubles are known by being the same values. */
export function resolutionOf(reading: Reading, resolved: Report, issuer: string | null): Resolution {
  const { title, publication, published, address } = resolved.report
  return {
    report: { title, publication, published, address },
    issuer,
    written: resolved.layers.map((layer) => layer.written),
    times: resolved.times.map(({ value, edtf, earliest, latest, zone, granularity, type, basis, reason, needsDateline }) => ({
      ...{ value, edtf, earliest, latest, zone, granularity, type, basis, reason, needsDateline },
    })),
    troubles: resolved.troubles.filter((trouble) => !reading.troubles.includes(trouble)),
  }
}

const issuedBy = (statements: readonly Statement[], publication: string): readonly Statement[] =>
  statements.map((statement) => ({ ...statement, speakers: [publication, ...statement.speakers.slice(1)] }))

const deniedUnder = (unasserted: readonly Unasserted[], publication: string): readonly Unasserted[] =>
  unasserted.map((words) => (words.by === undefined ? words : { ...words, by: [publication, ...words.by.slice(1)] }))
