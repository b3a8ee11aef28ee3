// From an address to what stands there: redirects are followed by hand, each hop checked as if somebody had typed it.
import { Problem } from '../../model/problem.ts'
import { oneHop, type Hop, type Network } from './hop.ts'
import { askedAddress } from './public-address.ts'

/** Every hop in order; the last one is no redirect. Problems as of one hop, and `net-redirects`. */
export async function fetchPage(address: string, network: Network): Promise<readonly Hop[]> {
  const until = performance.now() + network.limits.seconds * 1000
  const hops: Hop[] = []
  let url = askedAddress(address)
  for (;;) {
    const hop = await oneHop(url, network, until)
    hops.push(hop)
    const next = nextOf(hop)
    if (next === null) return hops
    if (hops.length > network.limits.hops)
      throw new Problem('net-redirects', `The address leads on more than ${network.limits.hops} times, last to ${url.host}. Nothing was kept of it.`)
    url = askedAddress(next, url)
  }
}

const nextOf = ({ status, headers }: Hop): string | null =>
  [301, 302, 303, 307, 308].includes(status) ? (headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? null) : null
