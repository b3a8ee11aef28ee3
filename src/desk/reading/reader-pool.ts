// Readers at work: a few jailed programs (jobs/jail.ts), each with one file in hand, a limit in processor time (and a longer one by the clock) and in memory.
//
// A regular expression that runs away, a format that inflates, a parser that can be taken over: each ends with the process it ran in,
// and the desk records that this file was not read.
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { Trouble } from '../../model/trouble.ts'
import type { Jail } from '../../jobs/jail.ts'
import { jailedPool, type Ending } from '../../jobs/jailed-pool.ts'
import type { Held } from '../../store/held-file.ts'
import type { Outcome, Task } from './read-worker.ts'

/** What is to be opened: a file that is held or one of no desk, read only when a reader is free, or the bytes themselves. */
export type ToOpen = { readonly held: Pick<Held, 'bytes' | 'whole'> } | { readonly path: string } | { readonly bytes: Uint8Array }

export type ReaderPool = { readonly size: number; run(task: Task, what: ToOpen): Promise<Outcome>; warm(): void; close(): Promise<void> }
export type PoolLimits = { readonly processes?: number; readonly seconds?: number; readonly megabytes?: number; readonly jail?: Promise<Jail> }

// In an installed package the same file stands without its types.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url)

/** Larger files are kept and not opened by a reader of texts. */
const LARGEST = 256_000_000

/** Defaults: one reader less than there are processors, at most four; 30 seconds of processor time a file; 1,024 MB of heap. */
export function readerPool({
  processes = Math.max(1, Math.min(4, availableParallelism() - 1)),
  seconds = 30,
  megabytes = 1024,
  jail,
}: PoolLimits = {}): ReaderPool {
  const pool = jailedPool(WORKER, { size: processes, seconds, megabytes, ...(jail === undefined ? {} : { jail }) })
  return {
    size: pool.size,
    async run(task, what) {
      if (!('bytes' in what)) {
        const size = 'held' in what ? what.held.bytes : (await stat(what.path)).size
        if (size > LARGEST) return notRead('file-too-large', `It has ${megabytesOf(size)} MB; files of up to ${megabytesOf(LARGEST)} MB are opened.`)
      }
      const result = await pool.run({
        task,
        bytes: () => ('held' in what ? what.held.whole() : 'path' in what ? readFile(what.path) : Promise.resolve(what.bytes)),
        first: task.kind === 'page',
      })
      if (result.kind === 'ended') return ended(result.why, result.words)
      const outcome = result.head as Outcome
      if (outcome.kind === 'read') return { ...outcome, reports: [...(result.parts as (typeof outcome.reports)[]).flat(), ...outcome.reports] }
      if (outcome.kind === 'carried') return result.body.length > 0 ? { kind: 'carried', bytes: result.body } : outcome
      return outcome.kind === 'rendering' && result.body.length > 0 ? { ...outcome, picture: result.body } : outcome
    },
    warm: pool.warm,
    close: pool.close,
  }
}

const megabytesOf = (bytes: number): number => Math.ceil(bytes / 1_000_000)

function ended(why: Ending, words: string): Outcome {
  if (why === 'jail-missing')
    return notRead('jail-missing', 'No jail can be made on this machine, so files are kept but not opened. Install bubblewrap (bwrap).')
  return notRead('reading-stopped', `Reading was stopped: ${words}.`)
}

const notRead = (code: string, sentence: string): Outcome => ({
  kind: 'notRead',
  troubles: [{ code, message: `${sentence} The original is kept.` } satisfies Trouble],
})
