// "What changed": two versions of one page, passage beside passage. Every change is named in words and drawn by shape (underlined, struck
// through, a bar at its side); colour only repeats it. What was confirmed in the earlier version is offered for the later one.
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { LayerCame, PassageChange, PassageRead, ReportChanges, VersionChanges, VersionHeld } from '../model/comparison.ts'
import type { Span } from '../model/span.ts'
import { useChanges, useCorrect, useJudge } from './calls.ts'
import { Empty, PassageLink, Refusal } from './pieces.tsx'
import { useSigning } from './signing.tsx'
import { boundsInWords, counted, LAYER, listed, moment, some } from './words.ts'

export function ChangesBetween({ code, id, zone }: { code: string; id: string; zone: string }) {
  const asked = useChanges(id)
  if (asked.error) return <Refusal error={asked.error} />
  if (asked.data === undefined) return null
  if (asked.data === null) return <Empty>Only one version of this page is held and read, so there is nothing to compare.</Empty>
  return <Compared code={code} id={id} zone={zone} of={asked.data} />
}

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
          : `${some(passages.length, 'passage')} changed: ${listed([`${number('added')} added`, `${number('altered')} altered`, `${number('removed')} removed`])}; ${unchanged} unchanged.`}{' '}
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

const NAMED = { added: 'Added', altered: 'Altered', removed: 'Removed' } as const
const SIGN = { added: '+', altered: '≠', removed: '−' } as const

function Change({ code, id, change, before, after }: { code: string; id: string; change: PassageChange; before: VersionHeld; after: VersionHeld }) {
  const { kind, words, attribution } = change
  const spans = (side: 'first' | 'second') => words.flatMap((word) => word[side] ?? [])
  return (
    <div role="row" className={`change ${kind}`}>
      <Side
        code={code}
        id={id}
        held={before}
        passage={change.before}
        marks={spans('first')}
        as="del"
        whole={kind === 'removed'}
        named={kind === 'removed' ? kind : null}
      />
      <Side
        code={code}
        id={id}
        held={after}
        passage={change.after}
        marks={spans('second')}
        as="ins"
        whole={kind === 'added'}
        named={kind === 'removed' ? null : kind}
      >
        {attribution ? <p className="soft">{saidOtherwise(change)}</p> : null}
      </Side>
    </div>
  )
}

/** By whom now, and by whom before; where that is the same it is said more or less firmly. */
function saidOtherwise({ before, after }: PassageChange): string {
  const whoOf = (passage: PassageRead | null): string => passage?.speakers.at(-1) ?? 'nobody named'
  const [was, is] = [whoOf(before), whoOf(after)]
  return was === is
    ? 'It is said otherwise now: more firmly, or less.'
    : `Now it is ${is} who ${is === 'nobody named' ? 'is quoted' : 'says so'}; it was ${was}.`
}

type SideProps = {
  readonly code: string
  readonly id: string
  readonly held: VersionHeld
  readonly passage: PassageRead | null
  readonly marks: readonly Span[]
  readonly as: 'ins' | 'del'
  readonly whole: boolean
  readonly named: PassageChange['kind'] | null
  readonly children?: ReactNode
}

function Side({ code, id, held, passage, marks, as, whole, named, children }: SideProps) {
  if (passage === null)
    return (
      <div role="cell" className="side none soft">
        Not in version {held.version}.
      </div>
    )
  const place = passage.reading ?? passage.spans[0]
  return (
    <div role="cell" className="side">
      {named === null ? null : (
        <p className="changeKind">
          <span aria-hidden="true">{SIGN[named]} </span>
          {NAMED[named]}
        </p>
      )}
      <p className="chain">
        <bdi>{passage.speakers.join(' › ')}</bdi>
        {passage.of === 'headline' ? ', headline' : passage.of === 'narration' ? ', in its own voice' : ''}
        {passage.layer === 'body' || passage.layer === 'headline' ? '' : `, ${LAYER[passage.layer].toLowerCase()}`}
      </p>
      <blockquote className="said" dir="auto">
        {passage.spans.map((span, i) => (
          <span key={span.start}>
            {i === 0 ? '' : ' … '}
            <Marked span={span} marks={whole ? [span] : marks} as={as} />
          </span>
        ))}
      </blockquote>
      {children}
      {place === undefined ? null : (
        <p className="links">
          <Place code={code} id={id} report={held.report} at={place}>
            Show the passage in version {held.version}
          </Place>
        </p>
      )}
    </div>
  )
}

/** A passage of this report, which is on screen already, or of another. */
export function Place({ code, id, report, at, children }: { code: string; id: string; report: string; at: string | Span; children: ReactNode }) {
  if (report === id) return <a href={`#${typeof at === 'string' ? at : `${at.start}-${at.end}`}`}>{children}</a>
  return (
    <PassageLink code={code} report={report} at={at}>
      {children}
    </PassageLink>
  )
}

/** Words with some of them marked; marks outside the span are left out. */
export function Marked({ span, marks, as: As }: { span: Span; marks: readonly Span[]; as: 'ins' | 'del' | 'mark' }) {
  const inside = marks.filter((mark) => mark.start >= span.start && mark.end <= span.end).sort((a, b) => a.start - b.start)
  return (
    <>
      {inside.map((mark, i) => (
        <span key={mark.start}>
          {span.quote.slice((inside[i - 1]?.end ?? span.start) - span.start, mark.start - span.start)}
          <As>{mark.quote}</As>
        </span>
      ))}
      {span.quote.slice((inside.at(-1)?.end ?? span.start) - span.start)}
    </>
  )
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
