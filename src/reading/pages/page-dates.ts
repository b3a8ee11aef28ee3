// When a page says it was published, strongest first: JSON-LD, meta tags and <time>, its own printed line, its address; then when it was
// last changed. Never "now". What cannot be a date of publication is kept out and named in a trouble.
import type { Block, DateFound } from '../../model/page.ts'
import type { DatelineFrom } from '../../model/report.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { DomDocument, DomElement, DomNode } from './dom.ts'
import { TEXT } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import type { Around } from './headline.ts'
import { statedDates } from './stated-date.ts'
import { asThePageShows } from './page-zone.ts'
import { writtenDate } from './written-date.ts'

/** `reads` is the day that is meant, as ISO writes it, where `raw` cannot be read by itself ("8.5.12"). */
export type Raw = { readonly raw: string; readonly from: DatelineFrom; readonly modified: boolean; readonly reads?: string }

/** Sorts what was found: dates in order and without repetition, and a trouble for each that cannot be one. */
export function sortedDates(raws: readonly Raw[]): { readonly dates: readonly DateFound[]; readonly troubles: readonly Trouble[] } {
  const dates: DateFound[] = []
  const troubles: Trouble[] = []
  for (const { raw, from, modified, reads } of raws) {
    const date = writtenDate(reads ?? raw)
    if (date?.kind === 'date' && !dates.some((known) => known.value === date.value && known.modified === modified)) {
      dates.push({ value: date.value, raw: raw.trim().slice(0, 80), from, modified })
    }
    if (date?.kind === 'implausible') troubles.push(implausible(raw, date.because))
    if (date?.kind === 'ambiguous') troubles.push(ambiguous(raw))
  }
  return { dates: [...dates.filter((date) => !date.modified), ...dates.filter((date) => date.modified)], troubles: once(troubles) }
}

const implausible = (raw: string, because: string): Trouble => ({
  code: 'dateline-implausible',
  message: `It gives "${raw.trim().slice(0, 80)}" as its date, but ${because}. That date was not used.`,
})

/** The trouble `date-ambiguous`. */
export const ambiguous = (raw: string): Trouble => ({
  code: 'date-ambiguous',
  message: `The date "${raw.trim().slice(0, 80)}" can be read day first or month first. It was not used; enter the date by hand.`,
})

const once = (troubles: readonly Trouble[]): readonly Trouble[] =>
  troubles.filter((trouble, index) => troubles.findIndex(({ message }) => message === trouble.message) === index)

/** The dates in a page's own data: JSON-LD first, then meta tags, then marked-up times. */
export function markedDates(document: DomDocument, data: ArticleData | null, around: Around): readonly Raw[] {
  const raws: Raw[] = []
  if (data?.published) raws.push({ raw: data.published, from: 'jsonLd', modified: false })
  const metas = [...document.querySelectorAll('meta')]
  for (const names of [PUBLISHED, MODIFIED]) {
    for (const name of names) {
      for (const meta of metas) {
        const raw = meta.getAttribute('content') ?? ''
        if (raw !== '' && nameOf(meta) === name) raws.push({ raw, from: 'meta', modified: names === MODIFIED })
      }
    }
  }
  raws.push(...times(document, around))
  if (data?.modified) raws.push({ raw: data.modified, from: 'jsonLd', modified: true })
  return raws
}

const nameOf = (meta: DomElement): string =>
  (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').trim().toLowerCase()

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'article.published',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'publication_date',
  'publication-date',
  'pubdate',
  'published',
  'citation_publication_date',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'date',
]
const MODIFIED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'last-modified', 'lastmod', 'revised']

// <time pubdate>, <time itemprop="datePublished" datetime="...">, <abbr class="published" title="...">, then the first dated <time> below the headline or the
// last above it, outside lists of other stories.
function times(document: DomDocument, { headline, isElsewhere }: Around): readonly Raw[] {
  const raws: Raw[] = []
  for (const element of [...document.querySelectorAll('[itemprop="datePublished"], time[pubdate], abbr.published[title]')].slice(0, MOST)) {
    if (element.localName !== 'meta' && !isElsewhere(element)) raws.push({ raw: machineDate(element), from: 'meta', modified: false })
  }
  for (const element of [...document.querySelectorAll('[itemprop="dateModified"]')].slice(0, MOST)) {
    if (element.localName !== 'meta' && !isElsewhere(element)) raws.push({ raw: machineDate(element), from: 'meta', modified: true })
  }
  if (raws.some(({ modified }) => !modified)) return raws
  const inOrder = [...document.querySelectorAll('time[datetime], h1, h2, h3, h4, [class*="title"], [class*="headline"], [itemprop="headline"]')].slice(
    0,
    10 * MOST,
  )
  const at = headline === null ? -1 : inOrder.indexOf(headline)
  const below = inOrder.slice(at + 1)
  const above = inOrder.slice(0, Math.max(0, at)).reverse()
  let found = false
  for (const element of [...below, ...above].filter(({ localName }) => localName === 'time').slice(0, MOST)) {
    if (isElsewhere(element)) continue
    const modified = /updat|modif/i.test(
      `${element.className} ${element.parentElement?.className ?? ''} ${element.parentElement?.textContent.slice(0, 40) ?? ''}`,
    )
    if (modified || !found) raws.push({ raw: machineDate(element), from: 'meta', modified })
    if (!modified) found = true
  }
  return raws
}

// A page with more of them is a list of other stories.
const MOST = 40

/** Dates as a visitor sees them: the words of a <time>, and of an element that calls itself a date and holds nothing else. In order, most trusted first. */
export function shownDates(document: DomDocument, { headline, isElsewhere }: Around): readonly Raw[] {
  const raws: Raw[] = []
  for (const element of headline === null ? [] : [...document.querySelectorAll(DATED)].slice(0, 4 * MOST)) {
    if (element.localName === 'meta' || (element.localName !== 'time' && !CALLS_ITSELF_A_DATE.test(`${element.className} ${element.id}`))) continue
    const words = shortWords(element)
    const raw = words.replace(LABEL, '').trim()
    if (raw === '' || writtenDate(raw)?.kind !== 'date' || isElsewhere(element) || inAnotherHeader(element, headline)) continue
    raws.push({ raw, from: 'text', modified: CHANGED.test(words) })
    if (raws.length === 4) break
  }
  return raws
}

/** The head of the site says which day it is today. */
function inAnotherHeader(element: DomElement, headline: DomElement | null): boolean {
  const header = element.closest('header')
  return header !== null && headline?.closest('header') !== header && header.querySelector('nav, form') !== null
}

const DATED = 'time, [itemprop="datePublished"], [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [id*="date" i]'
const CALLS_ITSELF_A_DATE =
  /(?:^|[\s_-])(?:(?:pub|publish|published|post|posted|article|story|entry|news)?-?_?(?:date|time|timestamp|datetime)|published|posted)(?![a-z])/i
const CHANGED = /^\W*(?:last )?(?:updat|modif|edit)/i
const LABEL = /^\W*(?:(?:first |last )?(?:published|posted|updated|modified|issued|edited)(?: on| at)?\s*:?|date\s*:|on)\s+/i

/** What stands in an element on one line; nothing where that is more than a date could be. Never walks far: an element may hold the whole page. */
function shortWords(element: DomElement): string {
  let text = ''
  let left = 40
  const waiting: (DomNode | null)[] = [element.firstChild]
  while (waiting.length > 0) {
    const node = waiting.pop() ?? null
    if (node === null) continue
    if (left-- === 0 || text.length > 400) return ''
    if (node.nodeType === TEXT) text += node.textContent.slice(0, 401)
    waiting.push(node.nextSibling, node.firstChild)
  }
  const words = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  return words.length > 70 ? '' : words
}

const machineDate = (element: DomElement): string => (element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent).trim()

/** The day in an address: /2026/03/16/, /2026-03-16-, /2026/mar/16/, /20260316. A month alone is no day and is not used. */
export function addressDates(address: string | null): readonly Raw[] {
  const path = address === null ? '' : (URL.parse(address)?.pathname ?? '')
  const match =
    /[/-]((?:19|20)\d{2})[/-]([01]?\d)[/-]([0-3]?\d)(?=[/_.-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d{2})\/([a-z]{3})\/([0-3]?\d)(?=[/_.-]|$)/.exec(path) ??
    /[/-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(path)
  if (match === null) return []
  const month = /^\d/.test(match[2] ?? '') ? match[2] : String(MONTHS.indexOf(match[2] ?? '') + 1)
  const raw = `${match[1] ?? ''}-${(month ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
  // A number in an address that is no day was never meant as one.
  return writtenDate(raw)?.kind === 'date' ? [{ raw, from: 'address', modified: false }] : []
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * All of a page's dates in order: its own data, its printed line, its address, then its changes. `shown` are dates outside the text that was kept; `beside`,
 * those beside the headline, is asked where nothing else says when it was published.
 */
export function pageDates(
  marked: readonly Raw[],
  text: string,
  blocks: readonly Block[],
  address: string | null,
  shown: readonly Raw[] = [],
  beside: () => readonly Raw[] = () => [],
): { readonly dates: readonly DateFound[]; readonly troubles: readonly Trouble[] } {
  const stated = statedDates(text, blocks).map(({ raw, modified }) => ({ raw, from: 'text' as const, modified }))
  const raws = [...marked, ...stated, ...shown, ...addressDates(address)]
  const first = sortedDates(raws)
  const { dates, troubles } = first.dates.some(({ modified }) => !modified) ? first : sortedDates([...raws, ...beside()])
  const [change] = dates
  const told = change?.modified ? [...troubles, ofChange(change.raw)] : troubles
  return { dates: asThePageShows(agreed(dates, raws), [...stated, ...shown], marked), troubles: told }
}

const ofChange = (raw: string): Trouble => ({
  code: 'dateline-of-change',
  message: `It gives "${raw}" as the date of its last change, and none of its publication. That date was not used; enter the date of publication by hand if you know it.`,
})

/**
 * The dates with the day in front that two of the page's own voices give (its data, its tags, what it prints), where the one that came first stands alone with
 * another: what a program filled in when the page was begun, or a video on it. Never the day of a change.
 */
function agreed(dates: readonly DateFound[], raws: readonly Raw[]): readonly DateFound[] {
  const [first] = dates
  if (first === undefined || first.modified) return dates
  const found = raws.flatMap(({ raw, reads, from, modified }) => {
    const date = writtenDate(reads ?? raw)
    return date?.kind === 'date' ? [{ value: date.value, day: date.value.slice(0, 10), from, modified }] : []
  })
  const voices = (day: string): number => new Set(found.filter((one) => !one.modified && one.day === day).map(({ from }) => from)).size
  const far = (day: string): boolean => Math.abs(Date.parse(day) - Date.parse(first.value.slice(0, 10))) > 0
  if (voices(first.value.slice(0, 10)) > 1) return dates
  const other = dates.find(({ value, modified }) => !modified && far(value.slice(0, 10)) && voices(value.slice(0, 10)) > 1)
  if (other === undefined) return dates
  const day = other.value.slice(0, 10)
  if (found.some((one) => one.modified && one.day === day) && !found.some((one) => one.modified && one.value === other.value)) return dates
  return [other, ...dates.filter((one) => one !== other)]
}
