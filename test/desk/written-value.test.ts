// What a person writes as a finding: understood as what its question asks for, or refused, and never kept as words by a slip.
import { expect, test } from 'vitest'
import { writtenValue } from '../../src/desk/corrections/written-value.ts'
import type { Question } from '../../src/model/question.ts'

const question = (kind: string): Question => ({
  ...{ id: kind, kind, subject: null, asks: '', state: 'open', notes: [], conflicts: [], capped: false, findings: [] },
  bounds: { earliest: null, latest: null, because: [] },
  answers:
    kind === 'count'
      ? [
          {
            ...{ id: '1', words: 'one worker', hedged: false, statements: [], reports: 1, origins: 1, originsOf: [] },
            value: { kind: 'count', atLeast: 1, atMost: 1, about: false, of: 'workers', scope: null },
          },
        ]
      : [],
})

const written = (words: string, kind: string, asWords = false): Promise<string> =>
  writtenValue(words, question(kind), 'Europe/London', asWords).then(
    (found) => `${found.value.kind}: ${found.words}`,
    (error: { code?: string }) => error.code ?? String(error),
  )

test.each([
  ['2026-03-09', 'time: Monday 9 March 2026'],
  ['2026-03', 'time: March 2026'],
  ['2026-03-09/2026-03-12', 'time: Monday 9 March 2026 to Thursday 12 March 2026'],
  ['2026-03-09/..', 'time: not before Monday 9 March 2026, 00:00'],
  ['2026-06-09T14:10Z', 'time: Tuesday 9 June 2026, 15:10'],
  ['2026-06-09T15:10', 'time: Tuesday 9 June 2026, 15:10'],
  ['Monday 9 March 2026, 15:10', 'time: Monday 9 March 2026, 15:10'],
  ['on the afternoon of 14 March 2026', 'time: Saturday 14 March 2026, afternoon'],
])('%s is a time', async (words, meant) => {
  for (const kind of ['happened', 'recorded']) expect(await written(words, kind)).toBe(meant)
})

test.each([
  ...['2026-02-31', '2026-13', '2026-03-09T25:00', '2026-03-12/2026-03-09', '31 February 2026', 'banana', 'banana on 9 March 2026'],
  ...['Saturday afternoon', 'yesterday', 'Sunday 9 March 2026', '03/04/2026', 'three hours', 'every Monday', 'before 9 March 2026', '../..', ''],
])('"%s" is no time that can be found', async (words) => {
  expect(await written(words, 'recorded')).toBe('answer-not-understood')
})

test('the refusal names what is understood', async () => {
  const refused = writtenValue('banana', question('recorded'), 'UTC', false)
  await expect(refused).rejects.toThrow(/"banana".*a listed answer.*2026-03-09.*"undetermined".*--words/)
})

test('words are kept where they are said to be words, and where a question asks for no time or count', async () => {
  expect(await written('on the day of the regatta', 'recorded', true)).toBe('words: on the day of the regatta')
  expect(await written('not less than the crew', 'count', true)).toBe('words: not less than the crew')
  expect(await written('behind the grain store', 'where')).toBe('words: behind the grain store')
  expect(await written('a closed group', 'appeared')).toBe('words: a closed group')
})

test('a count is a number or a range', async () => {
  const counts = {
    '6': 'six workers',
    'at least six': 'at least six workers',
    '6 to 8': 'six to eight workers',
    'more than 5': 'at least six workers',
    none: 'no workers',
  }
  for (const [words, meant] of Object.entries(counts)) expect(await written(words, 'count')).toBe(`count: ${meant}`)
  for (const words of ['banana', '8 to 6', '6 to', '-3', '1.5']) expect(await written(words, 'count')).toBe('answer-not-understood')
})
