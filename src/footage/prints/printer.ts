// Makes the print of a piece of footage of what a decoder gives: frames at four a second, thinned where nothing moves, and sound beside them.
//
// Each grid point k / 4 s takes the frame that is on the screen then, so that times do not hang on the frame rate. A kept frame stands for those after it that
// show the same. Nothing here knows of files, processes or decoders.
import type { FootagePrint, PicturePrint } from '../../model/footage.ts'
import { Problem } from '../../model/problem.ts'
import type { Trouble } from '../../model/trouble.ts'
import { turned } from '../decode/planes.ts'
import type { Facts, Receiver } from '../decode/source.ts'
import { localPrinter } from '../local/local-print.ts'
import { BarWatch, within } from './bars.ts'
import { pdq, type Luma, type Pdq } from './pdq.ts'
import { chromaprint, type Chromaprint } from './chromaprint.ts'
import { GrowingBytes } from './growing.ts'

export type PrinterOptions = {
  /** Turns brightness into a print: the WebAssembly form, or the plain one. They give the same. */
  readonly pdq?: (luma: Luma) => Pdq
  /** Every frame of the footage, as comparisons with other tools need it: no grid and no thinning. */
  readonly every?: boolean
  readonly progress?: (seconds: number) => void
  /** Where the bytes of the local print go as they come; the print that is finished has the last of them. Else it has all. */
  readonly corners?: (bytes: Uint8Array) => void
}

export const FRAMES_PER_SECOND = 4

/** PDQ calls two pictures alike at 31 bits of 256; a quarter of it is less than an encoder's noise from frame to frame of a still shot. */
const STILL_BITS = 8
/** No frame stands for more than ten seconds, so that a still shot has some frames to match by. */
const STANDS_AT_MOST = 10 * FRAMES_PER_SECOND

export type Printer = Receiver & { finish(): FootagePrint }

/** Takes what a decoder gives, in the order of time; `finish` gives the print. */
export function printer({ pdq: print = pdq, every = false, progress, corners }: PrinterOptions = {}): Printer {
  const bars = new BarWatch()
  const whole = new Frames(every)
  const inner = new Frames(every)
  const local = localPrinter(corners)
  // The waves would give the mirrored print too, but 7 to 14 bits off, of the 31 that a search allows: PDQ's 64 places lie off the middle of a picture.
  const look = (luma: Luma): Seen => ({ ...print(luma), mirrored: () => print(turned(luma, 'mirrored')).hash })
  let facts: Facts | null = null
  let sound: Chromaprint | null = null
  let hurt = false
  let reached = 0
  let next = 0 // the grid point that comes, in frames

  return {
    facts: (found) => void (facts = found),
    wants(from, until) {
      reached = Math.max(reached, until)
      return every || Math.ceil(from * FRAMES_PER_SECOND) < until * FRAMES_PER_SECOND
    },
    frame(luma, from, until) {
      const seen = look(luma)
      if (every) return whole.add(from, seen)
      const box = bars.take(luma)
      const seenWithin = box === null ? null : look(within(luma, box))
      for (next = Math.max(next, Math.ceil(from * FRAMES_PER_SECOND)); next < until * FRAMES_PER_SECOND; next++) {
        const time = next / FRAMES_PER_SECOND
        if (seenWithin !== null) inner.add(time, seenWithin)
        local.take(luma, time, whole.add(time, seen))
      }
    },
    sound(samples) {
      sound ??= chromaprint()
      sound.take(samples)
    },
    damaged: () => void (hurt = true),
    reached(seconds) {
      reached = Math.max(reached, seconds)
      progress?.(seconds)
    },
    finish() {
      if (facts === null) throw new Error('a decoder gave no facts')
      const pictures = whole.print()
      refuseNothing(facts, pictures, sound !== null, reached)
      const within = inner.print()
      const troubles = troublesOf(facts, hurt, reached)
      const items = sound?.finish() ?? null
      return {
        kind: facts.kind,
        duration: facts.kind === 'image' ? null : reached,
        width: facts.width,
        height: facts.height,
        decoder: facts.decoder,
        box: bars.whole(),
        pictures,
        ...(within === null ? {} : { within }),
        sound: items,
        local: local.finish(reached),
        ...(troubles.length === 0 ? {} : { troubles }),
      }
    },
  }
}

function refuseNothing(facts: Facts, pictures: PicturePrint | null, heard: boolean, seconds: number): void {
  if (pictures !== null) return
  if (facts.kind !== 'sound') throw new Problem('footage-no-frames', 'Not one frame of its picture could be decoded. The original is kept.')
  if (!heard) throw new Problem('footage-nothing', 'There is neither picture nor sound in it that could be decoded. The original is kept.')
  if (seconds < SHORTEST_SOUND)
    throw new Problem('sound-too-short', `It holds ${seconds.toFixed(1)} seconds of sound; a print needs ${SHORTEST_SOUND}. The original is kept.`)
}

/** Of one item of Chromaprint: twenty frames, each an eighth of a second after the one before. */
const SHORTEST_SOUND = 2.8

/** A header that says more than there is: cut off, or a stream that broke. Less than a second or a twentieth is rounding. */
function troublesOf({ seconds }: Facts, hurt: boolean, reached: number): readonly Trouble[] {
  const short = seconds !== null && reached < seconds - Math.max(1, seconds / 20)
  const said = short
    ? { code: 'footage-short', message: `It says that it lasts ${seconds.toFixed(1)} seconds; ${reached.toFixed(1)} could be decoded. The original is kept.` }
    : null
  return [...(hurt ? [DAMAGED] : []), ...(said === null ? [] : [said])]
}

const DAMAGED = { code: 'footage-damaged', message: 'Parts of it could not be decoded; the print holds what could. The original is kept.' }

/** A print, and that of the same pixels as a mirror shows them; asked for only where the frame is kept, before the next comes. */
type Seen = Pdq & { readonly mirrored: () => Uint8Array }

/** Prints side by side, still ones put together. A film of hours has tens of thousands, so each is its bytes and no object of its own. */
class Frames {
  #every: boolean
  #hashes = new GrowingBytes()
  #mirrored = new GrowingBytes()
  #times: number[] = []
  #quality: number[] = []
  #flat: boolean[] = []
  #stands: number[] = []

  constructor(every: boolean) {
    this.#every = every
  }

  /** Whether it shows what the one before it shows. */
  add(time: number, { mirrored, hash, quality, flat }: Seen): boolean {
    const last = this.#times.length - 1
    const standing = this.#stands[last] ?? 0
    const gap = last >= 0 && time > this.#times[last]! + standing / FRAMES_PER_SECOND // between two stretches with bars lies one without
    const goesOn = last >= 0 && !this.#every && !gap && standing < STANDS_AT_MOST && this.#flat[last] === flat
    if (goesOn && bitsApart(this.#hashes.last(32), hash) <= STILL_BITS) {
      this.#stands[last] = standing + 1
      return true
    }
    this.#times.push(time)
    this.#hashes.add(hash)
    if (!this.#every) this.#mirrored.add(mirrored())
    this.#quality.push(quality)
    this.#flat.push(flat)
    this.#stands.push(1)
    return false
  }

  print(): PicturePrint | null {
    if (this.#times.length === 0) return null
    return {
      times: Float64Array.from(this.#times),
      hashes: this.#hashes.take(),
      ...(this.#every ? {} : { mirrored: this.#mirrored.take() }),
      quality: Uint8Array.from(this.#quality),
      flat: Uint8Array.from(this.#flat, Number),
      stands: Uint16Array.from(this.#stands),
    }
  }
}

/** Hamming distance of two prints of 32 bytes: 0 to 256. */
export function bitsApart(a: Uint8Array, b: Uint8Array): number {
  let bits = 0
  for (let i = 0; i < 32; i++) {
    let x = a[i]! ^ b[i]!
    while (x !== 0) {
      x &= x - 1
      bits++
    }
  }
  return bits
}
