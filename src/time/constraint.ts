// A constraint as it is written, checked and turned into edges: what a network may hold, and in which unit it is counted.
import { Problem } from '../model/problem.ts'
import type { Constraint, Network } from '../model/network.ts'
import type { Edge } from './graph.ts'

// Milliseconds, so that sums stay whole numbers: seconds with a fraction would drift along a chain.
/** The instant in UTC; null for what is open. Whole seconds of the years 0 to 9999 are written by Date, which is much quicker and writes the same. */
export function instantAt(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > MOST_MILLISECONDS) return null
  if (milliseconds % 1000 === 0 && milliseconds >= FIRST_OF_YEAR_0 && milliseconds < FIRST_OF_YEAR_10000)
    return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()
}
const FIRST_OF_YEAR_0 = -62_167_219_200_000
const FIRST_OF_YEAR_10000 = 253_402_300_800_000
const MOST_MILLISECONDS = 8.64e15 // what Temporal can hold; a bound beyond it says nothing and is open

/** to - from <= max is an edge forwards; to - from >= min is one backwards. */
export function edgesOf(constraint: Constraint, i: number, node: ReadonlyMap<string, number>): Edge[] {
  const from = constraint.from === null ? 0 : node.get(constraint.from)!
  const to = node.get(constraint.to)!
  const max = millisecondsOf(constraint.max)
  const min = millisecondsOf(constraint.min)
  return [
    ...(max === null ? [] : [{ from, to, weight: max, constraint: i }]),
    ...(min === null ? [] : [{ from: to, to: from, weight: min === 0 ? 0 : -min, constraint: i }]),
  ]
}

const millisecondsOf = (bound: number | string | null | undefined): number | null =>
  bound === null || bound === undefined ? null : typeof bound === 'number' ? Math.round(bound * 1000) : Temporal.Instant.from(bound).epochMilliseconds

/** The network as it came, every promise of its type checked: it may be a file that a person wrote. */
export function checked(network: Network): Network {
  const given: unknown = network
  if (!isRecord(given) || !Array.isArray(given['events']) || !Array.isArray(given['constraints']))
    throw new Problem('network-malformed', 'A network is an object with a list of events and a list of constraints.')
  const events = new Set<string>()
  for (const event of given['events'] as unknown[]) {
    if (typeof event !== 'string' || event === '') throw new Problem('network-malformed', `An event is named by a word, found ${shown(event)}.`)
    if (events.has(event)) throw new Problem('network-event-twice', `The event "${event}" is listed twice.`)
    events.add(event)
  }
  const ids = new Set<string>()
  for (const [i, constraint] of (given['constraints'] as unknown[]).entries()) {
    if (!isRecord(constraint) || typeof constraint['id'] !== 'string' || constraint['id'] === '')
      throw new Problem('network-malformed', `Constraint ${i + 1} has no id.`)
    if (ids.has(constraint['id'])) throw new Problem('network-id-twice', `Two constraints have the id "${constraint['id']}".`)
    ids.add(constraint['id'])
    checkConstraint(constraint, constraint['id'], events)
  }
  return network
}

/** `id` names it in the Problem (`network-malformed`, `network-event-unknown`, `network-seconds`, `network-instant`, `network-min-above-max`). */
export function checkConstraint(constraint: Readonly<Record<string, unknown>>, id: string, events: { has(event: string): boolean }): void {
  const { from, to, min, max, soft, either } = constraint // a side left out is open, as null is
  for (const [side, event] of [['from', from] as const, ['to', to] as const]) {
    if (side === 'from' && event === null) continue
    if (typeof event !== 'string') throw new Problem('network-malformed', `Constraint "${id}" should name an event in "${side}", found ${shown(event)}.`)
    if (!events.has(event)) throw new Problem('network-event-unknown', `Constraint "${id}" speaks of "${event}", which is not among the events.`)
  }
  if (soft !== undefined && typeof soft !== 'boolean')
    throw new Problem('network-malformed', `"soft" of constraint "${id}" is true or false, found ${shown(soft)}.`)
  if (either !== undefined && (typeof either !== 'string' || either === ''))
    throw new Problem('network-malformed', `"either" of constraint "${id}" names its group, found ${shown(either)}.`)
  for (const [side, bound] of [['min', min] as const, ['max', max] as const]) {
    if (bound === null || bound === undefined) continue
    if (from === null) checkInstant(id, side, bound)
    else if (typeof bound !== 'number' || !Number.isFinite(bound) || Math.abs(bound) > MOST_MILLISECONDS / 1000)
      throw new Problem('network-seconds', `"${side}" of constraint "${id}" is between two events and is a number of seconds or null, found ${shown(bound)}.`)
  }
  const least = millisecondsOf(min as Constraint['min'] | undefined)
  const most = millisecondsOf(max as Constraint['max'] | undefined)
  if (least !== null && most !== null && least > most)
    throw new Problem('network-min-above-max', `"min" of constraint "${id}" (${String(min)}) is above its "max" (${String(max)}).`)
}

function checkInstant(id: string, side: string, bound: unknown): void {
  const wanted = `"${side}" of constraint "${id}" bounds an event by the calendar and is an instant such as 2026-03-14T20:40:00Z or null`
  if (typeof bound !== 'string') throw new Problem('network-instant', `${wanted}, found ${shown(bound)}.`)
  try {
    Temporal.Instant.from(bound)
  } catch {
    throw new Problem('network-instant', `${wanted}, found "${bound}".`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))
