// Every folder of fixtures/cases is read and taken in, and held against what its expected.json says by hand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../src/desk/reading/read-report.ts'
import { conflictsWithin } from '../src/questions/answer.ts'
import type { Question, SameEvent } from '../src/model/question.ts'
import type { ReportSummary } from '../src/model/incident.ts'
import { questionDifferences } from './case/compare-question.ts'
import { differences, notVerbatim } from './case/compare-report.ts'
import { openTestDesk, takeInOriginal, type TestDesk } from './case/desk-of-case.ts'
import { byHandOf, bytesOf, cases, readOriginals } from './case/expected.ts'

/** A failure shows each difference as a line of its own. */
const none = (differences: readonly string[]): void => expect(differences, `\n${differences.join('\n')}\n`).toEqual([])

for (const one of cases()) {
  describe(`${one.name}: each original, read alone`, () => {
    for (const original of readOriginals(one)) {
      const expected = one.expected.reports[original.file]
      test.runIf(expected !== undefined)(`${original.file} is read as expected`, async () => {
        const [read] = await readFile(bytesOf(one, original.file), { name: original.file, mediaType: null }, byHandOf(original), one.zone)
        if (read === undefined || expected === undefined) throw new Error(`${original.file} holds no report`)
        expect(notVerbatim(read.resolved, read.resolved.text)).toEqual([])
        none(differences(read.resolved, conflictsWithin(read.resolved), expected))
      })
    }
  })

  describe(`${one.name}: the incident, taken in day by day`, () => {
    let at: TestDesk
    let questions: readonly Question[] = []
    let reports: readonly ReportSummary[] = []
    let links: readonly SameEvent[] = []
    const fileOf = (report: string): string => reports.find((each) => each.id === report)?.name ?? report
    const idOf = (file: string): string => reports.find((each) => each.name === file)?.id ?? file

    beforeAll(async () => {
      at = await openTestDesk(one.originals[0]?.takenIn ?? '2026-01-01T00:00:00Z')
      const incident = await at.desk.openIncident(one.title, one.zone)
      for (const original of readOriginals(one)) await takeInOriginal(at, incident, one, original)
      questions = await at.desk.questions(incident.code)
      reports = await at.desk.reports(incident.code)
      links = await at.desk.sameEvents(incident.code)
    })
    afterAll(() => at.close())

    test('every original became a report', () => {
      expect(
        reports
          .filter((report) => report.state === 'read')
          .map((report) => report.name)
          .sort(),
      ).toEqual(
        readOriginals(one)
          .map((original) => original.file)
          .sort(),
      )
    })

    for (const [earlier, later] of one.expected.versions) {
      test(`${later} is a later version of ${earlier}`, () => {
        expect(reports.find((report) => report.name === later)).toMatchObject({ version: 2, versionOf: idOf(earlier) })
      })
    }

    for (const want of one.expected.questions) {
      test(`${want.kind}: ${want.answers.map((answer) => answer.name).join(', ')}`, () => {
        none(questionDifferences(questions, want, fileOf))
      })
    }

    for (const [a, b] of one.expected.different) {
      test(`${a} and ${b} tell of two events`, () => {
        const merged = links.filter(
          (link) => link.same && link.a.event === 'e1' && link.b.event === 'e1' && [link.a.report, link.b.report].every((id) => [a, b].includes(fileOf(id))),
        )
        expect(merged).toEqual([])
        const mixed = questions
          .filter((question) => question.kind !== 'sameEvent')
          .flatMap((question) => question.conflicts)
          .filter((conflict) => [a, b].every((file) => conflict.statements.some((said) => fileOf(said.report) === file)))
        expect(mixed.map((conflict) => conflict.sentence)).toEqual([])
      })
    }
  })
}
