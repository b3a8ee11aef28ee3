// Numbers of several givers in one sentence, of which only the first has a verb: "The ministry speaks of six dead, the police of four", "The clinic counts two
// dead, the union three". Each number is its own giver's.
import type { Saying } from '../said.ts'
import type { Unit } from '../../words.ts'
import { ORG_NOUNS } from '../whom/entities.ts'

/** The sayings with those of the later givers beside them; what they give is no longer the first one's. */
export function withGapped(units: readonly Unit[], sayings: readonly Saying[]): readonly Saying[] {
  const at = sayings.findIndex((saying) => verbOf(units, saying) !== null)
  const first = sayings[at]
  if (first === undefined || first.speaker === null) return sayings
  const joint = verbOf(units, first) as string
  const last = first.content.at(-1)
  if (last === undefined) return sayings
  const gaps: { readonly joint: number; readonly speaker: { from: number; to: number }; readonly content: { from: number; to: number } }[] = []
  for (let j = last.from + 1; j < units.length; j++) {
    if (!/^[,;]$/.test(units[j]?.text ?? '') && !/^(?:and|but|while)$/.test(units[j]?.lower ?? '')) continue
    let from = j + 1
    while (/^(?:and|but|while)$/.test(units[from]?.lower ?? '')) from++
    const gap = giverAt(units, from, joint)
    if (gap === null) continue
    gaps.push({ joint: j, ...gap })
    j = gap.content.to - 1
  }
  const [opening] = gaps
  if (opening === undefined || !units.slice(last.from, opening.joint).some(({ pos }) => pos === 'NUM')) return sayings
  const kept: Saying = { ...first, content: [...first.content.slice(0, -1), { from: last.from, to: Math.min(last.to, opening.joint) }] }
  const others = sayings.filter(
    (saying, i) => i !== at && !saying.content.some(({ from }) => gaps.some(({ content }) => content.from <= from && from < content.to)),
  )
  const { inside: _, ...plain } = first
  return [
    ...others.slice(0, at),
    kept,
    ...others.slice(at),
    ...gaps.map(({ speaker, content }): Saying => ({ ...plain, speaker: { ...speaker, relative: false }, content: [content] })),
  ]
}

/** What stands before the number of whoever follows: "of", "at", or nothing; null for verbs that put no number. */
function verbOf(units: readonly Unit[], { cue, content, negated }: Saying): string | null {
  const verb = units[cue.to - 1]?.lower ?? ''
  const [only] = content
  if (negated || content.length !== 1 || only === undefined || only.from < cue.to) return null
  if (verb === 'of' && /^(?:speaks?|spoke|spoken|talks?|talked)$/.test(units[cue.to - 2]?.lower ?? '')) return 'of'
  if (/^(?:puts?|putting)$/.test(verb)) return 'at'
  return /^(?:counts|counted|tallied)$/.test(verb) ? '' : null
}

/** "The interior ministry of four", "organisers at 25,000", "the union three"; the number ends its clause. */
function giverAt(
  units: readonly Unit[],
  from: number,
  joint: string,
): { readonly speaker: { from: number; to: number }; readonly content: { from: number; to: number } } | null {
  let to = from
  while (to < units.length && to - from < LONGEST && /^(?:DET|ADJ|NOUN|PROPN)$/.test(units[to]?.pos ?? '') && units[to]?.lower !== joint) to++
  const head = units[to - 1]
  if (to === from || head === undefined || !(ORG_NOUNS.has(head.lower) || GIVERS.test(head.lower) || head.pos === 'PROPN')) return null
  let at = to
  if (joint !== '') {
    if (units[at]?.lower !== joint) return null
    at++
  }
  const begins = at
  while (/^(?:at|least|about|some|around|only|just|more|than|up|to|as|many)$/.test(units[at]?.lower ?? '') && at - begins < 3) at++
  if (units[at]?.pos !== 'NUM') return null
  const end = at + 1
  return end === units.length || /^[,.;:!?)]$/.test(units[end]?.text ?? '') || /^(?:and|but|while)$/.test(units[end]?.lower ?? '')
    ? { speaker: { from, to }, content: { from: begins, to: end } }
    : null
}
const LONGEST = 6
const GIVERS =
  /^(?:unions?|ministers?|organi[sz]ers|officials|authorities|coast ?guard|governor|mayor|opposition|residents|witnesses|activists|brigade|president|rebels|prosecutors?|rescuers|firefighters|hospitals|ministries)$/
