// Readers at work: a few threads, each with one file in hand, a limit in time and in memory, and an end to whoever oversteps it.
//
// A regular expression that runs away cannot be interrupted from inside; a thread can be ended from outside (measured: 14 ms).
// GAP: the limit is on the heap; Buffers lie outside it, so a format that inflates into Buffers is held back by its reader alone.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Trouble } from '../model/trouble.ts'
import type { Outcome, Task } from './read-worker.ts'

export type ReaderPool = { readonly size: number; run(task: Task): Promise<Outcome>; warm(): void; close(): Promise<void> }
export type PoolLimits = { readonly threads?: number; readonly seconds?: number; readonly heapMegabytes?: number }

type Waiting = { readonly task: Task; readonly done: (outcome: Outcome) => void }
type Reader = { readonly thread: Worker; inHand: Waiting | null; ready: boolean; timer: NodeJS.Timeout | null }

// In an installed package the same file stands without its types.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url)

export function readerPool({
  threads = Math.max(1, Math.min(4, availableParallelism() - 1)),
  seconds = 30,
  heapMegabytes = 1024,
}: PoolLimits = {}): ReaderPool {
  const readers = new Set<Reader>()
  const waiting: Waiting[] = []
  let closed = false

  function next(): void {
    if (closed) return
    for (const reader of readers) if (reader.ready && reader.inHand === null) give(reader)
    const coming = [...readers].filter((r) => !r.ready).length
    if (waiting.length > coming && readers.size < threads) start()
  }

  function give(reader: Reader): void {
    const work = waiting.shift()
    if (work === undefined) return reader.thread.unref()
    reader.thread.ref()
    reader.inHand = work
    reader.timer = setTimeout(() => end(reader, stopped(`it takes longer than ${seconds} seconds`)), seconds * 1000)
    reader.thread.postMessage(work.task)
  }

  function start(): void {
    const thread = new Worker(WORKER, { execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
    const reader: Reader = { thread, inHand: null, ready: false, timer: null }
    readers.add(reader)
    thread.on('message', (message: Outcome | 'ready') => {
      if (message === 'ready') reader.ready = true
      else finish(reader, message)
      next()
    })
    thread.on('error', (error: Error & { code?: string }) =>
      end(reader, stopped(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `it needs more than ${heapMegabytes} MB` : error.message)),
    )
    thread.on('exit', () => end(reader, stopped('the reader ended')))
  }

  function finish(reader: Reader, outcome: Outcome): void {
    if (reader.timer !== null) clearTimeout(reader.timer)
    const work = reader.inHand
    reader.inHand = null
    reader.timer = null
    work?.done(outcome)
  }

  /** Ends a reader and answers for the file in its hand. One that never got ready answers for a file that waits, or nobody would. */
  function end(reader: Reader, outcome: Outcome): void {
    if (!readers.delete(reader)) return
    void reader.thread.terminate()
    if (!reader.ready) waiting.shift()?.done(outcome)
    finish(reader, outcome)
    next()
  }

  return {
    size: threads,

    run: (task) =>
      new Promise((done) => {
        if (closed) return done(CLOSED)
        // Somebody is looking at the page; the readings go on behind it.
        if (task.kind === 'page') waiting.unshift({ task, done })
        else waiting.push({ task, done })
        next()
      }),

    /** Loads a first reader ahead of the first file: that takes most of a second. */
    warm() {
      if (readers.size === 0 && !closed) start()
    },

    async close() {
      closed = true
      for (const { done } of waiting.splice(0)) done(CLOSED)
      // One at rest does not keep the program up, so its end would not be waited for.
      for (const { thread } of readers) thread.ref()
      await Promise.all([...readers].map(({ thread }) => thread.terminate()))
    },
  }
}

const stopped = (why: string): Outcome => ({
  kind: 'notRead',
  troubles: [{ code: 'reading-stopped', message: `Reading was stopped: ${why}. The original is kept.` } satisfies Trouble],
})
const CLOSED = stopped('the desk was closed')
