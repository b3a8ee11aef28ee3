// Footage in words of the trade: what is printed of it, and what a comparison of two pieces answers. Times are seconds of media.
// What a report says of footage (mentions, appearances) is in model/statement.ts and model/report.ts; this is about the bytes.

import type { Trouble } from './trouble.ts'

/** One PDQ print of each kept frame, side by side: frame i is `hashes[32 * i .. 32 * i + 32)`, in the order of its hex digits. */
export type PicturePrint = {
  readonly times: Float64Array // ascending
  readonly hashes: Uint8Array
  /** The same frames as a mirror shows them, from its pixels. Absent: to be had from the hashes, some bits off (footage/prints/variants.ts). */
  readonly mirrored?: Uint8Array
  readonly quality: Uint8Array // PDQ's 0 to 100
  /** 1 where the frame says nothing (black, one colour, a title card): it is shown and bounds nothing. */
  readonly flat: Uint8Array
  /** How many frames of the footage each kept frame stands for: still shots are thinned. */
  readonly stands: Uint16Array
}

/** Chromaprint items, algorithm 1: bit-exact to `fpcalc -raw`. */
export type SoundPrint = { readonly itemsPerSecond: number; readonly items: Uint32Array }

/** Corner descriptors of some frames, for crops, cuts, insets and re-filmed screens: bytes of footage/local, opaque to everybody else. */
export type LocalPrint = { readonly bytes: Uint8Array }

/** A part of a picture, in shares of its width and height: of one with bars what they leave, of two that match what both show. */
export type PictureBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type FootagePrint = {
  readonly kind: 'video' | 'image' | 'sound'
  readonly duration: number | null // null: a still
  readonly width: number | null
  readonly height: number | null
  /** Name and version of what decoded it: a print is evidence only with it. */
  readonly decoder: string
  readonly box: PictureBox | null // null: no bars
  readonly pictures: PicturePrint | null
  /** The frames that have bars once more, without them: what a copy without bars is found by. Absent: there are none. */
  readonly within?: PicturePrint
  readonly sound: SoundPrint | null
  readonly local: LocalPrint | null
  /** What could not be printed of it. */
  readonly troubles?: readonly Trouble[]
}

export type Relation = 'copyOf' | 'trimmedFrom' | 'cropped' | 'mirrored' | 'overlaid' | 'spedUp' | 'slowedDown' | 'reversed' | 'rotated'

/** A stretch of one piece that is a stretch of the other. `slope`: seconds of the library's a second of the query's; negative where reversed. */
export type Segment = {
  readonly q: readonly [number, number]
  readonly r: readonly [number, number]
  readonly slope: number
  readonly mirrored: boolean
  readonly by: readonly ('picture' | 'sound')[]
  readonly score: number
  /** How far the score lies above the best of a wrong candidate. */
  readonly margin: number
  /** Of the query's frames in the stretch, the share that fits. */
  readonly share: number
  /** The part of the query's picture and of the other's that both show, as each is seen. Absent: it could not be measured. */
  readonly box?: { readonly q: PictureBox; readonly r: PictureBox }
  /** Where something else lies over the shared part: boxes in the query's picture, a hundredth of its longer side exact. */
  readonly overlays?: readonly PictureBox[]
  /** Degrees clockwise by which the query has to be turned (after its mirror image was taken, where it is mirrored) to lie as the other does. */
  readonly turned?: 90 | 180 | 270
  /** Several otherwise different pieces have it in common: an intro, a title card. It is shown and bounds nothing. */
  readonly shared?: true
}

/** The comparison of two pieces of footage; no segments: nothing matches. Never a bare yes. */
export type FootageMatch = { readonly segments: readonly Segment[]; readonly relations: readonly Relation[] }
