// npm run case NAME: writes a first expected.json for fixtures/cases/NAME from what the house reads in it today, for a person to
// read and correct by hand. It never writes over one that is there: expectations are a person's, this is only their first draft.
//
// npm run case -- --from-desk REPORT [--data DIR] [--name NAME]: writes what a person corrected in a report of a desk as a small case of
// fixtures/corrected (case-from-desk.ts), which the test suite then runs.
//
// NAME is a folder of originals. A case.json is written, too, where there is none: title, zone and the order are then to be corrected.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { caseFromDesk } from './case-from-desk.ts'
import { Problem } from '../src/model/problem.ts'
import { readFile } from '../src/desk/reading/read-report.ts'
import { conflictsWithin } from '../src/questions/answer.ts'
import { byHandOf, bytesOf, CASES, type Case, type Expected, type ExpectedReport } from '../test/case/expected.ts'
import type { ReadConflict, Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'from-desk': { type: 'string' }, data: { type: 'string' }, name: { type: 'string' } },
})
if (values['from-desk'] !== undefined) {
  try {
    const desk = values.data ?? (process.env.DATELINE_DATA || './desk')
    for (const line of await caseFromDesk(values['from-desk'], desk, values.name)) console.log(line)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`${error.code}: ${error.message}`)
    process.exit(1)
  }
}

const [name] = positionals
const folder = join(CASES, name ?? '')
if (name === undefined || !existsSync(folder)) {
  console.error(`usage: npm run case NAME, where NAME is a folder of fixtures/cases (${readdirSync(CASES).join(', ')})`)
  process.exit(2)
}

const case_ = join(folder, 'case.json')
if (!existsSync(case_)) writeFileSync(case_, `${JSON.stringify(firstCase(name, folder), null, 2)}\n`)
const one = { ...(JSON.parse(readFileSync(case_, 'utf8')) as Omit<Case, 'name' | 'folder' | 'expected'>), name, folder } as Case

const reports: Record<string, ExpectedReport> = {}
for (const original of one.originals) {
  const [read] = await readFile(bytesOf(one, original.file), { name: original.file, mediaType: null }, byHandOf(original), one.zone)
  if (read !== undefined) reports[original.file] = draft(read.resolved, conflictsWithin(read.resolved))
}
const expected: Expected & { about: string } = {
  about: 'A first draft by the program, to be corrected by hand.',
  reports,
  versions: [],
  questions: [],
  different: [],
}
const target = existsSync(join(folder, 'expected.json')) ? 'expected.draft.json' : 'expected.json'
writeFileSync(join(folder, target), `${JSON.stringify(expected, null, 2)}\n`)
console.log(`${join(folder, target)} is written. Read it against the originals and correct it; questions, versions and different are yours to write.`)

function firstCase(title: string, path: string): unknown {
  const files = readdirSync(path).filter((file) => !/^(expected.*\.json|note\.md|\..*)$/.test(file))
  return { title, zone: 'UTC', code: title, originals: files.sort().map((file) => ({ file, takenIn: '2026-01-01T12:00:00Z' })) }
}

function draft(report: Report, conflicts: readonly ReadConflict[]): ExpectedReport {
  const { title, publication, published } = report.report
  const quoted = (span: Span): { quote: string; in?: string } => {
    const twice = report.text.indexOf(span.quote) !== span.start
    return twice ? { quote: span.quote, in: report.text.slice(Math.max(0, span.start - 20), span.end) } : { quote: span.quote }
  }
  return {
    title,
    ...(publication === null ? {} : { publication }),
    published: published.earliest === null ? null : { on: published.earliest.slice(0, 10), from: [published.from] },
    layers: report.layers.map(({ kind, start, end }) => ({
      kind,
      begins: report.text.slice(start, end).trim().slice(0, 30),
      ends: report.text.slice(start, end).trim().slice(-30),
    })),
    statements: report.statements.map(({ content, speakers, directness, strength, layer }) => ({
      content: content.map((span) => span.quote).join(' '),
      ...{ speakers, directness, strength, layer },
    })),
    times: report.times.map((time) => ({ ...quoted(time), value: time.value, edtf: time.edtf, earliest: time.earliest, latest: time.latest })),
    places: [...new Set(report.places.map((place) => place.quote))],
    counts: report.counts.map((count) => ({
      ...quoted(count),
      atLeast: count.atLeast,
      atMost: count.atMost,
      of: count.of,
      ...(count.scope === null ? {} : { scope: count.scope }),
    })),
    appearances: report.appearances.map((seen) => ({
      where: seen.where,
      ...(seen.by === null ? {} : { by: seen.by }),
      edtf: report.times.find((time) => time.id === seen.time)?.edtf ?? '',
    })),
    conflicts: conflicts.map((conflict) => ({ between: conflict.statements.map((span) => span.quote), conditional: conflict.conditional })),
  }
}
