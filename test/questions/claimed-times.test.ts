// When those who shared footage say that it was recorded, though they name no date: the day of their post, or of the event to which they tie it.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Question } from '../../src/model/question.ts'

async function recorded(text: string): Promise<Question | undefined> {
  const facts = { publication: 'Sift', published: '2026-03-20T12:00:00Z' }
  const page = `Fact check: old video of a crane\n\n${text}\n`
  const [read] = await readFile(new TextEncoder().encode(page), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
  const report = { id: 'r1', title: '', publication: 'Sift', versionOf: null, takenInAt: '2026-03-21T00:00:00Z', judgements: {}, report: read!.resolved }
  return answerQuestions({ zone: 'UTC', reports: [report], links: [], findings: [] }).find(({ id }) => id === 'recorded:f1')
}
const claimed = (question: Question | undefined): string[] =>
  (question?.answers ?? []).filter(({ statements }) => statements.every(({ voice }) => voice === 'claimed')).map(({ words }) => words)

const FOUND = 'A reverse image search found that the video was filmed in Posk in 2019.'

test.each([
  ['“Crane down in Orlen today,” reads the caption of a March 12 Facebook post.', 'Thursday 12 March 2026'],
  ['“Crane down in Orlen yesterday,” reads a March 12 tweet’s caption.', 'Wednesday 11 March 2026'],
  ['A 12 March Facebook reel shows a crane. “This is Orlen right now,” its caption reads.', 'Thursday 12 March 2026'],
  [
    'A video shared on Lookout purports to show the recent quake in Orlen. A magnitude 5 quake struck the town of Orlen on 12 March, the port said.',
    'Thursday 12 March 2026',
  ],
  ['A video shared on Lookout purports to show the collapse of a crane in Orlen. The crane in Orlen collapsed on March 12.', 'Thursday 12 March 2026'],
])('%s', async (text, day) => {
  const question = await recorded(`${text}\n\n${FOUND}`)
  expect(claimed(question)).toEqual([day])
  expect(question?.conflicts).toHaveLength(1)
})

test.each([
  ['recent alone is no time', 'A video shared on Lookout purports to show a recent quake in Orlen.'],
  ['nobody tells when it was posted', '“Crane down in Orlen today,” a caption reads.'],
  ['another place', 'A video shared on Lookout purports to show the quake in Orlen. A quake struck Varn on 12 March.'],
  ['another kind of event', 'A video shared on Lookout purports to show a quake in Orlen. A bus crashed in Orlen on 12 March.'],
  ['two days', 'A video shared on Lookout purports to show a quake in Orlen. A quake struck Orlen on 10 March. Another quake struck Orlen on 12 March.'],
  ['long ago', 'A video shared on Lookout purports to show a quake in Orlen. A quake struck Orlen on 12 March 2019.'],
  ['what else was that day', 'A video shared on Lookout purports to show the quake in Orlen. The toll of the quake in Orlen passed nine on 12 March.'],
  ['no claim', 'A quake struck Orlen on 12 March.'],
])('no time is made up: %s', async (_, text) => {
  expect(claimed(await recorded(`${text}\n\n${FOUND}`))).toEqual([])
})

test('who dates the claim means that day, and no other', async () => {
  const text = 'A video shared on Lookout purports to show the quake of 3 March in Orlen. A quake struck Orlen on 12 March.'
  expect(claimed(await recorded(`${text}\n\n${FOUND}`))).toEqual(['Tuesday 3 March 2026'])
})
