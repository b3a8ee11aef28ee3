// Which day a page gives itself: an instant in UTC is told in the page's own zone where the page shows it, and nowhere else.
import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/model/page.ts'
import { pagesOf } from '../../../src/reading/readers.ts'

const STORY = '<p>A crane fell onto the quay at Eastport late in the evening, the port authority said, and nobody was hurt.</p>'.repeat(4)
const DATA = (published: string): string => `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${published}"}</script>`

async function dated(head: string, line = '', foot = ''): Promise<Page['dates']> {
  const html = `<html><head><title>Crane falls</title>${head}</head><body><h1>Crane falls</h1>${line}<article>${STORY}</article>${foot}</body></html>`
  const [page] = await pagesOf(new TextEncoder().encode(html), { name: 'a.html', mediaType: 'text/html' })
  return page?.dates ?? []
}

describe('an instant in UTC becomes that of the page', () => {
  const NIGHT = DATA('2026-03-17T00:04:00Z')
  test.each([
    ['the same instant with its offset', '<meta name="sailthru.date" content="2026-03-16 19:04:00 -0500">', '', '2026-03-16T19:04:00-05:00'],
    ['a change with an offset', '<meta property="og:updated_time" content="2026-03-16T21:30:00-05:00">', '', '2026-03-16T19:04:00-05:00'],
    ['a clock whose zone means several', '', '<time class="stamp">March 16, 2026 7:04 pm ET</time>', '2026-03-16T19:04:00-05:00'],
    ['only the day printed', '', '<time datetime="2026-03-16">March 16, 2026</time>', '2026-03-16'],
  ])('by %s', async (_, head, line, value) => {
    expect((await dated(NIGHT + head, line))[0]?.value).toBe(value)
  })
  test.each([
    ['nothing on the page says otherwise', '', ''],
    ['the page prints the day of UTC', '', '<span class="article-date">March 17, 2026</span>'],
    ['the printed day is too far off to be the same', '', '<span class="article-date">March 12, 2026</span>'],
    ['only a list of other stories has a date', '', '<ul><li><span class="date">March 16, 2026</span></li></ul>'],
    ['only its address has another day', '<link rel="canonical" href="https://post.example/2026/03/16/crane">', ''],
  ])('and stays where %s', async (_, head, line) => {
    expect((await dated(NIGHT + head, line))[0]?.value).toBe('2026-03-17T00:04:00+00:00')
  })
})

describe('a date that a visitor sees and the article does not keep', () => {
  test.each([
    ['in capitals beside the name of the writer', '<div class="author-date"><span> 16 MAR 2026 </span></div>'],
    ['under the headline', '<div class="press__date"><div>\n March 16, 2026 </div></div>'],
    ['with its label and clock', '<span class="post-date">Posted: March 16, 2026, 9:02 AM</span>'],
    ['in an element marked as the date, clock first', '<span itemprop="datePublished">Mon 6:45 PM, Mar 16, 2026</span>'],
  ])('%s', async (_, line) => {
    expect((await dated('', line)).map(({ value }) => value)).toEqual(['2026-03-16'])
  })
  test.each([
    ['of a list of other stories', '<ul class="teasers"><li class="date">March 16, 2026</li></ul>'],
    ['in a comment', '<div class="comment"><span class="date">March 16, 2026</span></div>'],
    ['in a sentence', '<p class="update">The quay reopened on March 16, 2026, and closed again.</p>'],
    ['of an event to come', '<div class="event-venue">March 16, 2026</div>'],
  ])('but not one %s', async (_, line) => {
    expect(await dated('', '', line)).toEqual([])
  })
})
