// From reports to answered questions: which reports are about the same occurrence, what each kind of question finds in them, equal answers
// together, origins counted, bounds with reasons, and what cannot all be true.
//
// Pure: the same reports give the same questions in the same order. What is slow to find in a report is remembered with the report.
import type { FootageInQuestion, Given, Material, QuestionKind } from '../model/sockets.ts'
import type { Answer, Conflict, Finding, PieceForQuestions, Question, QuestionState, ReasonedBounds, ReportForQuestions, SameEvent } from '../model/question.ts'
import type { ReadConflict, Report } from '../model/report.ts'
import type { Zone } from '../model/time.ts'
import { boundsOf } from './bounds.ts'
import { conflictsAmong, recordedAfterSeen, recordedTooLate } from './conflicts.ts'
import { accepted } from './accepted.ts'
import { withFootageApart } from './footage/apart.ts'
import { withGrounds } from './footage/by-footage.ts'
import { footageInQuestion } from './footage/in-question.ts'
import { seenBy } from './footage/told.ts'
import { withVoices } from './footage/voices.ts'
import { readerFor } from './said-of/times-said.ts'
import { kinds } from './kinds.ts'
import { notesOn } from './notes.ts'
import { reuseMemory, type ReuseMemory } from './origins/reuse.ts'
import { occurrences, nameOfOccurrence, proposeSameEvents as propose } from './same/event.ts'
import { explainedLinks } from './same/in-incident.ts'
import { withoutReplaced } from './replaced.ts'
import { NO_TALLY, tallyOf } from './counts/tally.ts'
import { weigh, type Weighed } from './weigh.ts'
import { withAlteration, withoutAltered } from './altered.ts'
import { zonesNamed } from './zones-named.ts'

export { reuseMemory, type ReuseMemory } from './origins/reuse.ts'
export type { ReportForQuestions }

export type QuestionsInput = {
  readonly zone: Zone
  readonly reports: readonly ReportForQuestions[]
  readonly links: readonly SameEvent[]
  readonly findings: readonly Finding[]
  /** Footage that the desk holds. */
  readonly footage?: readonly PieceForQuestions[]
}

/** Every question that something answers, and the two that stand from the start: when and where it happened. In the order of the shelf.
 *  `memory` keeps what reports share from one call to the next. */
export function answerQuestions(input: QuestionsInput, memory: ReuseMemory = reuseMemory()): readonly Question[] {
  const pieces = input.footage ?? []
  const reports = inOrder(withFootageApart(input.reports.map(accepted), pieces))
  const clusters = occurrences(reports, input.links)
  const [main, ...others] = clusters
  const material: Material = {
    zone: input.zone,
    reports: main?.reports ?? [],
    others: others.map((cluster) => ({ name: nameOfOccurrence(cluster), reports: cluster.reports, grounds: cluster.grounds })),
  }
  const byId = new Map(reports.map((r) => [r.id, r]))
  const reuse = memory.update(reports)
  const footage = footageInQuestion(pieces, material.reports)
  const weighed = kinds.flatMap((kind) =>
    subjectsOf(kind, material, footage).map(({ id, subject, given: all }) => {
      const given = withoutAltered(withoutReplaced(all, byId, reuse.roots), byId)
      const held = footage.get(subject ?? '')
      const byFootage = held === undefined ? [] : (kind.byFootage?.(held, input.zone) ?? [])
      return { kind, id, subject, given, held, answers: withGrounds(zonesNamed(weigh(given, byId, reuse)), byFootage) }
    }),
  )
  const answersTo = (id: string): readonly Weighed[] => weighed.find((q) => q.id === id)?.answers ?? []
  const asked = weighed.map((q) => {
    const tally = q.kind.name === 'count' ? tallyOf(q.subject, q.answers, byId) : NO_TALLY
    const { conflicts: rival, capped } = conflictsAmong(q.kind.name, q.answers, q.kind.name === 'recorded' ? areBothAssumed : tally.rose)
    const late = q.id === 'recorded:f1' ? recordedTooLate(q.answers, answersTo('appeared:f1')) : []
    const seen = q.kind.name === 'recorded' ? recordedAfterSeen(q.answers, q.held?.seen ?? [], input.zone) : []
    return { ...q, tally, capped, conflicts: [...rival, ...late, ...seen].map((c) => withAlteration(c, q.given, q.answers, byId)) }
  })
  const contested = asked.filter((q) => q.conflicts.length > 0).map((q) => q.id)
  const shared = { zone: input.zone, reports: material.reports }
  const bounds = boundsOf({
    ...shared,
    happened: answersTo('happened'),
    recorded: answersTo('recorded:f1'),
    appeared: answersTo('appeared:f1'),
    seen: footage.get('f1')?.seen ?? [],
    contested: new Set(contested.map((id) => (id === 'recorded:f1' ? 'recorded' : id))),
  })
  /** Of other footage: by what is said of it and by where it was seen, without the occurrence. */
  const boundsOfOther = (id: string, answers: readonly Weighed[], held: FootageInQuestion | undefined): ReasonedBounds =>
    boundsOf({
      ...{ ...shared, happened: [], recorded: answers, appeared: [], seen: held?.seen ?? [] },
      contested: new Set(contested.includes(id) ? ['recorded'] : []),
    }).recorded
  const findings = Map.groupBy(input.findings, (f) => f.question)
  const questions = asked.map(({ kind, id, subject, given, held, answers, tally, conflicts, capped }): Question => {
    const asks = kind.asks(subject, given, held)
    const own = findings.get(id) ?? []
    return {
      ...{ id, kind: kind.name, subject, asks, state: stateOf(own, conflicts), answers: withVoices(kind.name, told(kind, answers, conflicts), given, byId) },
      bounds: boundsFor(kind, id, answers, held),
      notes: [...tally.notes, ...notesOn(kind.name, subject, given, answers, asked, material, held?.own ?? [])],
      ...{ conflicts, capped, findings: own },
      ...(held === undefined ? {} : { pieces: held.own }),
      ...(kind.name === 'recorded' ? seenThen(held) : {}),
    }
  })
  function boundsFor(kind: QuestionKind, id: string, answers: readonly Weighed[], held: FootageInQuestion | undefined): ReasonedBounds {
    if (id === 'happened') return bounds.happened
    if (kind.name === 'recorded') return id === 'recorded:f1' ? bounds.recorded : boundsOfOther(id, answers, held)
    return kind.name === 'appeared' ? earliestKnown(answers) : OPEN
  }

  const known = new Set(questions.map((q) => q.id))
  return [...questions, ...[...findings].filter(([id]) => !known.has(id)).map(([id, own]) => leftBehind(id, own))]
}

/** What cannot all be true inside one report, for `read`. When it happened and when the footage was recorded are told as one conflict. */
export function conflictsWithin(report: Report): readonly ReadConflict[] {
  const given: ReportForQuestions = {
    id: 'r1',
    title: report.report.title,
    publication: report.report.publication,
    versionOf: null,
    takenInAt: '',
    alone: true,
    report,
    judgements: {},
  }
  const questions = answerQuestions({ zone: report.report.published.zone, reports: [given], links: [], findings: [] })
  const key = (span: { readonly start: number; readonly end: number }): string => `${span.start}-${span.end}`
  const spansOf = (question: Question): string[] => question.conflicts.flatMap((c) => c.statements.map((s) => key(s.span)))
  // The same later date against the same earlier one, asked of the event and of its footage, is one contradiction to a reader.
  const told = new Set(questions.filter((q) => q.kind === 'recorded').flatMap(spansOf))
  return questions
    .toSorted((a, b) => Number(b.kind === 'recorded') - Number(a.kind === 'recorded'))
    .flatMap((q) => q.conflicts.filter((c) => q.kind !== 'happened' || !c.statements.some((s) => told.has(key(s.span)))))
    .map(({ statements, sentence, assumes, conditional, waysOut }) => ({
      ...{ statements: statements.map((s) => s.span), sentence, assumes, conditional },
      waysOut: waysOut.map((w) => w.words),
    }))
}

/** What the reports themselves propose, with grounds; `links` are those that somebody set. */
export const proposeSameEvents = (reports: readonly ReportForQuestions[], links: readonly SameEvent[]): readonly SameEvent[] =>
  propose(inOrder(reports.map(accepted)), links)

/** The links with what speaks for and against each; and one for each pair of reports that a conflict sets against each other. */
export const explainSameEvents = (reports: readonly ReportForQuestions[], links: readonly SameEvent[], questions: readonly Question[]): readonly SameEvent[] =>
  explainedLinks(
    inOrder(reports.map(accepted)),
    links,
    questions.flatMap((q) => q.conflicts),
  )

/** Two that date the footage only if it shows the incident contradict one another about the incident: it is told where that is asked. */
const areBothAssumed = (a: Weighed, b: Weighed): boolean => a.assumes.length > 0 && b.assumes.length > 0

const told = (kind: QuestionKind, answers: readonly Weighed[], conflicts: readonly Conflict[]): readonly Answer[] =>
  rivalsFirst(inOrderOf(kind, answers), conflicts).map(plain)

function seenThen(held: FootageInQuestion | undefined): Pick<Question, 'seen'> {
  if (held === undefined || held.seen.length === 0) return {}
  const inOrder = held.seen.toSorted((a, b) => (seenBy(a) === seenBy(b) ? 0 : seenBy(a) - seenBy(b))).slice(0, MOST_SEEN)
  return {
    seen: inOrder.map(({ where, footage, name, shared, basis, time: { earliest, latest } }) => ({
      ...{ where, footage, name, match: shared?.match ?? null, basis, earliest, latest },
    })),
  }
}
const MOST_SEEN = 60

type Asked = { readonly id: string; readonly subject: string | null; readonly given: readonly Given[] }

/** What is asked of each piece of footage is asked of what the reports speak of, and of what is held, though nobody says anything of it. */
function subjectsOf(kind: QuestionKind, material: Material, footage: ReadonlyMap<string, FootageInQuestion>): readonly Asked[] {
  const groups = Map.groupBy(kind.from(material), (g) => g.subject)
  const spokenOf = kind.ofFootage === true && material.reports.some(({ report }) => readerFor(report).mainFootage !== null)
  const pieces = kind.ofFootage === true ? [...(spokenOf ? ['f1'] : []), ...footage.keys()] : []
  const subjects = [...new Set([...(pieces.includes('f1') ? ['f1'] : []), ...groups.keys(), ...pieces])]
  const asked = subjects.map((subject) => ({ id: subject === null ? kind.name : `${kind.name}:${subject}`, subject, given: groups.get(subject) ?? [] }))
  return asked.length === 0 && kind.always ? [{ id: kind.name, subject: null, given: [] }] : asked
}

/** As the reports were written; where that is not known, as they were taken in. */
function inOrder(reports: readonly ReportForQuestions[]): readonly ReportForQuestions[] {
  const at = new Map(reports.map((r) => [r, Date.parse(r.report.report.published.earliest ?? r.takenInAt)]))
  return reports
    .map((r, i) => ({ r, i, at: at.get(r) ?? NaN }))
    .toSorted((a, b) => (Number.isNaN(a.at) || Number.isNaN(b.at) ? 0 : a.at - b.at) || a.i - b.i)
    .map(({ r }) => r)
}

/** Appearances by time, so that the earliest known stands first: the one of which it is soonest certain that it was there. */
function inOrderOf(kind: QuestionKind, answers: readonly Weighed[]): readonly Weighed[] {
  if (kind.name !== 'appeared') return answers
  const until = ({ value }: Weighed): number =>
    value.kind === 'appearance' && value.time !== null && value.time.latest !== null ? Date.parse(value.time.latest) : Infinity
  return answers.toSorted((a, b) => (until(a) === until(b) ? 0 : until(a) - until(b)))
}

function earliestKnown(answers: readonly Weighed[]): ReasonedBounds {
  const timed = answers.flatMap((a) =>
    a.value.kind === 'appearance' && a.value.time !== null && a.value.time.latest !== null ? [{ words: a.words, latest: a.value.time.latest }] : [],
  )
  if (timed.length === 0) return OPEN
  const first = timed.reduce((a, b) => (Date.parse(b.latest) < Date.parse(a.latest) ? b : a))
  return { earliest: null, latest: first.latest, because: [`Earliest known appearance: ${first.words}.`] }
}

const OPEN: ReasonedBounds = { earliest: null, latest: null, because: [] }

function stateOf(findings: readonly Finding[], conflicts: readonly Conflict[]): QuestionState {
  const last = findings.at(-1)
  if (last !== undefined && last.kind !== 'retraction') return last.answer === null ? 'undetermined' : 'found'
  return conflicts.length > 0 ? 'conflict' : 'open'
}

function plain({ id, value, words, hedged, statements, reports, origins, originsOf, vaguer, variants, grounds }: Weighed): Answer {
  const more = { ...(vaguer === undefined ? {} : { vaguer }), ...(variants === undefined ? {} : { variants }), ...(grounds === undefined ? {} : { grounds }) }
  return { id, value, words, hedged, statements, reports, origins, originsOf, ...more }
}

/** Those of the first conflict side by side, then those of the others; each row as it was. */
function rivalsFirst(answers: readonly Weighed[], conflicts: readonly Conflict[]): readonly Weighed[] {
  const cited = new Set(conflicts.flatMap((c) => [...c.answers, ...(c.alongside ?? [])]))
  const rank = ({ id }: Weighed): number => (conflicts[0]?.answers.includes(id) === true ? 0 : cited.has(id) ? 1 : 2)
  return answers.toSorted((a, b) => rank(a) - rank(b))
}

/** A finding stays readable when the reports no longer raise its question: a reading was rejected, or an event was set apart. */
function leftBehind(id: string, findings: readonly Finding[]): Question {
  const [kind = id, ...subject] = id.split(':')
  const asks = kinds.find((k) => k.name === kind)?.asks(subject.join(':') || null, []) ?? id
  const shared = { id, kind, subject: subject.join(':') || null, asks, state: stateOf(findings, []), bounds: OPEN }
  return { ...shared, answers: [], notes: ['Nothing that is held now answers this question.'], conflicts: [], capped: false, findings }
}
