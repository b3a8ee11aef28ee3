// What each ground weighs. Fitted by logistic regression (`node bench/same.ts`) over the pairs of 483 reports on 42 events that come in pairs
// of look-alikes, every topic counted equally; bench/RESULTS.md has what is left when a ground is taken away.
import type { Ground } from './grounds.ts'

export type Tuning = {
  readonly bias: number
  readonly weights: Readonly<Record<Ground, number>>
  readonly inside: number // how much of the likeness inside two branches is asked for across them
  readonly least: number // and how much beyond that
}

// The signs belong together: given the same opening, names and days, sharing many more words of the matter (`batch`, `words`) speaks rather for
// two events of one kind than for one.
export const SHIPPED: Tuning = {
  bias: -1.0,
  weights: {
    batch: -0.99,
    words: -3.96,
    opening: 2.47,
    lead: 1.34,
    leadFound: 1.31,
    leadFoundLess: 5.39,
    names: 3.48,
    leadNames: 2.98,
    places: 0.57,
    years: 5.9,
    otherYears: -0.73,
    days: 2.36,
    otherMonths: -1.12,
    numbers: -0.21,
    counts: 2.66,
  },
  inside: 0.25,
  // Between 0.25 (more is found: P 95.4, R 95.2 by leave-one-topic-out) and 0.5 (P 98.0, R 91.4), nearer to the careful end.
  least: 0.4,
}
