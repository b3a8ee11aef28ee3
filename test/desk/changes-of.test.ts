// A page taken in twice at one address: what changed is told from either version, drift is told of the incident, and nothing is written.
import { expect, test } from 'vitest'
import { codeOf, file, openTestDesk } from './open-test-desk.ts'

const PAGE = 'Crane falls at quay\n\nA crane fell at the east quay on Saturday, the dockers’ union said.\n\nNo workers were hurt at Berth 4.'
const address = 'https://harbour-post.example/crane'

test('two versions of a page are held against each other, from either side', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('Crane', 'Europe/London')
  const known = { address, publication: 'Harbour Post', published: '2026-03-16' }
  const { report: first } = await desk.takeIn(code, file('one.txt', PAGE, known))
  await desk.idle()
  expect(await desk.changesOf(first)).toBeNull()
  const [statement] = (await desk.report(first)).report?.statements ?? []
  await desk.judge(first, statement?.id ?? '', 'confirmed', null)
  const later = PAGE.replace('No workers were', 'Two workers were').concat('\n\nUPDATE, 24 March: The quay has been opened again.')
  const { report: second } = await desk.takeIn(code, file('two.txt', later, known))
  await desk.idle()

  const told = await desk.changesOf(second)
  expect(told).toMatchObject({ before: { report: first, version: 1 }, after: { report: second, version: 2 } })
  expect(await desk.changesOf(first)).toEqual(told)
  expect(told?.changes.passages.map(({ kind, words }) => [kind, ...words.map(({ first: was, second: is }) => `${was?.quote}>${is?.quote}`)])).toEqual([
    ['altered', 'No>Two'],
    ['added'],
  ])
  expect(told?.changes.came).toMatchObject([{ kind: 'update', written: { earliest: expect.stringMatching(/^2026-03-24/) as string } }])
  expect(told?.changes.carried).toMatchObject([{ before: statement?.id, words: 'confirmed in version 1', judgement: { by: 'A. Editor' } }])
  expect((await desk.report(second)).judgements).toEqual({})
  expect(await desk.drift(code)).toEqual([])
})

test('a copy that an archive kept is placed where the archive saw the page, however late it is taken in', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'Europe/London')
  const take = async (name: string, text: string, at: string): Promise<string> => {
    const { report } = await desk.takeIn(code, file(name, text, { address: at, publication: 'Harbour Post', published: '2026-03-16' }))
    await desk.idle()
    return report
  }
  const live = await take('live.txt', `${PAGE} Two were.`, `${address}?utm_source=feed`)
  const late = await take('late.txt', `${PAGE} One was.`, `https://web.archive.org/web/20260318090000/${address}`)
  const early = await take('early.txt', PAGE, `https://web.archive.org/web/20260316210000/${address}`)
  const other = await take('other.txt', `${PAGE} Three were.`, `https://web.archive.org/web/20260316210000/${address}-2`)
  const versions = (await desk.reports(code)).map(({ id, version, versionOf }) => [id, version, versionOf])
  expect(versions).toEqual([
    [live, 3, late],
    [late, 2, early],
    [early, 1, null],
    [other, 1, null],
  ])
  expect(await desk.changesOf(early)).toMatchObject({ before: { report: early }, after: { report: late } })
})

test('a report that is not there has no changes to tell', async () => {
  const desk = await openTestDesk()
  expect(await codeOf(desk.changesOf('r9'))).toBe('report-unknown')
  expect(await codeOf(desk.drift('nowhere'))).toBe('incident-unknown')
})
