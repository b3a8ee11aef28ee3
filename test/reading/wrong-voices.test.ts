// Words that went to the wrong voice: the one a relative clause names, the last one named, the film, the question. Beside each, the same shape with another speaker.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

const voices = (text: string): readonly string[] =>
  readText(text, 'Quay Post').statements.map((statement) => `${statement.speakers.slice(1).join(' > ')}: ${wordsOf(statement)}`)

describe('whose words they are', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Lane refused to pay a mason who said he was owed, saying, “He broke the wall.”', ['a mason: he was owed', 'Lane: “He broke the wall.”']],
    ['Mara Lane spoke on claims against the pilot, who had struck a guard, calling the blow “a slip”.', ['Mara Lane: the blow “a slip”']],
    ['When my uncle mentioned the flood, I laughed and said, “It was a puddle.”', ['my uncle: the flood', 'I: “It was a puddle.”']],
    ['The film ends with footage of Lane saying on the mole, “That was mine.”', ['Lane: “That was mine.”']],
    [
      'The mayor said the port was full, and when asked why, the harbour master replied, “Ask the mayor.”',
      ['the mayor: the port was full', 'the harbour master: “Ask the mayor.”'],
    ],
    ['Asked whether the dam “would hold,” three of five engineers said it was old.', ['three of five engineers: it was old']],
    ['His eyes were wide, as if to say, “Did you see that?”', []],
    ['The quarrel began after Lane refused to say that Dole was fit.', ['Lane: Dole was fit']],
    ['It was a vote that led the mayor to declare that the quay was safe.', ['the mayor: the quay was safe']],
    ['Guards asked the crew to say that the ship was new.', ['Guards: to say that the ship was new']],
    ['After the hearing concluded, Lane said the gate was shut.', ['Lane: the gate was shut']],
    ['Lane was bullied, the coach said. “Is it fair?” Lane went on, as if nobody had asked.', ['the coach: Lane was bullied', 'Lane: “Is it fair?”']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})

describe('a bare quotation goes on with', () => {
  test('the quoted words of the sentence before, not with what was only explained there', () => {
    expect(voices('“We go,” Lane said, referring to the offer of 3 May. “Now.”')).toContain('Lane: “We go,” … “Now.”')
  })
  test('nobody’s denial of having spoken', () => {
    expect(voices('“We had trouble,” Lane said. He did not mention the crew. “It is over now.”')).toContain('Lane: “We had trouble,” … “It is over now.”')
  })
  test('one voice named twice is one', () => {
    expect(voices('Dunn said it was so because “nobody knew,” she said.')).toEqual(['Dunn: it was so because “nobody knew,”'])
    expect(voices('Dunn said it was so because “nobody knew,” the Echo reported.')).not.toEqual(['Dunn: it was so because “nobody knew,”'])
  })
})

describe('he and she', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Jon Erl and his wife, Petra, lost their house. “We ran,” he said. “I took the dog,” she added.', ['Jon Erl: “We ran,”', 'Petra: “I took the dog,”']],
    ['Mrs Lane met Karl Dole at the gate. “I left,” he said.', ['Karl Dole: “I left,”']],
    [
      'Minister Paul Grau and union leader Ed Stone met. The former said it was “useful”; the latter called it “a waste”.',
      ['Minister Paul Grau: it was “useful”', 'union leader Ed Stone: it “a waste”'],
    ],
    [
      'Councillor Dev Rao said the gate was shut. The councillor also said the key was lost.',
      ['Councillor Dev Rao: the gate was shut', 'Councillor Dev Rao: the key was lost'],
    ],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))

  test('two of whom nothing tells which stay two', () => {
    const [statement] = readText('Anna Koval met Lena Dorn at the gate. “I left,” she said.').statements
    expect(statement?.ambiguous).toEqual(['Anna Koval', 'Lena Dorn'])
  })
})

describe('whoever shook her head', () => {
  test.each<readonly [string, readonly string[]]>([
    ['“It fell,” said Tom Hale. Betty Hale shook her head. “It was pushed.”', ['Tom Hale: “It fell,”', 'Betty Hale: “It was pushed.”']],
    ['“It fell,” said Tom Hale. Betty Krol left the room. “It was pushed.”', ['Tom Hale: “It fell,”']],
    ['“It fell,” said Tom Hale. Hale is 40. “It was pushed.”', ['Tom Hale: “It fell,” … “It was pushed.”']],
    ['“It fell,” Dole told QTV in May. Then, later that month on QTV: “I never said so.”', ['Dole: “It fell,” … “I never said so.”']],
    ['In a box labelled “old”, a clerk found the plan.', []],
    ['Lane performed a play called “Sons of Salt,” in May.', []],
    ['Lane said, and I quote, “We love it.”', ['Lane: “We love it.”']],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected))
})
