// A meaning as a mention: wall-clock bounds become instants in its zone, and a side that the words tell ("by", "before", "after") opens one of them.
import type { Reading } from '../model/report.ts'
import type { TimeMention } from '../model/statement.ts'
import type { Bounds, Zone } from '../model/time.ts'
import { boundedBy, directionOf } from './direction.ts'
import type { OpenStretch } from './direction.ts'
import type { Meaning } from './meaning.ts'
import { instantIn, zoneOf } from './zones.ts'

/** The mention of a phrase that means this; `incident` is the zone of what says none. */
export function mentionOf(text: string, { id, start, end, quote, hedge, said }: Reading['phrases'][number], meaning: Meaning, incident: Zone): TimeMention {
  const direction = meaning.bounds === null ? null : directionOf(text, start, end, said)
  const bounds = direction === null ? instantsOf(meaning, incident) : openInstants(boundedBy(meaning, direction), zoneOf(meaning.zone, incident))
  return {
    id,
    start,
    end,
    quote,
    value: meaning.value,
    edtf: meaning.edtf,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    zone: zoneOf(meaning.zone, incident),
    granularity: meaning.granularity,
    type: meaning.type,
    hedge,
    basis: 'stated',
    reason: direction === null ? meaning.reason : `${direction === 'by' ? 'at the latest then' : `${direction} it`}: ${meaning.reason}`,
    needsDateline: meaning.needsDateline,
  }
}

/** The bounds of a meaning as instants, or null where it has none. */
export function instantsOf(meaning: Meaning, incident: Zone): { earliest: string; latest: string } | null {
  if (meaning.bounds === null) return null
  const zone = zoneOf(meaning.zone, incident)
  return { earliest: instantIn(meaning.bounds.from, zone), latest: instantIn(meaning.bounds.to, zone) }
}

const openInstants = (bounds: OpenStretch | null, zone: Zone): Bounds | null =>
  bounds === null
    ? null
    : { earliest: bounds.from === null ? null : instantIn(bounds.from, zone), latest: bounds.to === null ? null : instantIn(bounds.to, zone) }
