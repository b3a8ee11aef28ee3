// Taking something out of a report's original: a new file, drawn anew, beside the one it was made from. The original stays as it is.
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { ReportView } from '../../model/incident.ts'
import { mediaPath, reportPath } from '../addresses.ts'
import { Because } from '../because.tsx'
import { useRedact } from './redact-calls.ts'
import { useFootage } from '../footage/footage-calls.ts'
import { Empty, noSuch, Refusal } from '../pieces.tsx'
import { useReport } from '../report/report-calls.ts'
import { Scrub } from '../footage/scrub.tsx'
import { Frame } from '../frame.tsx'
import { AreaEditor, type Box, type Size } from './areas.tsx'
import { Stretches, type Stretch } from './stretches.tsx'
import { WordsEditor, type WordsAsked } from './words-out.tsx'
import { kindOf, Made } from './made.tsx'
import { useSigning } from '../signing.tsx'
import { counted, listed } from '../words.ts'

type Asked = WordsAsked & { readonly areas: readonly Box[]; readonly frames: readonly Stretch[]; readonly sound: readonly Stretch[] }
const NOTHING: Asked = { areas: [], frames: [], sound: [], words: [], spans: [] }

/** The screen for one report: of a picture areas are taken out, of a film also stretches, of a text words; what cannot be opened says so. */
export function RedactScreen({ code, id }: { code: string; id: string }) {
  const view = useReport(id)
  if (view.isPending) return null
  if (view.error)
    return (
      <Frame title={noSuch('report', view.error)} code={code} tab="reports">
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
        <Because value={because} onChange={setBecause} />
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
  const parts = [
    [areas.length, 'area', 'areas'],
    [frames.length, 'stretch of frames', 'stretches of frames'],
    [sound.length, 'stretch of sound', 'stretches of sound'],
    [words.length + spans.length, 'choice of words', 'choices of words'],
  ] as const
  return parts.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many))
}

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
        <Scrub
          to={length}
          second={second ?? 0}
          onGo={(to) => {
            setSecond(to)
            if (player.current !== null) player.current.currentTime = to
          }}
        />
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
