// Equal answers are one answer, and so are those that agree (agree.ts): with everyone who gives it, each in how far it is exact. Nothing is
// weighed against anything else: a hedge is kept, reports and origins are counted, and the order is that in which answers were first given.
import type { Answer, AnswerValue, ReportForQuestions, Said } from '../model/question.ts'
import type { Given } from '../model/sockets.ts'
import { agreeing } from './agree.ts'
import { idOf, keyOf } from './answer-id.ts'
import { originsOf } from './origins/origins.ts'
import type { Reuse } from './origins/reuse.ts'
import { isParty } from './counts/tally-passages.ts'
import { chainOf, givesOf, standsFor } from './stands-for.ts'
import { placesGiven, withinOf, type Within } from './within.ts'
import { valueInWords } from './wording.ts'

/** One value, with the passages that give just this. An answer has one or several. */
export type Part = {
  readonly id: string
  readonly value: AnswerValue
  readonly words: string
  readonly statements: readonly Said[]
  readonly firm: readonly Said[]
  readonly assumes: readonly string[]
}

export type Weighed = Answer & {
  readonly assumes: readonly string[]
  readonly inPassing: boolean
  readonly firm: readonly Said[] // of those that give it, or give it more exactly
  readonly assumed: ReadonlyMap<Said, string>
  readonly parts: readonly Part[]
}

/** Givens in the order of their reports; answers in the order in which they were first given. Denials give no answer. */
export function weigh(givens: readonly Given[], reports: ReadonlyMap<string, ReportForQuestions>, reuse: Reuse): readonly Weighed[] {
  const within = givens.some((g) => g.value.kind === 'place') ? withinOf(reports.values()) : NOWHERE
  const placed = placesGiven(
    givens.filter((g) => g.value.kind === 'place'),
    within,
  )
  const equal = Map.groupBy(
    givens.filter((g) => !g.denied),
    (g) => placed.get(g) ?? keyOf(g.value),
  )
  const groups = [...equal].map(([key, group]) => ({ group, value: valueOf(group, key) }))
  const order = new Map(givens.map((g, i) => [g, i]))
  const ids = new Map<string, number>()
  const writtenAt = (s: Said): number => {
    const written = reports.get(s.report)?.report.report.published.earliest ?? null
    return written === null ? Number.MAX_SAFE_INTEGER : Date.parse(written)
  }
  const rootOf = (s: Said): string => reuse.roots.get(s.report) ?? s.report
  return agreeing(
    groups.map((g) => g.value),
    within,
  ).map((members) => {
    const own = members.map((i) => groups[i]!)
    return answerOf(
      own.map(({ group }) => group),
      own.map(({ value }) => value),
    )
  })

  /** Reports that give it only less exactly: "August 2019" beside the 9th. They do not contradict it, and do not say it. */
  function vaguerOf(parts: readonly Part[], giving: ReadonlySet<number>): NonNullable<Answer['vaguer']> | null {
    const exact = new Set(parts.flatMap((part, i) => (giving.has(i) ? part.statements.map(rootOf) : [])))
    const vague = parts.flatMap((part, i) =>
      giving.has(i) ? [] : part.statements.filter((s) => !exact.has(rootOf(s))).map((s) => ({ root: rootOf(s), words: part.words })),
    )
    const [first] = vague
    return first === undefined ? null : { reports: new Set(vague.map(({ root }) => root)).size, words: first.words }
  }

  function answerOf(groupsOf: readonly (readonly Given[])[], values: readonly AnswerValue[]): Weighed {
    const all = groupsOf.flat().toSorted((a, b) => order.get(a)! - order.get(b)!)
    const stands = standsFor(
      groupsOf.map((group, i) => ({
        value: values[i]!,
        isFirm: group.some((g) => !isSoft(g.said)),
        isAssumed: group.every((g) => g.assumes !== null),
        reports: new Set(group.flatMap((g) => (isSoft(g.said) ? [] : [rootOf(g.said)]))).size,
      })),
      within,
    )
    const value = chainOf(
      all.map((g) => g.value),
      stands.value,
      within,
    ) ?? { value: stands.value, words: valueInWords(stands.value) }
    const base = idOf(value.value)
    const count = (ids.get(base) ?? 0) + 1
    ids.set(base, count)
    const assumed = new Map<Said, string>()
    const said = new Map<Given, Said>()
    for (const passage of passagesOf(all, reuse)) {
      const [first] = passage
      const gives = givesOf(
        passage.map((g) => g.value),
        value,
        within,
      )
      const made: Said = gives === null ? first!.said : { ...first!.said, gives }
      if (first!.assumes !== null) assumed.set(made, first!.assumes)
      for (const g of passage) said.set(g, made)
    }
    // Whoever gives the answer as it stands is read first; of a number the body that counts before those who cite it, and what was written first.
    const inOrder = [...new Set(all.flatMap((g) => said.get(g) ?? []))].toSorted((a, b) => Number(a.gives !== undefined) - Number(b.gives !== undefined))
    const statements =
      value.value.kind !== 'count'
        ? inOrder
        : inOrder.toSorted(
            (a, b) => Number(a.gives !== undefined) - Number(b.gives !== undefined) || Number(!isOwn(a)) - Number(!isOwn(b)) || writtenAt(a) - writtenAt(b),
          )
    const parts = groupsOf.map((group, i): Part => {
      const passages = [...new Set(group.flatMap((g) => said.get(g) ?? []))]
      const shared = { id: idOf(values[i]!), value: values[i]!, words: valueInWords(values[i]!) }
      return { ...shared, statements: passages, firm: passages.filter((s) => !isSoft(s)), assumes: assumptionsOf(group) }
    })
    const giving = [...new Set(stands.giving.flatMap((i) => parts[i]?.statements ?? []))]
    const origins = originsOf(inOrder, reports, reuse)
    const vaguer = vaguerOf(parts, new Set(stands.giving))
    const variants = parts.filter((p) => p.words !== value.words).map(({ id, value: v, words }) => ({ id, value: v, words }))
    return {
      id: count === 1 ? base : `${base}~${count}`,
      ...value,
      hedged: giving.every((s) => s.hedge !== null),
      statements,
      reports: new Set(statements.map((s) => reuse.roots.get(s.report) ?? s.report)).size,
      origins: origins.length,
      originsOf: origins,
      ...(vaguer === null ? {} : { vaguer }),
      ...(variants.length === 0 ? {} : { variants }),
      assumes: assumptionsOf(all),
      inPassing: statements.every((s) => s.strength === 'presupposes' && s.directness === 'narration'),
      firm: giving.filter((s) => !isSoft(s)),
      assumed,
      parts,
    }
  }
}

const NOWHERE: Within = () => false

/** A value that is not hedged stands for its equals: the hedge is shown with each passage. */
const valueOf = (group: readonly Given[], key: string): AnswerValue =>
  (group.find(({ value }) => keyOf(value) === key && (value.kind !== 'time' || value.hedge === null)) ?? group[0]!).value

const assumptionsOf = (group: readonly Given[]): readonly string[] =>
  group.every((g) => g.assumes !== null) ? [...new Set(group.flatMap((g) => (g.assumes === null ? [] : [g.assumes])))] : []

/** A body's own statement, and no paper's. */
const isOwn = ({ speakers }: Said): boolean => speakers.length === 1 && isParty((speakers[0] ?? '').toLowerCase())

/** Hedged, or only taken for granted: gives way first. */
export const isSoft = (said: Said): boolean => said.hedge !== null || (said.strength === 'presupposes' && said.directness === 'narration')

/** Each passage once, with all that it gives. The same words in a later version of a page are not said a second time. */
function passagesOf(givens: readonly Given[], reuse: Reuse): readonly (readonly Given[])[] {
  return [...Map.groupBy(givens, ({ said }) => `${reuse.roots.get(said.report) ?? said.report}|${said.span.quote}|${said.speakers.join('>')}`).values()]
}
