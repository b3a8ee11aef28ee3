// Word documents (.docx, ECMA-376): turned into HTML by their styles, then laid out like any other. A first heading or title is the headline.
// The dates in the file's properties say when it was typed, not when it was published, and are not used; a date printed near its head is.
import type { Block, Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import { Problem } from '../../model/problem.ts'
import { bareHtmlPage } from '../pages/bare-html.ts'
import { endsWith, typeOf } from '../pages/file-facts.ts'
import { pageDates } from '../pages/page-dates.ts'
import { smallZip } from '../pages/small-zip.ts'
import { zipMembers } from '../pages/zip.ts'
import { isByline } from './plain-text.ts'

export const docx: Reader = {
  name: 'a Word document',

  claims(head, facts) {
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
    const named = endsWith(facts, '.docx') || typeOf(facts).endsWith('wordprocessingml.document')
    if (!isZip) return named ? 0.45 : 0
    return named ? 0.98 : Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes('word/') ? 0.9 : 0
  },

  async read(bytes, facts) {
    const entries = zipMembers(bytes, facts.name)
    if (entries === null)
      throw new Problem('docx-damaged', `"${facts.name}" is called a Word document but its archive is cut off or damaged, so nothing in it can be unpacked.`)
    if (!entries.some(({ name }) => name === 'word/document.xml'))
      throw new Problem('docx-damaged', `"${facts.name}" is an archive without a Word document in it.`)
    const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (unpacked > MAX_UNPACKED)
      throw new Problem(
        'docx-too-long',
        `"${facts.name}" unpacks to ${Math.round(unpacked / 1_000_000)} MB. Documents of up to ${MAX_UNPACKED / 1_000_000} MB are read.`,
      )
    const { default: mammoth } = await import('mammoth')
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const result = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    const page = bareHtmlPage(result.value, null, null, bytes.length)
    if (page.blocks.length === 0) throw new Problem('not-readable', `"${facts.name}" is a Word document without words.`)
    return [withHeadline(page)]
  },

  samples: [
    {
      name: 'a heading and two paragraphs',
      bytes: smallDocx([
        { text: 'Crane at the east quay', style: 'Heading1' },
        { text: 'Published 16 March 2026' },
        { text: 'A crane fell on 9 March.' },
        { text: 'Nobody was below.' },
      ]),
      finds: {
        text: 'Crane at the east quay\n\nPublished 16 March 2026\n\nA crane fell on 9 March.\n\nNobody was below.',
        title: 'Crane at the east quay',
        dates: [{ value: '2026-03-16', raw: '16 March 2026', from: 'text', modified: false }],
      },
    },
  ],
}

const MAX_UNPACKED = 100_000_000

function withHeadline(page: Page): Page {
  const { text, blocks } = page
  const first = blocks[0]
  const words = first === undefined ? '' : text.slice(first.start, first.end)
  const isHeadline = first?.role === 'subheading' || (blocks.length > 1 && words.length <= 200 && !/[.!?:;,]["”’]?$/.test(words))
  const marked: readonly Block[] = blocks.map((block, index) => {
    if (index === 0 && isHeadline) return { ...block, role: 'heading' }
    return index > 0 && index < 5 && isByline(text.slice(block.start, block.end)) ? { ...block, role: 'byline' } : block
  })
  const { dates, troubles } = pageDates([], text, marked, null)
  return { ...page, title: isHeadline ? words : null, blocks: marked, dates, troubles: [...page.troubles, ...troubles] }
}

/** The smallest Word document of these paragraphs, for samples and tests. */
export function smallDocx(paragraphs: readonly { readonly text: string; readonly style?: string }[]): Uint8Array {
  const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const body = paragraphs
    .map(
      ({ text, style }) =>
        `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`,
    )
    .join('')
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return smallZip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}
