// From bytes to characters. A byte order mark decides; then what is declared, where the bytes agree with it; then UTF-8 where they are
// valid UTF-8; then windows-1252, which every byte can be. What was declared wrongly or could not be decoded is told, naming the byte.
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'

type Decoded = { readonly text: string; readonly charset: string; readonly troubles: readonly Trouble[] }

/** Characters of text that are read of one original. Longer ones are cut, and say so. */
export const MAX_TEXT = 2_000_000

/**
 * The characters of `bytes`, at most `limit` of them. `declared` is the label the file or its envelope gives, if any.
 * Nothing beyond what the limit can need is looked at, so a file of any size costs the same.
 */
export function decoded(bytes: Uint8Array, declared: string | null, limit: number = MAX_TEXT): Decoded {
  const marked = byteOrderMark(bytes)
  const wide = marked ?? wideWithoutMark(bytes)
  const used = bytes.subarray(0, limit * (wide?.startsWith('utf-16') ? 2 : 4) + 4)
  const known = declared === null ? null : labelOf(declared)
  const troubles: Trouble[] = []
  if (declared !== null && known === null) troubles.push(encodingTrouble(`It declares the character set "${declared.slice(0, 40)}", which is not known.`))

  let charset = wide ?? null
  const bad = charset === null || charset === 'utf-8' ? firstInvalid(used, used.length < bytes.length) : null
  if (charset === null) {
    const eightBit = used.some((byte) => byte > 127)
    if (bad === null && (known === null || known === 'utf-8' || (eightBit && SINGLE_BYTE.test(known)) || known.startsWith('utf-16'))) charset = 'utf-8'
    else if (known !== null && known !== 'utf-8' && !known.startsWith('utf-16') && decodes(used, known)) charset = known
    else charset = bad === null || bad.valid > bad.invalid ? 'utf-8' : 'windows-1252'
  }
  if (known !== null && known !== charset && used.some((byte) => byte > 127)) {
    troubles.push(encodingTrouble(`It declares the character set ${known}, but its bytes are ${charset}. It was read as ${charset}.`))
  }
  if (bad !== null && (charset === 'utf-8' || (charset === 'windows-1252' && known !== 'windows-1252'))) {
    const where = `byte 0x${(used[bad.at] ?? 0).toString(16).toUpperCase().padStart(2, '0')} at position ${bad.at} is not valid UTF-8`
    troubles.push(
      encodingTrouble(
        charset === 'utf-8'
          ? `The ${where}; ${bad.invalid === 1 ? 'it is' : `it and ${bad.invalid - 1} more are`} shown as "\uFFFD".`
          : `The ${where}, so it was read as windows-1252.`,
      ),
    )
  }
  const cut = cutAt(new TextDecoder(charset).decode(used), limit)
  const isLonger = cut.isCut || used.length < bytes.length
  if (isLonger) troubles.push(tooLong(cut.text.length, bytes.length))
  return { text: cut.text, charset, troubles }
}

/** The trouble `text-too-long`. */
export const tooLong = (characters: number, bytes: number): Trouble => ({
  code: 'text-too-long',
  message: `The original is ${bytes.toLocaleString('en')} bytes long. The first ${characters.toLocaleString('en')} characters were read; the rest is kept but was not read.`,
})

const encodingTrouble = (message: string): Trouble => ({ code: 'text-encoding', message })

const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+|windows-874|macintosh|koi8-[ru]|ibm866|x-mac-cyrillic)$/

function labelOf(declared: string): string | null {
  try {
    return new TextDecoder(declared.trim()).encoding
  } catch {
    return null
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

// UTF-16 of a European text has a zero in every second byte. Texts of other scripts without a mark are not recognised.
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048 - (bytes.length % 2))
  if (head.length < 4) return null
  const zeros = [0, 0]
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const half = head.length / 2
  const [even = 0, odd = 0] = zeros
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return null
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

type Invalid = { readonly at: number; readonly valid: number; readonly invalid: number }

/** Where UTF-8 first breaks, with how many characters beyond ASCII are right and wrong; `null` for valid UTF-8. Unicode table 3-7. */
function firstInvalid(bytes: Uint8Array, isCut: boolean): Invalid | null {
  let at = -1
  let valid = 0
  let invalid = 0
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) {
      index++
      continue
    }
    const length = byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0
    if (isCut && length > 0 && index + length > bytes.length) break
    let isRight = length > 0 && index + length <= bytes.length
    for (let next = 1; isRight && next < length; next++) isRight = ((bytes[index + next] ?? 0) & 0xc0) === 0x80
    const second = bytes[index + 1] ?? 0
    if (
      isRight &&
      ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f) || (byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f))
    )
      isRight = false
    if (isRight) {
      valid++
      index += length
    } else {
      if (at < 0) at = index
      invalid++
      index++
    }
  }
  return at < 0 ? null : { at, valid, invalid }
}

// Never through the middle of a character that takes two code units.
function cutAt(text: string, limit: number): { readonly text: string; readonly isCut: boolean } {
  if (text.length <= limit) return { text, isCut: false }
  const code = text.charCodeAt(limit - 1)
  return { text: text.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit), isCut: true }
}

/** Throws the Problem for bytes that are no text: pictures, archives, programs. Zeros and control characters give them away. */
export function refuseBinary(bytes: Uint8Array, name: string): void {
  // Two letters with which a word can begin: a program's name has to say it too. Of a longer one the control characters below tell.
  const isProgram = bytes[0] === 0x4d && bytes[1] === 0x5a && /\.(?:exe|dll|scr|sys|ocx|com)$/i.test(name)
  const what = isProgram ? { says: 'a Windows program' } : MAGIC.find(({ starts }) => starts.every((byte, index) => byte === null || bytes[index] === byte))
  if (what !== undefined) throw new Problem('binary-not-text', `"${name}" holds ${what.says}, not text. The original is kept; nothing was read from it.`)
  if (byteOrderMark(bytes) !== null || wideWithoutMark(bytes) !== null) return
  const head = bytes.subarray(0, 8192)
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++
  }
  if (controls > head.length / 50)
    throw new Problem('binary-not-text', `"${name}" holds binary data, not text. The original is kept; nothing was read from it.`)
}

const MAGIC: readonly { readonly starts: readonly (number | null)[]; readonly says: string }[] = [
  { starts: [0x89, 0x50, 0x4e, 0x47], says: 'a PNG picture' },
  { starts: [0xff, 0xd8, 0xff], says: 'a JPEG picture' },
  { starts: [0x47, 0x49, 0x46, 0x38, null, 0x61], says: 'a GIF picture' },
  { starts: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50], says: 'a WebP picture' },
  { starts: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x41, 0x56, 0x45], says: 'a sound (WAV)' },
  { starts: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x41, 0x56, 0x49, 0x20], says: 'a video (AVI)' },
  { starts: [0, null, null, null, 0x66, 0x74, 0x79, 0x70], says: 'a video (MP4)' },
  { starts: [0x1a, 0x45, 0xdf, 0xa3], says: 'a video (Matroska or WebM)' },
  { starts: [0x50, 0x4b, 0x03, 0x04], says: 'a ZIP archive' },
  { starts: [0x1f, 0x8b], says: 'compressed data (gzip)' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], says: 'an old Office document (.doc, .xls); save it as .docx or PDF and take that in' },
  { starts: [0x25, 0x50, 0x44, 0x46], says: 'a PDF' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], says: 'a program' },
]
