// What strangers' files try on the readers, and what becomes of it: a code and a sentence, within its limit, and the original kept. docs/threats.md lists them.
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { readerPool } from '../../src/desk/reading/reader-pool.ts'
import { isRemark } from '../../src/model/trouble.ts'
import { severalKinds } from '../../src/reading/pages/kinds-found.ts'
import { smallDocx } from '../../src/reading/readers/docx.ts'
import { smallPdf } from '../../src/reading/pages/small-pdf.ts'
import { zipMembers } from '../../src/reading/pages/zip.ts'
import { bomb, packedBomb, pdfOf, pngOf, warcOf, zipOf, type Member } from './files.ts'

const readers = readerPool({ processes: 1 })
afterAll(() => readers.close())

/** The codes of the troubles with which this file is read, or not read, in the jail. */
async function codesOf(name: string, bytes: Uint8Array | string): Promise<readonly string[]> {
  const outcome = await readers.run(
    { kind: 'read', facts: { name, mediaType: null }, byHand: {}, zone: 'UTC', now: '2026-03-20T00:00:00Z' },
    { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
  )
  if (outcome.kind === 'read') return outcome.reports.flatMap(({ reading }) => reading.troubles).map(({ code }) => code)
  return outcome.kind === 'notRead' ? outcome.troubles.map(({ code }) => code) : []
}

const page = '<html><body><h1>Crane falls</h1><p>The arm fell.</p></body></html>'

test.each([
  ['a gzip of a gigabyte called a WARC', 'a.warc.gz', () => bomb(1000), 'unpack-size'],
  ['a page in a WARC that was sent as a bomb', 'a.warc', () => warcOf('Content-Type: text/html\r\nContent-Encoding: gzip', bomb(400)), 'unpack-size'],
  ['a bomb among saved pages', 'a.zip', () => zipOf([packedBomb(50)]), 'zip-size'],
  ['a bomb called a Word document', 'a.docx', () => zipOf([{ name: 'word/document.xml' }, packedBomb(50)]), 'zip-size'],
])('a bomb is not unpacked: %s', async (_what, name, bytes, code) => {
  expect(await codesOf(name, bytes())).toEqual([code])
})

const inside: Member = { name: 'a.html', content: Buffer.from(page) }
test.each([
  ['archives in an archive', () => zipOf([{ name: '1.zip', content: zipOf([{ name: '2.zip' }]) }]), 'zip-nest'],
  ['a member that lies inside another', () => zipOf([inside, { ...inside, name: 'b.html', localName: 'b.html', at: 0 }]), 'zip-ambiguous'],
  [
    'a member twice under one head',
    () =>
      zipOf([
        { ...inside, content: Buffer.from(zipOf([{ ...inside, name: 'b.html' }]).subarray(0, 36 + page.length)) },
        { ...inside, name: 'b.html', at: 36 },
      ]),
    'zip-overlap',
  ],
  ['more members than are read', () => zipOf(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}.html` }))), 'zip-count'],
  ['as many members as the count can say', () => zipOf(Array.from({ length: 65_535 }, (_, n) => ({ name: `${n}` }))), 'zip-count'],
  ['a name that climbs out', () => zipOf([{ name: '../../evil.html' }]), 'zip-name'],
  ['a name from the root', () => zipOf([{ name: '/etc/evil.html' }]), 'zip-name'],
  ['a name with backslashes', () => zipOf([{ name: '..\\evil.html' }]), 'zip-name'],
  ['a name with a drive', () => zipOf([{ name: 'C:evil.html' }]), 'zip-name'],
  ['a name with a NUL', () => zipOf([{ name: 'a.html\0.txt' }]), 'zip-name'],
  ['a name of 4 kB', () => zipOf([{ name: `${'a'.repeat(4096)}.html` }]), 'zip-name'],
  ['a link', () => zipOf([{ name: 'a.html', content: Buffer.from('/etc/passwd'), link: true }]), 'zip-link'],
  ['two files of one name', () => zipOf([inside, inside]), 'zip-ambiguous'],
  ['a file that is called otherwise in the directory', () => zipOf([{ ...inside, localName: 'b.html' }]), 'zip-ambiguous'],
  ['a file that is longer than it says', () => zipOf([{ ...inside, size: 3 }]), 'zip-damaged'],
])('an archive that lies is refused whole: %s', async (_what, bytes, code) => {
  const archive = bytes()
  expect(await codesOf('a.zip', archive)).toEqual([code])
  // The same door stands before a Word document.
  if (code !== 'zip-nest' && code !== 'zip-damaged') expect(() => zipMembers(archive, 'a.docx')).toThrow(expect.objectContaining({ code }) as Error)
})

test('honest archives are read', async () => {
  expect(await codesOf('a.zip', zipOf([inside, { name: 'notes/b.txt' }]))).toEqual([])
  expect(await codesOf('a.docx', smallDocx([{ text: 'Crane falls' }, { text: 'The arm fell.' }]))).toEqual([])
})

test('a PDF with script in its fonts, its form and its opening is read as text, and nothing in it runs or calls out', async () => {
  let calls = 0
  const server = createServer((socket) => (calls++, socket.destroy()))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const port = (server.address() as AddressInfo).port
  const script = `(globalThis.ran = 1; fetch\\('http://127.0.0.1:${port}/'\\))`
  const content = 'BT /F1 24 Tf 72 700 Td (The crane fell.) Tj ET'
  const hostile = pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS ${script} >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS ${script} >>] >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R /Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://127.0.0.1:${port}/) >> >>] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    // The form of CVE-2024-4367: a matrix that is text, to be put into code.
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FontMatrix [1 0 0 1 0 (0\\); fetch\\('http://127.0.0.1:${port}/'\\) //)] >>`,
  ])
  expect(await codesOf('a.pdf', hostile)).toEqual([])
  server.close()
  expect(calls).toBe(0)
})

test.each([
  [
    'a table of objects that refers to itself',
    () => Buffer.from('%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
  ],
  ['pages that are their own parents', () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>'])],
  [
    'a stream of a hundred filters',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
        `<< /Length 0 /Filter [${'/FlateDecode '.repeat(100)}] >>\nstream\n\nendstream`,
      ]),
  ],
])('a PDF that leads in circles ends with a code: %s', async (_what, bytes) => {
  expect(await codesOf('a.pdf', bytes())).toEqual([expect.stringMatching(/^(?:pdf-damaged|pdf-without-text|not-readable|reading-stopped)$/)])
})

test('when the time for a PDF is up the pages before it are kept', async () => {
  const { pdf } = await import('../../src/reading/readers/pdf.ts')
  const many = smallPdf([{ text: 'Crane falls', y: 700, size: 20 }])
  let asked = 0
  const [read] = await pdf.read(many, { name: 'a.pdf', mediaType: null, timeIsUp: () => asked++ > 0 })
  expect(read?.text).toBe('Crane falls')
  await expect(pdf.read(many, { name: 'a.pdf', mediaType: null, timeIsUp: () => true })).rejects.toMatchObject({ code: 'pdf-without-text' })
})

test.each([
  ['script', '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://192.0.2.1/")</script><text>Crane</text></svg>'],
  ['a foreign object', '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe src="http://192.0.2.1/"/></foreignObject></svg>'],
  ['an outside picture', '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/a.png"/></svg>'],
  [
    'an outside entity',
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text></svg>',
  ],
  [
    'a billion laughs',
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]><svg><text>&a30;</text></svg>`,
  ],
  ['a style from outside', '<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(http://192.0.2.1/a.css)</style></svg>'],
])('an SVG is words, never a drawing: with %s nothing is fetched, nothing expands', async (_what, bytes) => {
  const outcome = await readers.run(
    { kind: 'read', facts: { name: 'a.svg', mediaType: null }, byHand: {}, zone: 'UTC', now: '2026-03-20T00:00:00Z' },
    { bytes: Buffer.from(bytes) },
  )
  if (outcome.kind !== 'read') throw new Error('an SVG is text and is read as such')
  expect(outcome.reports[0]?.reading.text).toBe(bytes)
})

test.each([
  ['a picture with an archive behind it', () => Buffer.concat([pngOf(2, 2), zipOf([inside])])],
  ['a picture with a PDF in it', () => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(20), pdfOf(['<< /Type /Catalog >>'])])],
  ['a PDF with an archive behind it', () => Buffer.concat([smallPdf([{ text: 'Crane', y: 700, size: 20 }]), zipOf([inside])])],
  ['a picture with a page in it', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), Buffer.from('<html><script>alert(1)</script>')])],
  ['a bitmap that is a script', () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(10), Buffer.from('<script src=x></script>')])],
])('a file that is two things at once is flagged: %s', (_what, bytes) => {
  expect(severalKinds(bytes())).toMatchObject({ code: 'file-two-kinds' })
})

test.each([
  ['a page', page],
  ['a page about pictures', `${page.replace('arm', 'GIF89a %PDF- arm')}`],
  ['a Word document', smallDocx([{ text: 'about <html> pages' }])],
  ['a PDF', smallPdf([{ text: 'PK and <html>', y: 700, size: 20 }])],
  ['a picture', pngOf(40, 40)],
  ['a web archive', warcOf('Content-Type: text/html', Buffer.from(page))],
])('a file that is one thing is not flagged: %s', (_what, bytes) => {
  expect(severalKinds(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)).toBeNull()
})

test.each([
  ['a hundred thousand tags in one another', 'a.html', `<html><body>${'<div>'.repeat(100_000)}words`, 'html-depth'],
  ['JSON in JSON, a hundred thousand deep', 'a.json', `{"a":${'['.repeat(100_000)}`, null],
  ['a mail in a mail, a thousand deep', 'a.eml', `${'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(1000)}words`, null],
])('what nests without end is read flat or refused: %s', async (_what, name, bytes, code) => {
  const codes = await codesOf(name, bytes)
  expect(codes).not.toContain('reading-broke')
  if (code !== null) expect(codes).toContain(code)
})

test.each([
  ['letters', 'a'.repeat(100_000)],
  ['quotation marks', '"“'.repeat(50_000)],
  ['digits', '1'.repeat(100_000)],
  ['brackets', '([{<'.repeat(25_000)],
  ['capitals and full stops', 'A. '.repeat(33_000)],
  ['spaces', ' '.repeat(100_000) + 'x'],
])('a text of nothing but %s is read within its time', async (_what, bytes) => {
  expect((await codesOf('a.txt', bytes)).filter((code) => code.startsWith('reading-'))).toEqual([])
})

test('bytes that are no valid text are told with their place, and the text goes on', async () => {
  expect(await codesOf('a.txt', Buffer.concat([Buffer.from('The arm fell on Saturday, '), Buffer.from([0xff]), Buffer.from('it said. \u202e')]))).toContain(
    'text-encoding',
  )
  expect(isRemark({ code: 'text-encoding', message: '' })).toBe(true)
})

test('a web archive says what it claims of itself, and that its checksum does not fit', async () => {
  const good = warcOf('Content-Type: text/html', Buffer.from(page))
  expect(await codesOf('a.warc', good)).toEqual(['capture-claims'])
  const text = Buffer.from(good).toString('latin1')
  const wrong = text.replace('WARC-Date', 'WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\nWARC-Date')
  expect(await codesOf('a.warc', Buffer.from(wrong, 'latin1'))).toEqual(['capture-claims', 'warc-digest'])
  expect(await codesOf('a.warc', good.subarray(0, good.length - 20))).toEqual(['capture-claims', 'warc-cut'])
})
