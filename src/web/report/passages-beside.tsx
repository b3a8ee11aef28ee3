// One change between two versions of a page: the passage as it was beside the passage as it is. It is named in words and drawn by shape (underlined, struck
// through); colour only repeats it.
import type { ReactNode } from 'react'
import type { PassageChange, PassageRead, VersionHeld } from '../../model/comparison.ts'
import type { Span } from '../../model/span.ts'
import { placePath } from '../addresses.ts'
import { PassageLink } from '../pieces.tsx'
import { LAYER } from '../words.ts'

const NAMED = { added: 'Added', altered: 'Altered', removed: 'Removed' } as const
const SIGN = { added: '+', altered: '≠', removed: '−' } as const

/** A row of the table; `id` is the report on screen, into which its own passages lead. */
export function Change({ code, id, change, before, after }: { code: string; id: string; change: PassageChange; before: VersionHeld; after: VersionHeld }) {
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
        named={kind === 'added' ? null : kind}
      />
      <Side
        code={code}
        id={id}
        held={after}
        passage={change.after}
        marks={spans('second')}
        as="ins"
        whole={kind === 'added'}
        named={kind === 'added' ? kind : null}
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
      {named === null ? (
        <p className="changeKind blank" aria-hidden="true" />
      ) : (
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
  if (report === id) return <a href={placePath(at)}>{children}</a>
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
