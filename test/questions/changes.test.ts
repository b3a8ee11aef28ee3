// Two versions of one page: what came, was altered or went, and what is no change at all.
import { expect, test } from 'vitest'
import { changesBetween, type Version } from '../../src/questions/versions/changes.ts'
import type { VersionChanges } from '../../src/model/comparison.ts'
import type { ReportForQuestions } from '../../src/model/question.ts'
import { made, type Made } from './build.ts'

const confirmed = { status: 'confirmed', by: 'A. Editor', at: '2026-04-01T00:00:00Z', because: null } as const
/** The sentences that statements cover are theirs, as a reader leaves them. */
function version(number: number, given: Made, judgements: Version['judgements'] = {}): Version {
  const { report }: ReportForQuestions = made({ publication: 'Harbour Post', published: '2026-03-16', ...given })
  const narration = report.narration.filter(
    (n) =>
      !report.layers.some((l) => l.kind === 'headline' && l.start <= n.start && n.end <= l.end) &&
      !report.statements.some((s) => s.content.some((c) => c.start < n.end && n.start < c.end)),
  )
  return { number, report: { ...report, narration }, judgements }
}
const between = (before: Made, after: Made): VersionChanges => changesBetween(version(1, before), version(2, after))
const told = ({ passages }: VersionChanges): readonly string[] =>
  passages.map(({ kind, before, after, words, attribution }) => {
    const quote = (after ?? before)?.spans.map((span) => span.quote).join(' ')
    const changed = words.map(({ first, second }) => `${first?.quote ?? ''}>${second?.quote ?? ''}`).join(' | ')
    return [kind, quote, ...(changed === '' ? [] : [changed]), ...(attribution ? ['attribution'] : [])].join(': ')
  })

const PAGE = 'Crane falls at quay\nA crane fell on Saturday, the union said. No workers were hurt at Berth 4. The quay is closed.'
const UNION = { content: 'A crane fell on Saturday', speakers: ['Harbour Post', 'the union'] } as const
const base: Made = { text: PAGE, statements: [UNION] }
const now = (from: string, to: string, statement: NonNullable<Made['statements']>[number] = UNION): Made => ({
  text: PAGE.replace(from, to),
  statements: [statement],
})

test('an unchanged page has no changes, and every reading stands', () => {
  const { passages, lost, reanchored, unchanged } = between(base, base)
  expect([passages, lost]).toEqual([[], []])
  expect(unchanged).toBe(4)
  expect(reanchored.every(({ before, after, score }) => before === after && score === 1)).toBe(true)
})

const SAME: readonly (readonly [name: string, from: string, to: string])[] = [
  ['a comma', 'Saturday, the', 'Saturday the'],
  ['a capital letter', 'The quay is', 'THE QUAY is'],
  ['white space and a line break', 'No workers were hurt', 'No  workers\u00a0were\thurt'],
  ['straight marks for curved ones', 'The quay is closed', 'The "quay" is closed'],
  ['a paragraph that moved', 'The quay is closed.', 'The quay is closed.\n'],
  ['a missing full stop', 'is closed.', 'is closed'],
]
for (const [name, from, to] of SAME) test(`${name} is no change`, () => expect(told(between(base, now(from, to)))).toEqual([]))

const CHANGED: readonly (readonly [name: string, from: string, to: string, says: readonly string[]])[] = [
  ['a word', 'is closed', 'is open', ['altered: The quay is open.: closed>open']],
  ['a negation', 'No workers were', 'Two workers were', ['altered: Two workers were hurt at Berth 4.: No>Two']],
  ['a number', 'Berth 4', 'Berth 6', ['altered: No workers were hurt at Berth 6.: 4>6']],
  ['a sentence that came', 'The quay', 'Lorries wait on Ropewalk. The quay', ['added: Lorries wait on Ropewalk.']],
  ['a sentence that went', ' The quay is closed.', '', ['removed: The quay is closed.']],
  ['a word left out', 'were hurt at Berth 4', 'were hurt', ['altered: No workers were hurt.: at Berth 4>']],
  ['a hyphen that makes a question', 'is closed.', 'is closed?', ['altered: The quay is closed?: >?']],
  ['the headline', 'Crane falls at quay', 'Two hurt in harbour', ['altered: Two hurt in harbour: Crane falls at quay>Two hurt in harbour']],
]
for (const [name, from, to, says] of CHANGED)
  test(`${name} is told, with the words that changed`, () => expect(told(between(base, now(from, to)))).toEqual(says))

test('the same words from another speaker are altered, not removed and added', () => {
  const other = now('the union said', 'the owner said', { ...UNION, speakers: ['Harbour Post', 'the owner'] })
  expect(told(between(base, other))).toEqual(['altered: A crane fell on Saturday: attribution'])
})

test('what an article or a publication named by hand does to the speakers is no change', () => {
  expect(told(between(base, now('x', 'x', { ...UNION, speakers: ['The Harbour Post', 'The union'] })))).toEqual([])
})

test('words that lost their attribution are told', () => {
  const alone = version(2, { text: PAGE.replace(', the union said', '') })
  expect(told(changesBetween(version(1, base), alone))).toEqual(['altered: A crane fell on Saturday.: attribution'])
})

test('two sentences that share no words are one removed and one added', () => {
  expect(told(between(base, now('The quay is closed.', 'Divers search for debris.'))).toSorted()).toEqual([
    'added: Divers search for debris.',
    'removed: The quay is closed.',
  ])
})

test('an update that came is told with its own time of writing; one that was there is not', () => {
  const text = `${PAGE}\nUPDATE: The collapse took place on 9 March.`
  const updated: Made = { text, statements: [UNION] }
  const whole = version(2, updated)
  const withLayer: Version = {
    ...whole,
    report: {
      ...whole.report,
      layers: [
        ...version(1, base).report.layers,
        { kind: 'update', start: text.indexOf('UPDATE'), end: text.length, written: { earliest: '2026-03-24T00:00:00+00:00', latest: null } },
      ],
    },
  }
  expect(changesBetween(version(1, base), withLayer).came).toMatchObject([
    { kind: 'update', span: { quote: 'UPDATE: The collapse took place on 9 March.' }, written: { earliest: '2026-03-24T00:00:00+00:00' } },
  ])
  expect(changesBetween(withLayer, { ...withLayer, number: 3 }).came).toEqual([])
  expect(changesBetween(withLayer, version(3, base)).gone).toHaveLength(1)
})

const timed = (text: string, day = '2026-03-14'): Made => ({ text, statements: [UNION], times: [['Saturday', day]] })

test('what a person confirmed is offered for the same reading of the next version, and not written', () => {
  const before = version(1, timed(PAGE), { t1: confirmed, s1: { ...confirmed, status: 'rejected' } })
  const after = version(2, timed(PAGE.replace('Crane falls', 'Watch: crane falls')))
  expect(changesBetween(before, after).carried).toEqual([
    { before: 's1', after: 's1', judgement: before.judgements['s1'], words: 'rejected in version 1' },
    { before: 't1', after: 't1', judgement: confirmed, words: 'confirmed in version 1' },
  ])
  expect(after.judgements).toEqual({})
})

test('nothing is offered for a reading that is gone, reads otherwise, or has a judgement of its own', () => {
  const before = version(1, timed(PAGE), { t1: confirmed, s1: confirmed })
  expect(changesBetween(before, version(2, timed(PAGE, '2026-03-07'))).carried.map(({ before: id }) => id)).toEqual(['s1'])
  expect(changesBetween(before, version(2, timed(PAGE), { t1: confirmed, s1: confirmed })).carried).toEqual([])
  const gone = changesBetween(before, version(2, { text: 'Crane falls at quay\nNobody knows when.' }))
  expect(gone.carried).toEqual([])
  expect(gone.lost.map(({ reading }) => reading)).toContain('t1')
})

test('a reading that moved down the page is found again, and one whose sentence went is lost', () => {
  const after = version(2, { text: PAGE.replace('A crane fell on Saturday, the union said. ', 'The harbour master has answered a question. ') })
  const { lost, reanchored } = changesBetween(version(1, timed(PAGE)), after)
  expect(lost.map(({ reading }) => reading)).toEqual(expect.arrayContaining(['s1', 't1']))
  for (const { spans } of reanchored) for (const { start, end, quote } of spans) expect(after.report.text.slice(start, end)).toBe(quote)
})

test('a page of one sentence a thousand times, and then another, is compared in under a second', () => {
  const long = (sentence: string): Version => version(1, { text: `Head\n${sentence.repeat(1000)}` })
  const [first, second] = [long('The quay is closed. '), long('The quay was opened. ')]
  const began = process.threadCpuUsage()
  changesBetween(first, second)
  expect(process.threadCpuUsage(began).user / 1000).toBeLessThan(1000)
})
