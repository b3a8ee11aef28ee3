import { expect, test } from 'vitest'
import { addressKey } from '../../src/model/same-address.ts'

const page = addressKey('https://harbour-post.example/news/crane')

test.each([
  'http://harbour-post.example/news/crane',
  'https://HARBOUR-POST.example/news/crane/',
  'https://harbour-post.example/news/crane?utm_source=feed#comments',
])('%s is the same page', (address) => expect(addressKey(address)).toBe(page))

test.each(['https://harbour-post.example/news/crane-2', 'https://harbour-post.example/news/crane?id=2', 'https://other.example/news/crane'])(
  '%s is another page',
  (address) => expect(addressKey(address)).not.toBe(page),
)

test('no address is like no other', () => {
  expect(addressKey(null)).toBeNull()
  expect(addressKey(' ')).toBeNull()
})
