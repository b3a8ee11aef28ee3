// Who may speak to the desk: pages and programs of this machine that call it by its own name.
//
// The desk has no accounts yet and listens on loopback, so the danger is another site's page in the same browser: by a form or a
// fetch (Origin says so), or by a name of its own that it points at 127.0.0.1 (DNS rebinding; Host says so). Every request is held
// to both, reading as well as writing. A program without a browser sends no Origin, which is fine.
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../model/problem.ts'

/** Lets a request through when Host is this desk's loopback name and port, and Origin, where there is one, is the same desk. */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!isOwnHost(host, port())) throw new Problem('host-foreign', `This desk answers to 127.0.0.1:${port()}, not to ${shown(host)}.`)
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOwnOrigin(origin, port())) throw new Problem('origin-foreign', `This desk takes no requests from ${shown(origin)}.`)
    await next()
  }
}

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/** `Host` as a browser sends it: name and port, the port left out where it is 80. */
function isOwnHost(host: string, port: number): boolean {
  const given = host.toLowerCase()
  return NAMES.some((name) => given === `${name}:${port}` || (port === 80 && given === name))
}

// "null" is the origin of a sandboxed frame: the page as received must not reach the desk, so it is foreign too.
function isOwnOrigin(origin: string, port: number): boolean {
  return origin.toLowerCase().startsWith('http://') && isOwnHost(origin.slice('http://'.length), port)
}

const shown = (given: string): string => (given === '' ? 'a request without a name' : given.replace(/[^\x20-\x7e]/g, '?').slice(0, 80))
