// What `read --json` prints where nothing is named: null, and no words of ours.
import { expect, test } from 'vitest'
import { readShape } from '../../src/cli/read-shape.ts'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'

const shape = (text: string): { statements: readonly { speakers: unknown }[]; appearances: readonly { where: unknown; by: unknown }[] } =>
  readShape('d', resolved(readPage(textPage(text)), { published: '2026-03-16', publication: 'Quay Post' }, 'UTC', null), []) as never

test('a speaker whom nobody names is null', () => {
  expect(shape('The driver is believed to have fled.').statements.map(({ speakers }) => speakers)).toEqual([['Quay Post', null]])
  expect(shape('The driver said she had fled.').statements.map(({ speakers }) => speakers)).toEqual([['Quay Post', 'the driver']])
})

test('an account that showed footage is no place where it was seen', () => {
  const seen = (text: string): readonly unknown[] => shape(text).appearances.map(({ where, by }) => [where, by])
  expect(seen('The video was posted by an account called Nordwatch on Saturday.')).toEqual([[null, 'an account called Nordwatch']])
  expect(seen('The video was shared widely on Saturday.')).toEqual([[null, null]])
  expect(seen('The video was posted on Facebook by an account called Nordwatch.')).toEqual([['Facebook', 'an account called Nordwatch']])
})
