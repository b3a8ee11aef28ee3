// The clauses of a page with all that stands in each, and the footage that each speaks of, by name or by "it": what the words of a language are asked about.
import type { ClauseInHand } from '../../model/sockets.ts'
import type { FootageInText } from './footage-mentions.ts'
import type { PlaceInText, SceneInput } from './scene.ts'
import { byUnit, type Unit } from './scene-units.ts'

/** One for each unit, in their order. */
export function clausesInHand(
  input: Pick<SceneInput, 'phrases'>,
  units: readonly Unit[],
  mentions: readonly FootageInText[],
  places: readonly PlaceInText[],
): readonly ClauseInHand[] {
  const mentionsOf = byUnit(units, mentions)
  const placesOf = byUnit(units, places)
  const phrasesOf = byUnit(units, input.phrases)
  const meant: (readonly string[])[] = [] // by unit, so that "they were posted; later they were on X" speaks of one thing
  return units.map((unit, index) => {
    const here = mentionsOf.get(index) ?? []
    const footage = here[0]?.footage ?? meantBy(unit, index, units, mentionsOf, meant)
    meant.push(footage)
    return { ...unit, phrases: phrasesOf.get(index) ?? [], places: placesOf.get(index) ?? [], mentions: here, footage }
  })
}

/** The footage that "it" or "which" means: the one in the clause before; for "It was posted ..." at the head of a sentence, a few clauses back. */
function meantBy(
  unit: Unit,
  index: number,
  units: readonly Unit[],
  mentionsOf: ReadonlyMap<number, readonly FootageInText[]>,
  meant: readonly (readonly string[])[],
): readonly string[] {
  if (!unit.words.appearances.means.test(unit.text)) return []
  const heads = unit.words.appearances.heads.test(unit.text)
  const reach = heads ? 6 : units[index - 1]?.paragraph === unit.paragraph ? 1 : 0
  for (let earlier = index - 1; earlier >= index - reach; earlier--) {
    const mention = mentionsOf.get(earlier)?.at(-1)
    if (earlier === index - 1 && mention === undefined && units[earlier]?.sentence === unit.sentence && (meant[earlier] ?? []).length > 0)
      return meant[earlier] ?? []
    if (mention !== undefined && units[earlier]?.layer === unit.layer) return mention.footage
  }
  return []
}
