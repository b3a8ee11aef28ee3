// The routes of footage: the pieces of an incident, where each was seen, what matches it, and footage that reports carry. Part of the contract (contract.ts).
import { createRoute, z } from '@hono/zod-openapi'
import * as footage from './footage-shapes.ts'
import { Code, gives, NOTHING, ReportId, takes, TakenIn } from './route-parts.ts'
import { text } from './shapes.ts'

const FootageId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' }, description: 'The id of its report, r7' }) })
const MatchId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' }, example: 'r7-r9' }) })

export const footageRoutes = {
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
}
