// When each layer was written. Headline, body and caption: when the report was published; an update, a correction and a note at the date they state for
// themselves, else at some time from publication on; an entry of a live page when its page says.
import type { Layer, LayerKind, Dateline, Reading } from '../model/report.ts'
import type { Day } from './civil.ts'
import type { Setting } from './meaning.ts'
import { boundsOf } from './dateline.ts'
import { instantsOf } from './mention.ts'
import { meaningOf } from './phrase.ts'

/** Layers that are later than the report. */
export const LATER: ReadonlySet<LayerKind> = new Set(['update', 'correction', 'editorsNote'])

/** A layer of a reading with its time of writing. */
export function layerWritten({ stated, entry, ...layer }: Reading['layers'][number], published: Dateline, publishedDay: Day | null): Layer {
  const { kind } = layer
  const at = { earliest: published.earliest, latest: published.latest }
  const own = entry === undefined ? null : boundsOf(entry, published.zone)
  if (!LATER.has(kind)) return { ...layer, written: own ?? at }
  const bounds = stated === null ? null : instantsOf(meaningOf(stated.said, ownDate(published, publishedDay)), published.zone)
  return { ...layer, written: bounds ?? { earliest: published.earliest, latest: null } }
}

/** A layer's own date is the one nearest to the report it was added to: "UPDATE, 24 March" on a page of 16 March is eight days later, "Correction, 9 June" on one
 *  that bears 10 June a day before. */
export const ownDate = (published: Dateline, publishedDay: Day | null): Setting => ({
  written: publishedDay,
  tense: 'future',
  before: [],
  sameSentence: null,
  zone: published.zone,
  ownDate: true,
})
