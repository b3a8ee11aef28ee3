// One report: the words as written with what was read in them, the page as received, and its versions.
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs, type Key } from 'react-aria-components'
import { Link } from 'wouter'
import type { CorrectedField } from '../model/correction.ts'
import type { ReportView } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { isRemark, type Trouble } from '../model/trouble.ts'
import { useCorrect, useFootage, useIncident, useJudge, useReport } from './calls.ts'
import { AsSeen } from './as-seen.tsx'
import { ChangesBetween } from './changes-between.tsx'
import { Correcting, fieldOf } from './correcting.tsx'
import { DriftNotes } from './drift-notes.tsx'
import { Carried } from './footage/carried.tsx'
import { Frame } from './frame.tsx'
import { Mend } from './mend.tsx'
import { Empty, footagePath, Refusal, reportPath } from './pieces.tsx'
import { redactPath } from './capture-calls.ts'
import { ReadingCards, useReadingKeys } from './reading-cards.tsx'
import { dayAtTop, type DayAtTop } from './day-at-top.ts'
import { cardsOf, type Card, type ReadingKind } from './readings.ts'
import { ReportText } from './report-text.tsx'
import { isErased } from './custody.tsx'
import { useSigning } from './signing.tsx'
import { counted, datelineInWords, FROM, languageInWords, moment } from './words.ts'

export function ReportScreen({ code, id }: { code: string; id: string }) {
  const view = useReport(id)
  if (view.isPending) return null
  if (view.error) {
    return (
      <Frame title={isErased(view.error) ? 'Erased' : 'No such report'} code={code} tab="reports">
        <Refusal error={view.error} />
      </Frame>
    )
  }
  const { summary, report } = view.data
  return (
    <Frame title={report?.report.title ?? summary.title} titleIsSaid code={code} tab="reports">
      {report === null ? <NotRead code={code} view={view.data} /> : <Open code={code} id={id} view={view.data} report={report} />}
    </Frame>
  )
}

function NotRead({ code, view }: { code: string; view: ReportView }) {
  const { summary } = view
  if (useFootage(code).data?.some(({ id }) => id === summary.id) === true)
    return (
      <Empty>
        This is a piece of footage. <Link href={footagePath(code, summary.id)}>See where it was seen and what it matches</Link>, or{' '}
        <Link href={redactPath(code, summary.id)}>take something out of it, in a new file</Link>
      </Empty>
    )
  if (summary.state !== 'failed') return <p role="status">It is kept and {summary.state === 'waiting' ? 'waits to be read' : 'is being read'}.</p>
  return (
    <>
      <Empty>This original is kept as received, and could not be read.</Empty>
      <Troubles troubles={summary.troubles} />
      <Original view={view} />
      {wasFetched(view) ? (
        <section aria-labelledby="seen">
          <h2 id="seen">As seen</h2>
          <AsSeen id={summary.id} title={summary.title} />
        </section>
      ) : null}
    </>
  )
}

function Open({ code, id, view, report }: { code: string; id: string; view: ReportView; report: Report }) {
  const [mending, setMending] = useState(false)
  const [tab, setTab] = useState<Key>('written')
  useEffect(() => {
    // A link to a passage of this report leads into its text, from whatever tab.
    const toText = () => setTab('written')
    window.addEventListener('hashchange', toText)
    return () => window.removeEventListener('hashchange', toText)
  }, [])
  const dateField = useRef<HTMLInputElement>(null)
  const { published, publication } = report.report
  const dateline = datelineInWords(published)
  const incidentZone = useIncident(code).data?.incident.zone ?? published.zone
  const isMending = mending || dateline === null
  const [offered, setOffered] = useState<DayAtTop | null>(null)
  const atTop = useMemo(() => (dateline === null ? dayAtTop(report) : null), [dateline, report])
  const mend = () => {
    setMending(true)
    requestAnimationFrame(() => dateField.current?.focus())
  }
  return (
    <>
      <p className="lede">
        <bdi>{publication ?? 'Publication not known'}</bdi> · {dateline === null ? 'no dateline' : `${dateline} (${FROM[published.from]}), ${published.zone}`}
        {view.versions.length > 1 ? ` · version ${view.summary.version} of ${view.versions.length}` : ''}
        {view.summary.part === null ? '' : ` · ${view.summary.part}`}
        {/^(?:en|und)$/.test(report.report.language) ? '' : ` · in ${languageInWords(report.report.language)}`}{' '}
        {isMending ? null : (
          <Button className="link" onPress={mend}>
            Mend
          </Button>
        )}
      </p>
      {dateline === null ? (
        <p className="open">
          <strong>No dateline: enter the date it was published.</strong> Until then “Saturday” is a Saturday before the report, and nothing is guessed.
          {atTop === null ? null : (
            <>
              {' '}
              At its top stands “<span dir="auto">{atTop.quote}</span>”:{' '}
              <Button
                className="link"
                onPress={() => {
                  setOffered(atTop)
                  requestAnimationFrame(() => dateField.current?.focus())
                }}
              >
                take that for its date
              </Button>
            </>
          )}
        </p>
      ) : null}
      {isMending ? (
        <Mend
          key={`${published.earliest} ${publication} ${offered?.quote ?? ''}`}
          offered={offered}
          id={id}
          report={report}
          incidentZone={incidentZone}
          first={dateField}
          onDone={() => setMending(false)}
        />
      ) : null}
      <Troubles
        troubles={[
          ...view.summary.troubles,
          ...report.troubles.filter((t) => !view.summary.troubles.some((s) => s.code === t.code && s.message === t.message)),
        ]}
      />
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={setTab}>
        <TabList aria-label="Ways to see the report" className="tabList">
          <Tab id="written">As written</Tab>
          {view.versions.length > 1 ? <Tab id="changed">What changed</Tab> : null}
          <Tab id="received">As received</Tab>
          {wasFetched(view) ? <Tab id="seen">As seen</Tab> : null}
          <Tab id="held">How it is held</Tab>
        </TabList>
        <TabPanel id="written">
          <Reader code={code} id={id} view={view} report={report} onMend={mend} />
        </TabPanel>
        {view.versions.length > 1 ? (
          <TabPanel id="changed">
            <ChangesBetween code={code} id={id} zone={published.zone} />
          </TabPanel>
        ) : null}
        <TabPanel id="received">
          <Received id={id} view={view} />
        </TabPanel>
        {wasFetched(view) ? (
          <TabPanel id="seen">
            <AsSeen id={id} title={report.report.title ?? view.summary.title} />
          </TabPanel>
        ) : null}
        <TabPanel id="held">
          <Held code={code} view={view} />
        </TabPanel>
      </Tabs>
    </>
  )
}

/** An archive that this desk made, not one that was given to it: only there is a picture of its own. */
const wasFetched = ({ captures, mediaType }: ReportView): boolean => mediaType === 'application/wacz' && captures.some(({ method }) => method === 'fetched')

const FIRST_SHOWN: ReadonlySet<ReadingKind> = new Set(['statement', 'time', 'place', 'count', 'footage'])

function Reader({ code, id, view, report, onMend }: { code: string; id: string; view: ReportView; report: Report; onMend: () => void }) {
  const all = useMemo(() => cardsOf(report), [report])
  const [shown, setShown] = useState<ReadonlySet<ReadingKind>>(FIRST_SHOWN)
  const [at, setAt] = useState(() => window.location.hash.slice(1))
  const judge = useJudge(id)
  useEffect(() => {
    const follow = () => setAt(window.location.hash.slice(1))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  // The address names a reading ("s1") or a place in the text ("120-146"); a place chooses the reading that has these very words.
  const place = useMemo(() => placeIn(at), [at])
  const chosen = all.find((card) => card.id === at) ?? (place === null ? undefined : nearest(all, place))
  const cards = useMemo(() => all.filter((card) => shown.has(card.kind) || card.id === chosen?.id), [all, shown, chosen])
  const [correcting, setCorrecting] = useState<CorrectingNow | null>(null)
  const inHand = correcting !== null && correcting.reading === chosen?.id ? correcting : null
  const selected = useMemo(() => (inHand?.field === 'span' ? inHand.draft : place === null ? (chosen?.spans ?? []) : [place]), [place, chosen, inHand])

  const choose = (card: string) => {
    setCorrecting(null)
    window.history.replaceState(window.history.state, '', `#${card}`)
    setAt(card)
  }
  const step = (by: 1 | -1) => {
    const next = cards[chosen === undefined ? (by === 1 ? 0 : cards.length - 1) : cards.indexOf(chosen) + by]
    if (next) choose(next.id)
  }
  const signing = useSigning()
  const say = (reading: string, status: 'confirmed' | 'rejected') => signing.sign(() => judge.mutate({ reading, status }))
  const correct = useCorrect(id)
  const takeBack = (reading: string, field: CorrectedField) => signing.sign(() => correct.mutate({ reading, field, takeBack: true }))
  const beginCorrecting = (field: CorrectedField | null) => {
    if (chosen !== undefined && field !== null) setCorrecting((last) => ({ reading: chosen.id, field, draft: chosen.spans, opened: (last?.opened ?? 0) + 1 }))
  }
  const endCorrecting = () => {
    const reading = correcting?.reading
    setCorrecting(null)
    if (reading !== undefined) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-reading="${CSS.escape(reading)}"] .choose`)?.focus())
  }
  useReadingKeys((key) => {
    if (key === 'j') step(1)
    else if (key === 'k') step(-1)
    else if (key === 'e') onMend()
    else if (key === 'c') beginCorrecting(chosen === undefined ? null : fieldOf(chosen))
    else if (key === 'w') beginCorrecting(chosen === undefined || fieldOf(chosen) === null ? null : 'span')
    else if (key === 'u') {
      const last = view.corrections.filter(({ reading }) => reading === chosen?.id).at(-1)
      if (last !== undefined && chosen !== undefined) takeBack(chosen.id, last.to.field)
    } else if (chosen) say(chosen.id, key === 'y' ? 'confirmed' : 'rejected')
  })
  return (
    <div className="reader">
      <div>
        <Refusal error={judge.error ?? correct.error} />
        <p className="jump">
          <Button className="link" onPress={() => toReadings()}>
            Go to the {counted(all.length, 'reading')} below the text
          </Button>
        </p>
        <ReportText report={report} cards={cards} zone={report.report.published.zone} selected={selected} onChoose={choose} />
      </div>
      <div className="beside" tabIndex={-1}>
        <DriftNotes code={code} id={id} />
        <ReadingCards
          cards={cards}
          all={all}
          shown={shown}
          onShow={setShown}
          judgements={view.judgements}
          selected={chosen?.id ?? null}
          onChoose={choose}
          signing={signing.field}
          onJudge={say}
          corrections={view.corrections}
          onCorrect={beginCorrecting}
          onTakeBack={takeBack}
          correcting={
            inHand === null || chosen === undefined ? null : (
              <Correcting
                key={`${chosen.id} ${inHand.field} ${inHand.opened}`}
                id={id}
                card={chosen}
                field={inHand.field}
                text={report.text}
                draft={inHand.draft}
                onDraft={(draft) => setCorrecting({ ...inHand, draft })}
                sign={signing.sign}
                onDone={endCorrecting}
              />
            )
          }
        />
      </div>
    </div>
  )
}

/** `opened` counts: an answer that comes late to one correction must not close the next, which was opened on the same reading meanwhile. */
type CorrectingNow = { readonly reading: string; readonly field: CorrectedField; readonly draft: readonly Span[]; readonly opened: number }

/** Where the window is narrow the readings come after the whole text. */
function toReadings(): void {
  const readings = document.querySelector<HTMLElement>('.beside')
  readings?.scrollIntoView()
  readings?.focus({ preventScroll: true })
}

function placeIn(hash: string): { start: number; end: number } | null {
  const found = /^(\d+)-(\d+)$/.exec(hash)
  return found === null ? null : { start: Number(found[1]), end: Number(found[2]) }
}

function nearest(cards: readonly Card[], { start, end }: { start: number; end: number }): Card | undefined {
  const far = (card: Card) => Math.min(...card.spans.map((span) => Math.abs(span.start - start) + Math.abs(span.end - end)))
  const around = cards.filter(({ spans }) => spans.some((span) => span.start < end && start < span.end))
  return around.sort((a, b) => far(a) - far(b))[0]
}

function Received({ id, view }: { id: string; view: ReportView }) {
  if (!/html|mhtml|multipart\/related/.test(view.mediaType))
    return (
      <>
        <Original view={view} />
        <p className="soft">It came as a file, not as a web page. Saved from here it is the same, byte for byte, and opens in the program it belongs to.</p>
      </>
    )
  return (
    <>
      <Original view={view} />
      <p className="soft">Shown without script and without any connection: pictures and styles that were not saved with the page are missing.</p>
      <iframe
        className="received"
        title="The page as received"
        sandbox=""
        src={`/received/${encodeURIComponent(id)}`}
        loading="lazy"
        referrerPolicy="no-referrer"
      />
    </>
  )
}

/** The bytes as they came, to be saved under the name they came with. */
const Original = ({ view: { summary, mediaType } }: { view: Pick<ReportView, 'summary' | 'mediaType'> }) => (
  <dl className="original">
    <dt>Original</dt>
    <dd>
      <a href={`/api/originals/${summary.original}?name=${encodeURIComponent(summary.name.toWellFormed())}`}>
        Save <bdi>{summary.name}</bdi>
      </a>
    </dd>
    <dt>Type</dt>
    <dd>{mediaType}</dd>
    <dt>SHA-256</dt>
    <dd className="digest">{summary.original}</dd>
  </dl>
)

function Held({ code, view }: { code: string; view: ReportView }) {
  return (
    <>
      <h2>Versions</h2>
      <ul className="plain">
        {view.versions.map(({ id, version, takenInAt }) => (
          <li key={id}>
            {id === view.summary.id ? <b>Version {version}, this one</b> : <Link href={reportPath(code, id)}>Version {version}</Link>}{' '}
            <span className="soft">taken in {moment(takenInAt)}</span>
          </li>
        ))}
      </ul>
      <h2>How it was obtained</h2>
      <ul className="plain">
        {view.captures.map((capture) => (
          <li key={capture.id}>
            <bdi>{capture.name}</bdi>, {METHOD[capture.method]} by{' '}
            {capture.collector === 'not signed in' ? 'somebody not signed in' : <bdi>{capture.collector}</bdi>}, {moment(capture.capturedAt)}
            {capture.address === null ? null : (
              <>
                {' '}
                from <bdi className="address">{capture.address}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <Carried code={code} report={view.summary.id} />
      <p className="soft">
        Original <span className="digest">{view.summary.original}</span> (SHA-256)
      </p>
      <p>
        <Link href={redactPath(code, view.summary.id)}>Take something out of it, in a new file</Link>
      </p>
    </>
  )
}
const METHOD = {
  upload: 'dropped',
  folder: 'taken from a folder',
  pasted: 'pasted',
  fetched: 'fetched',
  notFetched: 'asked for',
  sample: 'part of the sample, taken in',
  carried: 'carried by the file of a report, taken in',
} as const

function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const parts = [
    ['What was not read', troubles.filter((trouble) => !isRemark(trouble))],
    ['Worth knowing; all of it was read', troubles.filter(isRemark)],
  ] as const
  return parts.map(([name, told], i) =>
    told.length === 0 ? null : (
      <div key={name} className={i === 0 ? 'troubles' : 'troubles remarks'}>
        <h2>{name}</h2>
        <ul>
          {told.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      </div>
    ),
  )
}
