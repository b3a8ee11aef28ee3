import { expect, test } from 'vitest'
import { csvRow } from '../../src/cli/csv.ts'

test('a cell that a spreadsheet would run is kept as text', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '\uff1d1']) expect(csvRow([cell])).toBe(`'${cell}\r\n`)
  expect(csvRow(['\r=1'])).toBe(`"'\r=1"\r\n`)
})

test('commas, quotation marks and line breaks are quoted; numbers and open values are plain', () => {
  expect(csvRow(['a, "b"', 'c\nd', -4, null, true])).toBe('"a, ""b""","c\nd",-4,,true\r\n')
})
