// EXIF (CIPA DC-008): a TIFF block of directories, each a list of tagged values. Times, tools and devices; that an author is named, that there is a position.
//
// Names and coordinates are not taken over: they may be a private person's, and stay in the original.
import type { FileSaid } from '../../model/held-footage.ts'
import { lettersAt, MOST_PARTS } from './file-bytes.ts'
import { time, words } from './said.ts'

const LONGEST_TEXT = 256
const TAG = {
  ...{ make: 0x010f, model: 0x0110, software: 0x0131, changed: 0x0132, artist: 0x013b, exif: 0x8769, gps: 0x8825 },
  ...{ original: 0x9003, digitized: 0x9004, offset: 0x9010, offsetOriginal: 0x9011, offsetDigitized: 0x9012 },
  ...{ gpsLatitude: 0x0002, gpsTime: 0x0007, gpsDate: 0x001d },
} as const

/** `tiff` begins with its byte order. [] where it is none, or says nothing that is understood. Three directories are gone to, so none can lead in a circle. */
export function exifSays(tiff: DataView): readonly FileSaid[] {
  const order = lettersAt(tiff, 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return []
  const isLittle = order.startsWith('I')
  const number = (at: number): number => (at < 0 || at + 4 > tiff.byteLength ? -1 : tiff.getUint32(at, isLittle))
  const entry = (ifd: number, tag: number): number | null => {
    if (ifd < 8 || ifd + 2 > tiff.byteLength) return null
    const count = Math.min(tiff.getUint16(ifd, isLittle), MOST_PARTS)
    for (let i = 0, at = ifd + 2; i < count && at + 12 <= tiff.byteLength; i++, at += 12) if (tiff.getUint16(at, isLittle) === tag) return at
    return null
  }
  const letters = (ifd: number, tag: number): string | null => {
    const at = entry(ifd, tag)
    if (at === null || tiff.getUint16(at + 2, isLittle) !== 2) return null // 2: ASCII
    const length = number(at + 4)
    if (length < 1 || length > LONGEST_TEXT) return null
    const found = lettersAt(tiff, length <= 4 ? at + 8 : number(at + 8), length).replace(/\0.*$/s, '')
    return found.trim() === '' ? null : found.trim()
  }
  const directory = (tag: number): number => {
    const at = entry(number(4), tag)
    return at === null ? -1 : number(at + 8)
  }
  const [first, exif, gps] = [number(4), directory(TAG.exif), directory(TAG.gps)]
  return [
    ...time('DateTimeOriginal', 'recorded', letters(exif, TAG.original), letters(exif, TAG.offsetOriginal)),
    ...time('DateTimeDigitized', 'recorded', letters(exif, TAG.digitized), letters(exif, TAG.offsetDigitized)),
    ...time('DateTime (last changed)', 'changed', letters(first, TAG.changed), letters(exif, TAG.offset)),
    ...time('GPS date and time', 'recorded', gpsTime(gps)),
    ...words('camera', 'tool', camera(letters(first, TAG.make) ?? '', letters(first, TAG.model) ?? '')),
    ...words('Software', 'tool', letters(first, TAG.software)),
    ...(letters(first, TAG.artist) === null ? [] : words('Artist', 'author', 'an author is named')),
    ...(entry(gps, TAG.gpsLatitude) === null ? [] : words('GPS position', 'place', 'a position is given')),
  ]

  /** Atomic time of the satellites: in UTC. Three fractions for the hour, minute and second. */
  function gpsTime(ifd: number): string | null {
    const date = letters(ifd, TAG.gpsDate)
    const at = entry(ifd, TAG.gpsTime)
    if (date === null || at === null) return null
    const from = number(at + 8)
    const parts = [0, 8, 16].map((step) => Math.floor(number(from + step) / Math.max(1, number(from + step + 4))))
    return parts.every((n) => n >= 0 && n < 61) ? `${date} ${parts.map((n) => String(n).padStart(2, '0')).join(':')}Z` : null
  }
}

/** Most models name their maker themselves. */
const camera = (make: string, model: string): string => (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`)
