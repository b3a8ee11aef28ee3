// Whether a person is a he or a she, as far as the page itself tells it: "Mrs Lane", "his wife, Petra,", "Dana Holm, a spokeswoman"; and of "Jonas Erl and his
// wife" that he is one, too. Nothing is concluded from a name.
import type { Unit } from '../../words.ts'

export type Sex = 'f' | 'm'

/** What the words round a mention tell of whoever is named, and of the one before whose kin or office it is ("his deputy, Marc Oye": `owner`, at `at`). */
export function sexTold(
  units: readonly Unit[],
  mention: readonly Unit[],
): { readonly told: Sex | undefined; readonly owner: { readonly at: number; readonly sex: Sex } | null } {
  const from = units.indexOf(mention[0] as Unit)
  const comma = units[from - 1]?.text === ',' ? 1 : 0
  const behind = from + mention.length
  let to = behind
  if (units[behind]?.text === ',')
    for (to = behind + 1; to < behind + 5 && to < units.length; to++)
      if (units[to]?.text === ',' || units[to]?.pos === 'VERB' || units[to]?.pos === 'AUX' || units[to]?.pos === 'CCONJ') break
  let owner: { readonly at: number; readonly sex: Sex } | null = null
  let told: Sex | undefined
  for (const unit of mention) told ??= SEXES.get(unit.lower)
  for (let u = Math.max(0, from - 2 - comma); u < from - comma; u++) {
    const { lower, start } = units[u] as Unit
    told ??= SEXES.get(lower)
    if ((lower === 'his' || lower === 'her') && u + 1 < from - comma && KIN.test(units[u + 1]?.lower ?? ''))
      owner = { at: start, sex: lower === 'his' ? 'm' : 'f' }
  }
  for (let u = behind + 1; u < to; u++) told ??= SEXES.get(units[u]?.lower ?? '')
  return { told, owner }
}

/** What the words of a mention tell: "the spokesman". */
export const sexInWords = (mention: string): Sex | undefined => {
  for (const word of mention.toLowerCase().split(' ')) {
    const told = SEXES.get(word)
    if (told !== undefined) return told
  }
  return undefined
}

/** Of whom each pronoun can be said. */
export const SEX_OF = new Map<string, Sex>([
  ['he', 'm'],
  ['she', 'f'],
])

const SEXES = new Map<string, Sex>([
  ...'mr mr. sir lord king prince father brother son husband uncle nephew grandfather grandson stepfather boyfriend widower spokesman chairman businessman policeman fireman fisherman man boy'
    .split(' ')
    .map((word) => [word, 'm'] as const),
  ...'mrs mrs. ms ms. miss dame lady queen princess mother sister daughter wife aunt niece grandmother granddaughter stepmother girlfriend widow spokeswoman chairwoman businesswoman policewoman actress woman girl'
    .split(' ')
    .map((word) => [word, 'f'] as const),
])
const KIN =
  /^(?:wife|husband|mother|father|son|daughter|sister|brother|partner|girlfriend|boyfriend|widow|widower|deputy|successor|predecessor|lawyer|assistant|secretary|spokesman|spokeswoman|cousin|neighbour|neighbor|colleague|friend)$/
