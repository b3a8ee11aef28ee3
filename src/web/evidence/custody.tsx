// The custody of originals: who brought, opened, read, redacted and handed out each, and what may not be erased. What was erased is erased.tsx's.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Evidence, Hold } from '../../model/evidence.ts'
import { custodyFilePath } from '../addresses.ts'
import { useReports } from '../calls.ts'
import { Acts } from './acts.tsx'
import { useCustody } from './evidence-calls.ts'
import { useFootage } from '../footage/footage-calls.ts'
import { Empty, Refusal } from '../pieces.tsx'
import { bytesInWords, counted, moment } from '../words.ts'

type Held = { readonly original: string; readonly name: string }

/** Each original of the incident once, in the order of its reports; its acts are asked for when it is opened. */
export function Originals({ code, evidence }: { code: string; evidence: Evidence }) {
  const reports = useReports(code).data ?? []
  const footage = useFootage(code).data ?? []
  const [all, setAll] = useState(false)
  const originals = [...new Map([...reports, ...footage].map(({ original, name }) => [original, { original, name }])).values()]
  const shown = all ? originals : originals.slice(0, MOST_SHOWN)
  return (
    <section aria-labelledby="custody">
      <h2 id="custody">Custody of the originals</h2>
      <p className="soft">
        Dateline hands out no byte of an original without a line here, a backup of the whole desk among them; a copy of the desk’s folder that somebody else
        makes leaves none. What has to go is erased on the command line (<code>dateline erase</code>), which lists first what goes with it; a legal hold (
        <code>dateline hold</code>) forbids it.
      </p>
      {evidence.hold === null ? null : <OnHold hold={evidence.hold} what="All of this incident" />}
      {originals.length === 0 ? <Empty>This incident holds no originals yet.</Empty> : null}
      {shown.map((held) => (
        <Custody key={held.original} code={code} held={held} isOnHold={evidence.held.includes(held.original)} />
      ))}
      {shown.length === originals.length ? null : (
        <div className="row">
          <Button className="quiet" onPress={() => setAll(true)}>
            Show all {counted(originals.length, 'original')}
          </Button>
        </div>
      )}
    </section>
  )
}
const MOST_SHOWN = 50

const OnHold = ({ hold, what }: { hold: Hold; what: string }) => (
  <p className="onHold">
    {what} is under legal hold since <time dateTime={hold.at}>{moment(hold.at)}</time>, placed by <bdi>{hold.by}</bdi>, because:{' '}
    <span dir="auto">{hold.because}</span>
  </p>
)

function Custody({ code, held, isOnHold }: { code: string; held: Held; isOnHold: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const custody = useCustody(code, held.original, isOpen)
  return (
    <details className="custody" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{held.name}</bdi>{' '}
        <span className="digest" title={`SHA-256 ${held.original}`}>
          {held.original.slice(0, 12)}
        </span>
        {isOnHold ? <span className="holdMark">legal hold</span> : null}
      </summary>
      <Refusal error={custody.error} />
      {custody.data === undefined ? null : (
        <>
          <p className="soft">
            SHA-256 <span className="digest">{custody.data.original}</span>, {bytesInWords(custody.data.bytes)}
          </p>
          {isOnHold && custody.data.hold !== null ? <OnHold hold={custody.data.hold} what="It" /> : null}
          <Acts rows={custody.data.rows} />
          <p>
            <a href={custodyFilePath(code, held.original)} download>
              Save this custody as a table (CSV)
            </a>
          </p>
        </>
      )}
    </details>
  )
}
