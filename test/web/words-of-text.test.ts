// Which words are meant, a word more or less at either end.
import { expect, test } from 'vitest'
import { stepped, type Step } from '../../src/web/report/words-of-text.ts'

const TEXT = 'The port’s log says: “3,500 tonnes”, and no more.\nمرحبا بالعالم 😀 end'
const span = (quote: string) => {
  const start = TEXT.indexOf(quote)
  return { start, end: start + quote.length, quote }
}
const step = (quote: string, ...steps: readonly Step[]): string =>
  steps.reduce((now, one) => stepped(TEXT, now, one), [span(quote)] as ReturnType<typeof stepped>)[0]?.quote ?? ''
const more = { end: 'last', by: 1 } as const
const less = { end: 'last', by: -1 } as const

test('a word is taken whole, with its apostrophe and its figures', () => {
  expect(step('The', more)).toBe('The port’s')
  expect(step('says', more, more)).toBe('says: “')
  expect(step('says: “', more)).toBe('says: “3,500')
  expect(step('log', { end: 'first', by: 1 })).toBe('port’s log')
  expect(step('port’s log says', { end: 'first', by: -1 }, less)).toBe('log')
})

test('at the ends of the text, and at the last word, nothing moves', () => {
  expect(step('The', { end: 'first', by: 1 }, less, { end: 'first', by: -1 })).toBe('The')
  expect(step('end', more)).toBe('end')
})

test('letters of any script and of two halves stay whole', () => {
  expect(step('مرحبا', more, more)).toBe('مرحبا بالعالم 😀')
  expect(step('😀 end', less)).toBe('😀')
})

test('of a statement in two pieces the outer ends move, and never into the other piece', () => {
  const two = [span('The port’s'), span('log says')]
  expect(stepped(TEXT, two, less).map(({ quote }) => quote)).toEqual(['The port’s', 'log'])
  expect(stepped(TEXT, two, { end: 'first', by: -1 }).map(({ quote }) => quote)).toEqual(['port’s', 'log says'])
})
