// A report: what a reader and the extractors made of an original. This is also what `read --json` prints (docs/formats/read.md).
import type { Bounds, Basis, Instant, Zone } from './time.ts'
import type { Span } from './span.ts'
import type { Trouble } from './trouble.ts'
import type {
  AppearanceMention,
  CountMention,
  EventMention,
  FootageMention,
  Narration,
  PlaceMention,
  Statement,
  TimeMention,
  TimeRole,
  Unasserted,
} from './statement.ts'
import type { TimePhrase } from './phrase.ts'
import type { Link, MediaFound, Post } from './page.ts'

/** Where a dateline was found. Never "now". */
export type DatelineFrom = 'text' | 'jsonLd' | 'meta' | 'address' | 'byHand' | 'none'

/** When the report was published: a day or an instant, as bounds. Both null when the report gives none and nobody entered one. */
export type Dateline = Bounds & { readonly zone: Zone; readonly from: DatelineFrom; readonly basis: Basis }

export type LayerKind = 'headline' | 'body' | 'caption' | 'update' | 'correction' | 'editorsNote' | 'boilerplate'

/** A layer has its own time of writing: an update is written at or after publication, at a date it may state itself. */
export type Layer = {
  readonly kind: LayerKind
  readonly start: number
  readonly end: number
  readonly written: Bounds
  readonly language?: string // of its words, where it is another than the report's
}

/** What the reading room hands on: everything that stands in the text, times still words. */
export type Reading = {
  readonly text: string
  readonly title: string | null
  readonly publication: string | null
  readonly address: string | null
  readonly language: string
  readonly published: { readonly value: string | null; readonly from: DatelineFrom } // ISO day or instant as found in the page
  readonly layers: readonly (Omit<Layer, 'written'> & { readonly stated: TimePhrase | null; readonly entry?: string })[] // the date a layer gives for itself, if any; the instant of its entry of a live page
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly statements: readonly Statement[]
  readonly narration: readonly Narration[]
  readonly phrases: readonly (TimePhrase & { readonly id: string })[]
  readonly places: readonly PlaceMention[]
  readonly counts: readonly CountMention[]
  readonly events: readonly EventMention[]
  readonly footage: readonly FootageMention[]
  readonly appearances: readonly AppearanceMention[]
  readonly timesSaid?: readonly TimeRole[] // of layers whose language tells them itself
  readonly unasserted?: readonly Unasserted[] // absent: none, or read before they were told
  readonly links: readonly Link[]
  readonly post: Post | null
  readonly media?: readonly MediaFound[] // what the page shows, or its file carries; absent: nothing
  readonly troubles: readonly Trouble[]
}

/** A report with its times resolved against the dateline: what questions are answered from, and what is stored and shown. */
export type Report = {
  readonly text: string
  readonly report: {
    readonly title: string
    readonly publication: string | null
    readonly language: string
    readonly published: Dateline
    readonly address: string | null
  }
  readonly layers: readonly Layer[]
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly statements: readonly Statement[]
  readonly narration: readonly Narration[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly counts: readonly CountMention[]
  readonly events: readonly EventMention[]
  readonly footage: readonly FootageMention[]
  readonly appearances: readonly AppearanceMention[]
  readonly timesSaid?: readonly TimeRole[] // of layers whose language tells them itself
  readonly unasserted?: readonly Unasserted[] // absent: none, or read before they were told
  readonly links: readonly Link[]
  readonly post: Post | null
  readonly troubles: readonly Trouble[]
}

/** A conflict inside one report, as `read --json` prints it. */
export type ReadConflict = {
  readonly statements: readonly Span[]
  readonly sentence: string
  readonly assumes: readonly string[]
  readonly conditional: boolean
  readonly waysOut: readonly string[]
}

/** What a person says of a file that the file does not say: given on the command line or mended on the report's page. */
export type ByHand = { readonly published?: string; readonly zone?: Zone; readonly publication?: string; readonly address?: string; readonly title?: string }

export type { Instant }
