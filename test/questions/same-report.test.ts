// Which reports of a batch tell the same event: small batches of our own, as a desk would have them.
import { expect, test } from 'vitest'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'
import { sameReports, type SameReports } from '../../src/questions/same/reports.ts'

const QUAY = {
  a: 'Crane falls at the East Quay\n\nA crane fell at the East Quay in Harbourton on 14 March 2026, injuring six workers. The port authority closed the quay. Foreman Ada Brandt said the wind was strong.',
  b: 'Six hurt as crane topples in Harbourton\n\nSix workers were hurt when a crane toppled at the East Quay on Saturday, the port authority said. Ada Brandt, the foreman, spoke of strong wind.',
}
const DOCK = {
  c: 'Two killed in crane collapse\n\nTwo people died when a crane collapsed at the West Dock in Harbourton on 3 May 2023. The firm Lindqvist Lifting had leased the crane. The port authority opened an inquiry.',
  d: 'Inquiry after crane collapse at West Dock\n\nLindqvist Lifting must answer questions over the crane that collapsed at the West Dock on 3 May, killing two, the port authority said.',
}
const MEALS = 'Council votes on school meals\n\nThe council of Millbrook voted on Tuesday to extend free school meals to all pupils.'

test('two falls of a crane in one port, three years apart, are two events, and each names its day and its place', () => {
  const events = same({ ...QUAY, ...DOCK }, { a: '2026-03-15', b: '2026-03-16', c: '2023-05-04', d: '2023-05-06' })
  expect(docsOf(events)).toEqual(['a b', 'c d'])
  expect(events[0]?.because).toEqual(expect.arrayContaining(['both give 14 March 2026', 'both name East Quay', 'published within 1 day']))
  expect(events[0]?.because.at(-1)).toMatch(/^held apart from c and 1 more: these put it on 14 March 2026, those on 3 May 2023; /)
  expect(events[1]?.because).toContain('both give 3 May 2023')
})

test('the same two falls are told apart by their words where nobody knows when the reports were published', () => {
  expect(docsOf(same({ ...QUAY, ...DOCK }))).toEqual(['a b', 'c d'])
})

test('a batch on one event is not cut into pieces', () => {
  expect(docsOf(same({ ...QUAY, x: `${QUAY.a} Work at the quay stopped.` }))).toEqual(['a b x'])
})

test('the same words a year apart are two events: an anniversary, a yearly race, a quake on the same fault', () => {
  const race = (winner: string): string => `Runners cross the bridge at Millbrook\n\nThousands ran the bridge race at Millbrook. ${winner} won in the rain.`
  const events = same({ a: race('Ida Holm'), b: race('Jon Berg') }, { a: '2024-06-02', b: '2026-06-07' })
  expect(docsOf(events)).toEqual(['a', 'b'])
  expect(events[0]?.because[0]).toMatch(/^held apart from b: these were published on 2 June 2024, those on 7 June 2026/)
})

test('what sets events apart is said in whole names, and where nothing differs by name, by how little they share', () => {
  const [first, second] = [
    'Fire guts bakery\n\nA fire destroyed the Morrow bakery in Canal Street in Ellery on Tuesday night. Two people were treated for smoke, the fire service said.',
    'Garage burns\n\nA fire broke out at a garage in Station Road in Ellery on Friday evening. Five cars were lost, the fire service said.',
  ]
  const apart = same({ a: first, b: second }, { a: '2026-04-08', b: '2026-04-11' })[0]?.because.at(-1)
  expect(apart).toMatch(/only this names .*Canal Street/)
  const strangers = same(
    { a: 'Holm\n\nA man was hurt in Holm on Monday.', b: 'Holm\n\nThe mayor of Holm opened a school on Monday.' },
    { a: '2026-04-07', b: '2026-04-07' },
  )
  for (const { because } of strangers) expect(because.join()).not.toMatch(/too little of what/)
})

test('a day is told without its year where two reports give two', () => {
  const [then, now] = [
    'Five die at Wexley crossing\n\nFive people died when a train hit a school bus at the level crossing of Wexley on 11 October 2016.',
    'Wexley remembers\n\nCandles were lit on 11 October 2026 at the level crossing of Wexley for the five people who died when a train hit a school bus there.',
  ]
  expect(
    same({ a: then, b: now })
      .flatMap(({ because }) => because)
      .join(),
  ).not.toMatch(/both give 11 October 20/)
})

test('rival days for one matter stand in reports of the same weeks and do not part them', () => {
  const late = QUAY.b.replace('on Saturday', 'on 9 February 2026')
  expect(docsOf(same({ a: QUAY.a, b: late }, { a: '2026-03-15', b: '2026-03-16' }))).toEqual(['a b'])
})

test('a report that is like no other stands alone and says so', () => {
  const events = same({ ...QUAY, e: MEALS })
  expect(docsOf(events)).toEqual(['a b', 'e'])
  expect(events[1]?.because).toEqual(['no other report is like it'])
})

test('every report is in exactly one event, also empty ones and those that repeat each other', () => {
  const events = same({ a: '', b: '...', c: MEALS, d: MEALS, e: '\u200b\ud800' })
  expect(events.flatMap((event) => event.docs).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(docsOf(events)).toContain('c d')
  for (const event of events) expect(event.because.length).toBeGreaterThan(0)
  expect(sameReports([])).toEqual([])
})

test('what ties reports together does not hang on the order in which they come', () => {
  const given = { ...QUAY, ...DOCK, e: MEALS }
  const turned = Object.fromEntries(Object.entries(given).reverse())
  expect(
    docsOf(same(turned))
      .map((docs) => docs.split(' ').toSorted().join(' '))
      .toSorted(),
  ).toEqual(docsOf(same(given)).toSorted())
})

test.each(['a', '"', '9', '(', ' ', '. ', 'Ab '])('100 kB of %j beside another report takes no time to speak of', (piece) => {
  const laid = [piece.repeat(100_000 / piece.length), MEALS].map((text, i) => ({ id: String(i), report: read(text) }))
  const started = process.threadCpuUsage()
  expect(sameReports(laid)).toHaveLength(2)
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(1000)
})

function same(texts: Readonly<Record<string, string>>, published: Readonly<Record<string, string>> = {}): readonly SameReports[] {
  return sameReports(Object.entries(texts).map(([id, text]) => ({ id, report: read(text, published[id]) })))
}

function read(text: string, published?: string): ReturnType<typeof resolveReading> {
  return resolveReading(readPage(textPage(text)), published === undefined ? {} : { published }, 'UTC')
}

const docsOf = (events: readonly SameReports[]): string[] => events.map((event) => event.docs.join(' '))
