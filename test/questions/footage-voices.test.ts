// Whose an answer about footage is: claimed by those who shared it, found by who looked into it, and denied by whom.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'

async function asked(...texts: readonly string[]): Promise<readonly Question[]> {
  const reports = texts.map(async (text, i): Promise<ReportForQuestions> => {
    const facts = { publication: `Sift ${i + 1}`, published: '2026-03-20T12:00:00Z' }
    const [page] = await readFile(new TextEncoder().encode(`${text}\n`), { name: 'page.txt', mediaType: 'text/plain' }, facts, 'UTC')
    const shared = { title: '', publication: facts.publication, versionOf: null, takenInAt: '2026-03-21T00:00:00Z', judgements: {} }
    return { id: `r${i + 1}`, ...shared, report: page!.resolved }
  })
  return answerQuestions({ zone: 'UTC', reports: await Promise.all(reports), links: [], findings: [] })
}
/** "Posk: found", "Orlen: claimed, denied by Sift". */
const told = (questions: readonly Question[], id: string): string[] =>
  questions
    .filter((question) => question.id === id)
    .flatMap(({ answers }) =>
      answers.map(({ words, statements, denials = [] }) => {
        const voices = [...new Set(statements.map(({ voice }) => voice ?? 'told'))]
        return `${words}: ${[...voices, ...denials.map(({ speakers }) => `denied by ${speakers.at(-1)}`)].join(', ')}`
      }),
    )

const CHECK = 'Fact check: old video of a crane\n\nA video shared on Lookout purports to show a crane falling in Orlen on 12 March 2026.\n\n'

test('what a post claims and what a check finds are told apart, and the denial stands with the claim', async () => {
  const questions = await asked(`${CHECK}The video was filmed in Posk in 2019. It was not filmed in Orlen.`)
  expect(told(questions, 'filmed:f1')).toEqual(['Orlen: claimed, denied by Sift 1', 'Posk: found'])
  expect(told(questions, 'recorded:f1')).toEqual(['Thursday 12 March 2026: claimed', '2019: found'])
})

test('“not in 2026” denies a day of that year', async () => {
  const questions = await asked(`${CHECK}The video was recorded in Posk in 2019. It was not recorded in 2026.`)
  expect(told(questions, 'recorded:f1')).toEqual(['Thursday 12 March 2026: claimed, denied by Sift 1', '2019: found'])
})

test('whom a check relies on has found it, too', async () => {
  const questions = await asked(`${CHECK}The video was filmed in Posk in 2019, the harbour union told Sift.`)
  expect(told(questions, 'filmed:f1')).toContain('Posk: found')
})

test('a claim that a check upholds is both', async () => {
  const questions = await asked(`${CHECK}The video shows a crane in Orlen, and was filmed on 12 March 2026.`)
  expect(told(questions, 'filmed:f1')).toEqual(['Orlen: claimed, found'])
})

test('what a report tells of its footage is neither, and no other question is marked', async () => {
  const questions = await asked('Watch: crane falls\n\nA crane fell at the East Quay on Sunday. The video was filmed at the East Quay on Sunday.', CHECK)
  expect(told(questions, 'recorded:f1')).toContain('Sunday 15 March 2026: told')
  for (const { kind, answers } of questions)
    if (kind === 'happened' || kind === 'count') expect(answers.flatMap(({ statements }) => statements.filter(({ voice }) => voice !== undefined))).toEqual([])
})

test('who tells only when it happened has not dated the footage, and is told as speaking of that', async () => {
  const report = 'Crane falls in Orlen\n\nA crane fell at the quay on 12 March 2026, the port said. Sift was not able to verify a video that shows the fall.'
  const questions = await asked(report, 'Fact check: video of a crane\n\nA video shows a crane in Orlen. The video was filmed in Posk on 2 March 2026.')
  expect(told(questions, 'recorded:f1')).toEqual(['Monday 2 March 2026: found', 'Thursday 12 March 2026: ofIncident'])
  const direct = await asked('Crane falls in Orlen\n\nA crane fell at the quay on 12 March 2026. The video was filmed on 12 March 2026.')
  expect(told(direct, 'recorded:f1')).toEqual(['Thursday 12 March 2026: told'])
})
