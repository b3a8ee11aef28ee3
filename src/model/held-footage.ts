// Footage that a desk holds: what is known of each piece, where and when it was seen, and which pieces are of one recording.
//
// A print is made by a decoder and a match by a comparison: both are the machine's, and a match stays proposed until somebody answers it.
import type { FootageMatch } from './footage.ts'
import type { Incident, Judgement, Original } from './incident.ts'
import type { ReadingStatus } from './statement.ts'
import type { Basis, Time } from './time.ts'
import type { Trouble } from './trouble.ts'

export type HeldFootage = {
  readonly id: string // "r7": numbered with the reports, in the order in which originals came in
  readonly incident: string
  readonly original: string // SHA-256
  readonly name: string
  readonly mediaType: string
  readonly state: 'waiting' | 'printed' | 'notPrinted'
  /** Small grey pictures of it, evenly spread: at which seconds. */
  readonly stills: readonly number[]
  readonly progress: number | null // seconds of media gone through, while it is printed
  readonly kind: 'video' | 'image' | 'sound' | null // null until it is printed
  readonly duration: number | null // seconds; null: a still
  readonly width: number | null
  readonly height: number | null
  readonly decoder: string | null
  readonly troubles: readonly Trouble[]
  readonly sightings: readonly Sighting[] // earliest first; those without a time last
  readonly matches: readonly HeldMatch[]
  /** What reports call it, where somebody or a post's media says that it is this piece. */
  readonly mentions: readonly { readonly report: string; readonly footage: string; readonly status: ReadingStatus; readonly because: string | null }[]
}

/** Seen somewhere, or said by the file itself. Only `captured`, `timestamped` and `platformId` bound the recording firmly. */
export type Sighting = {
  readonly id: string
  readonly footage: string
  readonly where: string // a platform, an outlet, "this desk", "the file itself"
  readonly by: string | null // account or publication
  readonly time: Time | null
  readonly basis: Basis
  readonly from: 'capture' | 'post' | 'report' | 'byHand' | 'file'
  readonly report: string | null
  readonly address: string | null
  readonly note: string | null
}

/** Two pieces with a stretch in common, as seen from `a`. A lasting state on both until somebody answers it. */
export type HeldMatch = {
  readonly id: string // "r7-r9"
  readonly a: string
  readonly b: string
  readonly match: FootageMatch
  /** Among how many pieces it was looked for. */
  readonly among: number
  readonly status: ReadingStatus
  readonly judgement: Judgement | null // the last word of a person on it
}

/** What the decoder told of a piece when it was printed; the print itself and the stills are derived files, held like originals. */
export type Printed = {
  readonly kind: 'video' | 'image' | 'sound'
  readonly duration: number | null
  readonly width: number | null
  readonly height: number | null
  readonly decoder: string
  readonly troubles: readonly Trouble[]
  readonly print: Original
  readonly stills: readonly { readonly at: number; readonly still: Original }[]
  /** What the file says of its own time. Absent: nothing. */
  readonly says?: readonly FileSaid[]
}

/** What stands in the file itself, as it is written there. Bounds where it is a time (a day and more where no zone is given), else null on both sides. */
export type FileSaid = {
  readonly field: string // "DateTimeOriginal", "encoder of the container", "C2PA action"
  /** Of what it speaks. `changed` is when it was last written, `edited` that it was; `source` is what it was made from; of `author` and `place` only that there is one. */
  readonly about: 'recorded' | 'changed' | 'edited' | 'source' | 'author' | 'place' | 'tool'
  readonly written: string
  readonly earliest: string | null
  readonly latest: string | null
}

/** Where the print of a piece lies, and the key that opens it (null: it was kept before there were keys). */
export type HeldPrint = {
  readonly footage: string
  readonly incident: string
  readonly name: string
  readonly at: { readonly path: string; readonly key: Uint8Array | null }
}

/** Footage of the desk's other incidents that shares a stretch with a piece. `compared`: in full, `of` all that other incidents hold printed. */
export type HeldElsewhere = { readonly compared: number; readonly of: number; readonly found: readonly FoundElsewhere[] }

export type FoundElsewhere = {
  readonly incident: Pick<Incident, 'code' | 'title'>
  readonly footage: string
  readonly name: string
  readonly match: FootageMatch
  readonly capturedAt: string // when this desk first had it there
  readonly address: string | null
  readonly held: string | null // the piece of this incident that has the same bytes
}

/** What the file of a report carries: by which address its page had it, and which piece of this incident has the same bytes. */
export type CarriedMedia = { readonly kind: 'image' | 'video' | 'audio'; readonly address: string; readonly sha256: string; readonly held: string | null }

/** Of the kinds of media that a page carries, those that can be taken in as footage. */
export const isReadFootage = (kind: string): kind is CarriedMedia['kind'] => kind === 'image' || kind === 'video' || kind === 'audio'

/** A piece seen somewhere, as a person enters it. */
export type SightingByHand = Pick<Sighting, 'where' | 'by' | 'address' | 'note'> & {
  readonly time: Time | null
  readonly basis: 'captured' | 'timestamped' | 'displayed' | 'stated'
}

/** The same as it is written: the time in EDTF, in the zone of the incident. */
export type SightingWritten = Omit<SightingByHand, 'time'> & { readonly at: string | null }

/** By its type alone; SVG is a page and no picture. */
export const isFootageType = (mediaType: string): boolean => /^(?:video|audio|image)\//.test(mediaType) && mediaType !== 'image/svg+xml'
