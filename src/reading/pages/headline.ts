// Where the headline of a page stands, and which of its parts are elsewhere: menus, sidebars, lists of other stories, comments, embedded posts.
//
// A name on an element that also holds the headline ("has-sidebar") says nothing about what is in it.
import type { DomDocument, DomElement } from './dom.ts'
import type { PieceOf } from './dom-blocks.ts'
import { isElement, walk } from './dom.ts'

/** `isElsewhere`: in a list of other stories too, where a day is that of another; `isFurniture`: by its names alone, for words. */
export type Around = {
  readonly headline: DomElement | null
  readonly isElsewhere: (element: DomElement) => boolean
  readonly isFurniture: (element: DomElement) => boolean
}

/** The element that says most of `title` and is a heading or calls itself one, else the first h1. */
export function aroundHeadline(document: DomDocument, title: string | null): Around {
  const headline = headlineOf(document, title)
  const holders = new Set<DomElement>()
  for (let up = headline; up !== null; up = up.parentElement) holders.add(up)
  return { headline, isElsewhere: under(holders, callsItselfElsewhere), isFurniture: under(holders, callsItselfFurniture) }
}

/** Whether an element, or one around it that does not hold the headline, answers to `is`. Each element is asked once. */
function under(holders: ReadonlySet<DomElement>, is: (element: DomElement) => boolean): (element: DomElement) => boolean {
  const known = new Map<DomElement, boolean>()
  return (element) => {
    const passed: DomElement[] = []
    let answer = false
    for (let up: DomElement | null = element; up !== null && !holders.has(up) && up.localName !== 'body'; up = up.parentElement) {
      const before = known.get(up)
      if (before !== undefined) {
        answer = before
        break
      }
      passed.push(up)
      if (!is(up)) continue
      answer = true
      break
    }
    for (const one of passed) known.set(one, answer)
    return answer
  }
}

function headlineOf(document: DomDocument, title: string | null): DomElement | null {
  const wanted = title === null ? '' : bare(title)
  const headings: DomElement[] = []
  const named: DomElement[] = []
  // One walk costs less than asking for each selector.
  walk(
    document.body,
    (node) => {
      if (!isElement(node)) return false
      if (node.localName === 'h1') headings.push(node)
      else if (/^h[2-4]$/.test(node.localName) || CALLS_ITSELF_A_HEADLINE.test(node.className) || node.getAttribute('itemprop') === 'headline') named.push(node)
      return true
    },
    () => {},
  )
  let best: DomElement | null = null
  let most = 0
  for (const element of wanted === '' ? [] : [...headings.slice(0, 20), ...named.slice(0, 200)]) {
    if (most === wanted.length) break
    const length = shared(bare(element.textContent.slice(0, 1000)), wanted)
    if (length > most) [best, most] = [element, length]
  }
  return best ?? headings[0] ?? null
}

/** How many characters of the title an element says that says it, or a part of it ("Headline | Harbour Post"), or more than it; 0 where it says something else. */
function shared(text: string, title: string): number {
  if (text === title) return title.length
  if (text.length > 11 && text.includes(' ') && ` ${title} `.includes(` ${text} `)) return text.length
  return title.length > 11 && text.startsWith(`${title} `) ? title.length : 0
}

/** Where the headline stands among the pieces of its page, -1 where it is not there: by its element, else by its words. */
export function headlineAmong(pieces: readonly PieceOf[], headline: DomElement | null, title: string | null): number {
  const wanted = title === null ? '' : bare(title)
  const said = pieces.findIndex(({ owner, text }) => (owner === headline || headline?.contains(owner) === true) && shared(bare(text), wanted) > 0)
  if (said >= 0 || headline === null) return said
  return pieces.findIndex(({ owner }) => owner === headline || headline.contains(owner))
}

const CALLS_ITSELF_A_HEADLINE = /title|headline/
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const ELSEWHERE =
  /related|recommend|comment|kommentar|sidebar|widget|most-?read|teaser|promo(?!ted)|latest|breadcrumb|newsletter|popular|archive-?list|(?:^|[\s])(?:site-?|page-?|global-?|main-?)?footer|cookie|similar|read-?(?:more|next)|(?:^|[\s_-])event/i

function callsItselfElsewhere(element: DomElement): boolean {
  const { localName } = element
  if (isBesides(element) || localName === 'blockquote') return true
  if (localName === 'li' && !isLineOfFacts(element)) return true
  return ELSEWHERE.test(namesOf(element))
}

const isBesides = (element: DomElement): boolean =>
  element.localName === 'aside' || element.localName === 'nav' || (element.localName === 'footer' && element.closest('article, main') === null)

const namesOf = (element: DomElement): string => `${element.className} ${element.id}`.replace(/elementor-widget/g, '')

const FURNITURE =
  /(?:^|[\s_-])(?:related\w*|recommend\w*|comments?(?:$|[\s_-](?!enabled|open|count))|kommentare?|sidebar|widget|most-?read|promo(?!ted)\w*|messenger\w*|\w*bio|breadcrumbs?|newsletter\w*|popular|footer|cookies?\w*|consent|similar|read-?(?:more|next)|paywall|subscri\w+|share|sharing|social\w*|login|modal|popup|overlay|banner|menu|navigation|nav|advert\w*|author-?(?:bio|box|info)|toc|pagination|respond|tags?|meta|skip\w*|hinweis|disclaimer|copyright|legal|gallery|slider|carousel)(?:$|[\s_-])/i

const callsItselfFurniture = (element: DomElement): boolean =>
  isBesides(element) || element.localName === 'form' || element.localName === 'figure' || FURNITURE.test(namesOf(element))

/** A line of a list is another story, but for one in a list that calls itself the facts of this one: "12 May 2026", "3 minutes". */
function isLineOfFacts(line: DomElement): boolean {
  const names = `${line.className} ${line.parentElement?.className ?? ''} ${line.parentElement?.id ?? ''}`
  return /meta|info|byline|author|publish|details|inline|spaced|data/i.test(names) && line.textContent.trim().length <= 80
}
