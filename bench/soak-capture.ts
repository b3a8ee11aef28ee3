// Captures against a hostile network, at length: pages that ask in every way for what is inside, names that change their answer, renderings broken off.
//
//   node bench/soak-capture.ts [--pages 30] [--tries 20000] [--breaks 40]
//
// Everything is on loopback: 127.0.0.1 with one port is "outside", every other address and port is "inside" and counted.
import { createServer } from 'node:http'
import { createServer as createRaw, type AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { checkingProxy, PROXY_LIMITS } from '../src/evidence/capture/checking-proxy.ts'
import { fetchPage } from '../src/evidence/capture/fetch-page.ts'
import { LIMITS, type Network } from '../src/evidence/capture/hop.ts'
import { renderAddress } from '../src/desk/taking-in/render.ts'
import { askProxy, descendants, everyWay } from '../test/evidence/every-way.ts'
import { FORMS } from '../test/evidence/inside-addresses.ts'

const { values } = parseArgs({ options: { pages: { type: 'string' }, tries: { type: 'string' }, breaks: { type: 'string' } } })
const [pages, tries, breaks] = [values.pages ?? 30, values.tries ?? 20_000, values.breaks ?? 40].map(Number) as [number, number, number]

let reached = 0
const traps = ['127.0.0.1', '127.0.0.2', '::1'].map((address) => ({ address, server: createRaw((socket) => (reached++, socket.destroy())) }))
let trapPort = 0
for (const { address, server } of traps) {
  await new Promise<void>((done) => server.once('error', () => done()).listen(trapPort, address, done))
  trapPort ||= (server.address() as AddressInfo).port
}
const forms = FORMS.map((form) => form.replace(/\/$/, `:${trapPort}/`))
const outside = createServer((_request, response) =>
  response
    .setHeader('Content-Type', 'text/html')
    .end(`<!doctype html><html><head><title>Crane</title></head><body><p>The crane fell.</p>${everyWay(forms, trapPort)}</body></html>`),
)
await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
const { port } = outside.address() as AddressInfo
let asked = 0
const network: Network = {
  resolve: (name) => Promise.resolve(name.startsWith('rebind') ? [asked++ % 2 === 0 ? '127.0.0.1' : '127.0.0.2'] : ['127.0.0.1']),
  allows: (address, to) => address === '127.0.0.1' && to === port,
  limits: { ...LIMITS, firstByteSeconds: 2, seconds: 5 },
  now: () => new Date().toISOString(),
}
const address = `http://harbourpost.example:${port}/`
const rss = (): number => Math.round(process.memoryUsage.rss() / 1e6)

const times: number[] = []
let [refused, seen, without] = [0, 0, 0]
for (let n = 0; n < pages; n++) {
  const begun = performance.now()
  const { rendered } = await renderAddress(address, network)
  times.push(performance.now() - begun)
  if ((rendered?.picture ?? null) === null) without++
  for (const connection of rendered?.rendering.connections ?? []) connection.refused === null ? seen++ : refused++
  if (n === 0) process.stderr.write(`memory after the first page: ${rss()} MB\n`)
}
times.sort((a, b) => a - b)
console.log(
  `pages that try ${forms.length} addresses in some thirty ways: ${pages}; reached inside: ${reached}; connections refused: ${refused}, let through: ${seen}; without picture: ${without}`,
)
console.log(
  `a rendering, median and slowest: ${Math.round(times[times.length >> 1] ?? 0)} ms, ${Math.round(times.at(-1) ?? 0)} ms; memory at the end ${rss()} MB`,
)

const loose = { ...network, allows: (one: string) => one === '127.0.0.1' }
const proxy = checkingProxy(loose, { ...PROXY_LIMITS, connections: tries })
const answers = new Map<string, number>()
for (let n = 0; n < tries; n++) {
  const answer = String(await askProxy(proxy, `rebind${n}.example`, 9))
  answers.set(answer, (answers.get(answer) ?? 0) + 1)
}
console.log(`names that change their answer, at the proxy: ${tries}; reached inside: ${reached}; answers: ${JSON.stringify([...answers])}`)
for (let n = 0; n < tries / 4; n++)
  await fetchPage(`http://rebind${n}.example:${trapPort}/`, { ...loose, allows: (one, to) => one === '127.0.0.1' && to !== trapPort }).catch(() => undefined)
console.log(`the same by our own requests: ${tries / 4}; reached inside: ${reached}`)

let left = 0
for (let n = 0; n < breaks; n++) {
  const stop = new AbortController()
  const rendering = renderAddress(address, network, { signal: stop.signal })
  setTimeout(() => stop.abort(), (n * 97) % 2500)
  await rendering
  left += descendants(process.pid).filter((line) => /chromium|bwrap/.test(line)).length
}
console.log(`renderings broken off at any moment: ${breaks}; processes left: ${left}`)
outside.closeAllConnections()
outside.close()
for (const { server } of traps) server.close()
process.exit(reached + left === 0 ? 0 : 1)
