// The page as received, made safe to look at: what could run, load or lead out is taken away, the words and their looks stay.
//
// Three walls, each enough alone: `page-as-received.ts` takes script away, this file strips it again, and the answer carries a policy (http/headers.ts) under
// which nothing runs and nothing is requested; the frame around it is sandboxed too. Both run in the jail, for both parse a stranger's page.
import { parseHTML } from 'linkedom'

/** The page without script, frames, forms or ways out; addresses of links stay readable as their title. */
export function harmless(html: string): string {
  if (depthOf(html) > DEEPEST) return sourceOf(html)
  try {
    const { document } = parseHTML(html)
    for (const element of document.querySelectorAll(REMOVED)) element.remove()
    // What one parser takes for a comment another may take for markup: the words of a page are in neither.
    const comments = document.createTreeWalker(document, SHOW_COMMENT)
    const found: { remove(): void }[] = []
    for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) found.push(node)
    for (const comment of found) comment.remove()
    for (const style of document.querySelectorAll('style')) if (/<|url\(|@import|expression\(/i.test(style.textContent ?? '')) style.remove()
    for (const element of document.querySelectorAll('*')) disarm(element)
    const root = document.documentElement as unknown as { readonly outerHTML: string } | null
    return root === null ? sourceOf(html) : `<!doctype html><meta charset="utf-8">${root.outerHTML}`
  } catch {
    // What the parser cannot hold is shown as its source: nothing of it can run, and nothing is hidden.
    return sourceOf(html)
  }
}

// The little of the DOM that is needed here; the server's types know no browser.
type Disarmable = {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  removeAttribute(name: string): void
  setAttribute(name: string, value: string): void
}

const SHOW_COMMENT = 128
const REMOVED =
  'animate, set, animatemotion, animatetransform, handler, script, noscript, iframe, frame, frameset, object, embed, applet, portal, link, base, meta[http-equiv], meta[charset], template, audio, video, source, track'
const LOADING = new Set(['src', 'srcset', 'poster', 'background', 'data', 'action', 'formaction', 'ping', 'manifest', 'xlink:href', 'srcdoc', 'autofocus'])

function disarm(element: Disarmable): void {
  for (const { name, value } of [...element.attributes]) {
    const key = name.toLowerCase()
    if (key.startsWith('on') || key.endsWith(':handler') || !/^[a-z][\w:.-]*$/.test(key)) element.removeAttribute(name)
    else if (key !== 'href' && /^\s*(?:javascript|vbscript)\s*:/i.test(value)) element.removeAttribute(name)
    else if (key === 'href') {
      element.removeAttribute(name)
      if (!value.trim().toLowerCase().startsWith('javascript:')) element.setAttribute('title', value)
    } else if (LOADING.has(key) && !value.startsWith('data:image/')) element.removeAttribute(name)
  }
}

// A page of people nests to some dozens; one nested deeper than this would hold the parser for seconds, and is shown as its source.
const DEEPEST = 2_000
const NEVER_NESTS = new Set('area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot colgroup'.split(' '))

/** How deep the tags nest at most, by counting; elements whose end is left out as a rule are not counted. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})/g)) {
    if (NEVER_NESTS.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (end === '' ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function sourceOf(html: string): string {
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html><meta charset="utf-8"><title>Source of the page</title><pre style="white-space: pre-wrap">${escaped}</pre>`
}
