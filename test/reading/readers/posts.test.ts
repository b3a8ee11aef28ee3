// Posts beside entries that are none.
import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/reading/readers.ts'

const read = (value: unknown) => pagesOf(new TextEncoder().encode(JSON.stringify(value)), { name: 'posts.json', mediaType: null })
const post = (text: string) => ({ platform: 'Murmur', account: 'quay', text })

test('an entry that is no post is told, and the posts beside it are read under their own numbers', async () => {
  const pages = await read({ posts: [post('Look'), { user: 'mo', body: 'Where?' }, post('Here'), 'Look'] })
  expect(pages.map(({ part, text }) => [part, text])).toEqual([
    ['post 1', 'Look'],
    ['post 3', 'Here'],
  ])
  expect(pages.flatMap(({ troubles }) => troubles.map(({ message }) => message))).toEqual([
    expect.stringMatching(/entry 2 is no post: .*found the fields user, body/),
    expect.stringMatching(/entry 4 is no post: .*found a string/),
  ])
})

test('one post left of several keeps its number', async () => {
  expect(await read([null, post('Here')])).toMatchObject([{ part: 'post 2', troubles: [{ code: 'not-a-post' }] }])
})

test('many entries that are no posts are told up to twenty, then counted', async () => {
  const [page] = await read([post('Look'), ...Array.from({ length: 30 }, () => ({}))])
  expect(page?.troubles).toHaveLength(21)
  expect(page?.troubles.at(-1)?.message).toContain('10 further entries are no post')
})

test('a file without any post is refused', async () => {
  await expect(read([{ title: 'x' }, {}])).rejects.toThrow('entry 1 is no post')
})

test('the account and the time are found under the names that other programs give them', async () => {
  const [first, second] = await read([
    { author: '@quayside', text: 'Look', created_at: '2026-05-08T20:03:00+01:00' },
    { user: { screen_name: 'north' }, text: 'Where?' },
  ])
  expect([first?.publication, first?.dates[0]?.value, second?.publication]).toEqual([
    '@quayside on unnamed platform',
    '2026-05-08T20:03:00+01:00',
    '@north on unnamed platform',
  ])
  await expect(read([{ author: { age: 4 }, text: 'Nobody' }])).rejects.toThrow(/no post/)
})
