// The scene of a report: which places, people and things belong to which occurrence, which footage is spoken of, and where it was seen.
//
// The extractors find words sentence by sentence; this file looks at the page as a whole and joins them. Each part has its file beside
// this one. Nothing here resolves a time: appearances and events refer to time phrases by id.
import type { Span } from '../model/span.ts'
import type { Page, Post } from '../model/page.ts'
import type { Reading } from '../model/report.ts'
import type { AppearanceMention, Count, CountMention, EventMention, FootageMention, Narration, PlaceKind, PlaceMention, Statement } from '../model/statement.ts'

/** What the places extractor finds, in page offsets. */
export type PlaceInText = Span & { readonly kind: PlaceKind; readonly name: string; readonly within: string | null }
/** What the counts extractor finds, in page offsets. */
export type CountInText = Span & Count

export type SceneInput = {
  readonly text: string
  readonly layers: readonly Pick<Reading['layers'][number], 'kind' | 'start' | 'end'>[]
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly statements: readonly Statement[]
  readonly narration: readonly Narration[]
  readonly phrases: Reading['phrases']
  readonly places: readonly PlaceInText[]
  readonly counts: readonly CountInText[]
  readonly media: Page['media']
  readonly post: Post | null
  readonly address: string | null
}

export type Scene = {
  readonly places: readonly PlaceMention[]
  readonly counts: readonly CountMention[]
  readonly events: readonly EventMention[]
  readonly footage: readonly FootageMention[]
  readonly appearances: readonly AppearanceMention[]
}

export function sceneOf(input: SceneInput): Scene {
  return {
    places: input.places.map((place, index) => ({ ...place, id: `p${index + 1}`, event: null })),
    counts: input.counts.map((count, index) => ({ ...count, id: `c${index + 1}`, scope: null, partOf: null, event: null })),
    events: [],
    footage: [],
    appearances: [],
  }
}
