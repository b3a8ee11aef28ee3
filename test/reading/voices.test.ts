// Who speaks, where a page of another shape or an older style of news once gave the words to somebody else. All people and places are invented.
import { describe, expect, test } from 'vitest'
import { readText, wordsOf } from './page-in-hand.ts'

type Voices = readonly (readonly [string, string])[]

/** The chain without the publication, as one line, and the words. */
const voices = (text: string): Voices => readText(text, 'Harbour Post').statements.map((s) => [s.speakers.slice(1).join(' > '), wordsOf(s)])
const after = (text: string): string => `The East Quay was shut on Monday.\n\n${text}`

describe('the words go to whoever says them', () => {
  test.each<readonly [string, string, Voices]>([
    [
      'the last named reports the whole sentence',
      'Traffic has added another risk to the quay, Lane noted.',
      [['Lane', 'Traffic has added another risk to the quay']],
    ],
    [
      'a report of a statement keeps both names',
      'The ferry firm announced that it would move its boats, according to the Marsh Echo.',
      [['the Marsh Echo > the ferry firm', 'it would move its boats']],
    ],
    [
      'a quotation that goes on behind both names',
      '“It creaked for weeks,” the mate said, according to the Echo. “Nobody came.”',
      [['the Echo > the mate', '“It creaked for weeks,” … “Nobody came.”']],
    ],
    [
      'two lawyers, side by side',
      'Ada Finch will be charged, her lawyer said, while Sam Oke has been told he will be freed, his father told reporters.',
      [
        ['her lawyer', 'Ada Finch will be charged'],
        ['his father', 'Sam Oke has been told he will be freed'],
      ],
    ],
    ['a question under a refusal', 'The envoy refused to say whom Lane would meet but said the talks were over.', [['the envoy', 'the talks were over']]],
    [
      'words of another beside a list of critics',
      'It quoted critics like Dr Ann Oke, with Oke stating: “People need answers.”',
      [
        ['It', 'critics like Dr Ann Oke'],
        ['Oke', '“People need answers.”'],
      ],
    ],
    [
      'a title as long as a list',
      '“We will build,” Marren Minister for Trade, Ports and the Arts Jo Pell said.',
      [['Marren Minister for Trade, Ports and the Arts Jo Pell', '“We will build,”']],
    ],
    ['the chief, not the company', '“We will not sell,” said the company’s chief, Jo Pell.', [["the company's chief, Jo Pell", '“We will not sell,”']]],
    ['a name that is a verb', '“It bent,” said Will Tarn, a docker.', [['Will Tarn', '“It bent,”']]],
    ['a clerk quoted elsewhere', '“It was a good boat,” said a customs clerk quoted by the daily.', [['a customs clerk', '“It was a good boat,”']]],
    [
      'whoever was asked answers',
      '“Were you there?” the judge asked Lane. “No,” she said.',
      [
        ['the judge', '“Were you there?”'],
        ['Lane', '“No,”'],
      ],
    ],
    [
      'whom the paragraph is about',
      '“It is silly,” Abel Reed told the Echo.\n\nMark Tarn, a diver, took the news with care. “Where does it come from?” he asked.',
      [
        ['Abel Reed', '“It is silly,”'],
        ['Mark Tarn', '“Where does it come from?”'],
      ],
    ],
    [
      'a pull quote, signed',
      'Other sites such as Quayside have stated that they will keep the clip.\n\n"It will be a long game." - Mara Lane\n\nThe port is shut.',
      [
        ['Quayside', 'they will keep the clip'],
        ['Mara Lane', '"It will be a long game."'],
      ],
    ],
    [
      'words of the prosecutor',
      'In the words of the prosecutor, Mara Lane, “The crane was never safe at all.”',
      [['the prosecutor', '“The crane was never safe at all.”']],
    ],
    ['an age in the apposition', 'Lane, 45, a nurse who was at the quay, said it fell.', [['Lane', 'it fell']]],
    ['whose rivals accuse', 'The plan drew protests from his rivals, who accused him of haste.', [['his rivals', 'him of haste']]],
    [
      'eyewitnesses behind a whole clause',
      'In upper Marren, another group had escaped after a boat hit their car, said eyewitnesses.',
      [['eyewitnesses', 'In upper Marren, another group had escaped after a boat hit their car']],
    ],
    [
      'a round-up',
      'Ferries ran late all week - Carl Bial: “One of the lessons was a simple one: keep on.”',
      [['Carl Bial', '“One of the lessons was a simple one: keep on.”']],
    ],
    [
      'a question cut off from whoever presses',
      '“Selling it? No,” Reed said.\n\n“Would you lease it?” Oke pressed. “Or lend it?”',
      [
        ['Reed', '“Selling it? No,”'],
        ['Oke', '“Would you lease it?” … “Or lend it?”'],
      ],
    ],
    [
      'a second quotation with a name of its own',
      '“He is grumpy,” Reed said, but all the same, “I think he will do it,” said Ann Oke.',
      [
        ['Reed', '“He is grumpy,”'],
        ['Ann Oke', '“I think he will do it,”'],
      ],
    ],
    ['after saying', 'After saying it was safe to moor, the pilot left the quay.', [['the pilot', 'it was safe to moor']]],
    ['whoever wrote the letter asks', 'Mayor Jo Pell wrote a letter to the ministry asking it to close the quay.', [['Mayor Jo Pell', 'to close the quay']]],
  ])('%s', (_, text, expected) => {
    expect(voices(after(text))).toEqual(expected)
  })
})

describe('forms that were lost or cut', () => {
  test.each<readonly [string, string, Voices]>([
    ['polls show', 'Polls in Marren show the ferry is liked.', [['Polls in Marren', 'the ferry is liked']]],
    ['four in ten say', 'About 4 in 10 say they want a bridge.', [['4 in 10', 'they want a bridge']]],
    ['records, last', 'The crane was moved twice, port records show.', [['port records', 'The crane was moved twice']]],
    ['a source that a place belongs to', 'According to recent polling, the quay is popular.', [['recent polling', 'the quay is popular']]],
    ['a source without its comma', 'According to the ministry over 300 pilots have been moved.', [['the ministry', 'over 300 pilots have been moved']]],
    ['a time at the head of what was said', 'Lane said in winter it takes time to moor.', [['Lane', 'in winter it takes time to moor']]],
    ['said in a statement', 'Reed said in a statement Thursday night they had left the quay.', [['Reed', 'they had left the quay']]],
    ["Tuesday's hearing", "Reed said Tuesday's hearing was short.", [['Reed', "Tuesday's hearing was short"]]],
    ['an inserted speaker', 'This, says Lane, will allow “a new quay”.', [['Lane', 'This … will allow “a new quay”']]],
    [
      'a mark that was not repeated',
      'Lane said, “We have learned a lot.\n\nIt was a hard day,” and left.',
      [['Lane', '“We have learned a lot. … It was a hard day,”']],
    ],
    [
      'an interview',
      'Harbour Post: When did you hear?\n\nMara Lane: On Saturday. Nobody told us.\n\nHarbour Post: Did they call?\n\nLane: They did not.',
      [
        ['Harbour Post', 'When did you hear?'],
        ['Mara Lane', 'On Saturday. Nobody told us.'],
        ['Harbour Post', 'Did they call?'],
        ['Lane', 'They did not.'],
      ],
    ],
    [
      'a post in an article',
      'The mayor was quick.\n\nWe will find out what happened. — Mara Lane (@maralane) March 14, 2026',
      [['Mara Lane', 'We will find out what happened.']],
    ],
    [
      'a running report',
      '9.40 am — Police have arrived at the gate, our reporter Jo Pell says.',
      [['our reporter Jo Pell', 'Police have arrived at the gate']],
    ],
    [
      'marks of the continent',
      '„Wir bleiben,“ said Lane. »We will too,« said Reed.',
      [
        ['Lane', '„Wir bleiben,“'],
        ['Reed', '»We will too,«'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(voices(after(text))).toEqual(expected)
  })

  test.each([
    ['Crane ‘never checked’ – union', 'union', 'Crane ‘never checked’'],
    ['Mayor: Crane ‘will be rebuilt by May’', 'Mayor', 'Crane ‘will be rebuilt by May’'],
    ["'We heard a bang': Dockers tell of crane fall", 'Dockers', "'We heard a bang'"],
  ])('headline: %s', (headline, by, words) => {
    expect(voices(`${headline}\n\nThe East Quay was shut on Monday.`)).toEqual([[by, words]])
  })
})

describe('what nobody says', () => {
  test.each([
    ['a topic before a colon', 'Crane fall: Union ‘was warned’'],
    ['a question that was put to somebody', 'Lane was asked: “Did you see it?”'],
    ['words somebody was told', 'His crew were told, “You sell hope and nothing else.”'],
    ['a lead that was kept', 'Reed maintained a lead of two lengths.'],
    ['a job that was found', 'Reed found a job at the ferry.'],
    ['counted things', 'The club has 384 pledged seats.'],
    ['a name that says nothing', 'They came to the funeral of Nadir Said, 24, on Monday.'],
    ['captions', 'Photo: Jo Pell\n\nThe crane fell.\n\nPhoto: Sam Oke'],
  ])('%s', (_, text) => {
    expect(voices(after(text))).toEqual([])
  })

  test('answers under "A:" are said, and nobody is named for them', () => {
    const { statements } = readText(after('Q: When did it move?\n\nA: At nine.\n\nQ: And then?\n\nA: Then it fell.'), 'Harbour Post')
    expect(statements.map((s) => [s.speaker, wordsOf(s)])).toEqual([
      [null, 'At nine.'],
      [null, 'Then it fell.'],
    ])
  })

  test('a weekday is nobody', () => {
    expect(readText('The harbour office opened on Monday.\n\n“It is open,” she said.', 'Harbour Post').statements[0]?.speakers).toEqual(['Harbour Post', 'she'])
  })

  test('whom words were told to is not who "they" are', () => {
    const [, found] = readText(after('Abel Reed told the Marsh Echo the quay was safe.\n\nThey found that it was not.'), 'Harbour Post').statements
    expect(found?.speakers).toEqual(['Harbour Post', 'They'])
  })
})
