// Pictures, corners and sound of one pair of pieces, put together into segments: what is seen and heard of one stretch is one segment.
import type { FootagePrint, Segment } from '../../model/footage.ts'
import type { LocalStretch } from '../local/local-stretches.ts'
import { sharedArea } from '../local/shared-area.ts'
import type { Stretch } from './pictures.ts'
import type { SoundStretch } from './sound.ts'

/** What was found of one pair, and the scores that count as one threshold: so that what is seen and what is heard can be compared. */
export type Evidence = {
  readonly pictures: readonly Stretch[]
  readonly corners: readonly LocalStretch[]
  readonly sounds: readonly SoundStretch[]
}
export type Thresholds = { readonly pictures: number; readonly corners: number; readonly sound: number }

/** Corners that show so much more of the query than its frames as wholes do are taken instead: a caption leaves of these a few seconds here and there. */
const MORE = 1.5
const SAME_LINE_SECONDS = 1.5

/** The best first; scores in thresholds, without margins. */
export function segmentsOf({ pictures, sounds, corners }: Evidence, least: Thresholds): readonly Segment[] {
  const heard = new Set<SoundStretch>()
  const lines: readonly Line[] = takesCorners(pictures, corners)
    ? corners.map((each) => ({ ...each, score: each.score / least.corners }))
    : pictures.map((each) => ({ ...each, score: each.score / least.pictures }))
  const seen = lines.map((line): Segment => {
    const sound = sounds.find((each) => goesWith(line, each))
    if (sound !== undefined) heard.add(sound)
    const { q, r, slope, mirrored, turned, share, score } = line
    const by = sound === undefined ? (['picture'] as const) : (['picture', 'sound'] as const)
    return { q, r, slope: rounded(slope), mirrored, ...(turned === undefined ? {} : { turned }), by, score, margin: 0, share }
  })
  const only = sounds
    .filter((sound) => !heard.has(sound) && !lines.some((line) => contradicts(line, sound, least)))
    .map(({ q, r, slope, score }): Segment => ({
      q,
      r,
      slope: rounded(slope),
      mirrored: false,
      by: ['sound'],
      score: score / least.sound,
      margin: 0,
      share: 1,
    }))
  return [...seen, ...only].sort((a, b) => b.score - a.score)
}

/** The segment with the boxes of what both pictures show, where their corners tell; pictures that are turned have corners that do not compare. */
export function withAreas(segment: Segment, query: FootagePrint, other: FootagePrint): Segment {
  if (!segment.by.includes('picture') || segment.turned !== undefined || query.local === null || other.local === null) return segment
  const area = sharedArea(query.local, other.local, segment, other.box === null ? query.box : null)
  if (area === null) return segment
  return { ...segment, box: { q: area.q, r: area.r }, ...(area.overlays.length === 0 ? {} : { overlays: area.overlays }) }
}

type Line = Pick<Stretch, 'q' | 'r' | 'slope' | 'mirrored' | 'turned' | 'share' | 'score'>

function takesCorners(pictures: readonly Stretch[], corners: readonly LocalStretch[]): boolean {
  return secondsOf(corners.map(({ q }) => q)) > MORE * secondsOf(pictures.map(({ q }) => q))
}

function goesWith(line: Line, sound: SoundStretch): boolean {
  const middle = (Math.max(line.q[0], sound.q[0]) + Math.min(line.q[1], sound.q[1])) / 2
  if (middle < line.q[0] || middle > line.q[1] || line.slope < 0) return false
  const seen = line.r[0] + (middle - line.q[0]) * line.slope
  const heard = sound.r[0] + (middle - sound.q[0]) * sound.slope
  return Math.abs(seen - heard) < SAME_LINE_SECONDS
}

/** Pictures that say the same seconds are others of the other piece, and say it more clearly: music repeats itself. */
function contradicts(line: Line, sound: SoundStretch, least: Thresholds): boolean {
  const shared = Math.min(line.q[1], sound.q[1]) - Math.max(line.q[0], sound.q[0])
  return shared > (sound.q[1] - sound.q[0]) / 2 && line.score > sound.score / least.sound
}

/** Seconds that the stretches cover together. */
export function secondsOf(stretches: readonly (readonly [number, number])[]): number {
  let [length, end] = [0, -Infinity]
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return length
}

const rounded = (slope: number): number => Math.round(slope * 1000) / 1000
