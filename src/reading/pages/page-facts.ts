// What a page says about itself besides its words: title, publication, address, language, and the raw dates in its data.
import type { DomDocument, DomElement } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import type { Raw } from './page-dates.ts'
import type { Trouble } from '../../model/trouble.ts'
import { articleData } from './json-ld.ts'
import { aroundHeadline } from './headline.ts'
import { markedDates, shownDates } from './page-dates.ts'
import { wholeAddress } from './dom-blocks.ts'

type PageFacts = {
  readonly title: string | null
  readonly publication: string | null
  readonly address: string | null
  readonly language: string | null
  readonly marked: readonly Raw[]
  readonly shown: readonly Raw[]
  readonly data: ArticleData | null
  readonly troubles: readonly Trouble[]
}

/** Reads the head, the headings and the data of a page that nothing was taken out of yet. `savedFrom` is where the file says it was saved. */
export function pageFacts(document: DomDocument, savedFrom: string | null): PageFacts {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '').toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (name !== '' && content && !metas.has(name)) metas.set(name, content)
  }
  const documentTitle = clean(document.querySelector('title')?.textContent ?? '')
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .map((heading) => clean(heading.textContent))
    .filter((text) => text !== '')
  const canonical =
    wholeAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), savedFrom) ?? wholeAddress(metas.get('og:url'), savedFrom)
  const address = [canonical, savedFrom].find((found) => found !== null && /^https?:/.test(found) && URL.parse(found) !== null) ?? null
  const shared = clean(metas.get('og:title') ?? metas.get('twitter:title') ?? '')
  const { article: data, damaged } = articleData(document, [documentTitle, shared, ...headings].filter(Boolean), address)
  const publication = publisherOf(data?.publisher) ?? publisherOf(metas.get('og:site_name')) ?? fromTitle(documentTitle, headings, shared, address)
  const found = titleOf(headings, shared, data?.headline ?? null, documentTitle, publication)
  const around = aroundHeadline(document, found)
  const title = asPrinted(found, clean(around.headline?.textContent ?? ''))
  return {
    title,
    publication,
    address,
    language: languageOf(document, metas),
    marked: markedDates(document, data, around),
    shown: shownDates(document, around),
    data,
    troubles: damaged
      ? [
          {
            code: 'json-ld-not-read',
            message: 'The page describes itself in data (JSON-LD) that is damaged. At most its dates were taken from it.',
          },
        ]
      : [],
  }
}

const clean = (text: string): string => text.slice(0, 1000).replace(/\s+/g, ' ').trim()

const publisherOf = (name: string | null | undefined): string | null => {
  const cleaned = clean(name ?? '')
  return cleaned === '' || /^https?:/.test(cleaned) || cleaned.length > 80 ? null : cleaned
}

// "Crane falls at the east quay | Harbour Post": what follows the last bar, when what stands before it is the headline or it is the site's own name.
function fromTitle(title: string, headings: readonly string[], shared: string, address: string | null): string | null {
  const match = /^(.+)(?: [|–—-] | \| ?|: )([^|–—]{2,40})$/.exec(title)
  if (match === null) return null
  const [, before = '', after = ''] = match
  const known = [...headings, shared].some((headline) => headline !== '' && (alike(before, headline) || before.startsWith(headline)))
  const host = address === null ? '' : (URL.parse(address)?.hostname.replace(/[^a-z0-9]/g, '') ?? '')
  const name = after.toLowerCase().replace(/[^a-z0-9]/g, '')
  return (known || (name.length > 3 && host.includes(name))) && after.trim().split(/\s+/).length <= 5 ? after.trim() : null
}

/** The headline as printed where there is one that the page's other titles agree with; else the page's title without its publication. */
function titleOf(headings: readonly string[], shared: string, headline: string | null, documentTitle: string, publication: string | null): string | null {
  const bare = withoutPublication(documentTitle, publication)
  const others = [shared, headline ?? '', bare].filter((text) => text !== '')
  const printed = headings.find((heading) => heading.toLowerCase() !== publication?.toLowerCase() && others.some((other) => alike(heading, other)))
  if (printed !== undefined) return withoutKicker(printed, [headline ?? '', shared, bare])
  if (headings.length === 1 && others.length === 0) return headings[0] ?? null
  return (withoutPublication(shared, publication) || headline || bare || headings[0]) ?? null
}

const inWords = (text: string): string => wordsOf(text).join(' ')

/** A heading that holds a line above the headline as well, as the headline that the page gives elsewhere: "Ports in winter Crane falls at the east quay". */
function withoutKicker(printed: string, others: readonly string[]): string {
  const whole = inWords(printed)
  const alone = others.map(inWords).find((other) => other.length > 11 && whole.endsWith(` ${other}`))
  if (alone === undefined) return printed
  const from = [...printed.matchAll(WORD)].at(-wordsOf(alone).length)?.index ?? 0
  const opened = /[„“"‘'«»¿¡([]+$/.exec(printed.slice(0, from))?.[0].length ?? 0
  return printed.slice(from - opened).trim()
}

/** The words of the heading where they are the greater part of a title that names its site as well: "Crane falls at the east quay - the pages of the harbour club". */
function asPrinted(title: string | null, heading: string): string | null {
  if (title === null || heading === '' || heading.length >= title.length) return title
  const [part, whole] = [inWords(heading), inWords(title)]
  const isPart = part.length > 11 && part.includes(' ') && ` ${whole} `.includes(` ${part} `)
  return isPart && (whole.startsWith(part) || part.length > whole.length / 2) ? heading : title
}

function withoutPublication(title: string, publication: string | null): string {
  if (publication === null || !title.toLowerCase().endsWith(publication.toLowerCase())) return title
  return title.slice(0, title.length - publication.length).replace(/[\s|–—:-]+$/, '') || title
}

/** True when two titles share at least half the words of the shorter one. */
export function alike(a: string, b: string): boolean {
  const first = new Set(wordsOf(a))
  const second = new Set(wordsOf(b))
  const shared = [...first].filter((word) => second.has(word)).length
  return shared > 0 && shared >= Math.min(first.size, second.size) / 2 && shared >= Math.max(first.size, second.size) / 4
}

const WORD = /[\p{L}\p{N}]+/gu
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

function languageOf(document: DomDocument, metas: ReadonlyMap<string, string>): string | null {
  const root: DomElement | null = document.documentElement
  const declared = root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? metas.get('content-language') ?? metas.get('og:locale')?.replace('_', '-')
  return declared && /^[a-z]{2,3}(?:-[A-Za-z0-9-]{2,20})?$/i.test(declared.trim()) ? declared.trim() : null
}

/** Where a saved page says it was saved from: `<!-- saved from url=(0031)https://... -->` (browsers), ` url: https://...` (SingleFile). */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, 4000)
  return (/<[!]--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head) ?? /<[!]--[^>]{0,200}?\burl: (https?:\/\/[^\s>]+)/i.exec(head))?.[1] ?? null
}
