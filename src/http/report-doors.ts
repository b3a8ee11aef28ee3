// What the routes of one report do: call the desk. Its original goes out as a download of plain bytes; its page as received is shown under a policy of its own.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '../model/problem.ts'
import type { Desk } from '../desk/desk.ts'
import { RECEIVED_POLICY } from './headers.ts'
import { streamed } from './media-parts.ts'
import { reportRoutes as routes } from './report-routes.ts'
import { savedAs } from './saved-as.ts'
import { byHandOf } from './upload.ts'

/** Hangs the routes of one report on the app. */
export function reportDoors(app: OpenAPIHono, desk: Desk): void {
  app.openapi(routes.report, async (c) => c.json(await desk.report(c.req.valid('param').id), 200))
  app.openapi(routes.changesOf, async (c) => c.json(await desk.changesOf(c.req.valid('param').id), 200))
  app.openapi(routes.mend, async (c) => {
    const { because = null, ...said } = c.req.valid('json')
    return c.json(await desk.mend(c.req.valid('param').id, byHandOf(said), because), 200)
  })
  app.openapi(routes.judge, async (c) => {
    const { id, reading } = c.req.valid('param')
    const { status, because = null } = c.req.valid('json')
    await desk.judge(id, reading, status, because)
    return c.json({}, 200)
  })
  app.openapi(routes.alternatives, async (c) => {
    const { id, reading } = c.req.valid('param')
    return c.json(await desk.alternatives(id, reading), 200)
  })
  app.openapi(routes.correct, async (c) => {
    const { id, reading } = c.req.valid('param')
    const { because = null, ...correcting } = c.req.valid('json')
    return c.json(await desk.correct(id, reading, { ...correcting, because }), 200)
  })

  app.get('/api/originals/:sha256', async (c) => {
    const { bytes, range } = await desk.openOriginal(c.req.param('sha256'), 'download')
    // Always a download of plain bytes: whatever a page from outside contains, it never becomes a page of this desk.
    c.header('Content-Type', 'application/octet-stream')
    c.header('Content-Disposition', savedAs(c.req.param('sha256'), c.req.query('name')))
    c.header('Content-Length', String(bytes))
    return c.body(streamed(range()))
  })
  app.get('/received/:id', async (c) => {
    const page = await desk.pageAsReceived(c.req.param('id'))
    if (page === null) throw new Problem('page-not-held', 'This report did not come as a web page, so there is none to show.')
    c.header('Content-Security-Policy', RECEIVED_POLICY)
    return c.html(page)
  })
}
