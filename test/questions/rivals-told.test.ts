// True conflicts that must be told, each beside one that must not be: tolls of opposed parties and of one night, the missing of one evening, parts of one number of dead,
// how many attacked, clock times of one day.
import { describe, expect, test } from 'vitest'
import { ask, type Page } from './pages-asked.ts'

const mill = (publication: string, at: string, text: string): Page => [publication, `2026-03-${at}`, `Fire at Orley mill\n\n${text}`]
const conflicts = async (id: string, ...pages: readonly Page[]): Promise<number | undefined> => (await ask(id, ...pages))?.conflicts.length

describe('who counts', () => {
  test('those in charge and those whom it hit are rivals, whichever number came first', async () => {
    const company = mill('Echo', '10T18:00:00Z', 'Three workers died in the fire, the company said.')
    expect(await conflicts('count:deaths', company, mill('Post', '10T21:00:00Z', 'Eleven workers died in the fire, the Mill Workers Union said.'))).toBe(1)
    expect(await conflicts('count:deaths', company, mill('Post', '10T21:00:00Z', 'Eleven workers died in the fire, the hospital said.'))).toBe(0)
    const soFar = mill('Echo', '10T18:00:00Z', 'Three workers have died in the fire so far, the company said.')
    expect(await conflicts('count:deaths', soFar, mill('Post', '10T21:00:00Z', 'Eleven workers died in the fire, the Mill Workers Union said.'))).toBe(0)
  })

  test('two who speak late on one day are rivals, and a headline is of the hour that its text tells', async () => {
    const minister = mill('Echo', '10T23:30:00Z', 'The fire killed 15 people, Interior Minister Jon Aker told reporters at the scene late on Tuesday.')
    const mayor: Page = [
      'Post',
      '2026-03-11',
      'Fire at Orley mill kills 20, mayor says\n\nTwenty people died in the fire, the mayor, Ana Lind, said late on Tuesday.',
    ]
    expect(await conflicts('count:deaths', minister, mayor)).toBe(1)
    expect(await conflicts('count:deaths', mayor, mill('Kanal', '11T11:00:00Z', 'The toll of the fire has risen to 24, the government said.'))).toBe(0)
  })

  test('of the missing of one evening two bodies are rivals, until somebody is found', async () => {
    const first = mill('Echo', '10T20:00:00Z', 'Forty people were missing, the coast guard said.')
    expect(await conflicts('count:missing', first, mill('Post', '10T21:00:00Z', 'Twelve people are missing, the mayor said.'))).toBe(1)
    const found = mill('Post', '10T21:00:00Z', 'Rescuers pulled 28 people out. Twelve people are missing, the mayor said.')
    expect(await conflicts('count:missing', first, found)).toBe(0)
  })

  test('what one page told earlier gives way to what it tells later', async () => {
    const text = 'Police said earlier that seven people had died in the fire. The health ministry later put the toll at ten.'
    expect(await conflicts('count:deaths', mill('Echo', '10T18:00:00Z', text))).toBe(0)
    expect(await conflicts('count:deaths', mill('Echo', '10T18:00:00Z', text.replace('earlier ', '').replace('later ', '')))).toBe(1)
  })
})

describe('of what kind some of them are', () => {
  const release = mill('Orley Fire Service', '10T18:00:00Z', 'Eleven people died in the fire, among them three children.')
  test('is asked apart, and of one number of dead cannot be two numbers', async () => {
    const paper = mill('Post', '10T19:00:00Z', 'Eleven people, including five children, died in the fire, the fire service said.')
    expect((await ask('count:children-deaths', release, paper))?.asks).toBe('How many children were killed?')
    expect(await conflicts('count:children-deaths', release, paper)).toBe(1)
    expect((await ask('count:deaths', release, paper))?.answers.map(({ words }) => words)).toEqual(['eleven people'])
  })
  test('may rise with the number of dead', async () => {
    expect(await conflicts('count:children-deaths', release, mill('Post', '10T23:00:00Z', 'Fourteen people died in the fire, four of them children.'))).toBe(0)
  })
})

describe('what it was made of', () => {
  const mall = (publication: string, text: string): Page => [publication, '2026-03-10T18:00:00Z', `Gunmen attack mall in Orley\n\n${text}`]
  test.each([
    ['count:attackers', 'Three gunmen stormed the mall, police said.', 'Five gunmen attacked the mall, the army said.', 1],
    ['count:attackers', 'At least three gunmen stormed the mall, police said.', 'Five gunmen attacked the mall, the army said.', 0],
    ['count:explosions', 'Two explosions were heard at the mall.', 'Three blasts shook the mall, police said.', 1],
    ['count:hostages', 'The gunmen took 30 hostages, police said.', 'About 100 people were taken hostage, the army said.', 1],
  ])('%s: %s %s', async (id, one, other, told) => {
    expect(await conflicts(id, mall('Echo', one), mall('Post', other))).toBe(told)
  })
  test('two who fled are not how many there were', async () => {
    expect(await ask('count:attackers', mall('Echo', 'Three gunmen stormed the mall.'), mall('Post', 'Two gunmen fled, police said.'))).toBeUndefined()
  })
})

describe('clock times', () => {
  const rail = (publication: string, text: string, day = '2026-03-10T18:00:00Z'): Page => [publication, day, `Train derails near Orley\n\n${text}`]
  test.each([
    ['The train derailed at 7.15am on Tuesday, police said.', 'It happened at about 8.15am, the operator said.', 1],
    ['The train derailed just after 7.30am on Tuesday, police said.', 'The train came off the rails at around 7.40am, the operator said.', 0],
    ['The train derailed on Friday evening.', 'The train derailed at the weekend.', 0],
  ])('%s %s', async (one, other, told) => {
    expect(await conflicts('happened', rail('Echo', one), rail('Post', other))).toBe(told)
  })
})
