// Bytes for a player: whole, or one range of them as players ask (RFC 9110, 14). Always under a type of film, sound or picture, never sniffed.
import { Readable } from 'node:stream'
import type { Context } from 'hono'

type Opened = { readonly bytes: number; range(start?: number, end?: number): AsyncIterable<Uint8Array> }

/** Answers with the whole (200), with the range that was asked for (206), or with none where it lies outside (416). */
export function sendMedia(c: Context, { bytes, range }: Opened, mediaType: string): Response {
  const part = partOf(c.req.header('range'), bytes)
  c.header('Accept-Ranges', 'bytes')
  c.header('Content-Type', mediaType)
  if (part === null) {
    c.header('Content-Range', `bytes */${bytes}`)
    return c.body(null, 416)
  }
  c.header('Content-Length', String(part.end - part.start))
  if (part.whole) return c.body(streamed(range()))
  c.header('Content-Range', `bytes ${part.start}-${part.end - 1}/${bytes}`)
  return c.body(streamed(range(part.start, part.end)), 206)
}

/** One range of bytes by RFC 9110, 14.1.2 (`end` exclusive); whole where none was asked for or several were; null where it lies outside. */
function partOf(header: string | undefined, bytes: number): { readonly start: number; readonly end: number; readonly whole: boolean } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return { start: 0, end: bytes, whole: true }
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes : Math.min(bytes, Number(to) + 1)
  return start < end ? { start, end, whole: false } : null
}

/** Pieces of bytes as the body of an answer. */
export const streamed = (chunks: AsyncIterable<Uint8Array>): ReadableStream =>
  Readable.toWeb(chunks instanceof Readable ? chunks : Readable.from(chunks)) as ReadableStream
