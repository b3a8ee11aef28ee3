// One piece of footage compared with others: which stretch of it is which stretch of theirs, in pictures and in sound, and what was done to it.
//
// A score is held against what unrelated footage scores here, so the answer for one pair depends a little on what else is compared: a query that is near to
// everything is near to nothing.
import type { FootageMatch, FootagePrint, Segment } from '../../model/footage.ts'
import { backgroundFrom, pictureStretches, type Background, type Stretch } from './pictures.ts'
import { localStretches, type LocalStretch } from '../local/local-stretches.ts'
import { relationsOf, secondsOf } from './relations.ts'
import { markShared } from './shared.ts'
import { viewsOf, type View } from './views.ts'
import { soundStretches, type SoundStretch } from './sound.ts'

export type Held<Name> = { readonly name: Name; readonly print: FootagePrint }
export type Found<Name> = { readonly name: Name; readonly match: FootageMatch }

/** Thresholds, fixed on other clips than the bench's (docs/footage-search.md says on which, and how near the best stranger came). */
const PICTURES = 40
const STILL = 20
const SOUND = 4
const CORNERS = 60
const CORNERS_STILL = 14
const STRANGERS = 3
const LESSER_PART = 0.5 // of the query

const OTHERS = 24 // pieces of footage from which the background is taken

/** Those of `held` that share a stretch with the query, the best first. `progress`: how many were compared. `others`: footage that says how near the unrelated
 *  comes, where `held` was chosen for being near. */
export function matchAmong<Name>(
  query: FootagePrint,
  held: readonly Held<Name>[],
  progress?: (compared: number) => void,
  others: readonly FootagePrint[] = spread(held, OTHERS).map(({ print }) => print),
): readonly Found<Name>[] {
  const ours = viewsOf(query, true)
  const background = backgroundFrom(
    ours,
    others.map((print) => viewsOf(print, false)),
  )
  const all = held.map((each, i): Compared<Name> => {
    progress?.(i)
    const { stretches, possible } = pictureStretches(ours, viewsOf(each.print, false), background, leastFor(query, each.print))
    return { ...each, pictures: stretches, possible, sounds: soundsOf(query, each.print), corners: [] }
  })
  // Corners are looked at where the frames as wholes left most of the query unfound, and where they need telling what was done.
  const unfound = secondsOf(all.flatMap(({ pictures }) => pictures.map(({ q }) => q))) < LESSER_PART * (query.duration ?? 1)
  const with_ = all.map((each) => (unfound || each.pictures.length > 0 ? { ...each, corners: cornersOf(query, each.print) } : each))
  const scored = with_.map((each) => ({ ...each, segments: joined(each, leastFor(query, each.print)) }))
  const stranger = strangerScore(query, ours, scored, background)
  const answers = scored.filter(({ segments }) => segments.length > 0)
  const marked = markShared(
    answers.map(({ print, segments }) => ({ duration: print.duration, segments })),
    (i, j) => secondsInCommon(answers[i]!.print, answers[j]!.print),
  )
  return answers
    .map((each, i) => ({
      name: each.name,
      match: {
        segments: marked[i]!.map((segment) => ({ ...segment, score: hundredths(segment.score), margin: hundredths(segment.score - stranger) })),
        relations: relationsOf(each.print, each.segments, each.pictures, each.corners),
      },
    }))
    .sort((a, b) => b.match.segments[0]!.score - a.match.segments[0]!.score)
}

/** Two pieces of footage alone. */
export function compare(query: FootagePrint, other: FootagePrint): FootageMatch {
  return matchAmong(query, [{ name: null, print: other }])[0]?.match ?? { segments: [], relations: [] }
}

/** How much two pieces share in their pictures. */
function secondsInCommon(a: FootagePrint, b: FootagePrint): number {
  const ours = viewsOf(a, true)
  return secondsOf(pictureStretches(ours, viewsOf(b, false), backgroundFrom(ours, []), PICTURES).stretches.map(({ q }) => q))
}

type Compared<Name> = Held<Name> & {
  readonly pictures: readonly Stretch[]
  readonly possible: number
  readonly sounds: readonly SoundStretch[]
  readonly corners: readonly LocalStretch[]
}

function leastFor(query: FootagePrint, other: FootagePrint): number {
  return query.kind === 'image' || other.kind === 'image' ? STILL : PICTURES
}

function soundsOf(query: FootagePrint, other: FootagePrint): readonly SoundStretch[] {
  return query.sound === null || other.sound === null ? [] : soundStretches(query.sound, other.sound, SOUND)
}

function cornersOf(query: FootagePrint, other: FootagePrint): readonly LocalStretch[] {
  const still = query.kind === 'image' || other.kind === 'image'
  return query.local === null || other.local === null ? [] : localStretches(query.local, other.local, still ? CORNERS_STILL : CORNERS)
}

/** The best score, in thresholds, of what does not match: under 1. Of the strangers those are looked at that come nearest, order of time aside. */
function strangerScore<Name>(
  query: FootagePrint,
  ours: readonly View[],
  all: readonly (Compared<Name> & { readonly segments: readonly Segment[] })[],
  background: Background,
): number {
  const nearest = all.filter(({ segments }) => segments.length === 0).sort((a, b) => b.possible - a.possible)
  return nearest.slice(0, STRANGERS).reduce((most, { print }) => {
    const least = leastFor(query, print)
    const [best] = pictureStretches(ours, viewsOf(print, false), background, least / 8).stretches
    return Math.max(most, Math.min(1, (best?.score ?? 0) / least))
  }, 0)
}

/** Pictures and sound of one stretch are one segment; its score counts in thresholds, so that both can be compared. */
function joined({ pictures, sounds, corners }: Compared<unknown>, least: number): readonly Segment[] {
  const heard = new Set<SoundStretch>()
  const lines: readonly Line[] =
    pictures.length > 0 ? pictures.map((each) => ({ ...each, score: each.score / least })) : corners.map((each) => ({ ...each, score: each.score / CORNERS }))
  const seen = lines.map((line): Segment => {
    const sound = sounds.find((each) => goesWith(line, each))
    if (sound !== undefined) heard.add(sound)
    const { q, r, slope, mirrored, share, score } = line
    return { q, r, slope: rounded(slope), mirrored, by: sound === undefined ? ['picture'] : ['picture', 'sound'], score, margin: 0, share }
  })
  const only = sounds
    .filter((sound) => !heard.has(sound) && !lines.some((line) => contradicts(line, sound)))
    .map(({ q, r, slope, score }): Segment => ({ q, r, slope: rounded(slope), mirrored: false, by: ['sound'], score: score / SOUND, margin: 0, share: 1 }))
  return [...seen, ...only].sort((a, b) => b.score - a.score)
}

type Line = Pick<Stretch, 'q' | 'r' | 'slope' | 'mirrored' | 'share' | 'score'>

function goesWith(line: Line, sound: SoundStretch): boolean {
  const middle = (Math.max(line.q[0], sound.q[0]) + Math.min(line.q[1], sound.q[1])) / 2
  if (middle < line.q[0] || middle > line.q[1] || line.slope < 0) return false
  const seen = line.r[0] + (middle - line.q[0]) * line.slope
  const heard = sound.r[0] + (middle - sound.q[0]) * sound.slope
  return Math.abs(seen - heard) < 1.5
}

/** Pictures that say the same seconds are others of the other piece, and say it more clearly: music repeats itself. */
function contradicts(line: Line, sound: SoundStretch): boolean {
  const shared = Math.min(line.q[1], sound.q[1]) - Math.max(line.q[0], sound.q[0])
  return shared > (sound.q[1] - sound.q[0]) / 2 && line.score > sound.score / SOUND
}

const hundredths = (score: number): number => Math.round(score * 100) / 100
const rounded = (slope: number): number => Math.round(slope * 1000) / 1000

/** `count` of them, evenly spread over the list: the same for the same list. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
}
