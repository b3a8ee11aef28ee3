// Where JPEG, PNG and WebP keep what they say: EXIF, XMP, a C2PA manifest store, and PNG's own texts. The blocks are found here and read elsewhere.
import type { FileSaid } from '../../model/held-footage.ts'
import { c2paSays } from './c2pa.ts'
import { exifSays } from './exif.ts'
import { lettersAt, MOST_PARTS, part, textOf, viewOf, type FileBytes } from './file-bytes.ts'
import { time, words } from './said.ts'
import { xmpSays } from './xmp.ts'

const XMP = 'http://ns.adobe.com/xap/1.0/\0'

/** "Exif\0\0" and XMP in APP1 (CIPA DC-008, ISO 16684-3); JUMBF in APP11, split over segments that each repeat the box's header (ISO 19566-5, annex D). */
export async function jpegSays(file: FileBytes): Promise<readonly FileSaid[]> {
  const found: FileSaid[] = []
  const jumbf = new Map<number, Uint8Array[]>()
  let at = 2
  for (let n = 0; n < MOST_PARTS; n++) {
    const head = await file.read(at, 4)
    if (head.byteLength < 4 || head.getUint8(0) !== 0xff) break
    const [marker, length] = [head.getUint8(1), head.getUint16(2)]
    if (marker === 0xda || length < 2) break // the picture itself begins
    if (marker === 0xe1 || marker === 0xeb) {
      const body = await file.read(at + 4, length - 2)
      if (marker === 0xe1 && lettersAt(body, 0, 6) === 'Exif\0\0') found.push(...exifSays(viewOf(part(body, 6))))
      else if (marker === 0xe1 && lettersAt(body, 0, XMP.length) === XMP) found.push(...xmpSays(textOf(viewOf(part(body, XMP.length)))))
      else if (marker === 0xeb && lettersAt(body, 0, 2) === 'JP' && body.byteLength >= 16) {
        const [box, packet] = [body.getUint16(2), body.getUint32(4)]
        const repeated = packet > 1 ? (body.getUint32(8) === 1 ? 16 : 8) : 0
        const parts = jumbf.get(box) ?? []
        parts.push(part(body, 8 + repeated))
        jumbf.set(box, parts)
      }
    }
    at += 2 + length
  }
  for (const parts of jumbf.values()) found.push(...c2paSays(Buffer.concat(parts)))
  return found
}

const PNG_SIGNATURE_LENGTH = 8
const PNG_TEXT = /^(?:creation time|date:create|create-date)$/i
const LONGEST_CHUNK = 2 * 1024 * 1024

/** eXIf, tEXt and iTXt that is not compressed (PNG, third edition), caBX (C2PA). tIME is when the picture was last changed. */
export async function pngSays(file: FileBytes): Promise<readonly FileSaid[]> {
  const found: FileSaid[] = []
  let at = PNG_SIGNATURE_LENGTH
  for (let n = 0; n < MOST_PARTS; n++) {
    const head = await file.read(at, 8)
    if (head.byteLength < 8) break
    const [length, type] = [head.getUint32(0), lettersAt(head, 4, 4)]
    if (type === 'IEND') break
    if (['eXIf', 'caBX', 'tEXt', 'iTXt', 'tIME'].includes(type) && length <= LONGEST_CHUNK) found.push(...chunkSays(type, await file.read(at + 8, length)))
    at += 12 + length
  }
  return found
}

function chunkSays(type: string, body: DataView): readonly FileSaid[] {
  if (type === 'eXIf') return exifSays(body)
  if (type === 'caBX') return c2paSays(part(body, 0))
  if (type === 'tIME' && body.byteLength >= 7) {
    const two = (at: number): string => String(body.getUint8(at)).padStart(2, '0')
    return time('PNG tIME', 'changed', `${String(body.getUint16(0)).padStart(4, '0')}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}Z`)
  }
  const bytes = part(body, 0)
  const end = bytes.indexOf(0)
  if (end < 1 || end > 79) return []
  const keyword = Buffer.from(bytes.subarray(0, end)).toString('latin1')
  // iTXt: a switch for compression, its method, a language and a translated keyword, each of the last two ending in a zero.
  const language = bytes.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1)
  if (type === 'iTXt' && (bytes[end + 1] !== 0 || translated < 0)) return []
  const value = type === 'iTXt' ? new TextDecoder().decode(bytes.subarray(translated + 1)) : Buffer.from(bytes.subarray(end + 1)).toString('latin1')
  if (keyword === 'XML:com.adobe.xmp') return xmpSays(value)
  if (PNG_TEXT.test(keyword)) {
    const said = time(`PNG ${keyword}`, 'recorded', value)
    return said.length > 0 ? said : words(`PNG ${keyword}`, 'recorded', value) // "Mon, 9 Mar 2026" as RFC 1123 has it stays words
  }
  if (keyword === 'Software') return words('PNG Software', 'tool', value)
  return keyword === 'Author' ? words('PNG Author', 'author', 'an author is named') : []
}

/** Chunks EXIF, XMP and C2PA of a RIFF file. */
export async function webpSays(file: FileBytes): Promise<readonly FileSaid[]> {
  const found: FileSaid[] = []
  let at = 12
  for (let n = 0; n < MOST_PARTS; n++) {
    const head = await file.read(at, 8)
    if (head.byteLength < 8) break
    const [type, length] = [lettersAt(head, 0, 4), head.getUint32(4, true)]
    if (['EXIF', 'XMP ', 'C2PA'].includes(type) && length <= LONGEST_CHUNK) {
      const body = await file.read(at + 8, length)
      if (type === 'EXIF') found.push(...exifSays(lettersAt(body, 0, 6) === 'Exif\0\0' ? viewOf(part(body, 6)) : body))
      else if (type === 'XMP ') found.push(...xmpSays(textOf(body)))
      else found.push(...c2paSays(part(body, 0)))
    }
    at += 8 + length + (length % 2)
  }
  return found
}
