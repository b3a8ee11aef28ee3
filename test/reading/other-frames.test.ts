// Frames beside the plain ones: names in marks, "as she put it", "is quoted as saying", judgements with quoted words, hearings. Beside each, no saying or another's.
import { expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly string[] =>
  readText(text, 'Quay Post').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)

type Case = readonly [text: string, said: readonly string[], beside: string, not: readonly string[]]
const CASES: readonly Case[] = [
  // names in marks
  ['She told QTV’s “Morning Tide” on Friday that the pumps had failed.', ['She: the pumps had failed'], 'She watched QTV’s “Morning Tide” on Friday.', []],
  [
    'The channel “Kell Now” says the depot is shut.',
    ['the channel “Kell Now”: the depot is shut'],
    'The channel said “now” and no more.',
    ['the channel: “now” and no more'],
  ],
  [
    'A man nicknamed “the Baker” told the court he was unwell.',
    ['a man nicknamed “the Baker”: he was unwell'],
    'A man nicknamed “the Baker” left the court.',
    [],
  ],
  ['Before the fair, a “No-Sail” regatta run by Tom Hale, the quay was shut.', [], '“No sail,” sighed Tom Hale.', ['Tom Hale: “No sail,”']],
  [
    'The film found that “The Long Wave,” which came out in May, was old.',
    ['the film: “The Long Wave,” which came out in May, was old'],
    'The film, “The Long Wave,” came out in May.',
    [],
  ],
  // words that only look like verbs, nouns that are
  ['“I take comfort in that,” Lynch said.', ['Lynch: “I take comfort in that,”'], '“Lynch” is a name.', []],
  [
    '“They know it,” a voice-over in the film states. “They will answer.”',
    ['a voice-over in the film: “They know it,” … “They will answer.”'],
    'A voice-over in the film is heard.',
    [],
  ],
  ['“I am still here,” it read. The banner hung from a window.', ['it: “I am still here,”'], 'She read “The Long Quay”.', []],
  ['“We grow stronger,” read the letter. “Join us.”', ['the letter: “We grow stronger,” … “Join us.”'], 'They read the letter “Join us” twice.', []],
  ['Lane called half of the mayor’s friends “fools”.', ['Lane: half of the mayor’s friends “fools”'], 'Half of the mayor’s friends called.', []],
  ['“I was asleep,” the 23-year-old told the hearing.', ['the 23-year-old: “I was asleep,”'], 'The 23-year-old boat told of better days.', []],
  [
    'He sent a letter from his doctor Friday evening that says he is “well”.',
    ['a letter from his doctor: he is “well”'],
    'He came on Friday evening and says he is “well”.',
    ['He: he is “well”'],
  ],
  ['All said the trucks had come at night.', ['all: the trucks had come at night'], 'All the trucks had come at night.', []],
  ['A report released last year found that the dam was old.', ['a report: the dam was old'], 'A report was released last year.', []],
  // "as she put it", and frames inside
  ['As the captain put it in a note on Monday, the ship was lost.', ['the captain: the ship was lost'], 'The captain put it on the table.', []],
  ['The ship was “a coffin,” as a union memo put it.', ['a union memo: The ship was “a coffin,”'], 'The ship left, as a union had asked.', []],
  ['The quay was shut on Monday, as Lane told reporters.', ['Lane: The quay was shut on Monday'], 'The quay shut as Lane spoke to reporters.', []],
  [
    'These men, Lane explained earlier in the hearing, were “well paid”.',
    ['Lane: These men … were “well paid”'],
    'These men, Lane’s friends, were well paid.',
    [],
  ],
  [
    '“I like Petra,” Mr Holm said, but “when it rains, she sleeps.”',
    ['Mr Holm: “I like Petra,” … “when it rains, she sleeps.”'],
    '“I like Petra,” Mr Holm said, but “she sleeps,” said Ada Krol.',
    ['Mr Holm: “I like Petra,”', 'Ada Krol: “she sleeps,”'],
  ],
  // quoted by another
  ['“It is cheap,” Brand is quoted as saying.', ['Brand: “It is cheap,”'], 'Brand is quoted on the exchange.', []],
  ['Brand was quoted by the Echo on Monday as saying that the quay was shut.', ['the Echo > Brand: the quay was shut'], 'The Echo was quoted by Brand.', []],
  [
    'Coastwire quoted the governor, Ana Brill, as saying: “The pass is closed.”',
    ['Coastwire > the governor, Ana Brill: “The pass is closed.”'],
    'Coastwire quoted the governor’s letter.',
    ['Coastwire: the governor’s letter'],
  ],
  [
    'The Echo has learned from two people close to the talks that the pilot was alone.',
    ['the Echo > two people: the pilot was alone'],
    'The pilot has learned from the talks.',
    [],
  ],
  [
    'The port said, citing its consul in Marl, that two ships were lost.',
    ['the port > its consul in Marl: two ships were lost'],
    'The port said, citing its costs, that two ships were sold.',
    ['the port: two ships were sold'],
  ],
  [
    'The Echo quoted a clerk as saying that the mayor had told guests the dam was “sound”.',
    ['the Echo > a clerk > the mayor: the mayor had told guests the dam was “sound”'],
    'The Echo quoted a clerk as saying that the dam was “sound”.',
    ['the Echo > a clerk: the dam was “sound”'],
  ],
  // judgements in somebody's words, and deeds
  ['Lane portrayed the mayor as a man who “sells the sea”.', ['Lane: the mayor as a man who “sells the sea”'], 'Lane portrayed the mayor as a thief.', []],
  ['The ministry rejected as “fantasy” a report that 70 men had left.', ['the ministry: “fantasy”'], 'The ministry rejected the bid as too low.', []],
  ['Lane warned of “a flood of paper”.', ['Lane: “a flood of paper”'], 'Troops attacked the “Red Blocks” estate.', []],
  ['The dam, which the union called “a disgrace”, is closed.', ['the union: “a disgrace”'], 'The dam, which the union shut, is closed.', []],
  // before a hearing, nobody is named
  ['The jury was told that the van was hired.', ['nobody named: the van was hired'], 'The driver was told that the van was hired.', []],
  ['The inquiry heard that the gate was locked.', ['nobody named: the gate was locked'], 'The neighbours heard that the gate was locked.', []],
]

for (const [text, wanted, beside, not] of CASES) {
  test(text, () => expect(said(text)).toEqual(wanted))
  test(`beside it: ${beside}`, () => expect(said(beside)).toEqual(not))
}
