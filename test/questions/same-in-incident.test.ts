// Links between the reports of one incident: what speaks for and against, which is in doubt, and one for every conflict.
import { expect, test } from 'vitest'
import { answerQuestions, explainSameEvents, proposeSameEvents } from '../../src/questions/answer.ts'
import type { ReportForQuestions, SameEvent } from '../../src/model/question.ts'
import { readPage } from '../../src/reading/read.ts'
import { textPage } from '../../src/reading/readers/plain-text.ts'
import { resolveReading } from '../../src/time/resolve.ts'

const read = (id: string, published: string, text: string): ReportForQuestions => {
  const report = resolveReading(readPage(textPage(text)), { published, publication: id }, 'UTC')
  return { id, title: report.report.title, publication: id, versionOf: null, takenInAt: '2026-04-01T00:00:00Z', report, judgements: {} }
}
const COURIER = read(
  'Courier',
  '2026-03-16',
  'Crane falls at the East Quay\n\nA crane fell at the East Quay in Harbourton on Saturday afternoon, the dockers’ union said. Foreman Ada Brandt spoke of strong wind.',
)
const LEDGER = read(
  'Ledger',
  '2026-03-17',
  'Crane topples in Harbourton\n\nA crane fell at the East Quay in Harbourton on 9 March, the port authority said. Ada Brandt, the foreman, spoke of strong wind.',
)
const MAIL = read(
  'Mail',
  '2026-03-16',
  'Crane falls in Harbourton\n\nA crane fell at the East Quay in Harbourton on Saturday, said Ada Brandt, the foreman. The wind was strong.',
)

function linksOf(reports: readonly ReportForQuestions[], links: readonly SameEvent[] = []) {
  const proposed = proposeSameEvents(reports, links)
  const decided = new Set(links.map(({ a, b }) => [a.report, b.report].toSorted().join()))
  const all = [...links, ...proposed.filter(({ a, b }) => !decided.has([a.report, b.report].toSorted().join()))]
  const questions = answerQuestions({ zone: 'UTC', reports, links: all, findings: [] })
  return { questions, links: explainSameEvents(reports, all, questions) }
}
const between = (links: readonly SameEvent[], a: string, b: string): SameEvent | undefined =>
  links.find((link) => [link.a.report, link.b.report].toSorted().join() === [a, b].toSorted().join())

test('reports that a conflict sets against each other have a link that says what they share and what differs', () => {
  const { questions, links } = linksOf([MAIL, COURIER, LEDGER])
  const pairs = questions.flatMap((q) => q.conflicts).flatMap(({ statements }) => statements.map((s) => s.report))
  expect(pairs).toContain('Ledger')
  for (const other of new Set(pairs))
    if (other !== 'Ledger') expect(between(links, other, 'Ledger'), other).toMatchObject({ same: true, status: 'proposed', inDoubt: false })
  const grounds = between(links, pairs.find((id) => id !== 'Ledger') ?? '', 'Ledger')?.grounds ?? []
  expect(grounds).toEqual(expect.arrayContaining(['both name East Quay']))
  expect(grounds.at(-1)).toMatch(/^what differs: /)
})

test('a conflict offers a link for each pair with a ground to read, however many reports it is among', () => {
  const many = Array.from({ length: 70 }, (_, i) => {
    const of = i % 2 === 0 ? LEDGER : MAIL
    return { ...of, id: `${of.id} ${i}`, publication: `Paper ${i}` }
  })
  const { questions, links } = linksOf(many)
  const conflicts = questions.flatMap((q) => q.conflicts)
  expect(conflicts.length).toBeGreaterThan(0)
  for (const { statements } of conflicts) {
    const [first, ...others] = [...new Set(statements.map((s) => s.report))]
    for (const other of others) expect(between(links, first ?? '', other)?.grounds.length, `${first} and ${other}`).toBeGreaterThan(0)
  }
})

test('a second fall at the same quay within days is presumed the same event, and told to be in doubt', () => {
  const other = read(
    'Herald',
    '2026-03-18',
    'Gantry wrecked at East Quay\n\nA gantry was wrecked at the East Quay on Tuesday when the freighter Marrow Pride hit it, pilot Sven Okafor told the Herald. Lindqvist Lifting owns the gantry. Nobody was aboard.',
  )
  const { links } = linksOf([COURIER, LEDGER, MAIL, other])
  const doubted = links.filter((link) => link.inDoubt === true)
  expect(doubted.flatMap(({ a, b }) => [a.report, b.report])).toContain('Herald')
  expect(doubted.every(({ a, b }) => a.report === 'Herald' || b.report === 'Herald')).toBe(true)
  expect(doubted[0]?.same).toBe(true)
})

test('a person’s word stands as it was given, and holds the two apart', () => {
  const said: SameEvent = {
    ...{ a: { report: 'Courier', event: 'e1' }, b: { report: 'Ledger', event: 'e1' }, same: false },
    ...{ grounds: ['Two cranes, says the harbour log.'], status: 'confirmed' },
  }
  const { questions, links } = linksOf([COURIER, LEDGER], [said])
  expect(between(links, 'Courier', 'Ledger')).toEqual(said)
  expect(questions.find((q) => q.id === 'happened')?.conflicts).toEqual([])
})
