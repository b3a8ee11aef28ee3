// A person's word on a reading (confirmed, rejected) and on whether two occurrences are one. The machine only ever proposes.
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { SameEvent } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import { reportRow } from '../reports.ts'
import { actorOf, type Workings } from '../workings.ts'

/** Records what a person says of one reading of a report. Problems `report-unknown`, `reading-unknown`, `desk-unnamed`. */
export async function judge(workings: Workings, report: string, reading: string, status: ReadingStatus, because: string | null): Promise<void> {
  const by = await actorOf(workings)
  const row = await reportRow(workings, report)
  if (row.resolved === null || !hasReading(JSON.parse(row.resolved) as Report, reading))
    throw new Problem('reading-unknown', `Report ${report} has no reading "${reading}".`)
  const ground = because?.trim() || null
  await workings.recorder.record('the judgement', async (db) => {
    // Said twice is said once: a key held down, a second press.
    const last = await db.selectFrom('judgements').select(['status', 'by']).where('report', '=', report).where('reading', '=', reading).executeTakeFirst()
    const isSaid = last?.status === status && last.by === by && ground === null
    return { entries: isSaid ? [] : [{ change: { kind: 'readingJudged', report, reading, status }, by, because: ground }], result: undefined }
  })
}

const hasReading = (report: Report, id: string): boolean =>
  [report.statements, report.narration, report.times, report.places, report.counts, report.events, report.footage, report.appearances].some((readings) =>
    readings.some((reading) => reading.id === id),
  )

/** Records that two occurrences are one, or are two. Problems `report-unknown`, `event-unknown`, `because-missing`, `desk-unnamed`. */
export async function setSameEvent(workings: Workings, incident: Incident, link: Omit<SameEvent, 'status' | 'grounds'>, because: string): Promise<void> {
  const by = await actorOf(workings)
  if (because.trim() === '') throw new Problem('because-missing', 'Say why these are one event, or two.')
  for (const side of [link.a, link.b]) {
    const row = await reportRow(workings, side.report)
    const events = row.resolved === null ? [] : (JSON.parse(row.resolved) as Report).events
    if (row.incident !== incident.code || !events.some((event) => event.id === side.event))
      throw new Problem('event-unknown', `Report ${side.report} of this incident speaks of no event "${side.event}".`)
  }
  const whole: SameEvent = { a: link.a, b: link.b, same: link.same, grounds: [because.trim()], status: 'confirmed' }
  await workings.recorder.record('the link', async () => ({
    entries: [{ change: { kind: 'sameEventSet', incident: incident.code, link: whole }, by, because: because.trim() }],
    result: undefined,
  }))
}
