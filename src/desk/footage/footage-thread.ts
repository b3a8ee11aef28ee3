// The desk's side of the thread in which footage is compared: one at a time, begun when it is asked, told only of the pieces it does not know yet.
import { Worker } from 'node:worker_threads'
import type { LibraryAnswer } from '../../footage/align/library.ts'
import { Problem } from '../../model/problem.ts'
import { IS_LIBRARY_THREAD, type Matched, type PrintAt, type ToMatch } from './library-worker.ts'

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './library-worker.ts' : './library-worker.js', import.meta.url)
const LONGEST_SECONDS = 600

type Waiting = { readonly resolve: (answer: LibraryAnswer<string>) => void; readonly reject: (error: unknown) => void; readonly limit: NodeJS.Timeout }

/** One thread a desk, which knows the prints it was told of until it is ended. Whoever has one closes it. */
export class FootageThread {
  readonly #at: (name: string) => Promise<PrintAt>
  readonly #waiting = new Map<number, Waiting>()
  readonly #known = new Set<string>()
  #worker: Worker | null = null
  #asked = 0
  #closed = false

  /** `at`: where the print of a piece lies. */
  constructor(at: (name: string) => Promise<PrintAt>) {
    this.#at = at
  }

  /** Problems `comparison-too-long`, and `comparison-ended` where the thread is ended meanwhile. */
  async match(query: string, among: readonly string[]): Promise<LibraryAnswer<string>> {
    const names = [query, ...among]
    const places = new Map<string, PrintAt>()
    const unknown = (): string[] => names.filter((name) => !this.#known.has(name) && !places.has(name))
    for (let left = unknown(); left.length > 0; left = unknown()) await Promise.all(left.map(async (name) => void places.set(name, await this.#at(name))))
    // From here in one turn: the thread that is told is the one that is asked. One begun after the desk was closed would be ended by nobody.
    if (this.#closed) throw brokenOff()
    const worker = (this.#worker ??= this.#begun())
    const fresh = names.flatMap((name) => (this.#known.has(name) ? [] : [{ name, at: places.get(name)! }]))
    for (const { name } of fresh) this.#known.add(name)
    const ask = ++this.#asked
    return new Promise((resolve, reject) => {
      const tooLong = new Problem('comparison-too-long', `Comparing the footage was given up after ${LONGEST_SECONDS / 60} minutes; what was taken in is kept.`)
      const limit = setTimeout(() => this.end(tooLong), LONGEST_SECONDS * 1000)
      this.#waiting.set(ask, { resolve, reject, limit })
      worker.postMessage({ ask, fresh, query, among } satisfies ToMatch)
    })
  }

  /** Ends the thread, and what it was asked: what it knew of prints is gone with it. The next question begins another. */
  end(why: unknown = brokenOff()): void {
    const worker = this.#worker
    this.#worker = null
    this.#known.clear()
    void worker?.terminate()
    for (const { reject, limit } of this.#waiting.values()) {
      clearTimeout(limit)
      reject(why)
    }
    this.#waiting.clear()
  }

  /** Ends the thread for good: whatever is asked from now on, or is still looking for its prints, gets `comparison-ended`. */
  close(): void {
    this.#closed = true
    this.end()
  }

  #begun(): Worker {
    const worker = new Worker(WORKER, { execArgv: [], env: {}, workerData: IS_LIBRARY_THREAD })
    worker.on('message', ({ ask, answer, error }: Matched) => {
      const waiting = this.#waiting.get(ask)
      if (waiting === undefined) return
      this.#waiting.delete(ask)
      clearTimeout(waiting.limit)
      if (answer === null) waiting.reject(error)
      else waiting.resolve(answer)
    })
    const broken = (error: unknown): void => {
      if (this.#worker === worker) this.end(error)
    }
    worker.on('error', broken)
    worker.on('exit', () => broken(new Error('the thread that compares footage ended')))
    worker.unref() // last, because listening to a thread holds the process up again; what is asked of it is held up by its limit
    return worker
  }
}

const brokenOff = (): Problem => new Problem('comparison-ended', 'Comparing the footage was broken off; what was taken in is kept.')
