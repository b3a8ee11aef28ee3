import { expect, test } from 'vitest'
import { withoutScript } from '../../src/desk/reading/page-as-received.ts'

const page = (html: string, name = 'page.html') => withoutScript(Buffer.from(html), { name, mediaType: null })
const body = (inner: string) => page(`<!doctype html><html><body>${inner}</body></html>`)

test.each([
  ['<script>alert(1)</script>', 'alert'],
  ['<p onclick="alert(1)">x</p>', 'onclick'],
  ['<a href="javascript:alert(1)">x</a>', 'javascript'],
  ['<a href=" java\nscript:alert(1)">x</a>', 'script:'],
  ['<img src="https://tracker.example/p.gif">', 'tracker'],
  ['<img srcset="https://tracker.example/p.gif 2x">', 'tracker'],
  ['<iframe src="https://tracker.example/"></iframe>', 'tracker'],
  ['<svg><image xlink:href="https://tracker.example/p.svg"/></svg>', 'tracker'],
  ['<link rel="stylesheet" href="https://tracker.example/s.css">', 'tracker'],
  ['<meta http-equiv="refresh" content="0;url=https://tracker.example/">', 'tracker'],
  ['<div style="background:url(https://tracker.example/p.png)">x</div>', 'tracker'],
  ['<form action="https://tracker.example/"><button formaction="https://tracker.example/">x</button></form>', 'tracker'],
])('%s does nothing any more', async (inner, left) => expect(await body(inner)).not.toContain(left))

test('words, headings and links stay', async () => {
  const shown = await body('<h1 class="big">Crane falls</h1><p>See <a href="https://port.example/">the port</a>.</p><img src="data:image/png;base64,AAAA">')
  for (const kept of ['<h1 class="big">Crane falls</h1>', 'href="https://port.example/"', 'data:image/png']) expect(shown).toContain(kept)
})

test('a page saved as MHTML shows its page', async () => {
  const lines = [
    'From: <Saved by Blink>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    '<html><body><h1>Crane falls</h1><script>x()</script></body></html>',
    '--b--',
    '',
  ]
  expect(await page(lines.join('\r\n'), 'page.mhtml')).toMatch(/<h1>Crane falls<\/h1>(?!.*x\(\))/s)
})

test('what is no page has no page to show', async () => {
  expect(await page('A crane fell.', 'page.txt')).toBeNull()
  expect(await page('%PDF-1.7', 'page.pdf')).toBeNull()
})
