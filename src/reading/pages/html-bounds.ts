// Keeps a page within what can be parsed at leisure: drops scripts, styles and embedded data before parsing, and measures how deep the
// tags nest. One pass over the text each; nothing here understands the page.
import type { Trouble } from '../../model/trouble.ts'
import { table } from '../../model/table.ts'

/** Tags deeper than this are not parsed as a tree: browsers stop at 512, pages of the trade stay under 60. */
const MAX_DEPTH = 256

/** Characters of HTML that are parsed, after scripts, styles and embedded data are dropped. */
const MAX_HTML = 4_000_000

/**
 * The page without the contents of scripts and styles, without comments, and without long `data:` addresses, at most `MAX_HTML` characters.
 * Scripts of type application/ld+json stay: they say when a page was published.
 */
export function thinned(html: string): { readonly html: string; readonly cut: boolean } {
  const kept: string[] = []
  let length = 0
  let at = 0
  const keep = (from: number, to: number): void => {
    if (from >= to || length >= MAX_HTML) return
    const piece = html.slice(from, Math.min(to, from + MAX_HTML - length))
    kept.push(piece)
    length += piece.length
  }
  HEAVY.lastIndex = 0
  for (let match = HEAVY.exec(html); match !== null && length < MAX_HTML; match = HEAVY.exec(html)) {
    const end = endOfHeavy(html, match)
    if (end === null) continue
    keep(at, match.index)
    at = end
    HEAVY.lastIndex = end
  }
  keep(at, html.length)
  return { html: kept.join('').replace(NO_BREAK_SPACE, ' '), cut: length >= MAX_HTML }
}

// They look like spaces and are read as such. Left in, each becomes a node of its own whenever the tree is written out and parsed again.
const NO_BREAK_SPACE = /\u00a0|&nbsp;|&#160;|&#xa0;/gi

const HEAVY = /<[!]--|<script\b|<style\b|\bdata:[a-z]{1,20}\//gi

function endOfHeavy(html: string, match: RegExpExecArray): number | null {
  const start = match.index
  const kind = match[0].toLowerCase()
  if (kind === '<!--') return after(html, '-->', start + 4)
  if (kind.startsWith('data:')) {
    END_OF_ADDRESS.lastIndex = start
    const end = END_OF_ADDRESS.exec(html)?.index ?? html.length
    return end - start > 500 ? end : null
  }
  const tagEnd = html.indexOf('>', start)
  if (tagEnd < 0) return html.length
  if (kind === '<script' && /ld\+json/i.test(html.slice(start, Math.min(tagEnd, start + 2000)))) return null
  const close = kind === '<script' ? SCRIPT_END : STYLE_END
  close.lastIndex = tagEnd
  const closed = close.exec(html)
  return closed === null ? html.length : closed.index + closed[0].length
}

const END_OF_ADDRESS = /["'\s>]/g
const SCRIPT_END = /<\/script[^>]{0,100}>/gi
const STYLE_END = /<\/style[^>]{0,100}>/gi

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

/** Tags and signs of a page that is parsed as a tree: each becomes a node, and pages of the trade stay under 20,000. */
const MAX_NODES = 60_000

/** All tags of a page with the depth of each added up: what it costs to ask every element for its text. Pages of the trade stay under 200,000. */
const MAX_DEPTHS = 600_000

/** How many nodes come of this page; signs that are written as references (&amp; &gt;) come to one each. */
function nodesOf(html: string): number {
  let [open, close, references] = [0, 0, 0]
  for (let at = 0; at < html.length && references + Math.max(open, close) <= MAX_NODES; at++) {
    const code = html.charCodeAt(at)
    if (code === 60) open++
    else if (code === 62) close++
    else if (code === 38) references++
  }
  return references + Math.max(open, close)
}

/** How deep the tags of this page nest, counted no further than just past `MAX_DEPTH`, and all depths added up. */
function depthOf(html: string): { readonly deepest: number; readonly sum: number } {
  const open: string[] = []
  let deepest = 0
  let sum = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = (match[2] ?? '').toLowerCase()
    if (match[1] === '/') {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
      continue
    }
    if (VOID.has(name)) continue
    const closes = IMPLIES_END[name] ?? (ENDS_P.has(name) ? ['p'] : [])
    while (open.length > 0 && closes.includes(open.at(-1) ?? '')) open.pop()
    // Inside svg and math a tag may close itself; elsewhere the slash means nothing.
    if (html[html.indexOf('>', match.index) - 1] === '/' && (open.includes('svg') || open.includes('math'))) continue
    open.push(name)
    deepest = Math.max(deepest, open.length)
    sum += open.length
    if (deepest > MAX_DEPTH) break
  }
  return { deepest, sum }
}

const TAG = /<(\/?)([a-z][a-z0-9:-]*)/gi
const VOID = new Set('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '))
const ENDS_P = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol pre section table ul'.split(
    ' ',
  ),
)
const IMPLIES_END: Record<string, readonly string[]> = table({
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'th', 'td'],
  td: ['td', 'th'],
  th: ['th'],
  tbody: ['thead', 'tbody'],
  tfoot: ['thead', 'tbody'],
  option: ['option'],
})

/** The words of a page that nests too deep to be parsed: tags dropped, block tags as paragraph breaks. Linear in its length. */
export function wordsOf(html: string): string {
  return html
    .replace(/<\/?(?:p|div|h[1-6]|li|tr|section|article|blockquote|br)\b[^<>]{0,2000}>/gi, '\n\n')
    .replace(/<[a-z/!][^<>]{0,2000}>/gi, '')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \t\r\f]+/g, ' ')
    .split(/\n{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n\n')
}

/** Why this page is not parsed as a tree, as a trouble for its report; `null` when it may be. */
export function tooMuchForATree(html: string): Trouble | null {
  const then = 'Its words were read without its structure: no headings, links or data.'
  const { deepest, sum } = depthOf(html)
  if (deepest > MAX_DEPTH) return { code: 'html-depth', message: `The page nests its tags more than ${MAX_DEPTH} deep. ${then}` }
  if (sum > MAX_DEPTHS || nodesOf(html) > MAX_NODES)
    return { code: 'html-size', message: `The page is made of too many tags to be taken apart in good time. ${then}` }
  return null
}
