// The routes of one report: the report whole, what changed between its versions, and what a person makes of it (mending, judging, correcting). Part of the
// contract (contract.ts).
import { createRoute, z } from '@hono/zod-openapi'
import * as reports from './report-shapes.ts'
import { byHand, gives, line, NOTHING, reason, ReportId, takes } from './route-parts.ts'
import * as shape from './shapes.ts'
import { text } from './shapes.ts'

const Mending = z.object({ ...byHand, address: line.optional(), because: reason.nullable().optional() }).openapi('Mending')
const Judging = z.object({ status: shape.status, because: reason.nullable().optional() }).openapi('Judging')
const words = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
const Correcting = z
  .union([
    z.object({ field: reports.correctedField, choice: line.openapi({ description: 'The id of an alternative' }), because: reason.nullable().optional() }),
    z.object({
      field: reports.correctedField,
      written: line.openapi({ description: 'A time, a count, a place or a speaker, in words' }),
      because: reason.nullable().optional(),
    }),
    z.object({ field: z.literal('span'), spans: z.array(words).min(1).max(50), because: reason.nullable().optional() }),
    z.object({ field: reports.correctedField, takeBack: z.literal(true), because: reason.nullable().optional() }),
  ])
  .openapi('Correcting')

export type Mending = z.input<typeof Mending>
export type Correcting = z.input<typeof Correcting>

export const reportRoutes = {
  report: createRoute({
    method: 'get',
    path: '/api/reports/{id}',
    summary: 'One report whole',
    request: { params: ReportId },
    responses: gives(reports.reportView, 'The report'),
  }),
  changesOf: createRoute({
    method: 'get',
    path: '/api/reports/{id}/changes',
    summary: 'What changed between two versions of its page',
    request: { params: ReportId },
    responses: gives(reports.reportChanges, 'The changes, or null where there is one version only'),
  }),
  mend: createRoute({
    method: 'patch',
    path: '/api/reports/{id}',
    summary: 'Mend dateline, zone, publication, title or address by hand',
    request: { params: ReportId, ...takes(Mending) },
    responses: gives(reports.reportView, 'The report, resolved again'),
  }),
  judge: createRoute({
    method: 'put',
    path: '/api/reports/{id}/readings/{reading}',
    summary: 'Confirm or reject a reading',
    request: { params: ReportId.extend({ reading: text }), ...takes(Judging) },
    responses: gives(NOTHING, 'Recorded'),
  }),
  alternatives: createRoute({
    method: 'get',
    path: '/api/reports/{id}/readings/{reading}/alternatives',
    summary: 'What may be meant instead of what was read',
    request: { params: ReportId.extend({ reading: text }) },
    responses: gives(z.array(reports.alternative).readonly(), 'Alternatives, the likeliest first'),
  }),
  correct: createRoute({
    method: 'put',
    path: '/api/reports/{id}/readings/{reading}/correction',
    summary: 'Correct a reading, or take a correction back',
    request: { params: ReportId.extend({ reading: text }), ...takes(Correcting) },
    responses: gives(reports.reportView, 'The report as it is read now'),
  }),
}
