// Words found again in a changed page, and words that are lost.
import { expect, test } from 'vitest'
import { anchorIn, selectorOf } from '../../src/reading/anchor.ts'

const PAGE =
  'A crane came down at the east quay. The footage is believed to have been filmed on Saturday afternoon. The video appeared on Murmur on Saturday evening. No workers were hurt at Berth 4.'
const of = (words: string, text = PAGE, from = 0) => {
  const start = text.indexOf(words, from)
  return selectorOf(text, { start, end: start + words.length })
}

test('a selector keeps the words, 32 characters on either side, and the place', () => {
  expect(of('Berth 4')).toEqual({
    quote: { exact: 'Berth 4', prefix: PAGE.slice(-40, -8), suffix: '.' },
    position: { start: PAGE.length - 8, end: PAGE.length - 1 },
  })
  const { quote, position } = of('on Saturday evening')
  expect(quote.prefix).toHaveLength(32)
  expect(quote.suffix).toBe('. No workers were hurt at Berth ')
  expect(PAGE.slice(position.start, position.end)).toBe(quote.exact)
})

test('the same text gives every span back, with the score 1', () => {
  for (let start = 0; start < PAGE.length; start += 7)
    for (let end = start + 1; end <= PAGE.length; end += 11)
      expect(anchorIn(PAGE, selectorOf(PAGE, { start, end }))).toMatchObject({ start, end, score: 1, same: true })
})

test('words that moved down the page are found at their new place', () => {
  const later = `UPDATE: the authority has answered. ${PAGE}`
  expect(anchorIn(later, of('filmed on Saturday afternoon'))).toMatchObject({ start: later.indexOf('filmed on'), same: true })
})

test('of two equal quotes the one with the same neighbours is meant, not the nearer one', () => {
  const later = `On Saturday nobody answered. ${PAGE}`
  const evening = of('Saturday', PAGE, PAGE.indexOf('Murmur'))
  expect(anchorIn(later, evening)?.start).toBe(later.indexOf('Saturday evening'))
})

test('changed words are found, whole, and told from the same words', () => {
  const later = PAGE.replace('No workers were hurt at Berth 4', 'No dockers were hurt at Berth 4')
  expect(anchorIn(later, of('No workers were hurt at Berth 4.'))).toMatchObject({ quote: 'No dockers were hurt at Berth 4.', same: false })
  const curly = 'He said: “We have asked for years.” Nobody answered him.'
  expect(anchorIn(curly.replace('“', '"').replace('”', '"'), of('“We have asked for years.”', curly))).toMatchObject({
    quote: '"We have asked for years."',
    same: false,
  })
})

test('what is no longer there is lost, whatever resembles it', () => {
  expect(anchorIn(PAGE.replace('No workers were hurt at Berth 4.', ''), of('No workers were hurt at Berth 4.'))).toBeNull()
  expect(anchorIn('The tide tables for April are out. On Saturday the market opens at nine.', of('Saturday'))).toBeNull()
  expect(anchorIn('', of('Saturday'))).toBeNull()
  expect(anchorIn('Grain prices were unchanged at four markets this week.', of('filmed on Saturday afternoon'))).toBeNull()
})

test('the less alike the place, the lower the score', () => {
  const selector = of('filmed on Saturday afternoon')
  const versions = [
    PAGE,
    `Now. ${PAGE}`,
    PAGE.replace('believed to have been', 'thought to have been'),
    PAGE.replace('Saturday afternoon', 'Saturday, afternoon'),
    PAGE.replace('filmed on Saturday afternoon', 'filmed on Sunday afternoon'),
    PAGE.replace('filmed on Saturday afternoon', 'recorded on Sunday afternoon'),
    PAGE.replace('The footage is believed to have been filmed on Saturday afternoon', 'Footage was recorded on Sunday afternoon'),
    'Nothing of the kind.',
  ]
  const scores = versions.map((version) => anchorIn(version, selector)?.score ?? 0)
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores)
  expect(new Set(scores).size).toBe(scores.length)
  expect(scores[0]).toBe(1)
  expect(scores.at(-1)).toBe(0)
})

test('spans stay verbatim among emoji, lone surrogates, bidi marks and zero-width letters', () => {
  const odd = `🚧🏗️ The crane \u202bسقطت\u202c fell\u200b on \ud800 Saturday 🏗️🚧 and nobody was hurt \udc00 there.`
  for (let start = 0; start < odd.length; start += 3)
    for (let end = start + 1; end <= odd.length; end += 5) {
      const found = anchorIn(`🚧 ${odd.replace('nobody', 'no one')}`, selectorOf(odd, { start, end }))
      if (found !== null) expect(`🚧 ${odd.replace('nobody', 'no one')}`.slice(found.start, found.end)).toBe(found.quote)
    }
})

test('a page of 200 kB takes milliseconds, also where the words are changed, lost, or all alike', () => {
  const words = Array.from({ length: 34_000 }, (_, i) => `w${(i * 7919) % 10_007}`).join(' ')
  const long = `${words.slice(0, 150_000)} ${PAGE} ${words.slice(150_000)}`
  const changed = `${words.slice(0, 20_000)} ${PAGE.replace('afternoon', 'at noon')} ${words.slice(20_000)}`
  const middle = { start: 90_000, end: 91_500 }
  const alike = 'a'.repeat(200_000)
  const runs: (() => unknown)[] = [
    () => anchorIn(changed, of('filmed on Saturday afternoon', long)),
    () => anchorIn(words, of('filmed on Saturday afternoon', long)),
    () => anchorIn(alike, selectorOf(`${alike}b`, { start: 199_000, end: 200_001 })),
    () => anchorIn(alike, selectorOf(`b${alike}`, { start: 0, end: 1500 })),
    () => anchorIn(' "'.repeat(100_000), selectorOf(`${' "'.repeat(900)}x`, { start: 5, end: 1801 })),
    () => anchorIn(words.replaceAll('w9', 'v9'), selectorOf(words, middle)),
    () => anchorIn(words.replaceAll('w99', 'v99'), selectorOf(words, { start: 100, end: 150_000 })),
  ]
  for (const run of runs) {
    run()
    const began = process.threadCpuUsage()
    for (let i = 0; i < 3; i++) run()
    const { user } = process.threadCpuUsage(began)
    expect(user / 3000, run.toString()).toBeLessThan(100)
  }
  expect(anchorIn(changed, of('filmed on Saturday afternoon', long))?.quote).toMatch(/^filmed on Saturday at/)
})
