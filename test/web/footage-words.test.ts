// Seconds of one piece in another, and how footage is spoken of: no browser is needed for it.
import { expect, test } from 'vitest'
import type { Segment } from '../../src/model/footage.ts'
import { otherAt, seenFrom } from '../../src/web/footage/aligned.ts'
import { certainty, clock, relationsInWords, shortName } from '../../src/web/footage/footage-words.ts'

const segment = (q: Segment['q'], r: Segment['r'], slope: number): Segment => ({
  q,
  r,
  slope,
  mirrored: false,
  by: ['picture'],
  score: 3,
  margin: 2.6,
  share: 0.96,
})
const matchOf = (one: Segment) => ({ a: 'r9', b: 'r7', match: { segments: [one], relations: [] } })
const line = (one: Segment, from: string) => seenFrom(matchOf(one), from).stretches[0]!

test('a second of the one is found in the other from either side', () => {
  const sped = segment([0, 8], [6, 16], 1.25)
  expect(otherAt(line(sped, 'r9'), 4)).toBe(11)
  expect(otherAt(line(sped, 'r7'), 11)).toBe(4)
  expect(seenFrom(matchOf(sped), 'r7').other).toBe('r9')
})

test('what runs backwards begins at the other’s end', () => {
  const backwards = segment([0, 8], [6, 14], -1)
  expect(otherAt(line(backwards, 'r9'), 0)).toBe(14)
  expect(otherAt(line(backwards, 'r9'), 8)).toBe(6)
  expect(otherAt(line(backwards, 'r7'), 14)).toBe(0)
})

test('nothing is guessed outside the stretch, and a still has one second', () => {
  expect(otherAt(line(segment([0, 8], [6, 14], 1), 'r9'), 20)).toBe(14)
  expect(otherAt(line(segment([0, 0], [6, 6], 1), 'r7'), 6)).toBe(0)
})

test('seconds are said as a clock', () => {
  expect([4, 4.52, 59.97, 3661].map(clock)).toEqual(['0:04', '0:04.5', '1:00', '1:01:01'])
})

test('what was done is said in words, and never “the same” or a bare number', () => {
  expect(relationsInWords(['trimmedFrom', 'mirrored'], false)).toBe('mirrored and trimmed')
  expect(relationsInWords(['copyOf'], false)).toBe('a copy in which nothing else was found to be done')
  expect(relationsInWords(['trimmedFrom'], true)).toBe('a still of it')
  expect(certainty(line(segment([0, 8], [6, 14], 1), 'r9'))).toEqual([
    'Of the stretch’s frames 96 in 100 fit.',
    'By its pictures alone.',
    'It scores 3 times what is just enough to be told; the best of what does not belong reaches 0.4 times.',
  ])
})

test('a long name keeps its beginning and its end', () => {
  expect(shortName('quay.mp4')).toBe('quay.mp4')
  expect(shortName(`${'crane-'.repeat(20)}2026-03-14.mp4`)).toMatch(/^crane-crane-.{1,20}….*2026-03-14\.mp4$/)
})
