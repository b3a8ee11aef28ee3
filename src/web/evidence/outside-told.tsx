// What the evidence page says of outside time beside the stamps themselves: whether their certificates were taken back, and when the desk's own
// clock was set.
import type { ClockStep, Evidence, Revocation } from '../../model/evidence.ts'
import { base64Of, BringFiles } from './bring-files.tsx'
import { useTakeRevocations } from './evidence-calls.ts'
import { counted, grouped, lengthOfSeconds, moment, shortDay } from '../words.ts'

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

const LIST = [
  { field: 'list', label: 'The list (.crl), had from whoever issued the authority’s certificate', accept: '.crl,.pem,application/pkix-crl' },
] as const

/** Takes a revocation list in as a file: the desk fetches none. */
export function BringList() {
  const take = useTakeRevocations()
  const { data } = take
  return (
    <BringFiles
      name="Bring a revocation list"
      files={LIST}
      isPending={take.isPending}
      error={take.error}
      kept={
        data === undefined ? null : (
          <p role="status">
            Kept: the list of <bdi>{data.issuer}</bdi> of {shortDay(data.from)}, with {counted(data.revoked, 'certificate')} taken back.
          </p>
        )
      }
      onBring={(files, done) => {
        void files
          .get('list')
          ?.bytes()
          .then((bytes) => take.mutate(base64Of(bytes), { onSuccess: done }))
      }}
    />
  )
}

/** An older copy of the log was found in the place of the newer one. For the list of what is proved. */
export function SetBack({ times }: { times: Evidence['setBack'] }) {
  if (times.length === 0) return null
  return (
    <>
      <dt>The log was set back</dt>
      <dd>
        <ul>
          {times.map(({ leaf, from, to }) => (
            <li key={leaf}>
              An older copy of it was found, as act {leaf} says: it covered {counted(from, 'act')}, and {grouped(to)} had been covered. It went on from the
              record; nothing is lost.
            </li>
          ))}
        </ul>
      </dd>
    </>
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
