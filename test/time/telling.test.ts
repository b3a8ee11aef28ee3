// The day of a telling is not the day of what is told. Written on Monday 16 March 2026.
import { expect, test } from 'vitest'
import { datesTelling } from '../../src/time/telling.ts'
import { timesIn } from './read-times.ts'

const values = (text: string): readonly string[] => timesIn(text, { published: '2026-03-16' }).map(({ value }) => value)

test.each([
  ['The pier collapsed on Friday, the mayor said. On Saturday the mayor corrected the figure to two. It collapsed at 9.40 p.m.', '2026-03-13T21:40'],
  ['The fire began on Friday. He told a station, which broadcast the interview on Sunday, that he was asleep. It began at 5.50 a.m.', '2026-03-13T05:50'],
  ['The video appeared on Friday. A paper published the same video on Sunday. It was recorded at 9.41 p.m.', '2026-03-13T21:41'],
  ['The crane fell on Friday. Police said in Bonn on Sunday that two men were held. It fell at 9pm.', '2026-03-13T21:00'],
  ['The crane fell on Friday. The company apologised on Sunday. It fell at 9pm.', '2026-03-13T21:00'],
  ['The crane fell on Friday. On Sunday, the port confirmed the death of a man. It fell at 9pm.', '2026-03-13T21:00'],
  // and not
  ['The clip was filmed on Friday. It was posted on Saturday and again at 9pm.', '2026-03-14T21:00'],
  ['The clip was filmed on Friday. It was posted on Saturday at 8.40pm and shared at 9pm.', '2026-03-14T21:00'],
  ['The crane fell on Friday. Police said the attack on Sunday killed three. At 9pm a man was held.', '2026-03-15T21:00'],
  ['The crane fell on Friday. On Sunday a second crane fell. The road was shut at 9pm.', '2026-03-15T21:00'],
  ['Police said on Sunday the fire started at 5.50 a.m.', '2026-03-15T05:50'],
])('%s', (text, last) => {
  expect(values(text).at(-1)).toBe(last)
})

test.each([
  ['Speaking on Friday, Dorn said: "It happened yesterday."', ['2026-03-13', '2026-03-12']],
  ['"It happened last night," Dorn told reporters on Friday.', ['2026-03-12TNI', '2026-03-13']],
  ['“We will vote tomorrow,” she said on Friday, and yesterday they voted.', ['2026-03-14', '2026-03-13', '2026-03-15']],
  ['In a post shared on Saturday he wrote: "The gate fell at 9pm yesterday."', ['2026-03-14', '2026-03-13T21:00']],
  ['"We will close the gate on Monday," she said on Friday 6 March.', ['2026-03-09', '2026-03-06']],
  ['In a letter dated 4 March the owner wrote: “Say nothing until Monday.”', ['2026-03-04', '2026-03-09']],
  // the writer's own words count from the writing, and so does speech that bears no day
  ['Dorn said on Friday that it happened yesterday.', ['2026-03-13', '2026-03-15']],
  ['"It happened yesterday," Dorn said. The crane fell on Friday.', ['2026-03-15', '2026-03-13']],
  ['"The crane fell on Friday. It was shown yesterday," he said.', ['2026-03-13', '2026-03-15']],
])('a quoted "yesterday" is of the day on which it is said: %s', (text, expected) => {
  expect(values(text)).toEqual(expected)
})

test.each([
  ['The mayor revised the toll on <Friday>.', true],
  ['On <Friday> the union wrote to the owner.', true],
  ['The man was shot on <Friday>.', false],
  ['The paper published photographs of a man who was shot on <Friday>.', false],
  ['On <Friday> the man who wrote the letter fell.', false],
  ['He confirmed the visit on <Friday>.', false],
])('%s', (marked, expected) => {
  const [start, end] = [marked.indexOf('<'), marked.indexOf('>') - 1]
  expect(datesTelling(marked.replace(/[<>]/g, ''), { start, end })).toBe(expected)
})

test('a long row of words of telling and days is looked at in linear time', () => {
  const time = (n: number): number => {
    const text = 'said in the posted on Friday and '.repeat(n)
    const start = process.threadCpuUsage()
    for (let at = text.indexOf('Friday'); at >= 0; at = text.indexOf('Friday', at + 1))
      datesTelling(text.slice(Math.max(0, at - 500), at + 500), { start: Math.min(at, 500), end: Math.min(at, 500) + 6 })
    return process.threadCpuUsage(start).user / 1000
  }
  time(200)
  expect(time(2000) / Math.max(1, time(200))).toBeLessThan(60)
})

test('pictures from a day are not published on it', () => {
  expect(datesTelling('The ministry published pictures from Friday.', { start: 36, end: 42 })).toBe(false)
})
