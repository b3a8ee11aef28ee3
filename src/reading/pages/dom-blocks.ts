// From a tree of HTML to pieces of text with roles: what stands under a heading tag is a heading, a figure's words are a caption, and so on.
// White space is collapsed as a browser shows it; a double line break parts paragraphs.
import type { Block, Link, MediaFound } from '../../model/page.ts'
import type { DomElement, DomNode } from './dom.ts'
import type { Piece } from './blocks.ts'
import { CDATA, TEXT, isElement, walk } from './dom.ts'
import { liveEntries, type LiveEntry } from './live-entries.ts'
import { table } from '../../model/table.ts'

type Role = Block['role']

/** The pieces under `root`, in order, with the links and media they hold. `base` makes relative addresses whole. */
export function piecesOf(root: DomElement, base: string | null): { readonly pieces: readonly PieceOf[]; readonly media: readonly MediaFound[] } {
  const pieces: PieceOf[] = []
  const media: MediaFound[] = []
  const roles: { readonly element: DomElement; readonly role: Role }[] = []
  let current = new Line()
  const entries = liveEntries(root)
  const inside: { readonly element: DomElement; readonly entry: LiveEntry }[] = []

  const flush = (owner: DomElement): void => {
    const made = current.finish()
    const entry = inside.at(-1)?.entry
    const role = roles.at(-1)?.role ?? 'paragraph'
    if (made !== null && entry === undefined) pieces.push({ ...made, role, owner })
    else if (made !== null && entry !== undefined) pieces.push({ ...made, role: made.text === entry.label ? 'byline' : role, owner, written: entry.written })
    current = new Line()
  }

  walk(
    root,
    (node) => {
      if (node.nodeType === TEXT || node.nodeType === CDATA) {
        current.add(
          node.textContent,
          roles.some(({ element }) => element.localName === 'pre'),
        )
        return false
      }
      if (!isElement(node)) return false
      const name = node.localName
      const found = mediaOf(node, base)
      if (found !== null) media.push(found)
      if (SKIPPED.has(name)) return false
      if (name === 'br') {
        if (current.breakLine()) flush(ownerOf(node, root))
        return false
      }
      if (isBlock(node)) flush(ownerOf(node, root))
      else if (name === 'td' || name === 'th') current.tab()
      const entry = entries.get(node)
      if (entry !== undefined) inside.push({ element: node, entry })
      const role = roleOf(node, roles.at(-1)?.role ?? null)
      if (role !== null) roles.push({ element: node, role })
      if (name === 'a') current.openLink(wholeAddress(node.getAttribute('href'), base))
      return true
    },
    (element) => {
      if (element.localName === 'a') current.closeLink()
      if (isBlock(element)) flush(element)
      if (roles.at(-1)?.element === element) roles.pop()
      if (inside.at(-1)?.element === element) inside.pop()
    },
  )
  flush(root)
  return { pieces, media }
}

/** A piece and the element it came out of, so that a later look at the page's class names can call it furniture. */
export type PieceOf = Piece & { readonly owner: DomElement }

const ownerOf = (node: DomNode, root: DomElement): DomElement => node.parentNode ?? root

// One paragraph while it is being read. Kept in parts: a text asked for its last character over and over costs its whole length each time.
class Line {
  private readonly parts: string[] = []
  private length = 0
  private last = ''
  private readonly links: Link[] = []
  private open: { address: string; start: number } | null = null
  private space = false

  private put(words: string): void {
    this.parts.push(words)
    this.length += words.length
    this.last = words.at(-1) ?? this.last
  }

  add(words: string, asWritten: boolean): void {
    if (asWritten) {
      this.put(words)
      return
    }
    for (const [index, word] of words.split(WHITE).entries()) {
      if (index > 0) this.space = true
      if (word === '') continue
      if (this.space && this.length > 0 && this.last !== '\n') this.put(' ')
      this.space = false
      if (this.open !== null && this.open.start < 0) this.open.start = this.length
      this.put(word)
    }
  }

  /** True when this is the second break in a row: a paragraph ends here. */
  breakLine(): boolean {
    if (this.length === 0) return false
    if (this.last === '\n') return true
    this.put('\n')
    this.space = false
    return false
  }

  tab(): void {
    if (this.length > 0 && !/\s/.test(this.last)) this.put('\t')
    this.space = false
  }

  openLink(address: string | null): void {
    this.open = address === null ? null : { address, start: -1 }
  }

  closeLink(): void {
    if (this.open !== null && this.open.start >= 0 && this.open.start < this.length) {
      this.links.push({ address: this.open.address, start: this.open.start, end: this.length })
    }
    this.open = null
  }

  finish(): Omit<Piece, 'role'> | null {
    this.closeLink()
    const whole = this.parts.join('')
    const text = whole.trim()
    if (!/[^\p{Cf}\s]/u.test(text)) return null
    const cut = whole.length - whole.trimStart().length
    const links = this.links
      .map((link) => ({ ...link, start: Math.max(0, link.start - cut), end: Math.min(text.length, link.end - cut) }))
      .filter((link) => link.start < link.end)
    return { text, links }
  }
}

const WHITE = /[ \t\n\r\f]+/
const SKIPPED = new Set('script style template noscript head title select textarea option button svg math object iframe canvas audio video'.split(' '))
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption'
  ).split(' '),
)

// A cell that holds paragraphs of its own is page layout, not a table of figures.
function isBlock(element: DomElement): boolean {
  if (BLOCKS.has(element.localName)) return true
  return (element.localName === 'td' || element.localName === 'th') && element.querySelector('p, div, h1, h2, h3, ul, table') !== null
}

function roleOf(element: DomElement, outer: Role | null): Role | null {
  if (outer === 'aside' || outer === 'caption') return null
  switch (element.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return 'subheading'
    case 'figcaption':
    case 'figure':
    case 'caption':
      return element.querySelector('p p, blockquote, table') === null ? 'caption' : null
    case 'blockquote':
      return 'quote'
    case 'li':
      return outer === 'quote' ? null : 'listItem'
    case 'nav':
    case 'footer':
    case 'menu':
      return 'aside'
    case 'pre':
      return outer ?? 'paragraph'
    default:
      return null
  }
}

/** The picture, player or sound that this element is, or `null`. */
export function mediaOf(element: DomElement, base: string | null): MediaFound | null {
  const kind = MEDIA[element.localName]
  if (kind === undefined) return null
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? element.getAttribute('data-src') ?? null
  const address = wholeAddress(source, base)
  if (address === null || address.startsWith('data:')) return null
  return { kind, address, alt: element.getAttribute('alt')?.trim() || null }
}

const MEDIA: Record<string, MediaFound['kind'] | undefined> = table({ img: 'image', video: 'video', audio: 'audio', iframe: 'embed', embed: 'embed' })

/** An address made whole against the page's own. `null` for none, for scripts, and for what is no address. */
export function wholeAddress(written: string | null | undefined, base: string | null): string | null {
  const trimmed = written?.trim() ?? ''
  if (trimmed === '' || trimmed.startsWith('#') || /^(?:javascript|about|data):/i.test(trimmed)) return null
  const whole = URL.parse(trimmed, base ?? undefined)
  return whole === null ? (base === null ? trimmed : null) : whole.href
}
