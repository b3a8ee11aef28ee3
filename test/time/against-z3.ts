// Many random networks against z3, a hundred to a process.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Held } from './z3-child.ts'

const CHILD = fileURLToPath(new URL('z3-child.ts', import.meta.url))
const PART = 100
// About one process in thirty dies inside z3's WebAssembly ("memory access out of bounds", and on a busy machine other words). Asked again, the same networks
// pass. What differs from z3 comes back as an answer, and a fault of the network itself would end every try alike.
const TRIES = 4

/** Networks drawn from `seed` on; `groups` above 0: some constraints are choices of which one holds. */
export async function againstZ3(seed: number, networks: number, groups: number): Promise<Held> {
  const sum: Held = { asked: 0, withConflict: 0, capped: 0, wrong: [] }
  for (let from = 0; from < networks; from += PART) {
    const told = await ask(seed + from, Math.min(PART, networks - from), groups)
    sum.asked += told.asked
    sum.withConflict += told.withConflict
    sum.capped += told.capped
    sum.wrong.push(...told.wrong)
  }
  return sum
}

async function ask(seed: number, count: number, groups: number): Promise<Held> {
  for (let tried = 1; ; tried++) {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [CHILD, seed, count, groups].map(String), { maxBuffer: 1 << 26 })
      return JSON.parse(stdout) as Held
    } catch (error) {
      if (tried === TRIES) throw error
    }
  }
}
