// Space, held, shows the picture that is meant: the one that is pointed at, else the one that the page is about. A button or a field that has the focus
// keeps its own Space; so does a page without a picture, which scrolls by it.
import { useEffect, useRef } from 'react'
import type { Held } from './veil.tsx'

let pointed: symbol | null = null

/** `isMain`: the picture that the page is about. Gives what to call when the pointer comes and goes. */
export function useSpaceKey(held: Held, isMain: boolean): { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void } {
  const id = useRef(Symbol('picture'))
  const latest = useRef(held)
  useEffect(() => {
    latest.current = held
  })
  useEffect(() => {
    const own = id.current
    const isMeant = (event: KeyboardEvent): boolean =>
      event.key === ' ' &&
      !event.defaultPrevented &&
      !(event.ctrlKey || event.metaKey || event.altKey) &&
      (pointed === own || (isMain && pointed === null)) &&
      !(event.target instanceof Element && event.target.closest(OWN_SPACE) !== null)
    const press = (event: KeyboardEvent) => {
      if (!isMeant(event)) return
      event.preventDefault()
      if (!event.repeat) latest.current.hold(true)
    }
    // Let go is let go, wherever the pointer and the focus went meanwhile.
    const release = (event: KeyboardEvent) => {
      if (event.key === ' ') latest.current.hold(false)
    }
    document.addEventListener('keydown', press)
    document.addEventListener('keyup', release)
    return () => {
      if (pointed === own) pointed = null
      document.removeEventListener('keydown', press)
      document.removeEventListener('keyup', release)
    }
  }, [isMain])
  return {
    onPointerEnter: () => (pointed = id.current),
    onPointerLeave: () => {
      if (pointed === id.current) pointed = null
    },
  }
}
const OWN_SPACE =
  'button, input, textarea, select, summary, label, [contenteditable], [role=button], [role=radio], [role=switch], [tabindex]:not([tabindex="-1"])'
