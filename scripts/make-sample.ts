// Makes the three originals of the sample incident that nobody writes by hand: a PDF, a DOCX and an e-mail.
//
// The same words give the same bytes on every machine: no dates of today, no random ids, nothing compressed. Run it again after
// changing the words: node scripts/make-sample.ts. What they say is invented (fixtures/cases/crane/note.md).
import { writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const FOLDER = new URL('../fixtures/cases/crane/', import.meta.url)

type Line = { readonly size: number; readonly words: string }
const title = (words: string): Line => ({ size: 15, words })
const paragraph = (words: string): Line => ({ size: 11, words })

const STATEMENT: readonly Line[] = [
  paragraph('WEXMOUTH PORT AUTHORITY'),
  title('Statement on the collapse of a crane at the East Quay'),
  paragraph('23 March 2026'),
  paragraph('The Wexmouth Port Authority confirms that crane 3 at the East Quay collapsed on Monday 9 March 2026 at 15:10, during a lift at Berth 6.'),
  paragraph('Three workers were injured at Berth 6. No workers were injured at Berth 4, where work went on until the end of the shift.'),
  paragraph(
    'The video that has been shared since Saturday 14 March shows the collapse of 9 March. It was not recorded on 14 March, when the East Quay was closed and the crane already lay across the rails.',
  ),
  paragraph('“The log of the crane stops at 15:10 on 9 March,” said Ines Corvald, the harbour master. “There is nothing after it.”'),
  paragraph('Crane 3 was last inspected in October 2025. The report of that inspection will be published.'),
  paragraph('Press office, 1 Customs Lane, Wexmouth. Telephone 0123 456 7100.'),
]

const NOTICE: readonly { readonly style: 'Heading1' | null; readonly words: string }[] = [
  { style: 'Heading1', words: 'Notice to mariners 7 of 2026' },
  { style: null, words: 'Wexmouth Pilots, 10 March 2026' },
  { style: null, words: 'Berths 5 to 7 of the East Quay are closed until further notice.' },
  { style: null, words: 'A crane collapsed across the rails at Berth 6 on Monday afternoon. There is wire in the water up to 30 metres from the quay.' },
  { style: null, words: 'Masters are asked to pass at dead slow and to call the pilots on channel 12.' },
]

const MESSAGE = [
  'From: Wexmouth Port Authority press office <press@wexmouthport.example>',
  'To: News desk <newsdesk@harbourpost.example>',
  'Subject: Re: East Quay: your questions of 16 March',
  'Date: Mon, 23 Mar 2026 16:05:00 +0000',
  'Message-ID: <20260323160500.7@wexmouthport.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Dear colleagues,',
  '',
  'The collapse took place on 9 March, not on 14 March. We say so today in a statement, which is attached to our web page.',
  '',
  'The video was recorded on 9 March from a boat in the channel. We do not know who recorded it.',
  '',
  'Three workers were injured at Berth 6. No workers were injured at Berth 4.',
  '',
  'Press office, Wexmouth Port Authority',
  '',
  '> When was the video recorded?',
  '> How many workers were hurt?',
  '',
]

writeFileSync(new URL('authority-statement.pdf', FOLDER), pdf(STATEMENT))
writeFileSync(new URL('pilots-notice.docx', FOLDER), docx(NOTICE))
writeFileSync(new URL('authority-press-office.eml', FOLDER), MESSAGE.join('\r\n'))

/** A PDF of one A4 page in Helvetica (ISO 32000-1, 7.5): lines of one paragraph stand closer than two paragraphs do. */
function pdf(lines: readonly Line[]): Uint8Array {
  const drawn: string[] = []
  let y = 780
  for (const { size, words } of lines) {
    for (const line of wrap(words, Math.round(960 / size))) {
      drawn.push(`BT /F1 ${size} Tf 64 ${y} Td (${escaped(line)}) Tj ET`)
      y -= Math.round(size * 1.35)
    }
    y -= size
  }
  const content = drawn.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Title (Statement on the collapse of a crane at the East Quay) /Author (Wexmouth Port Authority) >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function wrap(words: string, width: number): string[] {
  const lines = ['']
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** WinAnsi has the curly marks at 0x91 to 0x94; brackets and backslashes end a string unless escaped. */
function escaped(line: string): string {
  const marks: Record<string, string> = { '‘': '\\221', '’': '\\222', '“': '\\223', '”': '\\224', '(': '\\(', ')': '\\)', '\\': '\\\\' }
  return [...line].map((c) => marks[c] ?? c).join('')
}

/** A DOCX of three parts (ECMA-376): the least that Word and mammoth open. */
function docx(paragraphs: typeof NOTICE): Uint8Array {
  const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
  const body = paragraphs.map(({ style, words }) => {
    const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  })
  return zip([
    [
      '[Content_Types].xml',
      xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    ],
    [
      '_rels/.rels',
      xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    ],
    [
      'word/document.xml',
      xml(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`),
    ],
  ])
}

/** A ZIP whose members are stored, not packed, and dated 1 January 1980 (APPNOTE 4.3). */
function zip(members: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of members) {
    const data = Buffer.from(text)
    const label = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2) // names are UTF-8
    facts.writeUInt16LE(0x21, 8) // 1 January 1980
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, label, data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, label]))
    parts.push(local)
    at += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, index, end])
}
