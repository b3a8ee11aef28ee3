// What happened before, what followed, and the steps on the way are no rivals of when it happened.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { timesSaid } from '../../src/questions/said-of/times-said.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'

async function given(id: string, text: string): Promise<ReportForQuestions> {
  const facts = { publication: `Desk ${id}`, published: '2026-03-20T12:00:00Z' }
  const [page] = await readFile(new TextEncoder().encode(`${text}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
  return { id, title: '', publication: `Desk ${id}`, versionOf: null, takenInAt: '2026-03-21T00:00:00Z', report: page!.resolved, judgements: {} }
}
async function happened(...texts: readonly string[]): Promise<Question | undefined> {
  const reports = await Promise.all(texts.map((text, i) => given(`r${i + 1}`, text)))
  return answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find(({ id }) => id === 'happened')
}

const MILL = 'Explosion at the Marlow grain mill\n\n'
const FIRE = 'Fire destroys Kellin warehouse\n\n'
const SHOT = 'Shooting at Denby market leaves two wounded\n\n'
const HIT = 'Strike hits hospital in Varnograd\n\n'
const LEADS = {
  [MILL]: 'An explosion tore through the Marlow grain mill on Tuesday at 2.15 p.m.',
  [FIRE]: 'A fire broke out at the Kellin warehouse on Tuesday at 3.10 a.m.',
  [SHOT]: 'Two people were wounded in a shooting at Denby market on Tuesday evening.',
  [HIT]: 'A hospital in Varnograd was hit by a missile on Tuesday morning.',
}

test.each([
  [HIT, 'The hospital was last hit in October.'],
  [HIT, 'The hospital had already been struck in January 2026.'],
  [HIT, 'The building was also shelled in February, residents said.'],
  [HIT, 'The last strike on the district was on 3 March.'],
  [HIT, 'Fourteen hospitals have been hit since January.'],
  [HIT, 'Satellite images of 12 March show the building intact.'],
  [SHOT, 'It is the third shooting in Denby this year.'],
  [SHOT, 'A suspect was arrested on Thursday.'],
  [SHOT, 'Protests erupted on Thursday.'],
  [SHOT, 'The unrest that followed on Wednesday night left shops burned.'],
  [MILL, 'The alarm was raised at 1.50 p.m.'],
  [MILL, 'The evacuation began at 2.45 p.m.'],
  [MILL, 'The mill was evacuated at 1.40 p.m.'],
  [MILL, 'The minister resigned on Thursday.'],
  [MILL, 'A decree closing the mill was signed on Wednesday.'],
  [MILL, 'A rally for the victims took place on Thursday.'],
  [MILL, 'The roof fell in at 4 p.m.'],
  [FIRE, 'The alarm went off at 2.40 a.m.'],
  [FIRE, 'Crews reached the warehouse at 3.40 a.m.'],
  [FIRE, 'The fire was under control by 6 a.m.'],
  [FIRE, 'The fire was out at 7 a.m.'],
] as const)('%s%s', async (head, sentence) => {
  const lead = `${head}${LEADS[head]}`
  const alone = await happened(lead)
  for (const question of [await happened(`${lead} ${sentence}`), await happened(lead, `${head}${sentence}`)]) {
    expect(question?.conflicts).toEqual([])
    expect(question?.answers.map(({ words }) => words)).toEqual(alone?.answers.map(({ words }) => words))
  }
})

test('an arrest is a step of what has no word of its own kind', async () => {
  const ferry = 'Ferry runs aground off Sele\n\nThe ferry Marin ran aground off Sele on Sunday evening.'
  const captain = 'Captain of the Marin arrested\n\nThe captain of the ferry Marin was arrested off Sele on Monday night.'
  expect((await happened(ferry, captain))?.conflicts).toEqual([])
})

test('pictures set beside the footage to compare it do not date it', async () => {
  const text = 'A missile struck a school in Bersk on Tuesday. Satellite images of 12 March show the building intact. An image from 5 February shows the yard.'
  const check = await given('r1', `Fact check: was the school in Bersk empty?\n\n${text}`)
  expect(timesSaid(check).filter(({ of }) => of === 'recorded')).toEqual([])
})

test('what is asked in quoted mail is said by nobody', async () => {
  const mail = `${FIRE}${LEADS[FIRE]} On Mon, 16 March 2026, the Desk wrote:\n> Did the fire break out on Monday?`
  expect((await happened(mail))?.conflicts).toEqual([])
})

test.each([
  [`${MILL}The explosion happened on Monday, a resident said. The owner said the mill exploded on Tuesday.`, ''],
  [`${HIT}The hospital was hit on 3 March, the ministry said.`, `${HIT}The strike on the hospital took place on Tuesday, the army said.`],
  [
    'Ammonia leak at the ice plant\n\nThe leak started at 10.30 a.m. on Tuesday, the mayor said.',
    'Ammonia leak at the ice plant\n\nA valve failed at our plant at 10.20 a.m. on Tuesday, the owner said of the leak.',
  ],
])('rivals stay rivals: %s %s', async (...texts) => {
  expect((await happened(...texts.filter((text) => text !== '')))?.conflicts).toHaveLength(1)
})

async function recorded(text: string): Promise<readonly string[]> {
  const post = await given('r1', `@rower_7\n${text}`)
  return timesSaid(post).flatMap(({ of, denied, value }) => (of === 'recorded' && !denied && value.kind === 'time' ? [value.value] : []))
}

test.each([
  ['Shot this yesterday at the bridge in Oster', ['2026-03-19']],
  ['Just filmed this, the bridge at Oster is gone', ['2026-03-20']],
  ['Video from tonight, Oster bridge', ['2026-03-20TNI']],
  ['Oster bridge. Video is from today', ['2026-03-20']],
  ['This is from 19 March, Oster bridge.', ['2026-03-19']],
  ['19 March: Oster bridge collapse caught on video', ['2026-03-19']],
  ['Old video, from 2019. Stop sharing it.', ['2019']],
  ['The video is from 2019, not from today', ['2019']],
  ['Recorded this morning at the Oster bridge', ['2026-03-20TMO']],
  ['My dashcam, 07:18. Oster bridge.', ['2026-03-20T07:18']],
  ['I took this video yesterday evening at the bridge', ['2026-03-19TEV']],
  ['This video was filmed in 2019 in Lund', ['2019']],
  ['The bridge was built in 1970. What a mess.', []],
  ['Pray for Oster. We march on Saturday.', []],
  ['Saw this video today and cried', []],
  ['Posted this video yesterday', []],
  ['Thanks to everyone who sent me this video today', []],
  ['Clips from 2020 showing a blockade at Low Cross are unrelated.', []],
])('a post dates its footage, or does not: %s', async (text, values) => {
  expect(await recorded(text)).toEqual(values)
})

test('minutes ago date footage as well', async () => {
  expect(await recorded('Filmed this 5 mins ago at the bridge in Oster')).toHaveLength(1)
})

test('in an article "this is from" dates no footage', async () => {
  const article = await given('r1', `Bridge falls at Oster\n\n${'The bridge at Oster fell, the council said. '.repeat(15)}The rail stood. This is from 2019.`)
  expect(timesSaid(article).filter(({ of }) => of === 'recorded')).toEqual([])
})
