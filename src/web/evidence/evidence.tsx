// What is proved of an incident's record: by whom outside the desk, and since when. Its other parts have a file each.
import type { Evidence, StampTold } from '../../model/evidence.ts'
import { useEvidence } from './evidence-calls.ts'
import { Refusal, Waiting } from '../pieces.tsx'
import { Originals } from './custody.tsx'
import { Erased } from './erased.tsx'
import { Frame } from '../frame.tsx'
import { HandOut } from './hand-out.tsx'
import { ClockSteps, SetBack } from './outside-told.tsx'
import { covered, Stamps } from './stamps.tsx'
import { grouped, listed, moment, some } from '../words.ts'

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
