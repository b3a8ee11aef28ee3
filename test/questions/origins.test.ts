import { describe, expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import { sharedPassages } from '../../src/questions/passages.ts'
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
  test.each([24, 25, 26, 60])('a passage of %i words', (n) => {
    const shared = words(n, 'w')
    const a = made({ text: `${words(40, 'a')} ${shared} ${words(40, 'b')}` }).report
    const b = made({ text: `${words(7, 'c')}, ${shared.replaceAll(' ', '\n ')}! ${words(9, 'd')}` }).report
    const found = sharedPassages([a, b])
    expect(found.map((p) => p.words)).toEqual(n < 25 ? [] : [n])
    if (n >= 25) expect([found[0]?.a.span.quote, found[0]?.b.span.quote.replaceAll('\n ', ' ')]).toEqual([shared, shared])
  })
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
})
