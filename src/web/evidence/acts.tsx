// The acts on an original as a table: where each stands in the log, when, by whom, and what it was.
import { MACHINE } from '../../model/who-acts.ts'
import type { BackupMade, CustodyTold } from '../../model/evidence.ts'
import { bytesInWords, counted, moment } from '../words.ts'

/** In the order of the log. */
export function Acts({ rows }: { rows: readonly CustodyTold[] }) {
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
