import { describe, expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import { passageMemory, sharedPassages } from '../../src/questions/origins/passages.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'
import { made, type Made } from './build.ts'

const LONG =
  'The crane collapsed at the East Quay on Saturday while it was lifting an empty hopper from the hold of a grain ship and the boom went over the rails towards the water before anybody could reach the brake or call out to the men below.'
const saturday = (publication: string, text: string, more: Partial<Made> = {}): ReportForQuestions =>
  made({ publication, published: '2026-03-16', text, times: [['Saturday', '2026-03-14']], places: [['East Quay', 'area']], ...more })
const answer = (...reports: ReportForQuestions[]): Question['answers'][number] =>
  answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find((q) => q.id === 'happened')?.answers[0] ?? expect.fail('no answer')

describe('passages', () => {
  const words = (n: number, seed: string): string => Array.from({ length: n }, (_, i) => `${seed}${i}`).join(' ')
  test.each([24, 25, 26, 60])('%i words in a row that two reports share are a passage from 25 on', (n) => {
    const shared = words(n, 'w')
    const a = made({ text: `${words(40, 'a')} ${shared} ${words(40, 'b')}` }).report
    const b = made({ text: `${words(7, 'c')}, ${shared.replaceAll(' ', '\n ')}! ${words(9, 'd')}` }).report
    const found = sharedPassages([a, b])
    expect(found.map((p) => p.words)).toEqual(n < 25 ? [] : [n])
    if (n >= 25) expect([found[0]?.a.span.quote, found[0]?.b.span.quote.replaceAll('\n ', ' ')]).toEqual([shared, shared])
  })
})

test('what is found as reports come, go and are mended is what is found in the whole list (seed 5)', () => {
  let seed = 5
  const random = (n: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n
  const text = (): string =>
    Array.from({ length: 3 }, () => Array.from({ length: 30 + random(20) }, (_, i) => `w${random(6) > 4 ? random(9) : (i + random(3)) % 80}`).join(' ')).join(
      '\n',
    )
  const passages = Array.from({ length: 6 }, text)
  const report = (): ReturnType<typeof made>['report'] =>
    made({ text: [text(), passages[random(6)], passages[random(6)], text()].slice(random(2)).join('\n') }).report
  const memory = passageMemory()
  const list = Array.from({ length: 12 }, report)
  for (let step = 0; step < 60; step++) {
    if (random(3) > 0) list.splice(random(list.length + 1), 0, report())
    if (random(3) === 0) list.splice(random(list.length), 1)
    if (random(4) === 0) list[random(list.length)] = report()
    if (random(15) === 0) list.reverse()
    expect(memory.update(list), `step ${step}`).toEqual(sharedPassages(list))
  }
  expect(memory.update(list).length).toBeGreaterThan(10)
})

describe('origins', () => {
  test('a text that two outlets print is one origin, and the passage is shown on both sides', () => {
    const got = answer(saturday('Courier', `Crane collapse\n${LONG} More later.`), saturday('Ledger', `Quay shut\nAs we wrote: ${LONG}`))
    expect(got).toMatchObject({ reports: 2, origins: 1 })
    expect(got.originsOf[0]).toMatchObject({ reports: ['Courier', 'Ledger'], because: expect.stringContaining('share a passage of') })
    const [passage] = got.originsOf[0]?.passages ?? []
    expect(passage?.a.span.quote).toBe(passage?.b.span.quote)
  })

  test('the same fact in other words is two origins', () => {
    expect(
      answer(
        saturday('Courier', 'Crane collapse\nThe crane at the East Quay collapsed on Saturday.'),
        saturday('Ledger', 'Quay shut\nOn Saturday the crane collapse shut the East Quay.'),
      ),
    ).toMatchObject({ reports: 2, origins: 2 })
  })

  test('one voice in two outlets is one origin', () => {
    const says = (publication: string, speaker: string, lead: string): ReportForQuestions =>
      saturday(publication, `Crane collapse\n${lead} the East Quay crane collapsed on Saturday.`, {
        statements: [{ content: 'the East Quay crane collapsed on Saturday', speakers: [publication, speaker] }],
      })
    expect(answer(says('Courier', 'the port authority', 'They said'), says('Ledger', 'Wexmouth Port Authority', 'It said'))).toMatchObject({
      reports: 2,
      origins: 1,
    })
    expect(answer(says('Courier', 'the port authority', 'They said'), says('Ledger', 'the dockers’ union', 'It said'))).toMatchObject({
      reports: 2,
      origins: 2,
    })
    expect(answer(says('Courier', 'nobody named', 'They said'), says('Ledger', 'nobody named', 'It said'))).toMatchObject({ reports: 2, origins: 2 })
  })

  test('a quotation that both print does not make the reports one: only what they say themselves would', () => {
    const quoting = (publication: string, lead: string): ReportForQuestions => {
      const report = saturday(publication, `Crane collapse\n${lead} A man said: “${words30}”`)
      const start = report.report.text.indexOf('“')
      const content = [{ start, end: report.report.text.length, quote: report.report.text.slice(start) }]
      const statement = {
        ...{ id: 's1', content, cue: null, speaker: null, speakers: [publication, 'a man'], entity: null, ambiguous: [] },
        ...{ directness: 'direct' as const, strength: 'says' as const, negated: false, layer: 'body' as const, editorial: [] },
      }
      return { ...report, report: { ...report.report, statements: [statement] } }
    }
    const words30 = Array.from({ length: 30 }, (_, i) => `word${i}`).join(' ')
    expect(
      answer(quoting('Courier', 'The East Quay crane collapsed on Saturday.'), quoting('Ledger', 'On Saturday the crane collapse shut the East Quay.')),
    ).toMatchObject({ reports: 2, origins: 2 })
  })

  test('two versions of a page are one report and one origin, and the same words are given once', () => {
    const first = saturday('Courier', 'Crane collapse\nThe crane at the East Quay collapsed on Saturday.', { id: 'v1' })
    const second = saturday('Courier', 'Crane collapse\nThe crane at the East Quay collapsed on Saturday. UPDATE: no news.', { id: 'v2', versionOf: 'v1' })
    const got = answer(first, second)
    expect(got).toMatchObject({ reports: 1, origins: 1 })
    expect(got.statements.map((s) => s.report)).toEqual(['v1'])
  })

  test('an agency credit and "as first reported by" rest on what they name', () => {
    const agency = saturday('Coastwire', 'Crane collapse\nThe East Quay crane collapsed on Saturday.')
    const reprint = saturday('Ledger', 'Quay shut\nWEXMOUTH (Coastwire) - On Saturday the crane collapse shut the East Quay.')
    const credit = saturday('Mail', 'A crane falls\nThe East Quay saw a crane collapse on Saturday, as first reported by Coastwire.')
    expect(answer(agency, reprint, credit)).toMatchObject({ reports: 3, origins: 1 })
  })

  test('two that credit an agency whose own text nobody holds are one origin, and the agency ends the chain', () => {
    const got = answer(
      saturday('Ledger', 'Quay shut\nWEXMOUTH (Coastwire) - On Saturday the crane collapse shut the East Quay.'),
      saturday('Mail', 'A crane falls\nThe East Quay saw a crane collapse on Saturday, as first reported by Coastwire.'),
    )
    expect(got).toMatchObject({ reports: 2, origins: 1 })
    expect(chain(got)).toEqual(expect.arrayContaining(['Ledger hadPrimarySource Coastwire', 'Mail hadPrimarySource Coastwire']))
  })

  const linking = (publication: string, text: string, link: string): ReportForQuestions => {
    const given = saturday(publication, text)
    const start = text.indexOf(link)
    return { ...given, report: { ...given.report, links: [{ address: 'https://www.courier.example/crane?utm_source=x', start, end: start + link.length }] } }
  }
  const courier = (): ReportForQuestions => {
    const given = saturday('Courier', 'Crane collapse\nThe crane at the East Quay collapsed on Saturday.')
    return { ...given, report: { ...given.report, report: { ...given.report.report, address: 'https://www.courier.example/crane' } } }
  }

  test('a link to another report, right where the answer is given, makes the two one origin', () => {
    const got = answer(courier(), linking('Ledger', 'Quay shut\nOn Saturday the crane collapse shut the East Quay, a paper says.', 'a paper says'))
    expect(got).toMatchObject({ reports: 2, origins: 1, originsOf: [{ because: 'Ledger links to Courier there' }] })
    expect(chain(got)).toContain('Ledger wasDerivedFrom Courier')
  })

  test('a link to it elsewhere on the page is no sign of that', () => {
    const text = 'Quay shut\nOn Saturday the crane collapse shut the East Quay.\nRead more in the Courier.'
    expect(answer(courier(), linking('Ledger', text, 'the Courier'))).toMatchObject({ reports: 2, origins: 2 })
  })

  test('the chain goes from the report over whom it quotes to whose words they are, and one that prints another leads to it', () => {
    const quoting = saturday('Courier', `Crane collapse\nThe footage says the East Quay crane collapsed on Saturday.\n${LONG}`, {
      statements: [{ content: 'the East Quay crane collapsed on Saturday', speakers: ['Courier', 'the footage', 'a man'] }],
    })
    const printing = saturday('Ledger', `Quay shut\nAs we wrote: ${LONG}`)
    const got = answer(quoting, printing)
    expect(got.origins).toBe(1)
    expect(chain(got)).toEqual(
      expect.arrayContaining([
        'Ledger wasDerivedFrom Courier',
        'Courier hadPrimarySource the footage',
        'the footage hadPrimarySource a man',
        'Ledger wasAttributedTo Ledger',
      ]),
    )
    const derived = got.originsOf[0]?.steps.find((step) => step.relation === 'wasDerivedFrom')
    expect(got.originsOf[0]?.passages[derived?.passage ?? -1]?.words).toBeGreaterThanOrEqual(25)
  })

  test('a paper that quotes a body rests on the body’s own statement where that is held', () => {
    const body = saturday('Wexmouth Port Authority', 'Crane collapse\nThe crane at the East Quay collapsed on Saturday.')
    const paper = saturday('Courier', 'Crane collapse\nThey said the East Quay crane collapsed on Saturday.', {
      statements: [{ content: 'the East Quay crane collapsed on Saturday', speakers: ['Courier', 'the port authority'] }],
    })
    const got = answer(body, paper)
    expect(got.origins).toBe(1)
    expect(got.originsOf[0]?.steps).toContainEqual(
      expect.objectContaining({ relation: 'hadPrimarySource', to: { kind: 'report', report: 'Wexmouth Port Authority', name: 'Wexmouth Port Authority' } }),
    )
  })
})

const chain = (got: Question['answers'][number]): readonly string[] =>
  got.originsOf.flatMap(({ steps }) => steps.map(({ relation, from, to }) => `${from.name} ${relation} ${to.name}`))
