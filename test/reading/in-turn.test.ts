// Several voices in one sentence or beside one another: each gets its own words, and whoever only stands nearer gets none. All invented.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

type Voices = readonly (readonly [chain: string, words: string])[]
const voices = (text: string): Voices => readText(text, 'Harbour Post').statements.map((s) => [s.speakers.slice(1).join(' > '), wordsOf(s)])

describe('one after another', () => {
  test.each<readonly [string, string, Voices]>([
    [
      'posts that are passed on in turn',
      'One local posted, “Seeking attention?” Another added, “There is a difference.” A third shared, “A race now?” A fourth wrote, “Is it time?”',
      [
        ['one local', '“Seeking attention?”'],
        ['another', '“There is a difference.”'],
        ['a third', '“A race now?”'],
        ['a fourth', '“Is it time?”'],
      ],
    ],
    [
      'a question, and who answers it',
      'Lane, a clerk, asked: “Who was it?” Mr Hill replied: “Nobody.”',
      [
        ['Lane', '“Who was it?”'],
        ['Mr Hill', '“Nobody.”'],
      ],
    ],
    ['a question that goes on behind its speaker', '“Who was it?” Mr Hill asked, “and why?”', [['Mr Hill', '“Who was it?” … “and why?”']]],
    [
      'seen climbing and heard screaming, and another beside her',
      'The posts included a clip showing a woman climbing the mast and repeatedly screaming “She is down!” as another man climbs up and yells “Stop!”',
      [
        ['the footage > a woman', '“She is down!”'],
        ['the footage > another man', '“Stop!”'],
      ],
    ],
    [
      'a second video, and those heard in it',
      'One video showed men on the roof, while another showed girls chanting “Open up!”',
      [['the footage > girls', '“Open up!”']],
    ],
    [
      'whoever condemned it says so',
      "The port's chief strongly condemned a raid that killed 30 people on Thursday, saying the shells struck a meeting.",
      [
        ["the port's chief", 'a raid that killed 30 people on Thursday'],
        ["the port's chief", 'the shells struck a meeting'],
      ],
    ],
    [
      'quoted by an agency, behind the words',
      '“The figure could be higher,” local ferry head Ben Juli was quoted by the Tideline news agency as saying.',
      [['the Tideline news agency > local ferry head Ben Juli', '“The figure could be higher,”']],
    ],
    ['one among those who argue', 'Women in scarves argued with officers — with one shouting: “Imagine!”', [['one', '“Imagine!”']]],
    [
      'a group with a name in marks',
      'Local group “open the quay”, which marched on Sunday, said the man was a member.',
      [['Local group “open the quay”', 'the man was a member']],
    ],
    ['by telephone', '“Eighteen boats are in,” police chief Ada Oke said by telephone from the pier.', [['police chief Ada Oke', '“Eighteen boats are in,”']]],
  ])('%s', (_, text, expected) => {
    expect(voices(text)).toEqual(expected)
  })
})

describe('the whole name, and no more', () => {
  test.each<readonly [string, Voices]>([
    ['In a note read to the court Mr Holt said the gate was open.', [['Mr Holt', 'the gate was open']]],
    ['Crole, a clerk from Holm, Outer Marren, said: “I ran.”', [['Crole', '“I ran.”']]],
    ['In Holm, a clerk from Tarn, Outer Marren, said: “I ran.”', [['a clerk from Tarn, Outer Marren', '“I ran.”']]],
    ['Tideline cites two officials who said the boat was old.', [['Tideline > two officials', 'the boat was old']]],
    ['Jo Crole was due on Monday but claims she was left behind by the ferry.', [['Jo Crole', 'she was left behind by the ferry']]],
    ['The minister shirked blame for the fall that took place at dawn on Friday saying it was a raid.', [['the minister', 'it was a raid']]],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected)
  })

  test('an inspector of police is a person, and those of a party are many', () => {
    expect(voices('Police Inspector Osman Brill said the quay was shut.\n\n“It is too early,” he said.')).toEqual([
      ['Police Inspector Osman Brill', 'the quay was shut'],
      ['Police Inspector Osman Brill', '“It is too early,”'],
    ])
    expect(voices('Opposition MPs said the quay was shut.\n\n“It is too early,” he said.')[1]?.[0]).toMatch(/^he$/i)
  })

  test('a word in -ing that opens the sentence is nobody', () => {
    expect(voices('Coroner Ada Marsh heard two men.\n\nRecording a death by accident, she said: “We shall never know.”')).toEqual([
      ['Coroner Ada Marsh', '“We shall never know.”'],
    ])
  })

  test('whoever could find nothing says nothing', () => {
    expect(voices('An investigator could find no reason why she left the road.')).toEqual([])
    expect(voices('An investigator found that she had left the road.')).toHaveLength(1)
  })

  test('according to them: those who spoke', () => {
    expect(voices('Railway officials said the track was sound. According to them, the train was too fast.')[1]?.[0]).toBe('Railway officials')
  })
})

describe('a second verb goes on with whoever said the first', () => {
  test.each<readonly [string, Voices]>([
    [
      'The minister said the port would close by June and suggested that it would move.',
      [
        ['the minister', 'the port would close by June'],
        ['the minister', 'it would move'],
      ],
    ],
    [
      'Mara Lane said the board would declare its aims by March and suggested that it would leave.',
      [
        ['Mara Lane > the board', 'the board would declare its aims by March'],
        ['Mara Lane', 'it would leave'],
      ],
    ],
    [
      'Mara Lane said she believes we must rebuild, saying that the wall was old.',
      [
        ['Mara Lane', 'she believes we must rebuild'],
        ['Mara Lane', 'the wall was old'],
      ],
    ],
    [
      'Her aides say it is too early to talk but noted that she had won before.',
      [
        ['her aides', 'it is too early to talk'],
        ['her aides', 'she had won before'],
      ],
    ],
    [
      'Mara Dole said she believes we must rebuild, saying that the wall was old.',
      [
        ['Mara Dole', 'she believes we must rebuild'],
        ['Mara Dole', 'the wall was old'],
      ],
    ],
    [
      'When my mother mentioned the flood, I laughed and said, “I cannot swim.”',
      [
        ['my mother', 'the flood'],
        ['I', '“I cannot swim.”'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected)
  })
})

describe('words that look like a saying', () => {
  test.each([
    'Anyone with news should call 4410 quoting reference 77 or write to the harbour office.',
    'A crush at the gate claimed 11 lives and left several hurt.',
    'The find adds weight to a theory that had few friends.',
    'Residents warned to keep windows shut after mill blaze',
    'The brigade responded to a reported fire at the mill that had begun at noon.',
    'She shared “The Long Quay” with two friends.',
    'A mother asked that her name not be used for fear of reprisals.',
  ])('%s', (text) => {
    expect(voices(text)).toEqual([])
  })

  test('a claim that others deny ends where they do', () => {
    expect(voices('Prosecutors allege the group planned to blow up a bridge, a claim their families deny.')).toEqual([
      ['Prosecutors', 'the group planned to blow up a bridge'],
    ])
  })

  test('beside them, the sayings', () => {
    expect(voices('Police warned residents to keep windows shut.')).toHaveLength(1)
    expect(voices('The firm claimed that 11 lives were saved.')).toHaveLength(1)
    expect(voices('The plan proposed by Lane failed.')).toEqual([])
  })

  test('a possibility that is ruled out is denied', () => {
    const [only] = readText('Dana Holm ruled out the possibility that the ferry was overloaded.').statements
    expect(only?.strength).toBe('denies')
  })

  test('a little-known group that is called by a name is not called so by itself', () => {
    expect(voices('A previously unknown group called Tide-e Marren claimed the raid was theirs.')).toEqual([
      ['a previously unknown group called Tide-e Marren', 'the raid was theirs'],
    ])
  })
})
