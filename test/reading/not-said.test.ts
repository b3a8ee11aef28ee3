// Words that look like a saying and are none, or the opposite of one: left open both ways, said by nobody, supposed; and beside each the saying itself.
import { expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => readText(text).statements.map((statement) => `${statement.speaker?.quote ?? '-'}: ${wordsOf(statement)}`)

type Case = readonly [text: string, said: readonly string[], beside: string, not: readonly string[]]
const CASES: readonly Case[] = [
  [
    'The ministry neither confirmed nor denied that the ship had been boarded.',
    [],
    'The ministry confirmed that the ship had been boarded.',
    ['The ministry: the ship had been boarded'],
  ],
  ['Police would neither confirm nor deny that two men had died.', [], 'Police denied that two men had died.', ['Police: two men had died']],
  ['The firm has neither admitted nor denied that the rope was worn.', [], 'The firm has admitted that the rope was worn.', ['The firm: the rope was worn']],
  ['The port refused to confirm or deny that the crane fell.', [], 'The port denied that the crane fell.', ['The port: the crane fell']],
  [
    'The captain neither confirmed nor denied the report.',
    [],
    'The captain confirmed the report, and the owner denied it fell.',
    ['The captain: the report', 'the owner: it fell'],
  ],
  ['Nobody from the firm has said the gate was open.', [], 'Somebody from the firm has said the gate was open.', ['Somebody from the firm: the gate was open']],
  ['No one at the port said that the crane fell.', [], 'One man at the port said that the crane fell.', ['One man at the port: the crane fell']],
  ['None of the officers said the gate was open.', [], 'Three of the officers said the gate was open.', ['Three of the officers: the gate was open']],
  ['If the police say it was an accident, nobody will believe it.', [], 'The police say it was an accident.', ['The police: it was an accident']],
  [
    'Unless the port says the quay is open, nobody may land.',
    [],
    'The port says the quay is open unless it rains.',
    ['The port: the quay is open unless it rains'],
  ],
  ['The novel tells of a king who says he is a god.', [], 'The report tells of a king who says he is a god.', ['a king: he is a god']],
  [
    'He never said the bridge was safe, Mr Dole insists.',
    ['Mr Dole: He never said the bridge was safe'],
    'He said the bridge was safe, Mr Dole insists.',
    ['He: the bridge was safe'],
  ],
  [
    'The minister did not promise a ferry, her office said.',
    ['her office: The minister did not promise a ferry'],
    'The minister promised a ferry, her office said.',
    ['The minister: a ferry'],
  ],
  ['It is too early to say that the quay is safe.', [], 'The union is quick to say that the quay is safe.', ['The union: the quay is safe']],
  ['It would be wrong to say that two men died.', [], 'She was wrong to say that two men died.', ['She: two men died']],
  ['False claims that two men had died spread at noon.', [], 'Police claims that two men had died.', ['Police: two men had died']],
]

for (const [text, wanted, beside, not] of CASES) {
  test(text, () => expect(said(text)).toEqual(wanted))
  test(`beside it: ${beside}`, () => expect(said(beside)).toEqual(not))
}

test('a name that holds a day is a name, and a programme belongs to its owner', () => {
  expect(said('The Sunday Echo says the deal is dead.')).toEqual(['The Sunday Echo: the deal is dead'])
  expect(said('Mr Hale told the Post’s Today programme on Tuesday he “would not resign”.')).toEqual(['Mr Hale: he “would not resign”'])
  expect(said('Mr Hale told the Post today he “would not resign”.')).toEqual(['Mr Hale: he “would not resign”'])
})
