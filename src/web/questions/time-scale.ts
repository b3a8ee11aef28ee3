// Where an instant lies on the line of time, and which ticks to draw. Long empty stretches are folded: a crane of 2026 and one of 2023
// share a line without either becoming a point; a fold is drawn as a break, never hidden.
import { formatter, inZone } from '../words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** `labelX` is where the words begin: beside their line where the line stands at an edge or a fold. */
export type Tick = { readonly x: number; readonly label: string; readonly labelX: number }
export type Scale = { readonly at: (ms: number) => number; readonly ticks: readonly Tick[]; readonly folds: readonly number[] }

/** `only`: the one instant of a stretch that has no second. */
type Stretch = { readonly from: number; readonly to: number; readonly x: number; readonly width: number; readonly only: number | null }

// A gap is folded when it is long, and either most of the line or, being a good part of it, would press what lies on one side to a point: one answer of two years
// ago, given by its year, must not make a dot of the week that the others quarrel about. Four stretches are as many as a narrow screen can tell apart.
const LONGEST_GAP = 20 * DAY
const PRESSED = 25
const MOST_STRETCHES = 4
const FOLD_WIDTH = 26

/** The scale over these instants (ms, at least one), `width` pixels wide, its days those of `zone`. */
export function scaleOf(instants: readonly number[], width: number, zone: string): Scale {
  const sorted = [...new Set(instants)].sort((a, b) => a - b)
  const stretches = laidOut(split(sorted, MOST_STRETCHES), width)
  const at = (ms: number) => {
    const inside = stretches.find(({ to }) => ms <= to) ?? stretches.at(-1)
    if (!inside) return 0
    const part = (ms - inside.from) / (inside.to - inside.from)
    return inside.x + Math.min(1, Math.max(part, 0)) * inside.width
  }
  return {
    at,
    ticks: legible(stretches.flatMap((stretch, i) => placed(ticksOf(stretch, zone, stretches.length > 1), roomOf(stretch, i, stretches.length)))),
    folds: stretches.slice(1).map(({ x }) => x - FOLD_WIDTH / 2),
  }
}

function split(sorted: readonly number[], most: number): readonly (readonly number[])[] {
  if (sorted.length < 2 || most < 2) return [sorted]
  let cut = 1
  for (let i = 1; i < sorted.length; i++) if (gap(sorted, i) > gap(sorted, cut)) cut = i
  const widest = gap(sorted, cut)
  const whole = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  const smaller = Math.min((sorted[cut - 1] ?? 0) - (sorted[0] ?? 0), (sorted.at(-1) ?? 0) - (sorted[cut] ?? 0))
  const isMost = widest >= 3 * Math.max(whole - widest, DAY)
  const wouldPress = 3 * widest >= whole && PRESSED * Math.max(smaller, DAY) < whole
  if (widest < LONGEST_GAP || !(isMost || wouldPress)) return [sorted]
  const left = split(sorted.slice(0, cut), most - 1)
  return [...left, ...split(sorted.slice(cut), most - left.length)]
}
const gap = (sorted: readonly number[], i: number): number => (sorted[i] ?? 0) - (sorted[i - 1] ?? 0)

function laidOut(groups: readonly (readonly number[])[], width: number): readonly Stretch[] {
  const padded = groups.map((group) => {
    const from = group[0] ?? 0
    const to = group.at(-1) ?? 0
    const pad = Math.max((to - from) * 0.04, 6 * HOUR)
    return { from: from - pad, to: to + pad, only: from === to ? from : null }
  })
  // Square roots keep a long stretch from pressing a short one to nothing.
  const weights = padded.map(({ from, to }) => Math.sqrt(to - from))
  const sum = weights.reduce((a, b) => a + b, 0)
  const room = width - FOLD_WIDTH * (groups.length - 1)
  let x = 0
  return padded.map((span, i) => {
    const stretch = { ...span, x, width: (room * (weights[i] ?? 1)) / sum }
    x += stretch.width + FOLD_WIDTH
    return stretch
  })
}

// This many pixels a letter is a wide guess for 12 px Inter.
const LETTER = 6.8
const APART = 8

/** Words stay on their side of a fold: half of its width is theirs, and the mark stands in the other half. */
const roomOf = ({ x, width }: Stretch, i: number, of: number): { readonly from: number; readonly to: number } => ({
  from: i === 0 ? x : x - FOLD_WIDTH / 4,
  to: i === of - 1 ? x + width : x + width + FOLD_WIDTH / 4,
})

/** Each tick's words over their line, moved aside at an edge. Words that are wider than the whole stretch are left to their year, or dropped. */
function placed(ticks: readonly Drawn[], room: { readonly from: number; readonly to: number }): readonly Tick[] {
  return ticks.map(({ x, label }) => {
    const fits = [label, ...(ticks.length === 1 ? [label.split(' ').slice(-2).join(' '), label.split(' ').at(-1) ?? ''] : [])].find(
      (words) => words.length * LETTER <= room.to - room.from,
    )
    const width = (fits?.length ?? 0) * LETTER
    return { x, label: fits ?? '', labelX: Math.min(Math.max(x - width / 2, room.from), room.to - width) }
  })
}

/** Ticks whose words would run into the ones before keep their line and lose their words. */
function legible(ticks: readonly Tick[]): readonly Tick[] {
  let free = -Infinity
  let before = ''
  return ticks.map((tick) => {
    // Two stretches of one year, each too narrow for more than the year, say it once.
    if (tick.label === '' || tick.labelX < free || tick.label === before) return { ...tick, label: '' }
    before = tick.label
    free = tick.labelX + tick.label.length * LETTER + APART
    return tick
  })
}

type Drawn = Pick<Tick, 'x' | 'label'>
type Step = {
  readonly length: number
  readonly next: (ms: number, zone: string) => number
  readonly label: Intl.DateTimeFormatOptions
  readonly first: Intl.DateTimeFormatOptions
}
const LABEL_WIDTH = 74
const DAYS: Pick<Step, 'label' | 'first'> = { label: { weekday: 'short', day: 'numeric' }, first: { weekday: 'short', day: 'numeric', month: 'short' } }
const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((n): Step => ({
    length: n * HOUR,
    next: (ms: number, zone: string) => Math.ceil((ms + offset(ms, zone)) / (n * HOUR)) * n * HOUR - offset(ms, zone),
    label: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    first: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })),
  ...[1, 2, 7].map((n): Step => ({
    length: n * DAY,
    next: (ms: number, zone: string) => dayStart(ms, zone, n),
    ...DAYS,
  })),
  ...[1, 3, 12, 60, 120, 1200].map((n): Step => ({
    length: n * 30.4 * DAY,
    next: (ms: number, zone: string) => monthStart(ms, zone, n),
    label: n < 12 ? { month: 'short' } : { year: 'numeric' },
    first: n < 12 ? { month: 'short', year: 'numeric' } : { year: 'numeric' },
  })),
]

function ticksOf({ from, to, x, width, only }: Stretch, zone: string, oneOfSeveral: boolean): readonly Drawn[] {
  // Between two folds an instant is named by its day: hours about it would be those of nothing.
  if (oneOfSeveral && only !== null)
    return [{ x: x + ((only - from) / (to - from)) * width, label: words(only, zone, { day: 'numeric', month: 'short', year: 'numeric' }) }]
  const step = STEPS.find(({ length }) => ((to - from) / length) * LABEL_WIDTH <= width) ?? STEPS.at(-1)
  if (!step) return []
  const ticks: Drawn[] = []
  let month = ''
  for (let ms = step.next(from, zone); ms <= to && ticks.length < 40; ms = step.next(ms + 1, zone)) {
    const now = words(ms, zone, { month: 'short', year: 'numeric' })
    const isMidnight = step.length < DAY && (ms + offset(ms, zone)) % DAY === 0
    const [first, next] = isMidnight ? [DAYS.first, DAYS.label] : [step.first, step.label]
    const options = now === month ? next : { ...first, ...(oneOfSeveral && month === '' ? { year: 'numeric' as const } : {}) }
    ticks.push({ x: x + ((ms - from) / (to - from)) * width, label: words(ms, zone, options) })
    month = now
  }
  // A short stretch between two midnights has no tick of its own: it is labelled in its middle by its day.
  if (ticks.length === 0) ticks.push({ x: x + width / 2, label: words((from + to) / 2, zone, { day: 'numeric', month: 'short', year: 'numeric' }) })
  return ticks
}

const words = (ms: number, zone: string, options: Intl.DateTimeFormatOptions): string => inZone(ms, zone, options).replace(',', '')

const CIVIL = { hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const

/** Milliseconds the clock of `zone` is ahead of UTC at `ms`. */
function offset(ms: number, zone: string): number {
  const read = Object.fromEntries(
    formatter(zone, CIVIL)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const civil = Date.UTC(read['year'] ?? 0, (read['month'] ?? 1) - 1, read['day'], read['hour'], read['minute'], read['second'])
  return civil - Math.floor(ms / 1000) * 1000
}

function dayStart(ms: number, zone: string, days: number): number {
  // Weeks are counted from a Monday, so that every seventh line is one.
  const monday = days === 7 ? 4 * DAY : 0
  const local = Math.ceil((ms + offset(ms, zone) - monday) / (days * DAY)) * days * DAY + monday
  return local - offset(local - offset(ms, zone), zone)
}

function monthStart(ms: number, zone: string, months: number): number {
  const local = new Date(ms - 1 + offset(ms, zone))
  const index = Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / months + 1) * months
  const start = new Date(0)
  start.setUTCFullYear(Math.floor(index / 12), index % 12, 1)
  return start.getTime() - offset(start.getTime(), zone)
}
