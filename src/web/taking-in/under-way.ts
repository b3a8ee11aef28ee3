// Files on their way in, by incident: kept apart from the screens, so that somebody can go on to the incident, or between its screens, while
// three hundred files are still being handed over.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { takeInFile } from '../calls.ts'

/** A file as it was dropped, with its path where it came in a folder. */
export type Dropped = { readonly file: File; readonly name: string; readonly inFolder: boolean }
export type TakingIn = {
  readonly done: number
  readonly all: number
  readonly again: readonly string[]
  readonly healed: readonly string[]
  readonly refused: readonly string[]
}

// Three at a time keep the desk busy without holding a thousand requests open.
const AT_ONCE = 3
const NOTHING: TakingIn = { done: 0, all: 0, again: [], healed: [], refused: [] }
const isUnderWay = ({ done, all }: TakingIn): boolean => done < all

const states = new Map<string, TakingIn>()
const listeners = new Set<() => void>()

function change(code: string, next: (before: TakingIn) => TakingIn): void {
  states.set(code, next(states.get(code) ?? NOTHING))
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

// Files that are not handed over yet are lost with the page: the browser asks first.
window.addEventListener('beforeunload', (event) => {
  if ([...states.values()].some(isUnderWay)) event.preventDefault()
})

/** Takes files in, a few at a time, and says how far it is, what was held already and what was refused, each by name. */
export function useTakeIn(code: string | null) {
  const client = useQueryClient()
  const state = useSyncExternalStore(listen, () => (code === null ? NOTHING : (states.get(code) ?? NOTHING)))
  useEffect(
    () => () => {
      // What is over has been read when its screen is left.
      if (code !== null && !isUnderWay(states.get(code) ?? NOTHING)) states.delete(code)
    },
    [code],
  )
  const takeIn = async (into: string, dropped: readonly Dropped[]): Promise<void> => {
    change(into, (before) => (isUnderWay(before) ? { ...before, all: before.all + dropped.length } : { ...NOTHING, all: dropped.length }))
    const waiting = [...dropped]
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { file, name, inFolder } = next
        try {
          const taken = await takeInFile(into, file, name, inFolder ? 'folder' : 'upload')
          change(into, (s) => ({
            ...s,
            done: s.done + 1,
            again: taken.again ? [...s.again, name] : s.again,
            healed: taken.healed ? [...s.healed, name] : s.healed,
          }))
        } catch (error) {
          const sentence = error instanceof Error ? error.message : 'It could not be taken in.'
          change(into, (s) => ({ ...s, done: s.done + 1, refused: [...s.refused, `${name}: ${sentence}`] }))
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    await client.invalidateQueries({ queryKey: ['reports', into] })
  }
  return { state, takeIn }
}
