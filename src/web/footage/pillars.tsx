// The five questions of a piece of footage, each with where it stands: is it the original, who recorded it, when, where, and why. Unknown is said as such.
import { Link } from 'wouter'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { Question } from '../../model/question.ts'
import { questionPath } from '../addresses.ts'
import { useQuestions } from '../calls.ts'
import { boundSentence } from '../questions/bands.ts'
import { isMarked, ShortAnswer } from '../questions/voices.tsx'
import { counted } from '../words.ts'

const PILLARS = [
  { kind: 'original', asks: 'The original?' },
  { kind: 'author', asks: 'By whom?' },
  { kind: 'recorded', asks: 'Recorded when?' },
  { kind: 'filmed', asks: 'Where?' },
  { kind: 'motivation', asks: 'Why?' },
] as const

/** Asked of the footage that reports speak of once a person has said that this piece is it, else of the piece itself; so too where it is another piece than theirs. */
export function Pillars({ code, piece, zone }: { code: string; piece: HeldFootage; zone: string }) {
  const questions = useQuestions(code).data ?? []
  const asked = questions.filter(({ pieces = [] }) => pieces.includes(piece.id))
  const isOfReports = piece.mentions.some(({ status }) => status === 'confirmed')
  const isApart = isOfReports && asked.length > 0 && asked.every(({ subject }) => subject !== 'f1')
  return (
    <section aria-labelledby="pillars">
      <h2 id="pillars">Five questions</h2>
      <p className="soft">
        {isApart
          ? 'Asked of this piece apart: it shares no stretch with what the other reports speak of.'
          : isOfReports
            ? 'Asked of the footage that the reports speak of, which this is said to be.'
            : 'Asked of this piece alone: nobody has said yet which report speaks of it.'}{' '}
        Times are those of {zone}.
      </p>
      <dl className="pillars">
        {PILLARS.map(({ kind, asks }) => {
          const question = asked.find((each) => each.kind === kind)
          return (
            <div key={kind}>
              <dt>{asks}</dt>
              <dd>
                {question === undefined ? (
                  <Unasked code={code} kind={kind} isOfReports={isOfReports} />
                ) : (
                  <Standing code={code} question={question} zone={zone} />
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** Where it was recorded is asked once a report says; where the incident happened is another question, and need not be the same place. */
function Unasked({ code, kind, isOfReports }: { code: string; kind: string; isOfReports: boolean }) {
  if (kind !== 'filmed') return <span className="soft">Not asked yet.</span>
  if (!isOfReports) return <span className="soft">Not asked until somebody says which report speaks of it.</span>
  return (
    <span className="soft">
      No report says where it was recorded. <Link href={questionPath(code, 'where')}>Where the incident happened</Link>
    </span>
  )
}

/** The finding, else what is claimed beside what was found, else the answers, else the bound, else that nothing says. */
function Standing({ code, question, zone }: { code: string; question: Question; zone: string }) {
  const { findings, answers, conflicts } = question
  const finding = findings.at(-1)
  const href = questionPath(code, question.id)
  const marked = isMarked(question)
  const isFound = finding !== undefined && finding.kind !== 'retraction'
  if (!marked || isFound || answers.length === 0) return <Link href={href}>{standing(question, zone)}</Link>
  const shown = answers.slice(0, BESIDE)
  return (
    <>
      <ul className="short marked">
        {shown.map((answer) => (
          <ShortAnswer key={answer.id} answer={answer} isMarked>
            <span dir="auto">{answer.words}</span>
          </ShortAnswer>
        ))}
      </ul>
      <Link href={href}>
        {answers.length === shown.length ? 'Open the question' : `All ${counted(answers.length, 'answer')}`}
        <span className="hiddenLabel">: {question.asks}</span>
      </Link>
      {conflicts.length === 0 ? null : <span className="clashWord"> in conflict</span>}
    </>
  )
}
const BESIDE = 3

/** The finding, else the answers, else the bound, else that nothing says. */
function standing({ findings, answers, bounds, conflicts }: Question, zone: string): string {
  const finding = findings.at(-1)
  if (finding !== undefined && finding.kind !== 'retraction')
    return finding.answer === null && finding.value === null ? 'found not determinable' : `found: ${finding.words}`
  const [first] = answers
  if (first === undefined) return boundSentence(bounds, zone) ?? 'not determinable from what is held'
  const more = answers.length === 1 ? '' : `, and ${counted(answers.length - 1, 'other answer')}`
  return `${first.words}${first.hedged ? ' (hedged)' : ''}${more}${conflicts.length === 0 ? '' : '; in conflict'}`
}
