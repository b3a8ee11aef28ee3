// Many streams over one pipe, both ways, in the frames of `frames.ts`: {"id":4,"does":"open"}, then "data" with a body, "end" (this side says no more) and
// "close". So a program in the jail needs no socket of ours, no file and no network to speak with us of many things at once.
import { Duplex, type Readable, type Writable } from 'node:stream'
import { frameOf, readFrames } from './frames.ts'

export type Streams = { open(): Duplex; close(): void }

type Said = { readonly id: number; readonly does: 'open' | 'data' | 'end' | 'close' }
const LONGEST = 16_000_000

/** `opened` is handed each stream that the other side begins. When the pipe ends, or holds what is no frame, all of them are closed. */
export function streamsOver(input: Readable, output: Writable, opened: (stream: Duplex) => void): Streams {
  const streams = new Map<number, Duplex>()
  const waiting: (() => void)[] = []
  let last = 0
  output.on('drain', () => {
    for (const go of waiting.splice(0)) go()
  })

  function say(said: Said, body?: Uint8Array, done?: () => void): void {
    let isTaken = true
    if (output.writable) for (const part of frameOf(said, body)) isTaken = output.write(part)
    if (done !== undefined) isTaken ? done() : waiting.push(done)
  }

  function made(id: number): Duplex {
    const stream = new Duplex({
      read: () => undefined, // what comes is held: the limit on it is the proxy's
      write: (chunk: Uint8Array, _encoding, done) => say({ id, does: 'data' }, chunk, done),
      final: (done) => say({ id, does: 'end' }, undefined, done),
      destroy(error, done) {
        if (streams.delete(id)) say({ id, does: 'close' })
        done(error)
      },
    })
    streams.set(id, stream)
    return stream
  }

  const close = (): void => {
    for (const stream of [...streams.values()]) stream.destroy()
    for (const go of waiting.splice(0)) go()
  }

  readFrames(
    input,
    LONGEST,
    ({ head, body }) => {
      const { id, does } = head as Said
      if (does === 'open') return streams.has(id) ? undefined : opened(made(id))
      const stream = streams.get(id)
      if (does === 'data') stream?.push(body)
      else if (does === 'end') stream?.push(null)
      else if (streams.delete(id)) stream?.destroy()
    },
    close,
  )
  input.on('close', close)
  return {
    open() {
      const id = ++last
      say({ id, does: 'open' })
      return made(id)
    },
    close,
  }
}
