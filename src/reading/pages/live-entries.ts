// The entries of a live page, each with the instant at which it was written: blocks of one kind beside one another that each hold a <time datetime>. What stands
// in an entry counts from its own time, and never from that of the page.
import type { DomElement } from './dom.ts'

export type LiveEntry = { readonly written: string; readonly label: string }

/** By their element; empty where the page has fewer than three. */
export function liveEntries(root: DomElement): ReadonlyMap<DomElement, LiveEntry> {
  const times = [...root.querySelectorAll('time[datetime]')].flatMap((time) => {
    const written = time.getAttribute('datetime')?.trim() ?? ''
    return INSTANT.test(written) ? [{ written, label: plain(time.textContent), above: above(time, root) }] : []
  })
  if (times.length < LEAST || times.length > MOST) return NONE
  // How many elements of a name below one parent hold such a time.
  const beside = new Map<DomElement, Map<string, Set<DomElement>>>()
  for (const { above: all } of times)
    for (const element of all) {
      const parent = element.parentElement
      if (parent === null) continue
      const names = beside.get(parent) ?? new Map<string, Set<DomElement>>()
      beside.set(parent, names)
      names.set(element.localName, (names.get(element.localName) ?? new Set()).add(element))
    }
  const isEntry = (element: DomElement): boolean =>
    ENTRIES.has(element.localName) && (element.parentElement === null ? 0 : (beside.get(element.parentElement)?.get(element.localName)?.size ?? 0)) >= LEAST
  const found = new Map<DomElement, LiveEntry>()
  for (const { written, label, above: all } of times) {
    const entry = all.find(isEntry)
    if (entry !== undefined && !found.has(entry)) found.set(entry, { written, label }) // its first time is its own
  }
  return new Set([...found.values()].map(({ written }) => written)).size < LEAST ? NONE : found
}

const LEAST = 3
const MOST = 2000
const HIGHEST = 6 // elements between a time and its entry
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/
const ENTRIES: ReadonlySet<string> = new Set(['article', 'li', 'section', 'div'])
const NONE: ReadonlyMap<DomElement, LiveEntry> = new Map()

function above(time: DomElement, root: DomElement): readonly DomElement[] {
  const found: DomElement[] = []
  for (let at = time.parentElement; at !== null && at !== root && found.length < HIGHEST; at = at.parentElement) found.push(at)
  return found
}

/** Its words as a piece has them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
