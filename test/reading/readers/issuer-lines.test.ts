// A first line that names who issues the text and when is a dateline and no headline; a headline that dates what it tells of stays one.
import { expect, test } from 'vitest'
import { textPage } from '../../../src/reading/readers/plain-text.ts'

const heads = (line: string, rest = '\n\nA crane fell on Saturday.'): readonly (string | null | undefined)[] => {
  const { publication, title, dates } = textPage(`${line}${rest}`)
  return [publication, title, dates[0]?.value]
}

test.each([
  ['Harbour Post, 16 March 2026', 'Harbour Post', '2026-03-16'],
  ['Wexmouth Courier – 16 March 2026, 09:30', 'Wexmouth Courier', '2026-03-16'],
  ['Statement of the Varn Port Authority, 15 March 2026', 'Varn Port Authority', '2026-03-15'],
  ['Press release by Varn Police, March 15, 2026', 'Varn Police', '2026-03-15'],
  ['Port of Eastport | 16 March 2026', 'Port of Eastport', '2026-03-16'],
  ['University of Kell, 16 March 2026', 'University of Kell', '2026-03-16'],
  ['Hafenbote, 16. März 2026', 'Hafenbote', '2026-03-16'],
])('%s', (line, publication, date) => {
  const [name, , day] = heads(line)
  expect([name, day]).toEqual([publication, date])
})

test('the headline may follow it, and the text on the next line', () => {
  expect(heads('Harbour Post, 16 March 2026', '\n\nCrane falls at the quay\n\nA crane fell.')).toEqual([
    'Harbour Post',
    'Crane falls at the quay',
    '2026-03-16',
  ])
  expect(heads('Lund Echo, 17 March 2026', '\nA crane fell.\nNobody was hurt.')).toEqual(['Lund Echo', null, '2026-03-17'])
})

test.each(['Quay Fire, 12 May 2026', 'Crane falls in Varn, 16 March 2026', 'Police Station Siege, 4 August 2020', 'UPDATE Harbour Post, 16 March 2026'])(
  'no issuer: %s',
  (line) => {
    expect(heads(line)[0]).toBeNull()
  },
)
