// The line of time: where an instant lies, what is folded, and which days are named.
import { expect, test } from 'vitest'
import { scaleOf } from '../../src/web/questions/time-scale.ts'
import { boundsInWords } from '../../src/web/words.ts'

const at = (text: string): number => Date.parse(text)
const LONDON = 'Europe/London'

test('days of one week are named, each at its midnight in the zone', () => {
  const scale = scaleOf([at('2026-03-09T00:00:00Z'), at('2026-03-14T18:00:00Z')], 900, LONDON)
  expect(scale.ticks.map(({ label }) => label)).toEqual(['Mon 9 Mar', 'Tue 10', 'Wed 11', 'Thu 12', 'Fri 13', 'Sat 14', 'Sun 15'])
  expect(scale.ticks[1]?.x).toBeCloseTo(scale.at(at('2026-03-10T00:00:00Z')))
  expect(scale.folds).toEqual([])
})

test('midnights follow the clock when it changes', () => {
  const scale = scaleOf([at('2026-03-28T00:00:00Z'), at('2026-03-31T00:00:00+01:00')], 360, LONDON)
  expect(scale.ticks.map(({ x }) => Math.round(x))).toEqual(
    ['2026-03-28T00:00:00Z', '2026-03-29T00:00:00Z', '2026-03-30T00:00:00+01:00', '2026-03-31T00:00:00+01:00'].map((day) => Math.round(scale.at(at(day)))),
  )
})

test('years without anything are folded, and what lies on either side keeps its order and its room', () => {
  const old = at('2023-06-12T00:00:00Z')
  const days = [at('2026-03-09T00:00:00Z'), at('2026-03-14T00:00:00Z')]
  const scale = scaleOf([old, ...days], 900, LONDON)
  expect(scale.folds).toHaveLength(1)
  expect(scale.at(old)).toBeLessThan(scale.folds[0] ?? 0)
  expect(scale.at(days[1] ?? 0) - scale.at(days[0] ?? 0)).toBeGreaterThan(300)
})

test('one answer given by its year does not press the days of the others to a point', () => {
  const year = [at('2024-01-01T00:00:00Z'), at('2025-01-01T00:00:00Z')]
  const days = [at('2026-11-05T18:00:00Z'), at('2026-11-06T17:41:00Z'), at('2026-11-08T18:00:00Z')]
  const scale = scaleOf([...year, ...days], 900, LONDON)
  expect(scale.at(days[2] ?? 0) - scale.at(days[0] ?? 0)).toBeGreaterThan(300)
  expect(scale.at(year[0] ?? 0)).toBeLessThan(scale.at(year[1] ?? 0))
  // A month among months is none.
  const months = Array.from({ length: 24 }, (_, i) => at(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01T00:00:00Z`))
  expect(scaleOf(months, 900, LONDON).folds).toEqual([])
})

test('no two labels run into each other, however narrow the line', () => {
  const scale = scaleOf([at('2023-06-12T00:00:00Z'), at('2026-03-09T00:00:00Z'), at('2026-03-14T00:00:00Z')], 200, LONDON)
  const named = scale.ticks.filter(({ label }) => label !== '')
  for (const [i, tick] of named.entries()) if (i > 0) expect(tick.x - (named[i - 1]?.x ?? 0)).toBeGreaterThan(20)
})

test('words never stand over a fold, over one another or over the edge', () => {
  const days = ['2019-02-01', '2019-02-02', '2023-06-12', '2023-06-13', '2026-03-09', '2026-03-14'].map((day) => at(`${day}T00:00:00Z`))
  for (const instants of [days, days.slice(2), days.slice(3), [days[0] ?? 0, days[5] ?? 0]])
    for (let width = 120; width <= 1100; width += 7) {
      const { ticks, folds } = scaleOf(instants, width, LONDON)
      const boxes = ticks.filter(({ label }) => label !== '').map(({ labelX, label }) => ({ from: labelX, to: labelX + label.length * 6.8 }))
      for (const [i, box] of boxes.entries()) {
        expect(box.from).toBeGreaterThanOrEqual(0)
        expect(box.to).toBeLessThanOrEqual(width + 0.01)
        expect(box.from).toBeGreaterThan(boxes[i - 1]?.to ?? -1)
        expect(folds.filter((fold) => box.from < fold + 5 && fold - 5 < box.to)).toEqual([])
      }
    }
})

test('bounds are said as people say them', () => {
  const say = (earliest: string | null, latest: string | null) => boundsInWords({ earliest, latest }, LONDON)
  expect(say('2026-03-14T00:00:00+00:00', '2026-03-15T00:00:00+00:00')).toBe('Saturday 14 March 2026')
  expect(say('2026-03-14T12:00:00+00:00', '2026-03-14T18:00:00+00:00')).toBe('Saturday 14 March 2026, 12:00–18:00')
  expect(say('2026-03-14T18:00:00+00:00', '2026-03-15T00:00:00+00:00')).toBe('Saturday 14 March 2026, 18:00–24:00')
  expect(say('2026-03-14T20:40:00+00:00', '2026-03-14T20:41:00+00:00')).toBe('Saturday 14 March 2026, 20:40')
  expect(say('2026-03-01T00:00:00+00:00', '2026-04-01T00:00:00+01:00')).toBe('March 2026')
  expect(say('2013-01-01T00:00:00+00:00', '2014-01-01T00:00:00+00:00')).toBe('2013')
  expect(say(null, '2026-03-15T00:00:00+00:00')).toBe('before Sunday 15 March 2026')
  expect(say(null, null)).toBe('not known')
})
