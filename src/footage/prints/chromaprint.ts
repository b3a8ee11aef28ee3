// Chromaprint, the print of sound (acoustid.org/chromaprint, algorithm 1, "test2"): 32 bits eight times a second, from how the energy of the twelve
// notes of the octave changes over two seconds. Equal to `fpcalc -raw -algorithm 1`, for sound brought to 11,025 a second and one channel as fpcalc has it.
//
// The numbers of the method (frames, notes, filters, thresholds) are its own and must stay; how they are reckoned here is ours.
import type { SoundPrint } from '../../model/footage.ts'
import { PowerSpectrum } from './spectrum.ts'

export const SAMPLES_PER_SECOND = 11025
const FRAME = 4096
const STEP = FRAME - (FRAME - Math.floor(FRAME / 3)) // 1365
const NOTES = 12
const LOWEST_HZ = 28
const HIGHEST_HZ = 3520
const SMOOTHING = [0.25, 0.75, 1, 0.75, 0.25]
const WIDEST = 16 // frames that one item looks at
export const ITEMS_PER_SECOND = SAMPLES_PER_SECOND / STEP

export type Chromaprint = {
  take(samples: Int16Array): void
  /** Null: shorter than one item needs, 2.7 seconds. */
  finish(): SoundPrint | null
}

/** Takes samples of 11,025 a second, one channel, in pieces of any length. */
export function chromaprint(): Chromaprint {
  const spectrum = new PowerSpectrum(FRAME)
  const waiting = new Int16Array(FRAME)
  const items: number[] = []
  const notes = new Notes((row) => {
    const item = row.item()
    if (item !== null) items.push(item)
  })
  let held = 0
  return {
    take(samples) {
      let from = 0
      while (from < samples.length) {
        const count = Math.min(FRAME - held, samples.length - from)
        waiting.set(samples.subarray(from, from + count), held)
        held += count
        from += count
        if (held < FRAME) return
        notes.take(spectrum.of(waiting))
        waiting.copyWithin(0, STEP)
        held = FRAME - STEP
      }
    },
    finish: () => (items.length === 0 ? null : { itemsPerSecond: ITEMS_PER_SECOND, items: Uint32Array.from(items) }),
  }
}

// Which note each line of the spectrum sounds; -1: too low or too high to count.
const NOTE_OF = Int8Array.from({ length: FRAME / 2 + 1 }, (_, line) => {
  const at = (hertz: number): number => Math.round((FRAME * hertz) / SAMPLES_PER_SECOND)
  if (line < Math.max(1, at(LOWEST_HZ)) || line >= Math.min(FRAME / 2, at(HIGHEST_HZ))) return -1
  const octave = Math.log((line * SAMPLES_PER_SECOND) / FRAME / (440 / 16)) / Math.log(2)
  return Math.trunc(NOTES * (octave - Math.floor(octave)))
})

/** Spectra in, smoothed and levelled rows of twelve notes out, kept as sums over a rectangle so that a filter is a few subtractions. */
class Notes {
  #rows: Float64Array[] = [] // the last five, before smoothing
  readonly #sums = new Sums()
  readonly #done: (sums: Sums) => void

  constructor(done: (sums: Sums) => void) {
    this.#done = done
  }

  take(power: Float64Array): void {
    const row = new Float64Array(NOTES)
    for (let line = 0; line < NOTE_OF.length; line++) {
      const note = NOTE_OF[line]!
      if (note >= 0) row[note]! += power[line]!
    }
    this.#rows.push(row)
    if (this.#rows.length < SMOOTHING.length) return
    const smooth = new Float64Array(NOTES)
    for (let note = 0; note < NOTES; note++) {
      let sum = 0
      for (let i = 0; i < SMOOTHING.length; i++) sum += this.#rows[i]![note]! * SMOOTHING[i]!
      smooth[note] = sum
    }
    this.#rows.shift()
    let squares = 0
    for (const value of smooth) squares += value * value
    const length = squares > 0 ? Math.sqrt(squares) : 0
    for (let note = 0; note < NOTES; note++) smooth[note] = length < 0.01 ? 0 : smooth[note]! / length
    this.#sums.add(smooth)
    this.#done(this.#sums)
  }
}

/** For each of the last rows, the sum of all notes up to one in all rows up to it. */
class Sums {
  readonly #table = new Float64Array((WIDEST + 1) * NOTES) // a ring
  #count = 0

  add(row: Float64Array): void {
    const at = (this.#count % (WIDEST + 1)) * NOTES
    const before = ((this.#count + WIDEST) % (WIDEST + 1)) * NOTES
    let sum = 0
    for (let note = 0; note < NOTES; note++) {
      sum += row[note]!
      this.#table[at + note] = this.#count > 0 ? sum + this.#table[before + note]! : sum
    }
    this.#count++
  }

  /** The item that ends with the last row; null while there are too few. */
  item(): number | null {
    if (this.#count < WIDEST) return null
    const first = this.#count - WIDEST
    let bits = 0
    for (const classifier of CLASSIFIERS) bits = (bits << 2) | GRAY[levelOf(classifier, this.#value(classifier, first))]!
    return bits >>> 0
  }

  /** The sum over rows r1 to r2 and notes c1 to c2, the later ones exclusive. */
  #area(r1: number, c1: number, r2: number, c2: number): number {
    if (r1 === r2 || c1 === c2) return 0
    const low = ((r2 - 1) % (WIDEST + 1)) * NOTES
    const t = this.#table
    if (r1 === 0) return c1 === 0 ? t[low + c2 - 1]! : t[low + c2 - 1]! - t[low + c1 - 1]!
    const high = ((r1 - 1) % (WIDEST + 1)) * NOTES
    return c1 === 0 ? t[low + c2 - 1]! - t[high + c2 - 1]! : t[low + c2 - 1]! - t[high + c2 - 1]! - t[low + c1 - 1]! + t[high + c1 - 1]!
  }

  /** Two shares of a rectangle of rows and notes against one another; the six shapes are those of the method. */
  #value([shape, y, h, w]: Classifier, x: number): number {
    const [w2, h2, w3, h3] = [Math.floor(w / 2), Math.floor(h / 2), Math.floor(w / 3), Math.floor(h / 3)]
    const area = (r1: number, c1: number, r2: number, c2: number): number => this.#area(x + r1, y + c1, x + r2, y + c2)
    switch (shape) {
      case 0:
        return against(area(0, 0, w, h), 0)
      case 1:
        return against(area(0, h2, w, h), area(0, 0, w, h2))
      case 2:
        return against(area(w2, 0, w, h), area(0, 0, w2, h))
      case 3:
        return against(area(0, h2, w2, h) + area(w2, 0, w, h2), area(0, 0, w2, h2) + area(w2, h2, w, h))
      case 4:
        return against(area(0, h3, w, 2 * h3), area(0, 0, w, h3) + area(0, 2 * h3, w, h))
      default:
        return against(area(w3, 0, 2 * w3, h), area(0, 0, w3, h) + area(2 * w3, 0, w, h))
    }
  }
}

const against = (a: number, b: number): number => Math.log((1 + a) / (1 + b))
const GRAY = [0, 1, 3, 2]

// shape, first note, notes, frames; then the three thresholds between the four levels
type Classifier = readonly [shape: number, note: number, notes: number, frames: number, low: number, middle: number, high: number]
const CLASSIFIERS: readonly Classifier[] = [
  [0, 4, 3, 15, 1.98215, 2.35817, 2.63523],
  [4, 4, 6, 15, -1.03809, -0.651211, -0.282167],
  [1, 0, 4, 16, -0.298702, 0.119262, 0.558497],
  [3, 8, 2, 12, -0.105439, 0.0153946, 0.135898],
  [3, 4, 4, 8, -0.142891, 0.0258736, 0.200632],
  [4, 0, 3, 5, -0.826319, -0.590612, -0.368214],
  [1, 2, 2, 9, -0.557409, -0.233035, 0.0534525],
  [2, 7, 3, 4, -0.0646826, 0.00620476, 0.0784847],
  [2, 6, 2, 16, -0.192387, -0.029699, 0.215855],
  [2, 1, 3, 2, -0.0397818, -0.00568076, 0.0292026],
  [5, 10, 1, 15, -0.53823, -0.369934, -0.190235],
  [3, 6, 2, 10, -0.124877, 0.0296483, 0.139239],
  [2, 1, 1, 14, -0.101475, 0.0225617, 0.231971],
  [3, 5, 6, 4, -0.0799915, -0.00729616, 0.063262],
  [1, 9, 2, 12, -0.272556, 0.019424, 0.302559],
  [3, 4, 2, 14, -0.164292, -0.0321188, 0.0846339],
]

function levelOf([, , , , low, middle, high]: Classifier, value: number): number {
  return value < middle ? (value < low ? 0 : 1) : value < high ? 2 : 3
}
