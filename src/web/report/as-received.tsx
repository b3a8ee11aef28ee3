// The original of a report: the page as it was received, the bytes to be saved, and how they are held: versions, how they were obtained, digests.
import { Link } from 'wouter'
import type { ReportView } from '../../model/incident.ts'
import { NOT_SIGNED_IN } from '../../model/who-acts.ts'
import { receivedPath, redactPath, reportPath, savedPath } from '../addresses.ts'
import { Carried } from '../footage/carried.tsx'
import { moment } from '../words.ts'

/** The page in a frame without script or connections, where it came as a page; else what it came as, to be saved. */
export function AsReceived({ id, view }: { id: string; view: ReportView }) {
  if (!/html|mhtml|multipart\/related/.test(view.mediaType))
    return (
      <>
        <Original view={view} />
        <p className="soft">It came as a file, not as a web page. Saved from here it is the same, byte for byte, and opens in the program it belongs to.</p>
      </>
    )
  return (
    <>
      <Original view={view} />
      <p className="soft">Shown without script and without any connection: pictures and styles that were not saved with the page are missing.</p>
      <iframe className="received" title="The page as received" sandbox="" src={receivedPath(id)} loading="lazy" referrerPolicy="no-referrer" />
    </>
  )
}

/** The bytes as they came, to be saved under the name they came with. */
export const Original = ({ view: { summary, mediaType } }: { view: Pick<ReportView, 'summary' | 'mediaType'> }) => (
  <dl className="original">
    <dt>Original</dt>
    <dd>
      <a href={savedPath(summary.original, summary.name)}>
        Save <bdi>{summary.name}</bdi>
      </a>
    </dd>
    <dt>Type</dt>
    <dd>{mediaType}</dd>
    <dt>SHA-256</dt>
    <dd className="digest">{summary.original}</dd>
  </dl>
)

/** The other versions of its page, each capture of its original, and what its file carries. */
export function Held({ code, view }: { code: string; view: ReportView }) {
  return (
    <>
      <h2>Versions</h2>
      <ul className="plain">
        {view.versions.map(({ id, version, takenInAt }) => (
          <li key={id}>
            {id === view.summary.id ? <b>Version {version}, this one</b> : <Link href={reportPath(code, id)}>Version {version}</Link>}{' '}
            <span className="soft">taken in {moment(takenInAt)}</span>
          </li>
        ))}
      </ul>
      <h2>How it was obtained</h2>
      <ul className="plain">
        {view.captures.map((capture) => (
          <li key={capture.id}>
            <bdi>{capture.name}</bdi>, {METHOD[capture.method]} by{' '}
            {capture.collector === NOT_SIGNED_IN ? 'somebody not signed in' : <bdi>{capture.collector}</bdi>}, {moment(capture.capturedAt)}
            {capture.address === null ? null : (
              <>
                {' '}
                from <bdi className="address">{capture.address}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <Carried code={code} report={view.summary.id} />
      <p className="soft">
        Original <span className="digest">{view.summary.original}</span> (SHA-256)
      </p>
      <p>
        <Link href={redactPath(code, view.summary.id)}>Take something out of it, in a new file</Link>
      </p>
    </>
  )
}

const METHOD = {
  upload: 'dropped',
  folder: 'taken from a folder',
  pasted: 'pasted',
  fetched: 'fetched',
  notFetched: 'asked for',
  sample: 'part of the sample, taken in',
  carried: 'carried by the file of a report, taken in',
  otherIncident: 'brought over from another incident of this desk',
} as const
