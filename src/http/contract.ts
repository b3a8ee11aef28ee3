// The contract of the http door: every route with what it takes and what it gives. OpenAPI is made from it, and what comes in is
// checked against it; it knows no desk. The browser imports its types, never its values.
import { createRoute, z } from '@hono/zod-openapi'
import { captureRoutes } from './capture-routes.ts'
import * as evidence from './evidence-shapes.ts'
import * as footage from './footage-shapes.ts'
import * as questions from './question-shapes.ts'
import * as reports from './report-shapes.ts'
import * as shape from './shapes.ts'

export type { Allowing, NewFetch, NewRedaction } from './capture-routes.ts'
export type { NamedFootage, NewSighting } from './footage-shapes.ts'
export type { RevocationListKept, StampAnswer, StampAsked } from './evidence-shapes.ts'
export type { DeskState, IncidentView, ProblemBody } from './shapes.ts'

const text = z.string()

// What a person sends. Blank text is no answer, and long text has an end, so that a slip cannot fill the log.
const line = z.string().trim().min(1, 'is empty').max(500, 'is longer than 500 characters')
const reason = z.string().trim().max(4000)
const Code = z.object({ code: text.openapi({ param: { name: 'code', in: 'path' }, example: 'crane-at-the-east-quay' }) })
const ReportId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' } }) })

const FootageId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' }, description: 'The id of its report, r7' }) })
const MatchId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' }, example: 'r7-r9' }) })

const NewIncident = z.object({ title: line, zone: line.openapi({ example: 'Europe/London' }) }).openapi('NewIncident')
const NewName = z.object({ by: line }).openapi('NewName')
const NewAddress = z.object({ address: z.string().trim().min(1).max(4000) }).openapi('NewAddress')
const byHandFields = { published: line.optional(), zone: line.optional(), publication: line.optional(), address: line.optional(), title: line.optional() }
const NewText = z.object({ text: z.string().min(1, 'is empty'), ...byHandFields }).openapi('NewText')
const Mending = z.object({ ...byHandFields, because: reason.nullable().optional() }).openapi('Mending')
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
const TakenIn = z
  .object({
    original: text,
    bytes: z.number(),
    report: text,
    again: z.boolean().openapi({ description: 'These very bytes were held already' }),
    heldAs: text.exactOptional().openapi({ description: 'The name under which they are held' }),
    healed: z.literal(true).exactOptional().openapi({ description: 'What was held of them had changed on the disk: these stand in its place' }),
    erasedBefore: text.exactOptional().openapi({ description: 'They were erased from this desk before: when, by whom and why' }),
  })
  .openapi('TakenIn')

export type Deciding = z.input<typeof Deciding>
export type Correcting = z.input<typeof Correcting>
export type Mending = z.input<typeof Mending>
export type NewSameEvent = z.input<typeof NewSameEvent>

/** A file to take in comes as the raw body, so that it is never held whole; what is said of it stands in the query. */
export const FILE_LIMIT_BYTES = 512 * 1024 * 1024
/** JSON bodies hold pasted text at most. */
export const JSON_LIMIT_BYTES = 16 * 1024 * 1024
const FileQuery = z.object({ name: z.string().min(1).max(1024), ...byHandFields, method: z.enum(['upload', 'folder']).optional() })

const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } })
const gives = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { ...json(schema), description },
  default: { ...json(shape.problem), description: 'A Problem: its code and a sentence for a person' },
})
const takes = <S extends z.ZodType>(schema: S) => ({ body: { ...json(schema), required: true } })
const NOTHING = z.object({}).openapi('Done')

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
  evidence: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/evidence',
    summary: 'What is proved of its record, since when and by whom',
    request: { params: Code },
    responses: gives(evidence.evidence, 'The evidence'),
  }),
  custody: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/originals/{sha256}/custody',
    summary: 'Every act on one original',
    request: { params: Code.extend({ sha256: text }) },
    responses: gives(evidence.custody, 'Its custody, in order'),
  }),
  exportState: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/export',
    summary: 'How far the evidence bundle is',
    request: { params: Code },
    responses: gives(evidence.exportTold, 'The export'),
  }),
  startExport: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/export',
    summary: 'Make the evidence bundle, beside other work',
    request: { params: Code },
    responses: gives(evidence.exportTold, 'Begun, or gone on with'),
  }),
  askForStamp: createRoute({
    method: 'post',
    path: '/api/stamps',
    summary: 'Write a query to a time-stamp authority; nothing is sent',
    responses: gives(evidence.asked, 'The query'),
  }),
  takeStamp: createRoute({
    method: 'post',
    path: '/api/stamps/answers',
    summary: "Take an authority's answer in",
    request: takes(evidence.answer),
    responses: gives(evidence.confirmed, 'Confirmed'),
  }),
  takeRevocations: createRoute({
    method: 'post',
    path: '/api/stamps/lists',
    summary: "Take an authority's revocation list in",
    request: takes(evidence.list),
    responses: gives(evidence.listKept, 'Kept'),
  }),
  sendForStamp: createRoute({
    method: 'post',
    path: '/api/stamps/sent',
    summary: 'Ask a named authority at its address',
    request: takes(z.object({ authority: line }).openapi('Authority')),
    responses: gives(evidence.confirmed, 'Confirmed'),
  }),
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
  footage: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/footage',
    summary: 'Its footage: where each piece was seen and what matches it',
    request: { params: Code },
    responses: gives(z.array(footage.heldFootage).readonly(), 'Footage'),
  }),
  pieceOfFootage: createRoute({
    method: 'get',
    path: '/api/footage/{id}',
    summary: 'One piece of footage',
    request: { params: FootageId },
    responses: gives(footage.heldFootage, 'The piece'),
  }),
  addSighting: createRoute({
    method: 'post',
    path: '/api/footage/{id}/sightings',
    summary: 'Say where and when it was seen',
    request: { params: FootageId, ...takes(footage.newSighting) },
    responses: gives(footage.heldFootage, 'The piece'),
  }),
  nameFootage: createRoute({
    method: 'post',
    path: '/api/footage/{id}/mentions',
    summary: 'Say that it is, or is not, the footage that a report speaks of',
    request: { params: FootageId, ...takes(footage.namedFootage) },
    responses: gives(footage.heldFootage, 'The piece'),
  }),
  heldElsewhere: createRoute({
    method: 'get',
    path: '/api/footage/{id}/elsewhere',
    summary: 'Looks for it among the footage of the other incidents of this desk',
    request: { params: FootageId },
    responses: gives(footage.elsewhere, 'What shares a stretch with it, the best first'),
  }),
  bringOver: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/footage',
    summary: 'Take in a piece of footage that another incident of this desk holds, with the time since when it is held',
    request: { params: Code, ...takes(footage.broughtOver) },
    responses: gives(TakenIn, 'Kept, and queued for printing'),
  }),
  carried: createRoute({
    method: 'get',
    path: '/api/reports/{id}/carried',
    summary: 'Footage that the file of a report carries',
    request: { params: ReportId },
    responses: gives(z.array(footage.carriedMedia).readonly(), 'In the order of the page; held: the piece of this incident that has the same bytes'),
  }),
  takeInCarried: createRoute({
    method: 'post',
    path: '/api/reports/{id}/carried',
    summary: 'Take such footage in as a piece of its own',
    request: { params: ReportId, ...takes(footage.carriedTaken) },
    responses: gives(TakenIn, 'Kept, and queued for printing'),
  }),
  judgeMatch: createRoute({
    method: 'post',
    path: '/api/matches/{id}/judgement',
    summary: 'Confirm or reject a match',
    request: { params: MatchId, ...takes(footage.judgedMatch) },
    responses: gives(NOTHING, 'Recorded'),
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
  search: createRoute({
    method: 'get',
    path: '/api/search',
    summary: "Search the desk's texts",
    request: { query: z.object({ words: z.string().trim().min(1).max(500), incident: z.string().optional() }) },
    responses: gives(z.array(shape.searchHit).readonly(), 'Passages'),
  }),
  ...captureRoutes,
}
