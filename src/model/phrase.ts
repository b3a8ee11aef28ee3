// A time as words: what was said, in parts, before anybody knows when it was written. The time craft turns it into bounds.
//
// Said and filled in stay apart: a phrase holds only what the words give; year, day or zone that the dateline supplies are
// never written back into it.
import type { Span } from './span.ts'
import type { SaidTime } from './said-time.ts'

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET' // TIMEX3

/** The words of a time, and their parts. `said` is a closed set of forms owned by `model/said-time.ts`. */
export type TimePhrase = Span & {
  readonly said: SaidTime
  readonly tense: 'past' | 'future' | 'present' | null // of the clause it stands in: decides between last and next
  readonly hedge: string | null // "about", "believed to", as written
  readonly ofTelling?: boolean // whether it dates a telling ("said on Sunday"), where the pack of its language tells that; else time/telling.ts does
}
