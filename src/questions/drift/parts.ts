// What drift compares: the words that a report puts into somebody's mouth, and the passages in which somebody's words stand in full.
import type { ReportForQuestions } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import { spanOf, type Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { contentOf, driftWordsOf, type DriftWord } from './words.ts'
import { sentenceAt } from '../reader.ts'
import { NOBODY } from '../said.ts'

/** `names` are those who speak, folded; `entity` is the same voice within one report. */
export type Voice = { readonly report: string; readonly names: readonly string[]; readonly entity: string | null; readonly shown: string }
export type Part = {
  readonly from: ReportForQuestions
  readonly reading: string | null
  readonly span: Span
  readonly words: readonly DriftWord[]
  readonly content: number
  readonly voice: Voice | null
}
/** `whole`: the quotation is a clause of its own; else a few words in another's sentence. `quoted`: words in quotation marks; else a paraphrase. */
export type Given = Part & { readonly quoted: boolean; readonly whole: boolean }
/** `document`: the speaker's own report, not a quotation in somebody's. */
export type Full = Part & { readonly document: boolean }

/** A name as it is compared: small letters and digits, without article and apostrophes. */
export const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')

const known = new WeakMap<Report, { readonly id: string; readonly given: readonly Given[]; readonly full: readonly Full[] }>()

/** Found once a report, and kept with it. */
export function partsOf(from: ReportForQuestions): { readonly given: readonly Given[]; readonly full: readonly Full[] } {
  const found = known.get(from.report)
  if (found?.id === from.id) return found
  const parts = { id: from.id, given: givenIn(from), full: fullIn(from) }
  known.set(from.report, parts)
  return parts
}

function givenIn(from: ReportForQuestions): readonly Given[] {
  const { report } = from
  const taken: Span[] = []
  const given: Given[] = []
  for (const statement of report.statements) {
    if (statement.layer === 'boilerplate') continue
    const voice = voiceOf(from, statement)
    for (const content of statement.content) {
      taken.push(content)
      const runs = statement.directness === 'direct' ? [content] : quotedRuns(report.text, content)
      for (const run of runs) given.push({ ...part(from, statement.id, run, voice), quoted: true, whole: statement.directness === 'direct' })
      if (runs.length === 0 && statement.directness === 'indirect') given.push({ ...part(from, statement.id, content, voice), quoted: false, whole: true })
    }
  }
  const own = [...report.layers.filter(({ kind }) => kind === 'headline').map((layer) => ({ ...layer, id: null })), ...report.narration]
  for (const narration of own)
    for (const run of quotedRuns(report.text, narration))
      if (!taken.some((span) => span.start < run.end && run.start < span.end))
        given.push({ ...part(from, narration.id, run, null), quoted: true, whole: false })
  return given.filter(({ content }) => content > 0)
}

function fullIn(from: ReportForQuestions): readonly Full[] {
  return from.report.statements.flatMap((statement) =>
    statement.directness !== 'direct' || statement.layer === 'boilerplate'
      ? []
      : statement.content.map((content) => ({ ...part(from, statement.id, content, voiceOf(from, statement)), document: false })),
  )
}

/** The lines of a report that is the speaker's own: an authority's statement, a network's page. */
export function documentOf(from: ReportForQuestions, publication: string): readonly Full[] {
  const { text, layers } = from.report
  const voice: Voice = { report: from.id, names: [folded(publication)], entity: null, shown: publication }
  return layers.flatMap((layer) => {
    if (layer.kind === 'boilerplate') return []
    return [...text.slice(layer.start, layer.end).matchAll(/\S[^\n]*/g)].map((line) => {
      const start = layer.start + line.index
      const reading = [...from.report.statements, ...from.report.narration].find((r) =>
        ('content' in r ? r.content : [r]).some((s) => s.start >= start && s.start < start + line[0].length),
      )
      return { ...part(from, reading?.id ?? null, { start, end: start + line[0].trimEnd().length }, voice), document: true }
    })
  })
}

function part(from: ReportForQuestions, reading: string | null, at: { start: number; end: number }, voice: Voice | null): Part {
  const words = driftWordsOf(from.report.text, at)
  return { from, reading, span: spanOf(from.report.text, at.start, at.end), words, content: contentOf(words), voice }
}

function voiceOf(from: ReportForQuestions, { speakers, entity }: Statement): Voice | null {
  const names = speakers.slice(1).filter((name) => name !== NOBODY)
  const shown = names.at(-1)
  return shown === undefined ? null : { report: from.id, names: [...new Set([...names.map(folded), ...bearerOf(entity)])], entity, shown }
}

/** "Director Mara Lane" and "its director, Mara Lane" are Mara Lane: the name without the office, where it has two words. */
function bearerOf(entity: string | null): readonly string[] {
  const name = /^person:(.+-.+)$/.exec(entity ?? '')?.[1]
  return name === undefined ? [] : [folded(name.replaceAll('-', ' '))]
}

/** Runs in quotation marks inside a stretch, without the marks. */
function quotedRuns(text: string, { start, end }: { start: number; end: number }): readonly { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/“([^“”\n]{2,600})”|"([^"\n]{2,600})"|(?<![\p{L}\p{N}])[‘']([^‘’'\n]{2,200})[’'](?![\p{L}\p{N}])/gu)].map(
    (match) => ({
      start: start + match.index + 1,
      end: start + match.index + match[0].length - 1,
    }),
  )
}

/** The sentence that a place stands in, and all of the place where it runs over more than one. */
export function sentenceAround(from: ReportForQuestions, at: { readonly start: number; readonly end: number }): Span {
  const { start, end } = sentenceAt(from.report, at.start)
  return spanOf(from.report.text, Math.min(start, at.start), Math.max(end, at.end))
}
