// HTML that is all article: the body of an e-mail, a Word document turned into HTML. Nothing has to be found in it, only laid out.
import type { Page } from '../../model/page.ts'
import { dropHidden } from './article.ts'
import { lay, piece } from './blocks.ts'
import { MAX_TEXT, tooLong } from './charset.ts'
import { parseDocument } from './dom.ts'
import { piecesOf } from './dom-blocks.ts'
import { emptyPage } from './file-facts.ts'
import { thinned, tooMuchForATree, wordsOf } from './html-bounds.ts'
import { textPage } from '../readers/plain-text.ts'

/** A page of everything in this HTML, after `title` where the HTML does not begin with it. */
export function bareHtmlPage(html: string, title: string | null, base: string | null, bytes: number): Page {
  const { html: thin, cut } = thinned(html)
  const troubles = cut ? [tooLong(thin.length, bytes)] : []
  const tooMuch = tooMuchForATree(thin)
  if (tooMuch !== null) {
    const page = textPage(wordsOf(thin).slice(0, MAX_TEXT))
    return { ...page, troubles: [...troubles, tooMuch] }
  }
  const document = parseDocument(thin)
  dropHidden(document)
  const { pieces, media } = piecesOf(document.body, base)
  const first = pieces[0]
  const repeats = title !== null && first?.text === title
  const opening = title === null ? [] : [piece(title, 'heading')]
  return { ...emptyPage, ...lay([...opening, ...(repeats ? pieces.slice(1) : pieces)]), media, troubles }
}
