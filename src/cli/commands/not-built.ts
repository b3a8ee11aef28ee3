// Commands that the program's face names and that are still to be built. Each says so, and what does its work until then.
import { Problem } from '../../model/problem.ts'
import type { Command } from '../command.ts'

const MEANWHILE: readonly (readonly [name: string, meanwhile: string])[] = [
  ['contact', 'what an authority answers can be taken in as an e-mail.'],
  ['publish', '`ask INCIDENT --csv` writes the answers for a spreadsheet.'],
]

export const notBuilt: readonly Command[] = MEANWHILE.map(([name, meanwhile]) => ({
  name,
  does: 'not built yet',
  usage: `Usage: dateline ${name} ...\n\n${name} is not built yet; ${meanwhile}`,
  // The flags the face promises are read, so that asking early is answered by this Problem and not by wrong usage.
  options: { data: { type: 'string' }, jsonl: { type: 'string' }, out: { type: 'string' }, because: { type: 'string' }, by: { type: 'string' } },
  run: () => Promise.reject(new Problem('not-built', `${name} is not built yet; ${meanwhile}`)),
}))
