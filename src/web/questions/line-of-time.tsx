// The line of time, drawn: one axis for all bands, a firm answer solid, a hedged one hatched, an appearance a tick; bounds as sentences.
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Band, Bar } from './bands.ts'
import { scaleOf, type Scale } from './time-scale.ts'

const ROW = 30
const HEAD = 26
const LABELS = 190
const NARROW = 620
const BESIDE = 4

/** Draws the bands as wide as there is room. Where it is narrow, each label stands above its bar. */
export function LineOfTime({ bands, zone }: { bands: readonly Band[]; zone: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, em: 1 })
  // Drawn in units of the reader's own letters: with letters of twice the size there is room for half as many, and none run together.
  const width = room.width / room.em
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setRoom({ width: element.clientWidth, em: parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1 })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  const instants = bands
    .flatMap(({ bars, bounds }) => [bounds, ...bars].flatMap(({ earliest, latest }) => [earliest, latest]))
    .flatMap((at) => (at === null ? [] : [Date.parse(at)]))
  if (instants.length === 0) return null
  const isNarrow = width < NARROW
  const left = isNarrow ? 2 : LABELS
  const scale = scaleOf(instants, Math.max(120, width - left - 12), zone)
  return (
    <div className="timeline" ref={box}>
      {width === 0 ? null : (
        <>
          <Axis scale={scale} left={left} width={width} em={room.em} />
          {bands.map((band) => (
            <figure key={band.id} className="band">
              {bands.length > 1 ? (
                <figcaption>
                  <Link href={band.href}>{band.asks}</Link>
                </figcaption>
              ) : null}
              <Rows band={band} scale={scale} left={left} width={width} em={room.em} isNarrow={isNarrow} />
              {band.more === 0 ? null : (
                <p className="bound soft">
                  and {band.more} more, in <Link href={band.href}>the question</Link>
                </p>
              )}
              {band.beside.length === 0 ? null : (
                <p className="bound beside" dir="auto">
                  Not on the line, for want of a date: {band.beside.slice(0, BESIDE).join('; ')}
                  {band.beside.length > BESIDE ? `; and ${band.beside.length - BESIDE} more` : ''}.
                </p>
              )}
              {band.sentence === null ? null : (
                <p className="bound">
                  {band.sentence} {band.because.length === 0 ? null : <span className="soft">{band.because.join(' ')}</span>}
                </p>
              )}
            </figure>
          ))}
          <p className="legend soft">
            <Sample look="firm" /> firm <Sample look="hedged" /> hedged <Sample look="seen" /> seen somewhere
            {scale.folds.length > 0 ? ' · slanted lines: a stretch in which nothing begins or ends is left out' : ''} · days in {zone}
          </p>
        </>
      )}
    </div>
  )
}

function Axis({ scale, left, width, em }: { scale: Scale; left: number; width: number; em: number }) {
  return (
    <svg className="axis" width={width * em} height={HEAD * em} viewBox={`0 0 ${width} ${HEAD}`} aria-hidden="true">
      {scale.ticks.map(({ label, labelX }, i) => (
        <text key={i} x={left + labelX} y={16}>
          {label}
        </text>
      ))}
    </svg>
  )
}

function Rows({ band, scale, left, width, em, isNarrow }: { band: Band; scale: Scale; left: number; width: number; em: number; isNarrow: boolean }) {
  const hatch = useId()
  const row = isNarrow ? ROW + 14 : ROW
  const hasBound = band.bounds.earliest !== null || band.bounds.latest !== null
  const height = band.bars.length * row + (hasBound ? 16 : 4)
  const right = width - 10
  const x = (at: string | null, open: number) => (at === null ? open : left + scale.at(Date.parse(at)))
  return (
    <svg
      width={width * em}
      height={height * em}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={[...band.bars.map(({ label, words }) => `${label}: ${words}`), band.sentence ?? ''].join('; ')}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" className="hatchLine" />
        </pattern>
      </defs>
      <g className="grid">
        {scale.ticks.map((tick, i) => (
          <path key={i} d={`M${left + tick.x} 0V${height}`} />
        ))}
        {scale.folds.map((at) => (
          <path key={at} className="fold" d={`M${left + at - 5} ${height}L${left + at + 1} 0M${left + at - 1} ${height}L${left + at + 5} 0`} />
        ))}
      </g>
      {band.bars.map((bar, i) => {
        const top = i * row + (isNarrow ? 16 : 5)
        return (
          <g key={bar.id}>
            <title>{bar.words}</title>
            <text x={isNarrow ? left : 0} y={isNarrow ? top - 4 : top + 14} className="who">
              {fitted(bar.label, isNarrow ? width : LABELS - 8)}
            </text>
            <Drawn bar={bar} from={x(bar.earliest, left)} to={x(bar.latest, right)} top={top} hatch={hatch} />
          </g>
        )
      })}
      {hasBound ? <path className="boundLine" d={`M${x(band.bounds.earliest, left)} ${height - 7}H${x(band.bounds.latest, right)}`} /> : null}
      {band.bounds.earliest === null ? null : <path className="boundEnd" d={`M${x(band.bounds.earliest, left)} ${height - 12}v10`} />}
      {band.bounds.latest === null ? null : <path className="boundEnd" d={`M${x(band.bounds.latest, right)} ${height - 12}v10`} />}
    </svg>
  )
}

function Drawn({ bar, from, to, top, hatch }: { bar: Bar; from: number; to: number; top: number; hatch: string }) {
  const width = Math.max(6, to - from)
  if (bar.look === 'seen')
    return <path className="seen" d={width <= 6 ? `M${from} ${top}v18` : `M${from} ${top}v18M${from} ${top + 9}H${to}M${to} ${top}v18`} />
  return <rect className={bar.look} x={from} y={top} width={width} height={18} rx={2} {...(bar.look === 'hedged' ? { fill: `url(#${hatch})` } : {})} />
}

function Sample({ look }: { look: Bar['look'] }) {
  const hatch = useId()
  return (
    <svg width="26" height="12" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" className="hatchLine" />
        </pattern>
      </defs>
      {look === 'seen' ? (
        <path className="seen" d="M13 0v12" />
      ) : (
        <rect className={look} x="1" y="1" width="24" height="10" rx="2" {...(look === 'hedged' ? { fill: `url(#${hatch})` } : {})} />
      )}
    </svg>
  )
}

// This many pixels a letter is a wide guess for 13 px Inter; the whole label is in the tooltip and in the answer itself.
const LETTER = 6.6
const fitted = (label: string, width: number): string =>
  label.length * LETTER <= width ? label : `${label.slice(0, Math.max(4, Math.floor(width / LETTER) - 1))}…`
