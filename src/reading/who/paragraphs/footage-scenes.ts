// Which paragraphs tell what footage shows, so that voices told of there are heard through the footage and not by the publication.
import { FOOTAGE_NOUNS, PERCEIVED } from '../cues/lexicon.ts'
import type { Paragraph } from '../../paragraphs.ts'
import type { SentenceRead } from '../drafts.ts'

const SHOWS = new Set(['show', 'shows', 'showing', 'showed', 'shown', 'depict', 'depicts', 'capture', 'captures', 'captured', 'features', 'opens', 'begins'])

const BEFORE_PERCEIVED = new Set(['is', 'are', 'be', 'was', 'were', 'then', 'also'])
const AFTER_PERCEIVED = new Set(['on', 'by', 'in', 'at'])
const PAST = new Set(['was', 'were', 'had', 'did', 'said', 'told', 'reported'])

/** Most words are none of these. */
const TELLS_A_SCENE = new Set([...FOOTAGE_NOUNS, ...SHOWS, ...PERCEIVED, ...PAST, 'it', 'in'])

const FILMED = new Set(['filmed', 'recorded'])
/** No verb of the sentence stands in the past. */
const toldNow = (units: SentenceRead['units']): boolean => !units.some((unit) => PAST.has(unit.lower) || (unit.pos === 'VERB' && /ed$/.test(unit.lower)))

/** Indices of the paragraphs that tell a scene: footage shows or lets hear, and the telling stays in the present. */
export function footageScenes(sentences: readonly SentenceRead[], paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const out = new Set<number>()
  const state = paragraphs.map(() => ({ opens: false, past: 0, filmed: false, sentences: 0 }))
  for (const sentence of sentences) {
    const here = state[sentence.paragraph]
    if (here === undefined) continue
    let noun = false
    // "Two clips were made in Holm and Marren. In Holm, rowers chant ...": what is told of a place, in the present, right after it was filmed there
    if (here.filmed && /^(?:in|at|there)$/.test(sentence.units[0]?.lower ?? '') && toldNow(sentence.units)) here.opens = true
    if (here.sentences++ === 0) here.filmed = sentence.units.slice(0, 8).some((unit) => FOOTAGE_NOUNS.has(unit.lower) || FILMED.has(unit.lower))
    for (const [u, unit] of sentence.units.entries()) {
      if (!TELLS_A_SCENE.has(unit.lower)) continue
      if (FOOTAGE_NOUNS.has(unit.lower)) noun = true
      if (noun && SHOWS.has(unit.lower)) here.opens = true
      // "In the video from Marren, ...", "It opens with two boys", "The video begins with": where nothing is told but what is seen
      if (u === 0 && unit.lower === 'it' && SHOWS.has(sentence.units[1]?.lower ?? '')) here.opens = true
      if (u === 0 && unit.lower === 'in' && sentence.units.slice(1, 5).some((next) => FOOTAGE_NOUNS.has(next.lower) || next.lower === 'pictures'))
        here.opens = true
      if (PERCEIVED.has(unit.lower) && BEFORE_PERCEIVED.has(sentence.units[u - 1]?.lower ?? '') && !AFTER_PERCEIVED.has(sentence.units[u + 1]?.lower ?? ''))
        here.opens = true
      if (PAST.has(unit.lower)) here.past++
    }
  }
  for (const [p, here] of state.entries()) {
    if (here.opens || (out.has(p - 1) && here.past === 0)) out.add(p)
  }
  return out
}
