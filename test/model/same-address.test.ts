import { expect, test } from 'vitest'
import { addressKey, archivedAt } from '../../src/model/same-address.ts'

const page = addressKey('https://harbour-post.example/news/crane')

test.each([
  'http://harbour-post.example/news/crane',
  'https://HARBOUR-POST.example/news/crane/',
  'https://harbour-post.example/news/crane?utm_source=feed#comments',
  'https://www.harbour-post.example/news/crane?gclid=1&msclkid=2&_ga=3',
  'https://m.harbour-post.example/news/cr%61ne',
  'https://amp.harbour-post.example/news/crane',
  'https://harbour-post.example/news/crane/amp/',
  'https://harbour-post.example/amp/news/crane',
  'https://harbour-post.example/news/crane.amp?outputType=amp',
  'https://harbour-post.example/news/crane?amp=1',
  'https://harbour--post-example.cdn.ampproject.org/c/s/harbour-post.example/news/crane',
  'https://www.google.com/amp/s/harbour-post.example/news/crane',
  'https://web.archive.org/web/20260317101112/https://harbour-post.example/news/crane',
  'https://web.archive.org/web/20260317101112id_/http:/harbour-post.example/news/crane?utm_source=feed',
])('%s is the same page', (address) => expect(addressKey(address)).toBe(page))

test.each([
  'https://harbour-post.example/news/crane-2',
  'https://harbour-post.example/news/crane?id=2',
  'https://harbour-post.example/news/crane?amp=230',
  'https://harbour-post.example/news/crane/camp',
  'https://new.harbour-post.example/news/crane',
  'https://other.example/news/crane',
  'https://web.archive.org/web/20260317101112/https://harbour-post.example/news/crane?id=2',
])('%s is another page', (address) => expect(addressKey(address)).not.toBe(page))

test.each(['https://m.example/a', 'https://amp.example/amp', 'https://harbour-post.example/%ff', 'https://archive.org/web/'])(
  '%s is a page of its own',
  (address) => expect(addressKey(address)).not.toMatch(/^example|^$/),
)

test('no address is like no other', () => {
  expect(addressKey(null)).toBeNull()
  expect(addressKey(' ')).toBeNull()
})

test('an archive tells in the address when it saw the page, and no other address does', () => {
  expect(archivedAt('https://web.archive.org/web/20260317101112/https://harbour-post.example/news/crane')).toBe('2026-03-17T10:11:12.000Z')
  for (const address of [
    null,
    'https://web.archive.org/web/20261399000000/x',
    'https://web.archive.org/web/2026*/x',
    'https://harbour-post.example/web/20260317101112/',
  ])
    expect(archivedAt(address)).toBeNull()
})
