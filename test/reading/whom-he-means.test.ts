// Whom "he", "she" and "it" stand for where another stands nearer, owns somebody, was asked, or is a place; and words that another is only said to claim.
// Beside each, the same shape where it is otherwise.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const voices = (text: string): readonly string[] =>
  readText(`Boat sinks at Orm\n\n${text}`, 'Quay Post').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)

describe('whom a pronoun means', () => {
  test.each<readonly [string, string]>([
    // whoever the paper has spoken to, and not the minister before
    [
      'Mayor Ada Kerr says the doors were open.\n\nThe Post has spoken to a cook, Nils Orre, 24, who was there. “I heard a crack,” he told us.',
      'Nils Orre: “I heard a crack,”',
    ],
    ['Mayor Ada Kerr says the doors were open. “They were wide,” she told us.', 'Mayor Ada Kerr: “They were wide,”'],
    // an owner is not the one owned
    [
      'Piet Dorn said he could not comment.\n\nDorn’s superior, Emil Rask, told the radio last week that the mast was old. “I have read the log,” he said.',
      "Dorn's superior, Emil Rask: the mast was old",
    ],
    [
      'Piet Dorn said he could not comment.\n\nDorn’s superior, Emil Rask, was there on Friday. “I have read the log,” he said.',
      'Emil Rask: “I have read the log,”',
    ],
    // many are no "he"
    [
      'Two of them said the boats had no lamps.\n\nTransport minister Emil Rask did not reply to questions. He said on Friday that he had been wrong.',
      'minister Emil Rask: he had been wrong',
    ],
    ['The third, a retired pilot, said that one of the boats carried a crane.', 'the third: one of the boats carried a crane'],
    // a road says nothing
    [
      'Our reporter Elin Voss reports hearing a siren at noon. She is in a bakery on Corn Lane. She says two boats are out.',
      'reporter Elin Voss: two boats are out',
    ],
    ['Mara Lane is in a bakery on the quay. She says two boats are out.', 'Mara Lane: two boats are out'],
    // whoever is asked answers
    [
      '“It is sinking,” Olaf Tarn says on the tape. “By the mole.” The clerk asks him where. “By the lamp.”',
      'Olaf Tarn: “It is sinking,” … “By the mole.” … “By the lamp.”',
    ],
    // whose statement is withdrawn
    ['Emil Rask on Friday withdrew his statement that one sailor had drowned, saying it had been “hasty”.', 'Emil Rask: one sailor had drowned'],
    ['Emil Rask on Friday withdrew his statement that one sailor had drowned, saying it had been “hasty”.', 'Emil Rask: it had been “hasty”'],
    [
      'Emil Rask was there. He stood by his claim that the crew had slept, but he no longer ruled out that others had been on deck.',
      'Emil Rask: others had been on deck',
    ],
    ['His claim that the crew had slept, two days late, was wrong.', 'he: the crew had slept'],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test.each<readonly [string, string]>([
    ['Ada Kerr said the pier was shut.\n\nShe blamed Jon Pell for it. She said it would open.', 'Ada Kerr: it would open'],
    ['Ada Kerr said the pier was shut.\n\nIn a letter to Jon Pell, she said it would open.', 'Ada Kerr: it would open'],
    ['Ada Kerr said the pier was shut.\n\nJon Pell was there. He said it would open.', 'Jon Pell: it would open'],
    ['The clip is said to show a man on the roof. The office asks that recordings be handed in.', 'the office: recordings be handed in.'],
  ])('%s', (text, expected) => expect(voices(text)).toContain(expected))

  test('one who spoke before and one who is named since are both left open', () => {
    const { statements } = readText(
      'Boat sinks at Orm\n\nEmil Rask said the mast was old.\n\nThe harbour belongs to Olaf Tarn. He said the log was wet.',
      'Quay Post',
    )
    expect(statements.at(-1)?.ambiguous).toEqual(['Emil Rask', 'Olaf Tarn'])
  })
})

describe('words that another is said to claim', () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'The Ministry condemns the fire, in which, according to the Harbour Aid Office, two died.\n\nIt notes with concern the claim by the port authorities that a lamp fell.',
      ['the port authorities: a lamp fell'],
    ],
    ['The letter mentions the assertion of the owners that the hatch was open.', ['the letter > the owners: the hatch was open']],
    ['The letter mentions the statement of the union, likewise unproven, that the hatch was open.', ['the letter > the union: the hatch was open']],
    ['The mayor noted with concern that the hatch was open.', ['the mayor: the hatch was open']],
    ['The mate said he had been told by a cook that three were missing.', ['the mate > a cook: he had been told by a cook that three were missing']],
    ['The mate said he had been told that three were missing.', ['the mate: he had been told that three were missing']],
  ])('%s', (text, expected) => expect(voices(text).slice(-expected.length)).toEqual(expected))
})

describe('what brings nobody’s words', () => {
  test.each<readonly [string, readonly string[]]>([
    ['A diver here says five missing.', ['a diver: five missing']],
    ['I can’t confirm that, I’ve seen one.', []],
    ['To the people asking: no, I did not see who was steering.', []],
    ['To the crew, the owner said the boat was lost.', ['the owner: the boat was lost']],
    ['Residents who came to say that the pier was theirs were arrested.', ['Residents: the pier was theirs']],
    ['Residents came to say that the pier was theirs.', ['Residents: the pier was theirs']],
    ['The clip was posted by an account called pier_live, which was opened that day.', []],
    ['The Post was not able to verify the clip.', []],
    ['The firm would not say how many had been aboard.', []],
    ['The firm declined to say who had been aboard.', []],
    ['The firm would not say that the mast was old.', ['the firm: the mast was old']],
    ['Neither the owner nor the crew would say how many had been aboard when the mast fell on three.', []],
    ['The union blamed the harbour police of the North.', []],
    ['The union blamed the harbour police for the fall.', ['the union: the harbour police for the fall']],
    ['Ada Kerr accuses port guards on the tower roof.', []],
    ['Ada Kerr accuses port guards of firing first.', ['Ada Kerr: port guards of firing first']],
    ['The group claimed to have sunk 12 boats.', ['the group: to have sunk 12 boats']],
    ['The Dockers’ Union, which called the strike, said two were hurt.', ["the Dockers' Union: two were hurt"]],
    ['The Mission did not observe boats; at the time, thick fog was present.', []],
    ['An earlier version said that three people were drowned.', []],
    ['Nils Orre had promised his mother he would be home by six.', ['Nils Orre: he would be home by six']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})
