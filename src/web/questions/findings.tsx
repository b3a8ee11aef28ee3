// What the desk finds: the finding that stands, the way to decide, and what was found before.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Finding, Question } from '../../model/question.ts'
import { Empty } from '../pieces.tsx'
import { FINDING_KIND, moment } from '../words.ts'
import { Decide } from './decide.tsx'

const isUndetermined = ({ answer, value }: Finding): boolean => answer === null && value === null

/** "The desk finds Monday 9 March 2026." */
export const found = (finding: Finding): ReactNode => (
  <strong className="found">
    {finding.kind === 'retraction' ? 'The desk takes back what it found' : 'The desk finds '}
    {isUndetermined(finding) ? (
      finding.kind === 'retraction' ? null : (
        'this not determinable'
      )
    ) : (
      <>
        {finding.kind === 'retraction' ? ': ' : null}
        <span dir="auto">{finding.words}</span>
      </>
    )}
    .
  </strong>
)

/** What stands is read before anything else: the finding with its reasons, and the way to decide. */
export function Standing({ question, deciding, onDecide }: { question: Question; deciding: boolean; onDecide: () => void }) {
  const standing = question.findings.at(-1)
  const decide = deciding ? null : (
    <a
      href="#finds"
      onClick={(event) => {
        event.preventDefault()
        onDecide()
      }}
    >
      {standing === undefined ? 'Decide' : 'Decide anew'}
    </a>
  )
  return standing === undefined ? <p className="toDecide">{decide}</p> : <FindingBlock finding={standing} more={decide} />
}

type FindingsProps = { readonly code: string; readonly question: Question; readonly deciding: boolean; readonly onDeciding: (open: boolean) => void }

/** What the desk finds: the form for it, and what was found before. */
export function Findings({ code, question, deciding, onDeciding }: FindingsProps) {
  const standing = question.findings.at(-1)
  const earlier = question.findings.slice(0, -1).reverse()
  const done = () => {
    onDeciding(false)
    // What was recorded stands at the top, and is read from there.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus())
  }
  return (
    <section aria-labelledby="finds" className="finds">
      <h2 id="finds">{standing === undefined ? 'What the desk finds' : 'To decide anew'}</h2>
      {standing === undefined ? (
        <Empty>Nothing yet. A person decides; the program only lays out who says what.</Empty>
      ) : (
        <p className="soft">What the desk finds stands at the top of this page. Another finding replaces it; both stay readable.</p>
      )}
      {deciding ? (
        <Decide code={code} question={question} onDone={done} />
      ) : (
        <div className="row">
          <Button onPress={() => onDeciding(true)}>{standing === undefined ? 'Decide' : 'Decide anew'}</Button>
        </div>
      )}
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

/** The finding that stands is named in the line above it, so there it begins with its reasons. */
function FindingBlock({ finding, earlier = false, more }: { finding: Finding; earlier?: boolean; more?: ReactNode }) {
  return (
    <div className={earlier ? 'finding earlier' : 'finding'}>
      <p>
        {earlier ? (
          <strong>
            {isUndetermined(finding) ? (
              'The desk found this not determinable.'
            ) : (
              <>
                The desk found <span dir="auto">{finding.words}</span>.
              </>
            )}
          </strong>
        ) : (
          <strong>Because:</strong>
        )}{' '}
        <span dir="auto">{finding.because}</span>
      </p>
      <p className="soft">
        {finding.likelihood === null ? null : `Likelihood: ${finding.likelihood} · `}
        {finding.confidence === null ? null : `Confidence: ${finding.confidence} · `}
        {FINDING_KIND[finding.kind].name} by <bdi>{finding.by}</bdi>, not signed in · <time dateTime={finding.at}>{moment(finding.at)}</time>
        {more === undefined || more === null ? null : <> · {more}</>}
      </p>
    </div>
  )
}
