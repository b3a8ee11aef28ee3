// A page of script that this desk fetched is read by what its browser saw; no other page is.
import { expect, test } from 'vitest'
import type { Page } from '../../src/model/page.ts'
import { isRemark } from '../../src/model/trouble.ts'
import { smallZip } from '../../src/reading/pages/small-zip.ts'
import { wacz } from '../../src/reading/readers/wacz.ts'

const AT = 'https://harbourpost.example/crane'
const SHELL =
  '<html><head><title>Harbour Post</title><meta property="article:published_time" content="2026-03-16T09:00:00Z"></head><body><div id=root></div></body></html>'
const ARTICLE = `A crane fell on Saturday, the port authority said. ${'Nobody was below. '.repeat(15)}`
const SEEN = `Home\nNews\n\nCrane falls at the east quay\nPublished 17 March 2026\n${ARTICLE}\nRead on: https://harbourpost.example/more\n`

type Odd = { readonly body?: string; readonly text?: string; readonly obtained?: string; readonly rendering?: object; readonly ours?: boolean }

async function pageOf({ body = SHELL, text = SEEN, obtained = 'capture-empty', rendering = {}, ours = true }: Odd): Promise<Page | string> {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`
  const told = {
    title: 'Crane falls at the east quay | Harbour Post',
    browser: 'Chrome/156',
    at: '2026-03-20T09:00:00Z',
    shows: AT,
    obtained: [],
    ...rendering,
  }
  const bytes = smallZip({
    'archive/data.warc': `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${AT}\r\nWARC-Date: 2026-03-20T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n${answer}\r\n\r\n`,
    'pages/pages.jsonl': `{"format":"json-pages-1.0"}\n{"url":"${AT}"}\n`,
    'dateline/capture.json': JSON.stringify({ obtained: [{ code: obtained, words: 'There are hardly any words.' }] }),
    'dateline/rendering/rendering.json': JSON.stringify(told),
    'dateline/rendering/text.txt': text,
  })
  try {
    const [page] = await wacz.read(Buffer.from(bytes), { name: 'crane.wacz', mediaType: null, ours })
    return page ?? 'no page'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('words that come by script are the page, with its title, what the page says of its date, and whose eyes saw it', async () => {
  const page = (await pageOf({})) as Page
  expect(page).toMatchObject({ text: SEEN, title: 'Crane falls at the east quay', address: AT })
  expect(page.dates.map(({ value, from }) => [value, from])).toEqual([
    ['2026-03-16T09:00:00+00:00', 'meta'],
    ['2026-03-17', 'text'],
  ])
  expect(page.blocks.map(({ role }) => role)).toEqual(['aside', 'aside', 'heading', 'byline', 'paragraph', 'paragraph'])
  for (const { start, end } of page.blocks) expect(SEEN.slice(start, end).trim()).toBe(SEEN.slice(start, end))
  expect(page.links.map(({ address }) => address)).toEqual(['https://harbourpost.example/more'])
  const told = page.troubles.find(({ code }) => code === 'text-as-rendered')
  expect(told?.message).toContain('as rendered by Chrome/156 on this desk at 2026-03-20T09:00:00Z')
  expect(page.troubles.filter(({ code }) => code.startsWith('text-')).every(isRemark)).toBe(true)
})

test.each<[string, Odd]>([
  ['an archive from elsewhere', { ours: false }],
  ['a page that looked like one when it was sent', { obtained: 'capture-unsecured' }],
  ['a browser that saw a login', { rendering: { obtained: [{ code: 'capture-login', words: '' }] } }],
  ['a browser that was led to another site', { rendering: { shows: 'https://elsewhere.example/crane' } }],
  ['a browser that saw hardly any words', { text: 'Loading…' }],
  ['a rendering that cannot be read', { rendering: { browser: 7 } }],
])('%s: nothing is read of what was seen', async (_what, odd) => {
  expect(JSON.stringify(await pageOf(odd))).not.toContain('A crane fell')
})

test('a page that has its words in its data or its text keeps them', async () => {
  const sent = (await pageOf({
    body: `<html><body><article><h1>Crane stands</h1><p>${'It stood on Sunday, too. '.repeat(20)}</p></article></body></html>`,
  })) as Page
  expect(sent.text).toContain('It stood on Sunday')
  expect(sent.troubles.map(({ code }) => code)).not.toContain('text-as-rendered')
})
