// Which lines are drawn over which of two pictures, and what is said of them.
import { expect, test } from 'vitest'
import type { HeldMatch } from '../../src/model/held-footage.ts'
import { seenFrom } from '../../src/web/footage/aligned.ts'
import { placeInWords } from '../../src/web/footage/marks.tsx'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const match = (of: Partial<HeldMatch['match']['segments'][number]>): Pick<HeldMatch, 'a' | 'b' | 'match'> => ({
  a: 'r1',
  b: 'r2',
  match: { relations: [], segments: [{ q: [0, 4], r: [2, 6], slope: 1, mirrored: false, by: ['picture'], score: 2, margin: 1, share: 1, ...of }] },
})

test('what lies over the one is marked on that one, from whichever piece the match is seen', () => {
  const caption = box(0.1, 0.8, 0.9, 0.95)
  const found = match({ overlays: [caption], box: { q: box(0, 0, 1, 1), r: box(0.2, 0, 1, 1) } })
  const [own, other] = [{ part: null, over: [caption] }, { part: box(0.2, 0, 1, 1), over: [] }] // prettier-ignore
  expect(seenFrom(found, 'r1').stretches[0]!.marks).toEqual({ own, other })
  expect(seenFrom(found, 'r2').stretches[0]!.marks).toEqual({ own: other, other: own })
})

test('a match without boxes, and one that shows the whole of both, has no lines', () => {
  for (const of of [{}, { box: { q: box(0, 0, 0.99, 1), r: box(0.01, 0, 1, 1) } }])
    expect(seenFrom(match(of), 'r1').stretches[0]!.marks).toEqual({ own: { part: null, over: [] }, other: { part: null, over: [] } })
})

test('where it lies is said in words', () => {
  expect(placeInWords(box(0, 0.8, 1, 0.95))).toBe('across the bottom')
  expect(placeInWords(box(0.85, 0.03, 0.97, 0.15))).toBe('at the top right')
  expect(placeInWords(box(0.4, 0.4, 0.6, 0.6))).toBe('in the middle')
  expect(placeInWords(box(0.02, 0.4, 0.2, 0.6))).toBe('at the left')
})
