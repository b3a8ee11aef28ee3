// A person's correction of a reading: by an alternative that is offered, by words of their own, by other words of the text; and taking it back.
//
// What is recorded is the corrected value, made here and never by the door, beside the words of what the machine had read.
import type { Correcting } from '../desk.ts'
import {
  correctableIn,
  corrected,
  type Alternative,
  type CorrectedTime,
  type CorrectedKind,
  type CorrectedTo,
  type CorrectionMade,
  type ReadingCorrection,
} from '../../model/correction.ts'
import { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { spanOf, trimmedSpan, type Span } from '../../model/span.ts'
import type { PlaceKind, Strength } from '../../model/statement.ts'
import { alternativesIn, appearanceIn, correctedInWords, entityOf, outermost } from '../../questions/alternatives.ts'
import { correctionsAgain, earlierChoice } from '../../questions/versions/corrections-again.ts'
import { correctionsOf } from '../../store/corrections.ts'
import type { ReportRow } from '../../store/schema.ts'
import { reportRow } from '../reports.ts'
import { actorOf, type Workings } from '../workings.ts'
import { writtenCount } from './written-count.ts'
import { timeInNotation } from './written-time.ts'

const FIELDS: Readonly<Record<CorrectedKind, readonly Correcting['field'][]>> = {
  statement: ['speaker', 'strength', 'span'],
  narration: ['speaker', 'span'],
  time: ['time', 'span', 'answers'],
  place: ['place', 'span', 'answers'],
  count: ['count', 'span', 'answers'],
  appearance: ['appearance', 'span'],
  footage: ['footage'],
}

type Held = { readonly row: ReportRow; readonly read: Report; readonly now: Report; readonly made: readonly CorrectionMade[] }

async function held(workings: Workings, id: string): Promise<Held> {
  const row = await reportRow(workings, id)
  if (row.resolved === null) throw new Problem('report-not-read', 'This report has not been read, so there is nothing to correct yet.')
  const [read, made] = [JSON.parse(row.resolved) as Report, await correctionsOf(workings.store.read, id)]
  return { row, read, now: corrected(read, made), made }
}

/** What may be meant instead; first what was said of the same words in the version before. */
export async function alternativesTo(workings: Workings, id: string, reading: string): Promise<readonly Alternative[]> {
  const report = await held(workings, id)
  readingIn(report.read, id, reading)
  return [...(await ofEarlierVersion(workings, report, reading)), ...alternativesIn(report.now, reading)]
}

async function ofEarlierVersion(workings: Workings, { row, read, made }: Held, reading: string): Promise<readonly Alternative[]> {
  if (row.versionOf === null) return []
  const earlier = await held(workings, row.versionOf).catch(() => null)
  if (earlier === null) return []
  return correctionsAgain(earlier.read, earlier.made, read)
    .filter((again) => again.after === reading && !made.some((own) => own.reading === reading && own.to.field === again.to.field))
    .map(({ to, words, by }) => ({ id: earlierChoice(to.field), words, why: `corrected so by ${by} in version ${earlier.row.version}`, to }))
}

/** Records the correction. Problems `report-unknown`, `report-not-read`, `reading-unknown`, `field-unfit`, `choice-unknown`, `not-understood`,
 *  `span-outside`, `nothing-corrected`, `desk-unnamed`. */
export async function correct(workings: Workings, id: string, reading: string, correcting: Correcting): Promise<void> {
  const by = await actorOf(workings)
  const report = await held(workings, id)
  const { kind, spans } = readingIn(report.read, id, reading)
  const { field } = correcting
  if (!FIELDS[kind].includes(field))
    throw new Problem('field-unfit', `Of this reading the ${FIELDS[kind].join(' and the ')} can be corrected, not the ${field}.`)
  const correction = await made()
  const because = correcting.because?.trim() ?? ''
  await workings.recorder.record('the correction', async () => ({
    entries: [{ change: { kind: 'readingCorrected', report: id, reading, field, correction }, by, because: because === '' ? null : because }],
    result: undefined,
  }))

  async function made(): Promise<ReadingCorrection | null> {
    if ('takeBack' in correcting) {
      if (report.made.some((own) => own.reading === reading && own.to.field === field)) return null
      throw new Problem('nothing-corrected', 'Nothing of this reading was corrected, so there is nothing to take back.')
    }
    const to =
      'choice' in correcting
        ? await chosen(correcting.choice)
        : 'spans' in correcting
          ? otherWords(report.read, correcting.spans, field)
          : await asWritten(correcting.written.trim(), report, reading, field, workings)
    const was = standing(report.read, reading, field)
    const words = correctedInWords(to)
    if (words === was && JSON.stringify(to) === JSON.stringify(valueOf(report.read, reading, field)))
      throw new Problem('nothing-corrected', `It is read as ${words} already.`)
    return { reading, kind, spans, was, words, to }
  }

  async function chosen(choice: string): Promise<CorrectedTo> {
    const offered = [...(await ofEarlierVersion(workings, report, reading)), ...alternativesIn(report.now, reading)]
    const found = offered.find((alternative) => alternative.id === choice && alternative.to.field === field)
    if (found === undefined)
      throw new Problem(
        'choice-unknown',
        `"${choice}" is not offered for this reading${offered.length === 0 ? '' : `; offered are ${offered.map((o) => o.id).join(', ')}`}.`,
      )
    return found.to
  }
}

function readingIn(report: Report, id: string, reading: string): ReturnType<typeof correctableIn>[number] {
  const found = correctableIn(report).find((one) => one.id === reading)
  if (found === undefined) throw new Problem('reading-unknown', `Report ${id} has no reading "${reading}" that can be corrected.`)
  return found
}

/** What stands for the field of a reading, as a value; statements, times, places, counts, appearances and footage have one each. */
function valueOf(report: Report, reading: string, field: Correcting['field']): CorrectedTo | null {
  const spans = correctableIn(report).find((one) => one.id === reading)?.spans ?? []
  if (field === 'span') return { field, spans }
  if (field === 'answers') {
    const mention = [...report.times, ...report.places, ...report.counts].find(({ id }) => id === reading)
    return mention?.answers === undefined ? null : { field, question: mention.answers }
  }
  const statement = report.statements.find((s) => s.id === reading)
  if (field === 'speaker')
    return { field, speakers: statement?.speakers ?? [outermost(report)], speaker: statement?.speaker ?? null, entity: statement?.entity ?? null }
  if (field === 'strength') return statement === undefined ? null : { field, strength: statement.strength, negated: statement.negated }
  const time = report.times.find((t) => t.id === reading)
  if (time !== undefined) {
    const { value, edtf, earliest, latest, zone, granularity } = time
    return { field: 'time', value, edtf, earliest, latest, zone, granularity }
  }
  const place = report.places.find((p) => p.id === reading)
  if (place !== undefined) return { field: 'place', kind: place.kind, name: place.name, within: place.within }
  const seen = report.appearances.find((a) => a.id === reading)
  if (seen !== undefined) return appearanceIn(report, seen)
  const piece = report.footage.find((f) => f.id === reading)
  if (piece !== undefined) return { field: 'footage', apart: piece.apart === true }
  const count = report.counts.find((c) => c.id === reading)
  if (count === undefined) return null
  const { atLeast, atMost, about, of, scope } = count
  return { field: 'count', atLeast, atMost, about, of, scope }
}

function standing(report: Report, reading: string, field: Correcting['field']): string {
  const value = valueOf(report, reading, field)
  return value === null ? (field === 'answers' ? 'answering what the rules tell' : '') : correctedInWords(value)
}

function otherWords(report: Report, places: readonly { readonly start: number; readonly end: number }[], field: string): CorrectedTo {
  const outside = (): Problem =>
    new Problem('span-outside', `The words must stand in the text, in order, and be some: it has ${report.text.length} characters.`)
  if (field !== 'span' || places.length === 0 || places.length > 50) throw outside()
  const spans = places.map(({ start, end }): Span | null =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= report.text.length ? trimmedSpan(report.text, start, end) : null,
  )
  const known = spans.filter((span) => span !== null)
  if (known.length < spans.length || known.some((span, i) => span.start < (known[i - 1]?.end ?? 0))) throw outside()
  return { field: 'span', spans: known.map(({ start, end }) => spanOf(report.text, start, end)) }
}

const STRENGTHS: readonly Strength[] = ['denies', 'says', 'confirms', 'believes', 'presupposes']
const KINDS: readonly PlaceKind[] = ['country', 'region', 'city', 'district', 'street', 'premises', 'area', 'other']

/** "Harbour Post › the union" or only "the union"; a time, a count, "East Quay, Wexmouth" or "East Quay (street)". */
async function asWritten(written: string, { now, row }: Held, reading: string, field: Correcting['field'], workings: Workings): Promise<CorrectedTo> {
  const stands = valueOf(now, reading, field)
  if (written === '' || written.length > 500) throw notUnderstood(written, 'some words')
  if (stands?.field === 'speaker') {
    const names = written.split(/\s*[›>]\s*/).filter((name) => name !== '')
    const [outer = outermost(now)] = stands.speakers
    const speakers = names.length === 0 ? [outer] : names[0] === outer ? names : [outer, ...names]
    return { field: 'speaker', speakers, speaker: null, entity: entityOf(now, speakers.at(-1) ?? '') }
  }
  if (stands?.field === 'strength') {
    const strength = STRENGTHS.find((known) => written.toLowerCase().startsWith(known.slice(0, 4)))
    if (strength === undefined) throw notUnderstood(written, 'how it is said: denies, says, confirms or believes')
    return { field: 'strength', strength, negated: false }
  }
  if (field === 'answers') throw notUnderstood(written, 'one of the questions that are offered')
  if (stands?.field === 'place') {
    const kind = /\(([a-z]+)\)$/.exec(written)
    const [name = '', ...within] = (kind === null ? written : written.slice(0, kind.index)).split(',').map((part) => part.trim())
    if (name === '') throw notUnderstood(written, 'a place such as "East Quay, Wexmouth"')
    return { field: 'place', kind: KINDS.find((known) => known === kind?.[1]) ?? stands.kind, name, within: within.join(', ') || null }
  }
  if (stands?.field === 'count') {
    const value = writtenCount(written, [])
    if (value?.kind !== 'count') throw notUnderstood(written, 'a number or a range ("6", "at least 6", "6 to 8")')
    const { atLeast, atMost, about, of } = value
    return { field: 'count', atLeast, atMost, about, of: of === '' ? stands.of : of, scope: stands.scope }
  }
  if (stands?.field === 'time') {
    const time = await timeWritten(written, row, now, workings)
    if (time === null) throw notUnderstood(written, 'a date such as 2026-03-09, a time such as "Monday 9 March 2026, 15:10"')
    return { field: 'time', ...time }
  }
  if (stands?.field === 'appearance') {
    const parts = written.split(/\s*,\s*/).filter((part) => part !== '')
    const said = await whoWhereWhen(parts, (words) => timeWritten(words, row, now, workings))
    if (said === null) throw notUnderstood(written, 'what differs of "Facebook, by the union, 2026-03-14 20:40"; "by nobody", "time not said"')
    return { ...stands, ...said }
  }
  throw notUnderstood(written, 'the words of the text, by their place')
}

async function timeWritten(written: string, row: ReportRow, { report: { published } }: Report, workings: Workings): Promise<CorrectedTime | null> {
  const { zone } = await workings.store.read.selectFrom('incidents').select('zone').where('code', '=', row.incident).executeTakeFirstOrThrow()
  const day = published.earliest === null ? null : Temporal.Instant.from(published.earliest).toZonedDateTimeISO(zone).toPlainDate()
  const value = timeInNotation(written, zone) ?? (/^\d{4}-\d/.test(written) ? null : (await import('./written-time-words.ts')).timeSaid(written, zone, day))
  if (value?.kind !== 'time') return null
  const { edtf, earliest, latest, granularity } = value
  return { value: value.value, edtf, earliest, latest, zone: value.zone, granularity }
}

type Said = { readonly where?: string; readonly by?: string | null; readonly when?: CorrectedTime | null }

/** Each part says where, by whom or when; what is not written stays. A time may itself hold a comma. Null where a part is none of them. */
async function whoWhereWhen(parts: readonly string[], timeOf: (words: string) => Promise<CorrectedTime | null>): Promise<Said | null> {
  const by = parts.find((part) => /^by /i.test(part))
  const others = parts.filter((part) => part !== by)
  const who = by === undefined ? {} : { by: /^by (?:nobody|nobody named)$/i.test(by) ? null : by.slice(3).trim() }
  if (others.at(-1)?.toLowerCase() === 'time not said') return { ...who, when: null, ...(others.length > 1 ? { where: others.slice(0, -1).join(', ') } : {}) }
  for (let from = 0; from < others.length; from++) {
    const when = await timeOf(others.slice(from).join(', '))
    if (when !== null) return { ...who, when, ...(from > 0 ? { where: others.slice(0, from).join(', ') } : {}) }
  }
  // Figures that are no day are a slip, and no place.
  if (others.some((part) => /\d{4}-\d|^\d[\d.:/ -]*$/.test(part)) || (others.length === 0 && by === undefined)) return null
  return others.length === 0 ? who : { ...who, where: others.join(', ') }
}

const notUnderstood = (written: string, understood: string): Problem =>
  new Problem('not-understood', `"${written.slice(0, 100)}" is not understood here. Understood is ${understood}.`)
