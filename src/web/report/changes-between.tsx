// "What changed": two versions of one page, passage beside passage. What was confirmed or corrected in the earlier version is offered for the later one.
import { Button } from 'react-aria-components'
import type { LayerCame, PassageChange, ReportChanges, VersionChanges, VersionHeld } from '../../model/comparison.ts'
import { Empty, Refusal, Waiting } from '../pieces.tsx'
import { useChanges, useCorrect, useJudge } from './report-calls.ts'
import { Change, Place } from './passages-beside.tsx'
import { useSigning } from '../signing.tsx'
import { boundsInWords, counted, LAYER, listed, moment, some } from '../words.ts'

/** What changed between the report's version and the one before it (for the oldest: after it), and what a person said of the earlier one, offered for the later. */
export function ChangesBetween({ code, id, zone }: { code: string; id: string; zone: string }) {
  const asked = useChanges(id)
  if (asked.error) return <Refusal error={asked.error} />
  if (asked.data === undefined) return <Waiting />
  if (asked.data === null) return <Empty>Only one version of this page is held and read, so there is nothing to compare.</Empty>
  return <Compared code={code} id={id} zone={zone} of={asked.data} />
}

const KINDS = ['added', 'altered', 'removed'] as const

function Compared({ code, id, zone, of: { before, after, changes } }: { code: string; id: string; zone: string; of: NonNullable<ReportChanges> }) {
  const { passages, unchanged, came, gone } = changes
  // An occurrence is made of all its passages, which are told above.
  const lost = changes.lost.filter(({ reading }) => !/^e\d/.test(reading))
  const number = (kind: PassageChange['kind']) => passages.filter((change) => change.kind === kind).length
  return (
    <>
      <p className="lede">
        {passages.length === 0
          ? `No passage changed; ${counted(unchanged, 'passage')} stand as they did.`
          : `${some(passages.length, 'passage')} changed: ${listed(KINDS.filter((kind) => number(kind) > 0).map((kind) => `${number(kind)} ${kind}`))}; ${unchanged} unchanged.`}{' '}
        Commas, capitals, spaces and the shape of quotation marks are not counted.
      </p>
      <Layers layers={came} zone={zone} says="came with" version={after} />
      <Layers layers={gone} zone={zone} says="is gone from" version={after} />
      <div className="versions" role="table" aria-label="The two versions">
        <div role="row" className="change heads">
          <VersionHead held={before} />
          <VersionHead held={after} />
        </div>
        {passages.map((change, i) => (
          <Change key={i} code={code} id={id} change={change} before={before} after={after} />
        ))}
      </div>
      <Carried code={code} id={id} changes={changes} report={after.report} />
      <CorrectedBefore code={code} id={id} changes={changes} before={before} after={after} />
      {lost.length === 0 ? null : (
        <section aria-label="Readings lost">
          <h2>
            {some(lost.length, 'reading')} of version {before.version} no longer found
          </h2>
          <ul className="plain">
            {lost.map(({ reading, spans }) => (
              <li key={reading}>
                <Place code={code} id={id} report={before.report} at={reading}>
                  <q>{spans.map((span) => span.quote).join(' … ')}</q>
                </Place>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const VersionHead = ({ held }: { held: VersionHeld }) => (
  <div role="columnheader">
    <h2>Version {held.version}</h2>
    <p className="soft">taken in {moment(held.takenInAt)}</p>
  </div>
)

function Layers({ layers, zone, says, version }: { layers: readonly LayerCame[]; zone: string; says: string; version: VersionHeld }) {
  return layers.map(({ kind, span, written }) => (
    <p key={span.start} className="open">
      <strong>
        {LAYER[kind]} {says} version {version.version}
      </strong>
      {written.earliest === null && written.latest === null ? '; when it was written is not known' : `, written ${boundsInWords(written, zone)}`}.
    </p>
  ))
}

function Carried({ code, id, changes: { carried, reanchored }, report }: { code: string; id: string; changes: VersionChanges; report: string }) {
  const judge = useJudge(report)
  if (carried.length === 0) return null
  return (
    <section aria-label="Carried over">
      <h2>{some(carried.length, 'reading')} with somebody’s word on the earlier version</h2>
      <p className="soft">The words and what is read in them are the same. Nothing is carried over until you say so.</p>
      <Refusal error={judge.error} />
      <ul className="plain">
        {carried.map(({ before, after, judgement, words }) => (
          <li key={before} className="row">
            <Place code={code} id={id} report={report} at={after}>
              <q>
                {reanchored
                  .find((reading) => reading.before === before)
                  ?.spans.map(({ quote }) => quote)
                  .join(' … ')}
              </q>
            </Place>{' '}
            <span>
              {words} by <bdi>{judgement.by}</bdi>
            </span>{' '}
            <Button
              className="quiet small"
              onPress={() => judge.mutate({ reading: after, status: judgement.status === 'rejected' ? 'rejected' : 'confirmed' })}
            >
              {judgement.status === 'rejected' ? 'Reject here too' : 'Confirm here too'}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was corrected in the earlier version, of words that stand unchanged: offered for the later one. */
function CorrectedBefore({ code, id, changes, before, after }: { code: string; id: string; changes: VersionChanges; before: VersionHeld; after: VersionHeld }) {
  const correct = useCorrect(after.report)
  const signing = useSigning()
  const { corrected } = changes
  if (corrected.length === 0) return null
  return (
    <section aria-label="Corrected before">
      <h2>
        {some(corrected.length, 'reading')} corrected in version {before.version}
      </h2>
      <Refusal error={correct.error} />
      {signing.field}
      <ul className="plain">
        {corrected.map(({ after: reading, field, choice, was, words, by }) => (
          <li key={`${reading} ${field}`} className="row">
            <span>
              <Place code={code} id={id} report={after.report} at={reading}>
                <span dir="auto">{words}</span>
              </Place>
              , corrected by <bdi>{by}</bdi>; read as <span dir="auto">{was}</span>
            </span>{' '}
            <Button className="quiet small" onPress={() => signing.sign(() => correct.mutate({ reading, field, choice }))}>
              Correct it here too
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
