// Counts of one thing in several reports: what is a tally, what is of another scope, what is one number under two names, and what stays a conflict.
import { describe, expect, test } from 'vitest'
import { ask, wordsOf, type Page } from './pages-asked.ts'

const TITLE = 'Tram derails in Orley'
const page = (publication: string, at: string, ...paragraphs: readonly string[]): Page => [publication, `2026-03-${at}`, [TITLE, ...paragraphs].join('\n\n')]

describe('a number that changes with the time of writing', () => {
  test.each<readonly [string, string, readonly Page[], number]>([
    [
      'the toll of noon beside that of ten is a tally',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'Three people were killed, police said.'), page('Post', '02T12:00:00Z', 'Five people were killed, the mayor said.')],
      0,
    ],
    [
      'but not where somebody still gives the lower one afterwards',
      'count:deaths',
      [
        page('Echo', '02T10:00:00Z', 'Three people were killed, police said.'),
        page('Post', '02T12:00:00Z', 'Five people were killed, the mayor said.'),
        page('Mail', '02T14:00:00Z', 'Three people were killed, the hospital said.'),
      ],
      1,
    ],
    [
      'nor where only the day of both is known',
      'count:deaths',
      [page('Echo', '02', 'Three people were killed, police said.'), page('Post', '02', 'Five people were killed, the mayor said.')],
      1,
    ],
    [
      'nor where a lower one comes later',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'Five people were killed, police said.'), page('Post', '02T12:00:00Z', 'Three people were killed, the mayor said.')],
      1,
    ],
    [
      'whoever is missing is found',
      'count:missing',
      [page('Echo', '02T10:00:00Z', 'Five people are missing, police said.'), page('Post', '02T12:00:00Z', 'Two people are missing, the mayor said.')],
      0,
    ],
    [
      'more missing, by somebody else, is a conflict',
      'count:missing',
      [page('Echo', '02T10:00:00Z', 'Two people are missing, police said.'), page('Post', '02T12:00:00Z', 'Five people are missing, the mayor said.')],
      1,
    ],
    [
      'from nobody to two in one voice',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'No one was killed, police said.'), page('Post', '02T12:00:00Z', 'Two people were killed, police said.')],
      0,
    ],
    [
      'from nobody to two in another voice is a conflict',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'No one was killed, police said.'), page('Post', '02T12:00:00Z', 'Two people were killed, a union said.')],
      1,
    ],
    [
      'from nobody, as a paper itself has it, to two within the day',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'No one was killed.'), page('Post', '02T12:00:00Z', 'Two people were killed, a union said.')],
      0,
    ],
    [
      'but what a body says itself it says',
      'count:deaths',
      [page('Orley Police', '02T10:00:00Z', 'No one was killed.'), page('Post', '02T12:00:00Z', 'Two people were killed, a union said.')],
      1,
    ],
    [
      'nobody, as a paper itself has it, beside two of another day is a conflict',
      'count:deaths',
      [page('Echo', '02T10:00:00Z', 'No one was killed.'), page('Post', '04T12:00:00Z', 'Two people were killed, a union said.')],
      1,
    ],
    [
      'whoever says “not 16” does not count on',
      'count:arrests',
      [
        page('Echo', '02T10:00:00Z', 'Sixteen people were arrested, police said.'),
        page('Post', '02T12:00:00Z', 'Thirty-one people were arrested, not 16, a union said.'),
      ],
      1,
    ],
    [
      'entries of a live page are written one after the other',
      'count:injuries',
      [
        page(
          'Live',
          '02T17:00:00Z',
          '16.10: The hospital says 23 people were injured.',
          '12.30: Police say 14 people were injured.',
          '11.15: Police say eight people were injured.',
        ),
      ],
      0,
    ],
    [
      'a page that says so tells of a rise',
      'count:injuries',
      [page('Echo', '02T17:00:00Z', 'Eight people were injured, police said.', 'The number of injured has risen to 14, police said.')],
      0,
    ],
    [
      'a page that does not contradicts itself',
      'count:injuries',
      [page('Echo', '02T17:00:00Z', 'Eight people were injured, police said.', 'Fourteen people were injured, the hospital said.')],
      1,
    ],
  ])('%s', async (_, id, pages, conflicts) => {
    const q = await ask(id, ...pages)
    expect(q?.answers.length).toBeGreaterThan(1)
    expect(q?.conflicts.map((c) => c.sentence)).toHaveLength(conflicts)
  })

  test('a rise within a day is told with its times', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'Three people were killed, police said.'),
      page('Post', '02T12:00:00Z', 'Five people were killed, the mayor said.'),
    )
    expect(q?.notes).toContain('The count rose from three (2 March, 10:00) to five (2 March, 12:00).')
    expect(q?.notes).toContain('Each number is another voice’s: three, police; five, the mayor.')
  })
})

describe('of what a number is', () => {
  test('the place of the whole is no scope of its own', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'Three people were killed in the crash at the Anna Lind depot, police said.'),
      page('Post', '02T10:00:00Z', 'Two people were killed in the crash at the Anna Lind depot, the mayor said. Three people were killed, the hospital said.'),
    )
    expect(wordsOf(q)).toEqual(['three people', 'two people'])
  })

  test('two premises of one page stay two', async () => {
    const q = await ask(
      'count:arrests',
      page('Echo', '02T10:00:00Z', 'Police searched two shops. Three men were arrested at Pike’s Kiosk. No arrests were made at Hale’s Kiosk.'),
    )
    expect(q).toBeUndefined()
  })

  test('a hospital counts those who came to it', async () => {
    const q = await ask(
      'count:injuries',
      page('Echo', '02T10:00:00Z', 'Sixty people were injured, police said.'),
      page('Infirmary', '02T20:00:00Z', 'The hospital received 38 injured people on Monday.'),
    )
    expect(wordsOf(q)).toEqual(['60 people'])
  })

  test('prisoners and inmates are the same people', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'Five prisoners were killed, police said.'),
      page('Post', '02T12:00:00Z', 'Three inmates were killed, the mayor said.'),
    )
    expect(q?.conflicts).toHaveLength(1)
  })

  test('the same number of people and of prisoners is one answer, whoever gives another', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'Three inmates were killed, police said.'),
      page('Post', '02T12:00:00Z', 'Three people were killed, the mayor said.'),
      page('Mail', '02T09:00:00Z', 'Nine inmates were killed, a guard said.'),
    )
    expect(q?.answers).toHaveLength(2)
  })

  test('people of whom nothing is told are no answer', async () => {
    expect(
      await ask('count:prisoners', page('Echo', '02', 'The prison was built for 600 prisoners.'), page('Post', '02', 'It was made for 400 prisoners.')),
    ).toBeUndefined()
  })

  test('at least six stands alone beside nine people and eight civilians', async () => {
    const q = await ask(
      'count:injuries',
      page('Echo', '02T10:00:00Z', 'At least six people were injured, police said.'),
      page('Post', '02T12:00:00Z', 'Eight civilians were injured, the mayor said.'),
      page('Mail', '02T14:00:00Z', 'Nine people were injured, the hospital said.'),
    )
    expect(wordsOf(q)).toEqual(['at least six people', 'eight civilians', 'nine people'])
    expect(q?.conflicts).toEqual([])
  })

  test('no officers are no lower count of traders', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'No officers were killed, police said.'),
      page('Post', '02T12:00:00Z', 'Five traders were killed, police said.'),
    )
    expect(q?.notes).toEqual([])
  })

  test('one worker and two employees are counted alike', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02T10:00:00Z', 'Two employees were killed, police said.'),
      page('Post', '02T12:00:00Z', 'One worker was killed, the owner said.'),
    )
    expect(q?.conflicts).toHaveLength(1)
  })

  test('some of the dead are not the dead', async () => {
    const q = await ask('count:deaths', page('Echo', '02', 'Eight people were killed, police said. Five of the dead were women.'))
    expect(wordsOf(q)).toEqual(['eight people'])
  })

  test('three of twelve passengers who were hurt are the hurt', async () => {
    const q = await ask('count:injuries', page('Echo', '02', 'Of the 12 passengers, three were injured.'))
    expect(wordsOf(q)).toEqual(['three people'])
  })

  test('sheep are nobody', async () => {
    expect(await ask('count:deaths', page('Echo', '02', 'The tram killed 20 sheep.'))).toBeUndefined()
  })

  test('what happened over years is not of this occurrence', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02', 'Two people were killed, police said. Since 2010, nine trams have derailed and 31 people have been killed.'),
    )
    expect(wordsOf(q)).toEqual(['two people'])
  })

  test('more than 20 is told as it was said', async () => {
    const q = await ask('count:deaths', page('Echo', '02', 'More than 20 people were killed, three boatmen said.'))
    expect(wordsOf(q)).toEqual(['more than 20 people'])
  })

  test('what police had said, where they say another number now', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02', 'Police said on Monday that one man was killed.', 'Police had said on Sunday that nobody was killed.'),
    )
    expect(wordsOf(q)).toEqual(['one man'])
    const other = await ask('count:deaths', page('Echo', '02', 'The mayor said that one man was killed.', 'Police had said on Sunday that nobody was killed.'))
    expect(other?.conflicts).toHaveLength(1)
  })

  test('a list of a situation report', async () => {
    const q = await ask('count:missing', page('Office', '02', 'Dead: 3\nInjured: 14\nMissing: 21\nEvacuated: 350'))
    expect(wordsOf(q)).toEqual(['21 people'])
  })

  test('what we wrote is taken back where it is corrected', async () => {
    const q = await ask(
      'count:deaths',
      page('Echo', '02', 'Police spoke on Monday.', 'CORRECTION: On Monday we wrote that seven people were killed. Six people were killed.'),
    )
    expect(wordsOf(q)).toEqual(['six people'])
  })
})

describe('what is not when, and not where, it happened', () => {
  test('finding somebody a day later', async () => {
    const q = await ask('happened', page('Echo', '02T10:00:00Z', 'The tram derailed on Sunday, police said.'), [
      'Post',
      '2026-03-03T10:00:00Z',
      'Divers find driver\n\nDivers found the driver of the tram on Monday, a day after it derailed.\n',
    ])
    expect(q?.conflicts).toEqual([])
    expect(wordsOf(q)).toEqual(['Sunday 1 March 2026'])
  })

  test('where an agency writes from, beside where it happened', async () => {
    const q = await ask('where', page('Echo', '02T10:00:00Z', 'VELIN, March 2 - A tram derailed in Orley on Sunday, police said.'))
    expect(wordsOf(q)).toEqual(['Orley'])
  })

  test('where an agency writes from, beside nothing else', async () => {
    const q = await ask('where', ['Echo', '2026-03-02', 'Tram derails\n\nORLEY, March 2 - A tram derailed on Sunday, police said.\n'])
    expect(wordsOf(q).join()).toMatch(/orley/i)
  })

  test('clocks that differ by minutes', async () => {
    const at = (publication: string, clock: string) => page(publication, '02T10:00:00Z', `The tram derailed at ${clock} on Sunday, police said.`)
    const alike = await ask('happened', at('Echo', '6.40 p.m.'), at('Post', '6.41 p.m.'))
    expect([alike?.answers.length, alike?.conflicts]).toEqual([1, []])
    expect((await ask('happened', at('Echo', '6.40 p.m.'), at('Post', '6.55 p.m.')))?.conflicts).toHaveLength(1)
  })

  test('where a tram came from, beside where it came to', async () => {
    const q = await ask(
      'where',
      page('Echo', '02T10:00:00Z', 'A tram derailed in Orley on Sunday, police said. The tram was the night tram from Brindle to Wick.'),
    )
    expect(wordsOf(q)).toEqual(['Orley'])
  })

  test('when it happened, behind what came of it', async () => {
    const q = await ask('happened', [
      'Echo',
      '2026-03-03',
      'Quake shakes Orley\n\nThe old mill in Orley came to be closed after the earthquake in Orley on Monday.\n',
    ])
    expect(wordsOf(q)).toEqual(['Monday 2 March 2026'])
  })

  test('of pictures of three burnt lorries', async () => {
    const q = await ask(
      'happened',
      page('Echo', '05', 'Satellite images show three burnt lorries beside the tram on 4 March. The tram derailed on 1 March, police said.'),
    )
    expect(wordsOf(q)).toEqual(['Sunday 1 March 2026'])
  })

  test('where those are from who were hurt', async () => {
    const q = await ask('where', page('Echo', '02', 'A tram derailed in Orley on Sunday. Two citizens of Dorvia were hurt when the tram derailed.'))
    expect(wordsOf(q)).toEqual(['Orley'])
  })

  test('where the line runs', async () => {
    const q = await ask(
      'where',
      page('Echo', '02T10:00:00Z', 'A tram derailed in Orley on Sunday, police said. The tram runs four times a day between Orley and Wick.'),
    )
    expect(wordsOf(q)).toEqual(['Orley'])
  })
})

describe('how many took part', () => {
  const march = (publication: string, ...paragraphs: readonly string[]): Page => [
    publication,
    '2026-03-02',
    ['Dockers march in Orley', ...paragraphs].join('\n\n'),
  ]
  const id = 'count:took-part'

  test.each<readonly [string, readonly string[]]>([
    ['Police put the crowd at 8,000, while organisers said 40,000 marched.', ['40000 people', '8000 people']],
    ['Organisers said 40,000 people marched. Police said 8,000 took part.', ['40000 people', '8000 people']],
    ['Some 5,000 people attended the rally.', ['about 5000 people']],
    ['Tens of thousands gathered in the square.', ['at least 20000 people']],
    ['About 300 protesters turned out, police said.', ['about 300 people']],
    ['The march drew 12,000, the union said.', ['12000 people']],
    ['Attendance was put at 4,500 by the council.', ['4500 people']],
    ['The rally was attended by 700 people.', ['700 people']],
    ['The crowd, which police put at 8,000, was put at 40,000 by organisers.', ['40000 people', '8000 people']],
    ['Police estimated attendance at 8,000 and organisers at 40,000.', ['40000 people', '8000 people']],
    ['Organisers claimed a crowd of 40,000, but police said there were only 8,000.', ['40000 people', '8000 people']],
    ['There were 8,000 people at the rally, according to police.', ['8000 people']],
    ['About 10,000 people poured into the streets.', ['about 10000 people']],
    ['Police put the turnout at 8,000; the union claimed more than 40,000 had marched.', ['8000 people', 'more than 40000 people']],
    ['Organisers put the number of participants at 15,000.', ['15000 people']],
    ['Some 5,000 people attended, police said; the union put the number at 12,000.', ['12000 people', 'about 5000 people']],
  ])('%s', async (text, words) => {
    const q = await ask(id, march('Echo', text))
    expect(q?.asks).toBe('How many people took part?')
    expect(wordsOf(q)).toEqual(words)
    expect(q?.conflicts).toHaveLength(words.length - 1)
  })

  test('the police on one page against those who called it on another', async () => {
    const q = await ask(
      id,
      march('Echo', 'A crowd of 8,000 gathered, police said.'),
      march('Post', 'Some 40,000 demonstrators filled the streets, organisers said.'),
      march('Mail', 'Thousands marched through Orley on Saturday.'),
    )
    expect(q?.conflicts).toHaveLength(1)
    expect(q?.notes.join(' ')).not.toContain('rose')
  })

  test.each([
    'The prison was built for 600 inmates.',
    'The hall, which holds 900 people, was shut.',
    'Orley is a town of 40,000 people.',
    'Two people watched from a window.',
    'The port employs 4,000 workers.',
    'Forty officers attended the scene.',
    'Forty people attended hospital.',
    'Organisers expected 9,000 people to march.',
    'In 2019 some 9,000 people marched in Wick.',
    'Those who in 1989 marched were remembered.',
    'Nobody attended, the mayor said.',
    'A crowd watched as the damage was put at 40,000 dollars.',
    'The crowd saw that there were 30 buses.',
  ])('is not told by “%s”', async (text) => {
    expect(wordsOf(await ask(id, march('Echo', 'Dockers marched on Sunday.', text)))).toEqual([])
  })

  test('is asked of what drew no crowd only where two pages give it', async () => {
    const one = page('Echo', '02', 'A tram derailed in Orley on Sunday.', 'Some 300 people attended a meeting.')
    expect(await ask(id, one)).toBeUndefined()
    expect(wordsOf(await ask(id, one, page('Post', '02', 'A tram derailed in Orley on Sunday.', 'The meeting was attended by 500 people.')))).toHaveLength(2)
  })
})

describe('what a rise is of', () => {
  const at = (hour: string, text: string): Page => page(`Paper of ${hour}`, `02T${hour}:00:00Z`, text)
  const notesOf = async (...pages: readonly Page[]): Promise<string> => (await ask('count:injuries', ...pages))?.notes.join(' ') ?? ''

  test.each([
    ['Four officers were injured, police said.', 'Eleven demonstrators were injured, a union said.'],
    ['Four officers were injured, police said.', 'Eleven demonstrators were injured, police said.'],
    ['Two firefighters were injured, the mayor said.', 'Nine residents were injured, the hospital said.'],
    ['Three passengers were hurt, police said.', 'Six officers were hurt, police said.'],
    ['Three children were injured, police said.', 'Seven women were injured, police said.'],
  ])('not of “%s” and “%s”', async (first, then) => {
    expect(await notesOf(at('10', first), at('12', then))).not.toContain('rose')
  })

  test('but of everybody, where one part of them is more than all were before', async () => {
    const q = await ask(
      'count:injuries',
      at('10', 'Three people were injured, police said.'),
      at('11', 'Five passengers were injured, the hospital said.'),
      at('12', 'Two officers were injured, police said.'),
    )
    expect(q?.conflicts).toHaveLength(0)
  })

  test('not of officers and of everybody, where demonstrators are counted too', async () => {
    const pages = [at('10', 'Four officers were injured, police said.'), at('11', 'Eleven demonstrators were injured, police said.')]
    expect(await notesOf(...pages, at('12', 'Fifteen people were injured, the hospital said.'))).not.toContain('rose')
  })

  test.each([
    ['Four officers were injured, police said.', 'Eleven policemen were injured, the hospital said.'],
    ['Four people were injured, police said.', 'Eleven passengers were injured, the hospital said.'],
    ['Four workers were injured, police said.', 'Eleven people were injured, the hospital said.'],
    ['Four demonstrators were injured, police said.', 'Eleven protesters were injured, the hospital said.'],
  ])('but of “%s” and “%s”', async (first, then) => {
    expect(await notesOf(at('10', first), at('12', then))).toContain('rose from four')
  })
})
