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

const DENIED =
  'Mara Lane, director of the yard, said: “We did not at any time ask the crew to lift the long beams before the ropes had been tested, and we will say so in court.”'
const quotes = (words: string): readonly string[] => told(DENIED, `A crane fell. “${words},” said Mara Lane, director of the yard.`)

test.each([
  ['We did ask the crew to lift the long beams before the ropes had been tested', 'leftOut: not at any time>'],
  ['We did ... ask the crew to lift the long beams before the ropes had been tested', 'leftOut: not>'],
  ['We did […] ask the crew to lift the long beams before the ropes had been tested', 'leftOut: not>'],
  ['We did not at any time ask the crew to lift the long beams after the ropes had been tested', 'changed: before>after'],
])('a “not” that is gone, by an ellipsis too, and a turned “before” are drift: %s', (words, said) => expect(quotes(words)).toEqual([said]))

test.each([
  'We did not … ask the crew to lift the long beams before the ropes had been tested',
  'We did not at any time ask the crew to lift the long beams',
  'We didn’t at any time ask the crew to lift the long beams before the ropes had been tested',
  'the crew to lift the long beams before the ropes had been tested',
])('no drift: %s', (words) => expect(quotes(words)).toEqual([]))

test('inside whole quotations another future, wish or duty is drift; in words that are only reported another tense is none', () => {
  const full = 'Mara Lane, director of the yard, said: “We will close the northern shed to every visitor until the ropes have been tested by an engineer.”'
  const said = (words: string): readonly string[] => told(full, `A crane fell. “${words},” said Mara Lane, director of the yard.`)
  expect(said('We should close the northern shed to every visitor until the ropes have been tested')).toEqual(['changed: will>should'])
  expect(said('We have closed the northern shed to every visitor until the ropes have been tested')).toEqual(['leftOut: will>'])
  expect(said('We’ll close the northern shed to every visitor until the ropes have been tested')).toEqual([])
  expect(
    told(full, 'A crane fell. Mara Lane said they would close the northern shed to every visitor until the ropes had been tested by an engineer.'),
  ).toEqual([])
})

test('a quotation is held against the transcript further down the page, and not against another utterance there', () => {
  const page = (further: string): readonly string[] =>
    told(
      `The foreman, Jon Ruud, said “I have never slept in the cabin of a crane in my life”.\n\nTranscript\n\nThe chair asked about the shift. “${further},” said the foreman, Jon Ruud.`,
    )
  expect(page('I have rarely slept in the cabin of a crane in my life, and I was awake on Saturday')).toEqual(['changed: rarely>never'])
  expect(page('I have never slept in the cabin of a crane in my life, and I was awake on Saturday')).toEqual([])
  expect(page('I have never seen the cabin of that crane by night, and nobody else was awake on Saturday')).toEqual([])
})
