// One question: rival answers side by side at equal size, one line of time for all of them, what cannot all be true, and what the desk finds.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Finding, Question } from '../model/question.ts'
import { useIncident, useQuestion } from './calls.ts'
import { AnswerColumn } from './answers.tsx'
import { bandOf } from './bands.ts'
import { ConflictBlock } from './conflict.tsx'
import { Decide } from './decide.tsx'
import { Frame } from './frame.tsx'
import { State } from './incident.tsx'
import { LineOfTime } from './line-of-time.tsx'
import { Empty, Refusal } from './pieces.tsx'
import { counted, FINDING_KIND, moment, some } from './words.ts'

// What a person can weigh at once; the rest is one press away, and nothing is left out.
const ANSWERS_FIRST = 12
const CONFLICTS_FIRST = 2
// Two rivals stand face to face, and four two by two; others fill the width.
const COLUMNS: Readonly<Record<number, string>> = { 1: 'alone', 2: 'pair', 4: 'pair' }

export function QuestionScreen({ code, id }: { code: string; id: string }) {
  const asked = useQuestion(code, id)
  const zone = useIncident(code).data?.incident.zone
  const [all, setAll] = useState(false)
  if (asked.error) {
    return (
      <Frame title="No such question" code={code} tab="questions">
        <Refusal error={asked.error} />
      </Frame>
    )
  }
  if (asked.data === undefined) return null
  const question = asked.data
  const band = bandOf(code, question)
  const shown = all ? question.answers : question.answers.slice(0, ANSWERS_FIRST)
  return (
    <Frame title={question.asks} code={code} tab="questions" lede={lede(question)} aside={<State question={question} />}>
      {question.answers.length === 0 ? <Empty>No report answers this. That is an answer too: it can be found not determinable below.</Empty> : null}
      <div className={`answers ${COLUMNS[shown.length] ?? ''}`}>
        {shown.map((answer) => (
          <AnswerColumn key={answer.id} code={code} answer={answer} />
        ))}
      </div>
      {shown.length === question.answers.length ? null : (
        <div className="row">
          <Button className="quiet" onPress={() => setAll(true)}>
            Show all {counted(question.answers.length, 'answer')}
          </Button>
        </div>
      )}
      {band.bars.length === 0 && band.sentence === null ? null : <LineOfTime bands={[band]} zone={zone ?? 'UTC'} />}
      {question.notes.length === 0 ? null : (
        <ul className="notes">
          {question.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {question.conflicts.slice(0, CONFLICTS_FIRST).map((conflict, i) => (
        <ConflictBlock key={i} code={code} conflict={conflict} />
      ))}
      {question.conflicts.length <= CONFLICTS_FIRST ? null : (
        <details className="more">
          <summary>{counted(question.conflicts.length - CONFLICTS_FIRST, 'more conflict')} between these answers</summary>
          {question.conflicts.slice(CONFLICTS_FIRST).map((conflict, i) => (
            <ConflictBlock key={i} code={code} conflict={conflict} />
          ))}
        </details>
      )}
      {question.capped ? <p className="soft">There are more conflicts than are listed here.</p> : null}
      <Findings code={code} question={question} />
    </Frame>
  )
}

// "Two answers from five reports. They cannot both be true."
function lede({ answers, conflicts, notes }: Question): string {
  if (answers.length === 0) return 'Nothing that was taken in says.'
  const reports = new Set(answers.flatMap(({ statements }) => statements.map(({ report }) => report))).size
  const first = `${some(answers.length, 'answer')} from ${some(reports, 'report').toLowerCase()}.`
  if (conflicts.length > 0) {
    const conditional = conflicts.every((conflict) => conflict.conditional)
    return `${first} They cannot ${answers.length === 2 ? 'both' : 'all'} be true${conditional ? ', once the dateline is known' : ''}.`
  }
  return answers.length > 1 && notes.length === 0 ? `${first} No conflict between them is known.` : first
}

function Findings({ code, question }: { code: string; question: Question }) {
  const standing = question.findings.at(-1)
  const earlier = question.findings.slice(0, -1).reverse()
  const [deciding, setDeciding] = useState(false)
  return (
    <section aria-labelledby="finds" className="finds">
      <h2 id="finds">What the desk finds</h2>
      {standing === undefined ? <Empty>Nothing yet. A person decides; the program only lays out who says what.</Empty> : <FindingBlock finding={standing} />}
      {deciding ? null : (
        <div className="row">
          <Button onPress={() => setDeciding(true)}>{standing === undefined ? 'Decide' : 'Decide anew'}</Button>
        </div>
      )}
      {deciding ? <Decide code={code} question={question} onDone={() => setDeciding(false)} /> : null}
      {earlier.length === 0 ? null : (
        <>
          <h3>Found before</h3>
          {earlier.map((finding) => (
            <FindingBlock key={finding.id} finding={finding} earlier />
          ))}
        </>
      )}
    </section>
  )
}

function FindingBlock({ finding, earlier = false }: { finding: Finding; earlier?: boolean }) {
  const undetermined = finding.answer === null && finding.value === null
  return (
    <div className={earlier ? 'finding earlier' : 'finding'}>
      <p>
        <strong>
          {undetermined ? (
            <>The desk {earlier ? 'found' : 'finds'} this not determinable</>
          ) : (
            <>
              The desk {earlier ? 'found' : 'finds'} <span dir="auto">{finding.words}</span>
            </>
          )}
          .
        </strong>{' '}
        <span dir="auto">{finding.because}</span>
      </p>
      <p className="soft">
        {finding.likelihood === null ? null : `Likelihood: ${finding.likelihood} · `}
        {finding.confidence === null ? null : `Confidence: ${finding.confidence} · `}
        {FINDING_KIND[finding.kind].name} by <bdi>{finding.by}</bdi>, not signed in · <time dateTime={finding.at}>{moment(finding.at)}</time>
      </p>
    </div>
  )
}
