// Progress of the desk's readings, as one line written over: how many of the originals that came in are read, or printed where they are footage.
import { pass } from './terminal.ts'
import type { Desk } from '../desk/desk.ts'

/** Starts telling; returns the way to stop. */
export function tellReading(desk: Desk): () => void {
  const progress = new Map<string, number>()
  return desk.onChange(({ report, progress: done }) => {
    if (report === undefined || done === undefined) return
    progress.set(report, done)
    const ready = [...progress.values()].filter((each) => each >= 1).length
    pass(`read or printed: ${ready} of ${progress.size} (${report}: ${Math.round(done * 100)} %)`)
  })
}
