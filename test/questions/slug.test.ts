import { expect, test } from 'vitest'
import { slug } from '../../src/questions/slug.ts'

test.each([
  ['Börnsee', 'bornsee'],
  ['Sant Pèrac', 'sant-perac'],
  ['the East Quay, Berth 4', 'the-east-quay-berth-4'],
  ['Журнал', 'журнал'],
])('“%s” is %s', (words, made) => {
  expect(slug(words)).toBe(made)
})
