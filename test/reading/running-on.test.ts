// Words that run on over paragraphs without marks: turns of a broadcast, answers of an interview, forwarded messages, statements given in full. Beside each,
// what looks alike and is the publication's own. All people and places are invented.
import { describe, expect, test } from 'vitest'
import { expectVerbatim, readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => {
  const reading = readText(text)
  expectVerbatim(reading)
  return reading.statements.map((statement) => `${statement.speakers.at(-1)}: ${wordsOf(statement)}`)
}

describe('turns of a broadcast', () => {
  const BROADCAST = [
    'INA FRY, QTV ANCHOR: The quay is shut. We go to Tom Holt.',
    'TOM HOLT, QTV CORRESPONDENT: Good evening. The mayor said nothing.',
    'She may speak at nine.',
    '(CROSSTALK)',
    'FRY: Is it safe?',
    'HOLT: Nobody knows.',
  ]
  test('a name with its office, once; what stands below is still theirs', () => {
    expect(said(BROADCAST.join('\n\n'))).toEqual([
      'INA FRY: The quay is shut. We go to Tom Holt.',
      'TOM HOLT: Good evening. The mayor said nothing. … She may speak at nine.',
      'FRY: Is it safe?',
      'HOLT: Nobody knows.',
    ])
  })

  test('heads of a form are no speakers, nor is a tally', () => {
    expect(said('ISSUING OFFICER: Ada Oke, Battalion Chief\n\nINCIDENT TYPE: Fire\n\nNARRATIVE: At noon a fire broke out.\n\nNobody was hurt.')).toEqual([])
    expect(said('Ada Lund: 1,501.\n\nJo Marsh: 46.\n\nTOTALS\n\nAda Lund: 2,316.\n\nJo Marsh: 1,547.')).toEqual([])
  })
})

describe('answers of an interview', () => {
  test('a second paragraph is still the answer', () => {
    expect(said('Ina Fry: Where were you?\n\nTom Holt: On the mole.\n\nIt was dark there.\n\nIna Fry: And then?\n\nTom Holt: I ran.')).toEqual([
      'Ina Fry: Where were you?',
      'Tom Holt: On the mole. … It was dark there.',
      'Ina Fry: And then?',
      'Tom Holt: I ran.',
    ])
  })

  test('a paragraph that names the speaker tells of him again', () => {
    const text = 'Ina Fry: Where were you?\n\nTom Holt: On the mole.\n\nMr Holt paused for a while.\n\nIna Fry: And then?\n\nTom Holt: I ran.'
    expect(said(text)).toContain('Tom Holt: On the mole.')
  })
})

describe('messages that are forwarded', () => {
  test('all that stands below is theirs', () => {
    expect(said('Forwarded from Quay Watch\n\nCrane down at berth 4. Two cars are crushed.\n\nAvoid East Road. The mayor said it was safe.')).toEqual([
      'Quay Watch: Crane down at berth 4. Two cars are crushed. … Avoid East Road. The mayor said it was safe.',
    ])
    expect(said('Harbour Tips, 14 March, 10:02\n[Forwarded from Quay Watch]\nCrane down at berth 4.\n\nAvoid East Road.')).toEqual([
      'Quay Watch: Crane down at berth 4. … Avoid East Road.',
    ])
  })

  test('a letter that was forwarded is a letter', () => {
    expect(said('Mail forwarded from the Marren office was lost.\n\nNobody came for it.')).toEqual([])
  })
})

describe('statements given in full', () => {
  test('a colon hands the next paragraph on where it is told in the first person', () => {
    expect(
      said('Mr Dole released a statement on Saturday expressing regret:\n\nI am devastated. My thoughts are with the crew.\n\nThe news spread on Sunday.'),
    ).toEqual(['Mr Dole: I am devastated. My thoughts are with the crew.'])
    expect(
      said(
        'Harbour Manager, Inspector Ada Oke:\n\nWe want to hear from anyone.\n\nThe driver died at the scene.\n\nWe are looking for him.\n\nAnyone with news may call.',
      ),
    ).toEqual(['Inspector Ada Oke: We want to hear from anyone. … The driver died at the scene. … We are looking for him.'])
  })

  test('and nowhere else', () => {
    expect(said('The mayor gave three reasons:\n\nThe quay was old. The rope was worn.')).toEqual([])
    expect(said('Mr Dole added:\n\nI have seen the rope myself.\n\nMs Oke told QTV, “We are shocked.”')).toEqual([
      'Mr Dole: I have seen the rope myself.',
      'Ms Oke: “We are shocked.”',
    ])
  })
})
