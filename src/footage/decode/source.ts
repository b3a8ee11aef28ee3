// What a decoder gives to whoever makes prints of it, whichever decoder it is: facts first, then frames and sound in the order of the file.
import type { Luma } from '../prints/pdq.ts'

export type Facts = {
  readonly kind: 'video' | 'image' | 'sound'
  readonly decoder: string // name and version
  /** As shown: turned as the file says. */
  readonly width: number | null
  readonly height: number | null
  /** What the header says; the frames are counted all the same. */
  readonly seconds: number | null
}

export type Receiver = {
  facts(facts: Facts): void
  /** Whether a frame shown from one second until another (exclusive) is wanted: of the others nothing has to be copied or turned. */
  wants(from: number, until: number): boolean
  /** A frame that was wanted, with the same times. The pixels may be used again after the call. */
  frame(luma: Luma, from: number, until: number): void
  /** The sound, one channel at 11,025 a second in 16 bits, brought there as fpcalc does. The buffer may be used again after the call. */
  sound(samples: Int16Array): void
  /** The picture or the sound was damaged somewhere before this: the rest is still printed. */
  damaged(): void
  /** Seconds of media gone through. */
  reached(seconds: number): void
}
