// Where footage was seen: "posted to their site", "first on Facebook on Saturday evening, and then on YouTube on Sunday".
//
// An appearance needs a verb of appearing said of footage, and one of: where, by whom, when. Coordinated places each take the time that
// stands beside them. Times of recording in the same clause ("filmed on Friday, posted on Sunday") stay with the recording. A post is
// an appearance on its own platform by its account; its time is the report's own, so `time` is null there.
import { checksFootage } from '../../model/footage-check.ts'
import { spanOf } from '../../model/span.ts'
import type { AppearanceMention } from '../../model/statement.ts'
import type { ClauseInHand } from '../../model/sockets.ts'
import type { SceneInput } from './scene.ts'
import type { Unit } from './scene-units.ts'

/** Ids a1, a2, ... are given here. */
export function appearancesOf(
  input: Pick<SceneInput, 'text' | 'media' | 'post' | 'phrases' | 'statements'>,
  units: readonly Unit[],
  clauses: readonly ClauseInHand[],
  footage: readonly { readonly id: string }[],
): readonly AppearanceMention[] {
  const found: Omit<AppearanceMention, 'id'>[] = []
  const own = ownPost(input, footage, units)
  if (own !== null) found.push(own)
  const checks = input.post === null && footage.some(({ id }) => id === 'f1') && checksFootage(input.text)
  for (const [index, clause] of clauses.entries()) {
    // "A Jan. 25 Murmur post": on a page about what posts show, that is where it was seen, also where the clause does not name the footage
    const pieces = clause.footage.length === 0 && checks ? ['f1'] : clause.footage
    if (pieces.length === 0) continue
    const all = units[index]?.words.appearances.seenIn(clause) ?? []
    for (const { start, end, ...seen } of clause.footage.length === 0
      ? all.filter(({ verb, time }) => (verb === OF_THE_POST || CLAIMED.test(clause.text) || LED_TO.test(clause.text)) && time !== null)
      : all)
      for (const piece of pieces)
        found.push({ ...spanOf(input.text, start, end), ...seen, time: checks && isClaimed(input, seen.time, start) ? null : seen.time, footage: piece })
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

/** The verb under which the words of a language give a post that is named by its day. */
const OF_THE_POST = 'post'
/** "The claim appeared on X on 7 May": so did what it is claimed of. */
const CLAIMED = /\bclaim (?:first |also |originally )?(?:appeared|surfaced|emerged|was (?:first )?(?:posted|shared|made))\b/i

/** "The search led to a longer version that the broadcaster uploaded in May": of what was searched for. */
const LED_TO =
  /\b(?:search(?:es)?|query|keyframes?)\b[^.;]{0,60}\b(?:led (?:\p{Ll}+ )?to|found|turned up|brought up|returned|revealed|traced|surfaced)\b[^.;]{0,40}\b(?:versions?|cop(?:y|ies)|uploads?)\b|(?:suche|Suche)\b[^.;]{0,60}\b(?:führt\p{L}*|fand|ergab|brachte)\b[^.;]{0,40}\b(?:Fassung|Version|Kopie)\b/u

/** "A video shared on X is to show the storm of 3 May": a time in the words of whoever claims it, where the sharing is told by the page. */
function isClaimed({ phrases, statements }: Pick<SceneInput, 'phrases' | 'statements'>, time: string | null, verb: number): boolean {
  const phrase = time === null ? undefined : phrases.find(({ id }) => id === time)
  if (phrase === undefined) return false
  return statements.some(
    ({ content }) =>
      content.some((span) => span.start <= phrase.start && phrase.end <= span.end) && !content.some((span) => span.start <= verb && verb < span.end),
  )
}
