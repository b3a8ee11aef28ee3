// What was found of two pieces, in words.
import type { HeldFootage, HeldMatch } from '../../model/held-footage.ts'
import { seenFrom } from './aligned.ts'
import { amongInWords, certainty, shortName, speedInWords } from './footage-words.ts'
import { doneInWords } from './what-was-done.ts'

/** What was done to it, how sure that is, and among how many it was looked for. */
export function MatchTold({ first, second, match }: { first: HeldFootage; second: HeldFootage; match: HeldMatch }) {
  const { stretches } = seenFrom(match, first.id)
  const line = stretches[0]
  const { ofA, ofB } = doneInWords({ match: match.match, aKind: first.kind, bKind: second.kind })
  const sound = line?.by.includes('picture') === false ? 'the sound of ' : ''
  return (
    <div className="told">
      <p>
        {ofA === null ? null : (
          <>
            As against <bdi>{shortName(second.name)}</bdi>, {sound}
            <bdi>{shortName(first.name)}</bdi> is <b>{ofA}</b>.{' '}
          </>
        )}
        {ofB === null ? null : (
          <>
            As against <bdi>{shortName(first.name)}</bdi>, <bdi>{shortName(second.name)}</bdi> is <b>{ofB}</b>.{' '}
          </>
        )}
        <span className="soft">Which of the two was there before is not told by a match.</span>
      </p>
      {line === undefined ? null : (
        <p className="soft">
          {[...certainty(line), first.kind === 'image' || second.kind === 'image' ? '' : speedInWords(line.slope), amongInWords(match.among)]
            .filter((words) => words !== '')
            .join(' ')}
        </p>
      )}
    </div>
  )
}
