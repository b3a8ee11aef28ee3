// What every answer carries. The workbench may load its own files and nothing else, from nowhere else.
//
// No HSTS: the desk is served on loopback over plain http, and TLS is not ours to promise.
import type { MiddlewareHandler } from 'hono'

// react-aria writes one <style> (touch-action of what can be pressed); this is its hash. A browser test on console errors keeps it right.
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${PRESSABLE_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'", // footage that is held, played from this desk
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page from outside: no script, no request, nothing but its own words and the pictures inside it; only the workbench may frame it. */
export const RECEIVED_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"

/** Sets the headers that hold for all answers; a route that needs another policy has set it already. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  const set = (name: string, value: string) => c.res.headers.has(name) || c.header(name, value)
  set('Content-Security-Policy', WORKBENCH_POLICY)
  set('X-Content-Type-Options', 'nosniff')
  set('Referrer-Policy', 'no-referrer')
  set('Cross-Origin-Resource-Policy', 'same-origin')
  set('Cross-Origin-Opener-Policy', 'same-origin')
  set('X-DNS-Prefetch-Control', 'off')
  set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  set('Cache-Control', 'no-store')
}
