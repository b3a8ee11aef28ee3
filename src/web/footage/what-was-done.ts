// What was done to the one of two pieces as against the other, told of the piece it lies in. A match knows which of the two carries a caption or shows
// less of the picture; it does not know which was there before. A still has no speed and no direction.
import type { FootageMatch, Relation } from '../../model/footage.ts'
import type { HeldFootage } from '../../model/held-footage.ts'
import { listed } from '../words.ts'

type Kind = HeldFootage['kind']
export type Compared = { readonly match: FootageMatch; readonly aKind: Kind; readonly bKind: Kind }
type Done = { readonly alike: readonly string[]; readonly a: readonly string[]; readonly b: readonly string[] }

// In the order a reader sees them: a mirror before a cut. The first three hold either way round.
const EITHER: readonly (readonly [Relation, string])[] = [
  ['mirrored', 'mirrored'],
  ['reversed', 'run backwards'],
  ['rotated', 'turned'],
]
const OF_A: readonly (readonly [Relation, string])[] = [
  ['trimmedFrom', 'trimmed'],
  ['cropped', 'cropped'],
  ['spedUp', 'sped up'],
  ['slowedDown', 'slowed down'],
]
const OF_MOVING: ReadonlySet<Relation> = new Set(['reversed', 'spedUp', 'slowedDown'])
const LAID_OVER = 'with something laid over it, such as a caption or a logo'
/** The other's picture is a part of this one's: a crop of it, or set into something bigger; a match cannot tell which. */
const A_PART = 'cropped, or set into the bigger picture'

function doneTo({ match: { relations, segments }, aKind, bKind }: Compared): Done {
  const holds = ([relation]: readonly [Relation, string]): boolean =>
    relations.includes(relation) && !((aKind === 'image' || bKind === 'image') && OF_MOVING.has(relation)) && !(aKind === 'image' && relation === 'trimmedFrom')
  const told = (pairs: readonly (readonly [Relation, string])[]) => pairs.filter(holds).map(([, words]) => words)
  const isOver = segments.some(({ overlays }) => overlays !== undefined)
  const isPart = relations.includes('overlaid') && !isOver && segments.some(({ box }) => box !== undefined)
  return {
    alike: told(EITHER),
    a: [...told(OF_A), ...(relations.includes('overlaid') && !isPart ? [LAID_OVER] : [])],
    b: isPart ? [A_PART] : [],
  }
}

/** A still of moving footage: the one, the other, or neither. */
const still = ({ aKind, bKind }: Compared): 'a' | 'b' | null =>
  aKind === 'image' && bKind !== 'image' ? 'a' : bKind === 'image' && aKind !== 'image' ? 'b' : null

/** "As against B, A is ...", in parts: what is said of A, and what is said of B in a sentence of its own, if anything is. */
export function doneInWords(compared: Compared): { readonly ofA: string | null; readonly ofB: string | null } {
  const { alike, a, b } = doneTo(compared)
  const [ofA, ofB] = [[...alike, ...a], still(compared) === 'b' ? ['a still of it', ...b] : b]
  if (still(compared) === 'a') return { ofA: ['a still of it', ...(ofA.length > 0 ? [listed(ofA)] : [])].join(', '), ofB: ofB.length > 0 ? listed(ofB) : null }
  const nothing = ofA.length + ofB.length === 0 ? 'a copy in which nothing else was found to be done' : null
  return { ofA: ofA.length > 0 ? listed(ofA) : nothing, ofB: ofB.length > 0 ? ofB.join(', ') : null }
}

/** "mirrored; cropped there": what a card of the piece in hand (`own`) has room for. */
export function doneInShort(compared: Compared, own: 'a' | 'b'): string {
  const { alike, a, b } = doneTo(compared)
  const brief = (words: readonly string[]) => words.map((each) => (each === LAID_OVER ? 'overlaid' : each === A_PART ? 'cropped or inset' : each))
  const isStill = still(compared)
  const here = [...(isStill === own ? ['a still'] : []), ...brief(own === 'a' ? a : b)]
  const there = [...(isStill !== null && isStill !== own ? ['a still'] : []), ...brief(own === 'a' ? b : a)]
  const parts = [
    ...(alike.length > 0 ? [alike.join(', ')] : []),
    ...(here.length > 0 ? [`${here.join(', ')} here`] : []),
    ...(there.length > 0 ? [`${there.join(', ')} there`] : []),
  ]
  return parts.length === 0 ? 'otherwise the same' : parts.join('; ')
}
