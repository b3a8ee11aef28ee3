// One report: what it is, what is missing of it, and the ways to see it: the words as written, the page as received, and its versions.
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs, type Key } from 'react-aria-components'
import { Link } from 'wouter'
import type { ReportView } from '../../model/incident.ts'
import type { Report } from '../../model/report.ts'
import { isRemark, type Trouble } from '../../model/trouble.ts'
import { AsReceived, Held, Original } from './as-received.tsx'
import { AsSeen } from './as-seen.tsx'
import { AsWritten } from './as-written.tsx'
import { footagePath, redactPath, reportPath } from '../addresses.ts'
import { useIncident } from '../calls.ts'
import { useFootage } from '../footage/footage-calls.ts'
import { Empty, Refusal, WaitingScreen, noSuch } from '../pieces.tsx'
import { useReport } from './report-calls.ts'
import { ChangesBetween } from './changes-between.tsx'
import { isErased } from '../evidence/erased.tsx'
import { dayAtTop, type DayAtTop } from './day-at-top.ts'
import { Frame } from '../frame.tsx'
import { Mend } from './mend.tsx'
import { datelineInWords, FROM, languageInWords, moment } from '../words.ts'

/** The screen of one report. What was not read, or was erased, is told with the reason and what is kept of it. */
export function ReportScreen({ code, id }: { code: string; id: string }) {
  const view = useReport(id)
  if (view.isPending) return <WaitingScreen />
  if (view.error && (view.data === undefined || isErased(view.error))) {
    return (
      <Frame title={isErased(view.error) ? 'Erased' : noSuch('report', view.error)} code={code} tab="reports">
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
  const newest = view.versions.toSorted((a, b) => b.version - a.version)[0]
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
      {newest === undefined || newest.id === id ? null : (
        <p className="open">
          <strong>A later version of this page is held</strong>, taken in {moment(newest.takenInAt)}.{' '}
          <Link href={reportPath(code, newest.id)}>Open version {newest.version}</Link>
        </p>
      )}
      {dateline === null ? (
        <p className="open">
          <strong>No dateline: enter the date it was published.</strong> Until then a weekday in it is the one before the report, whenever that was, and nothing
          is guessed.
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
          <AsWritten code={code} id={id} view={view} report={report} onMend={mend} />
        </TabPanel>
        {view.versions.length > 1 ? (
          <TabPanel id="changed">
            <ChangesBetween code={code} id={id} zone={published.zone} />
          </TabPanel>
        ) : null}
        <TabPanel id="received">
          <AsReceived id={id} view={view} />
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
