// A PDF drawn anew from words (ISO 32000-1, the smallest that every program opens): nothing of an old file is in it, for none is read. Pictures and layout of
// the old one are left out; that is the price, and it is said on its first line.
//
// The built-in fonts know the letters of Western Europe. A text that needs others is given out as a text file instead: `null`.

const LINE = 92
const LINES_ON_PAGE = 52

/** `heading` is its first line; long lines are wrapped. */
export function pdfOfText(text: string, heading: string): Uint8Array | null {
  const lines = [heading, '', ...text.split('\n').flatMap(wrapped)]
  const encoded = lines.map(latin)
  if (encoded.some((line) => line === null)) return null
  const pages = Array.from(
    { length: Math.max(1, Math.ceil(encoded.length / LINES_ON_PAGE)) },
    (_, n) => encoded.slice(n * LINES_ON_PAGE, (n + 1) * LINES_ON_PAGE) as readonly string[],
  )
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, n) => {
      const shown = `BT /F1 10 Tf 14 TL 60 780 Td\n${page.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*\n`).join('')}ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
        `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
      ]
    }),
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, n) => {
    const at = out.length
    out += `${n + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = []
  let rest = line.replace(/\t/g, '    ')
  while (rest.length > LINE) {
    const space = rest.lastIndexOf(' ', LINE)
    const cut = space > LINE / 2 ? space : LINE
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut).trimStart()
  }
  return [...lines, rest]
}

// windows-1252, as characters of one byte each; null where a letter is not in it.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function latin(line: string): string | null {
  let out = ''
  for (const character of line.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    const high = HIGH.indexOf(character)
    if (code >= 32 && code < 127) out += character
    else if (code >= 160 && code < 256) out += character
    else if (high >= 0 && code > 255) out += String.fromCharCode(128 + high)
    else if (code < 32 || code === 0xad || (code >= 0x200b && code <= 0x200f)) continue
    else return null
  }
  return out
}
