// Seconds of one piece in another, and how footage is spoken of: no browser is needed for it.
import { expect, test } from 'vitest'
import type { Relation, Segment } from '../../src/model/footage.ts'
import { otherAt, seenFrom } from '../../src/web/footage/aligned.ts'
import { certainty, clock, shortName } from '../../src/web/footage/footage-words.ts'
import { doneInShort, doneInWords } from '../../src/web/footage/what-was-done.ts'

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

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 }
const comparedOf = (relations: readonly Relation[], aKind: 'video' | 'image', bKind: 'video' | 'image', one: Segment) => ({
  match: { segments: [one], relations },
  aKind,
  bKind,
})
const plain = segment([0, 8], [6, 14], 1)
const told = (relations: readonly Relation[], aKind: 'video' | 'image' = 'video', bKind: 'video' | 'image' = 'video', one = plain) =>
  doneInWords(comparedOf(relations, aKind, bKind, one))
const short = (relations: readonly Relation[], own: 'a' | 'b', one = plain) => doneInShort(comparedOf(relations, 'video', 'video', one), own)

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
  expect(told(['trimmedFrom', 'mirrored'])).toEqual({ ofA: 'mirrored and trimmed', ofB: null })
  expect(told(['copyOf'])).toEqual({ ofA: 'a copy in which nothing else was found to be done', ofB: null })
  expect(told(['trimmedFrom'], 'image')).toEqual({ ofA: 'a still of it', ofB: null })
  expect(certainty(line(segment([0, 8], [6, 14], 1), 'r9'))).toEqual([
    'Of the stretch’s frames 96 in 100 fit.',
    'By its pictures alone.',
    'It fits 3 times as well as it must to be told here; the nearest other footage reaches 0.4 times.',
  ])
})

test('what was done is said of the piece it was done to: the whole picture is not called captioned because the other is a crop of it', () => {
  const cropOfIt: Segment = { ...segment([4, 14], [0, 10], 1), mirrored: true, box: { q: { left: 0.1, top: 0.1, right: 0.9, bottom: 0.9 }, r: WHOLE } }
  expect(told(['mirrored', 'overlaid'], 'video', 'video', cropOfIt)).toEqual({ ofA: 'mirrored', ofB: 'cropped, or set into the bigger picture' })
  const captioned: Segment = { ...segment([0, 10], [0, 10], 1), overlays: [{ left: 0, top: 0.8, right: 1, bottom: 1 }] }
  expect(told(['overlaid'], 'video', 'video', captioned)).toEqual({ ofA: 'with something laid over it, such as a caption or a logo', ofB: null })
  expect(short(['mirrored', 'overlaid'], 'a', cropOfIt)).toBe('mirrored; cropped or inset there')
  expect(short(['mirrored', 'overlaid'], 'b', cropOfIt)).toBe('mirrored; cropped or inset here')
  expect(short(['trimmedFrom'], 'b')).toBe('trimmed there')
})

test('a still has no speed and no direction, and two photographs are no stills of one another', () => {
  expect(told(['cropped', 'mirrored', 'slowedDown', 'reversed'], 'video', 'image')).toEqual({ ofA: 'mirrored and cropped', ofB: 'a still of it' })
  expect(told(['cropped'], 'image', 'image')).toEqual({ ofA: 'cropped', ofB: null })
})

test('a long name keeps its beginning and its end', () => {
  expect(shortName('quay.mp4')).toBe('quay.mp4')
  expect(shortName(`${'crane-'.repeat(20)}2026-03-14.mp4`)).toMatch(/^crane-crane-.{1,20}….*2026-03-14\.mp4$/)
})
