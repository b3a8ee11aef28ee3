// The threads that share a search. They start with the first search and let the process end when nobody searches.
import { Worker } from 'node:worker_threads'
import { joined } from './hits.ts'
import { TOGETHER } from './layout.ts'
import type { Hits, Segment } from './segment.ts'
import type { Answered, Asked } from './search-worker.ts'

/** `count` threads, which take stretches of the queries from one counter. Whoever has them closes them. */
export class SearchThreads {
  readonly #workers: Worker[]
  readonly #waiting = new Map<
    number,
    { readonly parts: Answered['parts'][number][]; left: number; readonly done: (hits: Hits) => void; readonly failed: (why: Error) => void }
  >()
  #id = 0

  constructor(count: number) {
    // Thread 0 of a segment's scratch areas belongs to whoever holds the index.
    this.#workers = Array.from({ length: count }, (_, i) => {
      const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './search-worker.ts' : './search-worker.js', import.meta.url), {
        workerData: { thread: i + 1 },
      })
      worker.on('message', (answer: Answered) => {
        this.#take(answer)
      })
      worker.on('error', (why: Error) => {
        for (const each of this.#waiting.values()) each.failed(why)
        this.#waiting.clear()
      })
      worker.unref() // after `on`, which holds the process up again
      return worker
    })
  }

  search(segments: readonly Segment[], queries: Uint8Array, radius: number): Promise<Hits> {
    const shared = new Uint8Array(new SharedArrayBuffer(queries.length))
    shared.set(queries)
    const asked: Asked = {
      id: this.#id++,
      segments: segments.map((each) => ({ ...each })),
      queries: shared,
      radius,
      stretch: Math.min(TOGETHER, Math.ceil(queries.length / 32 / this.#workers.length)),
      next: new Int32Array(new SharedArrayBuffer(4)),
    }
    return new Promise((done, failed) => {
      this.#waiting.set(asked.id, { parts: [], left: this.#workers.length, done, failed })
      for (const worker of this.#workers) {
        worker.ref()
        worker.postMessage(asked)
      }
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #take({ id, parts }: Answered): void {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    waiting.parts.push(...parts)
    if (--waiting.left > 0) return
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) for (const worker of this.#workers) worker.unref()
    waiting.done(joined(waiting.parts.sort(([a], [b]) => a - b).map(([, hits]) => hits)))
  }
}
