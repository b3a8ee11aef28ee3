// One body is one origin under any of its names: by what kind of body it is, its topic and its place. Two bodies never are.
import { expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import { bodyNamed } from '../../src/questions/origins/body-names.ts'
import type { Origin } from '../../src/model/question.ts'
import { made } from './build.ts'

type Page = readonly [publication: string, ...speakers: string[]]
/** The origins of one count; each page gives it in the words of its last speaker. */
function origins(...pages: readonly Page[]): readonly Origin[] {
  const reports = pages.map(([publication, ...inner], i) =>
    made({
      id: `r${i + 1}`,
      publication,
      published: '2026-06-02',
      text: `Ferry fire ${i}\nSix people died in the fire.`,
      counts: [{ quote: 'Six people', n: [6, 6], of: 'people', verb: 'died' }],
      statements: [{ content: 'Six people died in the fire', speakers: inner.length === 0 ? [publication] : [publication, ...inner] }],
    }),
  )
  const asked = answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find((q) => q.kind === 'count')
  return asked?.answers[0]?.originsOf ?? expect.fail('no answer')
}

test.each([
  [
    ['Herald', 'the federal fisheries ministry'],
    ['Post', 'Federal Ministry of Fisheries'],
  ],
  [
    ['Herald', 'das Verkehrsministerium'],
    ['Post', 'the ministry of transport'],
  ],
  [['Kessin Town Police Directorate'], ['Post', 'Kessin police']],
  [['Kessin Town Police Directorate'], ['Post', 'police']],
  [['Orrin Council Information Office'], ['Post', 'the Orrin Council']],
  [
    ['Herald', 'the dockers’ union'],
    ['Post', "Kessin Dockers' Union"],
  ],
  [
    ['Herald', 'die Feuerwehr'],
    ['Post', 'the Kessin fire brigade'],
  ],
  [
    ['Ministry of Health of Kessia', 'our information'],
    ['Post', 'the Kessian health ministry'],
  ],
  [
    ['Ministry of Health of Kessia', 'the Ministry of Health'],
    ['Post', 'a spokeswoman for the health ministry'],
  ],
] as const)('one origin: %j and %j', (...pages) => {
  expect(origins(...pages)).toHaveLength(1)
})

test.each([
  [
    ['Herald', 'the interior ministry'],
    ['Post', 'the transport ministry'],
  ],
  [
    ['Herald', 'Kessin police'],
    ['Post', 'Dunholt police'],
  ],
  [
    ['Herald', 'the dockers’ union'],
    ['Post', 'the tenants’ union'],
  ],
  [
    ['Herald', 'the police union'],
    ['Post', 'police'],
  ],
  [
    ['Herald', 'a hospital'],
    ['Post', 'Kessin Hospital'],
  ],
  [
    ['Herald', 'a correspondent'],
    ['Ministry of Health of Kessia', 'our information'],
  ],
] as const)('two origins: %j and %j', (...pages) => {
  expect(origins(...pages)).toHaveLength(2)
})

test('where two bodies would fit, none is joined', () => {
  expect(origins(['Herald', 'Kessin police'], ['Post', 'Dunholt police'], ['Globe', 'police'])).toHaveLength(3)
})

test('a page means the body that it names itself', () => {
  expect(origins(['Herald', 'Kessin police'], ['Post', 'Dunholt police', 'the police'], ['Globe', 'the Dunholt police'])).toHaveLength(2)
})

test('it says that the body tells it itself, and where', () => {
  expect(origins(['Herald', 'the health ministry'], ['Ministry of Health of Kessia'])[0]?.because).toBe('told by the health ministry itself in r2')
  expect(origins(['Herald', 'the health ministry'], ['Post', 'Kessian Ministry of Health'])[0]?.because).toContain('also called “Kessian Ministry of Health”')
})

test('people, and words that name no single body, have no parts', () => {
  for (const name of [
    'Interior Minister Ana Rell',
    'police officers',
    'hospitals',
    'two ministries',
    'police and the council',
    'nobody named',
    '@kessinpolice',
  ])
    expect(bodyNamed(name)).toBeNull()
})
