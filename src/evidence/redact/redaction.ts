// What is to be taken out of a file, and what may stand in its place. The words of it are the same for pictures, films, sound and text.
import { Problem } from '../../model/problem.ts'

/** In pixels of the picture as it is seen, upright. In a film it holds for the seconds named, or for all of it. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** Seconds from the beginning, end exclusive. */
export type Stretch = { readonly start: number; readonly end: number }

export type Redaction = {
  readonly areas: readonly Area[]
  /** Whole frames that go black. */
  readonly frames: readonly Stretch[]
  /** Sound that falls silent. */
  readonly sound: readonly Stretch[]
  /** Characters of the text as stored, UTF-16. */
  readonly spans: readonly Stretch[]
}

export const NOTHING: Redaction = { areas: [], frames: [], sound: [], spans: [] }

/** How far what is lossily packed spreads: a block of 16 pixels holds something of each of them. */
export const MARGIN = 16

/** The area with its margin, within a picture of this size. Problem `redact-area` for one that lies outside. */
export function widened({ x, y, width, height }: Area, margin: number, picture: { readonly width: number; readonly height: number }): Area {
  const whole = [x, y, width, height].every((value) => Number.isFinite(value))
  if (!whole || width <= 0 || height <= 0 || x >= picture.width || y >= picture.height || x + width <= 0 || y + height <= 0)
    throw new Problem(
      'redact-area',
      `The area ${x},${y} of ${width} by ${height} lies outside the picture, which is ${picture.width} by ${picture.height} pixels. Nothing was made.`,
    )
  const [left, top] = [Math.max(0, Math.floor(x) - margin), Math.max(0, Math.floor(y) - margin)]
  const [right, bottom] = [Math.min(picture.width, Math.ceil(x + width) + margin), Math.min(picture.height, Math.ceil(y + height) + margin)]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
