// Clock times told roughly, the clock time that heads its card, and times as of which a number stood.
import { describe, expect, test } from 'vitest'
import { ask, wordsOf, type Page } from './pages-asked.ts'

const depot = (publication: string, text: string): Page => [publication, '2026-03-10T14:00:00Z', `Depot burns in Lorne\n\n${text}`]
const DAY = depot('Post', 'A fire broke out at a depot in Lorne on Tuesday.')
const ABOUT = depot('Kanal', 'A fire broke out at a depot in Lorne at about 9.20am on Tuesday, the owner said.')
const EXACT = depot('Echo', 'A fire broke out at a depot in Lorne at 9.22am on Tuesday, police said.')

describe('a clock time told roughly', () => {
  test('bounds no single minute, and the bound says so', async () => {
    const question = await ask('happened', DAY, ABOUT)
    expect(question?.bounds).toMatchObject({ earliest: '2026-03-10T09:05:00+00:00', latest: '2026-03-10T09:36:00+00:00' })
    expect(question?.bounds?.because.join(' ')).toContain('(“about”)')
  })
  test('gives way to an exact one, in German too', async () => {
    expect((await ask('happened', DAY, ABOUT, EXACT))?.bounds?.earliest).toBe('2026-03-10T09:22:00+00:00')
    const bote: Page = ['Bote', '2026-03-10T14:00:00Z', 'Brand in Lorne\n\nIn einem Lager in Lorne ist am Dienstag gegen 9.20 Uhr ein Brand ausgebrochen.']
    const kurier: Page = ['Kurier', '2026-03-10T14:00:00Z', 'Brand in Lorne\n\nIn einem Lager in Lorne ist am Dienstag um 9.24 Uhr ein Brand ausgebrochen.']
    expect(wordsOf(await ask('happened', bote, kurier))).toEqual(['Tuesday 10 March 2026, 09:24'])
  })
  test('is not believed, but said roughly', async () => {
    const question = await ask('happened', ABOUT, depot('Echo', 'A fire broke out at a depot in Lorne at 11.05am on Tuesday, the union said.'))
    expect(question?.conflicts[0]?.sentence).toMatch(/09:20, roughly (?!.*as believed)/)
  })
})

describe('the head of the card', () => {
  test('is the exact clock time that two reports give, and the day hangs below it', async () => {
    const question = await ask('happened', DAY, EXACT, depot('Kanal', 'A fire broke out at a depot in Lorne at 9.22am on Tuesday, the owner said.'))
    expect(wordsOf(question)).toEqual(['Tuesday 10 March 2026, 09:22'])
    expect(question?.answers[0]?.vaguer).toEqual({ reports: 1, words: 'Tuesday 10 March 2026' })
  })
  test('stays the day where one alone gives the minute', async () => {
    expect(wordsOf(await ask('happened', DAY, EXACT))).toEqual(['Tuesday 10 March 2026'])
  })
})

test('as of when a number stood is not when it happened', async () => {
  expect(wordsOf(await ask('happened', depot('Ministry', 'As of 08:00 today, nine people have died after a fire broke out at a depot in Lorne.')))).toEqual([])
})
