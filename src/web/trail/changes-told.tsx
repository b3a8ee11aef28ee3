// How each kind of change is told in the trail: one entry of the record, one teller.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ChangeTold, TrailEntry } from '../../model/entry.ts'
import type { Finding } from '../../model/question.ts'
import { AnswersMoved } from './answers-moved.tsx'
import { evidencePath, matchPath, passagePath, questionPath, reportPath, savedPath } from '../addresses.ts'
import { useQuestions } from '../calls.ts'
import { clock, stretch } from '../footage/footage-words.ts'
import { MatchNamed, Mended, PieceNamed, ReportNamed } from './named.tsx'
import { bytesInWords, counted, FINDING_KIND, shortened } from '../words.ts'

type Teller = { readonly [K in ChangeTold['kind']]: (change: Extract<ChangeTold, { kind: K }>, code: string) => ReactNode }

const TELL: Teller = {
  deskNamed: ({ by }) => (
    <p>
      This desk records acts under the name <bdi>{by}</bdi>.
    </p>
  ),
  incidentOpened: ({ incident }) => (
    <p>
      The incident “<bdi>{incident.title}</bdi>” was opened, in the zone {incident.zone}.
    </p>
  ),
  originalKept: ({ original, capture, again }) => (
    <p>
      {again ? 'Brought again, and held already: ' : 'Kept '}
      <bdi>{capture.name}</bdi>, {bytesInWords(original.bytes)}
      {again ? '.' : ', as received.'}{' '}
      <span className="digest" title={`SHA-256 ${original.sha256}`}>
        {original.sha256.slice(0, 12)}
      </span>
    </p>
  ),
  fetchingSet: ({ allowed }) => <p>{allowed ? 'This desk may fetch addresses from now on.' : 'This desk fetches no addresses from now on.'}</p>,
  addressAskedFor: ({ capture }) => (
    <p>
      Asked for, not fetched: <bdi className="address">{capture.address}</bdi>
    </p>
  ),
  originalRead: ({ reports }, code) => (
    <p>
      Read{' '}
      {reports.slice(0, 5).map(({ id, title, publication }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <Link href={reportPath(code, id)} className="said">
            <span dir="auto">{title}</span>
          </Link>
          {publication === null ? null : (
            <>
              {' '}
              (<bdi>{publication}</bdi>)
            </>
          )}
        </span>
      ))}
      {reports.length > 5 ? ` and ${counted(reports.length - 5, 'more report', 'more reports')}` : ''}.
    </p>
  ),
  originalNotRead: ({ report, troubles }, code) => (
    <p>
      <ReportNamed code={code} id={report} /> could not be read; its original is kept. {troubles.map(({ message }) => message).join(' ')}
    </p>
  ),
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
  reportMended: ({ report, byHand }, code) => (
    <p>
      <ReportNamed code={code} id={report} /> was mended by hand: <Mended code={code} byHand={byHand} />.
    </p>
  ),
  modelAnswered: ({ report, model, suggested, refused, failed }, code) => (
    <p>
      The model <bdi>{model}</bdi> was asked about <ReportNamed code={code} id={report} />: {counted(suggested, 'suggestion')}, none of which counts until
      somebody confirms it; {refused === 0 ? 'none' : refused} refused
      {failed === null ? '' : `; it gave no further answer (${failed})`}.
    </p>
  ),
  readingJudged: ({ report, reading, status, words }, code) => (
    <p>
      {status === 'proposed' ? 'What was said of a reading was taken back' : `A reading was ${status}`}:{' '}
      <Link href={passagePath(code, report, reading)}>{quotedOr(words)}</Link>, in <ReportNamed code={code} id={report} />.
    </p>
  ),
  readingCorrected: ({ report, reading, correction, words }, code) => (
    <p>
      {correction === null ? (
        <>
          A correction was taken back: <Link href={passagePath(code, report, reading)}>{quotedOr(words)}</Link>, in <ReportNamed code={code} id={report} />,
          stands again as it was read.
        </>
      ) : (
        <>
          A reading was corrected:{' '}
          <Link href={passagePath(code, report, reading)}>“{shortened(correction.spans.map(({ quote }) => quote).join(' … '), 80)}”</Link>, in{' '}
          <ReportNamed code={code} id={report} />, is read as <b dir="auto">{correction.words}</b>; it was <span dir="auto">{correction.was}</span>.
        </>
      )}
    </p>
  ),
  sameEventSet: ({ link }, code) => (
    <p>
      <ReportNamed code={code} id={link.a.report} /> and <ReportNamed code={code} id={link.b.report} />{' '}
      {link.same ? 'tell of the same event' : 'tell of two events'}, says a person.
    </p>
  ),
  answersChanged: ({ changes }, code) => <AnswersMoved code={code} changes={changes} />,
  findingRecorded: ({ finding }, code) => <Found code={code} finding={finding} />,
  redacted: ({ original, name, report, what }, code) => (
    <p>
      From the original of <ReportNamed code={code} id={report} /> a new file was made, <a href={savedPath(original.sha256, name)}>{name}</a>, with{' '}
      {what.areas + what.frames + what.sound + what.words === 1 ? 'one part' : `${what.areas + what.frames + what.sound + what.words} parts`} taken out.
    </p>
  ),
  bundleExported: ({ exported }, code) => (
    <p>
      An <Link href={evidencePath(code)}>evidence bundle</Link> was made, with {counted(exported.originals, 'original')}
      {exported.withheld > 0 ? `; ${counted(exported.withheld, 'original')} withheld` : ''}.
    </p>
  ),
  anchored: () => <p>Something from outside the desk was kept for its log.</p>,
  originalsOpened: ({ originals }) => (
    <p>{originals === 'all' ? 'All originals were' : originals.length === 1 ? 'An original was' : 'Originals were'} opened.</p>
  ),
  backedUp: ({ originals }) => <p>A backup of the whole desk was made, with {counted(originals, 'original')}.</p>,
  holdSet: ({ original, held }, code) => (
    <p>
      A legal hold was {held ? 'placed on' : 'lifted from'} {original === null ? 'all originals of this incident' : 'an original'}:{' '}
      <Link href={evidencePath(code)}>custody</Link>.
    </p>
  ),
  originalErased: ({ reports, entries }, code) => (
    <p>
      The original of {reports.join(', ')} was erased, with what was read and made of it and {counted(entries.length, 'act')} that spoke of it. The{' '}
      <Link href={evidencePath(code)}>log</Link> keeps that they were.
    </p>
  ),
  emptied: ({ was, erasedBy }) => (
    <p className="soft">
      {EMPTIED[was] ?? 'An act'}: what it said was erased (act {erasedBy - 1} in the log).
    </p>
  ),
}

const EMPTIED: Readonly<Record<string, string>> = {
  originalKept: 'An original was kept',
  originalRead: 'A report was read',
  originalNotRead: 'An original could not be read',
  footagePrinted: 'Prints of footage were taken',
  reportMended: 'A report was mended',
  readingJudged: 'A reading was judged',
  readingCorrected: 'A reading was corrected',
  answersChanged: 'Answers changed',
  findingRecorded: 'The desk recorded a finding',
  redacted: 'A redacted file was made',
}

const quotedOr = (words: string | null): string => (words === null ? 'one that the report no longer has' : `“${shortened(words, 80)}”`)

/** One change in words, with what it leads to. */
export function Told({ code, change }: { code: string; change: TrailEntry['change'] }) {
  const tell = TELL[change.kind] as (change: TrailEntry['change'], code: string) => ReactNode
  return <>{tell(change, code)}</>
}

function Found({ code, finding }: { code: string; finding: Finding }) {
  const question = useQuestions(code).data?.find(({ id }) => id === finding.question)
  const replaced = question?.findings.find(({ id }) => id === finding.replaces)
  const undetermined = finding.answer === null && finding.value === null
  return (
    <div className="finding">
      <p>
        <strong>
          {finding.kind === 'retraction' ? (
            'The desk takes back what it found'
          ) : undetermined ? (
            'The desk finds this not determinable'
          ) : (
            <>
              The desk finds <span dir="auto">{finding.words}</span>
            </>
          )}
          .
        </strong>{' '}
        <span dir="auto">{finding.because}</span>
      </p>
      <p className="soft">
        {FINDING_KIND[finding.kind].name}
        {replaced === undefined ? null : (
          <>
            {' '}
            of what was found before, “<span dir="auto">{replaced.words}</span>”
          </>
        )}{' '}
        · <Link href={questionPath(code, finding.question)}>{question?.asks ?? 'the question'}</Link>
      </p>
    </div>
  )
}
