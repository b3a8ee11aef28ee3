// Two posts that each show a clip: taken for one piece until a person says that the one is another.
import { expect, test } from 'vitest'
import { file, openTestDesk } from './open-test-desk.ts'

const POSTS = `id,platform,account,posted_at,text,media
1,Murmur,@quay,2026-03-14T16:24:00Z,"I filmed this just now, the crane came down at the East Quay",https://murmur.example/media/1.mp4
2,Murmur,@lane,2026-03-14T17:02:00Z,"Video of the crane. It was filmed in May 2023 in Posk.",https://murmur.example/media/2.mp4
`

test('what is said of the one is said of the other no longer, it can be taken back, and both stand in the trail', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'UTC')
  await desk.takeIn(code, file('posts.csv', POSTS))
  await desk.idle()
  const subjects = async (): Promise<readonly string[]> => (await desk.questions(code)).filter(({ kind }) => kind === 'recorded').map(({ id }) => id)
  const reports = (await desk.reports(code)).map(({ id }) => id)
  const [first = '', second = ''] = reports
  expect(await subjects()).toEqual(['recorded:f1'])
  expect((await desk.question(code, 'recorded:f1')).state).toBe('conflict')
  expect((await desk.question(code, 'author:f1')).notes.join()).toContain('are taken to show one piece')
  const { report } = await desk.report(first)
  const clip = report?.footage[0]?.id ?? ''
  const [choice] = await desk.alternatives(first, clip)
  expect(choice?.words).toBe('another piece than the one the other reports speak of')
  await desk.correct(first, clip, { field: 'footage', choice: choice?.id ?? '', because: 'It shows another quay.' })
  expect(await subjects()).toEqual(['recorded:f1', `recorded:${first}/${clip}`])
  expect((await desk.question(code, 'recorded:f1')).answers.every(({ statements }) => statements.every((s) => s.report === second))).toBe(true)
  expect((await desk.question(code, 'recorded:f1')).conflicts).toEqual([])
  expect((await desk.question(code, 'author:f1')).answers.map(({ words }) => words).join()).not.toContain('quay')
  expect((await desk.question(code, 'author:f1')).notes.join()).not.toContain('one piece')
  await desk.correct(first, clip, { field: 'footage', takeBack: true })
  expect(await subjects()).toEqual(['recorded:f1'])
  await expect(desk.correct(first, clip, { field: 'span', spans: [{ start: 0, end: 4 }] })).rejects.toMatchObject({ code: 'field-unfit' })
})
