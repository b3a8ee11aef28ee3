// Puts leaves into the log in the order in which they are handed in, as many together as have come by then, and says when the log has them.
//
// While one batch is being synced the next one gathers, up to 256; nobody waits for a batch to fill. On a full disk what could not be
// written stays in line and is tried again: it is in the database already, and the log takes no entry before the ones ahead of it.
import { MOST_TOGETHER, type TiledLog } from './tiled-log.ts'

export type Sequencer = {
  /** Resolves when the log's checkpoint covers these leaves, whose first is to become entry `first`. Rejects with what the disk said. */
  cover(first: number, leaves: readonly Uint8Array[]): Promise<void>
  /** How many leaves are handed in and not in the log. */
  waiting(): number
  /** Resolves when nothing is in line, or the disk refuses what is. */
  idle(): Promise<void>
}

type Waiting = { readonly leaves: readonly Uint8Array[]; done(): void; failed(error: unknown): void }

// A disk that was filled by files on their way in has space again as soon as those are refused.
const MOST_TRIES = 4
const AGAIN_MILLISECONDS = 150
const RETRY_MILLISECONDS = 2000
/** Whoever was told a moment ago may come again at once, and then comes into this batch. */
const othersReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** One for each open log. Stops for good where the log has stopped. */
export function sequencerOver(log: Pick<TiledLog, 'append' | 'size' | 'stopped'>): Sequencer {
  let line: Waiting[] = []
  let next = log.size()
  let running: Promise<void> | null = null
  let retry: NodeJS.Timeout | null = null

  async function run(): Promise<void> {
    let tries = 0
    await othersReady()
    while (line.length > 0) {
      const batch = nextBatch()
      try {
        await log.append(batch.flatMap(({ leaves }) => leaves))
        tries = 0
      } catch (error) {
        if (log.stopped() === null && ++tries < MOST_TRIES) {
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS))
          continue
        }
        tries = 0
        refuse(error)
        break
      }
      line = line.slice(batch.length)
      for (const { done } of batch) done()
      await othersReady()
    }
    // In the same step in which nothing was found in line: who comes next starts anew.
    running = null
  }

  function nextBatch(): readonly Waiting[] {
    let count = 0
    const fits = line.findIndex(({ leaves }) => (count += leaves.length) > MOST_TOGETHER)
    // Always a list of its own: what comes in while the batch is written belongs to the next one.
    return line.slice(0, fits < 0 ? line.length : Math.max(1, fits))
  }

  /** Everybody in line hears it; the leaves stay in line, each still in its place. */
  function refuse(error: unknown): void {
    for (const { failed } of line) failed(error)
    line = line.map(({ leaves }) => ({ leaves, done: nobody, failed: nobody }))
    if (log.stopped() !== null) return
    retry ??= setTimeout(() => {
      retry = null
      start()
    }, RETRY_MILLISECONDS).unref()
  }

  function start(): void {
    running ??= run()
  }

  return {
    cover(first, leaves) {
      if (first !== next) throw new Error(`entry ${first} was handed in, and the log goes on at ${next}`)
      next += leaves.length
      if (leaves.length === 0) return Promise.resolve()
      const parts = Array.from({ length: Math.ceil(leaves.length / MOST_TOGETHER) }, (_, i) => leaves.slice(i * MOST_TOGETHER, (i + 1) * MOST_TOGETHER))
      const covered = parts.map((part) => new Promise<void>((done, failed) => line.push({ leaves: part, done, failed })))
      start()
      return Promise.all(covered).then(() => undefined)
    },
    waiting: () => line.reduce((n, { leaves }) => n + leaves.length, 0),
    async idle() {
      while (running !== null) await running
    },
  }
}

const nobody = (): void => undefined
