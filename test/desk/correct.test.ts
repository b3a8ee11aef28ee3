// A reading corrected by a person: the answers follow, what was read stays told, and a correction can be taken back.
import { expect, test } from 'vitest'
import { codeOf, file, openTestDesk } from './open-test-desk.ts'

const PAGE = `Crane falls at the east quay

A crane fell at the East Quay on Saturday, the port authority said. "It was old," said Rosa Vint.

The union said that at least six workers were below it. The quay was shut.
`

async function withReport() {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('page.txt', PAGE, { published: '2026-03-16', publication: 'Harbour Post', address: 'https://harbour-post.example/crane' }))
  await desk.idle()
  const { report } = await desk.report('r1')
  const statement = report?.statements.find((s) => s.content.some(({ quote }) => quote.includes('It was old')))?.id ?? ''
  const time = report?.times.find(({ quote }) => quote.includes('Saturday'))?.id ?? ''
  const count = report?.counts[0]?.id ?? ''
  return { desk, code, statement, time, count }
}

test('a weekday read into the wrong week is moved a week back, and the answers follow', async () => {
  const { desk, code, time } = await withReport()
  const [first] = await desk.alternatives('r1', time)
  expect(first).toMatchObject({ why: 'a week earlier', words: 'Saturday 7 March 2026' })
  const view = await desk.correct('r1', time, { field: 'time', choice: first?.id ?? '', because: 'The log says so.' })
  expect(view.report?.times[0]).toMatchObject({ value: '2026-03-07', quote: expect.stringContaining('Saturday') as string, reason: 'corrected by hand' })
  expect(view.corrections).toMatchObject([
    { reading: time, was: 'Saturday 14 March 2026', words: 'Saturday 7 March 2026', by: 'Ada', because: 'The log says so.' },
  ])
  expect(view.judgements[time]?.status).toBe('mended')
  expect((await desk.question(code, 'happened')).answers.map(({ words }) => words)).toEqual(['Saturday 7 March 2026'])
  expect((await desk.trail(code)).map(({ change }) => change.kind)).toEqual(expect.arrayContaining(['readingCorrected', 'answersChanged']))
  await desk.mend('r1', { published: '2026-03-30' }, null)
  expect((await desk.report('r1')).report?.times[0]?.value, 'a dateline mended later does not undo it').toBe('2026-03-07')
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test('a correction taken back leaves what was read, and both acts stay in the trail', async () => {
  const { desk, code, time } = await withReport()
  await desk.correct('r1', time, { field: 'time', written: '9 March 2026, 15:10' })
  expect((await desk.report('r1')).report?.times[0]).toMatchObject({ value: '2026-03-09T15:10', earliest: '2026-03-09T15:10:00+00:00' })
  const view = await desk.correct('r1', time, { field: 'time', takeBack: true })
  expect(view).toMatchObject({ corrections: [], judgements: {} })
  expect(view.report?.times[0]?.value).toBe('2026-03-14')
  expect((await desk.question(code, 'happened')).answers.map(({ words }) => words)).toEqual(['Saturday 14 March 2026'])
  expect((await desk.trail(code)).filter(({ change }) => change.kind === 'readingCorrected')).toHaveLength(2)
  expect(await codeOf(desk.correct('r1', time, { field: 'time', takeBack: true }))).toBe('nothing-corrected')
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test('what was read as said is corrected to a denial: it answers nothing any more, and taken back it answers again', async () => {
  const { desk, code } = await withReport()
  const said = (await desk.report('r1')).report?.statements.find((s) => s.content.some(({ quote }) => quote.includes('A crane fell')))?.id ?? ''
  const dates = async () => (await desk.question(code, 'happened')).answers.map(({ words }) => words)
  expect(await dates()).toEqual(['Saturday 14 March 2026'])
  const offered = (await desk.alternatives('r1', said)).filter(({ to }) => to.field === 'strength')
  expect(offered.map(({ words }) => words)).toEqual(['denies it', 'confirms it', 'believes it'])
  const view = await desk.correct('r1', said, { field: 'strength', choice: offered[0]?.id ?? '' })
  expect(view.corrections).toMatchObject([{ was: 'says it', words: 'denies it' }])
  expect(await dates()).toEqual([])
  expect((await desk.question(code, 'happened')).notes.join()).toContain('denies Saturday 14 March 2026')
  await desk.correct('r1', said, { field: 'strength', takeBack: true })
  expect(await dates()).toEqual(['Saturday 14 March 2026'])
  expect(await codeOf(desk.correct('r1', said, { field: 'strength', written: 'perhaps' }))).toBe('not-understood')
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test('words are given to another voice of the text, and are cut to what was said', async () => {
  const { desk, statement } = await withReport()
  const voices = (await desk.alternatives('r1', statement)).map(({ words }) => words)
  expect(voices).toEqual(expect.arrayContaining(['Harbour Post › the port authority', 'Harbour Post › nobody named', 'Harbour Post']))
  expect(voices, 'what stands is not offered').not.toContain('Harbour Post › Rosa Vint')
  const choice = (await desk.alternatives('r1', statement)).find(({ words }) => words.endsWith('the port authority'))?.id ?? ''
  await desk.correct('r1', statement, { field: 'speaker', choice })
  const start = PAGE.indexOf('was old')
  const view = await desk.correct('r1', statement, { field: 'span', spans: [{ start, end: start + 7 }] })
  const said = view.report?.statements.find(({ id }) => id === statement)
  expect(said).toMatchObject({ speakers: ['Harbour Post', 'the port authority'], content: [{ quote: 'was old' }] })
  expect(view.corrections.map(({ to }) => to.field).toSorted()).toEqual(['span', 'speaker'])
  const written = await desk.correct('r1', statement, { field: 'speaker', written: 'a crane driver' })
  expect(written.report?.statements.find(({ id }) => id === statement)?.speakers).toEqual(['Harbour Post', 'a crane driver'])
})

test('a sentence of the paper’s own that somebody said becomes a statement of theirs', async () => {
  const { desk } = await withReport()
  const { report } = await desk.report('r1')
  const own = report?.narration[0]?.id ?? ''
  const view = await desk.correct('r1', own, { field: 'speaker', written: 'Rosa Vint' })
  expect(view.report?.narration.some(({ id }) => id === own)).toBe(false)
  expect(view.report?.statements.find(({ id }) => id === own)).toMatchObject({ speakers: ['Harbour Post', 'Rosa Vint'], strength: 'says' })
})

test('a count is made exact, or written anew; its scope stays', async () => {
  const { desk, count } = await withReport()
  const exact = (await desk.alternatives('r1', count)).find(({ why }) => why === 'just that many')
  const view = await desk.correct('r1', count, { field: 'count', choice: exact?.id ?? '' })
  expect(view.report?.counts[0]).toMatchObject({ atLeast: 6, atMost: 6, of: 'workers' })
  const written = await desk.correct('r1', count, { field: 'count', written: '7 to 9' })
  expect(written.report?.counts[0]).toMatchObject({ atLeast: 7, atMost: 9, of: 'workers' })
})

test('a clock time moved to another day keeps its hour, and a day may be written as the report would say it', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  const page = 'Crane falls\n\nA crane fell at the East Quay on Saturday at 3.20pm, the port authority said.'
  await desk.takeIn(code, file('page.txt', page, { published: '2026-03-16', publication: 'Harbour Post', address: 'https://harbour-post.example/crane' }))
  await desk.idle()
  const time = (await desk.report('r1')).report?.times[0]?.id ?? ''
  const offered = (await desk.alternatives('r1', time)).map(({ words, why }) => `${why}: ${words}`)
  expect(offered).toEqual(
    expect.arrayContaining([
      'a week earlier: Saturday 7 March 2026, 15:20',
      'the day before: Friday 13 March 2026, 15:20',
      'the day of publication: Monday 16 March 2026, 15:20',
    ]),
  )
  const said = async (written: string): Promise<unknown> => (await desk.correct('r1', time, { field: 'time', written })).report?.times[0]?.value
  expect(await said('yesterday at 3.20 pm')).toBe('2026-03-15T15:20')
  expect(await said('Friday at 9pm')).toBe('2026-03-13T21:00')
  expect(await said('between 10 and 11 a.m. on 9 March 2026')).toBe('2026-03-09T10:00/2026-03-09T11:00')
  expect(await codeOf(desk.correct('r1', time, { field: 'time', written: 'three hours' }))).toBe('not-understood')
})

test('what cannot be a correction is refused with what can', async () => {
  const { desk, time, statement, count } = await withReport()
  expect(await codeOf(desk.correct('r1', 's999', { field: 'span', spans: [{ start: 0, end: 5 }] }))).toBe('reading-unknown')
  expect(await codeOf(desk.correct('r1', time, { field: 'speaker', written: 'Ada' }))).toBe('field-unfit')
  expect(await codeOf(desk.correct('r1', time, { field: 'time', choice: 'time:never' }))).toBe('choice-unknown')
  expect(await codeOf(desk.correct('r1', time, { field: 'time', written: '2026-02-31' }))).toBe('not-understood')
  expect(await codeOf(desk.correct('r1', count, { field: 'count', written: 'some' }))).toBe('not-understood')
  expect(await codeOf(desk.correct('r1', time, { field: 'time', written: '2026-03-14' }))).toBe('nothing-corrected')
  for (const spans of [
    [{ start: 5, end: 5 }],
    [{ start: 0, end: 9999 }],
    [{ start: 28, end: 30 }],
    [
      { start: 40, end: 50 },
      { start: 30, end: 35 },
    ],
  ])
    expect(await codeOf(desk.correct('r1', statement, { field: 'span', spans })), JSON.stringify(spans)).toBe('span-outside')
  expect((await desk.report('r1')).corrections).toEqual([])
})

test('a correction is offered for the next version of the page, where its words stand unchanged, and nowhere else', async () => {
  const { desk, code, time, statement } = await withReport()
  await desk.correct('r1', time, { field: 'time', written: '2026-03-07' })
  await desk.correct('r1', statement, { field: 'speaker', written: 'the union' })
  const later = `${PAGE.replace('It was old', 'It was very old')}\nUPDATE: Nobody was hurt.\n`
  await desk.takeIn(code, file('later.txt', later, { published: '2026-03-16', publication: 'Harbour Post', address: 'https://harbour-post.example/crane' }))
  await desk.idle()
  expect((await desk.report('r2')).corrections).toEqual([])
  const offered = (await desk.changesOf('r2'))?.changes.corrected ?? []
  expect(offered).toMatchObject([{ field: 'time', words: 'Saturday 7 March 2026', was: 'Saturday 14 March 2026', by: 'Ada' }])
  const [{ after = '', choice = '' } = {}] = offered
  expect((await desk.alternatives('r2', after))[0]).toMatchObject({ id: choice, why: 'corrected so by Ada in version 1' })
  const view = await desk.correct('r2', after, { field: 'time', choice })
  expect(view.report?.times.find(({ id }) => id === after)?.value).toBe('2026-03-07')
  expect((await desk.changesOf('r2'))?.changes.corrected).toEqual([])
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})
