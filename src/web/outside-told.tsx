// What the evidence page says of outside time beside the stamps themselves: whether their certificates were taken back, and when the desk's own
// clock was set.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ClockStep, Revocation } from '../model/evidence.ts'
import { useTakeRevocations } from './calls.ts'
import { Refusal } from './pieces.tsx'
import { base64Of } from './stamp-answer.tsx'
import { counted, lengthOfSeconds, moment, shortDay } from './words.ts'

/** "revocation not checked", or what the lists say that were brought. */
export function RevocationTold({ revocation }: { revocation: Revocation | null }) {
  if (revocation === null) return null
  if (revocation.state === 'notChecked') return <span className="soft">revocation not checked</span>
  if (revocation.state === 'revoked')
    return (
      <span className="clashWord">
        The certificate of <bdi>{revocation.name}</bdi> was taken back on {shortDay(revocation.at)}
        {revocation.takesAll ? ': nothing it ever stamped counts any more' : ', before this stamp was made'}.
      </span>
    )
  return (
    <span className="soft">
      not taken back, by its issuer’s list of {shortDay(revocation.asOf)}
      {revocation.state === 'partly' ? '; of one certificate above it there is no list' : ''}
    </span>
  )
}

/** Takes a revocation list in as a file: the desk fetches none. */
export function BringList() {
  const [isOpen, setOpen] = useState(false)
  const take = useTakeRevocations()
  if (!isOpen)
    return (
      <>
        <Button className="quiet" onPress={() => setOpen(true)}>
          Bring a revocation list
        </Button>
        {take.data === undefined ? null : (
          <p role="status">
            Kept: the list of <bdi>{take.data.issuer}</bdi> of {shortDay(take.data.from)}, with {counted(take.data.revoked, 'certificate')} taken back.
          </p>
        )}
      </>
    )
  return (
    <form
      className="bringAnswer"
      aria-label="Bring a revocation list"
      onSubmit={(event) => {
        event.preventDefault()
        const file = new FormData(event.currentTarget).get('list')
        if (!(file instanceof File) || file.size === 0) return
        void file.bytes().then((bytes) => take.mutate(base64Of(bytes), { onSuccess: () => setOpen(false) }))
      }}
    >
      <label>
        The list (.crl), had from whoever issued the authority’s certificate
        <input type="file" name="list" required accept=".crl,.pem,application/pkix-crl" />
      </label>
      <div className="row">
        <Button type="submit" isDisabled={take.isPending}>
          Check and keep it
        </Button>
        <Button className="quiet" onPress={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
      <Refusal error={take.error} />
    </form>
  )
}

/** When the desk's clock was set: what it claimed before and after cannot be laid on one line. For the list of what is proved. */
export function ClockSteps({ steps }: { steps: readonly ClockStep[] }) {
  if (steps.length === 0) return null
  return (
    <>
      <dt>The desk’s clock was set</dt>
      <dd>
        <ul>
          {steps.map(({ leaf, from, to, seconds }) => (
            <li key={leaf}>
              {seconds < 0 ? 'Back' : 'On'} by {lengthOfSeconds(Math.abs(seconds))}: act {leaf - 1} claims <time dateTime={from}>{moment(from)}</time>, the one
              after it <time dateTime={to}>{moment(to)}</time>.{' '}
              {seconds < 0 ? 'Their order is that of the log, not of these times.' : 'So much time had not passed.'}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
