// The corners of some frames of a piece of footage, as bytes: what is left to recognise where a picture was cropped to a corner, cut upright, set into
// another, or filmed from a screen.
//
// One frame a second, fewer where nothing moves. The bytes: "DLL2"; for each frame a head of 16: time and how long it stands in milliseconds (u32 each),
// number of corners, width and height in 65,535ths of the longer side (u16 each), width and height of the small picture (u8 each); for each corner x and y in
// the same measure (u16 each) and the 32 bytes of its descriptor; then the small picture, a byte of brightness a pixel, row by row. About 11 kB a frame.
// Little-endian. "DLL1", the version before it, had a head of 14 and no small pictures: it is still read.
import type { LocalPrint } from '../../model/footage.ts'
import { GrowingBytes } from '../prints/growing.ts'
import type { Luma } from '../prints/pdq.ts'
import { corners, spreadCorners } from './corners.ts'
import { describe, REACH } from './descriptors.ts'
import { fitted, reduced, type Plane } from './plane.ts'

/** Places in lengths of the frame's longer side; eight `words` a corner. */
export type LocalFrame = {
  readonly time: number
  readonly stands: number // seconds
  readonly width: number
  readonly height: number
  readonly places: Float32Array // x, y, x, y
  readonly words: Uint32Array
  /** The frame itself, 96 pixels on the longer side: with it two frames whose corners agree are held against each other (overlays.ts). Null in prints of before. */
  readonly small: Plane | null
}

const SIDE = 384
export const SMALL_SIDE = 96
const FACTOR = 1.25
const LEVELS = 6 // 1 to 3: an inset of a third of the width is found still
const CORNERS = 180
/** The coarse levels have fewer pixels, and more of what survives a small copy. */
const SHARES = [0.3, 0.22, 0.17, 0.13, 0.1, 0.08]
const EVERY_SECONDS = 1
const STANDS_AT_MOST = 5
const LEAST_STANDS = 0.25
const HANDED_ON = 64 * 1024

export type LocalPrinter = {
  /** Frames in order of time; `still`: this one shows what the one before it shows. */
  take(luma: Luma, time: number, still: boolean): void
  /** What has not been handed on; null: nothing was ever found. */
  finish(until: number): LocalPrint | null
}

/**
 * `hand` gets the bytes of ten seconds and more as soon as they are complete, so that a long film does not pile up here: joined in their order, those of
 * `finish` last, they are the print.
 */
export function localPrinter(hand?: (bytes: Uint8Array) => void): LocalPrinter {
  const out = new GrowingBytes()
  let held: Omit<LocalFrame, 'stands'> | null = null // how long it stands is known when the next one comes
  let moved = true
  return {
    take(luma, time, still) {
      moved ||= !still
      if (held !== null && (time < held.time + EVERY_SECONDS || (!moved && time < held.time + STANDS_AT_MOST))) return
      if (held === null) out.add(Uint8Array.from(MAGIC, (letter) => letter.charCodeAt(0)))
      else out.add(packed({ ...held, stands: Math.max(LEAST_STANDS, time - held.time) }))
      held = { time, ...described(luma) }
      moved = false
      if (hand !== undefined && out.length > HANDED_ON) hand(out.take())
    },
    finish(until) {
      if (held === null) return null
      out.add(packed({ ...held, stands: Math.max(LEAST_STANDS, until - held.time) }))
      return { bytes: out.take() }
    },
  }
}

/** One frame: its corners with their descriptors, and its small picture. No corners where the picture is too small for any. */
export function described(luma: Luma): Omit<LocalFrame, 'time' | 'stands'> {
  let plane = fitted(luma, SIDE)
  const small = fitted({ ...plane, stride: plane.width }, SMALL_SIDE)
  const longer = Math.max(plane.width, plane.height)
  const [width, height] = [plane.width / longer, plane.height / longer]
  const places: number[] = []
  const words: number[] = []
  for (let level = 0; level < LEVELS && Math.min(plane.width, plane.height) > 2 * REACH + 8; level++) {
    const chosen = spreadCorners(corners(plane, REACH + 1), plane, Math.round(CORNERS * SHARES[level]!))
    for (const { x, y } of chosen) places.push(((x + 0.5) / plane.width) * width, ((y + 0.5) / plane.height) * height)
    words.push(...describe(plane, chosen))
    plane = reduced(plane, FACTOR)
  }
  return { width, height, places: Float32Array.from(places), words: Uint32Array.from(words), small }
}

const MAGIC = 'DLL2'
const BEFORE = 'DLL1'
const HEAD = 16
const HEAD_BEFORE = 14
const CORNER = 36
const UNIT = 65_535

function packed({ time, stands, width, height, places, words, small }: LocalFrame): Uint8Array {
  const corners = HEAD + (CORNER * words.length) / 8
  const out = new DataView(new ArrayBuffer(corners + (small?.data.length ?? 0)))
  out.setUint32(0, Math.round(time * 1000), true)
  out.setUint32(4, Math.round(stands * 1000), true)
  ;[words.length / 8, width * UNIT, height * UNIT].forEach((value, i) => out.setUint16(8 + 2 * i, Math.round(value), true))
  out.setUint8(14, small?.width ?? 0)
  out.setUint8(15, small?.height ?? 0)
  for (let i = 0, at = HEAD; i < words.length / 8; i++, at += CORNER) {
    out.setUint16(at, Math.round(places[2 * i]! * UNIT), true)
    out.setUint16(at + 2, Math.round(places[2 * i + 1]! * UNIT), true)
    for (let k = 0; k < 8; k++) out.setUint32(at + 4 + 4 * k, words[8 * i + k]!, true)
  }
  const bytes = new Uint8Array(out.buffer)
  if (small !== null) bytes.set(small.data, corners)
  return bytes
}

/** Bytes of another version, or cut short, give no frames: the print can be made again. */
export function localFrames({ bytes }: LocalPrint): readonly LocalFrame[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const version = bytes.length < 4 ? '' : String.fromCharCode(...bytes.subarray(0, 4))
  if (version !== MAGIC && version !== BEFORE) return []
  const head = version === MAGIC ? HEAD : HEAD_BEFORE
  const frames: LocalFrame[] = []
  for (let at = 4; at + head <= bytes.length;) {
    const count = view.getUint16(at + 8, true)
    const [across, down] = version === MAGIC ? [view.getUint8(at + 14), view.getUint8(at + 15)] : [0, 0]
    const end = at + head + CORNER * count + across * down
    if (end > bytes.length) return []
    const [places, words] = [new Float32Array(2 * count), new Uint32Array(8 * count)]
    for (let i = 0, from = at + head; i < count; i++, from += CORNER) {
      places[2 * i] = view.getUint16(from, true) / UNIT
      places[2 * i + 1] = view.getUint16(from + 2, true) / UNIT
      for (let k = 0; k < 8; k++) words[8 * i + k] = view.getUint32(from + 4 + 4 * k, true)
    }
    const [width, height] = [view.getUint16(at + 10, true) / UNIT, view.getUint16(at + 12, true) / UNIT]
    const small = Math.min(across, down) < 2 ? null : { data: bytes.subarray(end - across * down, end), width: across, height: down }
    frames.push({ time: view.getUint32(at, true) / 1000, stands: view.getUint32(at + 4, true) / 1000, width, height, places, words, small })
    at = end
  }
  return frames
}
