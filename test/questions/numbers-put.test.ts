// Numbers that somebody puts without saying of what, each with its own giver, and tolls that one authority sets lower than another.
import { describe, expect, test } from 'vitest'
import { ask, type Page } from './pages-asked.ts'
import { readFile } from '../../src/desk/reading/read-report.ts'

const ferry = (at: string, text: string, publication = 'Post'): Page => [publication, `2026-03-${at}`, `Ferry capsizes off Lorne\n\n${text}`]
const LEAD = 'A ferry capsized off Lorne on Tuesday.'

/** Each answer with the innermost who gives it. */
async function given(id: string, ...pages: readonly Page[]): Promise<readonly string[]> {
  const question = await ask(id, ...pages)
  return (question?.answers ?? []).flatMap(({ words, statements }) => statements.map(({ speakers }) => `${words}: ${speakers.at(-1)}`))
}

describe('a number put without a noun', () => {
  test.each([
    ['Five people died, the coastguard said. The union puts the figure at eight.', ['five people: the coastguard', 'eight people: the union']],
    ['Five people died, the coastguard said. The harbour master had spoken of 12.', ['five people: the coastguard', 'twelve people: the harbour master']],
    ['The shipping ministry speaks of six dead, the health ministry of four.', ['six people: the shipping ministry', 'four people: the health ministry']],
    ['The clinic office counts two dead, the union three.', ['two people: the clinic office', 'three people: the union']],
    ['How many died? Nobody can tell. The mayor’s office counts two, the union three.', []],
    ['Nobody agrees how many died. The harbour office counts two, the union three.', ['two people: the harbour office', 'three people: the union']],
    [
      'At least six people died, the shipping ministry said. The health ministry gave a lower toll of four.',
      ['at least six people: the shipping ministry', 'four people: the health ministry'],
    ],
  ])('is of what is told beside it: %s', async (text, expected) => {
    expect(await given('count:deaths', ferry('10T18:00:00Z', `${LEAD} ${text}`))).toEqual(expected)
  })
  test('is nothing where two things are told beside it, or where it is a time', async () => {
    const two = 'Five people died and 30 were injured, the coastguard said. The union puts the figure at eight.'
    expect(await given('count:deaths', ferry('10T18:00:00Z', `${LEAD} ${two}`))).toEqual(['five people: the coastguard'])
    const wave = 'Five people died, the coastguard said. The wave gave the crew no time, and the captain spoke of a rudder.'
    expect(await given('count:deaths', ferry('10T18:00:00Z', `${LEAD} ${wave}`))).toEqual(['five people: the coastguard'])
  })
  test('of a crowd is who came', async () => {
    const rally: Page = [
      'Post',
      '2026-03-10T18:00:00Z',
      'Rally in Orley\n\nThousands marched in Orley on Tuesday. Organisers put the crowd at 25,000. Police spoke of 6,000.',
    ]
    expect(await given('count:took-part', rally)).toEqual(['25000 people: Organisers', '6000 people: Police', 'at least 2000 people: Post'])
  })
  test('is read where one report alone counts such things', async () => {
    const bytes = new TextEncoder().encode('Ferry capsizes\n\nA survivor said that the ferry carried 80 people. The coastguard put the number at 62.\n')
    const [read] = await readFile(bytes, { name: 'page.txt', mediaType: 'text/plain' }, { publication: 'Post', published: '2026-03-10' }, 'UTC')
    expect(read?.resolved.counts.map(({ quote, of }) => `${quote} ${of}`)).toEqual(['80 people people', '62 people'])
  })
})

describe('two authorities', () => {
  const higher = ferry('10T09:00:00Z', 'Nine people have died after the ferry capsized off Lorne, the Shipping Ministry said.', 'Echo')
  const lower = ferry('10T16:00:00Z', 'The number of people killed when the ferry capsized off Lorne stands at seven, the Health Ministry said.')
  const first = ferry('09T14:00:00Z', 'At least six people died, the Shipping Ministry said. The Health Ministry gave a lower toll of four.', 'Wire')
  test('contradict one another on each day, and each is told', async () => {
    const question = await ask('count:deaths', first, higher, lower)
    expect(question?.conflicts.map(({ sentence }) => /(?:gives) (.+?) \(.*gives (.+?) \(/.exec(sentence)?.slice(1).toSorted().join())).toEqual(
      expect.arrayContaining(['at least six people,four people', 'nine people,seven people']),
    )
    expect(question?.conflicts).toHaveLength(2)
  })
  test('do not contradict what a third counts two days later, and nothing rose from one to the other', async () => {
    const later = ferry('12T14:00:00Z', 'Fourteen people died when the ferry capsized, the coastguard said.', 'Kanal')
    const question = await ask('count:deaths', first, later)
    expect(question?.conflicts).toHaveLength(1)
    expect(question?.notes.join(' ')).not.toMatch(/from four .* to six/)
  })
})

describe('what is no number of people', () => {
  test('wounds are not the wounded', async () => {
    const text = `${LEAD} A nurse said she had counted seven gunshot wounds. Four people were wounded.`
    expect(await given('count:injuries', ferry('10T18:00:00Z', text))).toEqual(['four people: Post'])
  })
  test('what somebody never said is not theirs', async () => {
    const text = `${LEAD} “I said nine fishermen. I never said nobody else was killed,” the admiral said.`
    expect(await given('count:deaths', ferry('10T18:00:00Z', text))).toEqual([])
    expect(await given('count:deaths', ferry('10T18:00:00Z', `${LEAD} “Nobody else was killed,” the admiral said.`))).toEqual(['no people: the admiral'])
  })
  test('a German „hatte am Donnerstag von neun Toten gesprochen“ is of that Thursday', async () => {
    const rises = 'Zahl der Toten steigt auf elf\n\nDie Zahl der Toten nach dem Kentern der Fähre vor Lorne ist am Freitag auf elf gestiegen. '
    const page: Page = ['Kurier', '2026-03-13T18:00:00Z', `${rises}Das Seeamt hatte am Donnerstag von neun Toten gesprochen.`]
    expect((await ask('count:deaths', page))?.conflicts).toEqual([])
    const now: Page = ['Kurier', '2026-03-13T18:00:00Z', `${rises}Das Seeamt hat von neun Toten gesprochen.`]
    expect((await ask('count:deaths', now))?.conflicts).toHaveLength(1)
  })
})

test('a number is led by the body that counts, else by what was written first', async () => {
  const paper = ferry('10T12:00:00Z', `${LEAD} Nine people died, the Shipping Ministry said.`, 'Echo')
  const earlier = ferry('10T10:00:00Z', `${LEAD} Nine people died, the Shipping Ministry said.`, 'Kanal')
  const body = ferry('10T11:00:00Z', `${LEAD} Nine people have died.`, 'Shipping Ministry')
  const leads = async (...pages: readonly Page[]): Promise<string | undefined> =>
    (await ask('count:deaths', ...pages))?.answers[0]?.statements[0]?.publication ?? undefined
  expect(await leads(paper, earlier, body)).toBe('Shipping Ministry')
  expect(await leads(paper, earlier)).toBe('Kanal')
})
