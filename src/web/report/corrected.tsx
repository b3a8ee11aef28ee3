// What a person corrected in a reading, and what had been read before.
import { Button } from 'react-aria-components'
import type { CorrectedField, CorrectionMade } from '../../model/correction.ts'
import { moment } from '../words.ts'

/** A line for each field; `onTakeBack` null where it cannot be taken back here. */
export function Corrected({ made, onTakeBack }: { made: readonly CorrectionMade[]; onTakeBack: ((field: CorrectedField) => void) | null }) {
  return made.map(({ to, was, by, at }) => (
    <p key={to.field} className="judged mended">
      <span aria-hidden="true">✎ </span>
      corrected by <bdi>{by}</bdi>, <time dateTime={at}>{moment(at)}</time>; it was read as <span dir="auto">{was}</span>
      {onTakeBack === null ? null : (
        <>
          {' · '}
          <Button className="link" onPress={() => onTakeBack(to.field)}>
            Take it back
          </Button>
        </>
      )}
    </p>
  ))
}
