// Equal answers are one answer, with everyone who gives it. Nothing is weighed against anything else: a hedge is kept, a count of reports and
// of origins is shown, and the order is that in which the answers were first given.
import type { Answer, AnswerValue, ReportForQuestions, Said } from '../model/question.ts'
import type { Given } from '../model/sockets.ts'
import type { Time } from '../model/time.ts'
import { slug } from './kinds/count.ts'
import { originsOf, type Reuse } from './origins.ts'
import { valueInWords } from './wording.ts'

export type Weighed = Answer & {
  readonly assumes: readonly string[]
  readonly inPassing: boolean
  readonly firm: readonly Said[]
  readonly assumed: ReadonlyMap<Said, string>
}

/** Givens in the order of their reports; answers in the order in which they were first given. Denials give no answer. */
export function weigh(givens: readonly Given[], reports: ReadonlyMap<string, ReportForQuestions>, reuse: Reuse): readonly Weighed[] {
  const groups = [
    ...Map.groupBy(
      givens.filter((g) => !g.denied),
      (g) => keyOf(g.value),
    ).values(),
  ]
  const ids = new Map<string, number>()
  return groups.map((group) => {
    const first = group[0]!
    const statements = withoutRepeats(group, reuse)
    const origins = originsOf(statements, reports, reuse)
    const base = idOf(first.value)
    const count = (ids.get(base) ?? 0) + 1
    ids.set(base, count)
    const firm = statements.filter((s) => !isSoft(s))
    const value = group.find((g) => (g.value.kind === 'time' ? g.value.hedge === null : true))?.value ?? first.value
    return {
      id: count === 1 ? base : `${base}~${count}`,
      value,
      words: valueInWords(value),
      hedged: statements.every((s) => s.hedge !== null),
      statements,
      reports: new Set(statements.map((s) => reuse.roots.get(s.report) ?? s.report)).size,
      origins: origins.length,
      originsOf: origins,
      assumes: group.every((g) => g.assumes !== null) ? [...new Set(group.flatMap((g) => (g.assumes === null ? [] : [g.assumes])))] : [],
      inPassing: statements.every((s) => s.strength === 'presupposes' && s.directness === 'narration'),
      firm,
      assumed: new Map(group.flatMap((g) => (g.assumes === null ? [] : [[g.said, g.assumes] as const]))),
    }
  })
}

/** Hedged, or only taken for granted: gives way first. */
export const isSoft = (said: Said): boolean => said.hedge !== null || (said.strength === 'presupposes' && said.directness === 'narration')

/** The same words in a later version of a page are not said a second time; neither is one passage read twice. */
function withoutRepeats(group: readonly Given[], reuse: Reuse): readonly Said[] {
  const seen = new Set<string>()
  return group.flatMap(({ said }) => {
    const key = `${reuse.roots.get(said.report) ?? said.report}|${said.span.quote}|${said.speakers.join('>')}`
    if (seen.has(key)) return []
    seen.add(key)
    return [said]
  })
}

function keyOf(value: AnswerValue): string {
  switch (value.kind) {
    case 'time':
      return value.earliest === null && value.latest === null ? value.value : `${at(value.earliest)}/${at(value.latest)}`
    case 'place':
      return slug(value.name.replace(/^the /i, ''))
    case 'count':
      return [value.atLeast, value.atMost, value.about, slug(value.of), slug(value.scope ?? '')].join('|')
    case 'appearance':
      return `${slug(value.where)}|${slug(value.by ?? '')}|${at(value.time?.earliest ?? null)}|${at(value.time?.latest ?? null)}`
    case 'sameness':
      return String(value.same)
    case 'words':
      return value.words
  }
}

const at = (instant: string | null): string => (instant === null ? '' : Temporal.Instant.from(instant).toString())

/** Readable, and the same for equal values: "2026-03-14TAF", "east-quay", "3-workers:berth-6", "murmur@2026-03-14TEV". */
function idOf(value: AnswerValue): string {
  switch (value.kind) {
    case 'time':
      return value.value
    case 'place':
      return slug(value.name.replace(/^the /i, '')) || 'place'
    case 'count': {
      const range = value.atLeast === value.atMost ? `${value.atLeast}` : `${value.atLeast ?? ''}..${value.atMost ?? ''}`
      return `${value.about ? 'about-' : ''}${range}-${slug(value.of)}${value.scope === null ? '' : `:${slug(value.scope)}`}`
    }
    case 'appearance': {
      const when = timeName(value.time)
      return [slug(value.where), ...(when === null ? [] : [when])].join('@') + (value.by === null ? '' : `:${slug(value.by)}`)
    }
    case 'sameness':
      return value.same ? 'same' : 'other'
    case 'words':
      return slug(value.words) || 'words'
  }
}

/** A time that was read keeps its value ("2026-03-14TEV") beside its bounds; that of a post has only bounds. */
function timeName(time: Time | null): string | null {
  if (time === null) return null
  return 'value' in time && typeof time.value === 'string' ? time.value : (time.earliest?.slice(0, 16) ?? null)
}
