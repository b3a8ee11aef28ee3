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
// two events of one kind than for one. ECB+ hardly has reports with two known days, so the weight of `otherDays` is set: as much as rival days of one
// matter bear (test/questions/same-in-incident.test.ts), less than it would be on the shootings of bench/same-alike.ts.
export const SHIPPED: Tuning = {
  bias: -1.04,
  weights: {
    batch: -0.63,
    words: -3.47,
    opening: 2.92,
    leadFound: 1.29,
    leadFoundLess: 5.84,
    names: 3.33,
    leadNames: 3.09,
    places: 0.53,
    years: 5.85,
    otherYears: -0.74,
    days: 2.36,
    otherDays: -2.2,
    otherMonths: -1.21,
    numbers: -0.26,
    counts: 2.59,
  },
  inside: 0.25,
  // Between 0.25 (more is found: P 95.4, R 95.2 by leave-one-topic-out) and 0.5 (P 98.0, R 91.4), nearer to the careful end.
  least: 0.4,
}
