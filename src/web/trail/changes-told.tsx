// How each kind of change is told in the trail: one entry of the record, one teller.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ChangeTold, TrailEntry } from '../../model/entry.ts'
import { AnswersMoved } from './answers-moved.tsx'
import { passagePath, reportPath, savedPath } from '../addresses.ts'
import { OF_EVIDENCE } from './evidence-told.tsx'
import { FindingTold } from './finding-told.tsx'
import { OF_FOOTAGE } from './footage-told.tsx'
import { Mended, ReportNamed, Version } from './named.tsx'
import { bytesInWords, counted, shortened } from '../words.ts'

/** What an entry of each kind is told by. */
export type Teller = { readonly [K in ChangeTold['kind']]: (change: Extract<ChangeTold, { kind: K }>, code: string) => ReactNode }

const TELL: Teller = {
  ...OF_FOOTAGE,
  ...OF_EVIDENCE,
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
          <Version code={code} id={id} />
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
  findingRecorded: ({ finding }, code) => <FindingTold code={code} finding={finding} />,
  redacted: ({ original, name, report, what }, code) => (
    <p>
      From the original of <ReportNamed code={code} id={report} /> a new file was made, <a href={savedPath(original.sha256, name)}>{name}</a>, with{' '}
      {what.areas + what.frames + what.sound + what.words === 1 ? 'one part' : `${what.areas + what.frames + what.sound + what.words} parts`} taken out.
    </p>
  ),
}

const quotedOr = (words: string | null): string => (words === null ? 'one that the report no longer has' : `“${shortened(words, 80)}”`)

/** One change in words, with what it leads to. */
export function Told({ code, change }: { code: string; change: TrailEntry['change'] }) {
  const tell = TELL[change.kind] as (change: TrailEntry['change'], code: string) => ReactNode
  return <>{tell(change, code)}</>
}
