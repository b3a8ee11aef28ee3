// On how many reports an answer stands, and how many origins are behind them.
import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Answer } from '../../model/question.ts'
import { counted } from '../words.ts'
import { OriginChain } from './origin-chain.tsx'

/** How many reports, and how many origins stand behind them; opens to how that is known, down to the words they share. */
export function Origins({ code, answer }: { code: string; answer: Answer }) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  if (answer.reports === 0) return null
  const shared = answer.originsOf.some(({ passages }) => passages.length > 0)
  const counts = (
    <>
      {counted(answer.reports, 'report')}
      {answer.vaguer === undefined ? '' : `, ${answer.vaguer.reports} of them as vaguely as “${answer.vaguer.words}”`},{' '}
      <b>{counted(answer.origins, 'origin')}</b>
    </>
  )
  if (answer.originsOf.length === 0) return <span className="origins">{counts}</span>
  return (
    <>
      <Button className="origins" aria-expanded={open} aria-controls={panel} onPress={() => setOpen(!open)}>
        {counts}
        <span className="onScreen"> · {open ? 'close' : shared ? 'see the shared passage' : 'see why'}</span>
      </Button>
      <div id={panel} className="originsOf" hidden={!open}>
        {answer.originsOf.map((origin, i) => (
          <div key={i} className="originOf">
            <p>
              <b>
                <bdi>{origin.name}</bdi>
              </b>
              , {counted(origin.reports.length, 'report')}: <span className="soft">{origin.because}</span>
            </p>
            <OriginChain code={code} origin={origin} said={answer.statements} />
          </div>
        ))}
      </div>
    </>
  )
}
