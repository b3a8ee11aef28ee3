// The kind of body each route wants, asked before it is read: JSON where the contract says so, a file's own bytes where one is taken in.
//
// Without the first, a form would pass the contract's checks unread; without the second, the wrapping of a form would be kept as the original.
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../model/problem.ts'

type Route = {
  readonly method: string
  readonly request?: { readonly params?: unknown; readonly query?: unknown; readonly body?: { readonly content: object } }
}

/** What to ask of a request to this route, by the body that the contract gives it; null where it takes none. */
export function wantedBy({ request }: Route): MiddlewareHandler | null {
  if (request?.body === undefined) return null
  return 'application/json' in request.body.content ? wantsJson : wantsBytes
}

/** Problem `json-wanted` for any other type, also for none. */
const wantsJson: MiddlewareHandler = async (c, next) => {
  const given = typeOf(c.req.header('content-type'))
  if (given === 'application/json' || /^application\/[\w.-]+\+json$/.test(given)) return await next()
  throw new Problem(
    'json-wanted',
    `This route takes JSON, and the body ${given === '' ? 'came without a type' : `came as ${shown(given)}`}. Send it with "Content-Type: application/json".`,
  )
}

/** Problem `raw-body-wanted` for a form with files in it. */
const wantsBytes: MiddlewareHandler = async (c, next) => {
  if (!typeOf(c.req.header('content-type')).startsWith('multipart/')) return await next()
  throw new Problem(
    'raw-body-wanted',
    "A file comes as the body itself, not in a form, with its name in the query: curl --data-binary @page.html 'http://.../originals?name=page.html'. Nothing was kept.",
  )
}

const typeOf = (header: string | undefined): string => (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
const shown = (type: string): string => type.replace(/[^\x20-\x7e]/g, '?').slice(0, 80)
