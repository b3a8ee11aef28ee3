// Live updates: each change of the desk as one server-sent event, so that a page open in a browser follows without asking.
//
//   event: change
//   data: {"incident":"crane-at-the-east-quay","about":"reports","report":"r1","progress":0.5}
//
// Nothing is replayed: whoever connects again asks for what it shows once more.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Desk } from '../desk/desk.ts'
import type { DeskEvent } from '../model/told.ts'

// Proxies and sleeping laptops drop a silent connection; a comment every 15 s keeps it, and shows a dead one.
const KEEP_ALIVE_MS = 15_000

/** Streams changes until the browser leaves or `closing` is aborted. */
export function changes(desk: Desk, closing: AbortSignal) {
  return (c: Context) =>
    streamSSE(c, async (stream) => {
      const waiting: DeskEvent[] = []
      let wake = () => {}
      const stop = desk.onChange((event) => {
        waiting.push(event)
        wake()
      })
      const leave = () => {
        stop()
        wake()
      }
      stream.onAbort(leave)
      closing.addEventListener('abort', leave)
      await stream.writeSSE({ event: 'ready', data: '{}' })
      while (!stream.aborted && !closing.aborted) {
        const event = waiting.shift()
        if (event) await stream.writeSSE({ event: 'change', data: JSON.stringify(event) })
        else if (await pause((awake) => (wake = awake))) await stream.write(': here\n\n')
      }
      leave()
      closing.removeEventListener('abort', leave)
    })
}

/** Waits to be woken; true when the time to keep the line alive came first. */
function pause(onWake: (awake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), KEEP_ALIVE_MS)
    onWake(() => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
