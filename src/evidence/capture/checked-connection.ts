// The one way in which a capture opens a connection: the name is resolved, every address it leads to is checked, one of them is connected to, and the peer
// of the socket is checked again before a word is sent. A name that answers otherwise a moment later changes nothing.
//
// Used for our own requests (`hop.ts`) and for whatever a rendering browser asks for (`checking-proxy.ts`): there is no second way.
import { connect, isIP, type Socket } from 'node:net'
import { Problem } from '../../model/problem.ts'
import { leadsInside } from './public-address.ts'

export type Reach = {
  /** The addresses of a name, all of them. */
  resolve(name: string): Promise<readonly string[]>
  allows(address: string, port: number): boolean
}

export type Checked = { readonly address: string; readonly port: number }

/** Where this host leads, pinned to one address. `host` as URL writes it, `[::1]` with its brackets. Problems `net-name`, `net-private`. */
export async function checkedAddress(host: string, port: number, reach: Reach): Promise<Checked> {
  const name = host.replace(/^\[|\]$/g, '')
  let addresses: readonly string[]
  try {
    addresses = isIP(name) === 0 ? await reach.resolve(name) : [name]
  } catch (error) {
    throw new Problem('net-name', `The name ${name} was not found (${(error as { code?: string }).code ?? 'no answer'}). Nothing was requested.`)
  }
  const [first] = addresses
  if (first === undefined) throw new Problem('net-name', `The name ${name} leads nowhere. Nothing was requested.`)
  // One private address among public ones is a trap, or a mistake: neither is followed.
  if (!addresses.every((address) => reach.allows(address, port))) throw leadsInside(host)
  return { address: first, port }
}

/** Begins to connect to a checked address; whoever holds the socket may end it at any time. */
export const connectTo = ({ address, port }: Checked): Socket => connect({ host: address, port, noDelay: true })

/** Resolves once it is connected to where it was sent and nowhere else. Problems `net-refused`, `net-private`; what ended the socket, where that was a Problem. */
export async function connected(socket: Socket, peer: Checked, host: string, reach: Reach): Promise<void> {
  await new Promise<void>((done, failed) => {
    socket.once('connect', done)
    socket.once('error', (error: Error & { code?: string }) => failed(error instanceof Problem ? error : notReached(host, error)))
  })
  // Where a proxy or the system should have led it elsewhere.
  const reached = plain(socket.remoteAddress ?? '')
  if (reached !== plain(peer.address) || !reach.allows(reached, socket.remotePort ?? 0)) throw leadsInside(host)
}

/** The Problem `net-refused`. */
export const notReached = (host: string, error: Error & { code?: string }): Problem =>
  new Problem('net-refused', `${host} could not be reached, or broke off (${error.code ?? error.message.slice(0, 100)}). Nothing was kept of it.`)

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
