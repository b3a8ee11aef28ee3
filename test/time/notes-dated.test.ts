// The day that a correction or an update bears, where its year is not said: the nearest to the report, before it or after.
import { expect, test } from 'vitest'
import { timesIn, told } from './read-times.ts'

const after = (note: string, published: string): readonly string[] =>
  told(timesIn(`Boat sinks in harbour\n\nIt sank while it was moored.\n\n${note}`, { published }))

test.each([
  ['Correction, 9 June: An earlier version said the fire began on Monday. It began on Sunday.', '2026-06-10', ['2026-06-09', '2026-06-08', '2026-06-07']],
  ['Clarification, 8 June: The boat sank on Sunday.', '2026-06-10', ['2026-06-08', '2026-06-07']],
  ['Corrected on 9 June to say that the boat sank on Sunday.', '2026-06-10', ['2026-06-09', '2026-06-07']],
  ['Corrected on 9 June: The boat sank on Sunday.', '2026-06-10', ['2026-06-09', '2026-06-07']],
  ['This article was amended on 30 May. The boat sank on Friday.', '2026-06-10', ['2026-05-30', '2026-05-29']],
  ['UPDATE, 10 June: The boat was raised on Tuesday.', '2026-06-10', ['2026-06-10', '2026-06-09']],
  ['UPDATE, 14 June: The boat was raised on Friday.', '2026-06-10', ['2026-06-14', '2026-06-12']],
  ['Updated on 14 June with the name of the boat, which sank on Friday.', '2026-06-10', ['2026-06-14', '2026-06-12']],
  ['UPDATE, 3 January: The boat was raised on Friday.', '2026-12-30', ['2027-01-03', '2027-01-01']],
  ['Correction, 30 December: The boat sank on Sunday.', '2026-01-02', ['2025-12-30', '2025-12-28']],
  ['UPDATE, 9 November: The boat was scrapped on Friday.', '2026-03-10', ['2026-11-09', '2026-11-06']],
  ['Updated on the 9th: The boat was raised on Monday.', '2026-06-10', ['2026-06-09', '2026-06-08']],
])('%s', (note, published, values) => {
  expect(after(note, published).map((line) => line.split(' = ')[1])).toEqual(values)
})

test('a note that names its year is of that year, and a day told in the body is not a note', () => {
  expect(after('Correction, 9 June 2025: The boat sank on Sunday.', '2026-06-10')).toEqual(['9 June 2025 = 2025-06-09', 'Sunday = 2025-06-08'])
  expect(told(timesIn('The sale will open on 9 June.', { published: '2026-06-10' }))).toEqual(['9 June = 2027-06-09'])
})

test('what begins with a corrected thing is no correction', () => {
  expect(told(timesIn('Corrected maps will be printed on 9 June to show the bridge.', { published: '2026-06-10' }))).toEqual(['9 June = 2027-06-09'])
})
