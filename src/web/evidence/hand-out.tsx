// Handing an incident out: the bundle is made, and how far it is; then it can be saved. Who was handed one stands below.
import { Button } from 'react-aria-components'
import type { Evidence } from '../../model/evidence.ts'
import { exportFilePath } from '../addresses.ts'
import { Refusal } from '../pieces.tsx'
import { bytesInWords, counted, moment } from '../words.ts'
import { useExport, useStartExport } from './evidence-calls.ts'

/** The section that hands it out. */
export function HandOut({ code, evidence }: { code: string; evidence: Evidence }) {
  const state = useExport(code).data
  const start = useStartExport(code)
  const isWriting = state?.state === 'writing'
  return (
    <section aria-labelledby="handOut">
      <h2 id="handOut">Hand it out</h2>
      <p>One file with the originals, the record and the proofs. A stranger checks it without this program and without a network; the text in it says how.</p>
      <div className="row">
        <Button isDisabled={isWriting || start.isPending} onPress={() => start.mutate(undefined)}>
          Make an evidence bundle
        </Button>
        {state?.state === 'ready' ? (
          <a href={exportFilePath(code)} download>
            Save the bundle ({bytesInWords(state.bytes)}
            {state.at === null ? '' : `, of ${moment(state.at)}`})
          </a>
        ) : null}
      </div>
      {isWriting ? (
        <p role="status" className="exporting">
          <progress max={Math.max(1, state.of)} value={state.bytes} aria-label="How much of the bundle is written" />
          {state.of === 0 ? 'Gathering' : `${Math.round((100 * state.bytes) / state.of)} % of ${bytesInWords(state.of)}`}
        </p>
      ) : null}
      {state === undefined || state.problem === null ? null : <Refusal error={new Error(state.problem.sentence)} />}
      <Refusal error={start.error} />
      {evidence.exports.length === 0 ? null : (
        <ul className="handedOut">
          {evidence.exports.slice(0, 5).map((each) => (
            <li key={each.leaf}>
              <time dateTime={each.at}>{moment(each.at)}</time>, by <bdi>{each.by}</bdi>: {counted(each.originals, 'original')}
              {each.withheld > 0 ? `, ${each.withheld} withheld` : ''}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
