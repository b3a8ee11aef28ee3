// A thread of the search. It is told of segments (their memory is shared, nothing is copied) and of searches; of a search it takes stretches of queries
// until none is left, and answers once with what it found.
import { parentPort, workerData } from 'node:worker_threads'
import { searchAll } from './hits.ts'
import { readerOf } from './segment.ts'
import type { Hits, Reader, Segment } from './segment.ts'

/** `next` counts the stretches of `stretch` queries that were taken, for all threads. */
export type Asked = {
  readonly id: number
  readonly segments: readonly Segment[]
  readonly queries: Uint8Array
  readonly radius: number
  readonly stretch: number
  readonly next: Int32Array
}
export type Answered = { readonly id: number; readonly parts: readonly (readonly [stretch: number, hits: Hits])[] }

const { thread } = workerData as { thread: number }
let readers = new Map<string, Reader>()

parentPort?.on('message', ({ id, segments, queries, radius, stretch, next }: Asked) => {
  // A segment is known by its place and size; the kernel made for its memory is kept from one search to the next.
  const known = readers
  readers = new Map(
    segments.map((segment) => {
      const name = `${segment.first}:${segment.layout.capacity}:${segment.layout.tables.length}`
      const kept = known.get(name)
      const same = kept !== undefined && kept.segment.memory.buffer === segment.memory.buffer
      return [name, same ? { ...kept, segment } : readerOf(segment, thread)]
    }),
  )
  const all = [...readers.values()]
  const parts: [number, Hits][] = []
  for (;;) {
    const taken = Atomics.add(next, 0, 1)
    const from = taken * stretch * 32
    if (from >= queries.length) break
    parts.push([taken, searchAll(all, queries.subarray(from, from + stretch * 32), radius, taken * stretch)])
  }
  const answer: Answered = { id, parts }
  parentPort?.postMessage(answer)
})
