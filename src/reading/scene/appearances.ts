// Where footage was seen: "posted to their site", "first on Facebook on Saturday evening, and then on YouTube on Sunday".
//
// An appearance needs a verb of appearing said of footage, and one of: where, by whom, when. Coordinated places each take the time that
// stands beside them. Times of recording in the same clause ("filmed on Friday, posted on Sunday") stay with the recording. A post is
// an appearance on its own platform by its account; its time is the report's own, so `time` is null there.
import { spanOf } from '../../model/span.ts'
import type { AppearanceMention } from '../../model/statement.ts'
import type { FootageInText } from './footage-mentions.ts'
import type { PlaceInText, SceneInput } from './scene.ts'
import { byUnit, type Unit } from './scene-units.ts'

export function appearancesOf(
  input: Pick<SceneInput, 'text' | 'phrases' | 'post'>,
  units: readonly Unit[],
  mentions: readonly FootageInText[],
  places: readonly PlaceInText[],
  footage: readonly { readonly id: string }[],
): readonly AppearanceMention[] {
  const found: Omit<AppearanceMention, 'id'>[] = []
  const own = ownPost(input, footage, units)
  if (own !== null) found.push(own)
  const mentionsOf = byUnit(units, mentions)
  const placesOf = byUnit(units, places)
  const phrasesOf = byUnit(units, input.phrases)
  const meant: (readonly string[])[] = [] // by unit, so that "they were posted; later they were on X" speaks of one thing
  for (const [index, unit] of units.entries()) {
    const here = mentionsOf.get(index) ?? []
    const pieces = here[0]?.footage ?? meantBy(unit, index, units, mentionsOf, meant)
    meant.push(pieces)
    if (pieces.length === 0) continue
    const clause = { ...unit, phrases: phrasesOf.get(index) ?? [], places: placesOf.get(index) ?? [], mentions: here, footage: pieces }
    for (const { start, end, ...seen } of unit.words.appearances.seenIn(clause))
      for (const piece of pieces) found.push({ ...spanOf(input.text, start, end), ...seen, footage: piece })
  }
  return found.map((appearance, index) => ({ ...appearance, id: `a${index + 1}` }))
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

function ownPost(
  input: Pick<SceneInput, 'text' | 'post'>,
  footage: readonly { readonly id: string }[],
  units: readonly Unit[],
): Omit<AppearanceMention, 'id'> | null {
  const { post } = input
  const first = units[0]
  if (post === null || first === undefined || !footage.some((piece) => piece.id === 'f1')) return null
  return {
    ...spanOf(input.text, first.start, first.end),
    footage: 'f1',
    where: post.platform,
    by: post.account,
    time: null,
    verb: post.repostOf === null ? 'posted' : 'reposted',
  }
}
