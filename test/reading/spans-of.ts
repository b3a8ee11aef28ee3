// Every span of a report, by where it stands, so that a test can hold all of them to the text at once.
import type { Report } from '../../src/model/report.ts'
import type { Span } from '../../src/model/span.ts'

export type ReportLike = Pick<Report, 'text' | 'statements' | 'narration' | 'times' | 'places' | 'counts' | 'events' | 'footage' | 'appearances'>

export function spansOf(report: ReportLike): readonly Span[] {
  return [
    ...report.statements.flatMap((s) => [...s.content, ...(s.cue === null ? [] : [s.cue]), ...(s.speaker === null ? [] : [s.speaker]), ...s.editorial]),
    ...report.narration,
    ...report.times,
    ...report.places,
    ...report.counts,
    ...report.events.flatMap(({ spans }) => spans),
    ...report.footage.flatMap(({ mentions }) => mentions),
    ...report.appearances,
  ]
}

/** Spans that are not verbatim, empty, or outside the text. */
export const wrongSpans = (report: ReportLike): readonly Span[] =>
  spansOf(report).filter(({ start, end, quote }) => start < 0 || start >= end || end > report.text.length || report.text.slice(start, end) !== quote)

/** A page around an odd string: a headline, a quotation, a count, a place, a time, footage and an update, with the string in every joint. */
export const PAGES: Readonly<Record<string, (odd: string) => string>> = {
  en: (odd) =>
    `Crane ${odd} falls at quay\n\n${odd}A crane came down at the East Quay in Marren${odd} on Saturday, ${odd} the port said. “It ${odd} bent,” said Mara${odd} Lane, a docker. At least six ${odd}men were hurt ${odd}at Berth 4. A video ${odd}of the fall was posted on ${odd}Murmur on Sunday.\n\nUPDATE, 24 ${odd}March: The port has confirmed ${odd} that three [${odd}old] men were ${odd}arrested on 13 May 2015${odd}.`,
  de: (odd) =>
    `Kran ${odd} stürzt um\n\n${odd}Ein Kran ist am Samstag im Hafen von Wexmar${odd} umgestürzt, ${odd}teilte die Werft mit. „Er ${odd} kippte“, sagte Anna${odd} Holm. Mindestens sechs ${odd}Arbeiter wurden am Ostkai ${odd}verletzt, und das ist nicht alles.\n\nNachtrag, 24. ${odd}März: Die Werft bestätigte, ${odd}dass der Kran am 13. Mai 2015${odd} geprüft wurde und dass es noch einen gibt.`,
}
