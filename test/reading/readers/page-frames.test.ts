// Pages whose outer tags are missing, doubled or preceded by words, and pages that hide everything: a browser shows them, so they are read.
import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/reading/readers.ts'

const A = '<p>A crane came down at the east quay on Saturday, footage shared by Harbour Watch shows, and nobody was below.</p>'
const B = '<p>The port authority said that the crane had been checked a week before, and that the quay stays closed for now.</p>'
const HEAD = '<meta property="article:published_time" content="2026-03-16"><title>Crane falls</title>'

async function read(html: string) {
  const [page] = await pagesOf(new TextEncoder().encode(html), { name: 'page.html', mediaType: 'text/html' })
  if (page === undefined) throw new Error('no page')
  return page
}

test.each([
  [
    'a warning of the server stands before it',
    `<br /><b>Warning</b>: no such file<br /><!doctype html><html lang="en"><head>${HEAD}</head><body><h1>Crane falls</h1>${A}${B}</body></html>`,
  ],
  ['its head stands before it', `<!doctype html>${HEAD}<html lang="en"><head></head><body><h1>Crane falls</h1>${A}${B}</body></html>`],
  ['another page is pasted into it', `<!doctype html><head>${HEAD}</head><body><h1>Crane falls</h1>${A}<html><body>${B}</body></html></body></html>`],
  ['it has a body and no html', `<head>${HEAD}</head><body><h1>Crane falls</h1>${A}${B}</body>`],
  ['its body is never opened', `<!doctype html><html><head>${HEAD}</head><h1>Crane falls</h1>${A}${B}</html>`],
])('a page is read whole where %s', async (_, html) => {
  const { text, title, dates } = await read(html)
  expect(text).toContain('footage shared by Harbour Watch')
  expect(text).toContain('stays closed for now')
  expect(text).not.toContain('Warning')
  expect(title).toBe('Crane falls')
  expect(dates.map(({ value }) => value)).toEqual(['2026-03-16'])
})

test('a page that hides all of its words until a script shows them is read, and says so; one that hides a part is read without it', async () => {
  const all = await read(`<html><head>${HEAD}</head><body><div style="display:none"><h1>Crane falls</h1>${A.repeat(20)}${B}</div></body></html>`)
  expect(all.text).toContain('stays closed for now')
  expect(all.troubles.map(({ code }) => code)).toEqual(['text-hidden'])
  const part = await read(
    `<html><head>${HEAD}</head><body><h1>Crane falls</h1>${A}${B}<div style="display:none">${'<p>Not seen by anybody.</p>'.repeat(99)}</div></body></html>`,
  )
  expect(part.text).not.toContain('Not seen')
  expect(part.troubles).toEqual([])
})
