// The five questions of a piece of footage, each with where it stands: is it the original, who recorded it, when, where, and why. Unknown is said as such.
import { Link } from 'wouter'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { Question } from '../../model/question.ts'
import { questionPath } from '../addresses.ts'
import { useQuestions } from '../calls.ts'
import { boundSentence } from '../questions/bands.ts'
import { counted } from '../words.ts'

const PILLARS = [
  { kind: 'original', asks: 'The original?' },
  { kind: 'author', asks: 'By whom?' },
  { kind: 'recorded', asks: 'Recorded when?' },
  { kind: 'where', asks: 'Where?' },
  { kind: 'motivation', asks: 'Why?' },
] as const

/** Asked of the footage that reports speak of once a person has said that this piece is it, else of the piece itself. */
export function Pillars({ code, piece, zone }: { code: string; piece: HeldFootage; zone: string }) {
  const questions = useQuestions(code).data ?? []
  const named = piece.mentions.filter(({ status }) => status === 'confirmed')
  const subjects = named.length === 0 ? [piece.id] : ['f1', ...named.map(({ report, footage }) => `${report}/${footage}`)]
  const isOfReports = named.length > 0
  return (
    <section aria-labelledby="pillars">
      <h2 id="pillars">Five questions</h2>
      <p className="soft">
        {isOfReports
          ? 'Asked of the footage that the reports speak of, which this is said to be.'
          : 'Asked of this piece alone: nobody has said yet which report speaks of it.'}
      </p>
      <dl className="pillars">
        {PILLARS.map(({ kind, asks }) => {
          // Where it happened is one question for all; it is this piece's only once somebody says that the piece shows it.
          const question = questions.find((each) => each.kind === kind && (kind === 'where' ? isOfReports : subjects.includes(each.subject ?? '')))
          return (
            <div key={kind}>
              <dt>{asks}</dt>
              <dd>
                {question === undefined ? (
                  <span className="soft">{kind === 'where' ? 'Not asked until somebody says which report speaks of it.' : 'Not asked yet.'}</span>
                ) : (
                  <Link href={questionPath(code, question.id)}>{standing(question, zone)}</Link>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

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
