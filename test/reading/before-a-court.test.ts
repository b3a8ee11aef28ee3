// What is told before a court, an inquest or an inquiry, and who tells it: the hearing only hears. All people and places are invented.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

type Voices = readonly (readonly [chain: string, words: string])[]
const voices = (text: string): Voices => readText(text, 'Harbour Post').statements.map((s) => [s.speakers.slice(1).join(' > '), wordsOf(s)])
const NOBODY = 'nobody named'

describe('what a hearing hears is told by somebody whom nobody names', () => {
  test.each<readonly [string, Voices]>([
    ['The jury was told that the van was hired.', [[NOBODY, 'the van was hired']]],
    ['An inquest in Marren heard there was nothing to suggest the rider was tired.', [[NOBODY, 'there was nothing to suggest the rider was tired']]],
    ['The inquest at Marren Town Hall heard Mr Tarn, 83, had driven into a lay-by.', [[NOBODY, 'Mr Tarn, 83, had driven into a lay-by']]],
    ['MPs were told the pumps had failed in May.', [[NOBODY, 'the pumps had failed in May']]],
    ['A rope was cut on the night of the storm, an inquiry heard on Monday.', [[NOBODY, 'A rope was cut on the night of the storm']]],
    ['Harbour board knew of cracks, inquiry told', [[NOBODY, 'Harbour board knew of cracks']]],
    [
      'A barman was struck after telling a guest he could not smoke, a trial at Marren Crown Court heard.',
      [[NOBODY, 'A barman was struck after telling a guest he could not smoke']],
    ],
    ['The jury heard Dole told police he was asleep.', [[`${NOBODY} > Dole`, 'Dole told police he was asleep']]],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected)
  })

  test.each([
    'The court heard evidence from a man who hired the van.',
    'The inquest heard from two nurses.',
    'The jury heard a recording of the call.',
    'The court was told nothing.',
    'The trial was heard in Marren.',
  ])('%s: nothing is told there', (text) => {
    expect(voices(text)).toEqual([])
  })
})

describe('whoever stands before the court speaks', () => {
  test.each<readonly [string, Voices]>([
    [
      'A man accused of striking another guest outside a chapel bar told the court he had only pushed him.',
      [['a man accused of striking another guest outside a chapel bar', 'he had only pushed him']],
    ],
    [
      'The alleged victim of the ferry queue stabbing told a court he was “terrified” of the man.',
      [['the alleged victim of the ferry queue stabbing', 'he was “terrified” of the man']],
    ],
    ['The accused told the court he was asleep.', [['the accused', 'he was asleep']]],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected)
  })

  test.each<readonly [string, Voices]>([
    ['Crole, aged 19, previously of Tarn Street, Holm, but now of no fixed address, denies murder.', [['Crole', 'murder']]],
    ['The 34-year-old, of Low Close, Marren, denies murder.', [['the 34-year-old', 'murder']]],
    ['Crole, 31, of The Crescent, High Holm, told the court he ran.', [['Crole', 'he ran']]],
    ['Jo Lund, 46, of Springholm, Md., said it had rained.', [['Jo Lund', 'it had rained']]],
    ['Mr Dole, of the harbour board, said the quay was shut.', [['Mr Dole', 'the quay was shut']]],
    ['The mayor of Holm, Marren, said it was shut.', [['the mayor of Holm, Marren', 'it was shut']]],
  ])('wherever he lives: %s', (text, expected) => {
    expect(voices(text)).toEqual(expected)
  })

  test('to call somebody to the stand is to say nothing, and to call them something is', () => {
    expect(voices('The defence called two clerks who had kept the books.')).toEqual([])
    expect(voices('The defence called the two clerks who had kept the books “careless”.')).toHaveLength(1)
  })
})
