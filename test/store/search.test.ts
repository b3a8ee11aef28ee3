import { expect, test } from 'vitest'
import { keepText, searchTexts } from '../../src/store/search.ts'
import { openStore } from '../../src/store/store.ts'
import { testFolder } from '../desk/open-test-desk.ts'

async function texts(...all: string[]) {
  const store = await openStore(await testFolder())
  for (const [i, text] of all.entries())
    await keepText(store.write, { id: `r${i + 1}`, number: i + 1, ordinal: 1, incident: i === 2 ? 'other' : 'crane', title: '' }, text)
  return { find: async (words: string, incident: string | null = null) => searchTexts(store.read, words, incident), write: store.write }
}

test('a text is found by all the words, whatever their case and accents', async () => {
  const { find } = await texts('The crane fell at the Café Quay.', 'Another crane.')
  expect((await find('CAFE crane')).map((hit) => hit.report)).toEqual(['r1'])
})

test('a hit says exactly where it stands', async () => {
  const text = '😀 The “crane” fell.'
  const [hit] = await (await texts(text)).find('crane')
  expect(text.slice(hit?.start, hit?.end)).toBe('crane')
  expect(hit).toMatchObject({ before: '😀 The “', words: 'crane', after: '” fell.' })
})

test('words in quotation marks stay together, and an unfinished word finds what begins with it', async () => {
  const { find } = await texts('east quay', 'quay to the east')
  expect((await find('"east quay"')).map((hit) => hit.report)).toEqual(['r1'])
  expect(await find('eas')).toHaveLength(2)
})

test('search stays in its incident when told so', async () => {
  const { find } = await texts('crane', 'crane', 'crane')
  expect((await find('crane', 'other')).map((hit) => hit.report)).toEqual(['r3'])
})

test.each(['', '  ', '"', '*', 'NEAR(', 'a OR', '-', '^', "'; drop table texts", 'text:crane'])('%j breaks nothing', async (words) => {
  await expect((await texts('crane')).find(words)).resolves.toBeDefined()
})

test('a mended text is found by its new words only', async () => {
  const { find, write } = await texts('crane')
  await keepText(write, { id: 'r1', number: 1, ordinal: 1, incident: 'crane', title: '' }, 'bridge')
  expect(await find('crane')).toEqual([])
  expect(await find('bridge')).toHaveLength(1)
})
