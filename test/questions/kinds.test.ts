// Each kind of question finds in its samples what they say, and nothing else.
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import { kinds } from '../../src/questions/kinds.ts'

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  test.each(kind.samples.map((sample) => [sample.text, sample.gives] as const))('%j gives %j', async (text, gives) => {
    const [page] = await readFile(new TextEncoder().encode(text), { name: 'page.txt', mediaType: 'text/plain' }, { published: '2026-03-16' }, 'UTC')
    const report = page?.resolved ?? expect.fail('a text is one report')
    const given = { id: 'r1', title: report.report.title, publication: null, versionOf: null, takenInAt: '2026-03-16T00:00:00Z', report, judgements: {} }
    const questions = answerQuestions({ zone: 'UTC', reports: [given], links: [], findings: [] }).filter((q) => q.kind === name)
    expect(questions.flatMap((q) => q.answers.map((a) => a.words))).toEqual(gives)
  })
})
