// What the search for the article leaves out of it: the paragraph between the headline and the text that says what it is about, and paragraphs in
// between. They are put back where they stood.
//
// The search (article.ts) keeps the part of a page that has most of its prose. A page that sets its opening apart, or its text in several boxes, loses what
// stands in the others. So all pieces of the page are laid beside those of the article, and what lies between the headline and the article's last piece
// is looked at again, by its words, its links and the names it stands under.
import type { DomElement } from './dom.ts'
import type { PieceOf } from './dom-blocks.ts'
import { CREDIT, isDateLine } from './furniture.ts'

/** The article's pieces with those of `all` that belong to it in their places. `headline` is an index in `all`, -1 for none. */
export function restored(
  pieces: readonly PieceOf[],
  all: readonly PieceOf[],
  headline: number,
  isFurniture: (element: DomElement) => boolean,
): readonly PieceOf[] {
  const isKept = keptAmong(pieces)
  const found = all.map((one) => isKept(one))
  const inPage = placed(pieces, all, found, headline)
  const holdsKept = new Set<DomElement>()
  for (const [at, kept] of found.entries()) {
    if (kept === null || !long(all[at])) continue
    for (let up: DomElement | null = all[at]?.owner ?? null; up !== null && !holdsKept.has(up); up = up.parentElement) holdsKept.add(up)
  }
  const isCard = cards(holdsKept)
  const isOut = (element: DomElement): boolean => isFurniture(element) || isCard(element)
  const own = underHeadline(all, found, headline, isOut)
  if (own !== null) return own
  const firstAt = found.findIndex((kept, index) => kept !== null && index > headline && long(all[index]))
  if (firstAt < 0) return inPage
  const lastAt = found.findLastIndex((kept, index) => kept !== null && long(all[index]))
  const opening = headline < 0 ? [] : between(all, headline + 1, firstAt).filter((at) => found[at] === null && isOpening(all[at] as PieceOf, isOut))
  const shortOpening = opening.length <= MOST_OPENING ? opening : []
  const within = between(all, firstAt + 1, lastAt).filter((at) => found[at] === null && belongs(all[at] as PieceOf, isOut))
  if (shortOpening.length + within.length === 0) return inPage
  const out: PieceOf[] = shortOpening.map((at) => ({ ...(all[at] as PieceOf), role: 'standfirst' }))
  const places = placesOf(found)
  let next = 0
  for (const [index, one] of inPage.entries()) {
    while (next < within.length && (places[within[next] ?? 0] ?? -1) < index) out.push(all[within[next++] ?? 0] as PieceOf)
    out.push(one)
  }
  out.push(...within.slice(next).map((at) => all[at] as PieceOf))
  return out
}

/**
 * The article's pieces with their places in the page as it came: the search takes away elements, and with them the names that call what is in them furniture.
 * What stands in another article of the page, under a heading of its own, is set aside.
 */
function placed(pieces: readonly PieceOf[], all: readonly PieceOf[], found: readonly (number | null)[], headline: number): readonly PieceOf[] {
  const owners = new Map<number, DomElement>()
  for (const [at, index] of found.entries()) {
    const owner = all[at]?.owner
    if (index !== null && owner !== undefined && !owners.has(index)) owners.set(index, owner)
  }
  const own = all[headline]?.owner.closest('article') ?? null
  const others = new Map<DomElement, boolean>()
  const isAnother = (element: DomElement): boolean => {
    const article = own === null ? null : element.closest('article')
    if (article === null || own === null || article === own) return false
    const before = others.get(article)
    if (before !== undefined) return before
    const answer = !own.contains(article) && !article.contains(own) && article.querySelector('h1, h2') !== null
    others.set(article, answer)
    return answer
  }
  const outside = pieces.map((_, index) => {
    const owner = owners.get(index)
    return owner !== undefined && isAnother(owner)
  })
  const length = (which: boolean): number => pieces.reduce((sum, { text }, index) => sum + (outside[index] === which ? text.length : 0), 0)
  const isSeveral = length(false) >= LEAST
  return pieces.map((one, index) => ({ ...one, owner: owners.get(index) ?? one.owner, role: isSeveral && outside[index] === true ? 'aside' : one.role }))
}

const MOST_OPENING = 6

/**
 * The text under the headline, where the search took something else for the article: the article of another headline on the page, a form, or hardly any of
 * the prose that follows. Null where what it found stands.
 */
function underHeadline(
  all: readonly PieceOf[],
  found: readonly (number | null)[],
  headline: number,
  isOut: (element: DomElement) => boolean,
): readonly PieceOf[] | null {
  const heading = all[headline]
  if (heading === undefined) return null
  const next = all.findIndex(({ owner, text }, at) => at > headline && owner.localName === 'h1' && text !== heading.text)
  const until = next < 0 ? all.length : next
  const prose = between(all, headline + 1, until).filter((at) => belongs(all[at] as PieceOf, isOut))
  const length = (some: readonly number[]): number => some.reduce((sum, at) => sum + (all[at]?.text.length ?? 0), 0)
  const [first, last] = [prose[0], prose.at(-1)]
  if (first === undefined || last === undefined || length(prose) < LEAST || length(prose.filter((at) => found[at] !== null)) > length(prose) / 4) return null
  return between(all, first, last + 1).flatMap((at) => {
    const one = all[at] as PieceOf
    return one.role === 'aside' || linked(one) > 0.5 || isOut(one.owner) ? [] : [one]
  })
}

const LEAST = 300

/** For each place of the page, the last index among the article's pieces that stands before it; -1 for none. */
function placesOf(found: readonly (number | null)[]): readonly number[] {
  let last = -1
  return found.map((place) => {
    const before = last
    last = place ?? last
    return before
  })
}

const between = (all: readonly PieceOf[], from: number, to: number): readonly number[] => all.slice(from, to).map((_, index) => from + index)

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const long = (one: PieceOf | undefined): boolean => (one?.text.length ?? 0) >= 40

/** Which piece of the article says the same as one of the page, or holds it; null for none. What it costs is bounded: a page may be made of one line a thousand times. */
function keptAmong(pieces: readonly PieceOf[]): (one: PieceOf) => number | null {
  const keys = pieces.map(({ text }) => squeezed(text))
  const byWords = Map.groupBy(keys.keys(), (index) => keys[index] ?? '')
  const taken = new Map<string, number>()
  let work = 40_000_000
  return ({ text }) => {
    const key = squeezed(text)
    const same = byWords.get(key)
    if (same !== undefined) {
      // A line that stands there more than once is met in order.
      const next = taken.get(key) ?? 0
      taken.set(key, next + 1)
      return same[Math.min(next, same.length - 1)] ?? null
    }
    if (key.length < 25) return null
    for (const [index, other] of keys.entries()) {
      work -= other.length + 20
      if (work < 0) return null
      if (other.length > key.length ? other.includes(key) : other.length >= 25 && key.includes(other)) return index
    }
    return null
  }
}

/** Whether an element stands in a card: a small box with a heading that is a link, about another story. `holdsKept`: what is around the article's own pieces. */
function cards(holdsKept: ReadonlySet<DomElement>): (element: DomElement) => boolean {
  // Each element is asked once for what it holds: many pieces may share one.
  const known = new Map<DomElement, boolean>()
  const holdsALinkedHeading = (element: DomElement): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const answer = element.localName === 'a' || element.querySelector('h2 a, h3 a, h4 a, h5 a, a h2, a h3, a h4, a h5') !== null
    known.set(element, answer)
    return answer
  }
  return (element) => {
    for (
      let up: DomElement | null = element, steps = 0;
      up !== null && steps < 4 && !holdsKept.has(up) && up.localName !== 'body';
      up = up.parentElement, steps++
    ) {
      if (holdsALinkedHeading(up)) return true
    }
    return false
  }
}

const linked = ({ text, links }: PieceOf): number => links.reduce((sum, link) => sum + link.end - link.start, 0) / text.length
const words = (text: string): number => text.split(/\s+/, 30).length
const endsASentence = (text: string): boolean => /[.!?…。:]["”’'»“)\]]*$/.test(text)
// Scripts that part no words by spaces are counted by their letters.
const isLongEnough = (text: string, least: number): boolean =>
  words(text) >= least || (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text) && text.length >= least * 3)

/** Words between the headline and the text: a sentence, or what its element calls an opening. */
function isOpening(one: PieceOf, isFurniture: (element: DomElement) => boolean): boolean {
  if (one.role === 'aside' || one.role === 'caption' || one.text.length > 1500 || linked(one) > 0.5 || isFurniture(one.owner)) return false
  if (CREDIT.test(one.text) || isDateLine(one.text) || /©/.test(one.text)) return false
  const names = `${one.owner.className} ${one.owner.parentElement?.className ?? ''}`
  return isLongEnough(one.text, OPENING.test(names) ? 5 : 9) && (endsASentence(one.text) || OPENING.test(names))
}

const OPENING =
  /(?:^|[\s_-])(?:lead|leadin|lede|intro\w*|standfirst|subtitle|subline|subhead\w*|sub-?title|dek|deck|excerpt|abstract|summary|teaser\w*|chapo|chapeau|bajada|copete|entradilla|vorspann|anriss|description|kicker|strap\w*)(?:$|[\s_-])/i

/** What stands between two pieces of the article and is no furniture: prose that is not made of links. */
function belongs(one: PieceOf, isFurniture: (element: DomElement) => boolean): boolean {
  if (one.role === 'aside' || one.role === 'caption' || !isLongEnough(one.text, 14) || !endsASentence(one.text)) return false
  return linked(one) <= 0.4 && !CREDIT.test(one.text) && !isFurniture(one.owner)
}
