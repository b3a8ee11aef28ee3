// Small grey pictures of footage, evenly spread over it: what a person sees of a piece before asking for more. Made in the decoder process.
//
// How long the footage is shows only at its end, so twice as many as wanted are kept and every second one is let go when there are too many.
import type { Luma } from '../prints/pdq.ts'
import type { Facts, Receiver } from './source.ts'
import type { Still } from './wire.ts'

const WIDTH = 240

/** Loaded where there are pictures to make: a process that only prints starts without. */
const zlib = (): typeof import('node:zlib') => process.getBuiltinModule('node:zlib')

type Kept = { readonly at: number; readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** A receiver that hands everything on to `next` and keeps small pictures of the frames that pass; at most `most`. */
export function keepingStills<R extends Receiver>(next: R, most: number): { readonly receiver: Receiver; stills(): readonly Still[] } {
  let kept: Kept[] = []
  let every = 0.5
  const receiver: Receiver = {
    facts: (facts: Facts) => next.facts(facts),
    wants: (from, until) => next.wants(from, until),
    frame(luma, from, until) {
      next.frame(luma, from, until)
      const last = kept.at(-1)
      if (most === 0 || (last !== undefined && from < last.at + every)) return
      kept.push({ at: from, ...small(luma) })
      if (kept.length < 2 * most) return
      kept = kept.filter((_, i) => i % 2 === 0)
      every *= 2
    },
    sound: (samples) => next.sound(samples),
    damaged: () => next.damaged(),
    reached: (seconds) => next.reached(seconds),
  }
  return {
    receiver,
    stills() {
      const count = Math.min(most, kept.length)
      const chosen = Array.from({ length: count }, (_, i) => kept[Math.floor(((i + 0.5) * kept.length) / count)]!)
      if (chosen.length === 0) return []
      return chosen.map(({ at, ...picture }) => ({ at, png: new Uint8Array(pngOf(picture)) })) // no Buffer: it would be packed as JSON
    },
  }
}

/** By the mean of what each pixel covers; wider than high or not, `WIDTH` along the longer side. */
function small({ width, height, data, stride, limited }: Luma): Omit<Kept, 'at'> {
  const scale = Math.min(1, WIDTH / Math.max(width, height))
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const grey = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    const [y0, y1] = [Math.floor((y * height) / high), Math.max(Math.floor((y * height) / high) + 1, Math.floor(((y + 1) * height) / high))]
    for (let x = 0; x < wide; x++) {
      const [x0, x1] = [Math.floor((x * width) / wide), Math.max(Math.floor((x * width) / wide) + 1, Math.floor(((x + 1) * width) / wide))]
      let sum = 0
      for (let sy = y0; sy < y1; sy++) for (let sx = x0; sx < x1; sx++) sum += data[sy * stride + sx]!
      const mean = sum / ((y1 - y0) * (x1 - x0))
      grey[y * wide + x] = limited ? Math.min(255, Math.max(0, (mean - 16) * (255 / 219))) : mean
    }
  }
  return { width: wide, height: high, grey }
}

/** PNG (ISO 15948), eight bits of grey. Not by sharp: its libraries and node-av's do not live in one process. */
function pngOf({ width, height, grey }: Omit<Kept, 'at'>): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height) // each row begins with its filter, 0: none
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', zlib().deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(zlib().crc32(named))
  return Buffer.concat([length, named, check])
}
