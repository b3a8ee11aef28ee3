// Small invented incidents from their texts: read, resolved, asked. What must conflict, and what must not.
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions, conflictsWithin } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'

type Page = { readonly publication: string; readonly published?: string; readonly text: string }

async function read(...pages: Page[]): Promise<ReportForQuestions[]> {
  const reports: ReportForQuestions[] = []
  for (const { publication, published, text } of pages) {
    const [page] = await readFile(
      new TextEncoder().encode(text),
      { name: 'page.txt', mediaType: 'text/plain' },
      { publication, ...(published === undefined ? {} : { published }) },
      'UTC',
    )
    if (page === undefined) throw new Error('a text is one report')
    const report = page.resolved
    reports.push({ id: publication, title: report.report.title, publication, versionOf: null, takenInAt: '2026-04-01T00:00:00Z', report, judgements: {} })
  }
  return reports
}

const ask = async (...pages: Page[]): Promise<Record<string, Question>> =>
  Object.fromEntries(answerQuestions({ zone: 'UTC', reports: await read(...pages), links: [], findings: [] }).map((q) => [q.id, q]))
const words = (q: Question | undefined): string[] => (q?.answers ?? []).map((a) => a.words).toSorted()

describe('one page with an update that moves the date', () => {
  const page = (believed: string, clash: string): string => `Watch: Stewards Chased from Ferry Landing

Footage of at least four harbour stewards being chased from the ferry landing in Oldmere has surfaced online.

The clip shows two stewards pushing a man. A woman in the queue is heard shouting “Leave him alone!”

${believed} The clip appeared first on Pondr on Friday night, and then on Reelbox on Saturday.

Older clips from 2021 and 2022 show scenes in Netherby and the Salt Quarter.

Mere Council has been asked about last Friday’s scenes at the landing.

UPDATE: ${clash} On that date, stewards checked three kiosks on Ferry Street, Oldmere.

At Pike’s Kiosk, two men were arrested. No arrests were made at the third kiosk.
`
  test.each([
    ['The clip is thought to have been filmed on Friday afternoon.', 'Mere Council has confirmed the clash, which in fact took place on June 3rd.'],
    ['It was apparently recorded on Friday afternoon.', 'The council confirmed the incident, which actually happened on 3 June.'],
    ['The footage is understood to have been captured on Friday afternoon.', 'The council says that the confrontation occurred on June 3.'],
    ['The video was reportedly taken on Friday afternoon.', 'Mere Council has now confirmed that the incident took place on 3rd June.'],
  ])('%s / %s', async (believed, clash) => {
    const [report] = await read({ publication: 'Oldmere Echo', published: '2024-06-18', text: page(believed, clash) })
    const conflicts = conflictsWithin(report!.report)
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ conditional: false })
    expect(conflicts[0]?.statements.length).toBeLessThanOrEqual(3)
    expect(conflicts[0]?.statements.map((s) => s.quote).join(' | ')).toMatch(/Friday.*(June 3|3 June|3rd June)/)
    expect(conflicts[0]?.waysOut.join(' ')).toContain('These may be two events.')
    const questions = Object.fromEntries(answerQuestions({ zone: 'UTC', reports: [report!], links: [], findings: [] }).map((q) => [q.id, q]))
    expect(words(questions['recorded:f1'])).toEqual(['Friday 14 June 2024, afternoon', 'Monday 3 June 2024'])
    expect(questions['appeared:f1']?.conflicts).toEqual([])
    for (const q of Object.values(questions).filter((x) => x.kind === 'count' || x.kind === 'where')) expect(q.conflicts).toEqual([])
  })

  test('the same without a date: symbolic answers, and a conditional conflict', async () => {
    const text = page(
      'The clip is thought to have been filmed on Friday afternoon.',
      'Mere Council has confirmed the clash, which in fact took place on June 3rd.',
    )
    const [report] = await read({ publication: 'Oldmere Echo', text })
    const conflicts = conflictsWithin(report!.report)
    expect(conflicts.map((c) => c.conditional)).toEqual([true])
    expect(conflicts[0]?.sentence).toContain('unless 3 June of that year was that Friday')
  })

  test('an update that confirms the same day is no conflict', async () => {
    const text = page('The clip is thought to have been filmed on Friday afternoon.', 'Mere Council has confirmed the clash, which took place on June 14th.')
    const [report] = await read({ publication: 'Oldmere Echo', published: '2024-06-18', text })
    expect(conflictsWithin(report!.report)).toEqual([])
  })
})

test('a fire: an hour, an evening and a day agree; a call, a meeting and an inquest are other times', async () => {
  const q = await ask(
    {
      publication: 'Fell Courier',
      published: '2025-11-12',
      text: 'Fire destroys mill at Harrow Weir\n\nA fire broke out at the old mill at Harrow Weir on Monday evening, the fire service said. Crews were called at 7.40pm on Monday. A meeting will be held on Friday.\n',
    },
    {
      publication: 'Weir Gazette',
      published: '2025-11-13',
      text: 'Mill fire at Harrow Weir\n\nThe fire at Harrow Weir on 10 November destroyed the mill. Engineers inspected the walls on Wednesday.\n',
    },
  )
  expect(q['happened']?.conflicts).toEqual([])
  expect(words(q['happened'])).toEqual(['Monday 10 November 2025'])
  expect(q['happened']?.answers[0]?.statements.map((s) => s.gives)).toEqual([undefined, 'Monday 10 November 2025, evening'])
})

test('a collision: two days by two papers conflict, and both are named at equal length', async () => {
  const q = await ask(
    {
      publication: 'Tarn News',
      published: '2025-03-07',
      text: 'Two ferries collide off Tarn Head\n\nTwo ferries collided off Tarn Head on Tuesday, the coastguard said. Nobody was hurt.\n',
    },
    {
      publication: 'Tarn Post',
      published: '2025-03-07',
      text: 'Ferries collide off Tarn Head\n\nTwo ferries collided off Tarn Head on Wednesday morning, according to a passenger. They were towed in on Thursday.\n',
    },
  )
  expect(words(q['happened'])).toEqual(['Tuesday 4 March 2025', 'Wednesday 5 March 2025, morning'])
  expect(q['happened']?.conflicts).toHaveLength(1)
  expect(q['happened']?.conflicts[0]?.sentence).toMatch(/Tarn News.*Tarn Post|Tarn Post.*Tarn News/)
})

test('a protest: counts conflict only of the same people in the same scope', async () => {
  const q = await ask(
    {
      publication: 'Moor Daily',
      published: '2025-05-04',
      text: 'Protest at Moor Gate\n\nPolice arrested three people at the protest at Moor Gate on Saturday, a spokesman said. Two officers were injured.\n',
    },
    {
      publication: 'Gate Review',
      published: '2025-05-04',
      text: 'Moor Gate protest ends\n\nSeven people were arrested at the protest at Moor Gate on Saturday, the organisers said. No arrests were made at the railway station.\n',
    },
  )
  const counts = Object.values(q).filter((x) => x.kind === 'count')
  const conflicts = counts.flatMap((c) => c.conflicts)
  expect(conflicts.length).toBeLessThanOrEqual(1)
  for (const conflict of conflicts) expect(conflict.sentence).not.toContain('railway station')
  expect(q['happened']?.conflicts).toEqual([])
})

test('a video said to be of this week and found to be of another year: the conflict is about the recording', async () => {
  const q = await ask(
    {
      publication: 'Delta Watch',
      published: '2025-09-10',
      text: 'Video shows flood at Reed Bridge\n\nA video of the flood at Reed Bridge was filmed on Monday, Delta Watch has learned.\n',
    },
    {
      publication: 'Bridge Check',
      published: '2025-09-12',
      text: 'That flood video at Reed Bridge is old\n\nThe video of the flood at Reed Bridge was recorded on 4 February 2022, the water board said.\n',
    },
  )
  expect(words(q['recorded:f1'])).toEqual(['Friday 4 February 2022', 'Monday 8 September 2025'])
  expect(q['recorded:f1']?.conflicts).toHaveLength(1)
})

test('posted after it was filmed is no conflict; the posting bounds the filming', async () => {
  const q = await ask({
    publication: 'Cliff Times',
    published: '2025-08-20',
    text: 'Rockfall at Gull Steps\n\nA rockfall hit the path at Gull Steps on 12 August, the council said. The video, filmed by a walker on 12 August, was posted on Pondr on Saturday.\n',
  })
  expect(Object.values(q).flatMap((x) => x.conflicts)).toEqual([])
  expect(words(q['recorded:f1'])).toEqual(['Tuesday 12 August 2025'])
})

test('an older incident cited beside stays out of the answers', async () => {
  const q = await ask({
    publication: 'Pit Star',
    published: '2025-02-11',
    text: 'Lift fails at Cold Shaft\n\nA lift failed at Cold Shaft on Sunday, the company said. A similar failure happened on 3 March 2019 at Low Shaft, when two men died.\n',
  })
  expect(words(q['happened'])).toEqual(['Sunday 9 February 2025'])
  expect(Object.values(q).flatMap((x) => x.conflicts)).toEqual([])
})

test('a denial is told and gives no answer', async () => {
  const q = await ask({
    publication: 'Dune Mail',
    published: '2025-06-20',
    text: 'Blast at Salt Works\n\nA blast hit the Salt Works on Wednesday, a worker said. The company denied that the blast happened on Wednesday.\n',
  })
  expect(words(q['happened'])).toEqual(['Wednesday 18 June 2025'])
  expect(q['happened']?.notes.join(' ')).toMatch(/denies Wednesday 18 June 2025/)
})

test('a correction at the foot that calls the occurrence by another name still dates it, and denies the other day', async () => {
  const q = await ask({
    publication: 'Cross News',
    published: '2024-09-05',
    text: 'Watch: Farmers Block Tanker at Hollow Cross\n\nA clip of about twenty farmers blocking a tanker at Hollow Cross has been widely shared.\n\nThe clip was reportedly shot on Sunday night. It surfaced on Gramble on Monday.\n\nEditor’s note: The police now say the blockade happened on 21 August, not on Sunday. Six men were arrested at the depot. There were no arrests at the crossing.\n\nClips from 2020 showing a blockade at Low Cross are unrelated.\n',
  })
  expect(words(q['recorded:f1'])).toEqual(['Sunday 1 September 2024, night', 'Wednesday 21 August 2024'])
  expect(Object.values(q).flatMap((x) => x.conflicts)).toHaveLength(1)
})

test('"the video was made on Monday" against the day that the service gives', async () => {
  const q = await ask({
    publication: 'Orn Tribune',
    published: '2024-11-27',
    text: 'Rangers Forced to Leave Lake Camp\n\nA video said to show rangers being forced to leave the camp at Lake Orn was published by Forest Voice on Tuesday.\n\nThe group says the video was made on Monday afternoon.\n\nThe park service told the Orn Tribune: “The incident occurred on 14 November. We regret it.”\n\nForest Voice published a similar video from Lake Dun in 2018.\n',
  })
  expect(words(q['recorded:f1'])).toEqual(['Monday 25 November 2024, afternoon', 'Thursday 14 November 2024'])
  expect(q['recorded:f1']?.conflicts).toHaveLength(1)
})

test('the same day by everyone, a meeting ahead and a closed street: no conflict anywhere', async () => {
  const q = await ask({
    publication: 'Ashby Press',
    published: '2024-05-08',
    text: 'Council vans pelted in Ashby Row\n\nImages of two council vans being pelted with eggs in Ashby Row appeared on Snapline on Saturday night.\n\nThe images were apparently captured on Saturday. The council said that the incident was on Saturday, and that no one was hurt.\n\nA council meeting on 12 May will discuss it. The street was closed on Sunday.\n',
  })
  expect(Object.values(q).flatMap((x) => x.conflicts)).toEqual([])
  expect(words(q['happened'])).toEqual(['Saturday 4 May 2024'])
})
