// What a person corrected or rejected in one report of a desk, as a small case for the rules: an excerpt of the text, and how it is to be read.
//
// The excerpt is as short as shows the mistake: the headline, the paragraphs of what was corrected and the one before each; where the rules
// read that rightly out of its surroundings, the whole text. A desk that is being served is asked over its own address.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withDesk } from '../src/cli/desk-folder.ts'
import { Problem } from '../src/model/problem.ts'
import type { ReportView } from '../src/model/incident.ts'
import type { Dateline, Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'
import { CORRECTED, differencesOf, type CorrectedCase } from '../test/case/corrected.ts'
import type { ExpectedReport } from '../test/case/expected.ts'

/** Writes the case and says where it is and what the rules make of it today. */
export async function caseFromDesk(id: string, folder: string, named: string | undefined): Promise<readonly string[]> {
  const view = await reportAt(resolve(folder), id)
  const { report, summary } = view
  if (report === null) throw new Problem('report-not-read', `Report ${id} was not read, so nothing in it was corrected.`)
  const places = handled(view)
  if (places.length === 0) throw new Problem('nothing-corrected', `Nobody corrected or rejected a reading of ${id}; do so on its page first (C, W, N).`)
  const { zone } = report.report.published
  const shared = {
    published: publishedOn(report.report.published),
    zone,
    publication: report.report.publication,
    expected: expectedOf(view, report),
  }
  const short: CorrectedCase = { text: excerptOf(report, places), ...shared }
  const isShown = (await differencesOf(short)).length > 0
  const one = isShown ? short : { ...short, text: report.text }
  const name =
    (named ?? summary.title)
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || id
  mkdirSync(CORRECTED, { recursive: true })
  let target = join(CORRECTED, `${name}.json`)
  for (let n = 2; existsSync(target); n++) target = join(CORRECTED, `${name}-${n}.json`)
  writeFileSync(target, `${JSON.stringify(one, null, 2)}\n`)
  const wrong = await differencesOf(one)
  const unsaid = view.corrections
    .filter(({ to }) => to.field === 'place')
    .map(({ words }) => `Not part of the case, which knows places by their words only: ${words}`)
  const pieces = view.corrections
    .filter(({ to }) => BESIDE_OTHERS.has(to.field))
    .map(({ words }) => `Not part of the case, which holds what is read and not what it answers: ${words}`)
  return [
    `${target}: ${one.text.length} of ${report.text.length} characters. They are ${report.report.publication ?? 'somebody'}'s words: see that you may keep them here.`,
    ...(wrong.length === 0
      ? ['The rules read it rightly today, so the case holds them to that.']
      : ['Until the rules meet it, the test suite fails with:', ...wrong.map((line) => `  ${line}`)]),
    ...(wrong.length === 0 ? [] : ['Where that has to wait, give the case a member "knownWrong" with the reason: it is then counted as wrong in every run.']),
    ...unsaid,
    ...pieces,
  ]
}

/** The day, or the instant where the report gives one. */
function publishedOn({ earliest, latest, from }: Dateline): string | null {
  if (earliest === null || from === 'none') return null
  return latest !== null && Date.parse(latest) - Date.parse(earliest) < 60 * 60_000 ? earliest : earliest.slice(0, 10)
}

async function reportAt(folder: string, id: string): Promise<ReportView> {
  try {
    return await withDesk(folder, { create: false }, (desk) => desk.report(id))
  } catch (error) {
    const address = error instanceof Problem && error.code === 'desk-in-use' ? /http:\/\/127\.0\.0\.1:\d+/.exec(error.message)?.[0] : undefined
    if (address === undefined) throw error
    const answer = await fetch(`${address}/api/reports/${encodeURIComponent(id)}`)
    const body = (await answer.json()) as ReportView & { readonly code: string; readonly sentence: string }
    if (!answer.ok) throw new Problem(body.code, body.sentence)
    return body
  }
}

/** Which piece of footage is meant, and what a reading answers, is told beside other reports. */
const BESIDE_OTHERS: ReadonlySet<string> = new Set(['footage', 'answers'])

/** Where something was corrected or rejected. */
function handled({ corrections, judgements, report }: ReportView): readonly Span[] {
  const rejected = new Set(Object.keys(judgements).filter((reading) => judgements[reading]?.status === 'rejected'))
  const of = [...(report?.times ?? []), ...(report?.places ?? []), ...(report?.counts ?? [])].filter(({ id }) => rejected.has(id))
  return [
    ...corrections.filter(({ to }) => !BESIDE_OTHERS.has(to.field)).flatMap(({ spans, to }) => (to.field === 'span' ? [...spans, ...to.spans] : spans)),
    ...of,
  ]
}

export function expectedOf({ corrections, judgements }: ReportView, report: Report): ExpectedReport {
  const ids = new Set(corrections.map(({ reading }) => reading))
  const rejected = ({ id }: { readonly id: string }): boolean => judgements[id]?.status === 'rejected'
  const of = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => list.filter((item) => ids.has(item.id) && !rejected(item))
  const quoted = (span: Span): { quote: string; in?: string } =>
    report.text.indexOf(span.quote) === span.start && !report.text.includes(span.quote, span.end)
      ? { quote: span.quote }
      : { quote: span.quote, in: report.text.slice(report.text.lastIndexOf('\n', span.start) + 1, span.end) }
  const mustNot = {
    times: report.times.filter(rejected).map(({ quote }) => quote),
    places: report.places.filter(rejected).map(({ quote }) => quote),
    counts: report.counts.filter(rejected).map(({ quote }) => quote),
  }
  const expected = {
    statements: of(report.statements).map(({ content, speakers, layer }) => ({ content: content.map(({ quote }) => quote).join(' '), speakers, layer })),
    times: of(report.times).map((time) => ({ ...quoted(time), value: time.value, edtf: time.edtf, earliest: time.earliest, latest: time.latest })),
    places: of(report.places).map(({ quote }) => quote),
    counts: of(report.counts).map((count) => ({
      ...quoted(count),
      ...{ atLeast: count.atLeast, atMost: count.atMost, of: count.of },
      ...(count.scope === null ? {} : { scope: count.scope }),
    })),
    appearances: of(report.appearances).map(({ where, by, time }) => ({ where, by, edtf: report.times.find(({ id }) => id === time)?.edtf ?? null })),
    ...(Object.values(mustNot).every((quotes) => quotes.length === 0) ? {} : { mustNot }),
  }
  return Object.fromEntries(Object.entries(expected).filter(([, members]) => !Array.isArray(members) || members.length > 0))
}

function excerptOf({ text, layers }: Report, places: readonly Span[]): string {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const headline = layers.find((layer) => layer.kind === 'headline')
  const kept = paragraphs.map(({ start, end }) => places.some((place) => place.start < end && start < place.end))
  return paragraphs
    .filter(({ start, end }, i) => kept[i] === true || kept[i + 1] === true || (headline !== undefined && start < headline.end && headline.start < end))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n')
    .concat('\n')
}
