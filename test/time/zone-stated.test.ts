// Texts that say once by which clock their times are.
import { expect, test } from 'vitest'
import { readText } from '../../src/desk/reading/read-report.ts'

const first = (text: string, byHand = {}): string | null => {
  const { times } = readText(text, { published: '2026-03-12', ...byHand }, 'Europe/Berlin').resolved
  return times.find(({ type }) => type === 'TIME')?.earliest ?? null
}
const LOG = '05:41  Call from the control centre: a crane has fallen.\n05:58  Team 1 on site.'

test('such a note holds for every clock time of the text', () => {
  for (const note of ['Times are UTC.', '(all times UTC)', 'All times given are in GMT.', 'ALL TIMES IN UTC', 'Alle Zeiten in UTC', 'Times in Z'])
    expect(first(`Harbour log, 11 March 2026\n${note}\n\n${LOG}`), note).toMatch(/05:41:00\+00:00$/)
  expect(first(`Harbour log, 11 March 2026\nAll times are UTC+3.\n\n${LOG}`)).toMatch(/05:41:00\+03:00$/)
  expect(first(`Hafen, 11. März 2026\nUhrzeiten sind MESZ.\n\n${LOG}`)).toMatch(/05:41:00\+02:00$/)
})

test('local time, two notes that differ, other sentences, and a zone that a person gave leave the zone of the incident or the report', () => {
  for (const note of [
    'All times local.',
    'Times are hard.',
    'At all times the crew in Gmunden was safe.',
    '(all times UTC) (all times EST)',
    'It was told many times in Z\u00fcrich.',
  ])
    expect(first(`Harbour log, 11 March 2026\n${note}\n\n${LOG}`), note).toMatch(/05:41:00\+01:00$/)
  expect(first(`Harbour log, 11 March 2026\n(all times UTC)\n\n${LOG}`, { zone: 'Asia/Riyadh' })).toMatch(/05:41:00\+03:00$/)
})

test('a clock time that names its own zone keeps it', () => {
  expect(first('Harbour log, 11 March 2026\n(all times UTC)\n\nThe crane fell at 05:41 EST.')).toMatch(/05:41:00-05:00$/)
})
