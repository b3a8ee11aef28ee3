import { describe, expect, it } from 'vitest'
import { lettersIn } from '../../src/reading/letters.ts'
import { joined, matchesOf, stands, triggered } from '../../src/reading/triggers.ts'

describe('what a text can hold is told by its words', () => {
  const rules = [
    { name: 'denial', words: 'deni|deny' },
    { name: 'lie', words: ' lie| myth' },
    { name: 'none', words: '^no | no ' },
    { name: 'date', words: joined('berth|pier', ' 0') },
  ]
  const namesIn = (text: string): readonly string[] => triggered(rules, ({ words }) => words)(text).map(({ name }) => name)

  it('names the rules whose words stand there, in their order and in any case', () => {
    expect(namesIn('It is a lie, and he DENIED it.')).toEqual(['denial', 'lie'])
    expect(namesIn('No word came from Pier 4.')).toEqual(['none', 'date'])
  })

  it('finds none where a word only begins, or stands inside another against its spaces', () => {
    expect(namesIn('Dens of lions: “No news”, said a casino near the pier.')).toEqual([])
    expect(namesIn('')).toEqual([])
  })

  it('finds a word that begins inside another that broke off', () => {
    expect(stands('abcd|bce')('abce')).toBe(true)
    expect(stands('said that|aid the')('she said the')).toBe(true)
    expect(stands('aab')('aaab')).toBe(true)
    expect(stands('aab')('abab')).toBe(false)
  })

  it('takes any white space as a space, curly marks as straight and dashes as hyphens', () => {
    expect(stands("n't ")('It didn’t\nfall')).toBe(true)
    expect(stands('no-one')('no\u2011one')).toBe(true)
  })

  it('gives the matches of a pattern as it gives them itself, where its words begin them', () => {
    const form = /(?<![a-z])(?:no one|no|one(?: more)?|\d+)(?![a-z])/giu
    const found = matchesOf(form, 'no|one|0')
    for (const text of ['No one knows. One more no-one, 112 none', 'none, phone 4', '', 'no no no one one more'])
      expect(found(text).map(({ index, 0: words }) => [index, words])).toEqual([...text.matchAll(form)].map(({ index, 0: words }) => [index, words]))
  })

  it('agrees with a pattern of the same words on texts of any letters', () => {
    const letters = 'ab c'
    let seed = 5
    const next = (most: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % most
    const word = (most: number): string => Array.from({ length: 1 + next(most) }, () => letters[next(4)]).join('')
    for (let round = 0; round < 500; round++) {
      const words = Array.from({ length: 1 + next(5) }, () => word(4))
      const text = word(30)
      expect(triggered(words, (each) => each)(text)).toEqual(words.filter((each) => text.includes(each)))
    }
  })
})

it('letters and digits are counted as their pattern counts them', () => {
  for (const text of ['Ann, 9', 'Größe', '“Þú”', '𝐀𝐁 x', '\ud800a', '½ e\u0301', '漢字。', ''])
    for (let from = 0; from <= text.length; from++) expect(lettersIn(text, from, text.length)).toBe(text.slice(from).match(/[\p{L}\p{N}]/gu)?.length ?? 0)
})
