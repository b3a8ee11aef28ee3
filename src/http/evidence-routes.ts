// The routes of evidence: what is proved of an incident's record, the custody of its originals, its bundle, and time stamps. Part of the contract (contract.ts).
import { createRoute, z } from '@hono/zod-openapi'
import * as evidence from './evidence-shapes.ts'
import { Code, gives, line, takes } from './route-parts.ts'
import { text } from './shapes.ts'

export const evidenceRoutes = {
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
}
