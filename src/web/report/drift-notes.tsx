// Notes in the margin: words that this report gives otherwise than the passage in which they stand in full. Both are shown at equal size.
import type { Drift } from '../../model/comparison.ts'
import { useDrift } from '../calls.ts'
import { Marked, Place } from './passages-beside.tsx'

/** The notes of one report; nothing where its words stand as they were said. */
export function DriftNotes({ code, id }: { code: string; id: string }) {
  const notes = useDrift(code).data?.filter(({ given }) => given.report === id) ?? []
  if (notes.length === 0) return null
  return (
    <section className="driftNotes" aria-label="Words given otherwise">
      {notes.map((drift) => (
        <Note key={drift.id} code={code} drift={drift} />
      ))}
    </section>
  )
}

function Note({ code, drift: { voice, given, full, differences } }: { code: string; drift: Drift }) {
  const same = given.report === full.report
  return (
    <article className="driftNote" aria-label={`Words of ${voice}`}>
      <h2>
        Words of <bdi>{voice}</bdi>, given otherwise
      </h2>
      <ul className="plain">
        {differences.map(({ first, second }, i) => (
          <li key={i}>
            {first === null ? null : <q>“{first.quote}”</q>}
            {first === null ? '' : second === null ? ' is left out' : ' stands here as '}
            {second === null ? null : <q>“{second.quote}”</q>}
            {first === null ? ' is added' : ''}
          </li>
        ))}
      </ul>
      <p className="soft">
        <Place code={code} id={given.report} report={given.report} at={given.span}>
          Here
        </Place>
      </p>
      <blockquote className="said" dir="auto">
        <Marked span={given.sentence} marks={differences.flatMap(({ second }) => second ?? [])} as="mark" />
      </blockquote>
      <p className="soft">
        <Place code={code} id={given.report} report={full.report} at={full.span}>
          In full{' '}
          {same ? (
            'in this report'
          ) : (
            <>
              in <bdi>{full.publication ?? 'another report'}</bdi>
            </>
          )}
        </Place>
      </p>
      <blockquote className="said" dir="auto">
        <Marked span={full.sentence} marks={differences.flatMap(({ first }) => first ?? [])} as="mark" />
      </blockquote>
    </article>
  )
}
