// What may be meant instead of what was read: the other voices of a text for a statement, or that it is denied and not said, the week before for a weekday, the whole day for a
// part of it, another scope for a count, another time or voice of the text for an appearance of footage, that footage is a piece of its own,
// and which question a time, a place or a number answers. Offered to a person, the likeliest first; nothing here changes a reading.
import type { Alternative, CorrectedTime, CorrectedTo } from '../model/correction.ts'
import type { Report } from '../model/report.ts'
import type { Answering, AppearanceMention, AskedOf, CountMention, FootageMention, PlaceMention, Statement, TimeMention } from '../model/statement.ts'
import { slug } from './slug.ts'
import { NOBODY, THE_REPORT } from './said.ts'
import { amountInWords, timeInWords } from './wording.ts'

/** What one hand can choose by a digit. */
const MOST = 9

/** Every alternative of the reading, by field; [] for a reading that has none, and for an id that is no reading. */
export function alternativesIn(report: Report, id: string): readonly Alternative[] {
  const statement = report.statements.find((s) => s.id === id)
  if (statement !== undefined) return [...voices(report, statement.content[0]?.start ?? 0, statement.speakers, statement.ambiguous), ...strengths(statement)]
  const own = report.narration.find((n) => n.id === id)
  if (own !== undefined) return voices(report, own.start, [outermost(report)], [])
  const time = report.times.find((t) => t.id === id)
  if (time !== undefined) return [...times(report, time), ...asked('time', time)]
  const place = report.places.find((p) => p.id === id)
  if (place !== undefined) return [...places(report, place), ...asked('place', place)]
  const count = report.counts.find((c) => c.id === id)
  if (count !== undefined) return [...counts(report, count), ...asked('count', count)]
  const seen = report.appearances.find((a) => a.id === id)
  if (seen !== undefined) return appearances(report, seen)
  const piece = report.footage.find((f) => f.id === id)
  return piece === undefined ? [] : pieces(piece)
}

/** Who speaks in the voice of the page. */
export const outermost = (report: Report): string => report.report.publication ?? report.statements[0]?.speakers[0] ?? THE_REPORT

/** The value in words, as the cards and the trail show it. */
export function correctedInWords(to: CorrectedTo): string {
  switch (to.field) {
    case 'speaker':
      return to.speakers.join(' › ')
    case 'strength':
      return `${FIRMLY[to.strength]}${to.negated ? ', negated' : ''}`
    case 'span':
      return `“${to.spans.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ')}”`
    case 'time':
      return timeInWords(to)
    case 'place':
      return `${to.within === null ? to.name : `${to.name}, ${to.within}`} (${to.kind === 'other' ? 'place' : to.kind})`
    case 'count':
      return `${amountInWords(to)}${to.scope === null ? '' : ` (${to.scope})`}`
    case 'appearance':
      return [to.where, to.by === null ? 'by nobody named' : `by ${to.by}`, to.when === null ? 'time not said' : timeInWords(to.when)].join(', ')
    case 'answers':
      return to.question === null ? 'none of these questions' : ASKED[to.question]
    case 'footage':
      return to.apart ? 'another piece than the one the other reports speak of' : 'the piece that the other reports speak of'
  }
}

function listed(found: readonly { readonly to: CorrectedTo; readonly why: string }[], stands: string): readonly Alternative[] {
  const seen = new Set([stands])
  return found
    .map(({ to, why }) => ({ id: '', words: correctedInWords(to), why, to }))
    .filter(({ words }) => !seen.has(words) && seen.add(words))
    .slice(0, MOST)
    .map((alternative) => ({ ...alternative, id: `${alternative.to.field}:${slug(alternative.words)}` }))
}

/** The voices of the text, the nearest statement's first; then the publication itself, and nobody named. */
function voices(report: Report, at: number, speakers: readonly string[], ambiguous: readonly string[]): readonly Alternative[] {
  const outer = speakers[0] ?? outermost(report)
  const chain = (inner: readonly string[], entity: string | null): CorrectedTo => ({ field: 'speaker', speakers: [outer, ...inner], speaker: null, entity })
  const far = ({ content }: Statement): number => Math.abs((content[0]?.start ?? 0) - at)
  const others = report.statements.filter((s) => s.speakers.length > 1 && s.speakers.at(-1) !== NOBODY).toSorted((a, b) => far(a) - far(b))
  const found = [
    ...ambiguous.map((name) => ({ to: chain([name], entityOf(report, name)), why: 'could be meant' })),
    ...others.map((s) => ({ to: chain(s.speakers.slice(1), s.entity), why: 'speaks elsewhere in this text' })),
    { to: chain([], null), why: 'in its own voice' },
    { to: chain([NOBODY], null), why: 'somebody is quoted, and not named' },
  ]
  return listed(found, speakers.join(' › '))
}

const FIRMLY: Readonly<Record<Statement['strength'], string>> = {
  denies: 'denies it',
  says: 'says it',
  confirms: 'confirms it',
  believes: 'believes it',
  presupposes: 'takes it for granted',
}

/** That it is denied, first: what is denied must not stand as said, nor what is said as denied. */
function strengths({ strength, negated }: Statement): readonly Alternative[] {
  const found = [
    { strength: 'denies', why: 'says that it is not so' },
    { strength: 'says', why: 'says that it is so' },
    { strength: 'confirms', why: 'says that what others said is so' },
    { strength: 'believes', why: 'holds it likely' },
  ] as const
  return listed(
    found.map(({ strength: how, why }) => ({ to: { field: 'strength', strength: how, negated: false }, why })),
    correctedInWords({ field: 'strength', strength, negated }),
  )
}

/** The id of whoever goes by this name in the report; null where nobody does. */
export const entityOf = (report: Report, name: string): string | null => report.statements.find((s) => s.speakers.at(-1) === name)?.entity ?? null

const PARTS = [
  { name: 'MO', from: 6, hours: 6 },
  { name: 'AF', from: 12, hours: 6 },
  { name: 'EV', from: 18, hours: 6 },
  { name: 'NI', from: 21, hours: 9 },
] as const

type Part = (typeof PARTS)[number]['name'] | null

function times(report: Report, time: TimeMention): readonly Alternative[] {
  const { zone } = time
  const day = dayOf(time)
  const part = PARTS.find(({ name }) => time.value.endsWith(`T${name}`))?.name ?? null
  // A clock time is kept: on another day it is still that of the text.
  const on = (to: Temporal.PlainDate): CorrectedTo =>
    isClock(time) && day !== null ? { ...justTimeOn(time, day, to), field: 'time' } : dayOrPart(to, part, zone)
  const others = report.times.flatMap((other) => {
    const own = other.id === time.id ? null : dayOf(other)
    return own === null ? [] : [{ to: on(own), why: `with the day of “${other.quote}”` }]
  })
  const published = dayOf({ ...report.report.published, zone })
  const ofPublication = published === null ? [] : [{ to: on(published), why: 'the day of publication' }]
  if (day === null) return listed([...others, ...ofPublication], '')
  const swapped = /\d{1,2}[./-]\d{1,2}/.test(time.quote) && day.day <= 12 && day.day !== day.month ? [day.with({ day: day.month, month: day.day })] : []
  const found = [
    ...swapped.map((to) => ({ to: on(to), why: 'day and month the other way round' })),
    { to: on(day.subtract({ days: 7 })), why: 'a week earlier' },
    { to: on(day.add({ days: 7 })), why: 'a week later' },
    ...(part === null ? [] : [{ to: dayOrPart(day, null, zone), why: 'the whole day' }]),
    ...PARTS.map(({ name }) => ({ to: dayOrPart(day, name, zone), why: 'another part of the day' })).slice(part === null ? 1 : 0, part === null ? 3 : 4),
    { to: on(day.subtract({ days: 1 })), why: 'the day before' },
    { to: on(day.add({ days: 1 })), why: 'the day after' },
    ...others,
    ...ofPublication,
  ]
  return listed(found, timeInWords(time))
}

const isClock = ({ value }: TimeMention): boolean => /^\d{4}-\d\d-\d\dT\d\d(?::\d\d){1,2}Z?$/.test(value)

/** The same hour and minute on another day, by the clocks of its zone. */
function justTimeOn(time: TimeMention, from: Temporal.PlainDate, to: Temporal.PlainDate): CorrectedTime {
  const moved = (instant: string | null): string | null =>
    instant === null
      ? null
      : Temporal.Instant.from(instant)
          .toZonedDateTimeISO(time.zone)
          .add({ days: from.until(to).days })
          .toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: 'second' })
  const { value, zone, granularity } = time
  return { value: `${to.toString()}${value.slice(10)}`, edtf: to.toString(), earliest: moved(time.earliest), latest: moved(time.latest), zone, granularity }
}

/** The one day that the bounds lie in; null where they are open or longer. A night belongs to the day it begins. */
function dayOf({ earliest, latest, zone }: Pick<TimeMention, 'earliest' | 'latest' | 'zone'>): Temporal.PlainDate | null {
  if (earliest === null || latest === null) return null
  const [from, to] = [earliest, latest].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone))
  return from === undefined || to === undefined || from.until(to).total({ unit: 'hours' }) > 25 ? null : from.toPlainDate()
}

/** A day, or a part of one, as a correction of a time: in the zone given, `latest` exclusive. */
export function dayOrPart(day: Temporal.PlainDate, part: Part, zone: string): CorrectedTo {
  const known = PARTS.find(({ name }) => name === part)
  const from = day.toPlainDateTime({ hour: known?.from ?? 0 })
  const to = known === undefined ? day.add({ days: 1 }).toPlainDateTime() : from.add({ hours: known.hours })
  const instant = (at: Temporal.PlainDateTime): string =>
    at.toZonedDateTime(zone).toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: 'second' })
  const value = `${day.toString()}${known === undefined ? '' : `T${known.name}`}`
  return {
    ...{ field: 'time', value, edtf: day.toString(), earliest: instant(from), latest: instant(to), zone },
    granularity: known === undefined ? 'day' : 'partOfDay',
  }
}

/** In each wider place of the text, and as each kind of place that it may be. */
function places(report: Report, place: PlaceMention): readonly Alternative[] {
  const wider = report.places.filter((p) => (p.kind === 'city' || p.kind === 'district') && p.name !== place.name).map((p) => p.name)
  const { kind, name, within } = place
  const found = [
    ...[...new Set(wider)].map((outer) => ({ to: { field: 'place' as const, kind, name, within: outer }, why: 'a place of this text that it may lie in' })),
    ...(within === null ? [] : [{ to: { field: 'place' as const, kind, name, within: null }, why: 'without saying what it lies in' }]),
    ...(['premises', 'street', 'district', 'city', 'area'] as const).map((other) => ({
      to: { field: 'place' as const, kind: other, name, within },
      why: 'another kind of place',
    })),
  ]
  return listed(found, correctedInWords({ field: 'place', kind, name, within }))
}

function counts(report: Report, count: CountMention): readonly Alternative[] {
  const { atLeast, atMost, about, of, scope } = count
  const n = atLeast ?? atMost ?? 0
  const as = (range: Partial<Pick<CountMention, 'atLeast' | 'atMost' | 'about' | 'scope'>>): CorrectedTo => ({
    ...{ field: 'count', atLeast, atMost, about, of, scope },
    ...range,
  })
  const scopes = [...new Set([...report.counts.map((c) => c.scope), ...report.places.map((p) => p.name)])]
  const found = [
    { to: as({ atLeast: n, atMost: n, about: false }), why: 'just that many' },
    { to: as({ atLeast: n, atMost: null, about: false }), why: 'or more' },
    { to: as({ atLeast: null, atMost: n, about: false }), why: 'or fewer' },
    { to: as({ atLeast: n, atMost: n, about: true }), why: 'roughly' },
    ...(scope === null ? [] : [{ to: as({ scope: null }), why: 'of all of it' }]),
    ...scopes.flatMap((other) => (other === null || other === scope ? [] : [{ to: as({ scope: other }), why: 'a place or scope of this text' }])),
  ]
  return listed(found, correctedInWords({ field: 'count', atLeast, atMost, about, of, scope }))
}

/** What stands for the appearance, with the time that it has in this report. */
export function appearanceIn(report: Report, { where, by, time }: AppearanceMention): Extract<CorrectedTo, { field: 'appearance' }> {
  const when = report.times.find((t) => t.id === time)
  return { field: 'appearance', where, by, when: when === undefined ? null : justTime(when) }
}

const justTime = ({ value, edtf, earliest, latest, zone, granularity }: TimeMention): CorrectedTime => ({ value, edtf, earliest, latest, zone, granularity })

/** One thing exchanged at a time: another time of the text, nearest first, another voice, another place where footage was seen. */
function appearances(report: Report, seen: AppearanceMention): readonly Alternative[] {
  const stands = appearanceIn(report, seen)
  const near = <T extends { readonly start: number }>(list: readonly T[]): readonly T[] =>
    list.toSorted((a, b) => Math.abs(a.start - seen.start) - Math.abs(b.start - seen.start))
  const times = near(report.times.filter((t) => t.id !== seen.time && (t.type === 'DATE' || t.type === 'TIME') && dayOf(t) !== null))
  const posters = near(report.appearances).flatMap(({ by }) => by ?? [])
  const voices = near(
    report.statements.map(({ content, speakers }) => ({ start: content[0]?.start ?? 0, name: speakers.length > 1 ? (speakers.at(-1) ?? '') : '' })),
  )
  const names = [...new Set([...posters, ...voices.map(({ name }) => name)])].filter((name) => name !== '' && name !== NOBODY && name !== seen.by)
  const wheres = [...new Set(near(report.appearances).map(({ where }) => where))].filter((where) => where !== seen.where)
  const found = [
    ...distinct(times.map((t) => ({ to: { ...stands, when: justTime(t) }, why: `at the time of “${t.quote}”` }))).slice(0, 3),
    ...(stands.when === null ? [] : [{ to: { ...stands, when: null }, why: 'nothing says when' }]),
    ...names.slice(0, 2).map((by) => ({ to: { ...stands, by }, why: 'is named in this text' })),
    ...(seen.by === null ? [] : [{ to: { ...stands, by: null }, why: 'nothing says who' }]),
    ...wheres.slice(0, 2).map((where) => ({ to: { ...stands, where }, why: 'where footage was seen in this text' })),
  ]
  return listed(found, correctedInWords(stands))
}

const distinct = (found: readonly { readonly to: CorrectedTo; readonly why: string }[]): readonly { readonly to: CorrectedTo; readonly why: string }[] =>
  [...new Map(found.toReversed().map((one) => [correctedInWords(one.to), one])).values()].toReversed()

/** Several reports' "video" is taken for one piece: here it is said that this one is not. */
const pieces = ({ apart = false }: FootageMention): readonly Alternative[] =>
  listed(
    [
      { to: { field: 'footage', apart: true }, why: 'it is asked about by itself, and nothing said of theirs is said of it' },
      { to: { field: 'footage', apart: false }, why: 'as long as no two pieces that are held of it differ' },
    ],
    correctedInWords({ field: 'footage', apart }),
  )

const ASKED: Readonly<Record<AskedOf, string>> = {
  ...{ happened: 'when it happened', recorded: 'when the footage was recorded', where: 'where it happened', filmed: 'where the footage was recorded' },
  ...{ deaths: 'how many were killed', injuries: 'how many were injured', missing: 'how many are missing', arrests: 'how many were arrested' },
  ...{ evacuated: 'how many were evacuated', 'took-part': 'how many took part' },
}
const ASKED_OF = {
  time: ['happened', 'recorded'],
  place: ['where', 'filmed'],
  count: ['deaths', 'injuries', 'missing', 'arrests', 'evacuated', 'took-part'],
} as const satisfies Readonly<Record<string, readonly AskedOf[]>>

/** What the rules did not tell, or told wrongly, a person says: then it stands among the answers with its giver, and in its words. */
const asked = (kind: keyof typeof ASKED_OF, { answers }: Answering): readonly Alternative[] =>
  listed(
    [...ASKED_OF[kind], null].map((question) => ({
      to: { field: 'answers', question },
      why: question === null ? 'it is said of something else' : 'it is said of this incident',
    })),
    answers === undefined ? '' : correctedInWords({ field: 'answers', question: answers }),
  )
