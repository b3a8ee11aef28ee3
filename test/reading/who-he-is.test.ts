// Whom a pronoun and a bare name stand for, where a reader resolves them with certainty; and beside it, where one does not. All invented.
import { describe, expect, test } from 'vitest'
import { readText } from './page-in-hand.ts'

const speakers = (text: string): readonly string[] => readText(text).statements.map((statement) => statement.speakers.at(-1) ?? '')

describe('he and she', () => {
  test('behind a quotation over four paragraphs it is whoever spoke it', () => {
    const text =
      'Osman Dole said: “I went back in.\n\n“I took the rope.\n\n“I wanted to go home.\n\n“I did not cut it.”\n\nHe told the jury he had turned away.'
    expect(speakers(text)).toEqual(['Osman Dole', 'Osman Dole'])
  })

  test('two paragraphs on, with others named in between, it stays open', () => {
    const text = 'Osman Dole said it was shut.\n\nThe quay is old.\n\nIts gate is new.\n\nRain fell.\n\nHe said it was late.'
    expect(speakers(text)).toEqual(['Osman Dole', 'He'].map((name, i) => (i === 1 ? expect.stringMatching(/^He$/i) : name)))
  })
})

describe('she', () => {
  test('is no spokesman, whoever spoke last', () => {
    const text =
      '“No shots were fired,” ministry spokesman Osman Brill said.\n\nA survivor, who gave only her first name, Hana, said the crew had left. “They jumped,” she said.'
    expect(speakers(text)).toEqual(['the ministry', 'a survivor', 'a survivor'])
  })
})

describe('a first name alone', () => {
  test('is the one bearer that was named', () => {
    expect(speakers('Jana Crole was on the ferry with her son.\n\n“It dropped like a stone,” Jana said.')).toEqual(['Jana'])
    const [only] = readText('Jana Crole was on the ferry.\n\n“It dropped like a stone,” Jana said.').statements
    expect(only?.entity).toBe('person:jana-crole')
  })

  test('is nobody else’s where two have it', () => {
    const [only] = readText('Jana Crole and Jana Pell were on the ferry.\n\n“It dropped like a stone,” Jana said.').statements
    expect(only?.entity).toBe('person:jana')
  })
})

describe('who issued it, and not what was issued', () => {
  test.each([
    ['The council approved a resolution condemning the toll.', 'the council'],
    ['Mr Dole issued a statement on Monday saying the toll was wrong.', 'Mr Dole'],
    ['Jo Pell unleashed a series of posts criticising the harbour board.', 'Jo Pell'],
    ['A report released last year found the rope was worn.', 'a report'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})
