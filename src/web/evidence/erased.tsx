// What was erased and why: the list, and what is told where somebody follows a link to it.
import type { ErasedTold, Evidence } from '../../model/evidence.ts'
import { Refused } from '../calls.ts'
import { Empty } from '../pieces.tsx'
import { counted, moment } from '../words.ts'
import { Acts } from './acts.tsx'
import { useEvidence } from './evidence-calls.ts'

/** What was erased, with its ground; of the acts on it their time, sort and who are left. Nothing where nothing was. */
export function Erased({ evidence: { erased } }: { evidence: Evidence }) {
  if (erased.length === 0) return null
  return (
    <section aria-labelledby="erased">
      <h2 id="erased">Erased</h2>
      <p className="soft">Nothing of these originals is held any more. The log keeps that they were, and that they were erased: every proof still holds.</p>
      {erased.map((each) => (
        <ErasedOriginal key={each.leaf} erased={each} />
      ))}
    </section>
  )
}

function ErasedOriginal({ erased: { reports, leaf, at, by, because, rows } }: { erased: ErasedTold }) {
  return (
    <details className="custody erased">
      <summary>
        The original of {reports.length === 0 ? 'a file made of another' : reports.join(', ')}: erased <time dateTime={at}>{moment(at)}</time> by{' '}
        <bdi>{by}</bdi>, because: <span dir="auto">{because}</span>
      </summary>
      <p className="soft">
        Act {leaf} of the log. {counted(rows.length, 'act')} that spoke of it {rows.length === 1 ? 'was' : 'were'} emptied:
      </p>
      <Acts rows={rows} />
    </details>
  )
}

/** What was asked for is of an original that was erased. */
export const isErased = (error: Error): boolean => error instanceof Refused && error.code === 'original-erased'

/** Where somebody follows a link to what is not there: that it was erased, and why, or that there is none. */
export function NotHeld({ code, id, what }: { code: string; id: string; what: string }) {
  const erased = useEvidence(code).data?.erased.find(({ reports }) => reports.includes(id))
  if (erased === undefined) return <Empty>This incident holds no such {what}.</Empty>
  return (
    <p className="refusal">
      It was erased <time dateTime={erased.at}>{moment(erased.at)}</time> by <bdi>{erased.by}</bdi>, because: <span dir="auto">{erased.because}</span>
    </p>
  )
}
