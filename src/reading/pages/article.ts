// Which part of a page is the article. Readability finds it; the page's hidden parts are gone before it looks.
import { Readability } from '@mozilla/readability'
import type { DomDocument, DomElement } from './dom.ts'
import { TEXT, isElement, walk } from './dom.ts'

type Article = {
  readonly root: DomElement
  readonly page: DomDocument // before the search
  readonly whole: DomElement // its body
  readonly title: string | null
  readonly byline: string | null
  readonly before: readonly DomElement[] // updates and corrections that stand outside the article's own part of the page
  readonly after: readonly DomElement[]
}

/** The article of this document, which is used up by the search. The whole body where no article stands out. */
export function articleOf(document: DomDocument): Article {
  const notes = protectedNotes(document)
  protectEmbedded(document)
  const whole = document.cloneNode(true)
  try {
    const reader = new Readability<DomElement>(document, { keepClasses: true, serializer: (node) => node as never })
    const article = reader.parse()
    const root = article?.content ?? null
    if (article !== null && root !== null && root.textContent.trim() !== '') {
      const lost = notes > 0 ? lostNotes(whole, root) : { before: [], after: [] }
      return { root, page: whole, whole: whole.body, title: article.title?.trim() || null, byline: article.byline?.trim() || null, ...lost }
    }
  } catch {
    // A page that the search stumbles over is still read whole.
  }
  return { root: whole.body, page: whole, whole: whole.body, title: null, byline: null, before: [], after: [] }
}

// The search throws out <aside>, <footer> and whatever is named "social" or "sidebar". Pages put there what matters most here: the update that
// moves a date, and the post that is quoted. So an update becomes a plain division first, and what wraps an embedded post loses its name.
const NOTE =
  /^\s*(?:(?:UPDATE|CORRECTION|CLARIFICATION|RETRACTION|EDITOR['’]?S['’]? NOTE)\b|(?:Update|Correction|Clarification|Retraction)s?\s?(?:[:,(–—-]|\d)|Editor['’]?s['’]? note\b|(?:This|An earlier version of this) (?:article|story|report|post|page)\b.{0,60}\b(?:updated|amended|corrected|changed|stated|said|gave|reported)\b)/

/** Marks the notes of this document and makes plain divisions of them; how many there are. */
function protectedNotes(document: DomDocument): number {
  let count = 0
  for (const element of [...document.body.querySelectorAll('p, div, aside, footer, section, details')]) {
    if ((element.parentElement?.closest(`[${KEPT}]`) ?? null) !== null) continue
    if (!BEGINS_A_NOTE.test(firstWords(element))) continue
    const text = element.textContent
    if (text.length > 4000 || !NOTE.test(text) || text.trim().split(/\s+/, 8).length < 8 || linkedShare(element) > 0.6) continue
    const plain = element.localName === 'p' ? element : document.createElement('div')
    if (plain !== element) {
      plain.append(...element.childNodes)
      element.replaceWith(plain)
    }
    plain.removeAttribute('class')
    plain.removeAttribute('id')
    plain.setAttribute(KEPT, String(count++))
  }
  return count
}

const KEPT = 'data-note'
const BEGINS_A_NOTE = /^\s*(?:update|correction|clarification|retraction|editor|this|an)/i

/** The first text under an element that is not white space: a look that costs nothing, before all of its text is asked for. */
function firstWords(element: DomElement): string {
  let found = ''
  let seen = 0
  walk(
    element,
    (node) => {
      if (found === '' && node.nodeType === TEXT && node.textContent.trim() !== '') found = node.textContent
      return found === '' && seen++ < 20
    },
    () => {},
  )
  return found
}

const linkedShare = (element: DomElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + link.textContent.length, 0) / Math.max(1, element.textContent.length)

function protectEmbedded(document: DomDocument): void {
  for (const quote of [...document.body.querySelectorAll('blockquote')].slice(0, 100)) {
    // Who said what is quoted stands in a <footer>.
    for (const footer of quote.querySelectorAll('footer')) {
      const line = document.createElement('p')
      line.append(...footer.childNodes)
      footer.replaceWith(line)
    }
    const length = quote.textContent.trim().length
    for (
      let up: DomElement | null = quote, steps = 0;
      up !== null && steps < 4 && up.textContent.trim().length <= length * 1.3 + 40;
      up = up.parentElement, steps++
    ) {
      up.removeAttribute('class')
      up.removeAttribute('id')
    }
  }
}

/** Notes of the whole page that are not in the article, by whether they stand before or after it. */
function lostNotes(whole: DomDocument, root: DomElement): Pick<Article, 'before' | 'after'> {
  const squeezed = (text: string): string => text.replace(/\s+/g, '')
  const kept = squeezed(root.textContent)
  const page = squeezed(whole.body.textContent)
  const begin = page.indexOf(kept.slice(0, 60))
  const lost = [...whole.querySelectorAll(`[${KEPT}]`)].filter((note) => !kept.includes(squeezed(note.textContent).slice(0, 80)))
  const isBefore = (note: DomElement): boolean => page.indexOf(squeezed(note.textContent).slice(0, 80)) < begin
  return { before: lost.filter(isBefore), after: lost.filter((note) => !isBefore(note)) }
}

/**
 * Takes out what a visitor does not see: hidden elements, comments, what stands only for browsers without script. A page that hides everything until a
 * script shows it keeps its words; the answer says so.
 */
export function dropHidden(document: DomDocument): boolean {
  const gone: { remove(): void }[] = []
  const covered: DomElement[] = []
  let shown = 0
  walk(
    document.body,
    (node) => {
      if (node.nodeType === COMMENT) gone.push(node)
      if (node.nodeType === TEXT && shown < HARDLY_ANY) shown += node.textContent.trim().length
      if (!isElement(node)) return false
      if (node.localName === 'script' || node.localName === 'style') return false
      if (node.localName === 'noscript' || node.localName === 'template') gone.push(node)
      else if (isHidden(node)) covered.push(node)
      else return true
      return false
    },
    () => {},
  )
  for (const node of gone) node.remove()
  const whole = shown < HARDLY_ANY && covered.reduce((sum, element) => sum + element.textContent.length, 0) > 10 * HARDLY_ANY
  for (const element of covered) if (!whole || element.getAttribute('aria-hidden') === 'true') element.remove()
  return whole
}

const HARDLY_ANY = 100
const COMMENT = 8

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden')) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}
