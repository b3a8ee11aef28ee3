// The text of a report as written, in pieces that keep their offsets, and the marks laid over it by the CSS Custom Highlight API:
// the text itself stays plain, so that it can be selected, searched and read aloud as it stands.
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { Layer, Report } from '../model/report.ts'
import { type Card, startOf } from './readings.ts'
import { boundsInWords, LAYER } from './words.ts'

type Place = { readonly start: number; readonly end: number }
type Piece = Place & { readonly layer: Layer | null; readonly opens: boolean }

// A browser draws a book; it does not draw two hundred megabytes. What is left out is said.
const SHOWN = 400_000

/** The report's text cut at line breaks and at the edges of layers. Pieces of nothing but white space are left out. */
function piecesOf({ text, layers }: Report): readonly Piece[] {
  const end = Math.min(text.length, SHOWN)
  const cuts = new Set([0, end])
  for (const layer of layers) for (const edge of [layer.start, layer.end]) if (edge < end) cuts.add(edge)
  for (let i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) cuts.add(i + 1)
  const edges = [...cuts].sort((a, b) => a - b)
  // The smallest layer around a place says most: boilerplate inside a headline is boilerplate.
  const bySize = [...layers].sort((a, b) => a.end - a.start - (b.end - b.start))
  const opened = new Set<Layer>()
  const pieces: Piece[] = []
  edges.slice(0, -1).forEach((start, i) => {
    const to = edges[i + 1] ?? end
    if (text.slice(start, to).trim() === '') return
    const layer = bySize.find((candidate) => candidate.start <= start && start < candidate.end) ?? null
    pieces.push({ start, end: to, layer, opens: layer !== null && !opened.has(layer) })
    if (layer !== null) opened.add(layer)
  })
  return pieces
}

/** Draws the text and its marks. `selected` is brought into view; a click on marked words chooses the reading they belong to. */
export function ReportText({
  report,
  cards,
  zone,
  selected,
  onChoose,
}: {
  report: Report
  cards: readonly Card[]
  zone: string
  selected: readonly Place[]
  onChoose: (id: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => piecesOf(report), [report])

  useLayoutEffect(() => {
    const find = rangeFinder(box.current)
    const ofKind = (...kinds: readonly Card['kind'][]) => cards.filter(({ kind }) => kinds.includes(kind)).flatMap(({ spans }) => spans)
    const marks: readonly (readonly [string, readonly Place[], number])[] = [
      ['statements', ofKind('statement'), 0],
      ['facts', ofKind('time', 'place', 'count'), 1],
      ['seen', ofKind('footage'), 0],
    ]
    for (const [name, places, priority] of marks) highlight(name, places.map(find), priority)
    return () => marks.forEach(([name]) => CSS.highlights?.delete(name))
  }, [cards, pieces])

  useLayoutEffect(() => {
    const find = rangeFinder(box.current)
    const ranges = selected.map(find)
    highlight('selected', ranges, 2)
    const top = ranges.find((range) => range !== null)?.getBoundingClientRect().top
    if (top !== undefined && (top < 90 || top > window.innerHeight * 0.75)) {
      window.scrollBy({ top: top - window.innerHeight * 0.3, behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    }
    return () => void CSS.highlights?.delete('selected')
  }, [selected, pieces])

  const choose = (event: MouseEvent) => {
    if (!(window.getSelection()?.isCollapsed ?? true)) return // somebody is selecting words
    const at = offsetAt(event)
    if (at === null) return
    const under = cards.filter(({ spans }) => spans.some(({ start, end }) => start <= at && at < end))
    // The shortest reading at this place: a time inside a statement, before the statement.
    const length = (card: Card) => card.spans.reduce((sum, { start, end }) => sum + end - start, 0)
    const nearest = under.sort((a, b) => length(a) - length(b) || startOf(a) - startOf(b))[0]
    if (nearest) onChoose(nearest.id)
  }
  return (
    <div className="text said" ref={box} onClick={choose}>
      {pieces.map(({ start, end, layer, opens }) => (
        <div key={start} className={`piece ${layer?.kind ?? 'unread'}`}>
          {opens && layer !== null && layer.kind !== 'body' ? <LayerName layer={layer} zone={zone} /> : null}
          <p dir="auto" data-start={start}>
            {report.text.slice(start, end).replace(/\r?\n$/, '')}
          </p>
        </div>
      ))}
      {report.text.length > SHOWN ? (
        <p className="layerName">
          The first {SHOWN.toLocaleString('en-GB')} of {report.text.length.toLocaleString('en-GB')} characters are shown; the rest was read and is kept.
        </p>
      ) : null}
    </div>
  )
}

function LayerName({ layer, zone }: { layer: Layer; zone: string }) {
  if (layer.kind === 'headline') return null
  const dated = layer.kind === 'update' || layer.kind === 'correction' || layer.kind === 'editorsNote'
  const known = layer.written.earliest !== null || layer.written.latest !== null
  return (
    <p className={`layerName ${layer.kind}`}>
      {LAYER[layer.kind]}
      {dated ? `, written ${known ? boundsInWords(layer.written, zone) : 'at a time not known'}` : ''}
    </p>
  )
}

/** Finds the range of text nodes for a place in the stored text; null where it is not drawn. */
function rangeFinder(box: HTMLElement | null): (place: Place) => Range | null {
  const drawn = [...(box?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].map((element) => ({
    start: Number(element.dataset['start']),
    node: element.firstChild,
  }))
  // The last piece that begins at or before the offset.
  const at = (offset: number) => {
    let low = 0
    let high = drawn.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((drawn[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const piece = drawn[low]
    return piece?.node ? { node: piece.node, offset: Math.max(0, Math.min(offset - piece.start, piece.node.textContent?.length ?? 0)) } : null
  }
  return ({ start, end }) => {
    const from = at(start)
    const to = at(Math.max(start, end - 1))
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.textContent?.length ?? 0))
    return range
  }
}

// Browsers without the API show the text unmarked; the cards beside it hold every reading with its words.
function highlight(name: string, ranges: readonly (Range | null)[], priority: number): void {
  if (typeof Highlight === 'undefined') return
  const mark = new Highlight(...ranges.filter((range) => range !== null))
  mark.priority = priority
  CSS.highlights.set(name, mark)
}

function offsetAt({ clientX, clientY }: { clientX: number; clientY: number }): number | null {
  const caret = document.caretPositionFromPoint?.(clientX, clientY)
  const start = caret?.offsetNode.parentElement?.dataset['start']
  return caret === null || caret === undefined || start === undefined ? null : Number(start) + caret.offset
}
