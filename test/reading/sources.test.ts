// Who says it where a page names two in a row, stops at an hour, or shows pictures: and beside it, who does not. All people and places are invented.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

type Voices = readonly (readonly [string, string])[]
const voices = (text: string, more: Parameters<typeof readText>[1] = 'Harbour Post'): Voices =>
  readText(text, more).statements.map((s) => [s.speakers.slice(1).join(' > '), wordsOf(s)])

describe('a source cited in passing says it, and the reporter is on the way', () => {
  test.each<readonly [string, Voices]>([
    ['Coastwire reported, citing an unnamed official, that two dockers died.', [['Coastwire > an unnamed official', 'two dockers died']]],
    ['Citing an unnamed official, Coastwire reported that two dockers died.', [['Coastwire > an unnamed official', 'two dockers died']]],
    ['Two dockers died, Coastwire reported on Monday, citing two officials.', [['Coastwire > two officials', 'Two dockers died']]],
    ['According to the Marsh Echo, quoting police, nobody died.', [['the Marsh Echo > police', 'nobody died']]],
    ['The Quay Mail, citing police, said one docker died.', [['the Quay Mail > police', 'one docker died']]],
    ['The Echo reported that two dockers died, citing a statement by the navy.', [['the Echo > the navy', 'two dockers died']]],
    ['“Two died,” the Echo said, quoting hospital sources.', [['the Echo > hospital sources', '“Two died,”']]],
    ['The crew, citing bad weather, turned back, the port said.', [['the port', 'The crew, citing bad weather, turned back']]],
    ['The council said, citing costs, that the pool would close.', [['the council', 'the pool would close']]],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('a spokeswoman is named behind whom she speaks for', () => {
  test.each<readonly [string, Voices]>([
    [
      'A spokeswoman for the Canal Board, Dana Holm, said the lock was safe.',
      [['a spokeswoman for the Canal Board, Dana Holm > the Canal Board', 'the lock was safe']],
    ],
    ['The board’s spokesman, Tom Hale, said it was safe.', [["the board's spokesman, Tom Hale > the board", 'it was safe']]],
    ['Dana Holm, a spokeswoman for the Canal Board, said the lock was safe.', [['Dana Holm', 'the lock was safe']]],
  ])('%s', (text, expected) => expect(voices(text).map(([who, words]) => [who.replaceAll('’', "'"), words])).toEqual(expected))
})

describe('a sentence may end with an hour', () => {
  test.each<readonly [string, Voices]>([
    ['The fire was out by 7 a.m. "I saw flames," said passenger Tom Hale.', [['passenger Tom Hale', '"I saw flames,"']]],
    [
      'Her lawyer, Ines Falk, said the boat was new and the fire was out by 7 a.m. "I saw flames," said Tom Hale, adding that nobody was hurt.',
      [
        ['her lawyer, Ines Falk', 'the boat was new and the fire was out by 7 a.m.'],
        ['Tom Hale', '"I saw flames,"'],
        ['Tom Hale', 'nobody was hurt'],
      ],
    ],
    ['Troops left the U.S. "We saw them," said Mara Lane.', [['Mara Lane', '"We saw them,"']]],
    ['The crew met at 9 p.m. Monday in Leith, Lane said.', [['Lane', 'The crew met at 9 p.m. Monday in Leith']]],
    ['At 9 p.m. Dana Holm left the hall, the mayor said.', [['the mayor', 'At 9 p.m. Dana Holm left the hall']]],
    ['She watched the 9 p.m. “Morning Quay” show, Lane said.', [['Lane', 'She watched the 9 p.m. “Morning Quay” show']]],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('what is inserted ends where the sentence goes on', () => {
  test.each<readonly [string, Voices]>([
    [
      'The clip, which the navy says was filmed on 3 March, was in fact posted by @oldcal on Facebook in 2024.',
      [['the navy', 'which … was filmed on 3 March']],
    ],
    ['The ship, which the port said was safe, sank on Monday.', [['the port', 'which … was safe']]],
    ['The mayor rejected suggestions that 30 people were hurt.', [['the mayor', 'suggestions that 30 people were hurt']]],
    ['Police ruled out that anyone else was inside.', [['Police', 'anyone else was inside']]],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

test.each([
  'This video is OLD. It was posted on YouTube on 9 August 2019 and shows Penmere Lock.',
  'A video posted by the mayor on Facebook at 10.15 p.m. on Monday shows the pier falling.',
  'The photo, taken by Ana Reis on Sunday, shows the ruins.',
  'Satellite images published on Tuesday show the damaged quay.',
  'An earlier version of this article said the quay fell on Tuesday.',
  'The mayor rejected the bid on Monday.',
  'Police ruled out terrorism.',
])('nobody says: %s', (text) => expect(voices(text)).toEqual([]))

test('records and polls show something, and are speakers', () => {
  expect(voices('Police records show that two men were held.')).toEqual([['Police records', 'two men were held']])
  expect(voices('A poll by the Echo shows Lane ahead.')).toEqual([['a poll by the Echo', 'Lane ahead']])
})

describe('in German', () => {
  const german = (text: string): Voices =>
    voices(`${text} Das ist der Stand der Dinge, und mehr ist auch jetzt nicht zu hören.`, { publication: 'Hafenbote', language: 'de' })
  test.each<readonly [string, Voices]>([
    ['Die Polizei teilte mit, das Video stamme nicht vom Sonntag.', [['die Polizei', 'das Video stamme nicht vom Sonntag']]],
    [
      'Ein Sprecher der Reederei widersprach: Es habe keine Toten gegeben. Die Zeitung „Quelle“ hatte gemeldet, drei Menschen seien gestorben.',
      [
        ['ein Sprecher der Reederei > die Reederei', 'Es habe keine Toten gegeben'],
        ['die Zeitung „Quelle“', 'drei Menschen seien gestorben'],
      ],
    ],
    [
      'Ein Anwohner sagte, es habe gekracht.\n\nVorgestern hatte die Behörde noch erklärt, der Kran sei sicher.',
      [
        ['ein Anwohner', 'es habe gekracht'],
        ['die Behörde', 'der Kran sei sicher'],
      ],
    ],
    ['Am Montag hat die Werft mitgeteilt, der Kran sei alt.', [['die Werft', 'der Kran sei alt']]],
    [
      'Ein Anwohner sagte, es habe gekracht. Der Kran sei umgestürzt.',
      [
        ['ein Anwohner', 'es habe gekracht'],
        ['ein Anwohner', 'Der Kran sei umgestürzt'],
      ],
    ],
  ])('%s', (text, expected) => expect(german(text)).toEqual(expected))
})
