// The proxy through which a browser that renders a page reaches the network, and its only way there: SOCKS 5 (RFC 1928), CONNECT alone, names resolved
// here and never by the browser. Each connection is checked and pinned as our own requests are (`checked-connection.ts`).
//
//   05 01 00                                    which ways to sign in the browser knows: none
//   05 01 00 03 0d "quay.example…" 01 bb        connect to that name (03; 01 and 04 are addresses), port 443
//
// What goes over a connection is not looked into: with TLS it is the browser that checks the certificate, and no key of ours could forge one. So what
// the browser says of its requests is its word, and what is told here (host, port, address, bytes) is ours.
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Problem } from '../../model/problem.ts'
import type { ConnectionAsked } from '../../model/told.ts'
import { checkedAddress, connected, connectTo, type Reach } from './checked-connection.ts'
import { askedAddress } from './public-address.ts'

/** `bytes` that come in, over all connections together. */
export type ProxyLimits = { readonly connections: number; readonly bytes: number; readonly connectSeconds: number }
export const PROXY_LIMITS: ProxyLimits = { connections: 500, bytes: 100_000_000, connectSeconds: 10 }

export type CheckingProxy = {
  accept(stream: Duplex): void
  /** In the order in which they were asked for. */
  connections(): readonly ConnectionAsked[]
  /** Whether something was refused only because of how much there was already. */
  overLimit(): boolean
  close(): void
}

type Row = { host: string; port: number; address: string | null; refused: ConnectionAsked['refused']; bytesSent: number; bytesCame: number }

/** Serves each stream that it is handed until the stream or the proxy is closed. */
export function checkingProxy(reach: Reach, limits: ProxyLimits = PROXY_LIMITS): CheckingProxy {
  const rows: Row[] = []
  const open = new Set<Duplex | Socket>()
  let came = 0
  let asked = 0
  let over = false
  let closed = false

  const hold = (one: Duplex | Socket): void => {
    open.add(one)
    one.on('close', () => open.delete(one))
    one.on('error', () => one.destroy()) // its end is told by the other side's end
  }

  async function serve(stream: Duplex): Promise<void> {
    const words = reader(stream)
    const [version, ways = 0] = await words(2)
    if (version !== 5) return void stream.destroy()
    await words(ways)
    stream.write(Uint8Array.of(5, 0))
    const [, command, , kind] = await words(4)
    const host = await hostOf(kind ?? 0, words)
    const [high = 0, low = 0] = await words(2)
    words.leave()
    const row: Row = { host: host ?? '', port: high * 256 + low, address: null, refused: null, bytesSent: 0, bytesCame: 0 }
    if (++asked <= limits.connections) rows.push(row)
    const socket = await connectionTo(row, command === 1 && host !== null).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      row.refused = { code: error.code, words: error.message }
      return null
    })
    if (socket === null || closed) {
      socket?.destroy()
      stream.end(Uint8Array.of(5, 2, 0, 1, 0, 0, 0, 0, 0, 0)) // "not allowed by the rules"
      return
    }
    stream.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0))
    stream.on('data', (chunk: Uint8Array) => void (row.bytesSent += chunk.length))
    socket.on('data', (chunk: Uint8Array) => {
      row.bytesCame += chunk.length
      came += chunk.length
      if (came > limits.bytes) {
        over = true
        for (const one of open) one.destroy()
      }
    })
    stream.on('close', () => socket.destroy())
    socket.on('close', () => stream.destroy())
    stream.pipe(socket)
    socket.pipe(stream)
  }

  async function connectionTo(row: Row, isConnect: boolean): Promise<Socket> {
    if (!isConnect) throw new Problem('net-command', 'The browser asked the proxy for something other than a connection. Nothing was requested.')
    if (asked > limits.connections || came > limits.bytes) {
      over = true
      throw new Problem('net-size', 'The page asked for more than is let through for one rendering. Nothing further was requested.')
    }
    // A name goes through the same door as one that a person types, so that no spelling passes here that is refused there.
    const url = askedAddress(`http://${row.host}:${row.port}/`)
    const within = AbortSignal.timeout(limits.connectSeconds * 1000)
    const peer = await Promise.race([checkedAddress(url.hostname, row.port, reach), late(within, url.host)])
    row.address = peer.address
    const socket = connectTo(peer)
    hold(socket)
    await Promise.race([connected(socket, peer, url.host, reach), late(within, url.host)]).catch((error: unknown) => {
      socket.destroy()
      throw error
    })
    return socket
  }

  return {
    accept(stream) {
      hold(stream)
      serve(stream).catch(() => stream.destroy())
    },
    connections: () => rows.map((row) => ({ ...row })),
    overLimit: () => over,
    close() {
      closed = true
      for (const one of open) one.destroy()
    },
  }
}

const late = (signal: AbortSignal, host: string): Promise<never> =>
  new Promise((_, failed) =>
    signal.addEventListener('abort', () => failed(new Problem('net-silent', `${host} did not answer in time. Nothing was requested.`)), { once: true }),
  )

type Words = { (length: number): Promise<Uint8Array>; leave(): void }

/** So many bytes of the stream at a time; what is left over goes back to it. Rejects when it ends first. */
function reader(stream: Duplex): Words {
  let held: Buffer = Buffer.alloc(0)
  let wake: (() => void) | null = null
  let over = false
  const onData = (chunk: Buffer): void => {
    held = Buffer.concat([held, chunk])
    wake?.()
  }
  const onEnd = (): void => {
    over = true
    wake?.()
  }
  stream.on('data', onData)
  stream.on('end', onEnd)
  stream.on('close', onEnd)
  const words = async (length: number): Promise<Uint8Array> => {
    while (held.length < length) {
      if (over) throw new Error('the browser broke off')
      await new Promise<void>((done) => (wake = done))
    }
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  const leave = (): void => {
    stream.off('data', onData)
    stream.off('end', onEnd)
    stream.off('close', onEnd)
    stream.pause()
    if (held.length > 0) stream.unshift(held)
  }
  return Object.assign(words, { leave })
}

/** The host as an address names it; null for a kind that there is not. */
async function hostOf(kind: number, words: Words): Promise<string | null> {
  if (kind === 1) return [...(await words(4))].join('.')
  if (kind === 3) return Buffer.from(await words((await words(1))[0] ?? 0)).toString('latin1')
  if (kind !== 4) return null
  const bytes = Buffer.from(await words(16))
  return `[${Array.from({ length: 8 }, (_, n) => bytes.readUInt16BE(2 * n).toString(16)).join(':')}]`
}
