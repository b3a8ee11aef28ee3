// One piece of footage compared with others: which stretch of it is which stretch of theirs, in pictures and in sound, and what was done to it.
//
// A score is held against what unrelated footage scores here, so the answer for one pair depends a little on what else is compared: a query that is near to
// everything is near to nothing.
import type { FootageMatch, FootagePrint, Segment } from '../../model/footage.ts'
import { localStretches, type LocalStretch } from '../local/local-stretches.ts'
import { backgroundFrom, pictureStretches, type Background } from './pictures.ts'
import { relationsOf } from './relations.ts'
import { secondsOf, segmentsOf, withAreas, type Evidence, type Thresholds } from './segments.ts'
import { markShared } from './shared.ts'
import { turnedViewsOf, viewsOf, type View } from './views.ts'
import { soundStretches, type SoundStretch } from './sound.ts'

export type Held<Name> = { readonly name: Name; readonly print: FootagePrint }
export type Found<Name> = { readonly name: Name; readonly match: FootageMatch }

/** Thresholds, fixed on other clips than the bench's (docs/footage-search.md says on which, and how near the best stranger came). */
const OF_FOOTAGE: Thresholds = { pictures: 40, corners: 60, sound: 4 }
const OF_A_STILL: Thresholds = { ...OF_FOOTAGE, pictures: 20, corners: 14 }
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
  const theirs = others.map((print) => viewsOf(print, false))
  const background = backgroundFrom(ours, theirs)
  const all = held.map((each, i): Compared<Name> => {
    progress?.(i)
    const sounds = soundsOf(query, each.print)
    const { stretches, possible } = pictureStretches(ours, viewsOf(each.print, false), background, leastFor(query, each.print).pictures, sounds)
    return { ...each, pictures: stretches, possible, sounds, corners: [] }
  })
  // Corners are looked at where the frames as wholes left most of the query unfound; turned pictures where those found nothing either.
  const unfound = secondsOf(all.flatMap(({ pictures }) => pictures.map(({ q }) => q))) < LESSER_PART * (query.duration ?? 1)
  const withCorners = unfound ? all.map((each) => ({ ...each, corners: cornersOf(query, each.print, each.sounds) })) : all
  const unseen = withCorners.every(({ pictures, corners }) => pictures.length + corners.length === 0)
  const scored = (unseen ? turnedAmong(query, withCorners, theirs) : withCorners).map((each) => ({
    ...each,
    segments: segmentsOf(each, leastFor(query, each.print)),
  }))
  const stranger = strangerScore(query, ours, scored, background)
  const answers = scored.filter(({ segments }) => segments.length > 0)
  const marked = markShared(
    answers.map(({ print, segments }) => ({ duration: print.duration, segments })),
    (i, j) => secondsInCommon(answers[i]!.print, answers[j]!.print),
  )
  return answers
    .map(({ name, print }, i) => {
      const segments = marked[i]!.map((segment) => ({
        ...withAreas(segment, query, print),
        score: hundredths(segment.score),
        margin: hundredths(segment.score - stranger),
      }))
      return { name, match: { segments, relations: relationsOf(query, print, segments) } }
    })
    .sort((a, b) => b.match.segments[0]!.score - a.match.segments[0]!.score)
}

/** The query turned by quarters, where it is found in no other way: six more ways of seeing it, each of which could bring a stranger near. */
function turnedAmong<Name>(query: FootagePrint, all: readonly Compared<Name>[], theirs: readonly (readonly View[])[]): readonly Compared<Name>[] {
  const ours = turnedViewsOf(query)
  const background = backgroundFrom(ours, theirs)
  return all.map((each) => {
    const { stretches } = pictureStretches(ours, viewsOf(each.print, false), background, leastFor(query, each.print).pictures, each.sounds)
    return { ...each, pictures: stretches }
  })
}

/** Two pieces of footage alone. */
export function compare(query: FootagePrint, other: FootagePrint): FootageMatch {
  return matchAmong(query, [{ name: null, print: other }])[0]?.match ?? { segments: [], relations: [] }
}

/** How much two pieces share in their pictures. */
function secondsInCommon(a: FootagePrint, b: FootagePrint): number {
  const ours = viewsOf(a, true)
  return secondsOf(pictureStretches(ours, viewsOf(b, false), backgroundFrom(ours, []), OF_FOOTAGE.pictures).stretches.map(({ q }) => q))
}

type Compared<Name> = Held<Name> & Evidence & { readonly possible: number }

function leastFor(query: FootagePrint, other: FootagePrint): Thresholds {
  return query.kind === 'image' || other.kind === 'image' ? OF_A_STILL : OF_FOOTAGE
}

function soundsOf(query: FootagePrint, other: FootagePrint): readonly SoundStretch[] {
  return query.sound === null || other.sound === null ? [] : soundStretches(query.sound, other.sound, OF_FOOTAGE.sound)
}

function cornersOf(query: FootagePrint, other: FootagePrint, sounds: readonly SoundStretch[]): readonly LocalStretch[] {
  return query.local === null || other.local === null ? [] : localStretches(query.local, other.local, leastFor(query, other).corners, sounds)
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
    const least = leastFor(query, print).pictures
    const [best] = pictureStretches(ours, viewsOf(print, false), background, least / 8).stretches
    return Math.max(most, Math.min(1, (best?.score ?? 0) / least))
  }, 0)
}

const hundredths = (score: number): number => Math.round(score * 100) / 100

/** `count` of them, evenly spread over the list: the same for the same list. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
}
