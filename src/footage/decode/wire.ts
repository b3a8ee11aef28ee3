// What passes between the desk and a decoder process: a job in, told in one line; words out, each with its length before it. A print is JSON with its arrays
// of numbers behind it as bytes. The process read a stranger's file, so nothing it says is taken for more than it looks like.
//
//   out, each: 4 bytes length of the JSON, 4 bytes length of the arrays (little end first), JSON, arrays
//   {"kind":"progress","seconds":12.5}   {"kind":"problem","code":"...","sentence":"..."}   {"kind":"print","print":{...,"times":{"array":"Float64Array","at":0,"count":40}}}
import type { FootageLimits } from './limits.ts'
import type { SystemPrograms } from './system-programs.ts'
import type { FileSaid } from '../../model/held-footage.ts'
import type { FootagePrint } from '../../model/footage.ts'

export type Job = {
  readonly path: string
  readonly limits: FootageLimits
  readonly threads: number
  readonly decoder: 'any' | 'node-av' | 'ffmpeg'
  /** Where the system's ffmpeg and ffprobe lie, if they may be used. */
  readonly programs: SystemPrograms | null
  readonly webAssembly: boolean
  readonly every: boolean
  /** How many small pictures to make beside the print. */
  readonly stills: number
}

/** A small grey picture of the frame at a second of the footage, as PNG. */
export type Still = { readonly at: number; readonly png: Uint8Array }

export type Said =
  | { readonly kind: 'progress'; readonly seconds: number }
  | { readonly kind: 'problem'; readonly code: string; readonly sentence: string }
  /** A part of the local print of a long film, in its order: the last part is in the print. */
  | { readonly kind: 'corners'; readonly bytes: Uint8Array }
  | { readonly kind: 'print'; readonly print: FootagePrint; readonly stills: readonly Still[]; readonly says?: readonly FileSaid[] }

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Float64Array }
type ArrayName = keyof typeof ARRAYS
type Numbers = InstanceType<(typeof ARRAYS)[ArrayName]>
const isNumbers = (value: unknown): value is Numbers => Object.values(ARRAYS).some((kind) => value instanceof kind)

/** Longer words are not listened to, one or all parts together: four hours of footage make less than a fifth. */
export const LONGEST = 512 * 1024 * 1024

/** One message with its numbers as they lie in memory; `unpacker` is the other side. */
export function packed(said: Said): Buffer {
  const arrays: Buffer[] = []
  let at = 0
  const json = JSON.stringify(said, (_key, value: unknown) => {
    if (!isNumbers(value)) return value
    const told = { array: value.constructor.name, at, count: value.length }
    arrays.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    at += value.byteLength
    return told
  })
  const head = Buffer.from(json)
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32LE(head.length, 0)
  lengths.writeUInt32LE(at, 4)
  return Buffer.concat([lengths, head, ...arrays])
}

/** Hands on each whole message as it comes in. Throws an Error at bytes that are none. */
export function unpacker(hear: (said: Said) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  let length = 0
  return (chunk) => {
    parts.push(chunk)
    length += chunk.length
    for (;;) {
      if (length < 8) return
      if (parts[0]!.length < 8) parts = [Buffer.concat(parts)]
      const [head, body] = [parts[0]!.readUInt32LE(0), parts[0]!.readUInt32LE(4)]
      if (head + body > LONGEST) throw new Error(`a message of ${head + body} bytes`)
      if (length < 8 + head + body) return
      const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
      parts = [whole.subarray(8 + head + body)]
      length = parts[0]!.length
      hear(unpacked(whole.subarray(8, 8 + head), whole.subarray(8 + head, 8 + head + body)))
    }
  }
}

function unpacked(head: Buffer, body: Buffer): Said {
  return JSON.parse(head.toString(), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('array' in value)) return value
    const { array, at, count } = value as { array: ArrayName; at: number; count: number }
    const kind = Object.hasOwn(ARRAYS, array) ? ARRAYS[array] : null
    if (kind === null || !Number.isSafeInteger(at) || !Number.isSafeInteger(count) || at < 0 || count < 0 || at + count * kind.BYTES_PER_ELEMENT > body.length)
      throw new Error('an array that is not there')
    return new kind(body.buffer.slice(body.byteOffset + at, body.byteOffset + at + count * kind.BYTES_PER_ELEMENT) as ArrayBuffer)
  }) as Said
}
