// Lists in a text that stays as it is: each item is read by itself, so that what one says is not taken for a word of the next.
import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../src/reading/pages/blocks.ts'

const pieces = (text: string): readonly string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

test.each(['-', '•', '*', '–'])('items behind “%s”, and the line above them', (mark) => {
  expect(pieces(`What is known:\n${mark} Two boats sank\n${mark} Nine were saved,\n  one of them a child\n\nMore soon.`)).toEqual([
    'What is known:',
    `${mark} Two boats sank`,
    `${mark} Nine were saved,\n  one of them a child`,
    'More soon.',
  ])
})

test('a dash that one wrapped line begins with is no list', () => {
  expect(pieces('The boat sank at nine\n- two hours after it left -\nand nine were saved.')).toHaveLength(1)
})

test('a number below zero and a starred word are no items', () => {
  expect(pieces('It was cold:\n-4 at night\n-9 at dawn\n*very* cold\n*very*')).toHaveLength(1)
})
