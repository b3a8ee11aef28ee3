import { expect, test } from 'vitest'
import { readPage } from '../../src/reading/read.ts'
import { englishScene } from '../../src/reading/languages/english/scene-words.ts'
import { layerAt, unitsOf } from '../../src/reading/scene/scene-units.ts'
import type { Page } from '../../src/model/page.ts'
import type { Reading } from '../../src/model/report.ts'
import { scenePages, type ScenePage } from './scene-pages.ts'

const page = (text: string, more: Partial<Page> = {}): Page => ({
  text,
  part: null,
  title: null,
  publication: null,
  address: null,
  language: 'en',
  dates: [],
  blocks: [],
  links: [],
  media: [],
  post: null,
  troubles: [],
  ...more,
})
const read = (text: string, more: Partial<Page> = {}) => readPage(page(text, more))
const pageCalled = (name: string) => read(scenePages.find((held) => held.name === name)?.text ?? '')
const count = (reading: Reading, words: string) => reading.counts.find((held) => held.quote.toLowerCase().includes(words.toLowerCase()))
const seen = (reading: Reading) =>
  reading.appearances.map(({ footage, where, by, time }) => [footage, where, by, reading.phrases.find(({ id }) => id === time)?.quote ?? null])

type Range = { readonly start: number; readonly end: number }
const meets = (a: Range, b: Range) => a.start < b.end && b.start < a.end

/** Gold and found paired one to one by touching words, as score-case does. */
function paired<G extends Range, F extends Range>(gold: readonly G[], found: readonly F[], free: readonly Range[], fits: (g: G, f: F) => boolean) {
  const used = new Set<F>()
  const right = gold.filter((g) => {
    const match = found.find((f) => !used.has(f) && meets(g, f) && fits(g, f))
    if (match !== undefined) used.add(match)
    return match !== undefined
  })
  const extra = found.filter((f) => !used.has(f) && !free.some((other) => meets(other, f)))
  return {
    precision: right.length / (right.length + extra.length || 1),
    recall: right.length / (gold.length || 1),
    missed: gold.filter((g) => !right.includes(g)),
    extra,
  }
}

function inOrder(text: string, quotes: readonly string[]): readonly (Range & { readonly quote: string })[] {
  let from = 0
  return quotes.map((quote) => {
    const start = text.indexOf(quote, from)
    if (start < 0) throw new Error(`the page does not say “${quote}” after ${from}`)
    from = start + quote.length
    return { quote, start, end: from }
  })
}

const everywhere = (held: ScenePage): readonly Range[] =>
  (held.optional ?? []).flatMap((words) =>
    held.text
      .split(words)
      .slice(0, -1)
      .reduce<number[]>((starts, part) => [...starts, (starts.at(-1) ?? -words.length) + words.length + part.length], [])
      .map((start) => ({ start, end: start + words.length })),
  )

test.each(scenePages)('$name: its places and counts, and no others', (held) => {
  const reading = read(held.text)
  expect(reading.troubles.filter(({ message }) => /the (?:places|counts|scene|times) /i.test(message))).toEqual([])
  const places = paired(inOrder(held.text, held.places), reading.places, everywhere(held), () => true)
  expect({ missed: places.missed.map(({ quote }) => quote), extra: places.extra.map(({ quote }) => quote) }).toEqual({ missed: [], extra: [] })
  const gold = inOrder(
    held.text,
    held.counts.map(([words]) => words),
  ).map((span, index) => ({ ...span, atLeast: held.counts[index]?.[1], atMost: held.counts[index]?.[2] }))
  const counts = paired(gold, reading.counts, [], (g, f) => g.atLeast === f.atLeast && g.atMost === f.atMost)
  expect({ missed: counts.missed.map(({ quote }) => quote), extra: counts.extra.map(({ quote }) => quote) }).toEqual({ missed: [], extra: [] })
})

test('every span of the scene is verbatim, and every id it refers to exists', () => {
  for (const { text } of scenePages) {
    const { places, counts, events, footage, appearances, phrases } = read(text)
    for (const { start, end, quote } of [
      ...places,
      ...counts,
      ...appearances,
      ...events.flatMap(({ spans }) => spans),
      ...footage.flatMap(({ mentions }) => mentions),
    ])
      expect(text.slice(start, end)).toBe(quote)
    const ids = new Set([...places, ...counts, ...events, ...footage, ...phrases].map(({ id }) => id))
    const named = [...places, ...counts, ...footage]
      .map(({ event }) => event)
      .concat(
        counts.map(({ partOf }) => partOf),
        appearances.flatMap(({ time, footage: piece }) => [time, piece]),
        events.flatMap(({ places: p, times }) => [...p, ...times]),
      )
    for (const id of named) if (id !== null) expect(ids).toContain(id)
  }
})

test('older footage of two other places is two pieces of two other events, and their places and counts are theirs', () => {
  const reading = pageCalled('wardens, in other words and another order')
  expect(reading.events.map(({ id, main }) => [id, main])).toEqual([
    ['e1', true],
    ['e2', false],
    ['e3', false],
  ])
  expect(reading.places.filter(({ event }) => event === 'e2').map(({ name }) => name)).toEqual(['Toxteth', 'Toxteth'])
  expect(reading.places.filter(({ event }) => event === 'e3').map(({ name }) => name)).toEqual(['Moss Side', 'Moss Side supermarket'])
  expect(count(reading, 'five wardens')?.event).toBe('e2')
  expect(count(reading, 'two wardens')?.event).toBe('e3')
  expect(count(reading, 'three shops')?.event).toBe('e1')
  expect(reading.footage.map(({ id, event }) => [id, event])).toEqual([
    ['f1', 'e1'],
    ['f2', 'e2'],
    ['f3', 'e3'],
  ])
})

test('each appearance takes the place and the time that stand beside each other', () => {
  expect(seen(pageCalled('agents, American, with a correction'))).toEqual([
    ['f1', 'online', null, null],
    ['f1', 'Instagram', 'the group Neighbors Up', 'Thursday night'],
    ['f1', 'Facebook', null, 'Friday morning'],
  ])
  expect(seen(read('The video was posted on Saturday on Telegram and on Sunday on TikTok.'))).toEqual([
    ['f1', 'Telegram', null, 'Saturday'],
    ['f1', 'TikTok', null, 'Sunday'],
  ])
  expect(seen(read('The footage surfaced first on YouTube on Sunday morning, and then on Facebook on Monday.'))).toEqual([
    ['f1', 'YouTube', null, 'Sunday morning'],
    ['f1', 'Facebook', null, 'Monday'],
  ])
})

test('the time of recording is not the time of appearing', () => {
  expect(seen(read('The clip, filmed on Friday, was uploaded to YouTube on Sunday by Marren Watch.'))).toEqual([['f1', 'YouTube', 'Marren Watch', 'Sunday']])
  expect(seen(read('The video was shot on Friday.'))).toEqual([])
})

test('a network that posted a video to its site did so by name, and a video about this weekend was not posted then', () => {
  expect(seen(read('It is run by the Open Curb Network, which posted this weekend’s video to their site, along with a comment.'))).toEqual([
    ['f1', 'their site', 'the Open Curb Network', null],
  ])
})

test.each([
  'The men have been released and shared their views on Facebook.',
  'The footage appeared to show a crane.',
  'It emerged that the crane was old, the video shows.',
  'A spokesman said on X that nobody was hurt.',
])('no footage appears anywhere in: %s', (text) => {
  expect(seen(read(text))).toEqual([])
})

test('a post with a video is an appearance on its platform, at the time of the post', () => {
  const post = { platform: 'Murmur', account: 'QuayWatcher', id: '77', postedAt: '2026-03-14T20:40:00Z', replyTo: null, repostOf: null }
  const media = [{ kind: 'video', address: 'https://murmur.example/77.mp4', alt: null }] as const
  expect(seen(read('The crane is down.', { post, media }))).toEqual([['f1', 'Murmur', 'QuayWatcher', null]])
  expect(seen(read('The crane is down.', { post }))).toEqual([])
  expect(read('The crane is down.', { post: { ...post, repostOf: '12' }, media }).appearances[0]?.verb).toBe('reposted')
})

test('a count is said of its premises or of its part of the event', () => {
  const reading = pageCalled('wardens, in other words and another order')
  expect(count(reading, 'one man')?.scope).toBe('Oak & Ash Fabrics')
  expect(count(reading, 'no arrests')?.scope).toBe('the other two shops')
  expect(count(reading, 'no vehicles')?.scope).toBe('the scuffle')
  expect(count(reading, 'three shops')?.scope).toBeNull()
})

test('what is said of the event as a whole has no scope, and a hospital is where people are taken', () => {
  expect(count(read('Nine people were hurt in the collapse.'), 'nine')?.scope).toBeNull()
  expect(count(read('Three men were treated at Leith Hospital.'), 'three')?.scope).toBeNull()
  expect(count(read('No workers were hurt at Berth 4.'), 'no workers')?.scope).toBe('Berth 4')
})

test('a smaller count of the same people is a part of the larger one, and of nothing elsewhere', () => {
  const reading = pageCalled('wardens, in other words and another order')
  const id = (words: string) => count(reading, words)?.id
  expect(count(reading, 'three wardens')?.partOf).toBe(id('no fewer than four'))
  expect(count(reading, 'five wardens')?.partOf).toBeNull()
  expect(count(reading, 'two wardens')?.partOf).toBeNull()
  const detained = read('Of the five people detained, three were released.')
  expect(detained.counts.map(({ partOf }) => partOf)).toEqual([null, 'c1'])
})

test('an occurrence of an earlier year elsewhere is another event; the report’s own Saturday is not', () => {
  const reading = read(
    'A crane fell at Holm Quay on Saturday.\n\nTwo men were hurt.\n\nIn a similar accident in Marren in 2014, one worker was killed and four others were hurt.\n\nThe port has been asked about Saturday’s collapse.',
  )
  expect(reading.events.map(({ id }) => id)).toEqual(['e1', 'e2'])
  expect(reading.counts.map(({ event }) => event)).toEqual(['e1', 'e2', 'e2'])
  expect(reading.events[0]?.times.map((id) => reading.phrases.find((phrase) => phrase.id === id)?.quote)).toEqual(['Saturday', 'Saturday'])
  expect(read('There have been similar accidents before, the union said.').events).toHaveLength(1)
})

test('clips of the same kind, another blockade and a video of an earlier year are other events; what ended in twelve arrests is not today’s', () => {
  const reading = read(
    'Dockers block the gate at Marren\n\nA video of dockers blocking the gate at Marren was shared on Saturday.\n\nTwo men were arrested.\n\n' +
      'A similar blockade in Calder in 2019 ended with twelve arrests.\n\nClips of the same kind come from Holm and Wick.\n\nIn March 2016, a video from Exeter showed three guards pulling dockers off a wall.',
  )
  expect(count(reading, 'two men')?.event).toBe('e1')
  expect(count(reading, 'twelve arrests')?.event).not.toBe('e1')
  expect(count(reading, 'three guards')?.event).not.toBe('e1')
})

test('what is said of footage goes on over a semicolon, and a time inside a quotation is no time of an appearance', () => {
  const reading = read('A video shows a raid. They were uploaded to Telegram on Sunday night; this morning they were on Instagram as well.')
  expect(seen(reading)).toEqual([
    ['f1', 'Telegram', null, 'Sunday night'],
    ['f1', 'Instagram', null, 'this morning'],
  ])
  const shared = read('The Quay Alliance shared the video with the message: “Come back on Friday.”')
  expect(seen(shared).map(([, , , time]) => time)).toEqual([null])
})

test('a second video is another piece; the same video is not', () => {
  const ids = (text: string) => read(text).footage.map(({ id, mentions }) => [id, mentions.length])
  expect(ids('A video shows the crane. The footage is short. Another clip shows the crew.')).toEqual([
    ['f1', 2],
    ['f2', 1],
  ])
  expect(ids('A video shows the crane. The same video was shown to the court.')).toEqual([['f1', 2]])
  expect(ids('They bought a video game and spoke by video link.')).toEqual([])
})

test('a name that speaks is no place, and a name once placed is one wherever it stands alone', () => {
  const names = (text: string) => read(text).places.map(({ quote }) => quote)
  expect(names('There is much in Whitlock that people like. Whitlock said so on Sunday.')).toEqual([])
  expect(names('The crane fell in Marren.\n\nMarren has two cranes. Marren Watch posted a video.')).toEqual(['Marren', 'Marren'])
})

test('“the second house” is premises only where houses were introduced', () => {
  const names = (text: string) => read(text).places.map(({ quote }) => quote)
  expect(names('Police searched two houses. Nothing was found at the second house.')).toEqual(['the second house'])
  expect(names('Nothing was found at the second house.')).toEqual([])
})

test('boilerplate gives nothing', () => {
  const text = 'A crane fell in Leeds.\n\nPost three comments in London.'
  const layers = [
    { kind: 'body', start: 0, end: 22 },
    { kind: 'boilerplate', start: 24, end: text.length },
  ] as const
  expect(layerAt(layers, 24, 30)).toBeNull()
  expect(unitsOf({ text, layers, sentences: layers, wordsAt: () => englishScene }).map((unit) => unit.text)).toEqual(['A crane fell in Leeds.'])
})

test('an empty page, and a page of one word, have an empty scene', () => {
  expect(read(' ').events.length).toBeLessThanOrEqual(1)
  expect(read('Crane').places).toEqual([])
})

test('a list of places with years of their own is other occurrences, and the report’s own footage dated otherwise is not', () => {
  const lead = 'Rowers carry pilot out\n\nFilm of rowers carrying a pilot out of a hall in Wexmouth has surfaced.\n\n'
  const old = read(`${lead}A choir was filmed in Leith in 2022 and in Bergen in 2023 as well. In Leith, the rowers sing.`)
  expect(old.events.map(({ main, times }) => [main, times.length])).toEqual([
    [true, 0],
    [false, 2],
    [false, 2],
  ])
  expect(read(`${lead}The film was in fact recorded in Leith in 2022.`).events).toHaveLength(1)
})
