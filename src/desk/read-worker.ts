// A reader's thread: takes a file's path and what is known of it, gives back its reports. It writes nothing and may be ended at any time.
import { readFile as bytesOf } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { ByHand } from '../model/report.ts'
import type { FileFacts } from '../model/sockets.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Zone } from '../model/time.ts'
import { withoutScript } from './page-as-received.ts'
import { readFile, type FileRead } from './read-report.ts'
import { troubleOf } from './resolve-report.ts'

/** As it is recorded: whoever wants the report puts the two together. */
type ReadHere = Omit<FileRead, 'resolved'>

type ReadTask = {
  readonly kind: 'read'
  readonly path: string
  readonly facts: FileFacts
  readonly byHand: ByHand
  readonly zone: Zone
  readonly now: string
}
type PageTask = { readonly kind: 'page'; readonly path: string; readonly facts: FileFacts }
export type Task = ReadTask | PageTask

export type Outcome =
  | { readonly kind: 'read'; readonly reports: readonly ReadHere[] }
  | { readonly kind: 'page'; readonly html: string | null }
  | { readonly kind: 'notRead'; readonly troubles: readonly Trouble[] }

async function doTask(task: Task): Promise<Outcome> {
  try {
    const bytes = await bytesOf(task.path)
    if (task.kind === 'page') return { kind: 'page', html: await withoutScript(bytes, task.facts) }
    const reports = await readFile(bytes, task.facts, task.byHand, task.zone, task.now)
    return { kind: 'read', reports: reports.map(({ part, reading, resolution }) => ({ part, reading, resolution })) }
  } catch (error) {
    return { kind: 'notRead', troubles: [troubleOf(error)] }
  }
}

parentPort?.on('message', (task: Task) => void doTask(task).then((outcome) => parentPort?.postMessage(outcome)))
parentPort?.postMessage('ready')
