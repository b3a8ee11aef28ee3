// How a capture went, in plain words: what the hops themselves tell. What the page looks like is told by `page-looks.ts`, in the jail.
import type { Hop, Partial } from './hop.ts'

export type Obtained = { readonly code: string; readonly words: string }

const PARTIAL: Readonly<Record<Partial, string>> = {
  'net-slow': 'it came slower than 1 kB a second',
  'net-size': 'it is larger than what is kept of one address',
  'net-time': 'it took longer than one capture may',
  'net-ended': 'the connection ended before it was whole',
}

/** In the order of their weight; an empty list where a page came as asked. */
export function whatCame(hops: readonly Hop[]): readonly Obtained[] {
  const last = hops.at(-1)
  if (last === undefined) return []
  const told: Obtained[] = []
  const tell = (code: string, words: string): void => void told.push({ code, words })
  if (last.partial !== null) tell(last.partial, `Only a part was obtained: ${PARTIAL[last.partial]}. What came is kept and labelled partial.`)
  if (last.status >= 400) tell('capture-error', `The server answered with an error (${last.status} ${last.reason.slice(0, 60)}).`)
  const first = hops[0]
  if (first !== undefined && new URL(first.address).host !== new URL(last.address).host)
    tell('capture-elsewhere', `The address leads to another host: ${new URL(last.address).host}.`)
  const stepsDown = hops.some((hop, n) => hop.address.startsWith('https:') && hops[n + 1]?.address.startsWith('http:') === true)
  if (stepsDown) tell('capture-unsecured', 'The address leads from a secured connection to one that is not: anybody on the way could have changed the page.')
  if (last.body.length === 0) tell('capture-empty', 'The answer is empty.')
  return told
}
