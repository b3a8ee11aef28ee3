// What a page sets apart from its article and belongs to it: the sentences below the headline, text in another box, the headline within a longer title.
import { expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { pagesOf } from '../../../src/reading/readers.ts'

async function read(html: string): Promise<Page> {
  const [page] = await pagesOf(new TextEncoder().encode(html), { name: 'page.html', mediaType: null })
  if (page === undefined) throw new Error('no page')
  return page
}

const wordsIn = (page: Page, role: string): readonly string[] =>
  page.blocks.flatMap(({ start, end, role: own }) => (own === role ? [page.text.slice(start, end)] : []))

const TITLE = 'Crane falls at the east quay'
const LEAD = 'A crane has fallen at the east quay of Eastport, and nobody knows yet why it did.'
const PROSE =
  '<p>A crane came down at the east quay on Saturday, footage shared by Harbour Watch shows, and nobody was below when it fell onto the rails.</p>' +
  '<p>The port authority said that the crane had been checked a week before, and that the quay stays closed until its engineers have seen it.</p>' +
  '<p>Two ships that were to be unloaded there were sent on to the west quay, where the work went on through the night, the authority said.</p>'
const page = (inside: string, title = TITLE): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>${inside}</body></html>`

test('the sentence between the headline and the text is kept as its standfirst, once', async () => {
  const apart = await read(
    page(`<header class="head"><h1>${TITLE}</h1><p class="lead">${LEAD}</p></header><section><div class="text">${PROSE}</div></section>`),
  )
  expect(wordsIn(apart, 'standfirst')).toEqual([LEAD])
  expect(apart.text.split(LEAD)).toHaveLength(2)
  expect(apart.text.indexOf(LEAD)).toBeLessThan(apart.text.indexOf('A crane came down'))
})

test.each([
  ['a picture’s words', '<figure><img src="/a.jpg"><figcaption>The crane on Saturday, as seen from the west quay.</figcaption></figure>'],
  ['a notice of cookies', '<div class="cookie-notice"><p>This site keeps small files on your machine so that it works as you want it to.</p></div>'],
  [
    'another story',
    '<div class="card"><h3><a href="/b">A storm closes the port</a></h3><p>The port was closed for two days in the winter, and many ships had to wait.</p></div>',
  ],
  ['a list of sharing', '<div class="share"><p>Tell the people you know about this report of ours, wherever they may be.</p></div>'],
])('%s between the two is no standfirst', async (_, between) => {
  const found = await read(page(`<h1>${TITLE}</h1>${between}<section><div class="text">${PROSE}</div></section>`))
  expect(wordsIn(found, 'standfirst')).toEqual([])
  expect(wordsIn(found, 'paragraph')).toHaveLength(3)
})

test('of several articles on a page, the one under its headline is read', async () => {
  const other = `<article><h1>A storm closes the port</h1>${PROSE.replaceAll('crane', 'storm').replaceAll('ships', 'storms').repeat(4)}</article>`
  const found = await read(page(`<article><h1>${TITLE}</h1><div><p>${LEAD}</p>${PROSE}</div></article>${other}`))
  expect(wordsIn(found, 'paragraph').join(' ')).toContain('footage shared by Harbour Watch')
  expect(wordsIn(found, 'paragraph').join(' ')).not.toContain('storm')
})

test.each([
  [`${TITLE} - the pages of the harbour club`, `<h2>${TITLE}</h2>`, ''],
  [TITLE, `<h1><span>Ports in winter</span> ${TITLE}</h1>`, ''],
])('the title is the headline without the site’s name and without the line above it (%s)', async (title, heading) => {
  expect((await read(page(`${heading}<div>${PROSE}</div>`, title))).title).toBe(TITLE)
})

test.each([
  ['lines of dates', (count: number) => `<h1>${TITLE}</h1>${'<div>16.03.2026 | 12:10 Uhr | Ada Moor</div>'.repeat(count)}`],
  ['headings', (count: number) => '<h2 class="title">Crane falls at the</h2>'.repeat(count)],
  ['another article', (count: number) => `<article><h1>${TITLE}</h1>${PROSE}</article><article>${PROSE.repeat(count / 2)}</article>`],
])('a page of %s costs in step with its length', async (_, made) => {
  const cost = async (count: number): Promise<number> => {
    const before = process.threadCpuUsage()
    await read(page(made(count)))
    const { user, system } = process.threadCpuUsage(before)
    return user + system
  }
  await cost(500)
  const [short, long] = [await cost(1000), await cost(4000)]
  expect(long / short).toBeLessThan(9)
})
