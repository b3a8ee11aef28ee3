// German sentences that judge what was said before them, and those that do not.
import { expect, test } from 'vitest'
import { readText } from './page-in-hand.ts'

const after = (verdict: string) =>
  readText(`In sozialen Netzwerken wird behauptet, drei Menschen seien tot. ${verdict} Die Straße ist wieder frei.`, { language: 'de' }).unasserted?.map(
    ({ as, quote }) => `${as} ${quote}`,
  ) ?? []

test.each(['Das ist falsch.', 'Das stimmt nicht.', 'Die Behauptung ist frei erfunden.', 'Doch das ist nicht wahr: Niemand starb.'])('denied: %s', (verdict) => {
  expect(after(verdict)).toContain('denied drei Menschen seien tot')
})
test.each([
  'Belege dafür gibt es nicht.',
  'Eine Bestätigung gab es zunächst nicht.',
  'Bestätigt ist das nicht.',
  'Die Angaben ließen sich nicht unabhängig überprüfen.',
])('left open: %s', (verdict) => {
  expect(after(verdict)).toEqual(['open drei Menschen seien tot'])
})
test.each(['Das ist falsch verstanden worden.', 'Das ist wahr.', 'Das Haus ist falsch gestrichen.', 'Die Angaben sind bestätigt.', 'Das stimmt.'])(
  'no verdict: %s',
  (verdict) => {
    expect(after(verdict)).toEqual([])
  },
)
