// A rendering: what a page looked like in a browser of ours, a moment after the capture. Kept beside the WARC and apart from it, for it comes of further
// requests, whose answers may have been others.
import type { ConnectionAsked } from '../../model/told.ts'
import type { Obtained } from './what-came.ts'

/** A request as the browser tells it; `outcome` is a status ("200") or why it failed ("net::ERR_SOCKS_CONNECTION_FAILED"). */
export type RequestTold = { readonly address: string; readonly kind: string; readonly outcome: string; readonly bytes: number }

export type Rendering = {
  readonly askedFor: string
  readonly at: string // an instant, when it was begun
  readonly shows: string // the address of the page that was seen in the end
  readonly title: string
  readonly browser: string
  readonly userAgent: string
  readonly viewport: { readonly width: number; readonly height: number }
  /** In pixels: the whole page, and how much of its height is in the picture. Null where none was obtained. */
  readonly picture: { readonly width: number; readonly height: number; readonly pageHeight: number } | null
  readonly characters: number // of the text as kept
  readonly textCut: boolean
  readonly requests: readonly RequestTold[]
  readonly requestsLeftOut: number
  readonly connections: readonly ConnectionAsked[]
  readonly obtained: readonly Obtained[]
}

/** The rendering with its files: as they came from the browser. */
export type Rendered = { readonly rendering: Rendering; readonly picture: Uint8Array | null; readonly text: string }

export const FOLDER = 'dateline/rendering/'
export const FILES = { told: `${FOLDER}rendering.json`, picture: `${FOLDER}picture.png`, text: `${FOLDER}text.txt` } as const

export const APART =
  'The picture and the text come from further requests, made by a browser of this desk right after the page was kept. They are not made from the bytes in the WARC, and a server may have answered them otherwise.'

/** The files as they go into the archive. The list of requests says of itself whose word each part is. */
export function renderingFiles({ rendering, picture, text }: Rendered): Readonly<Record<string, Uint8Array>> {
  const { requests, connections, ...told } = rendering
  const whole = {
    apart: APART,
    ...told,
    connections: { of: 'our proxy', asked: connections },
    requests: { of: 'the browser, in its own words', told: requests },
  }
  return {
    [FILES.told]: Buffer.from(`${JSON.stringify(whole, null, 2)}\n`),
    [FILES.text]: Buffer.from(text),
    ...(picture === null ? {} : { [FILES.picture]: picture }),
  }
}

/** What `renderingFiles` wrote, read again; null where it is none, or another wrote it otherwise. */
export function renderingIn(json: string): Rendering | null {
  try {
    const { requests, connections, ...told } = JSON.parse(json) as { requests?: { told?: unknown }; connections?: { asked?: unknown } } & Rendering
    if (typeof told.askedFor !== 'string' || typeof told.browser !== 'string' || !Array.isArray(requests?.told) || !Array.isArray(connections?.asked))
      return null
    const { apart: _, ...rest } = told as Rendering & { apart?: string }
    return { ...rest, requests: requests.told as Rendering['requests'], connections: connections.asked as Rendering['connections'] }
  } catch {
    return null
  }
}
