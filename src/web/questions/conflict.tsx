// What cannot all be true, as a sentence whose clauses lead to their passages, with the assumptions it needs and the ways out.
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Conflict, ConflictClause, SameEvent } from '../../model/question.ts'
import { footagePath, matchPath, passagePath, reportPath } from '../addresses.ts'
import { Because } from '../because.tsx'
import { useReports, useSameEvents, useSetSameEvent } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { useSigning } from '../signing.tsx'
import { shortened } from '../words.ts'

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

function PassageList({ code, statements }: { code: string; statements: Conflict['statements'] }) {
  return (
    <>
      {statements.map(({ report, reading, span }, i) => (
        <span key={i}>
          {i > 0 ? ' or ' : ''}
          <Link href={passagePath(code, report, reading)}>
            “<bdi>{shortened(span.quote, 60)}</bdi>”
          </Link>
        </span>
      ))}
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

/** The links between the occurrences these reports speak of: which the program proposes to be one, and a person's word on it. */
function TwoEvents({ code, conflict: { statements } }: { code: string; conflict: Conflict }) {
  const links = useSameEvents(code).data ?? []
  const [open, setOpen] = useState(false)
  const reports = new Set(statements.map(({ report }) => report))
  const between = links.filter(({ a, b }) => reports.has(a.report) && reports.has(b.report))
  if (between.length === 0) {
    return (
      <>
        {' '}
        If a passage speaks of another event, reject it there: <PassageList code={code} statements={statements} />.
      </>
    )
  }
  return (
    <>
      {' '}
      <Button className="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        Compare the occurrences
      </Button>
      {open ? (
        <ul className="links">
          {between.slice(0, 12).map((link, i) => (
            <OneOrTwo key={i} code={code} link={link} />
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** What a report is about, by the report's name, with its day where two of one name stand side by side. */
function Occurrence({ code, end, or }: { code: string; end: SameEvent['a']; or: string }) {
  const report = useReports(code).data?.find(({ id }) => id === end.report)
  return (
    <Link href={passagePath(code, end.report, end.event)}>
      {report === undefined ? or : <bdi>{report.publication ?? report.title}</bdi>}
      {report !== undefined && report.version > 1 ? `, version ${report.version}` : ''}
    </Link>
  )
}

function OneOrTwo({ code, link }: { code: string; link: SameEvent }) {
  const [because, setBecause] = useState('')
  const set = useSetSameEvent(code)
  const signing = useSigning()
  const say = (same: boolean) => signing.sign(() => set.mutate({ a: link.a, b: link.b, same, because }))
  return (
    <li>
      <p>
        <Occurrence code={code} end={link.a} or="One report" /> and <Occurrence code={code} end={link.b} or="the other" />:{' '}
        <b>{link.same ? 'one event' : 'two events'}</b>, {link.status === 'confirmed' ? 'says a person' : link.same ? 'is presumed' : 'is proposed'}
        {link.inDoubt === true ? '; what they say speaks rather for the opposite' : ''}.
      </p>
      {link.grounds.length === 0 ? null : (
        <ul className="grounds">
          {link.grounds.map((ground) => (
            <li key={ground} dir="auto">
              {ground}
            </li>
          ))}
        </ul>
      )}
      <Because value={because} onChange={setBecause} />
      {signing.field}
      <div className="row">
        <Button className="quiet small" isDisabled={because.trim() === ''} onPress={() => say(false)}>
          These are two events
        </Button>
        <Button className="quiet small" isDisabled={because.trim() === ''} onPress={() => say(true)}>
          This is one event
        </Button>
      </div>
      <Refusal error={set.error} />
    </li>
  )
}
