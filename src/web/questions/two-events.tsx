// Whether what two reports tell is one event or two: what the program presumes with its grounds, and a person's word on it.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { Conflict, SameEvent } from '../../model/question.ts'
import { passagePath } from '../addresses.ts'
import { Because } from '../because.tsx'
import { useReports, useSameEvents, useSetSameEvent } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { useSigning } from '../signing.tsx'
import { PassageList } from './passage-list.tsx'

/** The links between the occurrences these reports speak of: which the program proposes to be one, and a person's word on it. */
export function TwoEvents({ code, conflict: { statements } }: { code: string; conflict: Conflict }) {
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
