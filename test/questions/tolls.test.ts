// Numbers of the dead, hurt and missing as papers give them: in a headline shorter than below it, as so many more, of a part, so far, and on a day of which nobody
// knows the hour.
import { describe, expect, test } from 'vitest'
import type { Question } from '../../src/model/question.ts'
import { ask, wordsOf, type Page } from './pages-asked.ts'

const page = (publication: string, at: string, title: string, ...paragraphs: readonly string[]): Page => [
  publication,
  `2026-03-${at}`,
  [title, ...paragraphs].join('\n\n'),
]

describe('a headline says no more than its text', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    ['Tram derails in Orley, 1 dead', 'At least one person was killed when a tram derailed in Orley.', 'count:deaths', ['at least one person']],
    ['Tram derails in Orley: 40 missing', 'About 40 people were missing after a tram derailed in Orley.', 'count:missing', ['about 40 people']],
    ['Tram derails in Orley, 20 injured', 'More than 20 people were injured when a tram derailed in Orley.', 'count:injuries', ['more than 20 people']],
    ['Tram derails in Orley, 9 injured', 'Nine people were injured when a tram derailed in Orley.', 'count:injuries', ['nine people']],
  ])('%s / %s', async (title, text, id, words) => {
    expect(wordsOf(await ask(id, page('Echo', '02', title, text)))).toEqual(words)
  })

  test('nor does a list of points', async () => {
    const q = await ask(
      'count:missing',
      page('Echo', '02', 'Tram derails in Orley', '• 50 missing\n• Line shut', 'Some 50 people were missing after a tram derailed.'),
    )
    expect(wordsOf(q)).toEqual(['about 50 people'])
  })
})

describe('some of them are not all of them', () => {
  const all = (text: string, id = 'count:deaths') => ask(id, page('Echo', '02', 'Tram derails in Orley', text)).then(wordsOf)

  test.each([
    ['Six people died when a tram derailed, and eight more are feared dead.', ['six people']],
    ['Four people were killed when a tram derailed. One woman was killed on the steps.', ['four people']],
    ['Four people were killed when a tram derailed. It slid into a shop, killing one person.', ['four people']],
    ['Four people were killed when a tram derailed as it ran past the depot.', ['four people']],
    ['Four people were killed when a tram derailed. Two others died later, police said.', ['four people']],
  ])('%s', async (text, words) => {
    expect(await all(text)).toEqual(words)
  })

  test.each([
    ['A tram derailed in Orley. A reporter spoke to two injured passengers.', []],
    ['A tram derailed in Orley, injuring nine people. A class was among those on board, with three injured.', ['nine people']],
    ['A tram derailed in Orley. One man was killed and four others were injured.', ['four people']],
    ['A tram derailed in Orley. Twelve others were injured, police said.', ['twelve people']],
  ])('%s', async (text, words) => {
    expect(await all(text, 'count:injuries')).toEqual(words)
  })

  test('nor are those on a bridge', async () => {
    const pages = [page('Echo', '02', 'Attack in Orley', 'Four people died in an attack in Orley. Two people died in the incident on the bridge.')]
    expect(wordsOf(await ask('count:deaths', ...pages))).toEqual(['four people'])
    expect(wordsOf(await ask('count:deaths:the-bridge', ...pages))).toEqual(['two people (the bridge)'])
  })

  test.each([
    ['Ten bodies were recovered from the stairs. Thirty people died, police said.', ['30 people']],
    ['Ten bodies were recovered from the stairs, police said.', ['ten people']],
  ])('%s', async (text, words) => {
    expect(await all(`A tram derailed in Orley. ${text}`)).toEqual(words)
  })

  test.each([
    ['Some of the plant’s 1,800 workers are missing.', 'count:missing', []],
    ['Forty people were injured. Nine people were seriously injured, the clinic said.', 'count:injuries', ['40 people']],
    ['Nine people were seriously injured, the clinic said.', 'count:injuries', ['nine people']],
    ['The mayor said the toll could reach 200. Nine people died.', 'count:deaths', ['nine people']],
  ])('%s', async (text, id, words) => {
    expect(await all(`A tram derailed in Orley. ${text}`, id)).toEqual(words)
  })

  test('nor are some of those who were hurt', async () => {
    const found = await all(
      'A tram derailed in Orley, and 65 more people were hurt. Police said that 19 of the people who were hurt were in serious condition.',
      'count:injuries',
    )
    expect(found).toEqual(['65 people'])
  })

  test.each([['Three people died at the scene.'], ['Three people died on the spot.'], ['Three people died in the crash on the day.']])('%s', async (text) => {
    expect(await all(`A tram derailed in Orley. ${text}`)).toEqual(['three people'])
  })

  test('bodies that were found one after the other', async () => {
    const q = await ask(
      'count:bodies-found',
      page('Echo', '02', 'Tram derails in Orley', 'Three bodies were found, police said.'),
      page('Post', '02', 'Tram derails in Orley', 'Two bodies were found overnight and another two on Sunday morning, police said.'),
    )
    expect(q?.conflicts ?? []).toEqual([])
  })
})

describe('on a day of which nobody knows the hour', () => {
  const conflicts = async (id: string, ...texts: readonly (readonly [at: string, text: string])[]): Promise<number> =>
    (await ask(id, ...texts.map(([at, text], i) => page(`Paper ${i}`, at, 'Tram derails in Orley', text))))?.conflicts.length ?? -1

  test('a toll so far may have risen', async () => {
    expect(await conflicts('count:deaths', ['02', 'The one confirmed death thus far was that of a driver.'], ['02', 'Three people died.'])).toBe(0)
    expect(await conflicts('count:deaths', ['02', 'Three people died.'], ['02', 'The death toll rose to five.'])).toBe(0)
  })
  test('one body gives both', async () => {
    expect(await conflicts('count:deaths', ['02', 'Three people died, police said.'], ['02', 'Five people died, a police spokesman said.'])).toBe(0)
    expect(
      await conflicts(
        'count:deaths',
        ['02', 'Three people died, the ministry of health said.'],
        ['02', 'Five people died, the ministry of the interior said.'],
      ),
    ).toBe(1)
  })
  test('a page that expects more tells a toll so far', async () => {
    expect(
      await conflicts('count:deaths', ['02', 'Three people died. The number of dead could rise, it is feared.'], ['02', 'Five people died, a union said.']),
    ).toBe(0)
  })
  test('a page that adds a higher number below its own', async () => {
    const first = page('Echo', '03', 'Tram derails in Orley', 'Police said that two people died.', 'UPDATE: Three people are dead.')
    const q = await ask('count:deaths', first, page('Post', '02T22:00:00Z', 'Tram derails in Orley', 'Three people died.'))
    expect(q?.conflicts).toEqual([])
  })
  test('nobody so far, and then somebody', async () => {
    expect(await conflicts('count:deaths', ['02', 'Nobody was killed so far, the mayor said.'], ['03', 'Five people died, a union said.'])).toBe(0)
    expect(await conflicts('count:deaths', ['02', 'Nobody was killed, the mayor said.'], ['03', 'Five people died, a union said.'])).toBe(1)
  })
  test('two who are named stay rivals', async () => {
    expect(await conflicts('count:deaths', ['02', 'Three people died, the mayor said.'], ['02', 'Five people died, a union said.'])).toBe(1)
  })
  test('two papers that say nothing of it stay rivals', async () => {
    expect(await conflicts('count:deaths', ['02', 'Three people died.'], ['02', 'Five people died.'])).toBe(1)
  })
  test('late in the evening it is all but over', async () => {
    expect(await conflicts('count:deaths', ['02', 'Three people died, the mayor said.'], ['02T22:00:00Z', 'Five people died, the hospital said.'])).toBe(0)
    expect(await conflicts('count:deaths', ['02', 'Five people died, the mayor said.'], ['02T22:00:00Z', 'Three people died, a union said.'])).toBe(1)
    expect(await conflicts('count:deaths', ['02', 'Three people died, the mayor said.'], ['02T11:00:00Z', 'Five people died, a union said.'])).toBe(1)
  })
  test('what was said on Sunday was so on Sunday', async () => {
    expect(await conflicts('count:deaths', ['03', 'Three people died, the mayor said on Sunday.'], ['02', 'Five people died, the hospital said.'])).toBe(0)
  })
})

describe('how many are missing', () => {
  const missing = (...texts: readonly (readonly [at: string, text: string])[]) =>
    ask('count:missing', ...texts.map(([at, text], i) => page(`Paper ${i}`, at, 'Tram derails in Orley', text)))

  test('rises as more are asked after', async () => {
    const q = await missing(['02', 'Forty people are missing, police said.'], ['03', 'Police said 50 people are missing.'])
    expect(q?.conflicts).toEqual([])
    expect(q?.notes.join()).toContain('rose from 40')
  })
  test('from one day to another, whoever tells it', async () => {
    const q = await missing(['02T09:00:00Z', 'As many as 90 people are missing, the mayor said.'], ['03T09:00:00Z', 'The sheriff said 150 people are missing.'])
    expect(q?.conflicts).toEqual([])
  })
  test('but not from one party to another', async () => {
    expect(
      (await missing(['02T09:00:00Z', 'Twelve people are missing, the mayor said.'], ['02T12:00:00Z', 'Twenty people are missing, a union said.']))?.conflicts,
    ).toHaveLength(1)
  })
})

describe('numbers that are not the same number', () => {
  const injured = (...texts: readonly string[]) =>
    ask('count:injuries', ...texts.map((text, i) => page(`Paper ${i}`, `0${i + 2}`, 'Tram derails in Orley', text)))

  test('at least 20, at least 77', async () => {
    const q = await injured('At least 20 people were injured.', 'At least 77 people were injured.')
    expect(wordsOf(q)).toEqual(['at least 20 people', 'at least 77 people'])
    expect(q?.notes.join()).toContain('rose from 20')
  })
  test('100, and as many as 300', async () => {
    expect(wordsOf(await injured('One hundred people were injured.', 'As many as 300 people were injured.'))).toEqual(['100 people', 'at most 300 people'])
  })
  test('dozens are no number that another rose from', async () => {
    expect((await injured('Dozens of people were injured.', 'At least 77 people were injured.'))?.notes.join()).not.toContain('rose')
  })
  test('more than 20 and 20 are no contradiction', async () => {
    expect((await injured('More than 20 people were injured, police said.', 'Police said 20 people were injured.'))?.conflicts).toEqual([])
  })
  test('more than 20 and 14 are one', async () => {
    expect((await injured('More than 20 people were injured, police said.', 'Fourteen people were injured, a hospital said.'))?.conflicts).toHaveLength(1)
  })
  test('what things do sets them apart', async () => {
    const q = await ask(
      'count:wagons',
      page('Echo', '02', 'Train derails in Orley', 'Five of the wagons might still explode.'),
      page('Post', '02', 'Train derails in Orley', 'Two of the wagons were burning.'),
    )
    expect(q).toBeUndefined()
  })
})

describe('numbers that change from hour to hour', () => {
  const asked = (other: string): Promise<Question | undefined> =>
    ask(
      'count:people-hospitalis',
      page('Quay Post', '16', 'Stand collapses in Orley', 'A stand collapsed in Orley on Sunday. 17 people were taken to hospital, the fire chief said.'),
      page('Orley Echo', '16', 'Orley stand collapse', other),
    )
  test('two counts of those in hospital stand beside one another', async () => {
    const question = await asked('A stand collapsed in Orley on Sunday. 25 people were taken to hospital, the mayor said.')
    expect(wordsOf(question)).toEqual(['17 people', '25 people'])
    expect(question?.conflicts).toEqual([])
  })
  test('and contradict one another where one is rejected', async () => {
    const question = await asked('A stand collapsed in Orley on Sunday. 25 people were taken to hospital, not 17, the mayor said.')
    expect(question?.conflicts).toHaveLength(1)
  })
})

describe('numbers that contradict nothing', () => {
  const together = (id: string, first: string, second: string): Promise<Question | undefined> =>
    ask(
      id,
      page('Quay Post', '16', 'Stand collapses in Orley', `A stand collapsed in Orley on Sunday. ${first}`),
      page('Orley Echo', '16', 'Orley stand collapse', `A stand collapsed in Orley on Sunday. ${second}`),
    )
  test.each([
    ['count:cars', 'The train had 20 cars with chemicals.', 'The train was made up of 141 cars.', 0],
    ['count:cars-derail', 'Fourteen cars derailed, the mayor said.', 'Eleven cars derailed, the fire chief said.', 1],
    ['count:missing', 'As many as 99 people are missing, the mayor said.', 'The fire chief said 159 people were missing.', 0],
    ['count:deaths', 'Up to 40 people were killed, the mayor said.', 'The fire chief said 30 people were killed.', 0],
    ['count:deaths', 'Forty people were killed, the mayor said.', 'The fire chief said 30 people were killed.', 1],
    ['count:deaths', 'Forty people were killed, the mayor said.', 'Thirteen deaths are reported among refugees, the relief union said.', 0],
    ['count:deaths', 'Forty people were killed, the mayor said.', 'Three more victims were found, so that 43 were killed in all, the fire chief said.', 0],
  ])('%s: %s %s', async (id, first, second, conflicts) => {
    expect((await together(id, first, second))?.conflicts).toHaveLength(conflicts)
  })
})
