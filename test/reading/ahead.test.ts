import { expect, it } from 'vitest'
import { firstAhead } from '../../src/reading/ahead.ts'
import { unasserted } from '../../src/reading/languages/english/unasserted.ts'

it('the end of a clause is the same from wherever it is sought', () => {
  const stop = firstAhead(/;|, and/g)
  const texts = ['one, two; three, and four', 'no stop at all', '', ';;']
  for (const text of texts)
    for (const from of [0, 3, 1, 9, 2, 20]) {
      const at = text.slice(from).search(/;|, and/)
      expect(stop(text, from)).toBe(at < 0 ? text.length : from + at)
    }
})

it('a text without stops is gone through once, however many clauses begin in it', () => {
  let asked = 0
  const form = /;/g
  const exec = form.exec.bind(form)
  form.exec = (text) => {
    asked++
    return exec(text)
  }
  const stop = firstAhead(form)
  const text = 'if '.repeat(1000)
  for (let from = 0; from < text.length; from += 3) stop(text, from)
  expect(asked).toBe(1)
})

it('a sentence of nothing but conditions, or of numbers denied, takes time in proportion to its length', () => {
  const time = (words: string): number => {
    const { user } = process.threadCpuUsage()
    unasserted({ text: words, start: 0, inQuotation: () => false })
    return process.threadCpuUsage().user - user
  }
  for (const words of ['if ', 'not 5 ']) {
    time(words.repeat(1_000))
    expect(time(words.repeat(16_000))).toBeLessThan(300_000)
  }
})
