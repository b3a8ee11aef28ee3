// The page as it was received, fit for a sandboxed frame: its own words and layout, without script and without anything fetched from outside.
//
// The frame forbids both again (sandbox, CSP); this is the first of two locks, and it keeps dead buttons and broken images off the screen.
import { parseHTML } from 'linkedom'
import PostalMime from 'postal-mime'
import type { FileFacts } from '../../model/sockets.ts'

/** The page's HTML without what runs or loads; `null` where the file is not a web page. */
export async function withoutScript(bytes: Uint8Array, facts: FileFacts): Promise<string | null> {
  const html = await htmlOf(bytes, facts)
  if (html === null) return null
  const { document } = parseHTML(html)
  for (const element of document.querySelectorAll(RUNS_OR_LOADS)) element.remove()
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) if (isActive(name.toLowerCase(), value)) element.removeAttribute(name)
  }
  return `<!doctype html>\n${document.documentElement?.outerHTML ?? ''}`
}

const RUNS_OR_LOADS = 'script, noscript, iframe, frame, object, embed, applet, base, link, meta[http-equiv], form input[type=password], template, portal'
const LOADS = new Set(['src', 'srcset', 'poster', 'background', 'data', 'action', 'formaction', 'ping', 'xlink:href'])

function isActive(name: string, value: string): boolean {
  if (name.startsWith('on')) return true
  if (LOADS.has(name)) return !/^\s*data:image\/(png|jpeg|gif|webp);/i.test(value)
  if (name === 'href') return !/^\s*(https?:|mailto:|#|\/|\.)/i.test(value)
  return name === 'style' && /url\(|expression\(|@import/i.test(value)
}

/** A page saved as MHTML is its first HTML part; its pictures are left out with everything else that would be loaded. */
async function htmlOf(bytes: Uint8Array, facts: FileFacts): Promise<string | null> {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 4096))
  if (/^[\w-]+:/.test(head) && /^content-type:\s*multipart\/related/im.test(head)) return (await PostalMime.parse(bytes)).html ?? null
  return isPage(bytes, facts) ? new TextDecoder(charsetOf(bytes)).decode(bytes) : null
}

function isPage(bytes: Uint8Array, { name, mediaType }: FileFacts): boolean {
  if (/^\s*<(!doctype html|html|head|body|!--)/i.test(new TextDecoder('latin1').decode(bytes.slice(0, 512)))) return true
  return mediaType === 'text/html' || (/\.x?html?$/i.test(name) && bytes.slice(0, 512).includes(0x3c))
}

function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 1024))
  const named = /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).encoding
  } catch {
    return 'utf-8'
  }
}
