// Pages whose lines name their speakers: transcripts by line, behind a repeated mark, with stamps; signed words; words passed on. Beside each, what looks alike.
import { describe, expect, test } from 'vitest'
import { expectVerbatim, readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => {
  const reading = readText(text)
  expectVerbatim(reading)
  return reading.statements.map((statement) => `${statement.speaker?.quote ?? '-'}: ${wordsOf(statement)}`)
}

describe('turns of a transcript', () => {
  test('a line each in one paragraph', () => {
    expect(said('CLERK: Were you on the mole?\nPILOT: I was below.\nCLERK: Who steered?\nPILOT: The mate did.')).toEqual([
      'CLERK: Were you on the mole?',
      'PILOT: I was below.',
      'CLERK: Who steered?',
      'PILOT: The mate did.',
    ])
    expect(said('What we know:\nThe quay is shut.\nOne gate: locked.')).toEqual([])
  })

  test('an opening mark before each, closed at the end', () => {
    const text = '"LUND: We were late.\n\n"MARSH: All of you?\n\n"LUND: The whole crew.\n\n"But nobody slept.\n\n"MARSH: And the mate?"'
    expect(said(text)).toEqual(['LUND: We were late.', 'MARSH: All of you?', 'LUND: The whole crew. … "But nobody slept.', 'MARSH: And the mate?"'])
  })

  test('with the outlet in brackets, and with the hour', () => {
    const text = 'INA FRY (Quay TV): Was it shut?\n\nMAYOR DOLE: It was open.\n\nINA FRY: And at night?\n\nMAYOR DOLE: At night, too.'
    expect(said(text)).toEqual(['INA FRY: Was it shut?', 'MAYOR DOLE: It was open.', 'INA FRY: And at night?', 'MAYOR DOLE: At night, too.'])
    expect(said('[11:03] Mayor Dole: the lock is shut.\n[11:09] Mayor Dole: please leave Low Street.')).toEqual([
      'Mayor Dole: the lock is shut.',
      'Mayor Dole: please leave Low Street.',
    ])
    expect(said('Mayor Dole: the lock is shut.\n\nPlease leave Low Street.')).toEqual([])
  })
})

describe('words signed and passed on', () => {
  test('a name behind a long dash, with and without a space', () => {
    expect(said('“The wall was wet.” ― Ada Krol\n\n“We lost the nets.”― Sven Ahl')).toEqual(['Ada Krol: “The wall was wet.”', 'Sven Ahl: “We lost the nets.”'])
    expect(said('“The wall was wet.” ― Ada Krol\n“We lost the nets.”― Sven Ahl\n“Nobody came.” ― Mirka Toll')).toEqual([
      'Ada Krol: “The wall was wet.”',
      'Sven Ahl: “We lost the nets.”',
      'Mirka Toll: “Nobody came.”',
    ])
    expect(said('“The wall” ― a novel')).toEqual([])
  })

  test('an account that is reposted, or named behind "via"', () => {
    expect(said('RT @quaylight: Crane down at berth 4. Avoid East Road.')).toEqual(['@quaylight: Crane down at berth 4. Avoid East Road.'])
    expect(said('Crane down at berth 4, two cars crushed (via @quaylight)')).toEqual(['@quaylight: Crane down at berth 4, two cars crushed'])
    expect(said('Video of the crane at berth 4 (via @quaylight)')).toEqual([])
    expect(said('The mayor retweeted a post by @quaylight that said the gate had been left open.')).toEqual(['@quaylight: the gate had been left open'])
  })
})
