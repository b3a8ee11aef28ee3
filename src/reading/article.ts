// Which part of a page is the article. Readability finds it; the page's hidden parts are gone before it looks.
import { Readability } from '@mozilla/readability'
import type { DomDocument, DomElement } from './dom.ts'
import { walk, isElement } from './dom.ts'

export type Article = { readonly root: DomElement; readonly title: string | null; readonly byline: string | null; readonly found: boolean }

/** The article of this document, which is used up by the search. `found: false` gives the whole body where no article stands out. */
export function articleOf(document: DomDocument): Article {
  const fallback = document.cloneNode(true)
  try {
    const reader = new Readability<DomElement>(document as never, { serializer: (node) => node as unknown as DomElement })
    const article = reader.parse()
    const root = article?.content ?? null
    if (article !== null && root !== null && root.textContent.trim() !== '') {
      return { root, title: article.title?.trim() || null, byline: article.byline?.trim() || null, found: true }
    }
  } catch {
    // A page that the search stumbles over is still read whole.
  }
  return { root: fallback.body, title: null, byline: null, found: false }
}

/** Takes out what a visitor does not see: hidden elements, comments, what stands only for browsers without script. */
export function dropHidden(document: DomDocument): void {
  const hidden: { remove(): void }[] = []
  walk(
    document.body,
    (node) => {
      if (node.nodeType === COMMENT) hidden.push(node)
      if (!isElement(node)) return false
      if (!isHidden(node)) return true
      hidden.push(node)
      return false
    },
    () => {},
  )
  for (const node of hidden) node.remove()
}

const COMMENT = 8

function isHidden(element: DomElement): boolean {
  if (element.localName === 'noscript' || element.localName === 'template') return true
  if (element.hasAttribute('hidden')) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
