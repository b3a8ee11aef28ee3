// A report as written: its words with what was read in them, and the readings beside it, to be chosen, judged and corrected by hand or by keys.
//
// The address says which reading or which place in the text is chosen; a passage that is linked to from elsewhere is found by it.
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { CorrectedField } from '../../model/correction.ts'
import type { Judgement, ReportView } from '../../model/incident.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { useIncident } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { useCorrect, useJudge } from './report-calls.ts'
import { Correcting, fieldOf, isAsked } from './correcting.tsx'
import { DriftNotes } from './drift-notes.tsx'
import { isJudged, ReadingCards, useReadingKeys } from './reading-cards.tsx'
import { cardsOf, type Card, type ReadingKind } from './readings.ts'
import { ReportText } from './report-text.tsx'
import { useSigning } from '../signing.tsx'
import { counted } from '../words.ts'

const FIRST_SHOWN: ReadonlySet<ReadingKind> = new Set(['statement', 'time', 'place', 'count', 'footage'])

/** `opened` counts: an answer that comes late to one correction must not close the next, which was opened on the same reading meanwhile. */
type CorrectingNow = { readonly reading: string; readonly field: CorrectedField; readonly draft: readonly Span[]; readonly opened: number }

/** The text and its cards. `onMend`: somebody pressed E for the form of the dateline, which stands above both. */
export function AsWritten({ code, id, view, report, onMend }: { code: string; id: string; view: ReportView; report: Report; onMend: () => void }) {
  const zone = useIncident(code).data?.incident.zone ?? report.report.published.zone
  const all = useMemo(() => cardsOf(report, zone), [report, zone])
  const [shown, setShown] = useState<ReadonlySet<ReadingKind>>(FIRST_SHOWN)
  const [at, setAt] = useState(() => window.location.hash.slice(1))
  const judge = useJudge(id)
  useEffect(() => {
    const follow = () => setAt(window.location.hash.slice(1))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  // The address names a reading ("s1") or a place in the text ("120-146"); a place chooses the reading that has these very words.
  const place = useMemo(() => placeIn(at), [at])
  const chosen = all.find((card) => card.id === at) ?? (place === null ? undefined : nearest(all, place))
  const cards = useMemo(() => all.filter((card) => shown.has(card.kind) || card.id === chosen?.id), [all, shown, chosen])
  const [correcting, setCorrecting] = useState<CorrectingNow | null>(null)
  const inHand = correcting !== null && correcting.reading === chosen?.id ? correcting : null
  const selected = useMemo(() => (inHand?.field === 'span' ? inHand.draft : place === null ? (chosen?.spans ?? []) : [place]), [place, chosen, inHand])

  const choose = (card: string) => {
    setCorrecting(null)
    window.history.replaceState(window.history.state, '', `#${card}`)
    setAt(card)
  }
  const step = (by: 1 | -1) => {
    const next = cards[chosen === undefined ? (by === 1 ? 0 : cards.length - 1) : cards.indexOf(chosen) + by]
    if (next) choose(next.id)
  }
  const signing = useSigning()
  const say = (reading: string, status: 'confirmed' | 'rejected' | 'proposed') => signing.sign(() => judge.mutate({ reading, status }))
  const correct = useCorrect(id)
  const takeBack = (reading: string, field: CorrectedField) => signing.sign(() => correct.mutate({ reading, field, takeBack: true }))
  const beginCorrecting = (field: CorrectedField | null) => {
    if (chosen !== undefined && field !== null) setCorrecting((last) => ({ reading: chosen.id, field, draft: chosen.spans, opened: (last?.opened ?? 0) + 1 }))
  }
  const endCorrecting = () => {
    const reading = correcting?.reading
    setCorrecting(null)
    if (reading !== undefined) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-reading="${CSS.escape(reading)}"] .choose`)?.focus())
  }
  useReadingKeys((key) => {
    if (key === 'j') step(1)
    else if (key === 'k') step(-1)
    else if (key === 'e') onMend()
    else if (key === 'c') beginCorrecting(chosen === undefined ? null : fieldOf(chosen))
    else if (key === 'a') beginCorrecting(chosen !== undefined && isAsked(chosen) ? 'answers' : null)
    else if (key === 'd') beginCorrecting(chosen?.kind === 'statement' ? 'strength' : null)
    else if (key === 'w') beginCorrecting(chosen === undefined || fieldOf(chosen) === 'footage' ? null : 'span')
    else if (key === 'u') {
      const last = view.corrections.filter(({ reading }) => reading === chosen?.id).at(-1)
      if (last !== undefined && chosen !== undefined) takeBack(chosen.id, last.to.field)
      else if (chosen !== undefined && isJudged(view.judgements[chosen.id])) say(chosen.id, 'proposed')
    } else if (chosen) say(chosen.id, key === 'y' ? 'confirmed' : 'rejected')
  })
  return (
    <div className="reader">
      <div>
        <Refusal error={judge.error ?? correct.error} />
        <p className="hiddenLabel" role="status">
          {chosen === undefined ? '' : inWords(chosen, view.judgements[chosen.id])}
        </p>
        <p className="jump">
          <Button className="link" onPress={() => toReadings()}>
            Go to the {counted(all.length, 'reading')} below the text
          </Button>
        </p>
        <ReportText report={report} cards={cards} zone={report.report.published.zone} selected={selected} onChoose={choose} />
      </div>
      <div className="beside" tabIndex={-1}>
        <DriftNotes code={code} id={id} />
        <ReadingCards
          cards={cards}
          all={all}
          shown={shown}
          onShow={setShown}
          judgements={view.judgements}
          selected={chosen?.id ?? null}
          onChoose={choose}
          signing={signing.field}
          onJudge={say}
          corrections={view.corrections}
          onCorrect={beginCorrecting}
          onTakeBack={takeBack}
          correcting={
            inHand === null || chosen === undefined ? null : (
              <Correcting
                key={`${chosen.id} ${inHand.field} ${inHand.opened}`}
                id={id}
                card={chosen}
                field={inHand.field}
                text={report.text}
                draft={inHand.draft}
                onDraft={(draft) => setCorrecting({ ...inHand, draft })}
                sign={signing.sign}
                onDone={endCorrecting}
              />
            )
          }
        />
      </div>
    </div>
  )
}

/** Said aloud when a reading is chosen or judged by key: the focus stays where it was. */
const inWords = ({ name, notes, spans }: Card, judgement: Judgement | undefined): string =>
  [name, ...notes, `“${spans.map(({ quote }) => quote).join(' … ')}”`, ...(isJudged(judgement) ? [judgement.status] : [])].join(', ')

/** Where the window is narrow the readings come after the whole text. */
function toReadings(): void {
  const readings = document.querySelector<HTMLElement>('.beside')
  readings?.scrollIntoView()
  readings?.focus({ preventScroll: true })
}

function placeIn(hash: string): { start: number; end: number } | null {
  const found = /^(\d+)-(\d+)$/.exec(hash)
  return found === null ? null : { start: Number(found[1]), end: Number(found[2]) }
}

function nearest(cards: readonly Card[], { start, end }: { start: number; end: number }): Card | undefined {
  const far = (card: Card) => Math.min(...card.spans.map((span) => Math.abs(span.start - start) + Math.abs(span.end - end)))
  const around = cards.filter(({ spans }) => spans.some((span) => span.start < end && start < span.end))
  return around.sort((a, b) => far(a) - far(b))[0]
}
