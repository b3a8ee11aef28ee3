// The custody of originals: who brought, opened, read, redacted and handed out each, what may not be erased, and what was erased and why.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { MACHINE } from '../../model/who-acts.ts'
import type { BackupMade, CustodyTold, ErasedTold, Evidence, Hold } from '../../model/evidence.ts'
import { custodyFilePath } from '../addresses.ts'
import { Refused, useReports } from '../calls.ts'
import { useCustody, useEvidence } from './evidence-calls.ts'
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

function Acts({ rows }: { rows: readonly CustodyTold[] }) {
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th>In the log</th>
            <th>Time claimed</th>
            <th>Who</th>
            <th>What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.leaf}>
              <td>{row.leaf}</td>
              <td>
                <time dateTime={row.at}>{moment(row.at)}</time>
              </td>
              <td>{row.by === MACHINE ? 'the program' : <bdi>{row.by}</bdi>}</td>
              <td>
                {WHAT[row.what] ?? row.what}
                {row.because === null ? (
                  ''
                ) : (
                  <>
                    , because: <span dir="auto">{row.because}</span>
                  </>
                )}
                {row.copied === undefined ? null : <Copied copied={row.copied} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Copied = ({ copied: { to, originals, bytes, sha256 } }: { copied: BackupMade }) => (
  <span className="soft">
    {': '}
    {counted(originals, 'original')}, to <bdi>{to}</bdi> ({bytesInWords(bytes)}, SHA-256{' '}
    <span className="digest" title={`SHA-256 ${sha256}`}>
      {sha256.slice(0, 12)}
    </span>
    )
  </span>
)

/** What was erased, with its ground; of the acts on it their time, sort and who are left. Nothing where nothing was. */
export function Erased({ evidence: { erased } }: { evidence: Evidence }) {
  if (erased.length === 0) return null
  return (
    <section aria-labelledby="erased">
      <h2 id="erased">Erased</h2>
      <p className="soft">Nothing of these originals is held any more. The log keeps that they were, and that they were erased: every proof still holds.</p>
      {erased.map((each) => (
        <ErasedOriginal key={each.leaf} erased={each} />
      ))}
    </section>
  )
}

function ErasedOriginal({ erased: { reports, leaf, at, by, because, rows } }: { erased: ErasedTold }) {
  return (
    <details className="custody erased">
      <summary>
        The original of {reports.length === 0 ? 'a file made of another' : reports.join(', ')}: erased <time dateTime={at}>{moment(at)}</time> by{' '}
        <bdi>{by}</bdi>, because: <span dir="auto">{because}</span>
      </summary>
      <p className="soft">
        Act {leaf} of the log. {counted(rows.length, 'act')} that spoke of it {rows.length === 1 ? 'was' : 'were'} emptied:
      </p>
      <Acts rows={rows} />
    </details>
  )
}

/** What was asked for is of an original that was erased. */
export const isErased = (error: Error): boolean => error instanceof Refused && error.code === 'original-erased'

/** Where somebody follows a link to what is not there: that it was erased, and why, or that there is none. */
export function NotHeld({ code, id, what }: { code: string; id: string; what: string }) {
  const erased = useEvidence(code).data?.erased.find(({ reports }) => reports.includes(id))
  if (erased === undefined) return <Empty>This incident holds no such {what}.</Empty>
  return (
    <p className="refusal">
      It was erased <time dateTime={erased.at}>{moment(erased.at)}</time> by <bdi>{erased.by}</bdi>, because: <span dir="auto">{erased.because}</span>
    </p>
  )
}

/** By the kind of the act, or by what it was opened for. */
const WHAT: Readonly<Record<string, string>> = {
  originalKept: 'taken in, as received',
  originalRead: 'read',
  originalNotRead: 'could not be read; kept',
  footagePrinted: 'printed by a decoder',
  footageCompared: 'compared with the other footage held',
  matchJudged: 'a match of it judged',
  footageSeen: 'a sighting of it entered by hand',
  footageNamed: 'said to be, or not to be, what a report speaks of',
  reportMended: 'mended by hand: what was read stays beside it',
  readingJudged: 'a reading judged',
  readingCorrected: 'a reading corrected',
  modelAnswered: 'shown to the model reader',
  sameEventSet: 'said to tell the same event as another, or not',
  addressAskedFor: 'its address asked for',
  answersChanged: 'answers changed',
  findingRecorded: 'a finding that rested on it',
  redacted: 'a file made of it with parts taken out',
  bundleExported: 'a bundle of the incident was made',
  download: 'opened, to save it',
  play: 'opened, to play or look at it',
  page: 'opened, to show the page as received',
  redact: 'opened, to take parts out of it',
  export: 'opened, to go on with a bundle',
  read: 'opened by a reader that a stop broke off',
  backup: 'in a backup of the whole desk',
  backedUp: 'in a backup of the whole desk',
  check: 'checked against its name, with everything that is held',
  originalsOpened: 'opened',
  workingCopy: 'a working copy made for a decoder, and taken away when it ended',
  holdSet: 'a legal hold placed',
  holdLifted: 'the legal hold lifted',
}
