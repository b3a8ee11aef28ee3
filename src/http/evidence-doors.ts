// What the routes of evidence do: call the desk. The custody of an original and the bundle of an incident go out as files.
import { createReadStream } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { custodyAsCsv } from '../desk/evidence/custody.ts'
import type { Desk } from '../desk/desk.ts'
import { evidenceRoutes as routes } from './evidence-routes.ts'
import { streamed } from './media-parts.ts'
import { savedAs } from './saved-as.ts'

/** Hangs the routes of evidence on the app. */
export function evidenceDoors(app: OpenAPIHono, desk: Desk): void {
  app.openapi(routes.evidence, async (c) => c.json(await desk.evidence(c.req.valid('param').code), 200))
  app.openapi(routes.custody, async (c) => {
    const { code, sha256 } = c.req.valid('param')
    return c.json(await desk.custody(code, sha256), 200)
  })
  app.get('/api/incidents/:code/originals/:sha256/custody.csv', async (c) => {
    const { code, sha256 } = c.req.param()
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', savedAs('custody.csv', `custody-${sha256.slice(0, 12)}.csv`))
    return c.body(custodyAsCsv(await desk.custody(code, sha256)))
  })
  app.openapi(routes.exportState, async (c) => c.json(await desk.exportState(c.req.valid('param').code), 200))
  app.openapi(routes.startExport, async (c) => c.json(await desk.startExport(c.req.valid('param').code), 200))
  app.openapi(routes.askForStamp, async (c) => {
    const { stamp, size, query } = await desk.outside.ask()
    return c.json({ stamp, size, query: Buffer.from(query).toString('base64') }, 200)
  })
  app.openapi(routes.takeStamp, async (c) => {
    const { response, roots = null } = c.req.valid('json')
    return c.json(await desk.outside.take(Buffer.from(response, 'base64'), roots), 200)
  })
  app.openapi(routes.takeRevocations, async (c) => c.json(await desk.outside.takeList(Buffer.from(c.req.valid('json').list, 'base64')), 200))
  app.openapi(routes.sendForStamp, async (c) => c.json(await desk.outside.send(c.req.valid('json').authority), 200))

  app.get('/api/incidents/:code/export/file', async (c) => {
    const { path, bytes } = await desk.exportFile(c.req.param('code'))
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', savedAs('bundle.zip', `${c.req.param('code')}.zip`))
    c.header('Content-Length', String(bytes))
    return c.body(streamed(createReadStream(path)))
  })
}
