// Packed bytes made whole, up to a limit: a few kilobytes of gzip can say a gigabyte, and whoever unpacks first and counts later has lost.
import { constants, brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { Problem } from '../../model/problem.ts'

/** What comes out of one packed piece, at most. */
const MOST_UNPACKED = 300_000_000

/** Beyond the first ten megabytes, more than this for each byte that went in is no text that people write. */
const MOST_RATIO = 200
const FREE = 10_000_000

export type Packing = 'gzip' | 'deflate' | 'deflateRaw' | 'br'

/** The bytes unpacked. Of a stream that is cut off, what is there: `cut`. Problems `unpack-size`, `unpack-damaged`. */
export function unpacked(
  bytes: Uint8Array,
  packing: Packing,
  name: string,
  most: number = MOST_UNPACKED,
): { readonly bytes: Uint8Array; readonly cut: boolean } {
  const maxOutputLength = Math.min(most, Math.max(FREE, bytes.length * MOST_RATIO))
  const whole = { maxOutputLength }
  const asFar = packing === 'br' ? { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH } : { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }
  const unpack = { gzip: gunzipSync, deflate: inflateSync, deflateRaw: inflateRawSync, br: brotliDecompressSync }[packing]
  try {
    return { bytes: unpack(bytes, whole), cut: false }
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(name, maxOutputLength)
    if (code !== 'Z_BUF_ERROR') throw damaged(name, error)
  }
  try {
    return { bytes: unpack(bytes, asFar), cut: true }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(name, maxOutputLength)
    throw damaged(name, error)
  }
}

const tooMuch = (name: string, limit: number): Problem =>
  new Problem(
    'unpack-size',
    `"${name}" unpacks to more than ${Math.floor(limit / 1_000_000)} MB, the limit for its size. It was not unpacked further; the original is kept.`,
  )

const damaged = (name: string, error: unknown): Problem =>
  new Problem('unpack-damaged', `What is packed in "${name}" is damaged (${error instanceof Error ? error.message : 'no reason given'}). The original is kept.`)
