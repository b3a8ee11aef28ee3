// The contract of the http door: every route with what it takes and what it gives. OpenAPI is made from it, and what comes in is
// checked against it; it knows no desk. The browser imports its types, never its values.
//
// Here stand the routes of the desk, its incidents and their questions; those of one report, of footage, of evidence and of capture have files of their own.
import { createRoute, z } from '@hono/zod-openapi'
import { captureRoutes } from './capture-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { footageRoutes } from './footage-routes.ts'
import * as questions from './question-shapes.ts'
import { reportRoutes } from './report-routes.ts'
import * as reports from './report-shapes.ts'
import { byHand, Code, gives, line, NOTHING, reason, takes, TakenIn } from './route-parts.ts'
import * as shape from './shapes.ts'
import { text } from './shapes.ts'

export type { Allowing, NewFetch, NewRedaction } from './capture-shapes.ts'
export type { NamedFootage, NewSighting } from './footage-shapes.ts'
export type { Correcting, Mending } from './report-routes.ts'
export type { RevocationListKept, StampAnswer, StampAsked } from './evidence-shapes.ts'
export type { DeskState, IncidentView, ProblemBody } from './shapes.ts'

const NewIncident = z.object({ title: line, zone: line.openapi({ example: 'Europe/London' }) }).openapi('NewIncident')
const NewName = z.object({ by: line }).openapi('NewName')
const NewAddress = z.object({ address: z.string().trim().min(1).max(4000) }).openapi('NewAddress')
const byHandFields = { ...byHand, address: line.optional() }
const NewText = z.object({ text: z.string().min(1, 'is empty'), ...byHandFields }).openapi('NewText')
const NewSameEvent = z.object({ a: questions.eventEnd, b: questions.eventEnd, same: z.boolean(), because: reason }).openapi('NewSameEvent')
const Deciding = z
  .object({
    answer: line.openapi({ description: "The id or words of an answer, a value, or 'undetermined'" }),
    words: z.boolean().optional().openapi({ description: 'The answer is meant as free words, also where the question asks for a time or a count' }),
    because: reason.min(1, 'is empty: say why'),
    kind: questions.findingKind.optional(),
    likelihood: line.nullable().optional(),
    confidence: line.nullable().optional(),
  })
  .openapi('Deciding')
export type Deciding = z.input<typeof Deciding>
export type NewSameEvent = z.input<typeof NewSameEvent>

/** A file to take in comes as the raw body, so that it is never held whole; what is said of it stands in the query. */
export const FILE_LIMIT_BYTES = 512 * 1024 * 1024
/** JSON bodies hold pasted text at most. */
export const JSON_LIMIT_BYTES = 16 * 1024 * 1024
const FileQuery = z.object({ name: z.string().min(1).max(1024), ...byHandFields, method: z.enum(['upload', 'folder']).optional() })

export const routes = {
  desk: createRoute({ method: 'get', path: '/api/desk', summary: 'The desk', responses: gives(shape.deskState, 'The desk') }),
  nameDesk: createRoute({
    method: 'put',
    path: '/api/desk',
    summary: 'Give the name acts are recorded under',
    request: takes(NewName),
    responses: gives(shape.deskState, 'The desk'),
  }),
  incidents: createRoute({
    method: 'get',
    path: '/api/incidents',
    summary: 'The incidents of this desk',
    responses: gives(z.array(shape.incidentSummary).readonly(), 'Incidents'),
  }),
  openIncident: createRoute({
    method: 'post',
    path: '/api/incidents',
    summary: 'Open a new incident',
    request: takes(NewIncident),
    responses: gives(shape.incident, 'The incident'),
  }),
  openSample: createRoute({
    method: 'post',
    path: '/api/sample',
    summary: 'Open the sample incident',
    responses: gives(shape.incident, 'The sample incident'),
  }),
  incident: createRoute({
    method: 'get',
    path: '/api/incidents/{code}',
    summary: 'One incident, with the addresses asked for',
    request: { params: Code },
    responses: gives(shape.incidentView, 'The incident'),
  }),
  reports: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/reports',
    summary: 'Its reports',
    request: { params: Code },
    responses: gives(z.array(reports.reportSummary).readonly(), 'Reports'),
  }),
  takeIn: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/originals',
    summary: 'Take a file in: its bytes as the body',
    request: {
      params: Code,
      query: FileQuery,
      body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }, required: true },
    },
    responses: gives(TakenIn, 'Kept, and queued for reading'),
  }),
  paste: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/texts',
    summary: 'Take pasted text in',
    request: { params: Code, ...takes(NewText) },
    responses: gives(TakenIn, 'Kept, and queued for reading'),
  }),
  askFor: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/addresses',
    summary: 'Note a web address as asked for, not fetched',
    request: { params: Code, ...takes(NewAddress) },
    responses: gives(shape.capture, 'Asked for, not fetched'),
  }),
  questions: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/questions',
    summary: 'Its questions with answers, conflicts and findings',
    request: { params: Code },
    responses: gives(z.array(questions.question).readonly(), 'Questions'),
  }),
  question: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/questions/{question}',
    summary: 'One question',
    request: { params: Code.extend({ question: text }) },
    responses: gives(questions.question, 'The question'),
  }),
  decide: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/questions/{question}/findings',
    summary: 'Record a finding, or what replaces one',
    request: { params: Code.extend({ question: text }), ...takes(Deciding) },
    responses: gives(questions.question, 'The question with the finding'),
  }),
  drift: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/drift',
    summary: 'Words given otherwise than where they stand in full',
    request: { params: Code },
    responses: gives(z.array(reports.drift).readonly(), 'Drift, with both passages'),
  }),
  sameEvents: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/same-events',
    summary: 'Which occurrences are the same',
    request: { params: Code },
    responses: gives(z.array(questions.sameEvent).readonly(), 'Links, proposed and confirmed'),
  }),
  setSameEvent: createRoute({
    method: 'put',
    path: '/api/incidents/{code}/same-events',
    summary: 'Say that two occurrences are one, or two',
    request: { params: Code, ...takes(NewSameEvent) },
    responses: gives(NOTHING, 'Recorded'),
  }),
  trail: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/trail',
    summary: 'Everything that changed, newest first',
    request: { params: Code, query: z.object({ before: z.coerce.number().int().optional(), limit: z.coerce.number().int().min(1).max(500).optional() }) },
    responses: gives(z.array(shape.entry).readonly(), 'Entries'),
  }),
  search: createRoute({
    method: 'get',
    path: '/api/search',
    summary: "Search the desk's texts",
    request: { query: z.object({ words: z.string().trim().min(1).max(500), incident: z.string().optional() }) },
    responses: gives(z.array(shape.searchHit).readonly(), 'Passages'),
  }),
  ...reportRoutes,
  ...footageRoutes,
  ...evidenceRoutes,
  ...captureRoutes,
}
