// A post that only speaks of footage which somebody else showed has shown none.
import { expect, test } from 'vitest'
import type { Page } from '../../src/model/page.ts'
import { readText } from './page-in-hand.ts'

const post = { platform: 'Murmur', account: 'moleview', id: null, postedAt: null, replyTo: null, repostOf: null }
const shown = (text: string, media: Page['media'] = []): readonly string[] =>
  readText(text, { post, media }).appearances.flatMap(({ where, by, time }) => (by === 'moleview' && time === null ? [where] : []))

const OTHERS = [
  'Wrong. This video by @craneside shows Leith in 2024.',
  'Geolocated @craneside’s clip: the north mole, camera looking east. Real.',
  "@craneside's footage matches the mole: same two lamps.",
  'The crane video everybody keeps sending me is NOT from the mole. The lamps are different.',
  'That clip is on every phone by now. Please stop sharing it.',
  'We deleted our earlier post. The video was sent to us and we did not check it.',
  'We have removed the video, sorry.',
  'The clip going round is not from Leith.',
  'My clip is free to use with credit.',
  'The clip posted by @craneside is not from the mole.',
]

test.each(OTHERS)('nothing is posted with: %s', (text) => {
  expect(shown(text)).toEqual([])
})

test.each(OTHERS)('what lists media carries it, whatever it says: %s', (text) => {
  expect(shown(text, [{ address: 'https://murmur.example/m/7.mp4', kind: 'video', alt: null }])).toEqual(['Murmur'])
})

test.each([
  'Video of the crane coming down at the mole. Share this before they delete it!',
  'I filmed this from the mole. They deleted the post of the port.',
  'This clip shows the crane at noon. Everyone is sending help.',
  'Footage from the mole: the crane comes down. We did not check the ropes.',
  'My clip of the crane, filmed from the mole.',
])('shown by itself: %s', (text) => {
  expect(shown(text)).toEqual(['Murmur'])
})

test.each([
  'Das Video von @craneside zeigt Leith im Jahr 2024.',
  'Das Video, das mir alle schicken, ist NICHT von hier.',
  'Bitte hört auf, das Video zu teilen.',
  'Wir haben unseren früheren Beitrag gelöscht. Das Video war uns zugeschickt worden.',
])('auf Deutsch nichts gezeigt: %s', (text) => {
  expect(shown(text)).toEqual([])
})

test('auf Deutsch gezeigt', () => {
  expect(shown('Das Video zeigt den Kran an der Mole heute Mittag. Bitte teilt das Video, bevor es gelöscht wird.')).toEqual(['Murmur'])
})
