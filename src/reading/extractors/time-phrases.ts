// Times as words: what in a sentence says when, and in which parts it says it. Nothing is worked out here; src/time does that.
//
// One pass over the words of a sentence. At each word the rows that can begin with it are tried in order and the longest match counts;
// then neighbours are joined ("8.40pm" + " on " + "Saturday"). A row only runs where one of its words stands and its pattern has no
// open-ended repetition, so the cost grows with the length of the sentence and not faster.
import type { Extractor } from '../../model/sockets.ts'
import type { SaidTime } from '../../model/said-time.ts'
import { dateRows } from './time/dates.ts'
import { dayRows } from './time/days.ts'
import { clockRows } from './time/clock.ts'
import { periodRows } from './time/periods.ts'
import { relativeRows } from './time/relative.ts'
import { durationRows } from './time/lengths.ts'
import { setRows } from './time/sets.ts'
import { referenceRows } from './time/references.ts'
import { joinedUp } from './time/joins.ts'
import { worthAsking } from './time/asked-together.ts'
import { longestAt } from './time/longest.ts'
import { tenseAt } from './time/tense.ts'
import { startsOf } from './time/where.ts'
import type { Piece } from './time/join-row.ts'
import type { Row } from './time/row.ts'
import type { Tense } from './time/nearest-verb.ts'

/** `tense` is that of the clause the words stand in, by the verbs around them; a reader that knows better may put its own in its place. */
type TimeFound = { readonly said: SaidTime; readonly hedge: string | null; readonly tense: Tense }

/** The rows that found each time of a text, by where it begins: which rule earns what is counted in bench/time.ts. */
export const timeRowsIn = (text: string): ReadonlyMap<number, readonly string[]> =>
  new Map(pieces(folded(text)).flatMap(({ start, rows, onlyJoined }) => (onlyJoined ? [] : [[start, rows] as const])))

export const timePhrases: Extractor<TimeFound> = {
  name: 'time-phrases',

  find(sentence) {
    const text = folded(sentence.text)
    return pieces(text).flatMap((piece) => {
      if (piece.onlyJoined) return []
      const { start, end } = piece
      return [
        {
          quote: sentence.text.slice(start, end),
          offset: start,
          value: { said: piece.said, hedge: hedgeAt(text, start, end, piece.said), tense: tenseAt(text, start, end, piece.said) },
        },
      ]
    })
  },

  samples: [
    { text: 'The footage is believed to have been shot on Friday afternoon.', finds: [{ quote: 'Friday afternoon', value: { tense: 'past' } }] },
    { text: 'It was posted at about 8.40pm on Saturday.', finds: [{ quote: '8.40pm on Saturday', value: { hedge: 'about' } }] },
    { text: 'The crane fell on March 9th. On that date nobody was below.', finds: [{ quote: 'March 9th' }, { quote: 'that date' }] },
    { text: 'Clips from 2013 and 2014 show the same quay.', finds: [{ quote: '2013' }, { quote: '2014' }] },
    { text: 'The quay is closed between 13 and 15 May.', finds: [{ quote: '13 and 15 May' }] },
    { text: 'Crews worked for three hours and return every Friday.', finds: [{ quote: 'three hours' }, { quote: 'every Friday' }] },
    { text: 'They may march on; the sun sat low. Version 2.0.1 costs $1999, call 020 7946 0018.', finds: [] },
    { text: 'The crane is 60 years old and 2000 people saw it.', finds: [] },
  ],
}

/** The shelf of rows, in the order that settles ties between matches of one length. */
const shelf: readonly Row[] = [...dateRows, ...clockRows, ...dayRows, ...relativeRows, ...periodRows, ...setRows, ...durationRows, ...referenceRows]

const rowsAt = worthAsking(shelf)

const startsIn = startsOf(new Set(shelf.flatMap(({ begins }) => begins)))

/** Any white space is a space, curly marks are straight, long dashes short: equal length, so that offsets hold. */
const folded = (text: string): string =>
  FOLDS.test(text)
    ? text
        .replace(/[^\S ]/g, ' ')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u2010-\u2015]/g, '-')
    : text

const CONTEXT = 24

const FOLDS = /[^ -~]/

/** The pieces of a sentence, joined where they belong together; those that mean nothing alone are marked. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const { at, word } of startsIn(text)) {
    if (at < from || startsInside(text, at)) continue
    const piece = pieceAt(text, at, word)
    if (piece === null) continue
    from = piece.end
    found.push(piece)
  }
  return joinedUp(text, found)
}

/** "m" of "8.40pm", "40" of "8.40", and what hangs on a letter are no beginnings. */
function startsInside(text: string, at: number): boolean {
  const previous = text[at - 1] ?? ' '
  if (previous === ' ') return false
  if (/[A-Za-z0-9_$£€@#/\\]/.test(previous)) return true
  return /[.,:]/.test(previous) && /\d/.test(text[at - 2] ?? ' ') && /\d/.test(text[at] ?? '')
}

function pieceAt(text: string, at: number, word: string): Piece | null {
  const candidates = rowsAt(text, at, word)
  if (candidates.length === 0) return null
  const best = longestAt(text, at, candidates, CONTEXT, (row, match) => row.read(match.groups, match.quote, match.before, match.after))
  return best === null ? null : { start: at, end: best.end, said: best.said, rows: [best.row.name], onlyJoined: best.row.onlyJoined === true }
}

const HEDGE_BEFORE =
  /\b(about|around|approximately|roughly|circa|nearly|almost|some|shortly before|shortly after|just before|just after|sometime|apparently|possibly|probably|allegedly)(?: on| at)? $/i
const HEDGE_INSIDE = /^(about|around|approximately|roughly|nearly|almost|sometime)\b| (or so)$/i

/** The word that loosens the time, beside it or first in it. Before a day "about" is mostly of something else: "asked about last Thursday". */
function hedgeAt(text: string, start: number, end: number, said: SaidTime): string | null {
  const before = HEDGE_BEFORE.exec(text.slice(Math.max(0, start - CONTEXT), start))?.[1]?.toLowerCase()
  const about = before === 'about' || before === 'some'
  if (before !== undefined && !(about && ['date', 'weekday', 'relative', 'anaphoric', 'partOfDay', 'festival', 'edge'].includes(said.form))) return before
  const inside = HEDGE_INSIDE.exec(text.slice(start, end))
  return inside?.[1]?.toLowerCase() ?? inside?.[2]?.toLowerCase() ?? null
}
