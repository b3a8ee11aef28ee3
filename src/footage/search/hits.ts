// Results of a search, gathered as they come and put in order: by query, then by frame.
import type { Hits } from './segment.ts'
import { TOGETHER } from './layout.ts'
import { searchSegment } from './segment.ts'
import type { Reader } from './segment.ts'

/** All queries against all segments, on this thread. `offset` is added to the query's number. */
export function searchAll(readers: readonly Reader[], queries: Uint8Array, radius: number, offset = 0): Hits {
  const parts: Float64Array[] = []
  for (let from = 0; from < queries.length; from += 32 * TOGETHER) {
    let packed = new Float64Array(1024)
    let count = 0
    const some = queries.subarray(from, from + 32 * TOGETHER)
    for (const reader of readers)
      searchSegment(reader, some, radius, (query, frame, distance) => {
        if (count === packed.length) {
          const wider = new Float64Array(2 * count)
          wider.set(packed)
          packed = wider
        }
        packed[count++] = (query * 2 ** 32 + frame) * 512 + distance // 10 + 32 + 9 bits: exact in a double, and sorts as it should
      })
    parts.push(packed.subarray(0, count).sort())
  }
  return unpacked(parts, offset)
}

function unpacked(parts: readonly Float64Array[], offset: number): Hits {
  const total = parts.reduce((sum, { length }) => sum + length, 0)
  const hits = { query: new Uint32Array(total), frame: new Uint32Array(total), distance: new Uint16Array(total) }
  let to = 0
  parts.forEach((part, p) => {
    for (const value of part) {
      const pair = Math.floor(value / 512)
      hits.distance[to] = value - pair * 512
      hits.query[to] = offset + p * TOGETHER + Math.floor(pair / 2 ** 32)
      hits.frame[to] = pair % 2 ** 32
      to++
    }
  })
  return hits
}

/** Joins results of stretches of queries that follow one another. */
export function joined(parts: readonly Hits[]): Hits {
  const total = parts.reduce((sum, { query }) => sum + query.length, 0)
  const hits = { query: new Uint32Array(total), frame: new Uint32Array(total), distance: new Uint16Array(total) }
  let to = 0
  for (const part of parts) {
    hits.query.set(part.query, to)
    hits.frame.set(part.frame, to)
    hits.distance.set(part.distance, to)
    to += part.query.length
  }
  return hits
}
