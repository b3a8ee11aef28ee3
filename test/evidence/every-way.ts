// What a hostile page tries in a browser, and how a browser speaks with the proxy: for the tests of rendering and for bench/soak-capture.ts.
import { readFileSync } from 'node:fs'
import { Duplex } from 'node:stream'
import type { CheckingProxy } from '../../src/evidence/capture/checking-proxy.ts'

/** Every way in which a page can have a browser ask for something, each tried with each address. */
export const everyWay = (addresses: readonly string[], trapPort: number): string => `
  ${addresses
    .slice(0, 20)
    .map(
      (
        a,
      ) => `<link rel=preconnect href="${a}"><link rel=dns-prefetch href="${a}"><link rel=prefetch href="${a}"><link rel=preload as=image href="${a}p"><link rel=stylesheet href="${a}css">
    <link rel=icon href="${a}icon"><link rel=manifest href="${a}m"><img src="${a}i"><iframe src="${a}f"></iframe><object data="${a}o"></object><embed src="${a}e"><video src="${a}v"></video><audio src="${a}a"></audio><script src="${a}s"></script>`,
    )
    .join('\n')}
  <iframe srcdoc='<meta http-equiv=refresh content="0;url=http://127.0.0.1:${trapPort}/meta">'></iframe>
  <iframe src="file:///etc/passwd"></iframe><iframe src="chrome://settings"></iframe><iframe src="view-source:http://127.0.0.1:${trapPort}/"></iframe>
  <form id=form action="http://127.0.0.1:${trapPort}/form" target=frame method=post><input name=a value=b></form><iframe name=frame></iframe>
  <script>
    const tries = ${JSON.stringify(addresses)}
    const quietly = (act) => { try { const made = act(); made?.catch?.(() => {}) } catch {} }
    for (const a of tries) {
      quietly(() => fetch(a, { mode: 'no-cors' }))
      quietly(() => fetch(a, { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }))
      quietly(() => new WebSocket(a.replace('http', 'ws')))
      quietly(() => new EventSource(a))
      quietly(() => navigator.sendBeacon(a, 'x'))
      quietly(() => { const x = new XMLHttpRequest(); x.open('GET', a); x.send() })
      quietly(() => { new Image().src = a + 'image' })
      quietly(() => import(a + 'module.js'))
      quietly(() => new WebTransport(a.replace('http:', 'https:')))
      quietly(() => { const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(a).host }, { urls: 'turn:' + new URL(a).host + '?transport=tcp', username: 'a', credential: 'b' }] })
        p.createDataChannel('x'); return p.createOffer().then((offer) => p.setLocalDescription(offer)) })
      quietly(() => new Worker(URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(a) + ',{mode:"no-cors"}).catch(()=>{});try{importScripts(' + JSON.stringify(a) + ')}catch{}']))))
    }
    quietly(() => navigator.serviceWorker.register('/worker.js'))
    quietly(() => document.getElementById('form').submit())
    quietly(() => window.open('http://127.0.0.1:${trapPort}/window'))
    document.body.insertAdjacentHTML('beforeend', '<style>@import "http://127.0.0.1:${trapPort}/import.css"; body { background: url(http://127.0.0.1:${trapPort}/background) }</style>')
    document.body.append('All were tried.')
  </script>`

export const request = (host: string, to: number): Buffer =>
  Buffer.concat([Buffer.from([5, 1, 0, 5, 1, 0, 3, host.length]), Buffer.from(host), Buffer.from([to >> 8, to & 255])])

/** What the proxy answers to one request: 0 is "connected". */
export async function askProxy(proxy: CheckingProxy, host: string, to: number): Promise<number | undefined> {
  const [near, far] = pair()
  proxy.accept(far)
  near.write(request(host, to))
  const answer = await new Promise<Buffer>((done) => {
    let held = Buffer.alloc(0)
    near.on('data', (chunk: Buffer) => (held = Buffer.concat([held, chunk])).length >= 12 && done(held))
    near.on('close', () => done(held))
  })
  near.destroy()
  return answer[3]
}

export async function everything(stream: Duplex): Promise<Buffer> {
  const parts: Buffer[] = []
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) parts.push(chunk)
  } catch {
    // It was broken off.
  }
  return Buffer.concat(parts)
}

/** Two ends of one pipe. */
export function pair(): readonly [Duplex, Duplex] {
  const end = (other: () => Duplex): Duplex =>
    new Duplex({
      read: () => undefined,
      write: (chunk, _encoding, done) => (other().push(chunk), done()),
      final: (done) => (other().push(null), done()),
      destroy: (error, done) => (other().destroyed || setImmediate(() => other().destroy()), done(error)),
    })
  const one: Duplex = end(() => two)
  const two: Duplex = end(() => one)
  for (const each of [one, two]) each.on('error', () => undefined)
  return [one, two]
}

/** The command lines of all processes that this one has started and that run. */
export const descendants = (pid: number): readonly string[] => below(pid).map(({ command }) => command)

/** What the browsers among them see mounted: "/tmp tmpfs", "/usr/lib ext4 read-only". */
export function mountsOf(pid: number): readonly string[] {
  const browsers = below(pid).filter(({ command }) => /^\S*chrom\S* .*--user-data-dir=\/tmp\/profile/.test(command))
  return browsers.flatMap(({ pid: one }) => {
    const lines = (read(`/proc/${one}/mountinfo`) ?? '').split('\n').filter(Boolean)
    return lines.map((line) => {
      const [, , , , at = '', options = '', ...rest] = line.split(' ')
      return `${at} ${rest[rest.indexOf('-') + 1] ?? ''}${/^ro\b/.test(options) && at !== '/tmp' ? ' read-only' : ''}`
    })
  })
}

function below(pid: number): readonly { readonly pid: number; readonly command: string }[] {
  const children = (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
  return children.flatMap((child) => [{ pid: child, command: (read(`/proc/${child}/cmdline`) ?? '').replaceAll('\0', ' ') }, ...below(child)])
}

/** Null where it ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return null
  }
}
