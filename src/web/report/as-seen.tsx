// A fetched page as a browser of this desk saw it: its picture under the veil, its words, and every connection it asked for. Apart from the capture, and said so.
import { useState } from 'react'
import type { RenderingTold } from '../../model/told.ts'
import { renderingPicturePath } from '../addresses.ts'
import { useRendering } from './report-calls.ts'
import { Refusal, Waiting } from '../pieces.tsx'
import { Colour, KeepOpen } from '../footage/view-buttons.tsx'
import { useHold, Veil } from '../footage/veil.tsx'
import { counted, grouped, moment } from '../words.ts'

/** The rendering of the report's capture, apart from the capture itself; where no browser saw it, that sentence. */
export function AsSeen({ id, title }: { id: string; title: string }) {
  const seen = useRendering(id)
  if (seen.isPending) return <Waiting />
  if (seen.data === undefined || seen.data === null)
    return (
      <>
        <Refusal error={seen.error} />
        <p className="soft">It is kept as it was sent, without picture: no browser of this desk has seen it.</p>
      </>
    )
  const told = seen.data
  return (
    <div className="asSeen">
      <p className="apart">
        <strong>Not the page as it was kept.</strong> The picture and the words below come of further requests that a browser of this desk made at{' '}
        <time dateTime={told.at}>{moment(told.at)}</time>, right after the page was kept. A server may have answered them otherwise.
      </p>
      {told.obtained.length === 0 ? null : (
        <ul className="obtained">
          {told.obtained.map(({ code, words }) => (
            <li key={code + words}>{words}</li>
          ))}
        </ul>
      )}
      <div className="asSeenSides">
        <Picture id={id} title={title} told={told} />
        <Facts told={told} />
      </div>
      <Words told={told} />
      <Asked told={told} />
    </div>
  )
}

function Picture({ id, title, told }: { id: string; title: string; told: RenderingTold }) {
  const held = useHold()
  const [colour, setColour] = useState(false)
  if (told.picture === null) return <p className="soft">No picture could be taken of it.</p>
  const { width, height, pageHeight } = told.picture
  return (
    <div className="player">
      <div className="pagePicture" role="group" aria-label="The page as seen" tabIndex={held.isKept ? 0 : -1}>
        <Veil what={`the page “${title}”`} held={held} colour={colour}>
          <img src={renderingPicturePath(id)} width={width} height={height} alt="" draggable={false} />
        </Veil>
      </div>
      <div className="row">
        <KeepOpen held={held} />
        <Colour isOn={colour} onChange={setColour} />
      </div>
      {pageHeight > height ? (
        <p className="soft">
          The page is {grouped(pageHeight)} pixels high; the picture holds the first {grouped(height)}.
        </p>
      ) : null}
    </div>
  )
}

function Facts({ told }: { told: RenderingTold }) {
  return (
    <dl className="original">
      <dt>Asked for</dt>
      <dd>
        <bdi className="address">{told.askedFor}</bdi>
      </dd>
      {told.shows === told.askedFor ? null : (
        <>
          <dt>Shows</dt>
          <dd>
            <bdi className="address">{told.shows}</bdi>
          </dd>
        </>
      )}
      <dt>Its title</dt>
      <dd dir="auto">{told.title === '' ? <span className="soft">none</span> : <bdi>{told.title}</bdi>}</dd>
      <dt>Browser</dt>
      <dd>{told.browser}</dd>
      <dt>Window</dt>
      <dd>
        {told.viewport.width} × {told.viewport.height}
      </dd>
    </dl>
  )
}

const Words = ({ told }: { told: RenderingTold }) =>
  told.text === '' ? null : (
    <details className="fold">
      <summary>The words that were seen ({grouped(told.text.length)} characters)</summary>
      <div className="said seenWords" dir="auto">
        {told.text.slice(0, SHOWN)}
      </div>
      {told.text.length > SHOWN || told.textCut ? <p className="soft">More of it is in the archive.</p> : null}
    </details>
  )
const SHOWN = 50_000

function Asked({ told }: { told: RenderingTold }) {
  const refused = told.connections.filter((each) => each.refused !== null)
  return (
    <details className="fold">
      <summary>
        What it asked for: {counted(told.connections.length, 'connection')}, {refused.length === 0 ? 'none refused' : `${refused.length} refused`}
      </summary>
      <h3>Connections, as our proxy saw them</h3>
      <div className="wide">
        <table className="plainTable">
          <thead>
            <tr>
              <th>Host</th>
              <th>Port</th>
              <th>Led to</th>
              <th>What became of it</th>
            </tr>
          </thead>
          <tbody>
            {told.connections.slice(0, ROWS).map((each, n) => (
              <tr key={n}>
                <td>
                  <bdi className="address">{each.host}</bdi>
                </td>
                <td>{each.port}</td>
                <td>{each.address ?? '–'}</td>
                <td>{each.refused === null ? `let through, ${grouped(each.bytesCame)} bytes came` : each.refused.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>Requests, as the browser tells them</h3>
      <div className="wide">
        <table className="plainTable">
          <thead>
            <tr>
              <th>Address</th>
              <th>For</th>
              <th>Outcome</th>
            </tr>
          </thead>
          <tbody>
            {told.requests.slice(0, ROWS).map((each, n) => (
              <tr key={n}>
                <td>
                  <bdi className="address">{each.address}</bdi>
                </td>
                <td>{each.kind}</td>
                <td>{each.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told.requests.length + told.requestsLeftOut > ROWS || told.connections.length > ROWS ? <p className="soft">The rest is in the archive.</p> : null}
    </details>
  )
}
const ROWS = 200
