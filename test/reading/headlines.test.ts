// Headlines that leave out the verb, the article or the marks, and lines that only look like one. All invented.
import { expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => readText(text).statements.map((statement) => `${statement.speakers.at(-1)}: ${wordsOf(statement)}`)

test.each([
  ['Police: Two dead in ferry fire', 'police: Two dead in ferry fire'],
  ['Two dead in ferry fire – police', 'police: Two dead in ferry fire'],
  ['Two dead in ferry fire, police say', 'police: Two dead in ferry fire'],
  ['Claims of undue force untrue, say police', 'police: Claims of undue force untrue'],
  ['- Mayor: market will reopen on Friday', 'mayor: market will reopen on Friday'],
  ['Ferry was overloaded, inquest hears', 'nobody named: Ferry was overloaded'],
  ['Union: Port ‘was unsafe’', 'union: Port ‘was unsafe’'],
])('%s', (text, expected) => {
  expect(said(text).map((one) => one.replace(/^[A-Z]/, (letter) => letter.toLowerCase()))).toEqual([expected])
})

test.each([
  'Police: What we know so far',
  'Photo: Mara Lane on the quay',
  'Police: 4410 or 4411',
  'Crane down at berth 4 - latest',
  'Source: Quay Road in pictures',
])('%s: nobody says it', (text) => {
  expect(said(text)).toEqual([])
})
