// A desk's own words: what they add, what they leave alone, and that no list of them makes reading slow.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownWords, ownWordsFrom } from '../../src/desk/reading/own-words.ts'
import { NO_OWN_WORDS } from '../../src/model/own-words.ts'
import { codeOf, testFolder } from '../desk/open-test-desk.ts'
import { readText, wordsOf } from './page-in-hand.ts'

const OWN = ownWords({
  cues: [
    { word: 'rubbished', strength: 'denies' },
    { word: 'raunte', language: 'de' },
  ],
  places: [
    { name: 'Gannet Row', kind: 'street', within: 'Wexmouth' },
    { name: 'Row', kind: 'area' },
  ],
  titles: ['Harbourmaster'],
  organisations: ['Tilda Keel'],
})

test('a verb of one’s own is a cue, and elsewhere nothing', () => {
  const text = 'The union rubbished the report. Lane smiled.'
  expect(readText(text).statements).toEqual([])
  expect(readText(text, null, OWN).statements.map((s) => [s.speaker?.quote, wordsOf(s), s.strength])).toEqual([['The union', 'the report', 'denies']])
  expect(readText('The rubbished report was long.', null, OWN).statements).toEqual([])
})

test('a verb of another language counts in that language only', () => {
  expect(readText('Der Wirt raunte: „Weg.“', { language: 'de' }, OWN).statements.map((s) => s.speaker?.quote)).toEqual(['Der Wirt'])
  expect(readText('Der Wirt raunte, der Kran sei alt.', { language: 'de' }, NO_OWN_WORDS).statements).toEqual([])
})

test('a place of one’s own is that place, the longest name first, and no part of a longer word', () => {
  const { places } = readText('It fell on Gannet Row, not on Gannet Rowing Club land, and Gannet Row’s lamps went out.', null, OWN)
  expect(places.filter(({ name }) => name === 'Gannet Row').map(({ quote, kind, within }) => [quote, kind, within])).toEqual([
    ['Gannet Row', 'street', 'Wexmouth'],
    ['Gannet Row', 'street', 'Wexmouth'],
  ])
})

test('a title makes a person, and an organisation is none', () => {
  const said = readText('Harbourmaster Rill said the crane was old. Tilda Keel said it was new.', null, OWN).statements
  expect(said.map(({ entity }) => entity)).toEqual(['person:rill', 'org:tilda-keel'])
  expect(readText('Tilda Keel said it was new.').statements[0]?.entity).toBe('person:tilda-keel')
})

test('without entries a reading is what it was', () => {
  const text = 'The port said that the crane was old. It fell in Dock Road, Harwick.'
  expect(readText(text, null, ownWords({}))).toEqual(readText(text))
})

test.each([
  ['a pattern', { cues: [{ word: '(a+)+$' }] }, 'words-not-understood'],
  ['a pattern among names is words and no pattern', { organisations: ['(a+)+$'] }, null],
  ['no letter', { organisations: ['1234'] }, 'words-not-understood'],
  ['too long', { titles: ['x'.repeat(81)] }, 'words-not-understood'],
  ['seven words', { organisations: ['a b c d e f g'] }, 'words-not-understood'],
  ['a line end', { organisations: ['a\nb'] }, 'words-not-understood'],
  ['what cannot be seen', { organisations: ['No\u200brrail'] }, 'words-not-understood'],
  ['a strength on no list', { cues: [{ word: 'x', strength: 'proves' }] }, 'words-not-understood'],
  ['a list on no list', { rules: ['x'] }, 'words-not-understood'],
  ['a verb of two strengths', { cues: [{ word: 'Rubbished', strength: 'denies' }, { word: 'rubbished' }] }, 'words-not-understood'],
  [
    'a verb of two languages',
    {
      cues: [
        { word: 'raunte', strength: 'denies' },
        { word: 'raunte', language: 'de' },
      ],
    },
    null,
  ],
  [
    'a place of two kinds',
    {
      places: [
        { name: 'Gannet Row', kind: 'street' },
        { name: 'Gannet Row', kind: 'city' },
      ],
    },
    'words-not-understood',
  ],
  [
    'the same place twice',
    {
      places: [
        { name: 'Gannet Row', kind: 'street' },
        { name: 'Gannet Row', kind: 'street' },
      ],
    },
    null,
  ],
  ['too many', { titles: Array.from({ length: 10_001 }, (_, i) => `t${i}`) }, 'words-not-understood'],
])('%s', async (_, value, code) => {
  expect(await codeOf(Promise.resolve().then(() => ownWords(value)))).toBe(code)
})

test('a file that is no JSON, too large or missing is refused by name', async () => {
  const folder = await testFolder()
  await writeFile(join(folder, 'a.json'), '{')
  await writeFile(join(folder, 'b.json'), ' '.repeat(2_000_001))
  for (const name of ['a.json', 'b.json', 'c.json']) expect(await codeOf(ownWordsFrom(join(folder, name)))).toBe('words-not-understood')
  expect(await ownWordsFrom(join(folder, 'c.json'), true)).toEqual(NO_OWN_WORDS)
})

test('ten thousand entries cost no more than none, whatever the text', () => {
  const many = ownWords({
    places: Array.from({ length: 5_000 }, (_, i) => ({ name: `Aa Aa Aa Aa Aa ${'x'.repeat(i % 40)}${i}`, kind: 'street' })),
    cues: Array.from({ length: 2_500 }, (_, i) => ({ word: `said${i.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}` })),
    organisations: Array.from({ length: 2_500 }, (_, i) => `Aa ${i}b`),
  })
  readText('Lane said the crane was old.', null, many)
  for (const piece of ['Aa ', '"', 'saidb ', 'Aa, ']) {
    const text = piece.repeat(100_000 / piece.length)
    const spent = (own: typeof many): number => {
      const before = process.threadCpuUsage()
      readText(text, null, own)
      const used = process.threadCpuUsage(before)
      return (used.user + used.system) / 1000
    }
    const [none, all] = [spent(NO_OWN_WORDS), spent(many)]
    expect([piece, all < 2 * none + 500]).toEqual([piece, true])
  }
})
