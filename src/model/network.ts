// The time network as `solve` takes and prints it: events, labelled difference constraints, bounds with reasons, conflicts.
// The craft is in src/time/network.ts; the shape is a word of the house because questions compile into it.
import type { Instant } from './time.ts'

/** `to` happens at least `min` and at most `max` after `from` (seconds); `from: null` bounds `to` by instants. Soft: hedged, gives way first.
 *  `either` names a group: exactly one of its constraints holds, nobody says which. */
export type Constraint = {
  readonly id: string
  readonly from: string | null
  readonly to: string
  readonly min: number | Instant | null
  readonly max: number | Instant | null
  readonly label: string
  readonly soft?: boolean
  readonly either?: string
}

export type Network = { readonly events: readonly string[]; readonly constraints: readonly Constraint[] }

export type EventBounds = { readonly event: string; readonly earliest: Instant | null; readonly latest: Instant | null; readonly because: readonly string[] }

export type Solution = {
  readonly bounds: readonly (EventBounds & { readonly earliestBecause: readonly string[]; readonly latestBecause: readonly string[] })[]
  readonly conflicts: readonly (readonly string[])[] // every minimal set of constraint ids that cannot all hold, up to the cap; a group stands in it whole
  readonly capped: boolean // there may be more conflicts than are listed, or a group was left out because the choices multiply
}
