// Reports in a file of lines, as `read --jsonl` and `same --jsonl` take them: {"doc","text","published","zone"} a line.
import { Problem } from '../model/problem.ts'
import type { ByHand } from '../model/report.ts'
import { byHandFrom } from './by-hand.ts'
import type { Values } from './command.ts'

export type ReportLine = { readonly doc: string; readonly text: string; readonly byHand: ByHand }

/** What stands on a line goes before what the flags say of all lines. Problem `line-unreadable`. */
export function reportOnLine(line: string, number: number, flags: Values): ReportLine {
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
