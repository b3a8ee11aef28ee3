// Which names in one incident are names of one body. A shorter name is the longer one where it has no word that the longer lacks and only one such body
// is named: "police" are "Velmar City Police" until another police force is named. First among the names of its own page, then of all.
import type { ReportForQuestions } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import { bodyNamed, type BodyName } from './body-names.ts'

export type Bodies = {
  /** A key that is the same for each name of one body; null where the name is of none, or of one of several. */
  of(name: string, report: string): string | null
}

/** Of these reports: publications, and whoever is quoted in them. */
export function bodiesAmong(reports: readonly ReportForQuestions[]): Bodies {
  const byId = new Map(reports.map((given) => [given.id, given]))
  const onPage = new Map<string, Longest>()
  let all: Longest | null = null
  const known = new Map<string, string | null>()
  const longestOnPage = (report: string): Longest => {
    const given = byId.get(report)
    const found = onPage.get(report) ?? longestOf(given === undefined ? [] : [namesIn(given)])
    onPage.set(report, found)
    return found
  }
  return {
    of(name, report) {
      const key = `${report}\n${name}`
      const found = known.get(key)
      if (found !== undefined) return found
      const body = bodyNamed(name)
      const there = body === null ? null : (longestOnPage(report)(body) ?? body)
      all ??= longestOf(reports.map(namesIn))
      const whole = there === null ? null : all(there)
      // What could be one of several is at least the one that is called by the very same words; the bare kind is nobody's name.
      const made = there === null ? null : whole !== null ? keyOf(whole) : there.words.size > 0 ? keyOf(there) : null
      known.set(key, made)
      return made
    },
  }
}

type Longest = (body: BodyName) => BodyName | null

/** For a name the longest that holds its words, where every other that does so lies within that one. */
function longestOf(pages: readonly Names[]): Longest {
  const names = new Map<string, BodyName>()
  for (const page of pages) for (const [key, body] of page) names.set(key, body)
  const byKind = Map.groupBy(names.values(), ({ kind }) => kind)
  return (body) => {
    const holding = (byKind.get(body.kind) ?? []).slice(0, MOST).filter((other) => isWithin(body, other))
    const longest = holding.reduce((a, b) => (b.words.size > a.words.size ? b : a), body)
    return holding.every((other) => isWithin(other, longest)) ? longest : null
  }
}
const MOST = 200 // bodies of one kind in one incident

const isWithin = (a: BodyName, b: BodyName): boolean => a.words.size <= b.words.size && [...a.words].every((word) => b.words.has(word))
const keyOf = ({ kind, words }: BodyName): string => `${kind}: ${[...words].toSorted().join(' ')}`

type Names = readonly (readonly [key: string, body: BodyName])[]

/** The publication and whoever speaks. */
function namesIn({ publication, title, report }: ReportForQuestions): Names {
  const own = keyed(publication ?? report.report.publication ?? title)
  let spoken = speaking.get(report)
  if (spoken === undefined) {
    spoken = [...new Set(report.statements.flatMap(({ speakers }) => speakers))].flatMap(keyed)
    speaking.set(report, spoken)
  }
  return [...own, ...spoken]
}
const speaking = new WeakMap<Report, Names>()

function keyed(name: string): Names {
  const body = bodyNamed(name)
  return body === null ? [] : [[keyOf(body), body]]
}
