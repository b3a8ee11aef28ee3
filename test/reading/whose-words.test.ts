// Whose words a frame takes and where they end, in shapes that news uses beside the plain one; and beside each what looks alike.
import { expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] => readText(text).statements.map((statement) => `${statement.speaker?.quote ?? '-'}: ${wordsOf(statement)}`)

type Case = readonly [text: string, said: readonly string[], beside: string, not: readonly string[]]
const CASES: readonly Case[] = [
  // the next clause is somebody else's
  [
    'His party says it is fake; the minister himself has said only that “it will come out”.',
    ['His party: it is fake', 'the minister himself: “it will come out”'],
    'His party says it is fake; that the film is old, and cut.',
    ['His party: it is fake; that the film is old, and cut'],
  ],
  [
    'Officials reported seven deaths; the army put the toll at two.',
    ['Officials: seven deaths', 'the army: the toll at two'],
    'The army put the lamp at the door. He put his hand on two of them.',
    [],
  ],
  [
    'The union called the plan “childish”; its office tore it up.',
    ['The union: the plan “childish”'],
    'The union called the plan “childish” and “cruel”.',
    ['The union: the plan “childish” and “cruel”'],
  ],
  [
    'Ms Roth said 40 had been held, contradicting the police chief, who put the number at 112.',
    ['Ms Roth: 40 had been held', 'the police chief: the number at 112'],
    'Ms Roth said 40 had been held, including the police chief.',
    ['Ms Roth: 40 had been held, including the police chief'],
  ],
  // a report that has a date behind it
  [
    'Her report, published on 5 May, says the gate “was shut”.',
    ['Her report: the gate “was shut”'],
    'The gate was shut on 5 May, says the port.',
    ['the port: The gate was shut on 5 May'],
  ],
  // inserts
  [
    'They were shown the room where, a guide said, 30 men had slept.',
    ['a guide: 30 men had slept'],
    'The room, a guide said, was cold.',
    ['a guide: The room … was cold'],
  ],
  [
    'One man, according to the mayor, was hurt, and two dogs, according to a vet, died.',
    ['the mayor: One man … was hurt', 'a vet: two dogs … died'],
    'One man was hurt, according to the mayor, and two dogs died.',
    ['the mayor: One man was hurt'],
  ],
  // names that are no sayings
  ['It was uploaded by a user called “mvdb88”, and a bar called “The Hole” burned.', [], 'A docker called the bar “a hole”.', ['A docker: the bar “a hole”']],
  [
    'Said Hassan, a shop owner in Varn, opened his door at nine.',
    [],
    'Said Mara Lane, a shop owner: “They came at night.”',
    ['Mara Lane: “They came at night.”'],
  ],
  // the comma behind the marks
  ['“It fell”, the foreman says.', ['the foreman: “It fell”'], 'They played “Two Boats”, the hymn the foreman likes.', []],
  [
    '“Nobody died in the fire”, the union claims. “At least four did”, answers the hospital.',
    ['the union: “Nobody died in the fire”', 'the hospital: “At least four did”'],
    'She read “The Long Quay”, answers in hand.',
    [],
  ],
  // headlines
  ['Crane ‘was old’, say dockers\n\nThe crane fell.', ['dockers: Crane ‘was old’'], 'Crane ‘was old’, dockers on strike\n\nThe crane fell.', []],
  [
    'The Echo’s Lena Falk reports from Varn that shots were heard.',
    ['The Echo’s Lena Falk: shots were heard'],
    'The Echo’s reports from Varn that week were long.',
    [],
  ],
  ['Rescuers feared on Sunday that 30 miners were trapped.', ['Rescuers: 30 miners were trapped'], 'Fears that it would fall grew. He feared the dark.', []],
  [
    'The firm said on Monday: “We deny it.” Then, on Tuesday: “We were wrong.”',
    ['The firm: “We deny it.” … “We were wrong.”'],
    'The firm said on Monday: “We deny it.” The sign: “We were wrong.”',
    ['The firm: “We deny it.”', 'The sign: “We were wrong.”'],
  ],
  // named behind the words
  ['“No comment.” That was all Mr Stamm would say on Monday.', ['Mr Stamm: “No comment.”'], '“No comment.” That was all on Monday.', []],
  ['“It held.” So said Mara Lane. “It fell.” That is how the mayor put it.', ['Mara Lane: “It held.”', 'the mayor: “It fell.”'], '“It held.” So it did.', []],
  ['“We ran.” Those were the words of a nurse, Ada Holm.', ['a nurse: “We ran.”'], '“We ran.” Those were words.', []],
  [
    'The Echo, which first reported the story, quoted officials as saying the ship was empty.',
    ['The Echo: the story', 'officials: the ship was empty'],
    'The Echo, which first reported that the ship was empty, is a daily.',
    ['The Echo: the ship was empty'],
  ],
]

for (const [text, wanted, beside, not] of CASES) {
  test(text, () => expect(said(text)).toEqual(wanted))
  test(`beside it: ${beside}`, () => expect(said(beside)).toEqual(not))
}

test('a pronoun stands for the one whom the sentence before is about, behind the word it begins with', () => {
  const { statements } = readText('“You could not lie down,” said one inmate. Another, Karim, nodded. “We stood,” he said.')
  expect(statements.map(({ speakers }) => speakers.at(-1))).toEqual(['one inmate', 'Karim'])
})
