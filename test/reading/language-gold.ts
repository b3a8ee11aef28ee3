// Holds the reading of a page against gold written by hand: what was found, whose it is, and what is wrong, as lines.
import type { Report } from '../../src/model/report.ts'

export type Gold = {
  readonly published: string
  readonly statements: readonly {
    readonly words: string
    readonly speaker: string | null
    readonly kind: string
    readonly chain?: number
    readonly entity?: string
  }[]
  readonly times: readonly { readonly quote: string; readonly value: string }[]
  readonly places: readonly string[]
  readonly counts: readonly string[]
}
type Tally = { readonly gold: number; readonly read: number; readonly right: number; readonly wrong: readonly string[] }
export type Score = Readonly<Record<'statements' | 'speakers' | 'times' | 'places' | 'counts', Tally>>

/** Pages that nobody reads while rules are written. */
export const UNSEEN: ReadonlySet<string> = new Set(['brücke', 'demo'])

const SMALL = new Set('der die das ein eine einem einer des dem den'.split(' '))
const wordsIn = (text: string): Set<string> => new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)))

export function scoreOf(report: Report, gold: Gold): Score {
  const read = report.statements.map((s) => ({ words: wordsIn(s.content.map((c) => c.quote).join(' ')), statement: s, used: false }))
  let found = 0
  let right = 0
  const wrong: string[] = []
  const wrongSpeakers: string[] = []
  for (const wanted of gold.statements) {
    const words = wordsIn(wanted.words)
    const ranked = read
      .filter((one) => !one.used)
      .map((one) => ({ one, share: [...words].filter((word) => one.words.has(word)).length / new Set([...words, ...one.words]).size }))
      .sort((a, b) => b.share - a.share)
    const best = ranked[0]
    if (best === undefined || best.share < 0.5) {
      wrong.push(`missed: ${wanted.words}`)
      continue
    }
    best.one.used = true
    found++
    const speaker = best.one.statement.speaker?.quote ?? null
    const isRight = wanted.speaker === null ? speaker === null : speaker !== null && [...wordsIn(wanted.speaker)].some((word) => wordsIn(speaker).has(word))
    const entity = best.one.statement.entity ?? ''
    if (
      isRight &&
      (wanted.entity === undefined || entity.includes(wanted.entity)) &&
      (wanted.chain === undefined || best.one.statement.speakers.length === wanted.chain)
    )
      right++
    else wrongSpeakers.push(`${wanted.words}: wanted ${wanted.speaker ?? 'nobody'}, read ${speaker ?? 'nobody'} (${best.one.statement.speakers.join(' > ')})`)
  }
  for (const one of read)
    if (!one.used) wrong.push(`invented: ${one.statement.content.map((c) => c.quote).join(' … ')} (${one.statement.speaker?.quote ?? 'nobody'})`)
  const counts = listed(
    report.counts.map((c) => c.quote),
    gold.counts,
  )
  const times = listed(
    report.times.map((t) => `${t.quote} = ${t.value}`),
    gold.times.map((t) => `${t.quote} = ${t.value}`),
  )
  return {
    statements: { gold: gold.statements.length, read: read.length, right: found, wrong },
    speakers: { gold: gold.statements.length, read: read.length, right, wrong: wrongSpeakers },
    times,
    places: listed(
      report.places.map((p) => p.quote),
      gold.places,
    ),
    counts,
  }
}

function listed(read: readonly string[], gold: readonly string[]): Tally {
  const left = [...read]
  const missed: string[] = []
  for (const wanted of gold) {
    const at = left.findIndex((one) => sameWords(one, wanted))
    if (at < 0) missed.push(`missed: ${wanted}`)
    else left.splice(at, 1)
  }
  return { gold: gold.length, read: read.length, right: gold.length - missed.length, wrong: [...missed, ...left.map((one) => `invented: ${one}`)] }
}

/** The same but for articles and prepositions at the head; a value behind " = " must be equal. */
function sameWords(a: string, b: string): boolean {
  const [x = '', u] = a.split(' = ')
  const [y = '', v] = b.split(' = ')
  return u === v && (x.endsWith(y) || y.endsWith(x) || x.includes(y) || y.includes(x))
}
