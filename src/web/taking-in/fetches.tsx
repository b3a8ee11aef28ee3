// What became of each address that was fetched since the desk was opened.
import { Link } from 'wouter'
import type { FetchTold } from '../../model/told.ts'
import { reportPath } from '../addresses.ts'
import { useFetches } from './fetch-calls.ts'

const STATE: Readonly<Record<FetchTold['state'], string>> = {
  waiting: 'waits its turn',
  fetching: 'being fetched',
  looking: 'what came is being looked at',
  rendering: 'seen in a browser',
  keeping: 'being kept',
  kept: 'kept',
  failed: 'not fetched',
}

/** The newest first; nothing where none was. */
export function Fetches({ code }: { code: string }) {
  const fetches = useFetches(code).data ?? []
  if (fetches.length === 0) return null
  return (
    <section aria-labelledby="fetches">
      <h2 id="fetches">Since the desk was opened</h2>
      <ul className="fetches" aria-live="polite">
        {fetches.map((each) => (
          <li key={each.id}>
            <p>
              <bdi className="address">{each.address}</bdi>
            </p>
            <p className={`fetchState ${each.state}`}>{each.state === 'failed' && each.problem !== null ? each.problem.sentence : STATE[each.state]}</p>
            <What fetch={each} code={code} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function What({ fetch: { fetched, address }, code }: { fetch: FetchTold; code: string }) {
  if (fetched === null) return null
  return (
    <>
      {fetched.address === address ? null : (
        <p className="soft">
          led to <bdi className="address">{fetched.address}</bdi>
        </p>
      )}
      {fetched.obtained.length === 0 ? null : (
        <ul className="obtained">
          {fetched.obtained.map(({ code: what, words }) => (
            <li key={what + words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        {fetched.taken.map(({ report, name, again }) => (
          <span key={report + name} className="takenAs">
            <Link href={reportPath(code, report)}>
              <bdi>{name}</bdi>
            </Link>
            {again ? ' (held already)' : ''}
          </span>
        ))}
        {fetched.rendered ? <span className="soft">with a picture of the page, as a browser of this desk saw it</span> : null}
      </p>
    </>
  )
}
