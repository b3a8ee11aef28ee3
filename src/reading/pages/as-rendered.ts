// The words of a page that come by script alone: taken from what a browser of this desk saw, where the page as it was sent has hardly any.
//
// Only of a capture that this desk made itself, for an archive of another hand may say that it was rendered as it likes. The words come of further requests,
// so they are not the words of the bytes that were kept, and the report says so. Nothing is known of them but their lines: what stands before the one
// that the page has for its title is taken for its furniture.
import type { Block, Page } from '../../model/page.ts'
import type { Trouble } from '../../model/trouble.ts'
import { isByline } from '../readers/plain-text.ts'
import { writtenLinks } from './blocks.ts'
import { pageDates } from './page-dates.ts'

export type Rendered = { readonly text: string; readonly title: string; readonly browser: string; readonly at: string }

/** What a page has fewer characters than, when it is said to have hardly any words (evidence/capture/page-looks.ts). */
const HARDLY_ANY = 200
/** What was seen is something else than the page: these are told, and their words are not read as its own. */
const ANOTHER = new Set(['capture-login', 'capture-check', 'capture-consent', 'capture-empty', 'render-led-on'])

/** What `dateline/…` in an archive of ours holds, or null: no rendering, a page with words of its own, or one that was led to another site or to a login. */
export function renderedWords(read: (name: string) => Uint8Array | null, listed: string | null): Rendered | null {
  const json = (name: string): Record<string, unknown> => (parsed(words(read(name))) ?? {}) as Record<string, unknown>
  const [capture, rendering] = [json('dateline/capture.json'), json('dateline/rendering/rendering.json')]
  const text = words(read('dateline/rendering/text.txt')).replace(/\r\n?/g, '\n')
  const { title, browser, at, shows } = rendering
  if (!codesOf(capture).includes('capture-empty') || codesOf(rendering).some((code) => ANOTHER.has(String(code)))) return null
  if (typeof browser !== 'string' || typeof at !== 'string' || typeof shows !== 'string' || hostOf(shows) !== hostOf(listed ?? shows)) return null
  return text.trim().length < HARDLY_ANY ? null : { text, title: typeof title === 'string' ? title.trim() : '', browser, at }
}

/** The page with these words, or as it was sent where that has words enough. What it says of itself beside its words stays. */
export function asRendered({ text, title, browser, at }: Rendered, sent: Page): Page {
  if (sent.text.length >= HARDLY_ANY) return sent
  const lines = [...text.matchAll(/\S.*/g)].map((line) => ({ start: line.index, end: line.index + line[0].trimEnd().length }))
  const first = lines.findIndex(({ start, end }) => end - start >= SHORTEST_TITLE && title.includes(text.slice(start, end)))
  const blocks = lines.map((line, index): Block => ({ ...line, role: first < 0 ? 'paragraph' : roleOf(index - first, text.slice(line.start, line.end)) }))
  const heading = lines[first]
  const told = sent.dates.filter(({ from }) => from !== 'address')
  const { dates, troubles } = pageDates([], text, blocks, sent.address)
  return {
    ...sent,
    ...{ text, blocks, links: writtenLinks(text) },
    title: heading === undefined ? title || sent.title : text.slice(heading.start, heading.end),
    dates: [...told, ...dates.filter(({ value }) => !told.some((known) => known.value === value))],
    troubles: [...sent.troubles, ...troubles, BY(browser, at)],
  }
}

/** A page's own title begins or ends with the headline: "Crane falls | Harbour Post". Shorter words ("Home") stand in many. */
const SHORTEST_TITLE = 12

const BY = (browser: string, at: string): Trouble => ({
  code: 'text-as-rendered',
  message: `The page as it was sent has hardly any words. These are its words as rendered by ${browser.slice(0, 80)} on this desk at ${at.slice(0, 30)}: they come of further requests, and are not in the bytes that were kept of the page.`,
})

function roleOf(afterHeading: number, words: string): Block['role'] {
  if (afterHeading === 0) return 'heading'
  if (afterHeading < 0) return 'aside'
  return afterHeading < 5 && isByline(words) ? 'byline' : 'paragraph'
}

const codesOf = ({ obtained }: Record<string, unknown>): readonly unknown[] =>
  Array.isArray(obtained) ? (obtained as readonly unknown[]).map((one) => (one as { code?: unknown } | null)?.code) : []

const words = (bytes: Uint8Array | null): string => (bytes === null ? '' : new TextDecoder().decode(bytes))
const hostOf = (address: string): string | null => URL.parse(address)?.host ?? null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
