// Whether the desk answers: told by the stream of changes, which is open for as long as the workbench is.
import { useSyncExternalStore } from 'react'

let away = false
const listeners = new Set<() => void>()

/** Told by the stream of changes; whoever uses `useAway` is drawn again. */
export function deskIsAway(is: boolean): void {
  if (is === away) return
  away = is
  for (const listener of listeners) listener()
}

/** True while the desk does not answer. */
export const useAway = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => away,
  )
