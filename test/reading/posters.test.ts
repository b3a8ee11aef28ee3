// By whom footage was put somewhere: whole names and descriptions, and no half words.
import { expect, test } from 'vitest'
import { readText } from './page-in-hand.ts'

const by = (sentence: string): readonly (string | null)[] =>
  readText(`Watch: crane falls\n\nThe video is short. ${sentence}`)
    .appearances.map((seen) => seen.by)
    .filter((name) => name !== null)

test.each([
  ['The video was posted on YouTube by independent researcher Hugo Brandt.', ['Hugo Brandt']],
  ['The video was uploaded to the YouTube channel of Quay News in May.', ['Quay News']],
  ['The video was shared on the Quay Watch Facebook page in May.', ['Quay Watch']],
  ['Hugo Brandt, a reader of the Echo, shared the video on YouTube.', ['Hugo Brandt']],
  ['Murmur user @quaylights posted the video on Sunday.', ['@quaylights']],
  ['The video was posted by the harbour union on Sunday.', ['the harbour union']],
  ['We found the video on the Facebook page of Quay News, dated 12 May 2016.', ['Quay News']],
])('%s', (sentence, names) => {
  expect(by(sentence)).toEqual(names)
})

test.each([
  'The video is shared on YouTube with the caption, “a fire started by Russian aircraft”.',
  'The video of the blast was FALSELY shared on YouTube in May.',
  'The video was shared on YouTube by Russian soldiers of whom nobody knows.',
  'The video of the harbour during Hurricane Wanda shared on YouTube is old.',
  'We shared the video on YouTube in May.',
  'A report from Orlen, Dorvia, opened in May, posted the video on YouTube.',
  'Papers like the Echo, and 100 Lights shared the video on YouTube.',
])('nobody by name: %s', (sentence) => {
  expect(by(sentence)).toEqual([])
})

test('a headline in capitals names nobody before its verb', () => {
  const { appearances } = readText('Video Of Crane In Quay Flood Shared On YouTube As New\n\nThe video is old.')
  expect(appearances.filter((seen) => seen.by !== null)).toEqual([])
})

test.each([
  ['An Instagram account shared the video on an Instagram account in May.', 'Instagram'],
  ['A search on Yandex led to the video, which was shared on Instagram in May.', 'Instagram'],
])('where: %s', (sentence, where) => {
  expect(readText(`Watch: crane falls\n\nThe video is short. ${sentence}`).appearances.map((seen) => seen.where)).toEqual([where])
})
