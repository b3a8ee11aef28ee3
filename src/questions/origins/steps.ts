// The chain behind an answer, step by step, in the words of PROV (W3C PROV-O): which report was derived from which, whom it quotes, which
// agency or body it had as its primary source. One step each, however many passages show it.
import type { OriginEnd, OriginStep, ReportForQuestions, Said } from '../../model/question.ts'
import { nameOf, NOBODY, THE_REPORT } from '../said.ts'
import type { Tie } from './reuse.ts'

/**
 * Every report of the origin is attributed to its publication; from there to where it comes from: the reports it rests on, then the voices, innermost last.
 * `passage` is the place in the origin's list of shared passages. `voiceNamed` gives one name to one voice.
 */
export function stepsOf(
  said: readonly Said[],
  ties: readonly Tie[],
  links: readonly { readonly from: ReportForQuestions; readonly to: ReportForQuestions }[],
  reports: ReadonlyMap<string, ReportForQuestions>,
  voiceNamed: (name: string, report: string) => string,
): readonly OriginStep[] {
  const steps = new Map<string, OriginStep>()
  const add = (step: OriginStep): void => {
    const key = `${step.relation} ${endKey(step.from)} ${endKey(step.to)}`
    if (!steps.has(key) && endKey(step.from) !== endKey(step.to)) steps.set(key, step)
  }
  const report = (id: string): OriginEnd => {
    const known = reports.get(id)
    return { kind: 'report', report: id, name: known === undefined ? id : nameOf(known) }
  }
  // A body that issues a report of its own is that report here: whoever quotes it rests on it.
  const issued = new Map<string, OriginEnd>()
  for (const { report: id } of said) {
    const known = reports.get(id)
    const name = known === undefined ? null : voiceNamed(nameOf(known), id)
    if (name !== null && !issued.has(name)) issued.set(name, report(id))
  }
  const voice = (name: string, at: string): OriginEnd => {
    const known = voiceNamed(name, at)
    return issued.get(known) ?? { kind: 'voice', name: known }
  }
  let passages = 0
  for (const { passage, ids, because, relation, unheld } of ties) {
    const at = passage === null ? null : passages++
    const [a, b] = [report(ids[0]), report(ids[1])]
    if (unheld === null) add({ relation, from: b, to: a, because, passage: at })
    else
      for (const end of [a, b])
        add({ relation, from: end, to: { kind: 'voice', name: unheld.name }, because: `${end.name} ${unheld.how} ${unheld.name}`, passage: null })
  }
  for (const { from, to } of links)
    add({ relation: 'wasDerivedFrom', from: report(from.id), to: report(to.id), because: `${nameOf(from)} links to ${nameOf(to)} there`, passage: null })
  // Who prints or links to another report has nobody's words on its own account.
  const derived = new Set([...steps.values()].flatMap(({ from }) => (from.kind === 'report' ? [from.report] : [])))
  for (const s of said) {
    const [outer = s.title, ...inner] = s.speakers
    const from = report(s.report)
    if (inner.length === 0 && outer !== THE_REPORT)
      add({ relation: 'wasAttributedTo', from, to: { kind: 'voice', name: outer }, because: `${outer} says it in its own voice`, passage: null })
    const named = derived.has(s.report) ? inner.filter((name) => name !== NOBODY) : inner
    const ends = [from, ...named.map((name) => (name === NOBODY ? ({ kind: 'voice', name: `${NOBODY} (${from.name})` } as const) : voice(name, s.report)))]
    for (const [i, to] of ends.entries()) {
      const before = ends[i - 1]
      if (before === undefined) continue
      const isQuoted = i === ends.length - 1 && (s.directness === 'direct' || s.directness === 'mixed')
      add({
        relation: isQuoted ? 'wasQuotedFrom' : 'hadPrimarySource',
        from: before,
        to,
        because: `${before.name} gives the words of ${to.name}`,
        passage: null,
      })
    }
  }
  return [...steps.values()]
}

const endKey = (end: OriginEnd): string => (end.kind === 'report' ? `report ${end.report}` : `voice ${end.name}`)
