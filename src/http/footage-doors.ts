// What the routes of footage do: call the desk. Stills and films go out under the type of a picture, a film or a sound, for the workbench alone.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk/desk.ts'
import { footageRoutes as routes } from './footage-routes.ts'
import { sendMedia, streamed } from './media-parts.ts'

/** Hangs the routes of footage on the app. */
export function footageDoors(app: OpenAPIHono, desk: Desk): void {
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
}
