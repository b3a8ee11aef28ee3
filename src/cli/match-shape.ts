// What `match` prints of two pieces of footage: the shape of `--json` (design, section 6), and words for a person.
import type { FootageMatch, Relation, Segment } from '../model/footage.ts'

/** `held`: where `library` is footage that a desk holds; `seen`: its earliest known appearance, in words. */
export type Answer = FootageMatch & {
  readonly query: string
  readonly library: string
  readonly held?: { readonly incident: string; readonly footage: string; readonly seen: string | null }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** One object a pair that matches: seconds in either piece, rounded for reading. */
export function matchShape({ query, library, held, segments, relations }: Answer): object {
  return {
    query,
    library,
    ...(held === undefined ? {} : { incident: held.incident, footage: held.footage }),
    segments: segments.map(({ q, r, slope, mirrored, by, score, margin, share, box, overlays, turned, shared }) => ({
      q: q.map(rounded),
      r: r.map(rounded),
      slope,
      mirrored,
      by,
      score,
      margin,
      share: rounded(share),
      ...(box === undefined ? {} : { box }),
      ...(overlays === undefined ? {} : { overlays }),
      ...(turned === undefined ? {} : { turned }),
      ...(shared === true ? { shared } : {}),
    })),
    relations,
  }
}

export const DONE: Record<Relation, string> = {
  copyOf: 'a copy',
  trimmedFrom: 'trimmed',
  cropped: 'cropped',
  mirrored: 'mirrored',
  overlaid: 'with something over or around it',
  spedUp: 'sped up',
  slowedDown: 'slowed down',
  reversed: 'running backwards',
  rotated: 'turned',
}

/** The same for a terminal: what was done to the piece, then a line a stretch. */
export function matchInWords({ query, library, held, segments, relations }: Answer): string {
  const place = held === undefined ? '' : ` (${held.footage} of ${held.incident})`
  return [
    `${query} and ${library}${place}: ${relations.map((relation) => DONE[relation]).join(', ')}`,
    ...segments.map((segment) => `  ${stretchInWords(segment)}`),
    ...(typeof held?.seen === 'string' ? [`  earliest known appearance of ${library}: ${held.seen}`] : []),
  ].join('\n')
}

function stretchInWords({ q, r, slope, by, score, margin, shared }: Segment): string {
  const seconds = (pair: readonly [number, number]): string => `${pair[0].toFixed(1)} to ${pair[1].toFixed(1)} s`
  return `${seconds(q)} is ${seconds(r)} of it${slope === 1 ? '' : ` at ${slope} times the speed`}, by ${by.join(' and ')}; score ${score}, ${margin} above the nearest that does not match${shared === true ? '; several different pieces have it (an intro, a title card): it bounds nothing' : ''}`
}
