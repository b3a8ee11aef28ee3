// How changes of footage are told in the trail.
import { Link } from 'wouter'
import { matchPath } from '../addresses.ts'
import { clock, stretch } from '../footage/footage-words.ts'
import { counted } from '../words.ts'
import type { Teller } from './changes-told.tsx'
import { MatchNamed, PieceNamed, ReportNamed } from './named.tsx'

export const OF_FOOTAGE: Pick<Teller, 'footagePrinted' | 'footageCompared' | 'matchJudged' | 'footageSeen' | 'footageNamed'> = {
  footagePrinted: ({ report, printed }, code) => (
    <p>
      Took the prints of <PieceNamed code={code} id={report} />
      {printed.duration === null ? '' : `, ${clock(printed.duration)} long`}, by which it is found again <span className="soft">({printed.decoder})</span>.
    </p>
  ),
  footageCompared: ({ report, among, compared, found }, code) => (
    <p>
      {among === 0 ? (
        <>
          <PieceNamed code={code} id={report} /> is the first piece of footage here: there was nothing to compare it with.
        </>
      ) : (
        <>
          Compared <PieceNamed code={code} id={report} /> with {counted(among, 'other piece')}
          {compared === undefined ? '' : `, ${compared} of them in full`}:{' '}
          {found.length === 0 ? 'nothing matches.' : `${counted(found.length, 'match', 'matches')}, `}
        </>
      )}
      {found.map(({ with: other, match }, i) => (
        <span key={other}>
          {i > 0 ? '; ' : ''}
          <Link href={matchPath(code, `${report}-${other}`)}>{match.segments[0] === undefined ? 'a stretch' : stretch(match.segments[0].q)}</Link>
        </span>
      ))}
    </p>
  ),
  matchJudged: ({ match, status }, code) => (
    <p>
      A match of footage was {status}: <MatchNamed code={code} id={match} />.
    </p>
  ),
  footageSeen: ({ report, seen }, code) => (
    <p>
      Seen at <bdi>{seen.where}</bdi>: <PieceNamed code={code} id={report} />, entered by hand.
    </p>
  ),
  footageNamed: ({ footage, report, mention, status }, code) => (
    <p>
      <PieceNamed code={code} id={footage} />{' '}
      {status === 'rejected'
        ? 'is not what a report calls its footage'
        : status === 'proposed'
          ? 'may be what a report calls its footage; a person confirms it'
          : 'is what a report calls its footage'}
      : the words in <ReportNamed code={code} id={report} at={mention} />.
    </p>
  ),
}
