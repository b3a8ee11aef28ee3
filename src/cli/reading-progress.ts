// Progress of the desk's readings, as one line written over: how many of the reports that came in are read.
import { pass } from './terminal.ts'
import type { Desk } from '../desk/desk.ts'

/** Starts telling; returns the way to stop. */
export function tellReading(desk: Desk): () => void {
  const progress = new Map<string, number>()
  return desk.onChange(({ report, progress: done }) => {
    if (report === undefined || done === undefined) return
    progress.set(report, done)
    const read = [...progress.values()].filter((each) => each >= 1).length
    pass(`reading: ${read} of ${progress.size} (${report}: ${Math.round(done * 100)} %)`)
  })
}
