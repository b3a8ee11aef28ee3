// Lengths counted from something of a day, dotted hours behind a day, nights over two days, days that are parts of names. Written on Monday 16 March 2026.
import { expect, test } from 'vitest'
import { timesIn, told } from './read-times.ts'

test.each([
  ['She was last seen two days before the fire of 3 June 2019.', ['two days before = 2019-06-01', '3 June 2019 = 2019-06-03']],
  ['He left three weeks after the flood on 3 June 2019.', ['three weeks after = 2019-W26', '3 June 2019 = 2019-06-03']],
  ['He left two years after the war.', ['two years = P2Y']],
  ['He left two days before the fire, on 3 June 2019.', ['two days = P2D', '3 June 2019 = 2019-06-03']],
  ['It was logged on 14.3.2026 at 18.30 and again.', ['14.3.2026 at 18.30 = 2026-03-14T18:30']],
  ['It was logged on Tuesday at 16.15.', ['Tuesday at 16.15 = 2026-03-10T16:15']],
  ['Shares closed Friday at 12.25, up from 18.30.', ['Friday = 2026-03-13']],
  ['It was sold on Friday at 18.30 euros.', ['Friday = 2026-03-13']],
  ['The permit was signed on the 14th and sold.', ['the 14th = 2026-03-14']],
  ['He stood on the 14th floor.', []],
  ['It took place on the night of 3-4 March.', ['the night of 3-4 March = 2026-03-03TNI']],
  ['He slept there on 3-4 March.', ['3-4 March = 2026-03-03/2026-03-04']],
  ['It took place on the night of 3-6 March.', ['3-6 March = 2026-03-03/2026-03-06']],
  ['Friday Night Lights star Kyle Marsh will not attend.', []],
  ['He flew to Friday Harbor.', []],
  ['A screening of the film Friday Bridge was moved.', []],
  ['On Friday Iraq said no.', ['Friday = 2026-03-13']],
  ['She said Friday President Marsh would go.', ['Friday = 2026-03-13']],
  ['Friday Night Clashes Leave Two Dead', ['Friday Night = 2026-03-13TNI']],
  ['Police were called to Friday night clashes.', ['Friday night = 2026-03-13TNI']],
  ['The vote was put off to Friday.', ['Friday = 2026-03-20']],
  ['He moved to the coast on Friday.', ['Friday = 2026-03-13']],
])('%s', (text, expected) => {
  expect(told(timesIn(text, { published: '2026-03-16' }))).toEqual(expected)
})

test('a count is told in the reason as it was counted', () => {
  expect(timesIn('She was last seen two days before the fire of 3 June 2019.')[0]?.reason).toBe('2 days before 3 June 2019')
})
