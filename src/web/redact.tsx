// Taking something out of a report's original: a new file, drawn anew, beside the one it was made from. The original stays as it is.
import { useRef, useState, type ReactNode } from 'react'
import { Button, Label, TextArea, TextField } from 'react-aria-components'
import { Link } from 'wouter'
import type { ReportView } from '../model/incident.ts'
import type { RedactionTold } from '../model/told.ts'
import { mediaPath, useFootage, useReport } from './calls.ts'
import { redactedMediaPath, savedPath, useMadeText, useRedact, useRedactions } from './capture-calls.ts'
import { clock } from './footage/footage-words.ts'
import { useHold, Veil } from './footage/veil.tsx'
import { Colour, KeepOpen } from './footage/player.tsx'
import { Frame } from './frame.tsx'
import { Empty, Refusal, reportPath } from './pieces.tsx'
import { AreaEditor, type Box, type Size } from './redact-areas.tsx'
import { Stretches, type Stretch } from './redact-stretches.tsx'
import { WordsEditor, type WordsAsked } from './redact-words.tsx'
import { useSigning } from './signing.tsx'
import { bytesInWords, counted, listed, moment } from './words.ts'

type Asked = WordsAsked & { readonly areas: readonly Box[]; readonly frames: readonly Stretch[]; readonly sound: readonly Stretch[] }
const NOTHING: Asked = { areas: [], frames: [], sound: [], words: [], spans: [] }

export function RedactScreen({ code, id }: { code: string; id: string }) {
  const view = useReport(id)
  if (view.isPending) return null
  if (view.error)
    return (
      <Frame title="No such report" code={code} tab="reports">
        <Refusal error={view.error} />
      </Frame>
    )
  const { summary } = view.data
  return (
    <Frame
      title="Take something out"
      code={code}
      tab="reports"
      lede={
        <>
          A new file is made of{' '}
          <Link href={reportPath(code, id)}>
            <bdi>{summary.name}</bdi>
          </Link>
          , drawn anew: nothing of the old one is copied but what is left. The original stays as it is.
        </>
      }
    >
      <Editor code={code} view={view.data} />
      <Made id={id} view={view.data} />
    </Frame>
  )
}

const kindOf = (mediaType: string): 'picture' | 'film' | 'sound' | 'text' =>
  mediaType.startsWith('image/') ? 'picture' : mediaType.startsWith('video/') ? 'film' : mediaType.startsWith('audio/') ? 'sound' : 'text'

function Editor({ code, view }: { code: string; view: ReportView }) {
  const { summary, report, mediaType } = view
  const duration = useFootage(code).data?.find(({ id }) => id === summary.id)?.duration ?? null
  const [asked, setAsked] = useState(NOTHING)
  const [because, setBecause] = useState('')
  const redact = useRedact(summary.id)
  const signing = useSigning()
  const kind = kindOf(mediaType)
  const parts = partsOf(asked)
  const missing = parts.length === 0 ? 'Nothing is chosen yet.' : because.trim() === '' ? 'Say why.' : signing.missing
  const make = () =>
    signing.sign(() => {
      if (missing === null) redact.mutate({ ...asked, because: because.trim() }, { onSuccess: () => (setAsked(NOTHING), setBecause('')) })
    })
  if (kind === 'text' && report === null) return <Empty>This original was not read, so no words can be taken out of it.</Empty>
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">What is taken out</h2>
      {kind === 'picture' ? <PictureEditor view={view} asked={asked} onChange={setAsked} /> : null}
      {kind === 'film' || kind === 'sound' ? (
        <FilmEditor view={view} asked={asked} onChange={setAsked} hasPictures={kind === 'film'} duration={duration} />
      ) : null}
      {kind === 'text' && report !== null ? <WordsEditor text={report.text} asked={asked} onChange={(words) => setAsked({ ...asked, ...words })} /> : null}
      {mediaType === 'application/pdf' ? (
        <p className="soft">The new PDF is drawn from the words that are left: pictures and layout of the old one are not in it.</p>
      ) : null}
      <form
        className="decideForm"
        aria-label="Make the new file"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextField value={because} onChange={setBecause}>
          <Label>Because</Label>
          <TextArea rows={2} dir="auto" maxLength={4000} />
        </TextField>
        {signing.field}
        <div className="row">
          <Button type="submit" className="primary" isDisabled={redact.isPending || missing !== null}>
            {redact.isPending ? 'Drawing it anew' : 'Make the new file'}
          </Button>
          <span className="soft" role="status">
            {redact.isPending ? 'A film takes about as long as it lasts.' : (missing ?? `Without ${listed(parts)}.`)}
          </span>
        </div>
        <Refusal error={redact.error} />
      </form>
    </section>
  )
}

function partsOf({ areas, frames, sound, words, spans }: Asked): readonly string[] {
  const parts: readonly (readonly [number, string])[] = [
    [areas.length, 'area'],
    [frames.length, 'stretch of frames'],
    [sound.length, 'stretch of sound'],
    [words.length + spans.length, 'choice of words'],
  ]
  return parts.filter(([n]) => n > 0).map(([n, what]) => (n === 1 ? `one ${what}` : `${n} ${plural(what)}`))
}
const plural = (what: string): string =>
  what.startsWith('stretch') ? what.replace('stretch', 'stretches') : what.startsWith('choice') ? 'choices of words' : `${what}s`

type EditorProps = { readonly view: ReportView; readonly asked: Asked; readonly onChange: (asked: Asked) => void }

function PictureEditor({ view, asked, onChange }: EditorProps) {
  const [size, setSize] = useState<Size | null>(null)
  const [isBroken, setBroken] = useState(false)
  const { summary } = view
  return (
    <>
      <AreaEditor what={summary.name} size={size} areas={asked.areas} onChange={(areas) => onChange({ ...asked, areas })}>
        <img
          src={mediaPath(summary.id)}
          alt=""
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize({ width: naturalWidth, height: naturalHeight })}
          onError={() => setBroken(true)}
        />
      </AreaEditor>
      {asked.areas.length > 0 && !/png|gif|bmp/.test(view.mediaType) ? (
        <p className="soft">Areas are taken out with 16 pixels around them, because this kind of picture spreads what it shows.</p>
      ) : null}
      {isBroken ? (
        <p className="refusal" role="alert">
          This browser does not show this kind of picture. “dateline redact {summary.id} --area X,Y,WIDTH,HEIGHT” takes areas out of it.
        </p>
      ) : null}
    </>
  )
}

function FilmEditor({ view, asked, onChange, hasPictures, duration }: EditorProps & { hasPictures: boolean; duration: number | null }) {
  const player = useRef<HTMLVideoElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [second, setSecond] = useState<number | null>(null)
  const [length, setLength] = useState(duration ?? 0)
  const [isBroken, setBroken] = useState(false)
  const media = (
    <video
      ref={player}
      src={mediaPath(view.summary.id)}
      muted
      playsInline
      disablePictureInPicture
      preload="auto"
      tabIndex={-1}
      onLoadedMetadata={({ currentTarget: video }) => {
        if (video.videoWidth > 0) setSize({ width: video.videoWidth, height: video.videoHeight })
        if (Number.isFinite(video.duration)) setLength(video.duration)
        setSecond(0)
      }}
      onTimeUpdate={({ currentTarget: video }) => setSecond(video.currentTime)}
      onError={() => setBroken(true)}
    />
  )
  return (
    <>
      {hasPictures ? (
        <AreaEditor what={view.summary.name} size={size} areas={asked.areas} onChange={(areas) => onChange({ ...asked, areas })}>
          {media}
        </AreaEditor>
      ) : (
        <div hidden>{media}</div>
      )}
      {isBroken ? <p className="soft">This browser does not play this kind of file; areas and stretches can be written as numbers all the same.</p> : null}
      {length > 0 && !isBroken ? (
        <label className="scrub">
          <span className="hiddenLabel">Where in the footage</span>
          <input
            type="range"
            min={0}
            max={length}
            step={0.01}
            value={Math.min(second ?? 0, length)}
            aria-valuetext={`${clock(second ?? 0)} of ${clock(length)}`}
            onChange={(event) => {
              const to = Number(event.currentTarget.value)
              setSecond(to)
              if (player.current !== null) player.current.currentTime = to
            }}
          />
          <span className="clock">
            {clock(second ?? 0)} / {clock(length)}
          </span>
        </label>
      ) : null}
      {hasPictures && asked.areas.length > 0 ? <p className="soft">An area is taken out of the whole film, with 16 pixels around it.</p> : null}
      <div className="stretchesOf">
        {hasPictures ? (
          <Stretches
            name="Frames that go black"
            duration={duration}
            second={second}
            stretches={asked.frames}
            onChange={(frames) => onChange({ ...asked, frames })}
          />
        ) : null}
        <Stretches
          name="Sound that falls silent"
          duration={duration}
          second={second}
          stretches={asked.sound}
          onChange={(sound) => onChange({ ...asked, sound })}
        />
      </div>
    </>
  )
}

function Made({ id, view }: { id: string; view: ReportView }) {
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
