// How much of seven incidents is answered, how much of what is answered is right, and how many conflicts are invented. What is left over is told by the bars:
// they are what was reached, and must not fall.
import { beforeAll, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Conflict, ReportForQuestions } from '../../src/model/question.ts'
import { incidents, type Incident } from './seven-incidents.ts'

type Tally = { right: number; wrong: string[]; missing: string[]; told: number; invented: string[]; untold: string[]; shown: number; unshown: string[] }
const all: Tally = { right: 0, wrong: [], missing: [], told: 0, invented: [], untold: [], shown: 0, unshown: [] }

async function reportsOf({ reports, zone }: Incident): Promise<ReportForQuestions[]> {
  const read: ReportForQuestions[] = []
  for (const [publication, published, text] of reports)
    for (const { resolved } of await readFile(new TextEncoder().encode(text), { name: 'page.txt', mediaType: 'text/plain' }, { publication, published }, zone))
      read.push({
        ...{ id: `r${read.length + 1}`, title: resolved.report.title, publication, versionOf: null, takenInAt: '2026-12-01T00:00:00Z' },
        ...{ report: resolved, judgements: {} },
      })
  return read
}

beforeAll(async () => {
  for (const incident of incidents) {
    const questions = answerQuestions({ zone: incident.zone, reports: await reportsOf(incident), links: [], findings: [] })
    for (const [id, { answers, may = [], conflicts, shown = [] }] of Object.entries(incident.expect)) {
      const at = `${incident.name} ${id}`
      const question = questions.find((q) => q.id === id)
      const left = new Set((question?.answers ?? []).map((a) => a.words))
      for (const expected of answers) {
        const found = [...left].find((words) => expected.test(words))
        if (found === undefined) all.missing.push(`${at} ${expected}`)
        else all.right += Number(left.delete(found))
      }
      all.wrong.push(...[...left].filter((words) => !may.some((one) => one.test(words))).map((words) => `${at} ${words}`))
      const open = new Set<Conflict>(question?.conflicts)
      for (const [a, b] of conflicts) {
        const found = [...open].find(({ sentence }) => a.test(sentence) && b.test(sentence))
        if (found === undefined) all.untold.push(`${at} ${a} ${b}`)
        else all.told += Number(open.delete(found))
      }
      all.invented.push(...[...open].map(({ sentence }) => `${at} ${sentence}`))
      for (const expected of shown)
        if (question?.notes.some((note) => expected.test(note)) === true) all.shown++
        else all.unshown.push(`${at} ${expected}`)
    }
  }
})

test('nine of ten answers are right, and nine of ten that should be there are', () => {
  expect(all.right / (all.right + all.wrong.length), all.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(all.right / (all.right + all.missing.length), all.missing.join('\n')).toBeGreaterThanOrEqual(0.9)
})

test('hardly a conflict is invented, and most that are there are told', () => {
  expect(all.invented.length, all.invented.join('\n')).toBeLessThanOrEqual(4)
  expect(all.told / (all.told + all.untold.length), all.untold.join('\n')).toBeGreaterThanOrEqual(0.7)
})

test('what is no answer is shown as what it is', () => {
  expect(all.shown / (all.shown + all.unshown.length), all.unshown.join('\n')).toBeGreaterThanOrEqual(0.9)
})
