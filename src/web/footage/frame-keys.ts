// Single keys on the screens of footage: frames, playing, and an answer to a match. Not while somebody writes or holds a modifier.
import { useEffect, useRef } from 'react'

type FrameKeys = Readonly<Partial<Record<',' | '.' | 'p' | 'y' | 'n', () => void>>>

/** Calls what belongs to the key, for as long as the screen is shown; a key without a function is left to the browser. */
export function useFrameKeys(keys: FrameKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(WRITTEN_IN) !== null) return
      const key = event.key.toLowerCase()
      const act = Object.hasOwn(latest.current, key) ? latest.current[key as keyof FrameKeys] : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
const WRITTEN_IN = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]'
