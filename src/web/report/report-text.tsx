// The text of a report as written, in pieces that keep their offsets, and the marks laid over it by the CSS Custom Highlight API:
// the text itself stays plain, so that it can be selected, searched and read aloud as it stands.
import { useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { Layer, Report } from '../../model/report.ts'
import { stretch } from '../drawn/jsx-runtime.ts'
import { drawn } from '../drawn/odd-characters.ts'
import { type Card, startOf } from './readings.ts'
import { boundsInWords, grouped, languageInWords, LAYER } from '../words.ts'

type Place = { readonly start: number; readonly end: number }
type Piece = Place & { readonly layer: Layer | null }
type Line = { readonly pieces: readonly Piece[]; readonly layer: Layer | null; readonly opens: boolean }

// A browser draws a book; it does not draw two hundred megabytes. What is left out is said.
const SHOWN = 400_000

/** The report's text by lines, each cut at the edges of layers. Lines of nothing but white space are left out. */
function linesOf({ text, layers }: Report): readonly Line[] {
  const end = Math.min(text.length, SHOWN)
  const edges = [...new Set(layers.flatMap((layer) => [layer.start, layer.end]))].sort((a, b) => a - b)
  // The smallest layer around a place says most: boilerplate inside a headline is boilerplate.
  const bySize = [...layers].sort((a, b) => a.end - a.start - (b.end - b.start))
  const layerAt = (at: number) => bySize.find((layer) => layer.start <= at && at < layer.end) ?? null
  const opened = new Set<Layer>()
  const lines: Line[] = []
  let edge = 0
  for (let start = 0; start < end;) {
    const newline = text.indexOf('\n', start)
    const next = newline < 0 || newline >= end ? end : newline + 1
    const pieces: Piece[] = []
    let from = start
    while ((edges[edge] ?? end) <= from) edge++
    for (; (edges[edge] ?? end) < next; edge++) {
      const cut = edges[edge] ?? end
      pieces.push({ start: from, end: cut, layer: layerAt(from) })
      from = cut
    }
    pieces.push({ start: from, end: next, layer: layerAt(from) })
    start = next
    const said = pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '')
    // The line belongs to the layer of most of its words; a smaller one inside it stays in the line.
    const layer = [...said].sort((a, b) => b.end - b.start - (a.end - a.start))[0]?.layer ?? null
    if (said.length > 0) lines.push({ pieces, layer, opens: layer !== null && !opened.has(layer) })
    if (layer !== null) opened.add(layer)
  }
  return lines
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
  const lines = useMemo(() => linesOf(report), [report])

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
  }, [cards, lines])

  useLayoutEffect(() => {
    const find = rangeFinder(box.current)
    const ranges = selected.map(find)
    highlight('selected', ranges, 2)
    const top = ranges.find((range) => range !== null)?.getBoundingClientRect().top
    if (top !== undefined && (top < 90 || top > window.innerHeight * 0.75)) {
      window.scrollBy({ top: top - window.innerHeight * 0.3, behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
    }
    return () => void CSS.highlights?.delete('selected')
  }, [selected, lines])

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
    <div className="text said" ref={box} onClick={choose} lang={report.report.language === 'und' ? undefined : report.report.language}>
      {lines.map(({ pieces, layer, opens }) => (
        <div key={pieces[0]?.start} className={`line ${layer?.kind ?? 'unread'}`}>
          {opens && layer !== null && layer.kind !== 'body' ? <LayerName layer={layer} zone={zone} /> : null}
          <p dir="auto">
            {pieces.map((piece) => (
              <Words
                key={piece.start}
                start={piece.start}
                words={report.text.slice(piece.start, piece.end).replace(/\r?\n$/, '')}
                className={piece.layer === layer ? undefined : (piece.layer?.kind ?? 'unread')}
              />
            ))}
          </p>
        </div>
      ))}
      {report.text.length > SHOWN ? (
        <p className="layerName">
          The first {grouped(SHOWN)} of {grouped(report.text.length)} characters are shown; the rest was read and is kept.
        </p>
      ) : null}
    </div>
  )
}

/** Words in one element that knows its offset. Around a character that is drawn as a sign there are several: each offset stays exact. */
function Words({ start, words, className }: { start: number; words: string; className: string | undefined }) {
  const pieces = drawn(words)
  if (pieces === null)
    return (
      <span data-start={start} className={className}>
        {words}
      </span>
    )
  return <span className={className}>{pieces.map((piece) => stretch(piece, piece.start, { 'data-start': start + piece.start }))}</span>
}

function LayerName({ layer, zone }: { layer: Layer; zone: string }) {
  if (layer.kind === 'headline') return null
  const dated = layer.kind === 'update' || layer.kind === 'correction' || layer.kind === 'editorsNote'
  const known = layer.written.earliest !== null || layer.written.latest !== null
  return (
    <p className={`layerName ${layer.kind}`}>
      {LAYER[layer.kind]}
      {dated ? `, written ${known ? boundsInWords(layer.written, zone) : 'at a time not known'}` : ''}
      {layer.language === undefined ? '' : `, in ${languageInWords(layer.language)}`}
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
