// Saved web pages. The stored text is built from the article's part of the page: the headline, the byline, then its pieces with their roles,
// a blank line between two. What a visitor does not see is left out; furniture that remains is kept and marked aside.
import type { Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'
import { decoded, refuseBinary, tooLong, MAX_TEXT } from '../pages/charset.ts'
import { declaredCharset, endsWith, glimpse, typeOf } from '../pages/file-facts.ts'
import { thinned, tooMuchForATree, wordsOf } from '../pages/html-bounds.ts'
import { savedFrom } from '../pages/page-facts.ts'
import { htmlPage } from '../pages/html-page.ts'
import { textPage } from './plain-text.ts'

export const html: Reader = {
  name: 'a web page',

  claims(head, facts) {
    const start = glimpse(head).trimStart()
    if (!/<[a-z!?]/i.test(start)) return 0
    if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<[!]--[\s\S]{0,3000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 0.9
    if (/<(?:html|body|article)\b/i.test(start)) return 0.6
    if (/^<(?:p|div|h[1-6]|article|section|main|meta|title|table|ul)\b[^>]{0,500}>/i.test(start)) return 0.6
    return endsWith(facts, '.html', '.htm', '.xhtml') || typeOf(facts) === 'text/html' || typeOf(facts) === 'application/xhtml+xml' ? 0.5 : 0
  },

  read(bytes, facts) {
    refuseBinary(bytes, facts.name)
    const { text, troubles } = decoded(bytes, declaredCharset(facts) ?? metaCharset(bytes), MAX_CHARACTERS)
    const page = pageOfHtml(text, savedFrom(text), bytes.length)
    if (page.blocks.length === 0)
      throw new Problem('not-readable', `"${facts.name}" is a web page without words: nothing that a visitor would see was found in it.`)
    return Promise.resolve([{ ...page, troubles: [...troubles, ...page.troubles] }])
  },

  samples: [
    {
      name: 'a paper’s page with its data',
      bytes: `<!doctype html><html lang="en-GB"><head><title>Crane falls at the east quay | Harbour Post</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Crane falls at the east quay","datePublished":"2026-03-16T09:12:00Z","publisher":{"name":"Harbour Post"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Crane falls at the east quay</h1><p>A crane fell onto the east quay, <a href="https://port.example/log">the port's log</a> says.</p>
<p style="display:none">Not seen.</p><h2>What is known</h2><p>Nobody was below when it fell, according to the port authority.</p></article></body></html>`,
      finds: {
        text: "Crane falls at the east quay\n\nA crane fell onto the east quay, the port's log says.\n\nWhat is known\n\nNobody was below when it fell, according to the port authority.",
        title: 'Crane falls at the east quay',
        publication: 'Harbour Post',
        language: 'en-GB',
        dates: [{ value: '2026-03-16T09:12:00+00:00', raw: '2026-03-16T09:12:00Z', from: 'jsonLd', modified: false }],
        links: [{ address: 'https://port.example/log', start: 63, end: 77 }],
      },
    },
    {
      name: 'a page without a date has none',
      bytes: '<html><body><h1>Crane falls</h1><p>A crane fell on Monday.</p></body></html>',
      finds: { dates: [], title: 'Crane falls' },
    },
    {
      name: 'a date in year 0 is kept out',
      bytes: '<html><head><meta property="article:published_time" content="0000-03-16"></head><body><p>A crane fell.</p></body></html>',
      finds: {
        dates: [],
        troubles: [
          { code: 'dateline-implausible', message: 'It gives "0000-03-16" as its date, but the year 0 is outside 1800 to 2200. That date was not used.' },
        ],
      },
    },
  ],
}

// Scripts, styles and pictures written into the page are dropped before parsing (html-bounds.ts), so more is let in than is parsed.
const MAX_CHARACTERS = 40_000_000

/** The page of this HTML, read as an article, or as bare words where its tags nest too deep. */
export function pageOfHtml(text: string, address: string | null, bytes: number): Page {
  const { html: thin, cut } = thinned(text)
  const troubles: Trouble[] = cut ? [tooLong(thin.length, bytes)] : []
  const tooMuch = tooMuchForATree(thin)
  if (tooMuch !== null) {
    const words = textPage(wordsOf(thin).slice(0, MAX_TEXT))
    return { ...words, address, troubles: [...troubles, tooMuch, ...words.troubles] }
  }
  const page = htmlPage(thin, address)
  return { ...page, troubles: [...troubles, ...page.troubles] }
}

// <meta charset="iso-8859-1">, <meta http-equiv="Content-Type" content="text/html; charset=...">, <?xml encoding="..."?>
export function metaCharset(bytes: Uint8Array): string | null {
  const head = glimpse(bytes.subarray(0, 8192), 8192)
  return (/<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head))?.[1] ?? null
}
