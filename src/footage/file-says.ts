// What a file says of its own time: EXIF's DateTimeOriginal in a JPEG or WebP, the creation time in the header of an MP4 or MOV. A statement by the file:
// whoever has it can set it, clocks of cameras are wrong, and an encoder writes its own hour. It is shown, and bounds nothing.
//
// Read from strangers' bytes: every length is checked, no pointer is followed twice, and no more than 1 MB of the file is looked at.
// GAP: HEIC and AVIF, whose EXIF lies behind a table of places (ISO 23008-12); PNG's eXIf; C2PA.
import { open } from 'node:fs/promises'
import type { FileSaid } from '../model/held-footage.ts'

const MOST_BYTES = 1024 * 1024
const MOST_PARTS = 256 // segments, chunks, boxes or entries gone through, each
const LONGEST_TEXT = 64

type Reader = (at: number, length: number) => Promise<DataView>

/** Of the file at `path`; [] where it says nothing that is understood, whatever its bytes are. */
export async function fileSays(path: string): Promise<readonly FileSaid[]> {
  const file = await open(path)
  let left = MOST_BYTES
  const read: Reader = async (at, length) => {
    const wanted = Math.max(0, Math.min(length, left))
    left -= wanted
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(wanted), position: at })
    return new DataView(buffer.buffer, buffer.byteOffset, bytesRead)
  }
  try {
    const head = await read(0, 12)
    if (textAt(head, 4, 4) === 'ftyp') return await movieSays(read, (await file.stat()).size)
    const exif = head.byteLength >= 12 && head.getUint16(0) === 0xffd8 ? await exifInJpeg(read) : textAt(head, 8, 4) === 'WEBP' ? await exifInWebp(read) : null
    return exif === null ? [] : exifSays(exif)
  } finally {
    await file.close()
  }
}

const textAt = (view: DataView, at: number, length: number): string =>
  at < 0 || at + length > view.byteLength ? '' : Buffer.from(view.buffer, view.byteOffset + at, length).toString('latin1')

/** The TIFF block behind "Exif\0\0" in APP1 (CIPA DC-008). */
async function exifInJpeg(read: Reader): Promise<DataView | null> {
  let at = 2
  for (let n = 0; n < MOST_PARTS; n++) {
    const head = await read(at, 10)
    if (head.byteLength < 10 || head.getUint8(0) !== 0xff) return null
    const [marker, length] = [head.getUint8(1), head.getUint16(2)]
    if (marker === 0xda || length < 2) return null // the picture itself begins
    if (marker === 0xe1 && textAt(head, 4, 6) === 'Exif\0\0') return await read(at + 10, length - 8)
    at += 2 + length
  }
  return null
}

async function exifInWebp(read: Reader): Promise<DataView | null> {
  let at = 12
  for (let n = 0; n < MOST_PARTS; n++) {
    const head = await read(at, 8)
    if (head.byteLength < 8) return null
    const length = head.getUint32(4, true)
    if (textAt(head, 0, 4) === 'EXIF') {
      const block = await read(at + 8, length)
      return textAt(block, 0, 6) === 'Exif\0\0' ? new DataView(block.buffer, block.byteOffset + 6, block.byteLength - 6) : block
    }
    at += 8 + length + (length % 2)
  }
  return null
}

const EXIF_IFD = 0x8769
const DATE_TIME_ORIGINAL = 0x9003
const OFFSET_TIME_ORIGINAL = 0x9011

function exifSays(tiff: DataView): readonly FileSaid[] {
  const order = textAt(tiff, 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return []
  const isLittle = order.startsWith('I')
  const number = (at: number): number => (at < 0 || at + 4 > tiff.byteLength ? -1 : tiff.getUint32(at, isLittle))
  /** Where the entry of a tag lies in the directory at `ifd`. Only two directories are ever gone to, so none can lead in a circle. */
  const entry = (ifd: number, tag: number): number | null => {
    if (ifd < 8 || ifd + 2 > tiff.byteLength) return null
    const count = Math.min(tiff.getUint16(ifd, isLittle), MOST_PARTS)
    for (let i = 0, at = ifd + 2; i < count && at + 12 <= tiff.byteLength; i++, at += 12) if (tiff.getUint16(at, isLittle) === tag) return at
    return null
  }
  const words = (ifd: number, tag: number): string | null => {
    const at = entry(ifd, tag)
    if (at === null || tiff.getUint16(at + 2, isLittle) !== 2) return null // 2: ASCII
    const length = number(at + 4)
    if (length < 1 || length > LONGEST_TEXT) return null
    return textAt(tiff, length <= 4 ? at + 8 : number(at + 8), length)
      .replace(/\0.*$/s, '')
      .trim()
  }
  const pointer = entry(number(4), EXIF_IFD)
  const ifd = pointer === null ? -1 : number(pointer + 8)
  const written = words(ifd, DATE_TIME_ORIGINAL)
  const parts = written === null ? null : /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(written)
  if (written === null || parts === null) return []
  const offset = words(ifd, OFFSET_TIME_ORIGINAL)
  const local = `${parts.slice(1, 4).join('-')}T${parts.slice(4, 7).join(':')}`
  const isZoned = offset !== null && /^[+-]\d\d:\d\d$/.test(offset)
  // Without an offset it is the clock on somebody's wall, from 14 hours ahead of UTC to 12 behind.
  return said(
    'DateTimeOriginal',
    isZoned ? `${written} ${offset}` : written,
    isZoned ? [`${local}${offset}`, `${local}${offset}`] : [`${local}+14:00`, `${local}-12:00`],
  )
}

const SECONDS_FROM_1904_TO_1970 = 2_082_844_800

/** `mvhd` in `moov` (ISO 14496-12); 0 is what encoders write that say nothing. */
async function movieSays(read: Reader, size: number): Promise<readonly FileSaid[]> {
  const moov = await boxIn(read, 'moov', 0, size)
  const mvhd = moov === null ? null : await boxIn(read, 'mvhd', moov.from, moov.to)
  if (mvhd === null) return []
  const body = await read(mvhd.from, 12)
  if (body.byteLength < 12) return []
  const seconds = body.getUint8(0) === 1 ? Number(body.getBigUint64(4)) : body.getUint32(4)
  if (seconds === 0 || seconds > 0xffffffff) return []
  const written = Temporal.Instant.fromEpochMilliseconds((seconds - SECONDS_FROM_1904_TO_1970) * 1000).toString()
  return said('creation time of the container', written, [written, written])
}

async function boxIn(read: Reader, name: string, from: number, to: number): Promise<{ readonly from: number; readonly to: number } | null> {
  let at = from
  for (let n = 0; n < MOST_PARTS && at + 8 <= to; n++) {
    const head = await read(at, 16)
    if (head.byteLength < 8) return null
    const short = head.getUint32(0)
    const isLong = short === 1 && head.byteLength === 16
    const length = isLong ? Number(head.getBigUint64(8)) : short === 0 ? to - at : short
    const begin = isLong ? 16 : 8
    if (length < begin || at + length > to) return null
    if (textAt(head, 4, 4) === name) return { from: at + begin, to: at + length }
    at += length
  }
  return null
}

function said(field: FileSaid['field'], written: string, [from, to]: readonly [string, string]): readonly FileSaid[] {
  try {
    return [{ field, about: 'recorded', written, earliest: Temporal.Instant.from(from).toString(), latest: Temporal.Instant.from(to).add({ seconds: 1 }).toString() }]
  } catch {
    return [] // no day of any calendar
  }
}
