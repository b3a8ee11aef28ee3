// Words whose speaker is named only behind them. All people and places are invented.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => readText(text).statements.map((statement) => `${statement.speakers.at(-1)}: ${wordsOf(statement)}`)

describe('a bare quotation, and a name in the sentence after it', () => {
  test('whoever goes on to speak spoke it', () => {
    expect(said('“It came from nowhere.”\n\nAda Finch, 41, was on the quay when the wave hit.\n\n“I held on to the rail,” she said.')).toEqual([
      'Ada Finch: “It came from nowhere.”',
      'Ada Finch: “I held on to the rail,”',
    ])
    expect(said('“It came from nowhere.” Ada Finch shakes her head. “I held on.”')).toEqual(['Ada Finch: “It came from nowhere.” … “I held on.”'])
    expect(said('“It came from nowhere.” The words are those of Ada Finch, who lost her boat.')).toEqual(['Ada Finch: “It came from nowhere.”'])
  })

  test('whom it is about did not', () => {
    expect(said('“He was a good man.”\n\nTom Finch, 41, died on the quay.\n\n“He was my friend,” said Ada Lund.')).toEqual(['Ada Lund: “He was my friend,”'])
    expect(said('“Quay of the year.”\n\nTom Finch, 41, runs a shop there.\n\nIt is open daily.')).toEqual([])
  })
})

describe('she, before anybody is named', () => {
  test('is who is named right behind her words', () => {
    expect(said('“It came from nowhere,” she said.\n\nAda Finch, 41, lost her boat in the storm.')).toEqual(['Ada Finch: “It came from nowhere,”'])
  })

  test('is left open where a man is, or a body, or nobody', () => {
    expect(said('“It came from nowhere,” she said.\n\nMr Tom Finch lost his boat in the storm.')).toEqual(['she: “It came from nowhere,”'])
    expect(said('“It came from nowhere,” she said.\n\nMarren Council shut the quay.')).toEqual(['she: “It came from nowhere,”'])
  })
})

test('a source that is quoted beside a toll', () => {
  const [only] = readText('State news agency Norka, quoting the health ministry, put the toll at 12.', 'Harbour Post').statements
  expect(only?.speakers).toEqual(['Harbour Post', 'State news agency Norka', 'the health ministry'])
})

test('claims that are rejected are denied without "that", too', () => {
  const found = readText('The firm insisted the crane was safe and rejected claims it was old.').statements
  expect(found.map(({ strength }) => strength)).toEqual(['says', 'denies'])
})
