// Files that are two things at once (polyglots): what one program shows as a picture, another runs. Each kind is told by its own mark, wherever that
// kind may carry it; a file in which two kinds are found is kept, read as what it is taken for, and flagged.
import type { Trouble } from '../../model/trouble.ts'

type Kind = { readonly name: string; found(head: string, tail: string): boolean }

const at =
  (mark: string, offset = 0) =>
  (head: string) =>
    head.startsWith(mark, offset)

const KINDS: readonly Kind[] = [
  { name: 'a PDF', found: (head) => head.slice(0, 1024 + 5).includes('%PDF-') },
  { name: 'a ZIP archive', found: (head, tail) => head.startsWith('PK\u0003\u0004') || hasEnd(tail) },
  { name: 'a JPEG', found: at('\u00ff\u00d8\u00ff') },
  { name: 'a PNG', found: at('\u0089PNG\r\n') },
  { name: 'a GIF', found: at('GIF8') },
  { name: 'a bitmap', found: (head) => head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0' },
  { name: 'a TIFF', found: (head) => /^(?:II\*\0|MM\0\*)/.test(head) },
  { name: 'a RIFF file', found: at('RIFF') },
  { name: 'an MP4', found: at('ftyp', 4) },
  { name: 'an Ogg file', found: at('OggS') },
  { name: 'an MP3', found: (head) => head.startsWith('ID3') || hasFrames(head) },
  { name: 'something else before its PDF', found: (head) => /[^\s -~\u00ef\u00bb\u00bf]/.test(beforePdf(head)) },
  { name: 'Flash', found: (head) => /^[FCZ]WS[\u0003-\u0030]/.test(head) },
  { name: 'a Windows program', found: (head) => head.startsWith('MZ') && /PE\0\0/.test(head) },
  { name: 'a program', found: (head) => /^(?:\u007fELF|\u00ca\u00fe\u00ba\u00be|\u00ce\u00fa\u00ed\u00fe|\u00cf\u00fa\u00ed\u00fe|\0asm|dex\n)/.test(head) },
  { name: 'a disk image', found: (head) => head.slice(32_769, 32_774) === 'CD001' },
  { name: 'a RAR archive', found: (head) => head.includes('Rar!\u001a\u0007') },
  { name: 'a 7z archive', found: at('7z\u00bc\u00af\u0027\u001c') },
  { name: 'a tar archive', found: at('ustar', 257) },
  { name: 'a gzip file', found: at('\u001f\u008b\b') },
  // Beside binary data, in a comment or a field of it, or at the head of a file.
  { name: 'a web page', found: (head) => /<(?:html|script|body|svg|iframe)\b[^<]{0,200}>/i.test(head) },
  { name: 'a shell script', found: (head) => head.startsWith('#!') },
]

/** What text can be beside itself. */
const CARRIERS = KINDS.filter(({ name }) => name === 'a PDF' || name === 'a ZIP archive')

const beforePdf = (head: string): string => head.slice(0, Math.max(0, head.slice(0, 1029).indexOf('%PDF-')))

// Each frame of MPEG sound says how long it is, so the next begins where it ends. Four in a row are no accident.
const BITRATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const RATES = [44_100, 48_000, 32_000]

function hasFrames(head: string): boolean {
  for (let start = head.indexOf('\u00ff\u00fb'), tries = 0; start >= 0 && tries < 200; start = head.indexOf('\u00ff\u00fb', start + 1), tries++) {
    let at = start
    let frames = 0
    while (head.startsWith('\u00ff\u00fb', at) && frames < 4) {
      const fields = head.charCodeAt(at + 2)
      const [bitrate, rate] = [BITRATES[fields >> 4] ?? 0, RATES[(fields >> 2) & 3] ?? 0]
      if (bitrate === 0 || rate === 0) break
      at += Math.floor((144_000 * bitrate) / rate) + ((fields >> 1) & 1)
      frames++
    }
    if (frames === 4) return true
  }
  return false
}

const hasEnd = (tail: string): boolean => {
  const end = tail.lastIndexOf('PK\u0005\u0006')
  return end >= 0 && tail.length - end >= 22
}

/** Kinds that rightly hold the other: what is found inside them is theirs. */
const HOLDS: readonly (readonly [string, string])[] = [
  ['a ZIP archive', 'a web page'],
  ['a gzip file', 'a web page'],
  ['a tar archive', 'a web page'],
  ['a PDF', 'a web page'],
]

/** The trouble that a file of several kinds carries; null for one kind, or none that is known. Looks at the first 64 kB and the last. */
export function severalKinds(bytes: Uint8Array): Trouble | null {
  const latin = (part: Uint8Array): string => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
  const [head, tail] = [latin(bytes.subarray(0, 65_536)), latin(bytes.subarray(-65_600))]
  // Text may speak of anything; only data that is no text can be two things.
  const isBinary = /[\0-\b\u000e-\u001a]/.test(head)
  if (!isBinary && !CARRIERS.some((kind) => kind.found(head, tail))) return null
  const found = KINDS.filter((kind) => kind.found(head, tail)).map(({ name }) => name)
  const own = found.filter((name) => !HOLDS.some(([outer, inner]) => inner === name && found.includes(outer) && outer === found[0]))
  if (own.length < 2 || (!isBinary && !own.includes('a PDF') && !own.includes('a ZIP archive'))) return null
  return {
    code: 'file-two-kinds',
    message: `The file is ${own.join(' and ')} at once. Different programs would show different things; do not open it outside. It is given out as a download only.`,
  }
}
