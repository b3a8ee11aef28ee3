// From one parsed page to a Page: its facts, its article, the stored text with the headline first.
import type { Block, Page } from '../model/page.ts'
import type { PieceOf } from './dom-blocks.ts'
import { articleOf, dropHidden } from './article.ts'
import { lay, piece } from './blocks.ts'
import type { Piece } from './blocks.ts'
import { parseDocument } from './dom.ts'
import { piecesOf } from './dom-blocks.ts'
import { emptyPage } from './file-facts.ts'
import { alike, pageFacts } from './page-facts.ts'
import { pageDates } from './page-dates.ts'
import { mended } from './furniture.ts'
import { isByline } from './readers/plain-text.ts'

/** The page of this HTML, which is not too deep and not too long (html-bounds.ts). `savedFrom` is where its file says it comes from. */
export function htmlPage(html: string, savedFrom: string | null): Page {
  const document = parseDocument(html)
  const facts = pageFacts(document, savedFrom)
  dropHidden(document)
  const article = articleOf(document)
  const { pieces, media } = piecesOf(article.root, facts.address)
  const title = facts.title ?? article.title
  const body = mended(pieces, title, facts.data?.body ?? null)
  const opening: Piece[] = []
  if (title !== null && body.length > 0) opening.push(piece(title, 'heading'))
  if (article.byline !== null && !starts(body, article.byline)) opening.push(piece(article.byline.replace(/\s+/g, ' '), 'byline'))
  const laid = lay([
    ...opening,
    ...body.map((one, index) => ({ ...one, role: index < 4 && one.role === 'paragraph' && isByline(one.text) ? ('byline' as const) : one.role })),
  ])
  const { dates, troubles } = pageDates(facts.marked, laid.text, laid.blocks, facts.address)
  return {
    ...emptyPage,
    ...laid,
    title,
    publication: facts.publication,
    address: facts.address,
    language: facts.language,
    dates,
    media,
    troubles: [...facts.troubles, ...troubles],
  }
}

const starts = (pieces: readonly Piece[], byline: string): boolean => pieces.slice(0, 3).some(({ text }) => text.includes(byline) || alike(text, byline))

/** The pieces as the blocks of other formats need them: nothing mended, nothing put before them. */
export const barePieces = (html: string, base: string | null): { readonly pieces: readonly PieceOf[]; readonly media: Page['media'] } =>
  piecesOf(parseDocument(html).body, base)

export type { Block }
