// Whether the desk answers: told by the stream of changes, which is open for as long as the workbench is.
import { useSyncExternalStore } from 'react'

let away = false
const listeners = new Set<() => void>()

export function deskIsAway(is: boolean): void {
  if (is === away) return
  away = is
  for (const listener of listeners) listener()
}

export const useAway = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => away,
  )
