// The trail: everything that changed, newest first, with who, when and why. What stood before stays readable here.
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { AnswerSnapshot, ChangeTold, TrailEntry } from '../model/entry.ts'
import { TRAIL_PAGE, trailPage } from './calls.ts'
import { Frame } from './frame.tsx'
import { Empty, questionPath, Refusal, reportPath, Waiting } from './pieces.tsx'
import { bytesInWords, counted, FINDING_KIND, moment, STATE } from './words.ts'

export function TrailScreen({ code }: { code: string }) {
  const trail = useInfiniteQuery({
    queryKey: ['trail', code],
    queryFn: ({ pageParam }) => trailPage(code, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < TRAIL_PAGE ? null : (page.at(-1)?.seq ?? null)),
  })
  const entries = trail.data?.pages.flat() ?? []
  return (
    <Frame title="Trail" code={code} tab="trail" lede="Everything that changed, newest first. Nothing here is ever rewritten; times are this desk’s own clock.">
      {trail.isPending ? <Waiting /> : null}
      <Refusal error={trail.error} />
      {trail.isSuccess && entries.length === 0 ? <Empty>Nothing has happened yet.</Empty> : null}
      <ol className="trail">
        {entries.map((entry) => (
          <li key={entry.seq} id={`e${entry.seq}`}>
            <div className="when">
              <time dateTime={entry.at}>{moment(entry.at)}</time>
              <span className="soft">
                {entry.by === 'dateline' ? (
                  'the program'
                ) : (
                  <>
                    <bdi>{entry.by}</bdi>, not signed in
                  </>
                )}
              </span>
            </div>
            <div className="what">
              <Told code={code} change={entry.change} />
              {entry.because === null || entry.change.kind === 'findingRecorded' ? null : (
                <p>
                  Because: <span dir="auto">{entry.because}</span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {trail.hasNextPage ? (
        <Button className="quiet" isPending={trail.isFetchingNextPage} onPress={() => void trail.fetchNextPage()}>
          Show earlier changes
        </Button>
      ) : null}
    </Frame>
  )
}

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
  originalKept: ({ original, capture }) => (
    <p>
      Kept <bdi>{capture.name}</bdi>, {bytesInWords(original.bytes)}, as received.{' '}
      <span className="digest" title={`SHA-256 ${original.sha256}`}>
        {original.sha256.slice(0, 12)}
      </span>
    </p>
  ),
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
      <Link href={reportPath(code, report)}>A report</Link> could not be read; its original is kept. {troubles.map(({ message }) => message).join(' ')}
    </p>
  ),
  reportMended: ({ report, byHand }, code) => (
    <p>
      <Link href={reportPath(code, report)}>A report</Link> was mended by hand:{' '}
      {Object.entries(byHand)
        .map(([field, value]) => `${MENDED[field] ?? field} ${value}`)
        .join(', ')}
      .
    </p>
  ),
  readingJudged: ({ report, reading, status }, code) => (
    <p>
      A reading was {status}: <Link href={`${reportPath(code, report)}#${reading}`}>{reading}</Link>.
    </p>
  ),
  sameEventSet: ({ link }, code) => (
    <p>
      <Link href={reportPath(code, link.a.report)}>One report</Link> and <Link href={reportPath(code, link.b.report)}>another</Link>{' '}
      {link.same ? 'tell of the same event' : 'tell of two events'}, says a person.
    </p>
  ),
  answersChanged: ({ changes }, code) => (
    <>
      {changes.map((change) => (
        <div key={change.question}>
          <p>
            What reports answer changed: <Link href={questionPath(code, change.question)}>{change.asks}</Link>
          </p>
          <div className="beforeAfter">
            <Snapshot name="Before" snapshot={change.before} beside={change.after} />
            <Snapshot name="After" snapshot={change.after} beside={change.before} />
          </div>
        </div>
      ))}
    </>
  ),
  findingRecorded: ({ finding }, code) => (
    <div className="finding">
      <p>
        <strong>
          {finding.answer === null && finding.value === null ? (
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
        {FINDING_KIND[finding.kind].name} · <Link href={questionPath(code, finding.question)}>the question</Link>
      </p>
    </div>
  ),
}

const MENDED: Readonly<Record<string, string>> = { published: 'published', zone: 'zone', publication: 'publication', address: 'address', title: 'title' }

function Told({ code, change }: { code: string; change: TrailEntry['change'] }) {
  const tell = TELL[change.kind] as (change: TrailEntry['change'], code: string) => ReactNode
  return <>{tell(change, code)}</>
}

/** How a question stood. What is not in `beside` is set apart, so that the change is seen before it is read. */
function Snapshot({ name, snapshot, beside }: { name: string; snapshot: AnswerSnapshot | null; beside: AnswerSnapshot | null }) {
  if (snapshot === null) {
    return (
      <div>
        <h3>{name}</h3>
        <p className="soft">not asked yet</p>
      </div>
    )
  }
  const known = new Set(beside?.answers.map(({ id }) => id))
  return (
    <div>
      <h3>{name}</h3>
      <ul>
        {snapshot.answers.map((answer) => (
          <li key={answer.id} className={known.has(answer.id) ? 'soft' : 'new'}>
            <span dir="auto">{answer.words}</span>{' '}
            <span className="soft">
              {counted(answer.reports, 'report')}, {counted(answer.origins, 'origin')}
            </span>
          </li>
        ))}
        {snapshot.answers.length === 0 ? <li className="soft">no answer</li> : null}
      </ul>
      {snapshot.conflicts.length === 0 ? (
        <p className="soft">{STATE[snapshot.state]}</p>
      ) : (
        <details className="more">
          <summary>
            <span className="clashWord">{STATE[snapshot.state]}</span>: {counted(snapshot.conflicts.length, 'sentence')}
          </summary>
          {snapshot.conflicts.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </div>
  )
}
