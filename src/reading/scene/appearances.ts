// Where footage was seen: "posted to their site", "first on Facebook on Saturday evening, and then on YouTube on Sunday".
//
// An appearance needs a verb of appearing said of footage, and one of: where, by whom, when. Coordinated places each take the time that
// stands beside them. Times of recording in the same clause ("filmed on Friday, posted on Sunday") stay with the recording. A post is
// an appearance on its own platform by its account; its time is the report's own, so `time` is null there.
import { spanOf } from '../../model/span.ts'
import type { AppearanceMention } from '../../model/statement.ts'
import type { ClauseInHand } from '../../model/sockets.ts'
import type { SceneInput } from './scene.ts'
import type { Unit } from './scene-units.ts'

/** Ids a1, a2, ... are given here. */
export function appearancesOf(
  input: Pick<SceneInput, 'text' | 'media' | 'post'>,
  units: readonly Unit[],
  clauses: readonly ClauseInHand[],
  footage: readonly { readonly id: string }[],
): readonly AppearanceMention[] {
  const found: Omit<AppearanceMention, 'id'>[] = []
  const own = ownPost(input, footage, units)
  if (own !== null) found.push(own)
  for (const [index, clause] of clauses.entries()) {
    if (clause.footage.length === 0) continue
    for (const { start, end, ...seen } of units[index]?.words.appearances.seenIn(clause) ?? [])
      for (const piece of clause.footage) found.push({ ...spanOf(input.text, start, end), ...seen, footage: piece })
  }
  return found.map((appearance, index) => ({ ...appearance, id: `a${index + 1}` }))
}

function ownPost(
  input: Pick<SceneInput, 'text' | 'media' | 'post'>,
  footage: readonly { readonly id: string }[],
  units: readonly Unit[],
): Omit<AppearanceMention, 'id'> | null {
  const { post } = input
  const first = units[0]
  if (post === null || first === undefined || !footage.some((piece) => piece.id === 'f1')) return null
  // "The video by @x is old": whoever speaks of another's has posted nothing
  if (input.media.length === 0 && first.words.footage.anothers?.test(input.text) === true) return null
  return {
    ...spanOf(input.text, first.start, first.end),
    footage: 'f1',
    where: post.platform,
    by: post.account,
    time: null,
    verb: post.repostOf === null ? 'posted' : 'reposted',
  }
}
