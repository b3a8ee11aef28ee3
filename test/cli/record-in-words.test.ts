// A record on a terminal: matches of footage are told with the questions, what nothing held answers is named once, and an unknown is said as such.
import { expect, test } from 'vitest'
import { recordInWords } from '../../src/cli/record-in-words.ts'
import type { HeldFootage, HeldMatch } from '../../src/model/held-footage.ts'
import type { Question } from '../../src/model/question.ts'

const incident = { code: 'crane', title: 'Crane at the east quay', zone: 'UTC', openedAt: '2026-03-14T00:00:00Z', sample: false }
const question = (kind: string, subject: string, more: Partial<Question> = {}): Question => ({
  ...{ id: `${kind}:${subject}`, kind, subject, asks: `${kind}?`, state: 'open', answers: [], notes: [], conflicts: [], capped: false, findings: [] },
  ...{ bounds: { earliest: null, latest: null, because: [] } },
  ...more,
})
const match: HeldMatch = {
  ...{ id: 'r4-r1', a: 'r4', b: 'r1', among: 1, status: 'proposed', judgement: null },
  match: {
    segments: [{ q: [0, 12], r: [4, 16], slope: 1, mirrored: true, by: ['picture'], score: 9, margin: 8, share: 1 }],
    relations: ['trimmedFrom', 'mirrored'],
  },
}
const piece = (id: string, mentions: HeldFootage['mentions'] = []): HeldFootage => ({
  ...{ id, incident: 'crane', original: id, name: `${id}.mp4`, mediaType: 'video/mp4', state: 'printed', stills: [], progress: null, kind: 'video' },
  ...{ duration: 12, width: 640, height: 360, decoder: '', troubles: [], sightings: [], matches: [match], mentions },
})

test('each match is told once, with its stretch, what was done and whether anybody answered it', () => {
  const told = recordInWords(incident, [], [piece('r4'), piece('r1')])
  expect(told.match(/r4-r1/g)).toHaveLength(1)
  expect(told).toContain('r4.mp4: 0:00 to 0:12 is 0:04 to 0:16 of r1.mp4 (trimmed, mirrored)  [r4-r1: nobody has answered it yet]')
  expect(told).toContain('Nobody has said yet which of them a report speaks of')
  expect(recordInWords(incident, [], [piece('r4', [{ report: 'r2', footage: 'f1', status: 'confirmed', because: null }])])).toContain(
    'reports speak of: r4.mp4',
  )
})

test('what nothing answers of the footage is named once; asked alone it is told in full', () => {
  const silent = [question('author', 'r4'), question('motivation', 'f1')]
  expect(recordInWords(incident, silent)).toContain('Nothing held here answers, of the footage:\n  author: author:r4\n  motivation: motivation:f1')
  expect(recordInWords(incident, silent.slice(1))).toContain('Nothing held here says. It can be found not determinable.')
})

test('an answer that rests on footage alone is told with its ground', () => {
  const grounds = [{ words: 'An earlier copy is held.', footage: 'r1', match: 'r4-r1' }]
  const value = { kind: 'provenance', is: 'notEarliest' } as const
  const answers = [
    { ...{ id: 'notEarliest', value, words: 'not the earliest known', hedged: true, statements: [], reports: 0, origins: 0, originsOf: [] }, grounds },
  ]
  expect(recordInWords(incident, [question('original', 'f1', { answers })])).toContain(
    '- not the earliest known (hedged): by the footage that is held\n      An earlier copy is held.',
  )
})

test('a finding that was taken back is not told as one that stands', () => {
  const by = { question: 'where:x', by: 'Ada', at: '2026-03-16T10:00:00Z', statements: [], likelihood: null, confidence: null, value: null, replaces: null }
  const findings = [
    { ...by, id: 'd1', kind: 'finding' as const, answer: 'quay', words: 'East Quay', because: 'all say so' },
    { ...by, id: 'd2', kind: 'retraction' as const, answer: null, words: 'undetermined', because: 'it was another quay' },
  ]
  const told = recordInWords(incident, [question('where', 'x', { findings })])
  expect(told).toMatch(/The desk finds \(finding, .*\): East Quay, because all say so/)
  expect(told).toMatch(/The desk takes back what it found \(retraction, .*\): because it was another quay/)
})

test('that pieces cannot be told apart by which was first hides nothing that is answered: such questions are named together', () => {
  const none = { hedged: false, statements: [], reports: 0, origins: 0, originsOf: [] }
  const untold = { ...none, id: 'untold', value: { kind: 'provenance' as const, is: 'untold' as const }, words: 'cannot be told' }
  const older = { ...none, id: 'older', value: { kind: 'provenance' as const, is: 'older' as const }, words: 'older', reports: 1 }
  const told = recordInWords(incident, [question('original', 'r4', { answers: [untold] }), question('original', 'r5', { answers: [older] })])
  expect(told).toContain('Nothing held here answers, of the footage:\n  original: original:r4')
  expect(told).toContain('[original:r5: open]')
})
