// How answers changed, in the trail: a line a question, and behind it how it stood before and after.
import { Link } from 'wouter'
import type { AnswersChanged, AnswerSnapshot } from '../../model/entry.ts'
import { questionPath } from '../addresses.ts'
import { counted, STATE } from '../words.ts'

/** A line a question, in the order of the entry; each opens to its answers before and after. */
export function AnswersMoved({ code, changes }: { code: string; changes: readonly AnswersChanged[] }) {
  return (
    <>
      {changes.map((change) => (
        <details key={change.question} className="changed">
          <summary>
            <b>{change.asks}</b> {inShort(change)} · <span className="see">see what changed</span>
          </summary>
          <p>
            <Link href={questionPath(code, change.question)}>Open the question as it stands now</Link>
          </p>
          <div className="beforeAfter">
            <Snapshot name="Before" snapshot={change.before} beside={change.after} />
            <Snapshot name="After" snapshot={change.after} beside={change.before} />
          </div>
        </details>
      ))}
    </>
  )
}

/** "two more answers, in conflict now": what a line can hold of a change. */
export function inShort({ before, after }: AnswersChanged): string {
  const more = after.answers.length - (before?.answers.length ?? 0)
  const answers =
    before === null
      ? `${counted(after.answers.length, 'answer')}`
      : more > 0
        ? `${counted(more, 'more answer')}, ${after.answers.length} in all`
        : more < 0
          ? `${counted(-more, 'answer')} fewer, ${after.answers.length} in all`
          : before.answers.every(({ id }) => after.answers.some((answer) => answer.id === id))
            ? sameAnswers(before, after)
            : 'other answers'
  return before?.state === after.state ? answers : `${answers}; ${STATE[after.state]}${before === null ? '' : ' now'}`
}

/** The answers are the same ones: what of them moved is on how many reports they stand, or what between them cannot all be true. */
function sameAnswers(before: AnswerSnapshot, after: AnswerSnapshot): string {
  const stood = new Set(before.answers.map(keyOf))
  if (after.answers.some((answer) => !stood.has(keyOf(answer)))) return 'the same answers from other reports'
  const [was, is] = [before.conflicts.length, after.conflicts.length]
  if (was === is) return 'the same answers, told otherwise'
  return `the same answers, ${is > was ? `${counted(is - was, 'more conflict', 'more conflicts')}` : `${counted(was - is, 'conflict')} fewer`} between them`
}

const keyOf = ({ id, reports, origins }: AnswerSnapshot['answers'][number]): string => `${id} ${reports} ${origins}`

/** How a question stood. What is not in `beside` is set apart, so that the change is seen before it is read. */
function Snapshot({ name, snapshot, beside }: { name: string; snapshot: AnswerSnapshot | null; beside: AnswerSnapshot | null }) {
  if (snapshot === null) {
    return (
      <div>
        <h2>{name}</h2>
        <p className="soft">not asked yet</p>
      </div>
    )
  }
  const known = new Set(beside?.answers.map(keyOf))
  return (
    <div>
      <h2>{name}</h2>
      <ul>
        {snapshot.answers.map((answer) => (
          <li key={answer.id} className={known.has(keyOf(answer)) ? 'soft' : 'new'}>
            <span dir="auto">{answer.words}</span>{' '}
            <span className="soft">
              {counted(answer.reports, 'report')}, {counted(answer.origins, 'origin')}
            </span>
          </li>
        ))}
        {snapshot.answers.length === 0 ? <li className="soft">no answer</li> : null}
      </ul>
      {snapshot.conflicts.length === 0 ? (
        <p className="soft">{STATE[snapshot.state]}</p>
      ) : (
        <details className="more">
          <summary>
            {snapshot.state === 'conflict' ? null : `${STATE[snapshot.state]}, with `}
            <span className="clashWord">{counted(snapshot.conflicts.length, 'conflict')}</span>
          </summary>
          {snapshot.conflicts.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </div>
  )
}
