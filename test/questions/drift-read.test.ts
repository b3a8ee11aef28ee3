// Drift over texts as they are read: one speaker under several offices, and words that a paraphrase turns round.
import { expect, test } from 'vitest'
import { resolved } from '../../src/desk/reading/resolve-report.ts'
import { driftAmong } from '../../src/questions/drift/drift.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'

const report = (id: string, text: string): ReportForQuestions => ({
  ...{ id, title: id, publication: `Paper ${id}`, versionOf: null, takenInAt: '2026-03-20T00:00:00Z', judgements: {} },
  report: resolved(readPage(textPage(text)), { published: '2026-03-16', publication: `Paper ${id}` }, 'UTC', null),
})
const told = (...texts: readonly string[]): readonly string[] =>
  driftAmong(texts.map((text, i) => report('abc'[i] ?? '', text))).flatMap(({ differences }) =>
    differences.map(({ kind, first, second }) => `${kind}: ${first?.quote ?? ''}>${second?.quote ?? ''}`),
  )

const FULL = 'Mara Lane, director of the yard, said: “We have stopped all work until the ropes have been tested by an independent engineer.”'

test.each([
  'A crane fell. “We have stopped all work until the ropes have been replaced by an independent engineer,” its director, Mara Lane, said.',
  'A crane fell. “We have stopped all work until the ropes have been replaced by an independent engineer,” said director Mara Lane.',
  'A crane fell. “We have stopped all work until the ropes have been replaced by an independent engineer,” said the director, Mara Lane.',
  'A crane fell. The yard’s director, Mara Lane, said it had stopped all work until “the ropes have been replaced by an independent engineer”.',
  'A crane fell. Yard director Mara Lane said: “We have stopped all work until the ropes have been replaced by an independent engineer.”',
])('a word exchanged is drift whatever office the speaker is given: %s', (text) => expect(told(FULL, text)).toEqual(['changed: tested>replaced']))

test('another of that office is somebody else', () => {
  expect(told(FULL, 'A crane fell. “The ropes have been replaced by an independent engineer,” its director, Ada Holm, said.')).toEqual([])
})

test('a paraphrase that turns the words round is drift, in another order too', () => {
  expect(told(FULL, 'Mara Lane said work would never be stopped until the ropes had been tested by an independent engineer.')).toEqual(['added: >never'])
  expect(told(FULL, 'Mara Lane said work would be stopped until the ropes had been tested by an independent engineer.')).toEqual([])
})
