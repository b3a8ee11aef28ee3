// The index of prints of frames: segments with tables, and a tail of new rows that is read from end to end until it is worth a segment.
// What it answers is always what comparing the query with every row would answer. Which frame belongs to which footage is the caller's to know.
import { joined, searchAll } from './hits.ts'
import { SearchThreads } from './search-threads.ts'
import { builtSegment, deletedRows, deleteRow, emptySegment, MOST_ROWS, readerOf, rowsOf, writeRows } from './segment.ts'
import type { Hits, Reader, Segment } from './segment.ts'

const TAIL = 16_384 // rows; read in about 20 microseconds, which is less than a search in the tables costs

/** Frames are numbered from 0 in the order in which they are added; a number is never given twice. */
export class FrameIndex {
  #segments: Segment[] = []
  #readers: Reader[] = []
  #tail = emptySegment(0, TAIL)
  #threads: SearchThreads | null = null
  readonly #count: number

  /** `threads`: how many share a search; 0 searches on the caller's own. */
  constructor({ threads = 0 }: { readonly threads?: number } = {}) {
    this.#count = Math.min(threads, 16)
  }

  /** How many frames were ever added, the deleted ones included: the number the next one gets. */
  get frames(): number {
    return this.#tail.first + this.#tail.rows
  }

  /** The segments with tables, to see how many there are and what they take of memory. What is still in the tail is not among them: `seal` first. */
  get segments(): readonly Segment[] {
    return this.#segments
  }

  /** Adds prints of 32 bytes each. Returns the number of the first: they are counted on from there. */
  add(hashes: Uint8Array): number {
    const first = this.frames
    let from = 0
    while (from < hashes.length) {
      const left = hashes.length - from
      if (this.#tail.rows === 0 && left > TAIL * 32) {
        const some = hashes.subarray(from, from + Math.min(left, MOST_ROWS * 32))
        this.#keep(builtSegment(this.#tail.first, some))
        from += some.length
      } else {
        const some = hashes.subarray(from, from + Math.min(left, (TAIL - this.#tail.rows) * 32))
        writeRows(this.#tail, this.#tail.rows, some)
        this.#tail.rows += some.length / 32
        from += some.length
        if (this.#tail.rows === TAIL) this.seal()
      }
    }
    return first
  }

  /** The frame is never found again; its number stays taken. */
  delete(frame: number): void {
    const segment = [...this.#segments, this.#tail].find(({ first, rows }) => frame >= first && frame < first + rows)
    if (segment === undefined) throw new Error(`there is no frame ${frame} among ${this.frames}`)
    deleteRow(segment, frame - segment.first)
  }

  /** Makes a segment of the tail. */
  seal(): void {
    if (this.#tail.rows > 0) this.#keep(builtSegment(this.#tail.first, rowsOf(this.#tail), deletedRows(this.#tail)))
  }

  /** Every frame within `radius` bits of each query (32 bytes each), on this thread. */
  searchHere(queries: Uint8Array, radius: number): Hits {
    this.#readers = this.#all().map((segment) => this.#readers.find((each) => each.segment === segment) ?? readerOf(segment, 0))
    return searchAll(this.#readers, queries, radius)
  }

  /** The same, shared among the threads of this index. */
  async search(queries: Uint8Array, radius: number): Promise<Hits> {
    if (this.#count === 0) return this.searchHere(queries, radius)
    if (queries.length === 0) return joined([])
    this.#threads ??= new SearchThreads(this.#count)
    return this.#threads.search(this.#all(), queries, radius)
  }

  async close(): Promise<void> {
    await this.#threads?.close()
    this.#threads = null
  }

  #all(): Segment[] {
    return this.#tail.rows > 0 ? [...this.#segments, this.#tail] : [...this.#segments]
  }

  /** Joins a new segment with the last ones while they are not clearly larger, so that there are few: each row is sorted again a few times at most. */
  #keep(segment: Segment): void {
    let joint = segment
    for (
      let last = this.#segments.at(-1);
      last !== undefined && last.rows < 2 * joint.rows && last.rows + joint.rows <= MOST_ROWS;
      last = this.#segments.at(-1)
    ) {
      const rows = new Uint8Array(32 * (last.rows + joint.rows))
      rows.set(rowsOf(last))
      rows.set(rowsOf(joint), 32 * last.rows)
      joint = builtSegment(last.first, rows, [...deletedRows(last), ...deletedRows(joint).map((row) => row + last.rows)])
      this.#segments.pop()
    }
    this.#segments.push(joint)
    this.#tail = emptySegment(joint.first + joint.rows, TAIL)
  }
}
