// The http door: the desk's verbs as routes (contract.ts), live changes, the page as received, and the workbench's own files.
//
// It keeps nothing and decides nothing; whatever a route does, the desk does. Reached on loopback only.
import { createReadStream } from 'node:fs'
import { serve as listen } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../model/problem.ts'
import { custodyAsCsv } from '../desk/custody.ts'
import type { Desk } from '../desk/desk.ts'
import { captureDoors } from './capture-doors.ts'
import { API_PAGE_POLICY, apiPage, type ApiDocument } from './api-page.ts'
import { changes } from './changes.ts'
import { JSON_LIMIT_BYTES, routes } from './contract.ts'
import { guard } from './guard.ts'
import { headers, RECEIVED_POLICY } from './headers.ts'
import { sentenceOf } from './invalid.ts'
import { sendMedia, streamed } from './media-parts.ts'
import { refusalOf } from './problems.ts'
import { byHandOf, bytesOf, mediaTypeOf } from './upload.ts'
import { wantedBy } from './wanted.ts'
import { workbench } from './workbench.ts'

/** Serves the desk on 127.0.0.1. Port 0 or none asks the system for a free one. Resolves once it listens. */
export function serve(desk: Desk, options: { port?: number } = {}): Promise<{ address: string; close(): Promise<void> }> {
  const closing = new AbortController()
  let port = options.port ?? 0
  const app = appOf(desk, { port: () => port, closing: closing.signal })
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: '127.0.0.1', port }, (bound) => {
      port = bound.port
      const close = () =>
        new Promise<void>((closed) => {
          closing.abort()
          server.close(() => closed())
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      const address = `http://127.0.0.1:${port}`
      desk.servedAt(address).then(() => resolve({ address, close }), reject)
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Problem('port-in-use', `Port ${port} is taken by another program. Give another one, or none.`) : error)
    })
  })
}

/** Saved under the name it came with, where the asker gives it; by RFC 6266 with the name as RFC 8187 writes it. A path in it is only its last part. */
function savedAs(sha256: string, name: string | undefined): string {
  const last =
    (name ?? '')
      .toWellFormed()
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(-120) ?? ''
  const encoded = encodeURIComponent(last.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${sha256}"${encoded === '' ? '' : `; filename*=UTF-8''${encoded}`}`
}

/** The routes alone, for `serve` and for tests through `app.request`. */
export function appOf(desk: Desk, options: { readonly port: () => number; readonly closing?: AbortSignal }) {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      throw new Problem('request-invalid', sentenceOf(result.error.issues[0]))
    },
  })
  app.onError((error, c) => {
    // The framework's own refusals (a body that is not JSON) carry a status and no code of ours.
    const thrown = 'status' in error && error.status === 400 ? new Problem('request-invalid', 'The body of this request is not the JSON it says it is.') : error
    const { status, body } = refusalOf(thrown)
    return c.json(body, status)
  })
  app.use(headers)
  app.use(guard(options.port))
  const small = bodyLimit({
    maxSize: JSON_LIMIT_BYTES,
    onError: () => {
      throw new Problem('text-too-large', 'Pasted text may be 16 MB at most. Take it in as a file instead.')
    },
  })
  app.use('/api/*', (c, next) => (c.req.path.endsWith('/originals') ? next() : small(c, next)))
  for (const route of Object.values(routes)) {
    const wanted = wantedBy(route)
    if (wanted !== null) app.on(route.method.toUpperCase(), route.getRoutingPath(), wanted)
  }

  app.openapi(routes.desk, async (c) => c.json({ by: await desk.by() }, 200))
  app.openapi(routes.nameDesk, async (c) => {
    await desk.nameDesk(c.req.valid('json').by)
    return c.json({ by: await desk.by() }, 200)
  })
  app.openapi(routes.incidents, async (c) => c.json(await desk.incidents(), 200))
  app.openapi(routes.openIncident, async (c) => {
    const { title, zone } = c.req.valid('json')
    return c.json(await desk.openIncident(title, zone), 200)
  })
  app.openapi(routes.openSample, async (c) => c.json(await desk.openSample(), 200))
  app.openapi(routes.incident, async (c) => {
    const { code } = c.req.valid('param')
    return c.json({ incident: await desk.incident(code), askedFor: await desk.askedFor(code) }, 200)
  })
  app.openapi(routes.reports, async (c) => c.json(await desk.reports(c.req.valid('param').code), 200))

  app.openapi(routes.takeIn, async (c) => {
    const { name, method, ...said } = c.req.valid('query')
    const file = { name, bytes: bytesOf(c.req.raw), mediaType: mediaTypeOf(c.req.header('content-type')), method: method ?? 'upload', byHand: byHandOf(said) }
    return c.json(await desk.takeIn(c.req.valid('param').code, file), 200)
  })
  app.openapi(routes.paste, async (c) => {
    const { text, ...said } = c.req.valid('json')
    const file = { name: 'pasted.txt', bytes: new TextEncoder().encode(text), mediaType: 'text/plain', method: 'pasted', byHand: byHandOf(said) } as const
    return c.json(await desk.takeIn(c.req.valid('param').code, file), 200)
  })
  app.openapi(routes.askFor, async (c) => c.json(await desk.askFor(c.req.valid('param').code, c.req.valid('json').address), 200))

  app.openapi(routes.questions, async (c) => c.json(await desk.questions(c.req.valid('param').code), 200))
  app.openapi(routes.question, async (c) => {
    const { code, question } = c.req.valid('param')
    return c.json(await desk.question(code, question), 200)
  })
  app.openapi(routes.decide, async (c) => {
    const { code, question } = c.req.valid('param')
    const { answer, words = false, because, kind, likelihood = null, confidence = null } = c.req.valid('json')
    return c.json(await desk.decide(code, question, { answer, words, because, likelihood, confidence, ...(kind === undefined ? {} : { kind }) }), 200)
  })
  app.openapi(routes.drift, async (c) => c.json(await desk.drift(c.req.valid('param').code), 200))
  app.openapi(routes.sameEvents, async (c) => c.json(await desk.sameEvents(c.req.valid('param').code), 200))
  app.openapi(routes.setSameEvent, async (c) => {
    const { because, ...link } = c.req.valid('json')
    await desk.setSameEvent(c.req.valid('param').code, link, because)
    return c.json({}, 200)
  })
  app.openapi(routes.trail, async (c) => {
    const { before, limit = 100 } = c.req.valid('query')
    return c.json(await desk.trail(c.req.valid('param').code, before === undefined ? { limit } : { before, limit }), 200)
  })

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

  app.openapi(routes.footage, async (c) => c.json(await desk.footage(c.req.valid('param').code), 200))
  app.openapi(routes.pieceOfFootage, async (c) => c.json(await desk.pieceOfFootage(c.req.valid('param').id), 200))
  app.openapi(routes.addSighting, async (c) => {
    const { id } = c.req.valid('param')
    const { by = null, at = null, address = null, note = null, because = null, ...seen } = c.req.valid('json')
    await desk.addSighting(id, { ...seen, by, at, address, note }, because)
    return c.json(await desk.pieceOfFootage(id), 200)
  })
  app.openapi(routes.heldElsewhere, async (c) => c.json(await desk.heldElsewhere(c.req.valid('param').id), 200))
  app.openapi(routes.bringOver, async (c) => c.json(await desk.bringOver(c.req.valid('json').footage, c.req.valid('param').code), 200))
  app.openapi(routes.carried, async (c) => c.json(await desk.carried(c.req.valid('param').id), 200))
  app.openapi(routes.takeInCarried, async (c) => c.json(await desk.takeInCarried(c.req.valid('param').id, c.req.valid('json').sha256), 200))
  app.openapi(routes.nameFootage, async (c) => {
    const { id } = c.req.valid('param')
    const { because = null, ...named } = c.req.valid('json')
    await desk.nameFootage(id, named, because)
    return c.json(await desk.pieceOfFootage(id), 200)
  })
  app.openapi(routes.judgeMatch, async (c) => {
    const { status, because = null } = c.req.valid('json')
    await desk.judgeMatch(c.req.valid('param').id, status, because)
    return c.json({}, 200)
  })

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
  app.openapi(routes.search, async (c) => {
    const { words, incident } = c.req.valid('query')
    return c.json(await desk.search(words, incident ?? null), 200)
  })

  captureDoors(app, desk)

  app.get('/api/changes', changes(desk, options.closing ?? new AbortController().signal))
  app.get('/api/originals/:sha256', async (c) => {
    const { bytes, range } = await desk.openOriginal(c.req.param('sha256'), 'download')
    // Always a download of plain bytes: whatever a page from outside contains, it never becomes a page of this desk.
    c.header('Content-Type', 'application/octet-stream')
    c.header('Content-Disposition', savedAs(c.req.param('sha256'), c.req.query('name')))
    c.header('Content-Length', String(bytes))
    return c.body(streamed(range()))
  })
  app.get('/api/footage/:id/stills/:n', async (c) => {
    const { bytes, range } = await desk.still(c.req.param('id'), Number(c.req.param('n')))
    c.header('Content-Type', 'image/png')
    c.header('Content-Length', String(bytes))
    c.header('Cache-Control', 'private, max-age=86400, immutable')
    return c.body(streamed(range()))
  })
  // For the players of the workbench alone: a film's own bytes in parts, under the type of film, sound or picture and nothing else.
  app.get('/api/footage/:id/media', async (c) => {
    const { original, mediaType } = await desk.pieceOfFootage(c.req.param('id'))
    return sendMedia(c, await desk.openOriginal(original, 'play'), mediaType)
  })
  app.get('/api/incidents/:code/export/file', async (c) => {
    const { path, bytes } = await desk.exportFile(c.req.param('code'))
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', savedAs('bundle.zip', `${c.req.param('code')}.zip`))
    c.header('Content-Length', String(bytes))
    return c.body(streamed(createReadStream(path)))
  })
  app.get('/received/:id', async (c) => {
    const page = await desk.pageAsReceived(c.req.param('id'))
    if (page === null) throw new Problem('page-not-held', 'This report did not come as a web page, so there is none to show.')
    c.header('Content-Security-Policy', RECEIVED_POLICY)
    return c.html(page)
  })

  const document = (): ApiDocument =>
    JSON.parse(JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Dateline', version: '0.1.0' } }))) as ApiDocument
  app.get('/api/openapi.json', (c) => c.json(document()))
  app.get('/api', (c) => {
    c.header('Content-Security-Policy', API_PAGE_POLICY)
    return c.html(apiPage(document()))
  })
  app.all('/api/*', (c) => {
    throw new Problem('route-unknown', `There is no ${c.req.method} ${c.req.path}; GET /api lists the routes.`)
  })
  app.get('*', workbench)
  app.all('*', (c) => {
    throw new Problem('method-unknown', `${c.req.method} is not taken here.`)
  })
  return app
}
