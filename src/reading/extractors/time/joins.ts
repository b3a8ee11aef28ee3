// How neighbouring pieces become one time: "8.40pm" + " on " + "Saturday", "early" + " " + "next week", "Monday" + " to " + "Friday".
//
// An ordered table like the rows: days get their dates before clocks get their days, and stretches come last.
import type { SaidTime } from '../../../model/said-time.ts'
import { dayJoins } from './join-days.ts'
import { REACH } from './join-row.ts'
import { stretchJoins } from './join-stretches.ts'
import { besideOthers } from './neighbours.ts'
import type { Join, Piece } from './join-row.ts'

const joins: readonly Join[] = [...dayJoins, ...stretchJoins]
const ROUNDS = 3 // a time of more parts than that is not said

/** The pieces of a text with every join made, in the order of the table. */
export function joinedUp(text: string, pieces: readonly Piece[]): readonly Piece[] {
  let found = pieces
  for (let round = 0; round < ROUNDS && found.length > 1; round++) {
    const before = found.length
    for (const row of joins) found = joinedBy(row, text, found)
    if (found.length === before) break
  }
  return found.map((piece, i) => besideOthers(text, found[i - 1], piece, found[i + 1]))
}

function joinedBy(row: Join, text: string, pieces: readonly Piece[]): readonly Piece[] {
  let out: Piece[] | null = null // most rows join nothing
  for (const [p, right] of pieces.entries()) {
    const left: Piece | undefined = out === null ? pieces[p - 1] : out.at(-1)
    const said =
      left === undefined || right.start - left.end > REACH || !row.left(left.said) || !row.right(right.said) ? null : saidTogether(row, text, left, right)
    if (left === undefined || said === null) out?.push(right)
    else {
      out ??= pieces.slice(0, p)
      out[out.length - 1] = { start: left.start, end: right.end, said, rows: [...left.rows, ...right.rows], onlyJoined: left.onlyJoined && right.onlyJoined }
    }
  }
  return out ?? pieces
}

function saidTogether(row: Join, text: string, left: Piece, right: Piece): SaidTime | null {
  if (!row.between.test(text.slice(left.end, right.start))) return null
  if (row.before !== undefined && !row.before.test(text.slice(Math.max(0, left.start - REACH), left.start))) return null
  return row.join(left.said, right.said)
}
