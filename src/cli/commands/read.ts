// Reads files without a desk: what stands in them, who says it, and which times are meant.
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { readerPool, type ToOpen } from '../../desk/reading/reader-pool.ts'
import { Problem } from '../../model/problem.ts'
import { reportOf } from '../../model/resolution.ts'
import { ownWordsFrom } from '../../desk/reading/own-words.ts'
import type { ModelSettings } from '../../desk/reading/model-settings.ts'
import type { OwnWords } from '../../model/own-words.ts'
import { withSuggestions } from '../../model/suggestion.ts'
import { BY_HAND_USAGE, byHandFrom, byHandOptions } from '../by-hand.ts'
import { WrongUsage, text, type Command } from '../command.ts'
import { MODEL_USAGE, modelFrom, modelOptions } from '../model-flags.ts'
import { problemOfFile } from '../files.ts'
import { readShape } from '../read-shape.ts'
import { readSummary } from '../read-summary.ts'
import { eachReportLine } from '../report-lines.ts'
import { pass, printJson, sayProblem, show } from '../terminal.ts'
import type { ByHand, ReadConflict, Report } from '../../model/report.ts'

export const read: Command = {
  name: 'read',
  does: 'reads files without a desk: statements, times, places, counts, conflicts',
  usage: `Usage: dateline read FILE... [--json]
       dateline read --jsonl FILE

Reads files without keeping them. With --json, one JSON object a file, on one line.

  --jsonl FILE          reads {"doc","text","published","zone"} a line, in one reader, and prints an object a line
  --words FILE          words of your own: verbs, places, titles, bodies (docs/formats/words.md)
${MODEL_USAGE}
${BY_HAND_USAGE}`,
  options: { ...byHandOptions, ...modelOptions, jsonl: { type: 'string' }, words: { type: 'string' } },

  async run({ words, values }) {
    const byHand = byHandFrom(values)
    const lines = text(values, 'jsonl')
    if (lines === undefined && words.length === 0) throw new WrongUsage('FILE is missing.')
    if (lines !== undefined && words.length > 0) throw new WrongUsage('--jsonl names the only file.')
    const list = text(values, 'words')
    const more: More = { ownWords: list === undefined ? undefined : await ownWordsFrom(list), model: modelFrom(values) }
    if (lines !== undefined) return await readLines(lines, byHand, more)
    return await withReaders(more, async (reads) => {
      let code = 0
      for (const [index, file] of words.entries()) {
        if (words.length > 1) pass(`reading ${index + 1} of ${words.length}: ${file}`)
        try {
          const name = path.basename(file)
          await access(file, constants.R_OK).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
          for (const { part, report, conflicts } of await reads('read', { path: file }, name, byHand)) {
            const doc = part === null ? name : `${name} ${part}`
            if (values.json === true) await printJson(readShape(doc, report, conflicts))
            else await show(readSummary(doc, report, conflicts))
          }
        } catch (error) {
          const problem = problemOfFile(error, file) // a folder is told by the first read only
          if (!(problem instanceof Problem)) throw error
          sayProblem(problem, file) // the others are still read
          code = 1
        }
      }
      return code
    })
  },
}

type More = { readonly ownWords: OwnWords | undefined; readonly model: ModelSettings | undefined }
type ReadReport = { readonly part: string | null; readonly report: Report; readonly conflicts: readonly ReadConflict[] }
type Reads = (kind: 'read' | 'text', what: ToOpen, name: string, byHand: ByHand) => Promise<readonly ReadReport[]>

/** Files are opened where the desk opens them: in a jailed reader, one for the whole command. A file that cannot be read is a Problem. */
async function withReaders({ ownWords, model }: More, work: (reads: Reads) => Promise<number>): Promise<number> {
  const { conflictsWithin } = await import('../../questions/answer.ts')
  const pool = readerPool({ processes: 1 })
  try {
    return await work(async (kind, what, name, byHand) => {
      const facts = { name, mediaType: null }
      const now = Temporal.Now.instant().toString() // a date of publication that lies ahead is marked
      const outcome = await pool.run({ kind, facts, byHand, zone: byHand.zone ?? 'UTC', now, ...(ownWords === undefined ? {} : { ownWords }) }, what)
      const [trouble] = outcome.kind === 'notRead' ? outcome.troubles : []
      if (trouble !== undefined) throw new Problem(trouble.code, trouble.message)
      if (outcome.kind !== 'read') throw new Error(`a reader answered "${outcome.kind}" where reports were asked for`)
      const reports: ReadReport[] = []
      for (const { part, reading, resolution } of outcome.reports) {
        const report = await suggestedFor(reportOf(reading, resolution), model)
        reports.push({ part, report, conflicts: conflictsWithin(report) })
      }
      return reports
    })
  } finally {
    await pool.close()
  }
}

/** The report with what a model suggests, marked by its origin; nothing rests on it. Without a model the report itself. */
async function suggestedFor(report: Report, model: ModelSettings | undefined): Promise<Report> {
  if (model === undefined) return report
  const { suggestionsFor } = await import('../../desk/reading/ask-model.ts')
  const { asked, statements, rejects } = await suggestionsFor(report, model, new AbortController().signal)
  const failed = asked.find((one) => one.failed !== null)?.failed
  pass(`${statements.length} suggested by ${model.model}, ${rejects.length} refused${failed === undefined ? '' : `; no further answer: ${failed ?? ''}`}`)
  return withSuggestions(report, statements)
}

/** One report a line: each is printed before the next is read, so that a long file needs no more room than a short one. */
async function readLines(file: string, flags: ByHand, more: More): Promise<number> {
  return await withReaders(more, (reads) =>
    eachReportLine(file, flags, async ({ doc, text, byHand }) => {
      for (const { report, conflicts } of await reads('text', { bytes: Buffer.from(text) }, doc, byHand)) await printJson(readShape(doc, report, conflicts))
    }),
  )
}
