// What a file is treated as is what is said of it: its bytes before its name, its name before a guess.
import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../src/desk/taking-in/media-type.ts'
import { pagesOf } from '../../src/reading/readers.ts'
import { smallPdf } from '../../src/reading/pages/small-pdf.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  ['a.pdf', '%PDF-1.4\n', null, 'application/pdf'],
  ['a.jpg', '%PDF-1.4\n', 'image/jpeg', 'application/pdf'], // a browser goes by the name
  ['a.pdf', '\u00ff\u00d8\u00ff\u00e0', 'application/pdf', 'image/jpeg'],
  ['a', 'MZ\u0000\u0003 junk\n%PDF-1.4\n1 0 obj\n', null, 'application/pdf'],
  ['notes', 'A file begins with %PDF-1.4, says the manual.', null, 'text/plain'],
  ['notes.asm', 'section .text\n', null, 'text/plain'],
  ['page', '<!doctype html><p>A crane fell.', null, 'text/html'],
  ['x.bin', '\u0000\u0001\u0002', null, 'application/octet-stream'],
  ['a.docx', 'PK\u0003\u0004', null, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['clip.mp4', '\u0000\u0000\u0000\u0018ftypisom', 'video/mp4', 'video/mp4'],
  ['a.wav', 'RIFF\u0000\u0000\u0000\u0000WAVE', null, 'audio/wav'],
])('%s (%#) is told by its bytes before its name, and by its name before a guess', (name, start, said, type) => {
  expect(mediaTypeOf(name, bytes(start), said)).toBe(type)
})

test('a text that speaks of a PDF is read as the text it is; a PDF behind something else as a PDF', async () => {
  const text = 'How files begin\n\nA PDF begins with %PDF-1.4, and goes on with 1 0 obj, the manual said on Monday.\n'
  expect((await pagesOf(bytes(text), { name: 'README.md', mediaType: null }))[0]?.text).toBe(text)
  const pdf = new Uint8Array(Buffer.concat([bytes('MZ\u0000\u0000 junk\n'), smallPdf([{ text: 'A crane fell.', y: 700, size: 12 }])]))
  expect((await pagesOf(pdf, { name: 'a.exe', mediaType: null }))[0]?.text).toContain('A crane fell.')
})
