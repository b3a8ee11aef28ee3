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
  contains(node: DomNode): boolean
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

/** A document of this HTML, with a head and a body whatever was missing or misplaced. The caller has seen to its depth (html-bounds.ts). */
export function parseDocument(html: string): DomDocument {
  return parseHTML(wellFramed(html) ? html : framed(html)).document
}

// The parser under linkedom takes the frame as it comes: without html, head or body elements, with words before them, or with a second set in the middle
// (a mail or another page pasted in whole), the body it gives is empty or a part. A browser puts all of it right, and so does this.
const FRAME = /<(\/?)(html|head|body)(?=[\s>/])[^<>]{0,4000}>/gi
const NOTHING_BEFORE = /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype[^>]{0,400}>\s*)?<html[\s>]/i

function wellFramed(html: string): boolean {
  if (!NOTHING_BEFORE.test(html)) return false
  const tags = [...html.matchAll(FRAME)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`.toLowerCase()).join(' ')
  return /^html head \/head body(?: \/body)?(?: \/html)?$/.test(tags)
}

/** The same page with one html, one head and one body element: the head ends where the page ends it, or begins its body, or shows its first words. */
function framed(html: string): string {
  const tags = [...html.matchAll(FRAME)]
  const first = (name: string): RegExpExecArray | undefined => tags.find((tag) => tag[1] === '' && tag[2]?.toLowerCase() === name)
  const body = first('body')
  const headEnd = tags.find((tag) => tag[1] === '/' && tag[2]?.toLowerCase() === 'head')
  const from = [body, headEnd].flatMap((tag) => (tag === undefined ? [] : [tag.index])).sort((a, b) => a - b)[0]
  const at = from ?? (first('head') ?? first('html'))?.index ?? -1
  const bare = (start: number, end: number): string => {
    const parts: string[] = []
    let kept = start
    for (const tag of tags) {
      if (tag.index < start || tag.index >= end) continue
      parts.push(html.slice(kept, tag.index))
      kept = tag.index + tag[0].length
    }
    return `${parts.join('')}${html.slice(kept, end)}`.replace(/<!doctype[^>]{0,400}>/gi, '')
  }
  const attributes = (tag: RegExpExecArray | undefined): string => tag?.[0].replace(/^<\w+/, '').replace(/\/?>$/, '') ?? ''
  const head = at < 0 ? '' : bare(0, from ?? 0)
  const rest = bare(from ?? 0, html.length)
  return `<!doctype html><html${attributes(first('html'))}><head>${head}</head><body${attributes(body)}>${rest}</body></html>`
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
