// How a name stands in its sentence: as whose something is, where something is, whom words are said to, whom the page has met. None of them speaks there, but
// whoever was asked or met is the one who answers.
import { CUES } from '../cues/lexicon.ts'
import type { Unit } from '../../words.ts'

/** What its place in the sentence says of a name. */
export const standingOf = (
  units: readonly Unit[],
  mention: readonly Unit[],
): { readonly listens: boolean; readonly asked: boolean; readonly owns: boolean } => {
  const before = wordBefore(units, mention)
  const { listens, asked } = hearing(before)
  return {
    listens: listens || isOnlyWhose(units, mention) || isWhere(units, mention),
    asked: asked || isIntroduced(units, mention),
    owns: isOwner(units, mention),
  }
}

// "The East Quay was shut. It said": ground and buildings say nothing.
const GROUND =
  /^(?:quay|street|road|avenue|square|bridge|river|canal|lake|bay|beach|island|islands|hill|mountain|valley|park|stadium|arena|market|tower|building|airport|harbour|harbor|pier|mole|dock|docks|lock|tunnel|highway|motorway|district|county|province|region|village|town|quarter|border|sea|ocean|strait|peninsula|desert|forest)$/

/** Whether a name, by its tokens, is ground or a building. */
export const isGround = (tokens: readonly string[]): boolean => GROUND.test(tokens.at(-1) ?? '')

// "a Vessa news channel", "the clip from Vessa bridge": where it is, or whose, and nobody who speaks
const isOnlyWhose = (units: readonly Unit[], mention: readonly Unit[]): boolean => {
  const next = units[units.indexOf(mention.at(-1) as Unit) + 1]
  // "Ada Kerr reports hearing": a verb for all its looks
  return next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text) && next.start === (mention.at(-1)?.end ?? 0) + 1 && CUES.get(next.lower)?.form !== 's'
}

// "a boat sinks at Orm", "a bakery on Corn Lane": one word, or a road, behind a preposition of place
const isWhere = (units: readonly Unit[], mention: readonly Unit[]): boolean =>
  (mention.length === 1 && /^(?:in|at|near|outside|across|off|around|into|throughout)$/.test(wordBefore(units, mention))) ||
  (ROADS.test(mention.at(-1)?.lower ?? '') &&
    /^(?:in|on|at|near|off|along|down|up|outside|across|around|into|to|towards?|from|behind|opposite|past|via|of)$/.test(wordBefore(units, mention)))
// Some of them are family names, too.
const ROADS = /^(?:lane|street|road|avenue|close|drive|way|row|court|hill|gate|crescent|terrace|place|alley|mews|walk|wharf|green|cross|park|house|hall|bank)$/

// "Lane's deputy, Marc Oye, said"
const isOwner = (units: readonly Unit[], mention: readonly Unit[]): boolean => /^['’]s?$/.test(units[units.indexOf(mention.at(-1) as Unit) + 1]?.text ?? '')

// "The Echo has spoken to a cook, Nils Orre, 24, who was there. “It fell,” he told us.": whoever is met is the one who answers
function isIntroduced(units: readonly Unit[], mention: readonly Unit[]): boolean {
  const from = units.indexOf(mention[0] as Unit)
  for (let k = from - 1; k >= 0 && k > from - 9; k--) {
    const { lower, pos } = units[k] as Unit
    if (/^(?:to|with)$/.test(lower) && /^(?:spoke|spoken|speaks|talked|talks|speaking)$/.test(units[k - 1]?.lower ?? '')) return true
    if (/^(?:met|meets|interviewed|interviews|reached|visited)$/.test(lower)) return /^(?:we|i|has|have|had)$/.test(units[k - 1]?.lower ?? '')
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(pos) && !/^(?:,|-|of|from|his|her|their)$/.test(lower)) return false
  }
  return false
}

// "told the Echo", "asked by the Echo": whom words are said to has not said them.
const hearing = (before: string): { readonly listens: boolean; readonly asked: boolean } => ({
  listens: /^(?:told|tells?|telling|informed|asked|asks)$/.test(before),
  asked: /^(?:asked|asks)$/.test(before),
})
const wordBefore = (units: readonly Unit[], mention: readonly Unit[]): string => units[units.indexOf(mention[0] as Unit) - 1]?.lower ?? ''
