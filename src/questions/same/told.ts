// Small batches: what two reports share beyond what any two reports share, told by words that are rare in news at large.
//
// Among twenty reports on one kind of event the group itself shows which words tell them apart (grounds.ts). Among two or five it cannot: one
// town, one weekday, or "a video shared on social media" may be all that they have in common, and weighs as if it were the matter. So in a
// small group a pair must also tell each other's leads in words that are not usual (usual-words.ts); what is missing there counts against it.
import { LEAD, type LaidOut, type Stretch } from './words.ts'
import { usual, type Usual } from './usual-words.ts'

/** How little a group shows by itself what is telling: 1 for a handful of reports or a group of posts, 0 from eight reports on. */
function smallness(group: readonly LaidOut[]): number {
  // A post has its time; a short text without one is rather the beginning of a report that somebody cut off.
  const lengths = group.map(({ words, published }) => (published === null ? REPORT : words.length))
  const usualLength = lengths.toSorted((a, b) => a - b)[Math.floor(group.length / 2)] ?? 0
  return Math.max(fading(group.length, HANDFUL, ENOUGH_OF_THEM), fading(usualLength, POST, REPORT))
}
/** 1 up to `all`, 0 from `none` on. */
const fading = (value: number, all: number, none: number): number => Math.max(0, Math.min(1, (none - value) / (none - all)))
const HANDFUL = 4
const ENOUGH_OF_THEM = 8
const POST = 25 // words that weigh: some 40 in all
const REPORT = 45

/**
 * What speaks against each pair, in the units of the score: size × size, symmetric, 0 where nothing does. Two sorts of doubt: too little of
 * either's lead is told by the other; or the one was published before the day on which the other says that it happened.
 */
export function doubtsOf(group: readonly LaidOut[], how: Usual = usual): Float32Array {
  const size = group.length
  const doubts = new Float32Array(size * size)
  const by = smallness(group)
  if (by === 0) return doubts
  const told = toldIn(group, how)
  for (const [i, a] of group.entries()) {
    for (const [j, b] of group.entries()) {
      if (i === j) continue
      const missing = Math.max(0, 1 - Math.max(told[i * size + j] ?? 0, told[j * size + i] ?? 0) / ENOUGH)
      doubts[i * size + j] = by * MISSING * missing + (happenedAfter(a, b) || happenedAfter(b, a) ? by * AFTER : 0)
    }
  }
  return doubts
}

// Of 2,800 pairs of one event in ECB+ 10 % lie below a quarter, of pairs of a like event 65 %, of any two others 99 %. The price is set by our own
// batches (test/questions/small-batches.ts): one name and one day shared by two strangers in one town come to 7 in the score.
const ENOUGH = 0.25
const MISSING = 17.5
const AFTER = 3
const TOWN = 0.5 // a town alone is where much happens

/** How much of the lead of the row's report stands anywhere in the column's, by words weighted by how unusual they are: 0 to 1. */
export function toldIn(group: readonly LaidOut[], how: Usual = usual): Float32Array {
  const size = group.length
  const told = new Float32Array(size * size).fill(1)
  const words = group.map((r) => new Set(r.words))
  const leads = group.map((r) => [...new Set(r.words.slice(0, LEAD))].map((stem) => ({ stem, weight: 1 - how(stem) })))
  for (const [i, lead] of leads.entries()) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue
      let [found, all] = [0, NOTHING]
      for (const { stem, weight } of lead) {
        const worth = group[i]?.towns.has(stem) === true || group[j]?.towns.has(stem) === true ? weight * TOWN : weight
        all += worth
        if (words[j]?.has(stem) === true) found += worth
      }
      told[i * size + j] = found / all
    }
  }
  return told
}
const NOTHING = 0.2 // a lead of usual words only tells nothing, however much of it comes back

/** Nobody reports what is yet to come: the second says that it happened on a day by which the first was out. "This morning" is such a day as a whole. */
const happenedAfter = (a: LaidOut, b: LaidOut): boolean => isDayOrSo(b.event) && a.published !== null && dayOf(b.event.from) > dayOf(a.published.to - 1)
const dayOf = (at: number): number => Math.floor(at / 86_400_000)
const isDayOrSo = (event: Stretch | null): event is Stretch => event !== null && event.to - event.from <= 2 * 86_400_000
