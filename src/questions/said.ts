// Who says a passage: the innermost statement that covers it, else the publication in its own voice.
import type { ReportForQuestions, Said } from '../model/question.ts'
import type { Report } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import { covers, spanOf, trimmedSpan, type Span } from '../model/span.ts'
import { flatten, sentenceAt } from './reader.ts'

export const NOBODY = 'nobody named'
/** What a publication is called where nobody knows it, inside one report; among several each is called by its title. */
export const THE_REPORT = 'the report'

/** `inPassing` marks what the passage takes for granted; `hedge` is one found in the words around, where the statement has none. */
export function saidOf(given: ReportForQuestions, at: { readonly start: number; readonly end: number }, inPassing: boolean, hedge: string | null): Said {
  const { report } = given
  const sentence = sentenceAt(report, at.start)
  const statement = statementAt(report, at)
  const shared = { report: given.id, title: given.title, publication: given.publication, sentence: spanOf(report.text, sentence.start, sentence.end) }
  const layer = report.layers.find((l) => l.kind !== 'boilerplate' && covers(l, at))?.kind ?? 'body'
  if (statement !== null) {
    const content = statement.content.find((span) => covers(span, at)) ?? statement.content.at(-1)
    const from = Math.max(Math.min(content?.start ?? at.start, at.start), sentence.start)
    const to = Math.min(Math.max(content?.end ?? at.end, at.end), sentence.end)
    const believed = statement.strength === 'believes' ? (statement.cue?.quote ?? 'believed') : null
    return {
      ...shared,
      reading: statement.id,
      span: trimmedSpan(report.text, from, to) ?? spanOf(report.text, at.start, at.end),
      layer: statement.layer,
      speakers: speakersOf(statement, given),
      directness: statement.directness,
      strength: statement.strength,
      hedge: believed ?? hedge,
    }
  }
  const narration = report.narration.find((n) => covers(n, at))
  const words = narration === undefined ? sentence : { start: Math.max(narration.start, sentence.start), end: Math.min(narration.end, sentence.end) }
  return {
    ...shared,
    reading: narration?.id ?? `at${at.start}`,
    span: trimmedSpan(report.text, words.start, words.end) ?? spanOf(report.text, at.start, at.end),
    layer: narration?.layer ?? layer,
    speakers: hedge !== null && /believed|thought|understood|said|reported|alleged|claimed|rumoured/.test(hedge) ? [voiceOf(given), NOBODY] : [voiceOf(given)],
    directness: 'narration',
    strength: inPassing ? 'presupposes' : 'says',
    hedge,
  }
}

/** The publication, or what stands for it: a report is never said by nobody. */
export const nameOf = (given: ReportForQuestions): string => given.publication ?? given.report.report.publication ?? given.title

const voiceOf = (given: ReportForQuestions): string =>
  given.publication ?? given.report.report.publication ?? (given.alone === true || given.title === '' ? THE_REPORT : `“${given.title}”`)

/** A publication entered by hand stands first, whatever the text was read under. */
function speakersOf(statement: Statement, given: ReportForQuestions): readonly string[] {
  const [outer = '', ...inner] = statement.speakers
  const isOuter = outer === '' || outer === THE_REPORT || outer === given.report.report.publication || inner.length > 0
  return isOuter ? [voiceOf(given), ...inner] : [voiceOf(given), outer]
}

/** The shortest statement over the passage; else one that the passage continues: "has confirmed the collapse, which in fact took place on 9 March". */
export function statementAt(report: Report, at: { readonly start: number; readonly end: number }): Statement | null {
  const over = report.statements.filter((s) => s.content.some((span) => covers(span, at)))
  if (over.length > 0) return over.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a))
  const sentence = sentenceAt(report, at.start)
  const flat = flatten(report.text.slice(sentence.start, at.start))
  return (
    report.statements.findLast((s) => {
      const end = s.content.at(-1)?.end ?? -1
      return (
        end > sentence.start &&
        end <= at.start &&
        /^,? (?:which|that|where|when|on|in|at)\b/.test(flat.slice(end - sentence.start)) &&
        !/[.!?”"]\s/.test(flat.slice(end - sentence.start))
      )
    }) ?? null
  )
}

const lengthOf = (statement: Statement): number => statement.content.reduce((sum: number, span: Span) => sum + span.end - span.start, 0)
