// The day a page gives for its publication: from its data, its tags, the line beside its headline, in many languages; and none where it gives none.
import { expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { pagesOf } from '../../../src/reading/readers.ts'
import { readPage } from '../../../src/reading/read.ts'

async function read(html: string): Promise<Page> {
  const [page] = await pagesOf(new TextEncoder().encode(html), { name: 'page.html', mediaType: null })
  if (page === undefined) throw new Error('no page')
  return page
}

const PROSE =
  '<p>A crane came down at the east quay on Saturday, footage shared by Harbour Watch shows, and nobody was below when it fell onto the rails.</p>' +
  '<p>The port authority said that the crane had been checked a week before, and that the quay stays closed until its engineers have seen it.</p>' +
  '<p>Two ships that were to be unloaded there were sent on to the west quay, where the work went on through the night, the authority said.</p>'

const page = (below: string, { lang = 'en', head = '', above = '', after = '' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><title>Crane falls at the east quay</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header>` +
  `${above}<div class="top"><h1>Crane falls at the east quay</h1>${below}</div><div class="text">${PROSE}</div>${after}<footer>Harbour Post</footer></body></html>`

const days = async (html: string): Promise<readonly (readonly [string, boolean])[]> =>
  (await read(html)).dates.map(({ value, modified }) => [value.slice(0, 10), modified] as const)

test.each([
  ['a name and a day', 'de', 'von Ada Moor am 16. März 2026'],
  ['a day, a clock and a name between bars', 'de', '16.03.2026 | 13:10 Uhr | Ada Moor'],
  ['a day with a year of two figures', 'de', 'Ada Moor, 16.3.26'],
  ['a day and a section', 'de', '16.03.2026 Kategorie: Hafen'],
  ['a label and figures in an order that the language settles', 'fr', 'Publié le 03/04/2026', '2026-04-03'],
  ['Spanish', 'es', 'lunes 16 de marzo de 2026'],
  ['Portuguese', 'pt', 'Publicado em 16 de março de 2026 às 18h20'],
  ['Italian', 'it', 'di Ada Moor – 16 marzo 2026'],
  ['Polish', 'pl', '16 marca 2026, 18:20'],
  ['Russian', 'ru', '16 марта 2026, 18:20'],
  ['Ukrainian', 'uk', 'Опубліковано 16 березня 2026'],
  ['Turkish', 'tr', '16 Mart 2026 Pazartesi'],
  ['Japanese', 'ja', '公開：2026年3月16日'],
  ['Korean, year first', 'ko', '입력 2026. 3. 16.'],
  ['a place and a day', 'de', 'Eastport, 16. März 2026 — Aussendung'],
])('a line below the headline gives the day: %s', async (_, lang, line, day = '2026-03-16') => {
  expect(await days(page(`<div class="meta-line">${line}</div>`, { lang }))).toEqual([[day, false]])
})

test('so does one above it, one in a list of facts, and one at the foot that says in words what it is', async () => {
  expect(await days(page('', { above: '<div class="where">Eastport, 16 March 2026</div>' }))).toEqual([['2026-03-16', false]])
  expect(await days(page('<ul class="meta"><li>16 March 2026</li><li>3 minutes</li></ul>'))).toEqual([['2026-03-16', false]])
  const foot = '<div class="post-footer">Dieser Beitrag wurde am 16. März 2026 um 14:48 Uhr von Ada Moor veröffentlicht.</div>'
  expect(await days(page('', { lang: 'de', after: foot }))).toEqual([['2026-03-16', false]])
})

test.each([
  ['of an event', '<div>Termin: 16. März 2026, 19 Uhr</div>'],
  ['of a span of days', '<div>16.03.2026 - 20.03.2026</div>'],
  ['of a picture', '<div>Photo: Ada Moor, 16 March 2026</div>'],
  ['in a copyright notice', '<div>© Harbour Post, 16 March 2026</div>'],
  ['in a sentence', '<div>The quay was closed on 16 March 2026 and stays so.</div>'],
  ['since when somebody is a member', '<div>Registriert: 16.03.2026</div>'],
  ['of each of three other stories', '<div>16 March 2026</div><div>15 March 2026</div><div>14 March 2026</div>'],
  ['of another story in a list', '<ul><li>16 March 2026 <a href="/s">A storm closes the port for two days</a></li></ul>'],
  ['of a comment', '<div class="comment"><time datetime="2026-03-16">16 March 2026</time></div>'],
  ['of an embedded post', '<blockquote class="post"><p>It fell!</p><time datetime="2026-03-16">16 March 2026</time></blockquote>'],
  ['that never was', '<div>31.02.2026</div>'],
])('a day is none of publication: one %s', async (_, line) => {
  expect(await days(page(line, { lang: 'de' }))).toEqual([])
})

test('the day that the head of the site shows is today’s, not the page’s', async () => {
  const site = '<header><form></form><span class="date">Friday, 20 March 2026</span><nav><a href="/a">News</a></nav></header>'
  expect(await days(page('', { above: site }))).toEqual([])
})

test('figures that may be read in two orders are told, and not used', async () => {
  const { dates, troubles } = await read(page('<div class="meta-line">03/04/2026</div>'))
  expect(dates).toEqual([])
  expect(troubles.map(({ code }) => code)).toEqual(['date-ambiguous'])
  expect(await days(page('<div class="meta-line">16/03/2026</div>'))).toEqual([['2026-03-16', false]])
})

test('the day of a change is not that of publication, and the report says so', async () => {
  const changed = await read(page('<div class="meta-line">Last updated 16 March 2026</div>'))
  expect(changed.dates.map(({ value, modified }) => [value, modified])).toEqual([['2026-03-16', true]])
  expect(changed.troubles.map(({ code }) => code)).toEqual(['dateline-of-change'])
  expect(readPage(changed).published).toEqual({ value: null, from: 'none' })
  const both = await read(page('<div class="meta-line">Erstellt am 14.03.2026, zuletzt geändert: 16.03.2026</div>', { lang: 'de' }))
  expect(both.dates.map(({ value, modified }) => [value, modified])).toEqual([
    ['2026-03-14', false],
    ['2026-03-16', true],
  ])
})

test('two voices of a page go before one that stands alone, but for the day of a change', async () => {
  const begun = '<meta property="article:published_time" content="2026-03-02T10:00:00+00:00">'
  const shown = '<p class="when"><time datetime="2026-03-16">16 March 2026</time></p>'
  expect((await days(page(shown, { head: begun })))[0]).toEqual(['2026-03-16', false])
  const changed = '<meta property="article:modified_time" content="2026-03-16T18:00:00+00:00">'
  expect((await days(page(shown, { head: begun + changed })))[0]).toEqual(['2026-03-02', false])
})

test('a name on what holds the headline too says nothing of what is in it', async () => {
  const html = page('<p><time datetime="2026-03-16">16 March 2026</time></p>').replace('<body>', '<body><div class="has-sidebar widget-area">')
  expect(await days(html)).toEqual([['2026-03-16', false]])
})
