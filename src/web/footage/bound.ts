// What sightings say of when a piece was recorded: it was recorded before it was seen. Only three bases bind firmly, because a displayed time can be set by
// whoever posts; and what was seen of another piece binds the stretch that the two share, and no more.
import type { HeldFootage, Sighting } from '../../model/held-footage.ts'
import type { Basis } from '../../model/time.ts'
import { BASIS, type Band, type Bar } from '../questions/bands.ts'
import { footagePath } from '../addresses.ts'
import { boundsInWords, noLaterInWords } from '../words.ts'
import { seenFrom } from './aligned.ts'
import { stretch } from './footage-words.ts'

/** Whether a time on this basis binds: nobody who posts can set it. */
export const isFirm = (basis: Basis): boolean => basis === 'captured' || basis === 'timestamped' || basis === 'platformId'

type Seen = Sighting & { readonly of: HeldFootage; readonly shared: readonly [number, number] | null; readonly isProposed: boolean }

/** Where the piece was seen, and where others were that share a stretch with it; what the file says of itself is left out. Earliest first. */
export function appearancesOf(piece: HeldFootage, pieces: readonly HeldFootage[]): readonly Seen[] {
  const own = piece.sightings.map((sighting): Seen => ({ ...sighting, of: piece, shared: null, isProposed: false }))
  const others = piece.matches
    .filter(({ status }) => status !== 'rejected')
    .flatMap((match): Seen[] => {
      const { other, stretches } = seenFrom(match, piece.id)
      const of = pieces.find(({ id }) => id === other)
      const shared = stretches[0]?.own
      if (of === undefined || shared === undefined) return []
      return of.sightings.map((sighting) => ({ ...sighting, of, shared, isProposed: match.status === 'proposed' }))
    })
  const ms = ({ time }: Seen): number => Date.parse(time?.latest ?? time?.earliest ?? '') || Infinity
  return [...own, ...others].filter(({ from }) => from !== 'file').sort((a, b) => ms(a) - ms(b))
}

/** The band of the line of time for these appearances. */
export function bandOfAppearances(code: string, piece: HeldFootage, seen: readonly Seen[], zone: string): Band {
  const placed = seen.filter(({ time }) => time !== null && (time.earliest !== null || time.latest !== null))
  const bars = placed.map((each): Bar => {
    const { time, where, by, basis, of } = each
    const bounds = { earliest: time?.earliest ?? null, latest: time?.latest ?? null }
    return {
      ...{ id: `${of.id} ${each.id}`, ...bounds, look: 'seen' as const, label: of.id === piece.id ? where : `${where}: ${of.name}` },
      words: `${by ?? ''} ${boundsInWords(bounds, zone)}, ${BASIS[basis]}`.trim(),
    }
  })
  const own = earliest(placed.filter(({ basis, shared }) => shared === null && isFirm(basis)))
  const soft = earliest(placed.filter(({ basis, shared }) => shared === null && !isFirm(basis)))
  const shared = earliest(placed.filter(({ basis, shared: part }) => part !== null && isFirm(basis)))
  const before = ({ time }: Seen): string => (time === null || time.latest === null ? 'at a time not known' : noLaterInWords(time.latest, zone))
  const because = [
    ...(own === null
      ? []
      : [`It was seen then at ${named(own)} (${BASIS[own.basis]}), and footage is recorded before it is seen; nothing bounds it from below.`]),
    ...(soft !== null && isSooner(soft, own)
      ? [`Were the ${BASIS[soft.basis]} of ${named(soft)} to hold, it was recorded ${before(soft)}; but whoever posts can set it, so it binds nothing firmly.`]
      : []),
    ...(shared !== null && shared.shared !== null && isSooner(shared, own)
      ? [
          `Its stretch ${stretch(shared.shared)} was recorded ${before(shared)}: ${shared.of.name} has it too, seen at ${named(shared)} (${BASIS[shared.basis]})${shared.isProposed ? '; if that match holds, which nobody has confirmed yet' : ''}.`,
        ]
      : []),
  ]
  return {
    ...{ id: piece.id, asks: piece.name, href: footagePath(code, piece.id), bars: bars.slice(0, MOST), more: Math.max(0, bars.length - MOST) },
    bounds: { earliest: null, latest: own?.time?.latest ?? null },
    beside: [],
    sentence:
      own === null
        ? because.length === 0 && placed.length > 0
          ? 'Nothing firm bounds when it was recorded.'
          : because.length === 0
            ? null
            : 'Nothing firm bounds all of it.'
        : `Recorded ${before(own)}.`,
    because,
  }
}
const MOST = 60

const named = ({ where, by }: Seen): string => (by === null ? where : `${where}, ${by}`)

const latestOf = ({ time }: Seen): number => (time === null || time.latest === null ? Infinity : Date.parse(time.latest))
const isSooner = (a: Seen, b: Seen | null): boolean => latestOf(a) < (b === null ? Infinity : latestOf(b))
const earliest = (seen: readonly Seen[]): Seen | null => seen.reduce<Seen | null>((best, each) => (isSooner(each, best) ? each : best), null)
