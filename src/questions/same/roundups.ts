// Reports that tell several events: "The weekend in brief". Such a report is like each of them and would tie them all into one.
//
// It is known by its sentences: some are told by one report, others by another that has nothing to do with the first, and the headline leans to
// neither. A report of a new event that cites an old one has a headline of its own, so it is none.
import { LEAD, type LaidOut } from './words.ts'
import { toldIn } from './told.ts'
import { usual, type Usual } from './usual-words.ts'

/** Reports that tell several events, each with two that tell one of them; all by their numbers in the batch. */
export type Roundups = ReadonlyMap<number, readonly [number, number]>

/** Those of a batch. What they tell may be in several loose groups. */
export function roundupsIn(group: readonly LaidOut[], how: Usual = usual): Roundups {
  const roundups = new Map<number, readonly [number, number]>()
  if (group.length < 3 || group.length > MOST) return roundups
  const told = toldIn(group, how)
  const between = (a: number, b: number): number => Math.max(told[a * group.length + b] ?? 0, told[b * group.length + a] ?? 0)
  const words = group.map((r) => new Set(r.words))
  for (const [at, report] of group.entries()) {
    const [headline = [], ...sentences] = sentencesOf(report)
    // Whoever tells a sentence of it, and which; the most of them first.
    const tellers = group
      .flatMap((_, other) => {
        if (other === at) return []
        const which = sentences.flatMap((sentence, n) => (shareIn(sentence, words[other] as ReadonlySet<string>, how) >= TELLS ? [n] : []))
        return which.length === 0 || which.length * 10 > sentences.length * 8
          ? []
          : [{ other, which, headline: shareIn(headline, words[other] as ReadonlySet<string>, how) }]
      })
      .filter(({ other }) => between(at, other) >= TELLS)
    const pair = tellers
      .flatMap((a, i) => tellers.slice(i + 1).map((b) => [a, b] as const))
      .find(([a, b]) => between(a.other, b.other) < STRANGERS && !a.which.some((n) => b.which.includes(n)) && Math.abs(a.headline - b.headline) < LEANS)
    if (pair !== undefined) roundups.set(at, [pair[0].other, pair[1].other])
  }
  return roundups
}

const MOST = 12 // in a large batch what is alike is a kind of event, and most reports would be found to tell two of them
const TELLS = 0.3
const STRANGERS = 0.15
const LEANS = 0.25
const WEIGHTY = 1.2 // less than so much in unusual words is no sentence that could be told again

/** The headline, then each sentence, as stems; no more than a lead and what follows it. */
function sentencesOf({ words, sentences }: LaidOut): readonly (readonly string[])[] {
  return sentences.slice(0, LEAD).map((start, n) => words.slice(start, sentences[n + 1] ?? words.length))
}

function shareIn(sentence: readonly string[], words: ReadonlySet<string>, how: Usual): number {
  let [found, all] = [0, 0]
  for (const stem of new Set(sentence)) {
    const weight = 1 - how(stem)
    all += weight
    if (words.has(stem)) found += weight
  }
  return all < WEIGHTY ? 0 : found / all
}
