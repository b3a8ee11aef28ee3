// What cannot all be true, as a sentence whose clauses lead to their passages, with the assumptions it needs and the ways out.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Conflict, ConflictClause } from '../../model/question.ts'
import { footagePath, matchPath, passagePath, reportPath } from '../addresses.ts'
import { PassageList } from './passage-list.tsx'
import { TwoEvents } from './two-events.tsx'

/** One conflict. Each way out that leads somewhere has its link or its form here. */
export function ConflictBlock({ code, conflict }: { code: string; conflict: Conflict }) {
  return (
    <section className="clash" aria-label="Conflict">
      <p>
        <strong>
          {conflict.conditional
            ? 'These may not both be true, once the dateline is known.'
            : `These cannot ${(conflict.alongside ?? []).length === 0 ? 'both' : 'all'} be true.`}
        </strong>{' '}
        {sentence(code, conflict)}
      </p>
      {conflict.assumes.length === 0 ? null : <p className="soft">It assumes that {conflict.assumes.join('; and that ')}.</p>}
      <ul>
        {conflict.waysOut.map((way, i) => (
          <li key={i}>
            {way.kind === 'misread' ? <Passages code={code} conflict={conflict} /> : <span dir="ltr">{way.words}</span>}
            {way.kind === 'dateline' ? <Datelines code={code} conflict={conflict} /> : null}
            {way.kind === 'twoEvents' ? <TwoEvents code={code} conflict={conflict} /> : null}
            {way.kind === 'match' ? <ToMatch code={code} conflict={conflict} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sentence with each clause found in it as a link; clauses that are worded otherwise follow it. */
function sentence(code: string, { sentence: whole, clauses, statements }: Conflict): ReactNode {
  const parts: ReactNode[] = []
  const left: ReactNode[] = []
  let from = 0
  clauses.forEach((clause, i) => {
    const { words } = clause
    const href = pathOf(code, clause, statements)
    if (href === null) return
    const link = (
      // The clause is the desk's sentence, whichever way the names and words in it run.
      <Link key={i} href={href} dir="ltr">
        {words}
      </Link>
    )
    const at = whole.indexOf(words, from)
    if (at < 0) left.push(<span key={i}> {link}</span>)
    else {
      parts.push(whole.slice(from, at), link)
      from = at + words.length
    }
  })
  return (
    <>
      {parts}
      {whole.slice(from)}
      {left}
    </>
  )
}

/** The passage it cites, or the footage it rests on; null for the words between. */
function pathOf(code: string, { report, span, footage, match }: ConflictClause, statements: Conflict['statements']): string | null {
  if (report !== null && span !== null) {
    const reading = statements.find((said) => said.report === report && said.span.start === span.start && said.span.end === span.end)?.reading
    return passagePath(code, report, reading ?? span)
  }
  if (footage === undefined) return null
  return match === undefined || match === null ? footagePath(code, footage) : matchPath(code, match)
}

function Passages({ code, conflict: { statements } }: { code: string; conflict: Conflict }) {
  return (
    <>
      {'A passage may have been read wrongly: '}
      <PassageList code={code} statements={statements} />
    </>
  )
}

/** Where a person answers whether two pieces are the same footage, or takes back what reports call a piece. */
function ToMatch({ code, conflict: { clauses } }: { code: string; conflict: Conflict }) {
  const { footage, match = null } = clauses.find((clause) => clause.footage !== undefined) ?? {}
  if (footage === undefined) return null
  return (
    <>
      {' '}
      {match === null ? (
        <Link href={footagePath(code, footage)}>Look at what reports call it</Link>
      ) : (
        <Link href={matchPath(code, match)}>Compare the two, and confirm or reject</Link>
      )}
    </>
  )
}

function Datelines({ code, conflict: { statements } }: { code: string; conflict: Conflict }) {
  const reports = [...new Set(statements.map(({ report }) => report))]
  return (
    <>
      {reports.map((report, i) => (
        <span key={report}>
          {' '}
          <Link href={reportPath(code, report)}>{reports.length === 1 ? 'Open the report' : `Open report ${i + 1}`}</Link>
        </span>
      ))}
    </>
  )
}
