// The units in which a scene is read: clauses of sentences, each with its paragraph and layer. Boilerplate has none.
//
// A sentence is cut where it turns to something else (", but", ", while", ";"), because one half can speak of Saturday's footage and the
// other of an older case. The words are an equal-length twin: no-break spaces are spaces, so that rules need not know them.
import { paragraphsOf } from '../paragraphs.ts'
import type { LayerKind } from '../../model/report.ts'
import type { SceneWords } from '../../model/sockets.ts'
import type { SceneInput } from './scene.ts'

export type Unit = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly sentence: number // index among the sentences
  readonly paragraph: number
  readonly opensParagraph: boolean
  readonly layer: LayerKind
  readonly words: SceneWords // of the language that the clause is in
}

/** In the order of the text; offsets are the page's. */
export function unitsOf({ text, layers, sentences, wordsAt }: Pick<SceneInput, 'text' | 'layers' | 'sentences' | 'wordsAt'>): readonly Unit[] {
  const paragraphs = paragraphsOf({ text, blocks: [] })
  const twin = text.replace(/[\u00a0\u202f\u2007]/g, ' ')
  const units: Unit[] = []
  let paragraph = 0
  for (const [index, sentence] of sentences.entries()) {
    const layer = layerAt(layers, sentence.start, sentence.end)
    if (layer === null) continue
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1]?.start ?? Infinity) <= sentence.start) paragraph++
    const words = twin.slice(sentence.start, sentence.end)
    const own = wordsAt(sentence.start)
    let from = 0
    const push = (to: number): void => {
      if (to > from) {
        units.push({
          text: words.slice(from, to),
          start: sentence.start + from,
          end: sentence.start + to,
          sentence: index,
          paragraph,
          opensParagraph: units.at(-1)?.paragraph !== paragraph || units.at(-1)?.layer !== layer,
          layer,
          words: own,
        })
      }
      from = to
    }
    for (const match of words.matchAll(own.turn)) push(match.index + match[0].length)
    push(words.length)
  }
  return units
}

/** The innermost layer that covers a place; null for boilerplate. Text outside every layer counts as body. */
export function layerAt(layers: SceneInput['layers'], start: number, end: number): LayerKind | null {
  const around = layers.filter((layer) => layer.start <= start && end <= layer.end)
  if (around.some((layer) => layer.kind === 'boilerplate')) return null
  const innermost = around.reduce<SceneInput['layers'][number] | null>(
    (best, layer) => (best === null || layer.end - layer.start < best.end - best.start ? layer : best),
    null,
  )
  return innermost?.kind ?? 'body'
}

/** The spans that lie inside each unit, by position of the unit, so that a long page is gone through once. */
export function byUnit<S extends { readonly start: number; readonly end: number }>(
  units: readonly Unit[],
  spans: readonly S[],
): ReadonlyMap<number, readonly S[]> {
  const held = new Map<number, S[]>()
  for (const span of spans) {
    const unit = unitAt(units, span.start)
    if (unit === null || span.end > (units[unit]?.end ?? 0)) continue
    const list = held.get(unit)
    if (list === undefined) held.set(unit, [span])
    else list.push(span)
  }
  return held
}

/** The unit that a span stands in, or null (boilerplate, or between sentences). Units are in order: found by halving. */
export function unitAt(units: readonly Unit[], start: number): number | null {
  let low = 0
  let high = units.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const unit = units[middle]
    if (unit === undefined) return null
    if (start < unit.start) high = middle - 1
    else if (start >= unit.end) low = middle + 1
    else return middle
  }
  return null
}
