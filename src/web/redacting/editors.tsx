// What is chosen to be taken out of a picture, or of a film or sound: areas drawn on it, stretches of its frames and of its sound.
import { useRef, useState } from 'react'
import type { ReportView } from '../../model/incident.ts'
import { mediaPath } from '../addresses.ts'
import { Scrub } from '../footage/scrub.tsx'
import { AreaEditor, type Box, type Size } from './areas.tsx'
import { Stretches, type Stretch } from './stretches.tsx'
import type { WordsAsked } from './words-out.tsx'

/** All that is chosen for the new file. */
export type Asked = WordsAsked & { readonly areas: readonly Box[]; readonly frames: readonly Stretch[]; readonly sound: readonly Stretch[] }

type EditorProps = { readonly view: ReportView; readonly asked: Asked; readonly onChange: (asked: Asked) => void }

/** Of a picture: areas. */
export function PictureEditor({ view, asked, onChange }: EditorProps) {
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

/** Of a film: areas and stretches; of sound, stretches alone. What the browser does not play is written as numbers. */
export function FilmEditor({ view, asked, onChange, hasPictures, duration }: EditorProps & { hasPictures: boolean; duration: number | null }) {
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
