// The sentences of a page read into units: each in its layer, past a teaser or an update's marker, with its quotations whole and its tags mended.
//
// Boilerplate has no units, so nothing in it is ever said by anybody. A verb that the desk added is a verb wherever it stands.
import { layerAt } from '../layers.ts'
import type { LayerRange } from '../layers.ts'
import type { Quotation, Range } from '../quotations.ts'
import type { SentenceRange } from '../sentences.ts'
import { unitsOf, wordsOf } from '../words.ts'
import type { OwnCues } from './cues/lexicon.ts'
import type { SentenceRead } from './drafts.ts'
import { withMendedTags } from './mended-tags.ts'

/** In the order of the text. */
export function sentencesRead(
  input: {
    readonly plain: string
    readonly layers: readonly LayerRange[]
    readonly quotations: readonly Quotation[]
    readonly sentences: readonly SentenceRange[]
  },
  own: OwnCues,
): readonly SentenceRead[] {
  let q = 0
  return input.sentences.map((sentence) => {
    while (q < input.quotations.length && (input.quotations[q] as Quotation).end <= sentence.start) q++
    const here: Quotation[] = []
    for (let i = q; i < input.quotations.length && (input.quotations[i] as Quotation).start < sentence.end; i++) here.push(input.quotations[i] as Quotation)
    const layer = layerAt(input.layers, sentence.end - 1)
    const from =
      layer !== null && layer.marker !== null && layer.marker.start <= sentence.start && sentence.start < layer.marker.end
        ? Math.min(layer.marker.end, sentence.end)
        : startPastTeaser(input.layers, sentence)
    const range = { start: from, end: sentence.end }
    const units =
      layer === null || layer.kind === 'boilerplate'
        ? []
        : withMendedTags(unitsOf(input.plain, range, wordsOf(input.plain, range), here)).map((unit) => (own.has(unit.lower) ? { ...unit, pos: 'VERB' } : unit))
    return { ...sentence, units, layer }
  })
}

function startPastTeaser(layers: readonly LayerRange[], sentence: Range): number {
  const teaser = layers.find((layer) => layer.kind === 'boilerplate' && layer.start === sentence.start && layer.end < sentence.end)
  return teaser?.end ?? sentence.start
}
