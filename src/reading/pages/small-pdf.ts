// Writes the smallest PDF that says something (ISO 32000-1, 7.5): for samples and tests, so that no binary has to be kept for them.

type PdfLine = { readonly text: string; readonly y: number; readonly size: number; readonly x?: number; readonly page?: number }

/** A PDF of these lines in Helvetica. `title` goes into its metadata; `locked` marks it as encrypted with a password nobody has. */
export function smallPdf(lines: readonly PdfLine[], options: { readonly title?: string; readonly locked?: boolean } = {}): Uint8Array {
  const pageCount = Math.max(1, ...lines.map((line) => (line.page ?? 0) + 1))
  const numbers = Array.from({ length: pageCount }, (_, index) => index)
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((index) => `${5 + index * 2} 0 R`).join(' ')}] /Count ${pageCount} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    options.locked === true
      ? `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`
      : `<< /Producer (Dateline sample)${options.title === undefined ? '' : ` /Title (${escaped(options.title)})`} >>`,
  ]
  for (const page of numbers) {
    const stream = lines
      .filter((line) => (line.page ?? 0) === page)
      .map(({ text, x = 72, y, size }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
      .join('\n')
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + page * 2} 0 R >>`)
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const extra = options.locked === true ? `/Encrypt 4 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` : '/Info 4 0 R'
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${body.length}\n%%EOF\n`
  return Uint8Array.from(body, (character) => character.charCodeAt(0) & 0xff)
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')
