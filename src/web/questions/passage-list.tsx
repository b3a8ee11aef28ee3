// The passages of a conflict by their words, each leading to where it stands.
import { Link } from 'wouter'
import type { Conflict } from '../../model/question.ts'
import { passagePath } from '../addresses.ts'
import { shortened } from '../words.ts'

/** "“filmed on Saturday” or “took place on 9 March”". */
export function PassageList({ code, statements }: { code: string; statements: Conflict['statements'] }) {
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
