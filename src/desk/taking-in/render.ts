// Rendering a page that was just kept: a jailed browser behind the checking proxy, driven for some seconds, ended with all it started. What it made is
// drawn anew in the jail before it counts as a picture. Where it cannot be done it is not done, and the reason is told in words.
import { Problem } from '../../model/problem.ts'
import { checkingProxy } from '../../evidence/capture/checking-proxy.ts'
import { devtoolsOver } from '../../evidence/capture/devtools.ts'
import type { Network } from '../../evidence/capture/hop.ts'
import { renderPage, type RenderLimits } from '../../evidence/capture/render-page.ts'
import type { Rendered } from '../../evidence/capture/rendering.ts'
import type { Obtained } from '../../evidence/capture/what-came.ts'
import { findJail, type Jail } from '../../jobs/jail.ts'
import { findBrowser, startJailedBrowser, WAY_OUT } from '../../jobs/jailed-browser.ts'
import { drawAnew } from '../redacting/draw-picture.ts'

/** A rendering, or why there is none. */
export type RenderingMade =
  { readonly rendered: Rendered; readonly told: readonly Obtained[] } | { readonly rendered: null; readonly told: readonly Obtained[] }

export type WhoRenders = {
  /** The browser's program; null for none, left out to look for one. */
  readonly browser?: string | null
  readonly jail?: Promise<Jail>
  readonly signal?: AbortSignal
  readonly limits?: RenderLimits
}

const NO_BROWSER: Obtained = { code: 'render-no-browser', words: 'There is no browser on this machine: the page is kept as it was sent, without picture.' }
const NO_JAIL: Obtained = {
  code: 'render-no-jail',
  words: 'A browser opens pages only inside bubblewrap (bwrap), which is missing here: the page is kept as it was sent, without picture.',
}

/** Whether a rendering can be made here; null when it can. */
export async function whyNotRendered({ browser = findBrowser(), jail = findJail() }: WhoRenders = {}): Promise<Obtained | null> {
  if (browser === null) return NO_BROWSER
  return (await jail).kind === 'bwrap' ? null : NO_JAIL
}

/** Never rejects on the page's account. Over after `SECONDS` at the latest, whatever the page does. */
export async function renderAddress(address: string, network: Network, who: WhoRenders = {}): Promise<RenderingMade> {
  const { browser: program = findBrowser(), jail = findJail() } = who
  if (program === null) return { rendered: null, told: [NO_BROWSER] }
  const proxy = checkingProxy(network)
  const browser = startJailedBrowser(await jail, program, (stream) => proxy.accept(stream))
  if (browser === null) return { rendered: null, told: [NO_JAIL] }
  const end = (): void => void browser.end()
  const over = setTimeout(end, SECONDS * 1000)
  who.signal?.addEventListener('abort', end)
  if (who.signal?.aborted === true) end()
  try {
    const seen = await renderPage(devtoolsOver(browser.say, browser.hear), address, WAY_OUT, network.now(), who.limits)
    // Ended before its picture is opened: nothing of it runs any longer than it is needed.
    await browser.end()
    return await whole(seen, proxy.connections(), proxy.overLimit())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const why = error.code === 'browser-gone' ? await browser.ended : null
    const words = error.code === 'render-refused' ? error.message : `The page was not rendered: ${error.message}${why === null ? '' : ` (${why})`}`
    return { rendered: null, told: [{ code: error.code, words }] }
  } finally {
    clearTimeout(over)
    who.signal?.removeEventListener('abort', end)
    proxy.close()
    await browser.end()
  }
}

const SECONDS = 90

async function whole({ rendering, picture, text }: Rendered, connections: Rendered['rendering']['connections'], overLimit: boolean): Promise<RenderingMade> {
  const obtained: Obtained[] = [...rendering.obtained]
  const refused = connections.filter(({ refused }) => refused?.code === 'net-private').length
  if (refused > 0)
    obtained.push({
      code: 'render-inside',
      words: `While it was rendered the page asked ${refused === 1 ? 'once' : `${refused} times`} for private addresses; nothing was requested there.`,
    })
  if (overLimit) obtained.push({ code: 'render-large', words: 'The page asked for more than is let through for one rendering; the rest of it is missing.' })
  const drawn =
    picture === null
      ? null
      : await drawAnew(() => Promise.resolve(picture), []).catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error
          obtained.push({ code: error.code, words: `The picture of the page could not be drawn anew: ${error.message}` })
          return null
        })
  const size = drawn === null || rendering.picture === null ? null : { ...rendering.picture, width: drawn.width, height: drawn.height }
  return { rendered: { rendering: { ...rendering, picture: size, connections, obtained }, picture: drawn?.bytes ?? null, text }, told: obtained }
}
