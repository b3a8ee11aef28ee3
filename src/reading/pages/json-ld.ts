// What a page says of itself as JSON-LD (schema.org): <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-16"}</script>
//
// Pages hold several such things, related articles among them; the one that speaks of this page is chosen by its headline or address.
import type { DomDocument } from './dom.ts'

export type ArticleData = {
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly publisher: string | null
  readonly body: string | null
  readonly address: string | null
}

type Thing = Readonly<Record<string, unknown>>

/** The page's own article, or `null`. `damaged` when there was JSON-LD that could not be read even with its common faults mended. */
export function articleData(
  document: DomDocument,
  titles: readonly string[],
  address: string | null,
): { readonly article: ArticleData | null; readonly damaged: boolean } {
  const things: Thing[] = []
  let damaged = false
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const value = parsed(script.textContent)
    if (value !== undefined) collect(value, things)
    else if (script.textContent.trim() !== '') {
      damaged = true
      things.push(...datesOfDamaged(script.textContent))
    }
  }
  const dated = things.filter((thing) => ABOUT_A_PAGE.test(typesOf(thing)))
  const best = dated.map((thing) => ({ thing, score: scoreOf(thing, titles, address) })).sort((a, b) => b.score - a.score)[0]
  return { article: best === undefined ? null : dataOf(best.thing), damaged }
}

const ABOUT_A_PAGE = /Article|Posting|Report|WebPage|BlogPost|Review|VideoObject|LiveBlog/
const typesOf = (thing: Thing): string => [thing['@type']].flat().join(' ')

function scoreOf(thing: Thing, titles: readonly string[], address: string | null): number {
  const data = dataOf(thing)
  const types = typesOf(thing)
  let score = /Article|Posting|Report|BlogPost/.test(types) ? 4 : /WebPage/.test(types) ? 2 : 0
  if (data.headline !== null && titles.some((title) => title.includes(data.headline ?? '') || (data.headline ?? '').includes(title))) score += 4
  if (address !== null && data.address === address) score += 4
  if (data.published !== null) score += 2
  return score
}

function dataOf(thing: Thing): ArticleData {
  return {
    headline: words(thing['headline']) ?? words(thing['name']),
    published: words(thing['datePublished']) ?? words(thing['uploadDate']) ?? words(thing['dateCreated']),
    modified: words(thing['dateModified']),
    publisher: nameOf(thing['publisher']),
    body: words(thing['articleBody']),
    address: words(thing['url']) ?? words(thing['mainEntityOfPage']) ?? words((thing['mainEntityOfPage'] as Thing | null | undefined)?.['@id']),
  }
}

const words = (value: unknown): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

const nameOf = (value: unknown): string | null => {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return words(first) ?? (typeof first === 'object' && first !== null ? words((first as Thing)['name']) : null)
}

// Without recursion, and no more than a page could mean: data may nest as deep as it likes.
function collect(value: unknown, things: Thing[]): void {
  const waiting: unknown[] = [value]
  for (let at = 0; at < waiting.length && at < 20_000; at++) {
    const next = waiting[at]
    if (Array.isArray(next)) waiting.push(...next.slice(0, 1000))
    else if (typeof next === 'object' && next !== null) {
      const thing = next as Thing
      if ('@type' in thing) things.push(thing)
      waiting.push(...Object.values(thing).filter((inner) => typeof inner === 'object' && inner !== null))
    }
  }
}

// One quotation mark too few costs the whole of it; the dates can still be told apart from the rest.
function datesOfDamaged(text: string): readonly Thing[] {
  const type = /"@type"\s{0,20}:\s{0,20}"([A-Za-z]{0,30}(?:Article|Posting|Report))"/.exec(text)?.[1]
  const published = /"datePublished"\s{0,20}:\s{0,20}"([^"\n]{4,60})"/.exec(text)?.[1]
  const modified = /"dateModified"\s{0,20}:\s{0,20}"([^"\n]{4,60})"/.exec(text)?.[1]
  return type === undefined || published === undefined ? [] : [{ '@type': type, datePublished: published, dateModified: modified }]
}

// Common faults: an HTML comment or CDATA around it, raw line breaks within strings, a semicolon or comma too many.
function parsed(text: string): unknown {
  const trimmed = text
    .replace(/^\s*(?:<[!]--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:--[>]|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;)\s*$/, '')
  for (const attempt of [trimmed, trimmed.replace(/[\u0000-\u001f]+/g, ' '), trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/, ?([\]}])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return undefined
}
