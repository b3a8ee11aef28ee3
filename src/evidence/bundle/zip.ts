// A ZIP of stored files in one form only: from the names, sizes and checksums of its parts every other byte of it follows.
//
// No compression, no time stamps, no comments, nothing between the parts, ZIP64 only where a number does not fit (APPNOTE 6.3.10, sections 4.3
// to 4.5). So a reader can write the headers again and compare: a bit that changed anywhere outside the parts is found and named as well, and an
// export that was interrupted knows where it was. `unzip`, Python and every archive program read it.

import { together } from '../bytes.ts'

export type ZipEntry = { readonly name: string; readonly size: number; readonly crc: number; readonly offset: number }

const MOST_32 = 0xffffffff
const [NO_TIME, FIRST_DAY, UNIX_30, PLAIN_FILE] = [0, 0x21, 0x031e, 0o100644 * 0x10000]
export const LONGEST_NAME = 100
export const END_BYTES = 22
export const LONG_END_BYTES = 56 + 20 + END_BYTES

/** Names are plain ASCII, relative, without ".." or a backslash. */
export const isZipName = (name: string): boolean => name.length <= LONGEST_NAME && /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(name)

/** Before the bytes of a part; APPNOTE 4.3.7, with the ZIP64 field (4.5.3) from 4 GB on. */
export function localHeader({ name, size, crc }: Omit<ZipEntry, 'offset'>): Uint8Array<ArrayBuffer> {
  const extra = size >= MOST_32 ? numbers([0x0001, 2], [16, 2], [size, 8], [size, 8]) : none
  const head = numbers(
    [0x04034b50, 4],
    [needs(extra), 2],
    [0, 2],
    [0, 2],
    [NO_TIME, 2],
    [FIRST_DAY, 2],
    [crc, 4],
    [short(size), 4],
    [short(size), 4],
    [name.length, 2],
    [extra.length, 2],
  )
  return together(head, ascii(name), extra)
}

/** How long that is, without making it. */
export const localHeaderBytes = (name: string, size: number): number => 30 + name.length + (size >= MOST_32 ? 20 : 0)

/** The line of the central directory, APPNOTE 4.3.12. */
export function centralHeader({ name, size, crc, offset }: ZipEntry): Uint8Array<ArrayBuffer> {
  const long: [number, number][] = [...(size >= MOST_32 ? ([[size, 8], [size, 8]] as [number, number][]) : []), ...(offset >= MOST_32 ? ([[offset, 8]] as [number, number][]) : [])] // prettier-ignore
  const extra = long.length > 0 ? numbers([0x0001, 2], [8 * long.length, 2], ...long) : none
  const head = numbers([0x02014b50, 4], [UNIX_30, 2], [needs(extra), 2], [0, 2], [0, 2], [NO_TIME, 2], [FIRST_DAY, 2], [crc, 4], [short(size), 4], [short(size), 4], [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [PLAIN_FILE, 4], [short(offset), 4]) // prettier-ignore
  return together(head, ascii(name), extra)
}

/** What follows the directory, which has `bytes` and begins at `offset`. */
export function zipEnd(count: number, bytes: number, offset: number): Uint8Array<ArrayBuffer> {
  const long = count >= 0xffff || bytes >= MOST_32 || offset >= MOST_32
  const most = Math.min(count, 0xffff)
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [long ? 0xffff : most, 2],
    [long ? 0xffff : most, 2],
    [long ? MOST_32 : bytes, 4],
    [long ? MOST_32 : offset, 4],
    [0, 2],
  )
  if (!long) return end
  const record = numbers([0x06064b50, 4], [44, 8], [UNIX_30, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [bytes, 8], [offset, 8])
  const locator = numbers([0x07064b50, 4], [0, 4], [offset + bytes, 8], [1, 4])
  return together(record, locator, end)
}

const none = new Uint8Array()
const needs = (extra: Uint8Array): number => (extra.length > 0 ? 45 : 20)
const short = (n: number): number => Math.min(n, MOST_32)
/** One byte a character; for names, which are ASCII here. */
export const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Little-endian numbers of 2, 4 or 8 bytes, one after the other. */
function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) {
    let left = value
    for (let i = 0; i < bytes; i++) {
      whole[at++] = left % 256
      left = Math.floor(left / 256)
    }
  }
  return whole
}
