// Who claims something of footage: a post, a caption, whoever shared it; and not the page that tells of it.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import type { Report } from '../../src/model/report.ts'

async function read(text: string): Promise<Report> {
  const facts = { publication: 'Sift', published: '2026-03-20T12:00:00Z' }
  const [page] = await readFile(new TextEncoder().encode(`${text}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
  return page!.resolved
}
const says = ({ statements }: Report): string[] =>
  statements.map(({ speakers, content }) => `${speakers.at(-1) ?? ''}: ${content.map(({ quote }) => quote).join(' … ')}`)

test.each([
  ['A video shared on Lookout claims to show a fire in Orlen.', ['a video shared on Lookout: a fire in Orlen']],
  ['The clip allegedly shows a fire in Orlen, but nobody was there.', ['the clip: a fire in Orlen']],
  ['A video purportedly showing a fire in Orlen has gone viral.', ['a video: a fire in Orlen']],
  ['A video which claims to show a fire in Orlen has been viewed by many.', ['a video: a fire in Orlen']],
  ['A video purporting to show a fire in Orlen is going viral.', ['a video: a fire in Orlen']],
  ['Users shared the clip with the claim that it shows a fire in Orlen.', ['Users: it shows a fire in Orlen']],
  ['The clip is being shared with the false claim that it shows a fire in Orlen.', ['nobody named: it shows a fire in Orlen']],
  ['The video has been miscaptioned online as footage from Orlen.', ['nobody named: footage from Orlen']],
  ['A clip of a dog that barks was posted with the caption: “Orlen burns tonight”.', ['the caption: “Orlen burns tonight”']],
  ['“Orlen burns,” the Lookout video, viewed 600 times, purports.', ['the Lookout video: “Orlen burns,”']],
  ['The video shows a fire in Orlen.', []],
  ['The video appears to show a fire in Orlen.', []],
  ['It has been falsely captioned as showing a fire in Orlen.', ['nobody named: a fire in Orlen']],
  ['The plan was shared as a gift to the town, with pictures of the park.', []],
  ['Police claim to have shown the video in court.', []],
])('%s', async (sentence, expected) => {
  expect(says(await read(`News of the day\n\n${sentence}`))).toEqual(expected)
})

test.each([
  ['The union posted the clip on X on 3 May, predating the June flood.', 'X'],
  ['A video shared on X purports to show the storm of 3 May.', 'X'],
  ['The police have not published the video on Facebook.', null],
  ['These posts claim the video shows Orlen.', null],
  ['It first appeared on YouTube in June 2021, posted by the union.', 'YouTube'],
  ['A TikTok user posted the video in June 2021.', 'TikTok'],
  ['The video is going viral on TikTok.', 'TikTok'],
  ['The video was shared in an April 6 TikTok post.', 'TikTok'],
  ['The union shared the video in an Aug. 4, 2020 tweet.', 'Twitter'],
  ['The video was published on the social network Murmur on 6 April.', 'Murmur'],
  ['The union posted the video with words translated to English by Chrome.', 'The union'],
])('where it was seen: %s', async (sentence, where) => {
  const { appearances } = await read(`News of the video\n\nThe video is short. ${sentence}`)
  expect(appearances.map((appearance) => appearance.where)).toEqual(where === null ? [] : [where])
})

test('a post that a check shows, with its account and day, is where the footage was seen', async () => {
  const { appearances, times } = await read(
    'Fact check: video of a fire\n\nA video is said to show a fire in Orlen.\n\n“Orlen burns” — Mara Lane (@maralane) March 2, 2026\n\nMara Lane (@maralane) is a docker.',
  )
  expect(appearances.map(({ by, time }) => [by, times.find(({ id }) => id === time)?.quote ?? null])).toEqual([['@maralane', 'March 2, 2026']])
  const report = await read('Fire in Orlen\n\nA shed burned in Orlen on Sunday.\n\n“Orlen burns” — Mara Lane (@maralane) March 2, 2026')
  expect(report.appearances).toEqual([])
})

test('what a video shows, or came before, is no time of posting', async () => {
  const { appearances, times } = await read(
    'News of the video\n\nA video shared on X purports to show the storm of 3 May. The clip was posted to X in June 2021, predating the flood of July 2022.',
  )
  expect(appearances.map(({ time }) => times.find(({ id }) => id === time)?.quote ?? null)).toEqual([null, 'June 2021'])
})

test('on a page that checks it, “the video” is one piece wherever it is said to be from', async () => {
  const { footage } = await read(
    'Fact check: video of a fire\n\nA video shows a fire in Orlen. A reverse image search revealed the video is from 2017 and was shot in Posk. Another video shows the quay.',
  )
  expect(footage.map(({ mentions }) => mentions.length)).toEqual([3, 1])
})
