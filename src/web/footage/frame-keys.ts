// Single keys on the screens of footage: frames, playing, and an answer to a match. Not while somebody writes or holds a modifier.
import { useEffect, useRef } from 'react'

export type FrameKey = ',' | '.' | 'p' | 'y' | 'n'
const isKey = (key: string): key is FrameKey => /^[,.pyn]$/.test(key)

export function useFrameKeys(act: (key: FrameKey) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !isKey(key)) return
      if (
        event.target instanceof Element &&
        event.target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]')
      )
        return
      event.preventDefault()
      latest.current(key)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
