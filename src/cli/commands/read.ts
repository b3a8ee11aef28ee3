// Reads files without a desk: what stands in them, who says it, and which times are meant.
import { readFile as bytesOf } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../../model/problem.ts'
import { BY_HAND_USAGE, byHandFrom, byHandOptions } from '../by-hand.ts'
import { WrongUsage, text, type Command } from '../command.ts'
import { linesIn, problemOfFile } from '../files.ts'
import { readShape } from '../read-shape.ts'
import { readSummary } from '../read-summary.ts'
import { reportOnLine } from '../report-lines.ts'
import { pass, printJson, sayProblem, show } from '../terminal.ts'
import type { ByHand, ReadConflict, Report } from '../../model/report.ts'

export const read: Command = {
  name: 'read',
  does: 'reads files without a desk: statements, times, places, counts, conflicts',
  usage: `Usage: dateline read FILE... [--json]
       dateline read --jsonl FILE

Reads files without keeping them. With --json, one JSON object a file, on one line.

  --jsonl FILE          reads {"doc","text","published","zone"} a line, in one process, and prints an object a line
${BY_HAND_USAGE}`,
  options: { ...byHandOptions, jsonl: { type: 'string' } },

  async run({ words, values }) {
    const byHand = byHandFrom(values)
    const lines = text(values, 'jsonl')
    if (lines === undefined && words.length === 0) throw new WrongUsage('FILE is missing.')
    if (lines !== undefined && words.length > 0) throw new WrongUsage('--jsonl names the only file.')
    if (lines !== undefined) return await readLines(lines, byHand)
    let code = 0
    for (const [index, file] of words.entries()) {
      if (words.length > 1) pass(`reading ${index + 1} of ${words.length}: ${file}`)
      try {
        const name = path.basename(file)
        const bytes = await bytesOf(file).catch((error: unknown) => Promise.reject(problemOfFile(error, file)))
        for (const { part, report, conflicts } of await readBytes(new Uint8Array(bytes), name, byHand)) {
          const doc = part === null ? name : `${name} ${part}`
          if (values.json === true) await printJson(readShape(doc, report, conflicts))
          else await show(readSummary(doc, report, conflicts))
        }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        sayProblem(error, file) // the others are still read
        code = 1
      }
    }
    return code
  },
}

type ReadReport = { readonly part: string | null; readonly report: Report; readonly conflicts: readonly ReadConflict[] }

const now = (): string => Temporal.Now.instant().toString() // a date of publication that lies ahead is marked

async function readBytes(bytes: Uint8Array, name: string, byHand: ByHand): Promise<readonly ReadReport[]> {
  const { readFile } = await import('../../desk/read-report.ts')
  const { conflictsWithin } = await import('../../questions/answer.ts')
  const read = await readFile(bytes, { name, mediaType: null }, byHand, byHand.zone ?? 'UTC', now())
  return read.map(({ part, resolved }) => ({ part, report: resolved, conflicts: conflictsWithin(resolved) }))
}

/** One report a line: each is printed before the next is read, so that a long file needs no more room than a short one. */
async function readLines(file: string, flags: ByHand): Promise<number> {
  const { textPage } = await import('../../reading/readers/plain-text.ts')
  const { readPage } = await import('../../reading/read.ts')
  const { resolved } = await import('../../desk/resolve-report.ts')
  const { conflictsWithin } = await import('../../questions/answer.ts')
  let code = 0
  let number = 0
  for await (const line of linesIn(file)) {
    number++
    if (line.trim() === '') continue
    pass(`reading line ${number}`)
    try {
      const { doc, text, byHand } = reportOnLine(line, number, flags)
      // The text is known to be text: a reader that looks at bytes could take a line that begins with "{" or "<" for another format.
      const report = resolved(readPage(textPage(text)), byHand, byHand.zone ?? 'UTC', now())
      await printJson(readShape(doc, report, conflictsWithin(report)))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      sayProblem(error, `line ${number}`)
      code = 1
    }
  }
  return code
}
