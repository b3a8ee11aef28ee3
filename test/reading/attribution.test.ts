// Who says what, one frame at a time; and beside it what is nobody's statement.
import { describe, expect, test } from 'vitest'
import { expectVerbatim, readText, wordsOf } from './page-in-hand.ts'

const said = (text: string): readonly (readonly [string | null, string])[] =>
  readText(text).statements.map((statement) => [statement.speaker?.quote ?? null, wordsOf(statement)])

describe('a frame gives its speaker and words', () => {
  test.each([
    ['say that', 'The port said that the crane was old.', [['The port', 'the crane was old']]],
    ['say, without that', 'The port said the crane was old.', [['The port', 'the crane was old']]],
    ['words first', 'The crane was old, the port said on Monday.', [['the port', 'The crane was old']]],
    ['inverted', '“The crane was old,” said Mara Lane, a docker.', [['Mara Lane', '“The crane was old,”']]],
    ['interrupted', '“The crane was old,” Lane said, “and nobody cared.”', [['Lane', '“The crane was old,” … “and nobody cared.”']]],
    ['told somebody', 'A docker told the Harbour Post: “It bent.”', [['A docker', '“It bent.”']]],
    ['told somebody that', 'Lane told reporters on Monday that the crane bent.', [['Lane', 'the crane bent']]],
    ['according to, first', 'According to the union, the crane was old.', [['the union', 'the crane was old']]],
    ['according to, last', 'The crane was old, according to the union.', [['the union', 'The crane was old']]],
    ['apposition', 'Lane, a docker at the quay, said the crane was old.', [['Lane', 'the crane was old']]],
    ['vow to', 'Dockers vowed to “stop every ship” until Friday.', [['Dockers', 'to “stop every ship” until Friday']]],
    ['a verb with its particle', 'Lane pointed out that the crane was old.', [['Lane', 'the crane was old']]],
    ['any verb beside a quotation', '“It is gone for good,” Lane sighed.', [['Lane', '“It is gone for good,”']]],
    ['deny', 'The port denied that the crane was old.', [['The port', 'the crane was old']]],
    [
      'two voices',
      'Lane said the crane was old, but the port said it was new.',
      [
        ['Lane', 'the crane was old'],
        ['the port', 'it was new'],
      ],
    ],
    ['an amount first', 'The club Deep Keel claimed at least forty boats had left.', [['The club Deep Keel', 'at least forty boats had left']]],
    [
      'a second voice after a quotation',
      'In the Marren clip, a pilot yells “Cast off!”, and rowers chant “Let them in” back at him.',
      [
        ['a pilot', '“Cast off!”'],
        ['rowers', '“Let them in”'],
      ],
    ],
    ['men who chant', 'In Holm, old men chant “Mend the lock” from the steps.', [['old men', '“Mend the lock”']]],
    [
      'first reported otherwise',
      'The port has confirmed the fall, which was on 8 May and not a week later as we first reported.',
      [['The port', 'the fall, which was on 8 May']],
    ],
    ['a doer with a clause', 'A cook who sheltered nine families said he had seen smoke.', [['A cook', 'he had seen smoke']]],
    ['an odd voice', '“It is now,” a soprano answers.', [['a soprano', '“It is now,”']]],
    ['join in with', 'Several rowers join in with “Out, out, out!”', [['Several rowers', '“Out, out, out!”']]],
    [
      'a second place after a semicolon',
      'In Holm, the pilots tell a clerk that they will leave at noon; in Marren a cook shouts “Not my kettle!”',
      [
        ['the pilots', 'they will leave at noon'],
        ['a cook', '“Not my kettle!”'],
      ],
    ],
    [
      'participle',
      'Lane said the crane bent, adding that nobody was below.',
      [
        ['Lane', 'the crane bent'],
        ['Lane', 'nobody was below'],
      ],
    ],
    ['called', 'Lane called the crane “a wreck”.', [['Lane', 'the crane “a wreck”']]],
    ['nobody named', 'The clip is believed to have been filmed on Sunday.', [[null, 'to have been filmed on Sunday']]],
    ['nobody named, with it', 'It is thought that the clip is older.', [[null, 'the clip is older']]],
    [
      'two quotations',
      'Dockers shouted “Stop the crane” and “Go home”.',
      [
        ['Dockers', '“Stop the crane”'],
        ['Dockers', '“Go home”'],
      ],
    ],
    ['noun and colon', 'The union posted the clip with the caption: “It fell.”', [['The union', '“It fell.”']]],
    ['whole subject', 'A woman carrying a lamp by the hook pleads: “Wait for us.”', [['A woman carrying a lamp by the hook', '“Wait for us.”']]],
    ['whole subject, with a clause', 'Sailors who were on the mole say that the crane fell.', [['Sailors', 'the crane fell']]],
    ['a name given', 'A choir calling itself the Lamp Room sings “Row home” at the gate.', [['A choir calling itself the Lamp Room', '“Row home”']]],
    [
      'a name given, and two chants',
      'In Marren, a group called Nets Ashore chant “Free the bridge” and “Go home” at two guards.',
      [
        ['a group called Nets Ashore', '“Free the bridge”'],
        ['a group called Nets Ashore', '“Go home”'],
      ],
    ],
    ['noun or verb', 'The channel claims that the guards had followed the boy.', [['The channel', 'the guards had followed the boy']]],
    ['noun or verb, last', '“Back up, back up,” a docker repeats, while gulls cry.', [['a docker', '“Back up, back up,”']]],
    ['hedge in passing', 'The clip, believed to have been filmed on Sunday, shows two boats.', [[null, 'to have been filmed on Sunday']]],
    ['hedge in a clause', 'The clip, which is said to have been filmed on Monday, was posted on Tuesday.', [[null, 'to have been filmed on Monday']]],
    ['why they were asked', 'The port denied that its guards used force after a film of the raid spread online.', [['The port', 'its guards used force']]],
    [
      'beside a deed',
      'The charity, which says it has helped 300 families, called the visit “shameful”.',
      [
        ['The charity', 'it has helped 300 families'],
        ['The charity', 'the visit “shameful”'],
      ],
    ],
    ['and then declined', 'The port called the scenes “a shame” but declined to comment further.', [['The port', 'the scenes “a shame”']]],
    ['heard warning', 'One guard, who has a lamp, is heard warning dockers that they could be hurt.', [['One guard', 'they could be hurt']]],
    [
      'chants of',
      'The crowd responds with chants of “Out, out” and “Go home”.',
      [
        ['The crowd', '“Out, out”'],
        ['The crowd', '“Go home”'],
      ],
    ],
    ['claim by', 'Nobody believed the claim by the union that the crane was old.', [['the union', 'the crane was old']]],
  ] as const)('%s', (_, text, expected) => expect(said(text)).toEqual(expected))
})

describe('the main clause before the frame is what is said, whatever stands behind it', () => {
  test.each([
    [
      'At least 12 people died when a bus plunged into a river on Monday, an official said, in the worst accident there for a decade.',
      'an official',
      'At least 12 people died when a bus plunged into a river on Monday',
    ],
    [
      'At least 12 people died when a bus plunged into a river, officials said on Tuesday, the worst accident there for a decade.',
      'officials',
      'At least 12 people died when a bus plunged into a river',
    ],
    ['At most three trawlers were lost, the coastguard said, in a storm that lasted a week.', 'the coastguard', 'At most three trawlers were lost'],
    ['As many as 30 houses burned down in Holm, the mayor said, with winds still rising.', 'the mayor', 'As many as 30 houses burned down in Holm'],
    ['At least one docker was hurt, Lane said, wiping his face.', 'Lane', 'At least one docker was hurt'],
    ['In Holm four men were shot dead, police said, in the fourth such attack this year.', 'police', 'In Holm four men were shot dead'],
    ['On Monday a train hit a lorry near Orley, the railway said, in its third accident since May.', 'the railway', 'On Monday a train hit a lorry near Orley'],
    ['During the night a shell hit a school, the mayor said, for the second time in a week.', 'the mayor', 'During the night a shell hit a school'],
    ['By evening two bridges had collapsed, the governor said, in the heaviest rain since 1980.', 'the governor', 'By evening two bridges had collapsed'],
    ['For three days the village had no water, residents said, despite promises of help.', 'residents', 'For three days the village had no water'],
  ])('%s', (text, speaker, words) => expect(said(text)).toEqual([[speaker, words]]))

  test.each([
    ['After the bus left the road, an official said, in heavy rain, 12 people died.', 'in heavy rain, 12 people died'],
    ['When a bus plunged into a river on Monday, an official said, at least 12 people died.', 'at least 12 people died'],
    ['In the town where the bus crashed, an official said, schools were shut.', 'schools were shut'],
    ['After a bus plunged into a river, an official said, in tears, that at least 12 people died.', 'at least 12 people died'],
    ['At the port, where a crane fell on Monday, an official said, in tears, that nobody came.', 'nobody came'],
  ])('but not where only its circumstances stand there: %s', (text, words) => expect(said(text)).toEqual([['an official', words]]))

  test('a report from which something is told is no clause of its own', () => {
    for (const text of [
      'In a letter sent to the mayor, Lane said, without giving a reason, that the quay was old.',
      'In a report published on Monday, Lane said, for the first time, that the quay was old.',
    ])
      expect(said(text)).toEqual([['Lane', 'the quay was old']])
  })
})

describe('nobody says', () => {
  test.each([
    ['what it shows', 'The video is short. It shows some 50 dockers near the quay.'],
    ['reported to somebody', 'The owner was reported to the harbour court.'],
    ['that day', 'Stewards called at three houses in Dock Road that day.'],
    ['footage and a date', 'The clip that has been shared since Sunday 15 March shows the fall of 8 March.'],
    ['likeness', 'The clip recalls scenes from Holm in 2015 and Marren in 2020.'],
    ['seen at it', 'In the clip two wardens are filmed writing a ticket while gulls circle.'],
    ['no answer', 'The company did not respond to questions about what happened on Tuesday.'],
    ['footage is nobody', 'Engineers turned back, according to footage that emerged this week.'],
    ['a request for comment', 'The port has been contacted regarding the fall on Saturday.'],
    ['no comment', 'The port did not respond to a request for comment.'],
    ['what footage shows', 'The video shows two dockers running from the crane.'],
    ['scare marks', 'The “east quay” is really the west quay.'],
    ['a title', 'The film “Cranes of the World” opens on Friday.'],
    ['a noun', 'The claim was settled and the report was filed.'],
    ['told in the passive', 'The men were released and told to go home.'],
  ])('%s', (_, text) => expect(said(text)).toEqual([]))
})

test('a belief that somebody ascribes inside a quotation is not a statement of its own', () => {
  expect(said('A spokesman said: “Those who believe they can break the law and say it is fair will be fined.”')).toHaveLength(1)
})

test('a speaker is carried over to the quotation that continues, and not past another voice', () => {
  const text = '“It bent,” said Mara Lane. “Then it fell.”\n\n“Nobody was below.”\n\nThe port said the crane was new.\n\nRain fell all day.\n\n“Who knows?”'
  expect(said(text)).toEqual([
    ['Mara Lane', '“It bent,” … “Then it fell.” … “Nobody was below.”'],
    ['The port', 'the crane was new'],
  ])
})

test('a colon at the end of a paragraph hands the next ones to its speaker', () => {
  const text = 'The union went further in a letter:\n\n“It was old.\n\n“It was never checked.”'
  expect(said(text)).toEqual([['The union', '“It was old. … “It was never checked.”']])
})

test('a spokesperson is a link in the chain, and the body is whom the words belong to', () => {
  const [statement] = readText('A Port Authority spokeswoman told Kestrel TV: “It was checked.”', 'Harbour Post').statements
  expect(statement?.speakers).toEqual(['Harbour Post', 'a Port Authority spokeswoman', 'the Port Authority'])
  expect(statement?.entity).toBe('org:port-authority')
})

test('whatever owns a spokesman is the body; one of whom is nobody that a later "she" could mean', () => {
  const [owned] = readText('“It was checked,” the prefecture’s spokesman told Kestrel TV.').statements
  expect(owned?.speakers.length).toBe(3)
  const [, she] = readText('A clip shows dockers, one of whom is heard shouting “Go home”. A nurse stops. “I have paid,” she tells them.').statements
  expect([she?.speaker?.quote, she?.entity]).toEqual(['she', null])
})

test('who quotes somebody stands before them in the chain', () => {
  const [statement] = readText('Rain fell. “It bent,” the Harbour Post quoted one docker as saying.', 'Kestrel TV').statements
  expect([statement?.speaker?.quote, statement?.speakers]).toEqual(['one docker', ['Kestrel TV', 'the Harbour Post', 'one docker']])
})

test('a spokeswoman with no body named speaks for the body that spoke just before', () => {
  const [, second] = readText('The Port Authority said the crane was new. It had been checked, a spokeswoman added.').statements
  expect([second?.entity, second?.speakers.length]).toEqual(['org:port-authority', 3])
})

test('a voice heard in footage has the footage before it in the chain', () => {
  const [statement] = readText('In the clip a man is heard shouting “Run!”').statements
  expect(statement?.speakers).toEqual(['the report', 'the footage', 'a man'])
})

test('a pronoun keeps its word and stands for who spoke last', () => {
  const statements = readText('Mara Lane said the crane was old. She added that nobody checked it.').statements
  expect(statements.map((statement) => [statement.speaker?.quote, statement.entity])).toEqual([
    ['Mara Lane', 'person:mara-lane'],
    ['She', 'person:mara-lane'],
  ])
})

test('"the website" that could be two is shown as ambiguous, and neither is chosen', () => {
  const text = 'According to the website Bollard, the crane was old. The League posted a clip to its site. Activists writing for the website vow to “stay”.'
  const statement = readText(text).statements.at(-1)
  expect(statement?.ambiguous.map((name) => name.replace(/^the website /, '')).sort()).toEqual(['Bollard', 'the League'])
  expect(statement?.entity).toBe('group:activists')
})

test('strength and negation are kept', () => {
  const statements = readText(
    'The port has confirmed the fall. Police denied that anyone was hurt. Lane did not say that she was there. Witnesses believe the crane was old.',
  ).statements
  expect(statements.map((statement) => [statement.strength, statement.negated])).toEqual([
    ['confirms', false],
    ['denies', false],
    ['says', true],
    ['believes', false],
  ])
})

test('words in brackets inside a quotation are the publication’s', () => {
  const [statement] = readText('Dockers shout “No more [crane] work”.').statements
  expect(statement?.editorial.map((span) => span.quote)).toEqual(['[crane]'])
})

test('a page in another language keeps its text and says that it was not read', () => {
  const reading = readText('La grue est tombée sur le quai le 14.03.2026. La police dit que personne n’est blessé et que la grue était vieille.')
  expect(reading.language).toBe('fr')
  expect(reading.statements).toEqual([])
  expect(reading.places).toEqual([])
  expect(reading.phrases.map(({ quote }) => quote)).toEqual(['14.03.2026'])
  expect(reading.troubles.map((trouble) => trouble.code)).toContain('language-not-read')
})

test('odd characters never move a span', () => {
  for (const odd of ['\u200b', '\u202e', '\ud800', '😀', '\u0000', 'ﷺ', '\ufeff', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴', '\r\n', '“”‘’', "''''", '"""'])
    expectVerbatim(readText(`${odd}Lane${odd} said${odd}: “It ${odd} fell.”${odd}\n\n${odd}“Then,” ${odd}he said, “${odd}”${odd}`))
})

test('a hundred thousand of one thing is read in bounded time', () => {
  readText('Lane said the crane was old.') // loads the model
  for (const piece of ['a', '"', "'", '“', '7', '[', ' ', '. ', 'said ', '“A\n\n', 'according to X ']) {
    const before = process.threadCpuUsage()
    readText(piece.repeat(100_000 / piece.length))
    const spent = process.threadCpuUsage(before) // of this thread alone: a busy machine changes nothing
    expect([piece, (spent.user + spent.system) / 1000 < 4000]).toEqual([piece, true])
  }
})
