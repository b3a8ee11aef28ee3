// What the routes of fetching, renderings and redaction do: call the desk. The pictures of a rendering and of a redacted file go out under their own type,
// because this desk drew them; nothing else of a capture does.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '../model/problem.ts'
import type { Desk } from '../desk/desk.ts'
import { captureRoutes as routes } from './capture-routes.ts'
import { sendMedia } from './media-parts.ts'
import { byHandOf } from './upload.ts'

/** Hangs the routes of fetching, renderings and redaction on the app. */
export function captureDoors(app: OpenAPIHono, desk: Desk): void {
  app.openapi(routes.fetching, async (c) => c.json(await desk.fetchingState(), 200))
  app.openapi(routes.allowFetching, async (c) => {
    const { allowed, because = null } = c.req.valid('json')
    await desk.allowFetching(allowed, because === '' ? null : because)
    return c.json(await desk.fetchingState(), 200)
  })
  app.openapi(routes.fetches, async (c) => c.json(await desk.fetches(c.req.valid('param').code), 200))
  app.openapi(routes.startFetch, async (c) => {
    const { address, ...said } = c.req.valid('json')
    return c.json(await desk.startFetch(c.req.valid('param').code, address, byHandOf(said)), 200)
  })
  app.openapi(routes.rendering, async (c) => c.json((await desk.rendering(c.req.valid('param').id))?.told ?? null, 200))
  app.openapi(routes.redactions, async (c) => c.json(await desk.redactions(c.req.valid('param').id), 200))
  app.openapi(routes.redact, async (c) => {
    const { id } = c.req.valid('param')
    const { areas = [], frames = [], sound = [], spans = [], words = [], because } = c.req.valid('json')
    await desk.redact(id, { areas, frames, sound, spans, words, because })
    return c.json(await desk.redactions(id), 200)
  })

  app.get('/api/reports/:id/rendering/picture', async (c) => {
    const seen = await desk.rendering(c.req.param('id'))
    if (seen === null || seen.picture === null)
      throw new Problem('rendering-unknown', 'No browser of this desk has seen this page, so there is no picture of it.')
    c.header('Content-Type', 'image/png')
    c.header('Cache-Control', 'private, max-age=86400, immutable')
    return c.body(new Uint8Array(seen.picture))
  })
  app.get('/api/reports/:id/redactions/:sha256/media', async (c) => {
    const made = (await desk.redactions(c.req.param('id'))).find(({ original }) => original === c.req.param('sha256'))
    if (made === undefined || !/^(?:image\/(?:png|jpeg)|video\/x-matroska)$/.test(made.mediaType))
      throw new Problem('redaction-unknown', 'There is no picture or film of that digest among what was made of this report.')
    return sendMedia(c, await desk.openOriginal(made.original, 'play'), made.mediaType)
  })
}
