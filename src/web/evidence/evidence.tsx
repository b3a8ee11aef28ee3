// What is proved of an incident's record: by whom outside the desk, since when; how it is handed out; the custody of each original (custody.tsx).
import { Button } from 'react-aria-components'
import type { Evidence, StampTold } from '../../model/evidence.ts'
import { exportFilePath } from '../addresses.ts'
import { useAskForStamp, useEvidence, useExport, useSendForStamp, useStartExport } from './evidence-calls.ts'
import { Refusal, Waiting } from '../pieces.tsx'
import { Erased, Originals } from './custody.tsx'
import { Frame } from '../frame.tsx'
import { BringList, ClockSteps, RevocationTold, SetBack } from './outside-told.tsx'
import { BringAnswer } from './stamp-answer.tsx'
import { bytesInWords, counted, grouped, listed, moment, shortDay, some } from '../words.ts'

/** The screen of evidence; its first sentence says who outside the desk has confirmed what. */
export function EvidenceScreen({ code }: { code: string }) {
  const evidence = useEvidence(code)
  return (
    <Frame title="Evidence" code={code} tab="evidence" lede={evidence.data === undefined ? undefined : inOneSentence(evidence.data)}>
      {evidence.isPending ? <Waiting /> : null}
      <Refusal error={evidence.error} />
      {evidence.data === undefined ? null : (
        <>
          <Proved evidence={evidence.data} />
          <Stamps evidence={evidence.data} />
          <HandOut code={code} evidence={evidence.data} />
          <Originals code={code} evidence={evidence.data} />
          <Erased evidence={evidence.data} />
        </>
      )}
    </Frame>
  )
}

const confirmedIn = ({ stamps }: Evidence): readonly StampTold[] => stamps.filter(({ state }) => state === 'confirmed')

/** "Two authorities and one witness outside this desk …": who has said something, before what they said. */
function inOneSentence(evidence: Evidence): string {
  const authorities = new Set(confirmedIn(evidence).map(({ authority }) => authority)).size
  const witnesses = evidence.witnesses.length
  if (authorities === 0 && witnesses === 0)
    return 'Nobody outside this desk has said yet when this record existed. Only the desk’s own clock does, and that proves nothing to others.'
  const who = [
    authorities > 0 ? some(authorities, 'authority', 'authorities') : '',
    witnesses > 0 ? (authorities > 0 ? some(witnesses, 'witness', 'witnesses').toLowerCase() : some(witnesses, 'witness', 'witnesses')) : '',
  ]
  const all = [...confirmedIn(evidence), ...evidence.witnesses].some(({ coversAll }) => coversAll)
  return `${listed(who.filter((words) => words !== ''))} outside this desk ${authorities + witnesses === 1 ? 'has' : 'have'} confirmed ${all ? 'all of this record' : 'a part of this record; what came later rests on the desk’s own clock'}.`
}

function Proved({ evidence }: { evidence: Evidence }) {
  const stamps = confirmedIn(evidence)
  const first = stamps.toSorted((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1))[0]
  return (
    <section aria-labelledby="proved">
      <h2 id="proved">What is proved</h2>
      <dl className="proved">
        <dt>Nothing was changed, and in which order it happened</dt>
        <dd>
          {some(evidence.acts, 'act')} on this incident, among {grouped(evidence.size)} in the desk’s log. The desk signs it with this key; whoever checks a
          bundle compares it with the one you give them:
          <span className="digest key">{evidence.vkey}</span>
        </dd>
        <dt>Existed no later than</dt>
        <dd>
          {first === undefined ? (
            'Nobody outside says so yet. Ask an authority for a time stamp below.'
          ) : (
            <ul>
              {stamps.map((stamp) => (
                <li key={stamp.id}>
                  <time dateTime={stamp.time ?? ''}>{moment(stamp.time ?? '')}</time>, says <bdi>{stamp.authority}</bdi>: {covered(stamp)}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>The same history is shown to everybody</dt>
        <dd>
          {evidence.witnesses.length === 0 ? (
            'No witness has signed the log. A partner, a lawyer or a library can run one: it refuses to sign two histories.'
          ) : (
            <ul>
              {evidence.witnesses.map((witness) => (
                <li key={witness.name}>
                  <bdi>{witness.name}</bdi> signed it, <time dateTime={witness.at}>{moment(witness.at)}</time>: {covered(witness)}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <ClockSteps steps={evidence.clockSteps} />
        <SetBack times={evidence.setBack} />
      </dl>
      <p className="soft">None of this proves that what the originals say is true, or when a picture was taken.</p>
    </section>
  )
}

const covered = ({ coversAll, size }: { readonly coversAll: boolean; readonly size: number }): string =>
  coversAll ? 'all of this record' : `the first ${counted(size, 'act')} of the log`

const STATE_OF = {
  asked: 'asked: a query is written, its answer is not here yet',
  pending: 'pending: sent, no answer yet',
  confirmed: 'confirmed',
  revoked: 'taken back',
} as const

function Stamps({ evidence }: { evidence: Evidence }) {
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

function HandOut({ code, evidence }: { code: string; evidence: Evidence }) {
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
