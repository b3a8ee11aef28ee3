// A finding as it is told in the trail, with what it replaced.
import { Link } from 'wouter'
import type { Finding } from '../../model/question.ts'
import { questionPath } from '../addresses.ts'
import { useQuestions } from '../calls.ts'
import { FINDING_KIND } from '../words.ts'

/** In the words of the day on which it was recorded. */
export function FindingTold({ code, finding }: { code: string; finding: Finding }) {
  const question = useQuestions(code).data?.find(({ id }) => id === finding.question)
  const replaced = question?.findings.find(({ id }) => id === finding.replaces)
  const undetermined = finding.answer === null && finding.value === null
  return (
    <div className="finding">
      <p>
        <strong>
          {finding.kind === 'retraction' ? (
            'The desk takes back what it found'
          ) : undetermined ? (
            'The desk finds this not determinable'
          ) : (
            <>
              The desk finds <span dir="auto">{finding.words}</span>
            </>
          )}
          .
        </strong>{' '}
        <span dir="auto">{finding.because}</span>
      </p>
      <p className="soft">
        {FINDING_KIND[finding.kind].name}
        {replaced === undefined ? null : (
          <>
            {' '}
            of what was found before, “<span dir="auto">{replaced.words}</span>”
          </>
        )}{' '}
        · <Link href={questionPath(code, finding.question)}>{question?.asks ?? 'the question'}</Link>
      </p>
    </div>
  )
}
