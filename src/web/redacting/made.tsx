// What was made of a report's original by redaction: each new file with the one it was made from, who, when and why; before and after under one veil.
import { useState, type ReactNode } from 'react'
import type { ReportView } from '../../model/incident.ts'
import type { RedactionTold } from '../../model/told.ts'
import { mediaPath, redactedMediaPath, savedPath } from '../addresses.ts'
import { useMadeText, useRedactions } from './redact-calls.ts'
import { Refusal } from '../pieces.tsx'
import { Colour, KeepOpen } from '../footage/view-buttons.tsx'
import { useHold, Veil } from '../footage/veil.tsx'
import { bytesInWords, counted, listed, moment } from '../words.ts'

/** How it is taken apart, by its type; what is none of the three is text. */
export const kindOf = (mediaType: string): 'picture' | 'film' | 'sound' | 'text' =>
  mediaType.startsWith('image/') ? 'picture' : mediaType.startsWith('video/') ? 'film' : mediaType.startsWith('audio/') ? 'sound' : 'text'

/** The files made so far, the newest first, each with what was taken out, by whom and why. */
export function Made({ id, view }: { id: string; view: ReportView }) {
  const made = useRedactions(id)
  return (
    <section aria-labelledby="made">
      <h2 id="made">What was made of it</h2>
      <Refusal error={made.error} />
      {made.data?.length === 0 ? <p className="soft">Nothing yet.</p> : null}
      <ul className="made">
        {made.data?.map((each) => (
          <MadeFile key={each.seq} made={each} view={view} />
        ))}
      </ul>
    </section>
  )
}

function MadeFile({ made, view }: { made: RedactionTold; view: ReportView }) {
  const kind = kindOf(made.mediaType)
  const { areas, frames, sound, words } = made.what
  const gone = [
    ...(areas > 0 ? [counted(areas, 'area')] : []),
    ...(frames > 0 ? [counted(frames, 'stretch of frames', 'stretches of frames')] : []),
    ...(sound > 0 ? [counted(sound, 'stretch of sound', 'stretches of sound')] : []),
    ...(words > 0 ? [counted(words, 'passage')] : []),
  ]
  return (
    <li>
      <h3>
        <a href={savedPath(made.original, made.name)}>
          Save <bdi>{made.name}</bdi>
        </a>{' '}
        <span className="soft">({bytesInWords(made.bytes)})</span>
      </h3>
      <p>
        Without {listed(gone)}; <bdi>{made.by}</bdi>, <time dateTime={made.at}>{moment(made.at)}</time>
        {made.because === null ? null : (
          <>
            , because: <span dir="auto">{made.because}</span>
          </>
        )}
      </p>
      <dl className="original">
        <dt>The new file</dt>
        <dd className="digest">{made.original}</dd>
        <dt>Made from</dt>
        <dd className="digest">{made.parent}</dd>
      </dl>
      {kind === 'picture' || kind === 'film' ? <BeforeAndAfter made={made} view={view} /> : null}
      {made.mediaType === 'text/plain' ? <MadeText made={made} /> : null}
    </li>
  )
}

/** Both under one veil, the old one first. */
function BeforeAndAfter({ made, view }: { made: RedactionTold; view: ReportView }) {
  const held = useHold()
  const [isOpen, setOpen] = useState(false)
  const [colour, setColour] = useState(false)
  const isPicture = made.mediaType.startsWith('image/')
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Before and after</summary>
      {isOpen ? (
        <>
          <Veil what={`${view.summary.name} before and after`} held={held} colour={colour} className="beforeAfter">
            <Side name="Before">
              {isPicture ? <img src={mediaPath(view.summary.id)} alt="" draggable={false} /> : <Film src={mediaPath(view.summary.id)} />}
            </Side>
            <Side name="After">
              {isPicture ? (
                <img src={redactedMediaPath(made.report, made.original)} alt="" draggable={false} />
              ) : (
                <Film src={redactedMediaPath(made.report, made.original)} />
              )}
            </Side>
          </Veil>
          <div className="row">
            <KeepOpen held={held} />
            <Colour isOn={colour} onChange={setColour} />
          </div>
        </>
      ) : null}
    </details>
  )
}

const Side = ({ name, children }: { name: string; children: ReactNode }) => (
  <figure>
    <figcaption>{name}</figcaption>
    {children}
  </figure>
)

function Film({ src }: { src: string }) {
  const [isBroken, setBroken] = useState(false)
  return isBroken ? (
    <p>This browser does not play it; save it and open it elsewhere.</p>
  ) : (
    <video src={src} muted playsInline preload="auto" tabIndex={-1} onError={() => setBroken(true)} />
  )
}

function MadeText({ made }: { made: RedactionTold }) {
  const [isOpen, setOpen] = useState(false)
  const text = useMadeText(made, isOpen)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Read the new text</summary>
      {text.data === undefined ? null : (
        <div className="said seenWords" dir="auto">
          {text.data}
        </div>
      )}
    </details>
  )
}
