// The routes of fetching, of renderings and of redaction. Part of the contract (contract.ts).
import { createRoute, z } from '@hono/zod-openapi'
import * as capture from './capture-shapes.ts'
import { Code, gives, ReportId, takes } from './route-parts.ts'

export const captureRoutes = {
  fetching: createRoute({
    method: 'get',
    path: '/api/fetching',
    summary: 'Whether addresses are fetched, and who decided it',
    responses: gives(capture.fetching, 'The decision'),
  }),
  allowFetching: createRoute({
    method: 'put',
    path: '/api/fetching',
    summary: 'Allow fetching, or end it',
    request: takes(capture.allowing),
    responses: gives(capture.fetching, 'The decision'),
  }),
  fetches: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/fetches',
    summary: 'Addresses on their way in',
    request: { params: Code },
    responses: gives(z.array(capture.fetchTold).readonly(), 'The newest first, since the desk was opened'),
  }),
  startFetch: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/fetches',
    summary: 'Fetch an address, beside other work',
    request: { params: Code, ...takes(capture.newFetch) },
    responses: gives(capture.fetchTold, 'Begun'),
  }),
  rendering: createRoute({
    method: 'get',
    path: '/api/reports/{id}/rendering',
    summary: 'How a fetched page looked in a browser of this desk',
    request: { params: ReportId },
    responses: gives(capture.rendering.nullable(), 'The rendering, or null where no browser saw it'),
  }),
  redactions: createRoute({
    method: 'get',
    path: '/api/reports/{id}/redactions',
    summary: 'Files made from its original with something taken out',
    request: { params: ReportId },
    responses: gives(z.array(capture.redaction).readonly(), 'The newest first'),
  }),
  redact: createRoute({
    method: 'post',
    path: '/api/reports/{id}/redactions',
    summary: 'Make a new file of its original with something taken out',
    request: { params: ReportId, ...takes(capture.newRedaction) },
    responses: gives(z.array(capture.redaction).readonly(), 'All of them, the new one first'),
  }),
}
