// A live page of HTML: what stands in an entry counts from the time of that entry.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Crane falls in Orley: latest</title><meta property="article:published_time" content="2026-03-14T16:40:00+00:00"></head><body><main><h1>Crane falls in Orley: latest</h1>${body}</main></body></html>`
const entry = (at: string, label: string, head: string, words: string): string =>
  `<article><time datetime="${at}">${label}</time><h2>${head}</h2><p>${words}</p></article>`
const read = async (html: string) => {
  const [found] = await readFile(new TextEncoder().encode(html), { name: 'live.html', mediaType: 'text/html' }, {}, 'UTC')
  return found!.resolved
}

test('each entry is a layer of its own time, and its hours and days are counted from there', async () => {
  const { layers, times } = await read(
    page(
      entry(
        '2026-03-15T11:12:00+00:00',
        '15 March, 11.12',
        'Quay to open',
        'The port said today that the East Quay would open again. The crane was cut up at 10:40, it said.',
      ) +
        entry(
          '2026-03-14T17:55:00+00:00',
          '17.55',
          'A video',
          'A clip of the fall is going around. It was first posted on Murmur at 17:02 by a docker of the East Quay.',
        ) +
        entry('2026-03-14T16:40:00+00:00', '16.40', 'Crane falls', 'Our correspondent reports that a crane fell at 4.10pm at the East Quay in Orley.'),
    ),
  )
  expect(layers.filter(({ kind }) => kind === 'body').map(({ written }) => written.earliest?.slice(0, 16))).toEqual([
    '2026-03-15T11:12',
    '2026-03-14T17:55',
    '2026-03-14T16:40',
  ])
  const at = (quote: string) => times.find((time) => time.quote === quote)?.value
  expect([at('today'), at('10:40'), at('17:02'), at('4.10pm')]).toEqual(['2026-03-15', '2026-03-15T10:40', '2026-03-14T17:02', '2026-03-14T16:10'])
  expect(times.map(({ quote }) => quote)).not.toContain('17.55')
})

test('times beside links, two entries, and the one time of a page make no live page', async () => {
  const story = '<p>A crane fell at the East Quay in Orley on Saturday, the port said today. Nobody was hurt when it came down at 15:10 beside the ferry.</p>'
  const links =
    '<ul><li><a href="/a">Ferry late</a> <time datetime="2019-05-01T10:00:00Z">1 May 2019</time></li><li><a href="/b">Quay shut</a> <time datetime="2018-05-01T10:00:00Z">1 May 2018</time></li><li><a href="/c">Rain</a> <time datetime="2017-05-01T10:00:00Z">1 May 2017</time></li></ul>'
  const { layers, times } = await read(page(`<time datetime="2026-03-14T16:40:00+00:00">14 March</time>${story}${links}${story.replace('15:10', '15:12')}`))
  expect(times.filter(({ quote }) => /15:1|today|Saturday/.test(quote)).every(({ value }) => value.startsWith('2026-03-14'))).toBe(true)
  for (const layer of layers.filter(({ kind, start, end }) => kind === 'body' && end - start > 100)) expect(layer.written.earliest).toMatch(/^2026-03-14T16:40/)
  const two = await read(
    page(entry('2026-03-15T11:12:00Z', '11.12', 'One', 'The quay is shut.') + entry('2026-03-14T11:12:00Z', '11.12', 'Two', 'The crane fell.')),
  )
  expect(new Set(two.layers.map(({ written }) => written.earliest)).size).toBe(1)
})
