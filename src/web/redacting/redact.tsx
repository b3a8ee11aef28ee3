// Taking something out of a report's original: a new file, drawn anew, beside the one it was made from. The original stays as it is.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { ReportView } from '../../model/incident.ts'
import { reportPath } from '../addresses.ts'
import { Because } from '../because.tsx'
import { useRedact } from './redact-calls.ts'
import { useFootage } from '../footage/footage-calls.ts'
import { Empty, Refusal, WaitingScreen, noSuch } from '../pieces.tsx'
import { useReport } from '../report/report-calls.ts'
import { Frame } from '../frame.tsx'
import { FilmEditor, PictureEditor, type Asked } from './editors.tsx'
import { WordsEditor } from './words-out.tsx'
import { kindOf, Made } from './made.tsx'
import { useSigning } from '../signing.tsx'
import { counted, listed } from '../words.ts'

const NOTHING: Asked = { areas: [], frames: [], sound: [], words: [], spans: [] }

/** The screen for one report: of a picture areas are taken out, of a film also stretches, of a text words; what cannot be opened says so. */
export function RedactScreen({ code, id }: { code: string; id: string }) {
  const view = useReport(id)
  if (view.isPending) return <WaitingScreen />
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
