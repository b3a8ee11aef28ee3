// Reports in a file of lines, as `read --jsonl` and `same --jsonl` take them: {"doc","text","published","zone"} a line.
import { Problem } from '../model/problem.ts'
import type { ByHand } from '../model/report.ts'
import { byHandFrom } from './by-hand.ts'
import type { Values } from './command.ts'
import { linesIn } from './files.ts'
import { pass, sayProblem } from './terminal.ts'

type ReportLine = { readonly doc: string; readonly text: string; readonly byHand: ByHand }

/**
 * Hands on one report after the other; blank lines are passed over. Gives the exit code: 1 where a line could not be read, or `take` threw a Problem for it.
 * That is told with the number of the line, and the other lines go on.
 */
export async function eachReportLine(file: string, flags: Values, take: (line: ReportLine) => void | Promise<void>): Promise<number> {
  byHandFrom(flags) // a flag that is not understood is told once, not for every line
  let code = 0
  let number = 0
  for await (const line of linesIn(file)) {
    number++
    if (line.trim() === '') continue
    pass(`reading line ${number}`)
    try {
      await take(reportOnLine(line, number, flags))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      sayProblem(error, `line ${number}`)
      code = 1
    }
  }
  return code
}

/** What stands on a line goes before what the flags say of all lines. Problem `line-unreadable`. */
function reportOnLine(line: string, number: number, flags: Values): ReportLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Problem('line-unreadable', 'This line is not JSON. Each should be one object with "doc" and "text".')
  }
  const given = (value ?? {}) as Record<string, unknown>
  if (typeof given.text !== 'string') throw new Problem('line-unreadable', 'This line has no "text".')
  const doc = typeof given.doc === 'string' ? given.doc : `line ${number}`
  const said = Object.fromEntries(
    ['published', 'zone', 'publication', 'address', 'title'].map((key) => [key, given[key]]).filter(([, word]) => typeof word === 'string'),
  )
  return { doc, text: given.text, byHand: { ...byHandFrom({ ...flags, ...said }), ...(typeof said.title === 'string' ? { title: said.title } : {}) } }
}
