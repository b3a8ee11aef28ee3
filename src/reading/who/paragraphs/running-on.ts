// Turns that run on over paragraphs: what stands below a named turn is still that speaker's, until the next name.
//
// Stage directions in brackets are nobody's words, and a heading ends a turn. What is no whole sentence ("Advertisement", a byline) is left out.
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'
import type { Labelled } from './labelled.ts'

/** The same turns with what they run on over, between the paragraphs `from` and `to`; `heads` are paragraphs that begin a turn of their own. Linear. */
export function runningOn(
  plain: string,
  paragraphs: readonly Paragraph[],
  turns: Map<number, Labelled>,
  { from, to, heads = new Set() }: { readonly from: number; readonly to: number; readonly heads?: ReadonlySet<number> },
): ReadonlyMap<number, Labelled> {
  let turn: { readonly p: number; readonly said: Labelled; readonly content: Range[] } | null = null
  const close = (): void => {
    if (turn !== null && turn.content.length > 0) turns.set(turn.p, { ...turn.said, content: turn.content })
    turn = null
  }
  for (let p = from; p < to; p++) {
    const paragraph = paragraphs[p] as Paragraph
    const said = turns.get(p)
    if (said !== undefined || heads.has(p)) {
      close()
      if (said !== undefined) turn = { p, said, content: [...said.content] }
    } else if (turn === null) continue
    else if (paragraph.role === 'heading' || paragraph.role === 'aside' || turn.content.length >= MOST_PARTS || names(plain, paragraph, turn.said.speaker))
      close()
    else if (isSpoken(plain, paragraph)) {
      turn.content.push({ start: paragraph.start, end: paragraph.end })
      turns.set(p, { ...turn.said, content: [] })
    }
  }
  close()
  return turns
}

const MOST_PARTS = 60

// Nobody speaks of himself by name: where a paragraph does, the publication tells again.
const names = (plain: string, { start, end }: Paragraph, speaker: Range | null): boolean => {
  const last = speaker === null ? '' : (/[\p{L}\p{N}'’-]+$/u.exec(plain.slice(speaker.start, speaker.end))?.[0] ?? '')
  return last.length > 2 && plain.slice(start, end).toLowerCase().includes(last.toLowerCase())
}

const isSpoken = (plain: string, { start, end }: Paragraph): boolean =>
  !/^[([]/.test(plain.slice(start, start + 1)) &&
  /\p{Ll}{3}/u.test(plain.slice(start, Math.min(end, start + 200))) &&
  /[.!?…—-]["”’']*$/.test(plain.slice(Math.max(start, end - 3), end))
