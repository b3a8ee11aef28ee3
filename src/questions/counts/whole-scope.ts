// Which scopes of counts are only a name for where the whole of it happened: "11 died in the crush at the Sangam Ghat" beside "11 died" in reports on one crush.
//
// Told by the headline and the first sentence of the reports: there the occurrence stands at it ("the fire at the Santa Rufina prison"), or most of them name it.
// Where a report counts at another such place too ("none at the Rope Bar"), both stay what they are. "Block D" or "Berth 4" is a part, and no other such place.
import type { ReportForQuestions } from '../../model/question.ts'
import { EVENT_NOUNS, EVENT_VERBS } from '../said-of/event-words.ts'
import { readerFor } from '../said-of/times-said.ts'

type Scoped = { readonly report: string; readonly of: string; readonly scope: string }

/** The scopes, as written, that stand for the whole. */
export function wholesAmong(scoped: readonly Scoped[], reports: readonly ReportForQuestions[]): ReadonlySet<string> {
  const wholes = new Set<string>()
  const names = new Map([...new Set(scoped.map(({ scope }) => scope))].slice(0, MOST).map((scope) => [scope, bare(scope)]))
  if (names.size === 0) return wholes
  const openings = reports.map(({ report }) => {
    const { flat, lead } = readerFor(report)
    return flat.slice(0, Math.min(lead, LONGEST)).toLowerCase()
  })
  const siblings = siblingsIn(scoped, names)
  for (const [scope, name] of names) {
    if (siblings.has(name) || name.length < 3) continue
    const naming = openings.filter((opening) => opening.includes(name))
    if (naming.length * 2 > reports.length || naming.some((opening) => standsAt(opening, name))) wholes.add(scope)
  }
  return wholes
}
const MOST = 200
const LONGEST = 1200

const bare = (scope: string): string =>
  scope
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|a|an) /, '')

/** "fire at the Santa Rufina prison", "leak at the Frio ice plant", "a train derailed in Karsk" */
function standsAt(opening: string, name: string): boolean {
  for (let at = opening.indexOf(name); at >= 0; at = opening.indexOf(name, at + 1)) {
    const before = /([a-z]+) (?:at|in|on|inside|of|outside|near) (?:the |a |an )?$/.exec(opening.slice(Math.max(0, at - 40), at))
    if (before !== null && (EVENT_NOUNS.has(before[1] ?? '') || EVENT_VERBS.has(before[1] ?? ''))) return true
  }
  return false
}

/** Names that stand beside another of their kind in one report, for the same thing counted. */
function siblingsIn(scoped: readonly Scoped[], names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const siblings = new Set<string>()
  for (const group of Map.groupBy(scoped, ({ report, of }) => `${report}|${of}`).values()) {
    const own = [...new Set(group.flatMap(({ scope }) => names.get(scope) ?? []))]
    for (const name of own)
      if (own.some((other) => other !== name && isPart(other) === isPart(name) && !other.includes(name) && !name.includes(other))) siblings.add(name)
  }
  return siblings
}

/** "berth 4", "block d" */
const isPart = (name: string): boolean => /\b(?:\d+|[a-z])$/.test(name)
