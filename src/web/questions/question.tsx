// One question: rival answers side by side at equal size, one line of time for all of them, what cannot all be true, and what the desk finds.
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Question } from '../../model/question.ts'
import { useIncident, useQuestion } from '../calls.ts'
import { Empty, Refusal, State, WaitingScreen, noSuch } from '../pieces.tsx'
import { AnswerColumn } from './answers.tsx'
import { bandOf } from './bands.ts'
import { ConflictBlock } from './conflict.tsx'
import { Findings, found, Standing } from './findings.tsx'
import { Frame } from '../frame.tsx'
import { LineOfTime } from './line-of-time.tsx'
import { isMarked, notesBeside, splitInWords } from './voices.tsx'
import { counted, some } from '../words.ts'

// What a person can weigh at once; the rest is one press away, and nothing is left out.
const ANSWERS_FIRST = 12
const CONFLICTS_FIRST = 2
// Two rivals stand face to face, and four two by two; others fill the width.
const COLUMNS: Readonly<Record<number, string>> = { 1: 'alone', 2: 'pair', 4: 'pair' }

/** What an open question of footage says where the usual words would be too little. */
const NONE: Readonly<Record<string, string>> = {
  original: 'No report says, and nothing that is held was seen earlier: not determinable from what is held.',
  author: 'Nothing that is held says who recorded it or posted it: not determinable from what is held.',
  motivation: 'Nothing that is held says why it was recorded or shared, and nothing here guesses it: not determinable from what is held.',
}

/** The screen of one question, by its id with the subject ("recorded:f1"). */
export function QuestionScreen({ code, id }: { code: string; id: string }) {
  const asked = useQuestion(code, id)
  const zone = useIncident(code).data?.incident.zone
  const [all, setAll] = useState(false)
  const [deciding, setDeciding] = useState(false)
  if (asked.data === undefined && asked.error) {
    return (
      <Frame title={noSuch('question', asked.error)} code={code} tab="questions">
        <Refusal error={asked.error} />
      </Frame>
    )
  }
  if (asked.data === undefined) return <WaitingScreen />
  const question = asked.data
  const notes = notesBeside(question)
  const band = bandOf(code, question, zone ?? 'UTC')
  const shown = all ? question.answers : question.answers.slice(0, ANSWERS_FIRST)
  return (
    <Frame title={question.asks} code={code} tab="questions" lede={lede(question)} aside={<State question={question} />}>
      <Standing question={question} deciding={deciding} onDecide={() => setDeciding(true)} />
      {question.answers.length === 0 ? (
        <Empty>{NONE[question.kind] ?? 'No report answers this.'} That is an answer too: it can be found not determinable below.</Empty>
      ) : null}
      <div className={`answers ${COLUMNS[shown.length] ?? ''}`}>
        {shown.map((answer) => (
          <AnswerColumn key={answer.id} code={code} answer={answer} isMarked={isMarked(question)} />
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
      {notes.length === 0 ? null : (
        <ul className="notes">
          {notes.map((note) => (
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
      <Findings code={code} question={question} deciding={deciding} onDeciding={setDeciding} />
    </Frame>
  )
}

/** "The desk finds Monday 9 March 2026. Two answers from nine reports stand; they cannot both be true." */
function lede(question: Question): ReactNode {
  const { answers, conflicts, notes, findings } = question
  const finding = findings.at(-1)
  if (answers.length === 0) return finding === undefined ? 'Nothing that was taken in says.' : <>{found(finding)} No report that is held answers it.</>
  const reports = new Set(answers.flatMap(({ statements }) => statements.map(({ report }) => report))).size
  const sources = [
    ...(reports === 0 ? [] : [some(reports, 'report').toLowerCase()]),
    ...(answers.some(({ grounds }) => grounds !== undefined) ? ['the footage that is held'] : []),
  ]
  const split = splitInWords(question)
  const first = `${some(answers.length, 'answer')} from ${sources.join(' and ')}${split === null ? '' : `, ${split}`}`
  const clash = `hey cannot ${answers.length === 2 ? 'both' : 'all'} be true${conflicts.every((each) => each.conditional) ? ', once the dateline is known' : ''}.`
  const agree = answers.length > 1 && notes.length === 0 && split === null
  if (finding !== undefined) {
    const stand = `${first} ${answers.length === 1 ? 'stands' : 'stand'}${conflicts.length > 0 ? `; t${clash}` : agree ? '; no conflict between them is known.' : '.'}`
    return (
      <>
        {found(finding)} {stand}
      </>
    )
  }
  return conflicts.length > 0 ? `${first}. T${clash}` : agree ? `${first}. No conflict between them is known.` : `${first}.`
}
