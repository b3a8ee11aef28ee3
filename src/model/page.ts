// What a reader makes of an original: the text as it will be stored, its pieces, and what the format itself says about the page.
// Nothing is understood yet; layers, statements and times come from the extractors.
import type { DatelineFrom } from './report.ts'
import type { Trouble } from './trouble.ts'

export type Page = {
  readonly text: string // every span of the report points into this; for plain text it is the decoded file, unchanged
  readonly part: string | null // where one original holds several reports: "row 3"
  readonly title: string | null
  readonly publication: string | null
  readonly address: string | null
  readonly language: string | null // as declared by the format, else null
  readonly dates: readonly DateFound[] // strongest first; the first one becomes the dateline
  readonly blocks: readonly Block[] // in order, not overlapping; text between them is white space
  readonly links: readonly Link[]
  readonly media: readonly MediaFound[]
  readonly post: Post | null
  readonly troubles: readonly Trouble[]
}

/**
 * A paragraph-sized piece of the text, with what the format says it is. `aside` is furniture of the page: menus, share bars, comment notices; `standfirst` are
 * the sentences that a page sets between its headline and its text.
 */
export type Block = {
  readonly start: number
  readonly end: number
  readonly role: 'heading' | 'standfirst' | 'subheading' | 'byline' | 'paragraph' | 'caption' | 'quote' | 'listItem' | 'aside'
  readonly written?: string // the instant at which the entry of a live page was written that it stands in
}

/** A publication date as the format gives it: ISO 8601, a day or an instant. `raw` is what stood there. `from: 'text'` is a line printed near the headline. */
export type DateFound = { readonly value: string; readonly raw: string; readonly from: DatelineFrom; readonly modified: boolean }

export type Link = { readonly address: string; readonly start: number; readonly end: number }
/** `sha256`: of the bytes, where the file carries them itself (a web archive). */
export type MediaFound = {
  readonly kind: 'image' | 'video' | 'audio' | 'embed'
  readonly address: string
  readonly alt: string | null
  readonly sha256?: string
}

/** A social post in the documented small shape (docs/formats/post.md). `postedAt` is displayed time unless the id carries a clock. */
export type Post = {
  readonly platform: string
  readonly account: string
  readonly id: string | null
  readonly postedAt: string | null
  readonly replyTo: string | null
  readonly repostOf: string | null
}
