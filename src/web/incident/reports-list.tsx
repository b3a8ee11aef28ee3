// The list of reports: one line each, with what is happening to it. Of a long list only the lines near the window are drawn.
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ReportSummary } from '../../model/incident.ts'
import { isRemark } from '../../model/trouble.ts'
import type { Zone } from '../../model/time.ts'
import { reportPath } from '../addresses.ts'
import { useIncident } from '../calls.ts'
import { Empty, Waiting } from '../pieces.tsx'
import { counted, datelineInWords, shortDay } from '../words.ts'

// A line before it was measured; and how far beyond the window lines are drawn, so that the next Tab or scroll finds one there.
const GUESS = 48
const BEYOND = 900
// A list as short as this is drawn whole: it can then be searched and printed by the browser.
const DRAWN_WHOLE = 60

type Props = { readonly code: string; readonly reports: readonly ReportSummary[] | undefined; readonly filtered?: boolean }

/** A line a report; `reports` undefined while they are asked for. `filtered`: an empty list means that none matches. */
export function ReportsList({ code, reports, filtered = false }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const heights = useRef(new Map<string, number>())
  const zone = useIncident(code).data?.incident.zone
  const [near, setNear] = useState({ from: 0, to: 24 })
  const rows = reports ?? []
  const view = rows.length <= DRAWN_WHOLE ? { from: 0, to: rows.length } : near

  useLayoutEffect(() => {
    const measure = () => {
      const element = list.current
      if (element === null || rows.length <= DRAWN_WHOLE) return
      for (const line of element.querySelectorAll<HTMLElement>('[data-id]')) heights.current.set(line.dataset['id'] ?? '', line.offsetHeight)
      const top = element.getBoundingClientRect().top
      let y = top
      let from = rows.length
      let to = rows.length
      for (let i = 0; i < rows.length; i++) {
        const height = heights.current.get(rows[i]?.id ?? '') ?? GUESS
        if (from === rows.length && y + height > -BEYOND) from = i
        if (y > window.innerHeight + BEYOND) {
          to = i
          break
        }
        y += height
      }
      setNear((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
    }
  })

  if (reports === undefined) return <Waiting />
  if (rows.length === 0)
    return (
      <Empty>
        {filtered
          ? 'No report matches.'
          : 'No reports yet. Drop saved pages, PDFs, texts or posts anywhere on this page, and the footage: video, pictures, sound.'}
      </Empty>
    )
  const heightOf = (some: readonly ReportSummary[]) => some.reduce((sum, row) => sum + (heights.current.get(row.id) ?? GUESS), 0)
  return (
    <ul
      className="reports"
      ref={list}
      aria-label={counted(rows.length, 'report')}
      style={{ paddingTop: heightOf(rows.slice(0, view.from)), paddingBottom: heightOf(rows.slice(view.to)) }}
    >
      {rows.slice(view.from, view.to).map((row, i) => (
        <ReportLine key={row.id} code={code} row={row} zone={zone} sharesWith={nameOf(rows, row.shares?.with)} place={view.from + i + 1} of={rows.length} />
      ))}
    </ul>
  )
}

/** The publication, or else the title, of the report with this id. */
function nameOf(rows: readonly ReportSummary[], id: string | undefined): string | null {
  const found = id === undefined ? undefined : rows.find((row) => row.id === id)
  return found === undefined ? null : (found.publication ?? found.title)
}

const ReportLine = memo(function ReportLine({
  code,
  row,
  zone,
  sharesWith,
  place,
  of,
}: {
  code: string
  row: ReportSummary
  zone: Zone | undefined
  sharesWith: string | null
  place: number
  of: number
}) {
  const published = datelineInWords(row.published)
  const otherClock = published !== null && zone !== undefined && row.published?.zone !== zone ? (row.published?.zone ?? null) : null
  return (
    <li data-id={row.id} className={row.state === 'failed' ? 'report unread' : 'report'} aria-posinset={place} aria-setsize={of}>
      <Link href={reportPath(code, row.id)} className="said">
        <span dir="auto">{row.title}</span>
      </Link>
      {row.state === 'failed' ? null : (
        <>
          <span dir="auto" className="by" title={row.publication ?? undefined}>
            {row.publication ?? (row.state === 'read' ? <span className="soft">publication not known</span> : null)}
          </span>
          <span>
            {row.state === 'read' ? (published ?? <span className="soft">no dateline</span>) : null}
            {otherClock === null ? null : <span className="soft"> {otherClock}</span>}
            {row.version > 1 ? ` · version ${row.version}, taken in ${shortDay(row.takenInAt)}` : ''}
          </span>
        </>
      )}
      <span className="what">
        <What row={row} sharesWith={sharesWith} />
      </span>
    </li>
  )
})

/** What was not read, and what is worth knowing: a date in the future is named, because every weekday of the report hangs on it. */
function Noted({ row: { troubles } }: { row: ReportSummary }) {
  const isFuture = troubles.some(({ code }) => code === 'dateline-future')
  const unread = troubles.filter((trouble) => !isRemark(trouble)).length
  const remarks = troubles.length - unread - (isFuture ? 1 : 0)
  return (
    <>
      {unread > 0 ? ` · ${counted(unread, 'part')} not read` : ''}
      {isFuture ? (
        <>
          {' · '}
          <span className="clashWord">dated in the future</span>
        </>
      ) : null}
      {remarks > 0 ? ` · ${counted(remarks, 'remark')}` : ''}
    </>
  )
}

function What({ row, sharesWith }: { row: ReportSummary; sharesWith: string | null }) {
  switch (row.state) {
    case 'waiting':
      return <>waiting to be read</>
    case 'reading':
      return (
        <>
          reading <progress max={1} value={row.progress} aria-label={`Reading ${row.title}`} />
        </>
      )
    case 'failed':
      return <span className="clashWord">not read: {row.troubles[0]?.message ?? 'the original is kept'}</span>
    case 'read':
      return (
        <>
          {row.shares === null
            ? row.statements === 0
              ? 'in its own voice'
              : counted(row.statements, 'statement')
            : `shares ${row.shares.words} words with ${sharesWith ?? 'another report'}`}
          <Noted row={row} />
        </>
      )
  }
}
