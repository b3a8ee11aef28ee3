// Files that are not what they seem, are broken, or are far too large: each gets a code and a sentence, or a page that says what was not read.
import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { Problem } from '../../../src/model/problem.ts'
import { pagesOf } from '../../../src/reading/readers.ts'
import { smallDocx } from '../../../src/reading/readers/docx.ts'
import { smallPdf } from '../../../src/reading/pages/small-pdf.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

async function problemOf(bytes: Uint8Array | string, name: string): Promise<string> {
  try {
    const pages = await pagesOf(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { name, mediaType: null })
    return `read: ${pages.length}`
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.message).toMatch(/^.{20,400}[.:)]?$/)
    return error.code
  }
}

async function pageOf(bytes: Uint8Array | string, name: string, mediaType: string | null = null): Promise<Page> {
  const [page] = await pagesOf(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { name, mediaType })
  if (page === undefined) throw new Error('no page')
  for (const block of page.blocks) expect(page.text.slice(block.start, block.end).trim()).not.toBe('')
  return page
}

const codes = (page: Page): readonly string[] => page.troubles.map(({ code }) => code)

describe('what cannot be read is a Problem with its own code', () => {
  test.each([
    ['an empty file', '', 'nothing.txt', 'file-empty'],
    ['an empty PDF', '', 'statement.pdf', 'file-empty'],
    ['white space alone', ' \n\n\t', 'blank.txt', 'not-readable'],
    ['a PDF with a password', smallPdf([{ text: 'Secret', y: 700, size: 12 }], { locked: true }), 'locked.pdf', 'pdf-password'],
    ['a PDF without text', smallPdf([]), 'scan.pdf', 'pdf-without-text'],
    ['a text called a PDF', 'Just words.', 'statement.pdf', 'pdf-damaged'],
    ['a PDF that stops after its first line', '%PDF-1.7\n', 'statement.pdf', 'pdf-damaged'],
    ['a truncated Word document', smallDocx([{ text: 'A crane fell.' }]).subarray(0, 700), 'report.docx', 'docx-damaged'],
    ['a picture called a page', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 'page.html', 'binary-not-text'],
    ['a program of three bytes', Uint8Array.from([0x4d, 0x5a, 0x90]), 'setup.exe', 'binary-not-text'],
    ['noise called a page', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'page.html', 'binary-not-text'],
    ['noise called a text', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'page.txt', 'binary-not-text'],
    ['JSON that is no post', '{"name":"Ada","age":3}', 'thing.json', 'not-a-post'],
    ['a number as JSON', '17', 'thing.json', 'not-a-post'],
    ['an empty list of posts', '[]', 'posts.json', 'not-a-post'],
    ['half a JSON file', '{"account":"mo","text":"Lo', 'posts.json', 'json-damaged'],
    ['100,000 nested lists', '['.repeat(100_000), 'posts.json', 'json-damaged'],
    ['a table without the columns', 'name;age\nAda;3\n', 'people.csv', 'csv-columns'],
    ['a table with a header alone', 'title,text\n', 'reports.csv', 'csv-empty'],
    ['an .eml without header lines', 'no header here\n\nwords', 'mail.eml', 'not-an-email'],
    [
      'an MHTML without a page',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nAAAA\n--b--\n',
      'page.mhtml',
      'mhtml-without-page',
    ],
    ['a page of scripts alone', '<html><body><script>let a = 1</script></body></html>', 'page.html', 'not-readable'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await problemOf(bytes, name)).toBe(code)
  })
})

describe('bytes become characters', () => {
  test('a declared character set holds where the bytes agree with it', async () => {
    const page = await pageOf(latin('<html><head><meta charset="iso-8859-2"></head><body><p>Wa\xb3\xeasa fell.</p></body></html>'), 'a.html')
    expect(page.text).toContain('Wałęsa')
    expect(codes(page)).toEqual([])
  })
  test('UTF-8 wins over a single-byte set that was declared wrongly, and says so', async () => {
    const page = await pageOf('<html><head><meta charset="iso-8859-1"></head><body><p>The café fell.</p></body></html>', 'a.html')
    expect(page.text).toContain('café')
    expect(codes(page)).toEqual(['text-encoding'])
  })
  test('a declared UTF-8 that is not, is read as windows-1252 and names the byte', async () => {
    const page = await pageOf(latin('The caf\xe9 fell.'), 'a.txt', 'text/plain; charset=utf-8')
    expect(page.text).toBe('The café fell.')
    expect(page.troubles.map(({ message }) => message).join(' ')).toContain('byte 0xE9 at position 7')
  })
  test('one broken byte in UTF-8 is shown as a substitute and named; the rest stays whole', async () => {
    const page = await pageOf(Uint8Array.from([...bytesOf('Žižkov, „fell“ '), 0xff, ...bytesOf(' down.')]), 'a.txt')
    expect(page.text).toBe('Žižkov, „fell“ \uFFFD down.')
    expect(page.troubles[0]?.message).toContain('byte 0xFF at position 21')
  })
  test.each([
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('A crane fell – today.', 'utf16le')])],
    ['UTF-16 without one', Uint8Array.from(Buffer.from('A crane fell – today.', 'utf16le'))],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...Buffer.from('A crane fell – today.', 'utf16le').swap16()])],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('A crane fell – today.')])],
  ])('%s', async (_, bytes) => {
    const page = await pageOf(bytes, 'a.txt')
    expect(page.text).toBe('A crane fell – today.')
    expect(codes(page)).toEqual([])
  })
  test('an unknown character set is told', async () => {
    expect(codes(await pageOf('A crane fell.', 'a.txt', 'text/plain; charset=quayspeak'))).toEqual(['text-encoding'])
  })
})

describe('what is far too large is read in part, quickly', () => {
  test('200 MB of text: the first two million characters', async () => {
    const bytes = new Uint8Array(200_000_000).fill(97)
    for (let at = 0; at < bytes.length; at += 80) bytes[at] = 10
    const before = process.memoryUsage().rss
    const started = process.threadCpuUsage()
    const page = await pageOf(bytes, 'huge.txt')
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(3000)
    expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
    expect(page.text.length).toBe(2_000_000)
    expect(codes(page)).toEqual(['text-too-long'])
  })
  test('100,000 nested tags: the words without structure', async () => {
    const page = await pageOf(`<html><body>${'<div>'.repeat(100_000)}<p>A crane fell.</p>${'</div>'.repeat(100_000)}</body></html>`, 'deep.html')
    expect(page.text).toBe('A crane fell.')
    expect(codes(page)).toEqual(['html-depth'])
  })
  test.each(['<div', '<p>', '<td><p>', '<a href="', '<!--', '<script>', '&amp', '"', '<b><i>', '<li>', 'data:a/'])('megabytes of %s end soon', async (unit) => {
    const started = process.threadCpuUsage()
    await problemOf(`<html><body>${unit.repeat(2_000_000 / unit.length)}`, 'odd.html')
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(5000)
  })
  test('a page of 50 MB', async () => {
    const started = process.threadCpuUsage()
    const page = await pageOf(`<html><body>${'<p>A crane fell at the quay.</p>\n'.repeat(1_600_000)}</body></html>`, 'long.html')
    expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(15_000)
    expect(codes(page)).toContain('text-too-long')
    expect(page.text.length).toBeLessThan(4_000_000)
  })
})
