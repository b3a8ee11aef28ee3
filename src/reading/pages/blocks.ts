// Builds the stored text of a page piece by piece: blocks with their roles, a blank line between them, links at their offsets.
// It knows nothing of HTML; dom-blocks.ts and the readers feed it.
import type { Block, Link } from '../../model/page.ts'

type Laid = { readonly text: string; readonly blocks: readonly Block[]; readonly links: readonly Link[] }

/** A paragraph before it has a place in the text. Offsets of its links count from its own start. */
export type Piece = { readonly text: string; readonly role: Block['role']; readonly links: readonly Link[]; readonly written?: string }

/** A piece without links. */
export const piece = (text: string, role: Block['role']): Piece => ({ text, role, links: [] })

/** Lays the pieces out one after the other, a blank line between two. Empty pieces are left out. */
export function lay(pieces: readonly Piece[]): Laid {
  const parts: string[] = []
  const blocks: Block[] = []
  const links: Link[] = []
  let at = 0
  for (const { text, role, links: own, written } of pieces) {
    if (text === '') continue
    if (at > 0) {
      parts.push('\n\n')
      at += 2
    }
    parts.push(text)
    blocks.push({ start: at, end: at + text.length, role, ...(written === undefined ? {} : { written }) })
    for (const link of own) links.push({ address: link.address, start: at + link.start, end: at + link.end })
    at += text.length
  }
  return { text: parts.join(''), blocks, links }
}

/** Paragraphs of a text that stays as it is: runs of lines between blank lines, and the items of a list each by itself. One pass. */
export function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  let items: number[] = [] // where the run in hand has a line that begins with a mark of a list
  let start = -1
  let end = -1
  for (let line = 0; line < text.length;) {
    const stop = endOfLine(text, line)
    let from = line
    let to = stop
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (from === to) {
      push()
    } else {
      if (start < 0) start = from
      if (LIST_MARKS.includes(text[from] ?? '') && isSpace(text.charCodeAt(from + 1))) items.push(from)
      end = to
    }
    line = stop + 1
  }
  push()
  return found

  /** One such line may be a dash that a wrapped line happens to begin with. */
  function push(): void {
    if (start < 0) return
    const starts = items.length < 2 ? [start] : [start, ...items.filter((at) => at > start)]
    for (const [i, at] of starts.entries()) {
      let until = starts[i + 1] ?? end
      while (until > at && isSpace(text.charCodeAt(until - 1))) until--
      found.push({ start: at, end: until })
    }
    start = -1
    items = []
  }
}
const LIST_MARKS = '•*-–—·▪'

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000

const ADDRESS = /\bhttps?:\/\/[^\s<>"'\])}]{1,2000}/g

/** Addresses written out in a text, without the full stop or comma that ends the sentence. */
export function writtenLinks(text: string): readonly Link[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    let length = match[0].length
    while ('.,;:!?'.includes(match[0][length - 1] ?? ' ')) length--
    return { address: match[0].slice(0, length), start: match.index, end: match.index + length }
  })
}
