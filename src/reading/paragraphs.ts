// Paragraphs: the pieces in which a page is read. The page's blocks say what they are; where there are none, line ends do.
import type { Block, Page } from '../model/page.ts'
import { isSpace } from './spaces.ts'

export type Paragraph = Block

/** The page's blocks that hold words, in order. Without blocks: pieces between blank lines, or between line ends where no line is blank. */
export function paragraphsOf(page: Pick<Page, 'text' | 'blocks'>): readonly Paragraph[] {
  const blocks = page.blocks.map((block) => trimmed(page.text, block)).filter((block) => block !== null)
  return blocks.length > 0 ? blocks : linesOf(page.text)
}

function linesOf(text: string): readonly Paragraph[] {
  const breakAt = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n/g : /\n/g
  const out: Paragraph[] = []
  let from = 0
  const push = (to: number): void => {
    const paragraph = trimmed(text, { start: from, end: to, role: 'paragraph' })
    if (paragraph !== null) out.push(paragraph)
  }
  for (const match of text.matchAll(breakAt)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return out
}

function trimmed(text: string, block: Block): Paragraph | null {
  let { start, end } = block
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return start < end ? { ...block, start, end } : null
}
