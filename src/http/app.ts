// The http door: the desk's verbs as routes (contract.ts), live changes, and the workbench's own files. What the routes of a report, of footage, of evidence and
// of capture do stands in the files of doors.
//
// It keeps nothing and decides nothing; whatever a route does, the desk does. Reached on loopback only.
import { serve as listen } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Problem } from '../model/problem.ts'
import type { Desk } from '../desk/desk.ts'
import { captureDoors } from './capture-doors.ts'
import { API_PAGE_POLICY, apiPage, type ApiDocument } from './api-page.ts'
import { changes } from './changes.ts'
import { JSON_LIMIT_BYTES, routes } from './contract.ts'
import { evidenceDoors } from './evidence-doors.ts'
import { footageDoors } from './footage-doors.ts'
import { guard } from './guard.ts'
import { headers } from './headers.ts'
import { sentenceOf } from './invalid.ts'
import { refusalOf } from './problems.ts'
import { reportDoors } from './report-doors.ts'
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

  app.openapi(routes.search, async (c) => {
    const { words, incident } = c.req.valid('query')
    return c.json(await desk.search(words, incident ?? null), 200)
  })

  reportDoors(app, desk)
  footageDoors(app, desk)
  evidenceDoors(app, desk)
  captureDoors(app, desk)

  app.get('/api/changes', changes(desk, options.closing ?? new AbortController().signal))
  const document = (): ApiDocument =>
    JSON.parse(JSON.stringify(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Dateline', version: '0.1.0' } }))) as ApiDocument
  app.get('/api/openapi.json', (c) => c.json(document()))
  app.get('/api', (c) => {
    c.header('Content-Security-Policy', API_PAGE_POLICY)
    return c.html(apiPage(document()))
  })
  app.all('/api/*', (c) => {
    const taken = methodsAt(app.routes, c.req.path)
    if (taken.length > 0) {
      c.header('Allow', taken.join(', '))
      throw new Problem('method-unknown', `${c.req.method} is not taken at ${c.req.path}; ${taken.join(' and ')} ${taken.length === 1 ? 'is' : 'are'}.`)
    }
    throw new Problem('route-unknown', `There is no ${c.req.method} ${c.req.path}; GET /api lists the routes.`)
  })
  app.get('*', workbench)
  app.all('*', (c) => {
    throw new Problem('method-unknown', `${c.req.method} is not taken here.`)
  })
  return app
}

/** The methods some route takes at this path, HEAD where GET is. What every method passes through (`ALL`) takes none. */
function methodsAt(all: readonly { readonly method: string; readonly path: string }[], path: string): readonly string[] {
  const asked = path.split('/')
  const fits = (pattern: string): boolean => {
    const parts = pattern.split('/')
    return parts.length === asked.length && parts.every((part, i) => (part.startsWith(':') ? asked[i] !== '' : part === asked[i]))
  }
  const methods = new Set(all.filter((route) => route.method !== 'ALL' && fits(route.path)).map(({ method }) => method))
  return [...methods].flatMap((method) => (method === 'GET' ? [method, 'HEAD'] : [method])).toSorted()
}
