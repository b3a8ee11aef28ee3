// A day that stands at the top of a text which gives no date of its own: it may be the date of publication, or of what the report tells.
// A person says which; the program only offers it.
import type { Report } from '../../model/report.ts'

/** `day` as a field for dates takes it. */
export type DayAtTop = { readonly quote: string; readonly day: string }

const LINES = 4 // a headline, a byline, a line of the desk's own, and the dateline under them
const LONGEST_LINE = 120 // longer is a paragraph, whose days are those of what it tells

/** The first whole date, with its year, in the short lines at the top; null where there is none. */
export function dayAtTop({ text, times }: Pick<Report, 'text' | 'times'>): DayAtTop | null {
  let from = 0
  let seen = 0
  for (const line of text.slice(0, 2000).split('\n')) {
    const to = from + line.length
    if (line.trim() !== '') {
      seen++
      const found = times.find(({ start, end, value }) => start >= from && end <= to && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value))
      if (found !== undefined && line.length <= LONGEST_LINE) return { quote: found.quote, day: found.value.slice(0, 10) }
    }
    if (seen === LINES) return null
    from = to + 1
  }
  return null
}
