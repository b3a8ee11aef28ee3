// An incident at a glance: its questions with their answers, one line of time over all of them, and the reports it rests on.
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { isSilent, type Answer, type Question } from '../../model/question.ts'
import type { ReportSummary } from '../../model/incident.ts'
import { fetchPath, questionPath } from '../addresses.ts'
import { useIncident, useQuestions, useReports } from '../calls.ts'
import { Empty, Refusal, State, Waiting, WaitingScreen, noSuch } from '../pieces.tsx'
import { FootageSection } from '../footage/footage-list.tsx'
import { Frame } from '../frame.tsx'
import { inOrder } from './order.ts'
import { ReportsList } from './reports-list.tsx'
import { TakeInRow } from '../taking-in/take-in.tsx'
import { useTakeIn, type Dropped } from '../taking-in/under-way.ts'
import { LineOfTime } from '../questions/line-of-time.tsx'
import { bandsOf } from '../questions/bands.ts'
import { isMarked, notesBeside, ShortAnswer } from '../questions/voices.tsx'
import { counted, listed, reportsIn, shortDay, some } from '../words.ts'

// More would push the reports off the screen; the rest is one press away.
const CARDS = 24

/** The first screen of an incident; where there is none of that code, the desk's sentence with the nearest. */
export function IncidentScreen({ code }: { code: string }) {
  const view = useIncident(code)
  const questions = useQuestions(code)
  const reports = useReports(code)
  const { takeIn } = useTakeIn(code)
  const [all, setAll] = useState(false)
  const ordered = useMemo(() => reports.data && inOrder(reports.data, 'published'), [reports.data])
  const take = (dropped: readonly Dropped[]) => void takeIn(code, dropped)
  if (view.data === undefined && view.error) {
    return (
      <Frame title={noSuch('incident', view.error)} code={null}>
        <Refusal error={view.error} />
      </Frame>
    )
  }
  if (view.data === undefined) return <WaitingScreen />
  const { incident, askedFor } = view.data
  const spoken = questions.data?.filter((question) => !isSilent(question))
  const silent = questions.data?.filter(isSilent) ?? []
  const bands = bandsOf(code, spoken ?? [], incident.zone)
  const shown = all ? spoken : spoken?.slice(0, CARDS)
  const isReading = reports.data?.some(isBeingRead) === true
  return (
    <Frame title={incident.title} code={code} tab="questions" lede={lede(incident.openedAt, reports.data ?? [], spoken ?? [])}>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions</h2>
        {questions.isPending ? <Waiting /> : null}
        <Refusal error={questions.error} />
        {questions.data?.length === 0 ? (
          <Empty>
            No questions yet: they come from what the reports say. Drop the first reports and the footage (video, pictures, sound) anywhere on this page.
          </Empty>
        ) : null}
        <ul className="cards">
          {shown?.map((question) => (
            <QuestionCard key={question.id} code={code} question={question} isReading={isReading} />
          ))}
        </ul>
        {shown === undefined || shown.length === spoken?.length ? null : (
          <div className="row">
            <Button className="quiet" onPress={() => setAll(true)}>
              Show all {counted(spoken?.length ?? 0, 'question')}
            </Button>
          </div>
        )}
        <Silent code={code} questions={silent} />
      </section>
      {bands.length === 0 ? null : (
        <section aria-labelledby="time">
          <h2 id="time">The line of time</h2>
          <LineOfTime bands={bands} zone={incident.zone} />
        </section>
      )}
      <FootageSection code={code} />
      <section aria-labelledby="reports">
        <h2 id="reports">Reports</h2>
        <TakeInRow code={code} onFiles={take} />
        <ReportsList code={code} reports={ordered} />
        {askedFor.length === 0 ? null : (
          <>
            <h3>Asked for, not fetched</h3>
            <p className="soft">
              Save these pages in a browser and drop the files here, or <Link href={fetchPath(code)}>fetch an address</Link> where that is allowed.
            </p>
            <ul className="askedFor">
              {askedFor.map((capture) => (
                <li key={capture.id}>
                  <bdi className="address">{capture.address}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Frame>
  )
}

/** "Nine reports, taken in since 14 March 2026. One question is in conflict, two are found and two are open." Those that nothing held answers are not counted. */
function lede(openedAt: string, reports: readonly ReportSummary[], questions: readonly Question[]): string {
  if (reports.length === 0) return `Opened on ${shortDay(openedAt)}. It holds no reports yet.`
  const inState = (states: readonly Question['state'][]) => questions.filter((question) => states.includes(question.state)).length
  const says = [
    [inState(['conflict']), 'in conflict'],
    [inState(['found']), 'found'],
    [inState(['undetermined']), 'not determinable'],
    [inState(['open']), 'open'],
  ] as const
  const told = says.filter(([n]) => n > 0)
  const first = told[0]
  const reading = reports.filter(isBeingRead).length
  const howMany = `${some(reportsIn(reports), 'report')}, taken in since ${shortDay(openedAt)}${reading > 0 ? `; ${counted(reading, 'is', 'are')} being read` : ''}.`
  if (first === undefined) return howMany
  const rest = told.slice(1).map(([n, words]) => `${some(n, 'is', 'are').toLowerCase()} ${words}`)
  return `${howMany} ${listed([`${some(first[0], 'question is', 'questions are')} ${first[1]}`, ...rest])}.`
}

const isBeingRead = ({ state }: ReportSummary): boolean => state === 'waiting' || state === 'reading'

function QuestionCard({ code, question, isReading }: { code: string; question: Question; isReading: boolean }) {
  const standing = question.findings.at(-1)
  const shown = question.answers.slice(0, 4)
  const marked = isMarked(question)
  const [note] = notesBeside(question)
  return (
    <li className="card">
      <h3>
        <Link href={questionPath(code, question.id)}>{question.asks}</Link>
      </h3>
      {shown.length === 0 ? <p className="soft">{isReading ? 'No report that is read so far says.' : 'No report says.'}</p> : null}
      <ul className={marked ? 'short marked' : 'short'}>
        {shown.map((answer) => (
          <ShortAnswer key={answer.id} answer={answer} isMarked={marked}>
            <span dir="auto">{answer.words}</span> <span className="n">{standsOn(answer)}</span>
          </ShortAnswer>
        ))}
        {question.answers.length > shown.length ? <li className="soft">and {question.answers.length - shown.length} more</li> : null}
      </ul>
      <p className="state">
        <State question={question} />
        {standing === undefined || standing.kind === 'retraction' || question.state === 'conflict' ? null : <>: {standing.words}</>}
      </p>
      {note === undefined ? null : <p className="note soft">{note}</p>}
    </li>
  )
}

/** Questions of footage that nothing held answers: each can be opened and decided, and none takes a card. */
function Silent({ code, questions }: { code: string; questions: readonly Question[] }) {
  if (questions.length === 0) return null
  const first = questions.slice(0, SILENT)
  return (
    <details className="more silent">
      <summary>{some(questions.length, 'question')} of the footage that nothing held here answers</summary>
      <ul className="plain">
        {first.map(({ id, asks }) => (
          <li key={id}>
            <Link href={questionPath(code, id)}>{asks}</Link>
          </li>
        ))}
        {questions.length > first.length ? <li className="soft">and {questions.length - first.length} more, on the page of each piece</li> : null}
      </ul>
    </details>
  )
}
const SILENT = 24

const standsOn = ({ reports, origins, vaguer }: Answer): string => {
  if (reports === 0) return 'by held footage'
  const vague = vaguer === undefined ? '' : `, ${vaguer.reports} vaguely`
  return `${counted(reports, 'report')}${vague}${reports === origins ? '' : `, ${counted(origins, 'origin')}`}`
}
