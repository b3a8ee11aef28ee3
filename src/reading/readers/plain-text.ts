// Plain text. The stored text is the decoded file, unchanged, so that offsets mean the same to whoever holds the file.
//
// Blocks are its paragraphs, or its lines where these are longer than anybody wraps them. A first short line without a full stop, with a blank line after it,
// is the headline; a head on consecutive lines is told by pages/text-head.ts.
import type { Block, Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import { Problem } from '../../model/problem.ts'
import { paragraphsOf, writtenLinks } from '../pages/blocks.ts'
import { decoded, refuseBinary } from '../pages/charset.ts'
import { declaredCharset, emptyPage, endsWith, typeOf } from '../pages/file-facts.ts'
import { pageDates } from '../pages/page-dates.ts'
import { agencyOf, issuerOf } from '../pages/stated-date.ts'
import { headIn, isAboutPage, linesOf } from '../pages/text-head.ts'

export const plainText: Reader = {
  name: 'plain text',

  claims: (_head, facts) => (endsWith(facts, '.txt', '.text', '.md') || typeOf(facts) === 'text/plain' ? 0.4 : 0.1),

  read(bytes, facts) {
    refuseBinary(bytes, facts.name)
    const { text, troubles } = decoded(bytes, declaredCharset(facts))
    const page = textPage(text)
    if (page.blocks.length === 0) throw new Problem('not-readable', `"${facts.name}" holds nothing but white space.`)
    return Promise.resolve([{ ...page, troubles: [...troubles, ...page.troubles] }])
  },

  samples: [
    {
      name: 'a headline, a byline and two paragraphs',
      bytes: 'Crane falls at the east quay\n\nPublished 16 March 2026\n\nA crane fell.\nNobody was below.\n\nThe port is closed.\n',
      finds: {
        text: 'Crane falls at the east quay\n\nPublished 16 March 2026\n\nA crane fell.\nNobody was below.\n\nThe port is closed.\n',
        title: 'Crane falls at the east quay',
        dates: [{ value: '2026-03-16', raw: '16 March 2026', from: 'text', modified: false }],
        blocks: [
          { start: 0, end: 28, role: 'heading' },
          { start: 30, end: 53, role: 'byline' },
          { start: 55, end: 86, role: 'paragraph' },
          { start: 88, end: 107, role: 'paragraph' },
        ],
      },
    },
    {
      name: 'a first line that names the paper and the day',
      bytes: 'Harbour Post, 16 March 2026\n\nA crane fell at the quay.\n',
      finds: {
        title: null,
        publication: 'Harbour Post',
        dates: [{ value: '2026-03-16', raw: '16 March 2026', from: 'text', modified: false }],
        blocks: [
          { start: 0, end: 27, role: 'byline' },
          { start: 29, end: 54, role: 'paragraph' },
        ],
      },
    },
    {
      name: 'a headline that dates what it tells of',
      bytes: 'Quay Fire, 16 March 2026\n\nA crane fell at the quay.\n',
      finds: { title: 'Quay Fire, 16 March 2026', publication: null, dates: [] },
    },
    {
      name: 'a paragraph alone is no headline',
      bytes: 'A crane fell at the quay.',
      finds: { title: null, blocks: [{ start: 0, end: 25, role: 'paragraph' }], dates: [] },
    },
  ],
}

/** A page of text that stays as it is. */
export function textPage(text: string): Page {
  const inRuns = paragraphsOf(text)
  const head = headIn(text, inRuns)
  const [paragraphs, issuer] = head === null ? afterIssuer(text, inRuns) : [head.rest, null]
  const publication = head === null ? issuer : head.publication
  const above = issuer === null ? 0 : 1
  const rest = paragraphs.flatMap((run, index) => (index < above ? [run] : unwrapped(text, run)))
  const blocks: Block[] = [
    ...(head?.blocks ?? []),
    ...rest.map(({ start, end }, index): Block => ({
      start,
      end,
      role: index < above ? 'byline' : head === null ? roleOf(text.slice(start, end), index - above, rest.length - above) : 'paragraph',
    })),
  ]
  const first = blocks.find(({ role }) => role !== 'byline')
  const title = first?.role === 'heading' ? text.slice(first.start, first.end) : null
  const agency = publication ?? agencyIn(text, blocks)
  return { ...emptyPage, text, title, publication: agency, blocks, links: writtenLinks(text), ...pageDates([], text, blocks, null) }
}

/** The agency named at the head of the first paragraph behind the headline. */
function agencyIn(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.find(({ role }) => role === 'paragraph')
  return first === undefined || first.start > 2000 ? null : agencyOf(text.slice(first.start, first.end))
}

type Stretch = { readonly start: number; readonly end: number }

/** A first line that names the paper or body and the day is a block of its own, and no headline: "Harbour Post, 16 March 2026". */
function afterIssuer(text: string, paragraphs: readonly Stretch[]): readonly [paragraphs: readonly Stretch[], publication: string | null] {
  const first = paragraphs[0]
  if (first === undefined) return [paragraphs, null]
  const line = text.slice(first.start, Math.min(first.end, first.start + 240)).split('\n', 1)[0] ?? ''
  const publication = issuerOf(line)
  const end = first.start + line.length
  const rest = end < first.end ? [{ start: end + 1 + (/^\s*/.exec(text.slice(end + 1, first.end))?.[0].length ?? 0), end: first.end }] : []
  if (publication === null || rest.length + paragraphs.length < 2) return [paragraphs, null]
  return [[{ start: first.start, end: first.start + line.trimEnd().length }, ...rest, ...paragraphs.slice(1)], publication]
}

/** Paragraphs end with their lines where one of these is longer than anybody wraps a line. */
function unwrapped(text: string, run: Stretch): readonly Stretch[] {
  if (run.end - run.start <= WIDEST) return [run]
  const lines = linesOf(text, run)
  return lines.some(({ start, end }) => end - start > WIDEST && text.slice(start, start + WIDEST).split(' ').length > 8) ? lines : [run]
}
const WIDEST = 130

function roleOf(words: string, index: number, count: number): Block['role'] {
  if (index === 0 && count > 1 && words.length <= 200 && !words.includes('\n') && !/[.!?:;,…]["'”’)]?$/.test(words)) return 'heading'
  if (index > 0 && index < 5 && (isByline(words) || isAboutPage(words))) return 'byline'
  return 'paragraph'
}

/** "By Harbour Post staff", "Published 16 March 2026, 09:12": a short line about the page, not about what happened. */
export function isByline(words: string): boolean {
  if (words.length > 160 || words.split('\n').length > 3) return false
  if (/^by [\p{Lu}][^.!?]{2,100}$/iu.test(words) && !/\b(?:was|were|is|are|has|had)\b/.test(words)) return true
  return /^(?:first )?(?:published|posted|updated|last updated|issued|released)\b[^.!?]{0,20}\d/i.test(words) && !/[.!?]$/.test(words)
}
