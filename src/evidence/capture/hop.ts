// One request to one address, over a socket of our own that was checked before a word is sent (`checked-connection.ts`).
//
// This file speaks to the network. What may be spoken to, and who resolves names, is handed in.
import { lookup } from 'node:dns/promises'
import { request, type IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { Problem } from '../../model/problem.ts'
import { checkedAddress, connected, connectTo, notReached, type Reach } from './checked-connection.ts'
import { isPublic } from './public-address.ts'

export type Header = readonly [name: string, value: string]

export type Tls = {
  readonly protocol: string
  readonly subject: string
  readonly issuer: string
  readonly from: string
  readonly to: string
  readonly sha256: string
  readonly certificate: Uint8Array
}

/** What was asked and what came back, byte for byte but for the joining of chunks. `partial`: the code of why the body is not whole. */
export type Hop = {
  readonly address: string
  readonly at: string
  readonly peer: { readonly address: string; readonly port: number }
  readonly tls: Tls | null
  readonly sent: readonly Header[]
  readonly status: number
  readonly reason: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array
  readonly partial: Partial | null
}
export type Partial = 'net-slow' | 'net-size' | 'net-time' | 'net-ended'

export type CaptureLimits = {
  readonly firstByteSeconds: number
  readonly seconds: number
  readonly bytes: number
  readonly bytesPerSecond: number
  readonly hops: number
}
export const LIMITS: CaptureLimits = { firstByteSeconds: 30, seconds: 300, bytes: 200_000_000, bytesPerSecond: 1000, hops: 10 }

export type Network = Reach & {
  readonly limits: CaptureLimits
  /** An instant, ISO 8601. */
  now(): string
  /** Ends what is under way: nothing of it is to be kept. */
  readonly signal?: AbortSignal
  /** Certificates that are trusted besides the system's: none but in tests. */
  readonly trusted?: string
}

/** The network as it is: names by the system, public addresses on the two ports of the web. */
export const publicNetwork = (now: () => string): Network => ({
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  allows: (address, port) => isPublic(address) && (port === 80 || port === 443),
  limits: LIMITS,
  now,
})

/** What was under way is ended by the desk itself. */
export const stopped = (): Problem => new Problem('net-stopped', 'The desk was closed while the address was being fetched. Nothing was kept of it.')

/** Problems `net-private`, `net-stopped`, `net-name`, `net-refused`, `net-certificate`, `net-silent`. A body that does not come whole is kept and labelled. */
export async function oneHop(url: URL, network: Network, until: number): Promise<Hop> {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  const peer = await checkedAddress(url.hostname, port, network)
  const at = network.now()
  const silence = setTimeout(
    () => socket.destroy(new Problem('net-silent', `${url.host} did not answer within ${network.limits.firstByteSeconds} seconds.`)),
    1000 * Math.min(network.limits.firstByteSeconds, Math.max(0.001, (until - performance.now()) / 1000)),
  )
  const socket = connectTo(peer)
  const stop = (): void => void socket.destroy(stopped())
  network.signal?.addEventListener('abort', stop)
  try {
    await connected(socket, peer, url.host, network)
    const secure = url.protocol === 'https:' ? await secured(socket, url, network) : null
    const sent = headersFor(url)
    const answer = await answered(secure ?? socket, url, sent)
    clearTimeout(silence)
    const { body, partial } = await bodyOf(answer, network.limits, until)
    const headers = pairs(answer.rawHeaders)
    return {
      address: url.href,
      at,
      peer,
      tls: secure === null ? null : tlsOf(secure),
      sent,
      status: answer.statusCode ?? 0,
      reason: answer.statusMessage ?? '',
      headers,
      body,
      partial,
    }
  } finally {
    clearTimeout(silence)
    network.signal?.removeEventListener('abort', stop)
    socket.destroy()
  }
}

function secured(socket: Socket, url: URL, network: Network): Promise<TLSSocket> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((done, failed) => {
    const secure = connectTls(
      {
        socket,
        ...(isIP(name) === 0 ? { servername: name } : { host: name }),
        ALPNProtocols: ['http/1.1'],
        ...(network.trusted === undefined ? {} : { ca: network.trusted }),
      },
      () => done(secure),
    )
    secure.once('error', (error) => failed(problemOf(error, url, 'net-certificate')))
  })
}

// What any browser would say, and nothing of the desk: no referrer, no cookie, no name.
const headersFor = (url: URL): readonly Header[] => [
  ['Host', url.host],
  ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ['Accept-Language', 'en;q=0.9,*;q=0.5'],
  ['Accept-Encoding', 'gzip, deflate, br'],
  ['Connection', 'close'],
]

function answered(socket: Socket, url: URL, sent: readonly Header[]): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const asking = request(
      {
        createConnection: () => socket, // without an agent, or Node would open a socket of its own
        method: 'GET',
        path: url.pathname + url.search,
        setHost: false,
        setDefaultHeaders: false,
        maxHeaderSize: 65_536,
      },
      done,
    )
    for (const [name, value] of sent) asking.setHeader(name, value)
    asking.once('error', (error) => failed(problemOf(error, url)))
    asking.end()
  })
}

/** The body as far as it comes within size and time. A speed is measured over ten seconds, so that a pause is not one. */
function bodyOf(answer: IncomingMessage, limits: CaptureLimits, until: number): Promise<{ readonly body: Uint8Array; readonly partial: Partial | null }> {
  return new Promise((done) => {
    const parts: Buffer[] = []
    let length = 0
    let atLastLook = 0
    let over = false
    const stop = (partial: Partial | null): void => {
      if (over) return
      over = true
      clearInterval(look)
      clearTimeout(end)
      answer.destroy()
      done({ body: new Uint8Array(Buffer.concat(parts, length)), partial })
    }
    const seconds = Math.min(10, limits.firstByteSeconds)
    const look = setInterval(() => {
      if (length - atLastLook < limits.bytesPerSecond * seconds) stop('net-slow')
      atLastLook = length
    }, seconds * 1000)
    const end = setTimeout(() => stop('net-time'), Math.max(1, until - performance.now()))
    answer.on('data', (chunk: Buffer) => {
      const room = limits.bytes - length
      parts.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      length += Math.min(chunk.length, room)
      if (chunk.length > room) stop('net-size')
    })
    answer.on('end', () => stop(answer.complete ? null : 'net-ended'))
    answer.on('error', () => stop('net-ended'))
    answer.on('close', () => stop('net-ended'))
  })
}

const pairs = (raw: readonly string[]): readonly Header[] => Array.from({ length: raw.length / 2 }, (_, n) => [raw[2 * n] ?? '', raw[2 * n + 1] ?? ''] as const)

function tlsOf(socket: TLSSocket): Tls {
  const peer = socket.getPeerCertificate(true)
  const words = (name: unknown): string =>
    Object.entries((name ?? {}) as Record<string, string | string[]>)
      .map(([key, value]) => `${key}=${String(value)}`)
      .join(', ')
  return {
    protocol: socket.getProtocol() ?? '',
    subject: words(peer.subject),
    issuer: words(peer.issuer),
    from: peer.valid_from,
    to: peer.valid_to,
    sha256: peer.fingerprint256,
    certificate: new Uint8Array(peer.raw),
  }
}

function problemOf(error: Error & { code?: string }, url: URL, code = 'net-refused'): Problem {
  if (error instanceof Problem) return error
  if (code !== 'net-certificate' || !/CERT|SELF_SIGNED|ALTNAME|SSL|UNABLE/i.test(`${error.code ?? ''} ${error.message}`)) return notReached(url.host, error)
  return new Problem(code, `${url.host} showed a certificate that cannot be trusted (${error.code ?? error.message.slice(0, 100)}). Nothing was kept of it.`)
}
