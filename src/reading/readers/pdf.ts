// PDF. A PDF knows where characters stand, not what belongs together: lines are rejoined into paragraphs here by the gaps between them,
// a paragraph that runs over the end of a page goes on, and words broken at the end of a line are made whole.
//
// The file's own dates say when it was made, not when it was published, and are not used; a date printed near its head is.
import { getDocumentProxy, getMeta } from 'unpdf'
import type { Block, Page } from '../../model/page.ts'
import type { FileFacts, Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Item, PrintedLine, PrintedParagraph } from '../pages/printed-lines.ts'
import { Problem } from '../../model/problem.ts'
import { lay, writtenLinks } from '../pages/blocks.ts'
import { MAX_TEXT, tooLong } from '../pages/charset.ts'
import { emptyPage, endsWith, glimpse, typeOf } from '../pages/file-facts.ts'
import { pageDates } from '../pages/page-dates.ts'
import { linesOf, paragraphsFrom } from '../pages/printed-lines.ts'
import { beginsAsPdf } from '../pages/pdf-start.ts'
import { smallPdf } from '../pages/small-pdf.ts'
import { isByline } from './plain-text.ts'

export const pdf: Reader = {
  name: 'a PDF',

  claims(head, facts) {
    const named = endsWith(facts, '.pdf') || typeOf(facts) === 'application/pdf'
    if (beginsAsPdf(head, named)) return 1
    return named ? 0.45 : 0
  },

  async read(bytes, facts) {
    if (!glimpse(bytes.subarray(0, 1024), 1024).includes('%PDF-'))
      throw new Problem('pdf-damaged', `"${facts.name}" is called a PDF but does not begin as one.`)
    const document = await opened(bytes, facts.name)
    try {
      const { numPages: totalPages } = document
      const { pages: found, troubles: unread } = await linesOfPages(document, facts)
      if (found.every((lines) => lines.length === 0)) {
        throw new Problem(
          'pdf-without-text',
          `"${facts.name}" has ${totalPages === 1 ? 'one page' : `${totalPages} pages`} and no text: it may be a scan. Recognise its text with another program and take that in.`,
        )
      }
      const info = (await getMeta(document)).info
      const page = pageOf(found, typeof info['Title'] === 'string' ? info['Title'] : null, bytes.length)
      return [{ ...page, troubles: [...page.troubles, ...unread] }]
    } finally {
      await document.loadingTask.destroy()
    }
  },

  samples: [
    {
      name: 'two lines of one paragraph, then another',
      bytes: smallPdf([
        { text: 'Statement on the east quay', y: 760, size: 20 },
        { text: 'The crane fell on 9 March, ac-', y: 720, size: 11 },
        { text: 'cording to its log.', y: 706, size: 11 },
        { text: 'The quay is closed.', y: 670, size: 11 },
      ]),
      finds: {
        text: 'Statement on the east quay\n\nThe crane fell on 9 March, according to its log.\n\nThe quay is closed.',
        title: 'Statement on the east quay',
        dates: [],
      },
    },
  ],
}

async function opened(bytes: Uint8Array, name: string): Promise<PdfDocument> {
  try {
    // The library takes the bytes away from whoever hands them over, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false, stopAtErrors: false } as never)
  } catch (error) {
    const kind = error instanceof Error ? error.name : ''
    if (kind === 'PasswordException') throw new Problem('pdf-password', `"${name}" is locked with a password. Save it without one and take that in.`)
    const reason = error instanceof Error ? error.message.slice(0, 160) : ''
    throw new Problem('pdf-damaged', `"${name}" is a PDF that cannot be opened: ${reason}`)
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

const MOST_PAGES = 2000

/** The lines of each page, no further than the text that is read of one original, the pages that are, and the time there is. */
async function linesOfPages(
  document: PdfDocument,
  { timeIsUp }: FileFacts,
): Promise<{ readonly pages: readonly (readonly PrintedLine[])[]; readonly troubles: readonly Trouble[] }> {
  const pages: (readonly PrintedLine[])[] = []
  let length = 0
  for (let number = 1; number <= document.numPages && length <= MAX_TEXT; number++) {
    if (number > MOST_PAGES) return { pages, troubles: [notAll('pdf-pages', `it has ${document.numPages} pages, and ${MOST_PAGES} are read`, number)] }
    if (timeIsUp?.() === true) return { pages, troubles: [notAll('pdf-time', 'its pages take too long', number)] }
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const placed = items.flatMap((item): Item[] => {
      if (!('str' in item)) return []
      const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform as readonly number[]
      return [{ str: item.str, x, y, width: item.width, fontSize: Math.hypot(skew, height), hasEOL: item.hasEOL }]
    })
    const lines = linesOf(placed)
    length += lines.reduce((sum, line) => sum + line.text.length + 1, 0)
    pages.push(lines)
    page.cleanup()
  }
  return { pages, troubles: [] }
}

const notAll = (code: string, why: string, page: number): Trouble => ({
  code,
  message: `Reading stopped before page ${page}, for ${why}. What stands before it was read; the original is kept whole.`,
})

function pageOf(pages: readonly (readonly PrintedLine[])[], metadataTitle: string | null, bytes: number): Page {
  const paragraphs = paragraphsFrom(pages)
  const troubles: Trouble[] = []
  const kept: PrintedParagraph[] = []
  let length = 0
  for (const paragraph of paragraphs) {
    if (length + paragraph.text.length > MAX_TEXT) {
      troubles.push(tooLong(length, bytes))
      break
    }
    length += paragraph.text.length + 2
    kept.push(paragraph)
  }
  const largest = Math.max(...kept.slice(0, 6).map(({ size }) => size))
  const usual = usualSize(kept)
  const isLargest = (index: number): boolean => largest > usual * 1.15 && (kept[index]?.size ?? 0) === largest
  const headline = kept.findIndex(({ text }, index) => index < 6 && text.length <= 250 && isLargest(index))
  const pieces = kept.map(({ text, size }, index) => ({ text, role: roleOf(text, size, usual, index, headline), links: writtenLinks(text) }))
  const laid = lay(pieces)
  const printed = kept[headline]?.text ?? firstShort(kept.map(({ text }) => text))
  return { ...emptyPage, ...laid, title: sensible(metadataTitle) ?? printed, ...mergedDates(laid.text, laid.blocks, troubles) }
}

function mergedDates(text: string, blocks: readonly Block[], before: readonly Trouble[]): Pick<Page, 'dates' | 'troubles'> {
  const { dates, troubles } = pageDates([], text, blocks, null)
  return { dates, troubles: [...before, ...troubles] }
}

function roleOf(text: string, size: number, usual: number, index: number, headline: number): Block['role'] {
  if (index === headline) return 'heading'
  if (index < 6 && isByline(text)) return 'byline'
  if (size > usual * 1.15 && text.length <= 200 && !/[.;,]$/.test(text)) return 'subheading'
  return /^[•▪◦‣–-] /.test(text) ? 'listItem' : 'paragraph'
}

/** The size most characters are set in. */
function usualSize(paragraphs: readonly { readonly text: string; readonly size: number }[]): number {
  const weights = new Map<number, number>()
  for (const { text, size } of paragraphs) weights.set(size, (weights.get(size) ?? 0) + text.length)
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const firstShort = (texts: readonly string[]): string | null => {
  const first = texts[0]
  return first !== undefined && texts.length > 1 && first.length <= 200 && !/[.!?:;,]$/.test(first) ? first : null
}

// Programs put their own words there: "Microsoft Word - statement_final2.docx", "untitled", a file's name.
function sensible(title: string | null): string | null {
  const cleaned = title?.replace(/\s+/g, ' ').trim() ?? ''
  if (cleaned.length < 4 || cleaned.length > 250 || !cleaned.includes(' ')) return null
  return /^microsoft |^(?:untitled|document|print|layout|slide)\b|\.(?:docx?|pdf|indd|odt|pptx?|xlsx?|html?|txt)$/i.test(cleaned) ? null : cleaned
}
