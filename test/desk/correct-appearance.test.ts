// Who showed footage, where and when, corrected by a person; the answers follow, and the case that comes of it says so.
import { expect, test } from 'vitest'
import { expectedOf } from '../../scripts/case-from-desk.ts'
import { differencesOf } from '../case/corrected.ts'
import { codeOf, file, openTestDesk } from './open-test-desk.ts'

const PAGE = `Crane falls at the east quay

A crane fell at the East Quay on Friday, said Rosa Vint. A video of it emerged on Murmur on Saturday evening, and then on Quayboard.

The dockers’ union said on Monday that it was old.
`

async function withReport() {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('page.txt', PAGE, { published: '2026-03-17', publication: 'Harbour Post' }))
  await desk.idle()
  const { report } = await desk.report('r1')
  const [first = '', second = ''] = report?.appearances.map(({ id }) => id) ?? []
  const appeared = async (): Promise<readonly string[]> => (await desk.question(code, 'appeared:f1')).answers.map(({ words }) => words)
  return { desk, code, first, second, appeared }
}

test('offered are the times, the voices and the places of the text, one exchanged at a time; what stands is not', async () => {
  const { desk, first } = await withReport()
  const offered = (await desk.alternatives('r1', first)).map(({ words, why }) => `${words} (${why})`)
  expect(offered).toContain('Murmur, by nobody named, Friday 13 March 2026 (at the time of “Friday”)')
  expect(offered).toContain('Murmur, by nobody named, time not said (nothing says when)')
  expect(offered).toContain('Murmur, by Rosa Vint, Saturday 14 March 2026, evening (is named in this text)')
  expect(offered).toContain('Quayboard, by nobody named, Saturday 14 March 2026, evening (where footage was seen in this text)')
  expect(offered.some((words) => words.startsWith('Murmur, by nobody named, Saturday 14 March 2026, evening ('))).toBe(false)
  expect(offered.length).toBeLessThanOrEqual(9)
})

test('another time and another voice are recorded, the answers follow, and taking back leaves what was read', async () => {
  const { desk, code, first, appeared } = await withReport()
  expect(await appeared()).toContain('Murmur, Saturday 14 March 2026, evening')
  const choice = (await desk.alternatives('r1', first)).find(({ why }) => why === 'at the time of “Friday”')?.id ?? ''
  const view = await desk.correct('r1', first, { field: 'appearance', choice, because: 'The post is of Friday.' })
  expect(view.corrections).toMatchObject([
    {
      reading: first,
      kind: 'appearance',
      was: 'Murmur, by nobody named, Saturday 14 March 2026, evening',
      words: 'Murmur, by nobody named, Friday 13 March 2026',
      by: 'Ada',
    },
  ])
  expect(view.judgements[first]?.status).toBe('mended')
  expect(await appeared()).toContain('Murmur, Friday 13 March 2026')
  expect(
    (await desk.question(code, 'happened')).answers.map(({ words }) => words),
    'when it was seen is not when it happened',
  ).toEqual(['Friday 13 March 2026'])
  await desk.correct('r1', first, { field: 'appearance', written: 'by the union, 2026-03-14 20:40' })
  expect(await appeared()).toContain('Murmur, by the union, Saturday 14 March 2026, 20:40')
  await desk.correct('r1', first, { field: 'appearance', takeBack: true })
  expect(await appeared()).toContain('Murmur, Saturday 14 March 2026, evening')
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test('what is written says where, by whom and when, or only what differs of them', async () => {
  const { desk, first, second } = await withReport()
  const written = async (reading: string, words: string): Promise<string> =>
    (await desk.correct('r1', reading, { field: 'appearance', written: words })).corrections.find((made) => made.reading === reading)?.words ?? ''
  expect(await written(first, 'Quayboard')).toBe('Quayboard, by nobody named, Saturday 14 March 2026, evening')
  expect(await written(first, 'by Harbour Watch')).toBe('Quayboard, by Harbour Watch, Saturday 14 March 2026, evening')
  expect(await written(first, 'Monday 9 March 2026, 15:10')).toBe('Quayboard, by Harbour Watch, Monday 9 March 2026, 15:10')
  expect(await written(first, 'its own site, by nobody, time not said')).toBe('its own site, by nobody named, time not said')
  expect(await written(second, 'Fetch, by @quaylights, 2026-03-15')).toBe('Fetch, by @quaylights, Sunday 15 March 2026')
  expect(await codeOf(desk.correct('r1', first, { field: 'appearance', written: '2026-02-31' }))).toBe('not-understood')
  expect(await codeOf(desk.correct('r1', first, { field: 'time', written: '2026-03-14' }))).toBe('field-unfit')
})

test('its words can be moved, and the next version of the page is offered what was corrected', async () => {
  const { desk, code, first } = await withReport()
  const start = PAGE.indexOf('Murmur')
  const view = await desk.correct('r1', first, { field: 'span', spans: [{ start: start - 3, end: start + 6 }] })
  expect(view.report?.appearances[0]?.quote).toBe('on Murmur')
  await desk.correct('r1', first, { field: 'span', takeBack: true })
  await desk.correct('r1', first, { field: 'appearance', written: 'by the union' })
  await desk.mend('r1', { address: 'https://harbour-post.example/crane' }, null)
  await desk.takeIn(
    code,
    file('later.txt', `${PAGE}\nUPDATE: Nobody was hurt.\n`, {
      published: '2026-03-17',
      publication: 'Harbour Post',
      address: 'https://harbour-post.example/crane',
    }),
  )
  await desk.idle()
  const offered = (await desk.changesOf('r2'))?.changes.corrected ?? []
  expect(offered).toMatchObject([{ field: 'appearance', words: 'Murmur, by the union, Saturday 14 March 2026, evening' }])
})

test('the case that comes of it holds the rules to who, where and when', async () => {
  const { desk, first, second } = await withReport()
  await desk.correct('r1', first, { field: 'appearance', written: 'by the union, 2026-03-13' })
  await desk.correct('r1', second, { field: 'appearance', written: 'Quayboard, by nobody, 2026-03-15' })
  const view = await desk.report('r1')
  if (view.report === null) throw new Error('the page was not read')
  const expected = expectedOf(view, view.report)
  expect(expected).toEqual({
    appearances: [
      { where: 'Murmur', by: 'the union', edtf: '2026-03-13' },
      { where: 'Quayboard', by: null, edtf: '2026-03-15' },
    ],
  })
  const one = { text: PAGE, published: '2026-03-17', zone: 'Europe/London', publication: 'Harbour Post', expected }
  expect(await differencesOf(one)).toHaveLength(2)
  const asRead = { appearances: [{ where: 'Murmur', by: null, edtf: '2026-03-14' }] }
  expect(await differencesOf({ ...one, expected: asRead })).toEqual([])
})
