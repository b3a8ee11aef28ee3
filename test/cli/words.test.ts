import { expect, test } from 'vitest'
import { byInWords } from '../../src/cli/words.ts'

test('that nobody is signed in is said once, beside a name or alone', () => {
  expect(byInWords('Ada')).toBe('Ada, not signed in')
  expect(byInWords('not signed in')).toBe('not signed in')
})
