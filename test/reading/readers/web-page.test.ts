// Saved pages: the article as text with its pieces, the facts beside it, and what must stay out.
import { expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { pagesOf } from '../../../src/reading/readers.ts'

async function read(html: string, name = 'page.html'): Promise<Page> {
  const [page] = await pagesOf(new TextEncoder().encode(html), { name, mediaType: null })
  if (page === undefined) throw new Error('no page')
  return page
}

const body = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Crane falls at the east quay | Harbour Post</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header>` +
  `<main><article><h1>Crane falls at the east quay</h1>${inside}</article></main><footer>© Harbour Post</footer></body></html>`

const A = '<p>A crane came down at the east quay on Saturday, footage shared by Harbour Watch shows, and nobody was below.</p>'
const B = '<p>The port authority said that the crane had been checked a week before, and that the quay stays closed for now.</p>'

const roles = (page: Page): readonly (readonly [string, string])[] => page.blocks.map(({ start, end, role }) => [role, page.text.slice(start, end)] as const)
const wordsIn = (page: Page, role: string): readonly string[] => roles(page).flatMap(([own, words]) => (own === role ? [words] : []))

test.each(['<html lang="en">', ''])('a page without a head keeps its words and its title, also where its body has a tag of its own (%j)', async (open) => {
  const page = await read(
    `<!doctype html>${open}<meta charset="utf-8"><title>Crane falls</title><body class="post"><h1>Crane falls at the east quay</h1>${A}${B}</body>`,
  )
  expect(page.title).toBe('Crane falls at the east quay')
  expect(wordsIn(page, 'paragraph')).toHaveLength(2)
})

test('an update in a box at the side is part of the report', async () => {
  const page = await read(
    body(`${A}${B}<aside class="sidebar update"><h3>UPDATE, 20 March 2026</h3><p>The port authority now says the crane fell on 9 March.</p></aside>`),
  )
  expect(roles(page).slice(-2)).toEqual([
    ['subheading', 'UPDATE, 20 March 2026'],
    ['paragraph', 'The port authority now says the crane fell on 9 March.'],
  ])
})

test('a correction outside the article is put after it', async () => {
  const page = await read(
    body(A + B).replace('<footer>', '<div class="footer-note"><p>CORRECTION: An earlier version gave the wrong day of the fall.</p></div><footer>'),
  )
  expect(page.text.endsWith('CORRECTION: An earlier version gave the wrong day of the fall.')).toBe(true)
})

test('an embedded post is a quotation, whatever its wrapper is called', async () => {
  const page = await read(
    body(
      `${A}<div class="social-media-embed"><blockquote class="twitter-tweet"><p>Crane down at the quay!</p>— Harbour Watch (@harbourwatch)</blockquote></div>${B}`,
    ),
  )
  expect(wordsIn(page, 'quote')).toEqual(['Crane down at the quay!', '— Harbour Watch (@harbourwatch)'])
})

test('captions and credits are captions; share bars, lists of other stories and invitations are aside', async () => {
  const page = await read(
    body(
      `<figure><img src="/crane.jpg" alt="The crane"><figcaption>The crane on Saturday</figcaption></figure>${A}<p>Photo: Ada Moor, Quay News</p><div class="share-bar"><a href="#">Share</a></div>` +
        `<p><a href="/b">Related: A storm closes the port</a></p>${B}<p>Sign up to our newsletter for more from the quay.</p><h4>You may also like</h4><ul><li><a href="/f">A new ferry arrives at the port</a></li></ul>`,
    ),
  )
  expect(wordsIn(page, 'caption')).toEqual(['The crane on Saturday', 'Photo: Ada Moor, Quay News'])
  for (const words of wordsIn(page, 'paragraph')) expect(words).not.toMatch(/Related|newsletter|ferry|Share/)
  expect(page.media).toContainEqual({ kind: 'image', address: '/crane.jpg', alt: 'The crane' })
})

test('what a visitor does not see is not in the text', async () => {
  const page = await read(
    body(
      `${A}<p hidden>one</p><p style="display: none">two</p><p aria-hidden="true">three</p><noscript><p>four</p></noscript><!-- five --><script>six</script><template>seven</template>${B}`,
    ),
  )
  expect(page.text).not.toMatch(/\b(?:one|two|three|four|five|six|seven)\b/)
})

test('the headline is said once and is the heading', async () => {
  const page = await read(body(`<h2>Crane falls at the east quay</h2>${A}${B}`))
  expect(wordsIn(page, 'heading')).toEqual(['Crane falls at the east quay'])
  expect(page.text.match(/Crane falls at the east quay/g)).toHaveLength(1)
  expect(page.publication).toBe('Harbour Post')
})

test('links keep their place in the stored text, made whole against the page’s address', async () => {
  const page = await read(
    body(
      `${A}<p>The log is with <a href="/log">the port authority</a>, which gave it to this paper and to nobody else.</p>`,
      '<link rel="canonical" href="https://harbourpost.example/crane">',
    ),
  )
  expect(page.links.map(({ address, start, end }) => [address, page.text.slice(start, end)])).toEqual([
    ['https://harbourpost.example/log', 'the port authority'],
  ])
})

test('dates come strongest first: data, meta, printed, address; changes last', async () => {
  const page = await read(
    body(
      `<p class="byline">Published 14 March 2026, 18:00</p>${A}${B}`,
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-16T09:12:00+01:00","dateModified":"2026-03-20"}</script>' +
        '<meta property="article:published_time" content="2026-03-15T09:12"><link rel="canonical" href="https://harbourpost.example/2026/03/13/crane">',
    ),
  )
  expect(page.dates.map(({ value, from, modified }) => [value, from, modified])).toEqual([
    ['2026-03-16T09:12:00+01:00', 'jsonLd', false],
    ['2026-03-15', 'meta', false],
    ['2026-03-14', 'text', false],
    ['2026-03-13', 'address', false],
    ['2026-03-20', 'jsonLd', true],
  ])
})

test.each([
  ['a weekday in the story', `<p>It fell on Saturday 14 March 2026, the port authority said, and the quay was closed at once.</p>${B}`],
  ['the date of an update', `${A}${B}<p>UPDATE 20 March 2026: The port authority now gives another day for the fall of the crane.</p>`],
  ['the date of another story in a list', `${A}${B}<ul><li><time datetime="2020-01-01">1 January 2020</time> A storm</li></ul>`],
])('%s is no dateline', async (_, inside) => {
  expect((await read(body(inside))).dates).toEqual([])
})

test.each([
  ['2026-02-31', 'there is no such day'],
  ['0000-03-16', 'the year 0'],
  ['1970-01-01T00:00:00Z', 'zero of computer clocks'],
])('%s is kept out and told', async (raw, because) => {
  const page = await read(body(A + B, `<meta property="article:published_time" content="${raw}">`))
  expect(page.dates).toEqual([])
  expect(page.troubles.map(({ code }) => code)).toEqual(['dateline-implausible'])
  expect(page.troubles[0]?.message).toContain(because)
})

test('damaged data is told, and the date is found elsewhere', async () => {
  const page = await read(body(A + B, '<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="date" content="2026-03-16">'))
  expect(page.dates.map(({ value, from }) => [value, from])).toEqual([['2026-03-16', 'meta']])
  expect(page.troubles.map(({ code }) => code)).toEqual(['json-ld-not-read'])
})

test('of several stories in the data, the one with this headline gives the date', async () => {
  const data = [
    { '@type': 'NewsArticle', headline: 'A storm', datePublished: '2025-01-01' },
    { '@type': 'NewsArticle', headline: 'Crane falls at the east quay', datePublished: '2026-03-16' },
  ]
  const page = await read(body(A + B, `<script type="application/ld+json">${JSON.stringify(data)}</script>`))
  expect(page.dates[0]?.value).toBe('2026-03-16')
})

test('a browser’s own note says where the page was saved from', async () => {
  const page = await read(`<!-- saved from url=(0044)https://harbourpost.example/2026/03/16/crane -->\n${body(A + B)}`)
  expect(page.address).toBe('https://harbourpost.example/2026/03/16/crane')
  expect(page.dates.map(({ value, from }) => [value, from])).toEqual([['2026-03-16', 'address']])
})

test('a page with pictures written into it is read whole', async () => {
  const page = await read(body(`<img src="data:image/png;base64,${'A'.repeat(6_000_000)}">${A}${B}`))
  expect(page.troubles).toEqual([])
  expect(page.text).toContain('The port authority said')
})

test('blocks are in order, do not overlap, and only white space lies between them', async () => {
  const page = await read(body(`${A}<ul><li>One thing</li><li>Another</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>x<br><br>y<br>z</p>${B}`))
  let at = 0
  for (const { start, end } of page.blocks) {
    expect(page.text.slice(at, start).trim()).toBe('')
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(page.text.length)
  expect(page.text).toContain('a\tb')
  expect(page.text).toContain('x\n\ny\nz')
})

test('a page that shows nothing but carries its text as data is read from the data, and says so', async () => {
  const articleBody = `${'A crane came down at the east quay on Saturday, the port authority said. '.repeat(6)}\n\nThe quay is closed.`
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Crane falls', articleBody })
  const page = await read(`<html><head><script type="application/ld+json">${data}</script></head><body><div id="root">Loading</div></body></html>`)
  expect(page.text.endsWith('The quay is closed.')).toBe(true)
  expect(page.title).toBe('Crane falls')
  expect(page.troubles.map(({ code }) => code)).toEqual(['text-from-data'])
})
