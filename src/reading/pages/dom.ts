// The small part of the document object model that reading needs, over linkedom, and the two ways a document is made safe to walk:
// it is always whole (html, head, body), and never so deep that a walk could run out of stack.
//
// linkedom's own types need the browser's library; these name only what is used here.
import { parseHTML } from 'linkedom'

export type DomNode = {
  readonly nodeType: number
  readonly localName?: string
  readonly parentNode: DomElement | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly previousSibling: DomNode | null
  textContent: string
  remove(): void
}

export type DomElement = DomNode & {
  readonly localName: string
  readonly id: string
  readonly className: string
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>
  readonly parentElement: DomElement | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  closest(selector: string): DomElement | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  replaceWith(node: DomNode): void
  append(...nodes: readonly DomNode[]): void
  readonly childNodes: Iterable<DomNode>
}

export type DomDocument = DomElement & {
  readonly documentElement: DomElement
  readonly body: DomElement
  cloneNode(deep: boolean): DomDocument
  createElement(name: string): DomElement
}

const ELEMENT = 1
export const TEXT = 3
export const CDATA = 4

/** And no text, no comment. */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT

/** A document of this HTML, with a head and a body whatever was missing. The caller has seen to its depth (html-bounds.ts). */
export function parseDocument(html: string): DomDocument {
  return parseHTML(headed(completed(html))).document
}

// The parser under linkedom adds no missing html or body element, as a browser would.
function completed(html: string): string {
  const hasHtml = /<html[\s>]/i.test(html)
  const hasBody = /<body[\s>]/i.test(html)
  if (hasHtml && hasBody) return html
  if (!hasHtml && !hasBody) return `<!doctype html><html><head></head><body>${html}</body></html>`
  if (!hasHtml) return `<!doctype html><html>${html}</html>`
  const headEnd = /<\/head\s*>/i.exec(html) ?? /<html(?:\s[^>]*)?>/i.exec(html)
  const at = headEnd === null ? 0 : headEnd.index + headEnd[0].length
  return `${html.slice(0, at)}<body>${html.slice(at)}</body>`
}

// Without a head the parser takes what stands first, a title, for one, and what stands next for the body: a page that opens it by a tag of its own
// (as programs leave it that take out what a browser does not need) would have no words.
function headed(html: string): string {
  if (/<head[\s>]/i.test(html)) return html
  const start = /<html(?:\s[^>]*)?>/i.exec(html)
  const from = start === null ? 0 : start.index + start[0].length
  const body = /<body[\s>]/i.exec(html.slice(from))
  return body === null ? html : `${html.slice(0, from)}<head>${html.slice(from, from + body.index)}</head>${html.slice(from + body.index)}`
}

/** Every node under `root` in document order, without recursion. `enter` answers false to skip what is inside. */
export function walk(root: DomNode, enter: (node: DomNode) => boolean, leave: (node: DomElement) => void): void {
  let node: DomNode | null = root.firstChild
  while (node !== null) {
    const goIn = enter(node)
    if (goIn && isElement(node) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    if (goIn && isElement(node)) leave(node)
    while (node !== null && node.nextSibling === null) {
      const parent: DomElement | null = node.parentNode
      if (parent === null || parent === root) return
      leave(parent)
      node = parent
    }
    node = node === null ? null : node.nextSibling
  }
}
