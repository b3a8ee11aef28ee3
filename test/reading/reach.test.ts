// Long texts: how much of them is read, and that they come to an end.
import { describe, expect, test } from 'vitest'
import type { Paragraph } from '../../src/reading/paragraphs.ts'
import { readOriginal } from '../../src/reading/read.ts'
import { REACH, withinReach } from '../../src/reading/reach.ts'

const paragraphs = (...ranges: readonly (readonly [number, number])[]): readonly Paragraph[] =>
  ranges.map(([start, end]) => ({ start, end, role: 'paragraph' }))
const STORY =
  'UPDATE, 20 March 2026: Three workers were hurt, the port authority said.\n\n' +
  '“Nobody was below,” said Ines Corvald, the harbour master. The crane fell on Saturday in Eastport, she told Harbour Post, and a video of it was posted on Sunday.\n\n' +
  'According to the pilots, the footage shows an older collapse at Brackwell. It was shared by Open Harbour Network, which later denied it.\n\n'
const long = (length: number, words: string): Uint8Array => new TextEncoder().encode(words.repeat(Math.ceil(length / words.length)).slice(0, length))

describe('the paragraphs within reach', () => {
  const text = 'One is here. Two is here. Three is here.\n\nFour is here.'
  test('a text that is short enough is read whole, without a trouble', () => {
    expect(withinReach(text, paragraphs([0, 40], [42, 55]), 55)).toEqual({ paragraphs: paragraphs([0, 40], [42, 55]), trouble: null })
  })
  test('a longer one ends with the last whole sentence', () => {
    const { paragraphs: read, trouble } = withinReach(text, paragraphs([0, 40], [42, 55]), 30)
    expect(read.map(({ start, end }) => text.slice(start, end))).toEqual(['One is here. Two is here.'])
    expect(trouble).toEqual({
      code: 'text-long',
      message: 'The text is 55 characters long. Who says what, times, places and counts were read in its first 25 characters; the text is kept whole.',
    })
  })
  test('a paragraph that begins beyond it is left out', () => {
    expect(withinReach(text, paragraphs([0, 40], [42, 55]), 41).paragraphs).toEqual(paragraphs([0, 40]))
  })
  test.each([
    ['without sentences, at a space', 'aaa bbb ccc', 6, 'aaa'],
    ['without spaces, anywhere', 'aaaaaaaaaaa', 6, 'aaaaaa'],
    ['never inside a character', 'aaaaa😀aaaa', 6, 'aaaaa'],
  ])('it is cut %s', (_, words, reach, kept) => {
    expect(withinReach(words, paragraphs([0, words.length]), reach).paragraphs.map(({ start, end }) => words.slice(start, end))).toEqual([kept])
  })
})

describe('a text of two million characters', () => {
  test.each([
    ['of one story again and again', STORY],
    ['in one paragraph', STORY.replaceAll('\n\n', ' ')],
    ['of one letter', 'a'],
    ['of marks', '“‘"'],
    ['of brackets', '([{'],
    ['of figures', '1'],
    ['of short lines', 'No. 4\n'],
  ])('%s is read to the reach in under ten seconds of its thread, and kept whole', async (_, words) => {
    const bytes = long(2_000_000, words)
    const before = process.threadCpuUsage() // other tests run beside this one
    const [read] = await readOriginal(bytes, { name: 'long.txt', mediaType: null })
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(10)
    expect(read?.reading.text).toHaveLength(new TextDecoder().decode(bytes).length)
    expect(read?.reading.troubles.map(({ code }) => code)).toContain('text-long')
    expect(read?.reading.statements.every(({ content }) => content.every(({ end }) => end <= REACH))).toBe(true)
  })
})
