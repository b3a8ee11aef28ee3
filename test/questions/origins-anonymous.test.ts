// People without a name ("residents", "a docker") may be other people in every paper; their very words in quotation marks are one voice.
import { expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'

function origins(...bodies: readonly string[]): number | undefined {
  const reports = bodies.map((body, i) => {
    const report = resolveReading(readPage(textPage(`Crane falls at quay\n\n${body}`)), { published: '2026-03-16', publication: `Paper ${i}` }, 'UTC')
    return { id: `r${i}`, title: report.report.title, publication: `Paper ${i}`, versionOf: null, takenInAt: '2026-04-01T00:00:00Z', report, judgements: {} }
  })
  return answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find(({ id }) => id === 'happened')?.answers[0]?.origins
}

test.each([
  ['residents in both, retold', 'The crane fell on Saturday, residents said.', 'Residents said the crane fell on Saturday.', 2],
  ['a docker in both, retold', 'The crane fell on Saturday, a docker said.', 'A docker said the crane fell on Saturday.', 2],
  ['a docker in both, the same words', '“The crane fell on Saturday,” a docker said.', 'A docker said: “The crane fell on Saturday.”', 1],
  ['the harbour master in both', 'The crane fell on Saturday, the harbour master said.', 'The harbour master said the crane fell on Saturday.', 1],
  ['the police in both', 'The crane fell on Saturday, police said.', 'Police said the crane fell on Saturday.', 1],
  ['a named docker in both', 'The crane fell on Saturday, docker Rosa Vint said.', 'Rosa Vint said the crane fell on Saturday.', 1],
] as const)('%s', (_, first, second, expected) => {
  expect(origins(first, second)).toBe(expected)
})
