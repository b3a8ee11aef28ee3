// The grounds on which two reports of a batch are held to tell one event or two, each as a number for every pair.
//
// A word counts by how much it tells reports apart *among those it could be confused with*: of twenty reports on earthquakes every one says
// "quake", half say "Qeshm". So weights are taken twice: once over the batch, to find what is alike at all, once over such a loose group.
import { LEAD, OPENING, type LaidOut, type Stretch } from './words.ts'
import { heldBy, products, vectorOf, type Vector, type Weights } from './weighted.ts'

export const GROUNDS = [
  'batch', // all words, weighted over the whole batch
  'words', // all words, weighted over the loose group, as all below
  'opening',
  'leadFound', // how much of the one's lead stands anywhere in the other: the better way round, and the worse
  'leadFoundLess',
  'names',
  'leadNames',
  'places', // towns and districts
  'years', // how many years both give, up to three, as a share
  'otherYears', // both give years, none the same
  'days',
  'otherDays', // both say on which days it happened, and these lie a day or more apart
  'otherMonths', // both give days or months, none in the same month
  'numbers',
  'counts',
] as const
export type Ground = (typeof GROUNDS)[number]
export type Grounds = Readonly<Record<Ground, Float32Array>>

/** What the batch says of its words: how rare each is, and which are names. */
export type Batch = { readonly rarity: Weights; readonly isName: (stem: string) => boolean }

/** As if the batch were some of many reports: in a batch on one event every word that tells it would else be no rarer than "people". */
const UNSEEN = 300

/** How rare each word is among these reports. `unseen`: how many more are supposed, so that a small batch does not make everything rare. */
export function batchOf(reports: readonly LaidOut[], unseen = UNSEEN): Batch {
  const rarity = new Map([...heldBy(reports.map((r) => r.words))].map(([word, held]) => [word, Math.log((reports.length + 1 + unseen) / held)]))
  const cases = new Map<string, { capital: number; all: number }>()
  for (const { capitals } of reports) {
    for (const [stem, { capital, all }] of capitals) {
      const sum = cases.get(stem) ?? { capital: 0, all: 0 }
      cases.set(stem, { capital: sum.capital + capital, all: sum.all + all })
    }
  }
  const isName = (stem: string): boolean => {
    const seen = cases.get(stem)
    return seen !== undefined && seen.capital >= 0.7 * seen.all
  }
  return { rarity, isName }
}

/** TF-IDF over the batch: how alike any two are at all. */
export function alikeInBatch(reports: readonly LaidOut[], { rarity }: Batch): Float32Array {
  const vectors = reports.map((r) => vectorOf(r.words, rarity))
  return products(vectors, vectors)
}

/** Every ground for every pair of a loose group: size × size values each, symmetric. `alike` are the values of alikeInBatch for the group. */
export function groundsOf(group: readonly LaidOut[], batch: Batch, alike: Float32Array): Grounds {
  const weights = weightsIn(group, batch)
  const names = new Map([...weights].filter(([stem]) => batch.isName(stem)))
  const shared = (lists: readonly (readonly string[])[], by: Weights = telling(lists)): Float32Array => {
    const vectors = lists.map((list) => vectorOf(list, by))
    return products(vectors, vectors).map(Math.sqrt) // the root brings the many small values apart
  }
  const words = group.map((r) => r.words)
  const openings = words.map((list) => list.slice(0, OPENING))
  const leads = words.map((list) => list.slice(0, LEAD))
  const [leadFound, leadFoundLess] = bothWays(
    products(
      leads.map((lead) => sharesOf(lead, weights, names)),
      words.map(onesOf),
    ),
    group.length,
  )
  const [years, otherYears] = sets(group.map((r) => r.years))
  const [, otherMonths] = sets(group.map((r) => r.months))
  return {
    batch: alike.map(Math.sqrt),
    words: shared(words, weights),
    opening: shared(openings, weights),
    leadFound,
    leadFoundLess,
    names: shared(words, names),
    leadNames: shared(leads, names),
    places: shared(group.map((r) => r.mentions.towns)),
    years: years.map((n) => Math.min(n, 3) / 3),
    otherYears,
    days: shared(group.map((r) => r.mentions.days)),
    otherDays: pairs(group, areOfOtherDays),
    otherMonths,
    numbers: shared(words, new Map([...weights].filter(([stem]) => /^\d/.test(stem)))),
    counts: shared(group.map((r) => r.mentions.counts)),
  }
}

/** Neighbouring days tell nothing: a night ends in a morning, and "said on Monday" is easily taken for when it happened. */
function areOfOtherDays(a: LaidOut, b: LaidOut): boolean {
  return (daysApart(a.event, b.event) ?? 0) >= 2 && ![...a.days.keys()].some((day) => b.days.has(day))
}

/** 1 for the pairs of which it is so. */
function pairs(group: readonly LaidOut[], isSo: (a: LaidOut, b: LaidOut) => boolean): Float32Array {
  const size = group.length
  const found = new Float32Array(size * size)
  for (const [i, a] of group.entries()) {
    for (let j = i + 1; j < size; j++) if (isSo(a, group[j] as LaidOut)) found[i * size + j] = found[j * size + i] = 1
  }
  return found
}

/**
 * What plainly sets two reports apart, whatever else they share: both say when it happened, a month or more apart, and were not written
 * about the same time; or nothing says when, and they were written a year apart. Rival dates for one matter stand in reports of the same
 * weeks; so do reports of an old clip passed off as new.
 */
export function clash(a: LaidOut, b: LaidOut): 'event' | 'published' | null {
  const written = daysApart(a.published, b.published)
  const happened = daysApart(a.event, b.event)
  if (happened !== null) return happened >= 30 && (written === null ? happened >= 90 : written >= 60) ? 'event' : null
  return written !== null && written >= 365 && (a.event === null || b.event === null) && ![...a.days.keys()].some((day) => b.days.has(day)) ? 'published' : null
}

function daysApart(a: Stretch | null, b: Stretch | null): number | null {
  return a === null || b === null ? null : Math.max(0, a.from - b.to, b.from - a.to) / 86_400_000
}

const NAME_IN_LEAD = 1.5

/** Of the loose group: what all hold tells nothing, what half of them hold tells most of two events, what one holds alone ties it to none. */
export function weightsIn(group: readonly LaidOut[], { rarity }: Batch): Weights {
  const lists = group.map((r) => r.words)
  return new Map([...telling(lists)].map(([word, value]) => [word, value * Math.sqrt(rarity.get(word) ?? 0)]))
}

// In a handful of reports most words of a text stand in it alone. Left out, whatever two of them share would look like all there is.
const HANDFUL = 6

function telling(lists: readonly (readonly string[])[]): Weights {
  const kept = lists.map((list) => [...list])
  const least = kept.length < HANDFUL ? 1 : 2
  return new Map([...heldBy(kept)].map(([word, held]) => [word, held < least ? 0 : 1 - held / (kept.length + 1)]))
}

function sharesOf(lead: readonly string[], weights: Weights, names: Weights): Vector {
  const all = [...new Set(lead)].map((stem): [string, number] => [stem, (weights.get(stem) ?? 0) * (names.has(stem) ? NAME_IN_LEAD : 1)])
  const sum = all.reduce((total, [, value]) => total + value, 0) || 1
  return new Map(all.map(([stem, value]) => [stem, value / sum]))
}

const onesOf = (list: readonly string[]): Vector => new Map(list.map((stem) => [stem, 1]))

function bothWays(found: Float32Array, size: number): [Float32Array, Float32Array] {
  const turned = (i: number): number => found[(i % size) * size + Math.floor(i / size)] ?? 0
  return [found.map((value, i) => Math.max(value, turned(i))), found.map((value, i) => Math.min(value, turned(i)))]
}

/** How many members each pair has in common; and 1 where both have some and none in common. */
function sets(lists: readonly ReadonlySet<string>[]): [Float32Array, Float32Array] {
  const vectors = lists.map((list) => onesOf([...list]))
  const common = products(vectors, vectors)
  const has = (i: number): boolean => (lists[i]?.size ?? 0) > 0
  return [common, common.map((n, i) => (n === 0 && has(i % lists.length) && has(Math.floor(i / lists.length)) ? 1 : 0))]
}
