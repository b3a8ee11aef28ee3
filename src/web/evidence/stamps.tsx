// Time stamps over the desk's log: what became of each, and the ways to get one.
import { Button } from 'react-aria-components'
import type { Evidence } from '../../model/evidence.ts'
import { Refusal } from '../pieces.tsx'
import { counted, moment, shortDay } from '../words.ts'
import { useAskForStamp, useSendForStamp } from './evidence-calls.ts'
import { BringList, RevocationTold } from './outside-told.tsx'
import { BringAnswer } from './stamp-answer.tsx'

/** How much of the log somebody outside has seen. */
export const covered = ({ coversAll, size }: { readonly coversAll: boolean; readonly size: number }): string =>
  coversAll ? 'all of this record' : `the first ${counted(size, 'act')} of the log`

const STATE_OF = {
  asked: 'asked: a query is written, its answer is not here yet',
  pending: 'pending: sent, no answer yet',
  confirmed: 'confirmed',
  revoked: 'taken back',
} as const

/** The section of time stamps. Nothing is sent before somebody presses it. */
export function Stamps({ evidence }: { evidence: Evidence }) {
  const ask = useAskForStamp()
  const send = useSendForStamp()
  const authorities = evidence.authorities.filter(({ address }) => address !== null)
  return (
    <section aria-labelledby="stamps">
      <h2 id="stamps">Time stamps</h2>
      {evidence.stamps.length === 0 ? <p className="soft">None was asked for yet.</p> : null}
      <ul className="stamps">
        {evidence.stamps.map((stamp) => (
          <li key={stamp.id}>
            <strong className={`stampState ${stamp.state}`}>{STATE_OF[stamp.state]}</strong>
            <span>
              {covered(stamp)}, asked <time dateTime={stamp.askedAt}>{moment(stamp.askedAt)}</time>
              {stamp.sentTo === null ? (
                ''
              ) : (
                <>
                  {' '}
                  of <bdi>{stamp.sentTo}</bdi>
                </>
              )}
            </span>
            {stamp.holdsUntil === null || stamp.state === 'revoked' ? null : <span className="soft">holds until {shortDay(stamp.holdsUntil)}</span>}
            <RevocationTold revocation={stamp.revocation} />
          </li>
        ))}
      </ul>
      {evidence.renewalDue === null ? null : <p className="soft">The next one is due by {shortDay(evidence.renewalDue)}: it carries the older ones on.</p>}
      <p className="soft">Only a digest and a random number leave the house; the authority learns nothing of the case.</p>
      <div className="row">
        <Button
          className="quiet"
          isDisabled={ask.isPending}
          onPress={() => ask.mutate(undefined, { onSuccess: ({ stamp, query }) => save(`${stamp}.tsq`, query) })}
        >
          Write a query to carry
        </Button>
        <BringAnswer />
        {evidence.stamps.length === 0 && evidence.authorities.length === 0 ? null : <BringList />}
        {authorities.map(({ name, address }) => (
          <Button key={name} className="quiet" isDisabled={send.isPending} onPress={() => send.mutate(name)}>
            Ask {name} now ({address})
          </Button>
        ))}
      </div>
      <Refusal error={ask.error ?? send.error} />
    </section>
  )
}

/** Hands bytes to the person as a file. */
function save(name: string, base64: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
