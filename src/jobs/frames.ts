// The pipe between the desk and a jailed program: frames of a JSON head and a body of bytes.
//
//   4 bytes length of the head, 4 bytes length of the body (big-endian), the head in UTF-8, the body
//
// JSON, and not the runtime's own serialisation, because what comes out of a jail may be written by a stranger: nothing in it is more than data.
import type { Readable } from 'node:stream'

export type Frame = { readonly head: unknown; readonly body: Uint8Array }

/** The one member of a head that is a part of an answer: more is coming. */
export const PART = '…part'

/** The part that the frame holds, or undefined: it is then a whole answer, or the end of one. */
export const partIn = ({ head }: Frame): unknown => (typeof head === 'object' && head !== null && PART in head ? head[PART] : undefined)

const NO_BYTES = new Uint8Array(0)

/** The pieces of one frame, to be written one after the other. */
export function frameOf(head: unknown, body: Uint8Array = NO_BYTES): readonly Uint8Array[] {
  const words = Buffer.from(JSON.stringify(head))
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(words.length, 0)
  lengths.writeUInt32BE(body.length, 4)
  return body.length === 0 ? [lengths, words] : [lengths, words, body]
}

/** Hands over each frame as it is whole. `broken` is told once when the bytes are no frames, or one is longer than `most`; nothing is handed over after that. */
export function readFrames(stream: Readable, most: number, frame: (frame: Frame) => void, broken: (why: string) => void): void {
  let parts: Buffer[] = []
  let held = 0
  let wanted = 8
  let over = false
  const stop = (why: string): void => {
    over = true
    parts = []
    broken(why)
  }
  stream.on('data', (chunk: Buffer) => {
    if (over) return
    parts.push(chunk)
    held += chunk.length
    while (held >= wanted && !over) {
      const all = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
      parts = [all]
      const [words, bytes] = [all.readUInt32BE(0), all.readUInt32BE(4)]
      wanted = 8 + words + bytes
      if (wanted > most) return stop(`its answer is longer than ${Math.round(most / 1_000_000)} MB`)
      if (held < wanted) return
      let head: unknown
      try {
        head = JSON.parse(all.toString('utf8', 8, 8 + words))
      } catch {
        return stop('its answer is not in the agreed form')
      }
      // A copy: the body outlives the buffer that it came in.
      const body = bytes === 0 ? NO_BYTES : new Uint8Array(all.subarray(8 + words, wanted))
      parts = held === wanted ? [] : [all.subarray(wanted)]
      held -= wanted
      wanted = 8
      frame({ head, body })
    }
  })
}
