// Captures against servers of this test alone. Two addresses of loopback stand for the two sides: 127.0.0.1 is "outside" and may be reached,
// 127.0.0.2 is "inside" and holds the trap, which counts every connection.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRaw, type AddressInfo } from 'node:net'
import { createServer as createSecure } from 'node:https'
import { gunzipSync, gzipSync } from 'node:zlib'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WARCParser } from 'warcio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from '../../src/evidence/capture/fetch-page.ts'
import { LIMITS, publicNetwork, type Network } from '../../src/evidence/capture/hop.ts'
import { pageLooks } from '../../src/evidence/capture/page-looks.ts'
import { askedAddress, isPublic } from '../../src/evidence/capture/public-address.ts'
import { waczOf } from '../../src/evidence/capture/wacz-of.ts'
import { whatCame } from '../../src/evidence/capture/what-came.ts'
import { pagesOf } from '../../src/reading/readers.ts'
import { memberBytes, zipMembers } from '../../src/reading/pages/zip.ts'
import { FORMS } from './inside-addresses.ts'

const PAGE =
  '<html><body><h1>Crane falls at the east quay</h1><p>The arm of the crane fell onto the quay, the port authority said on Saturday.</p></body></html>'
const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_q, r) => r.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGE),
  '/packed': (_q, r) => r.setHeader('Content-Type', 'text/html').setHeader('Content-Encoding', 'gzip').end(gzipSync(PAGE)),
  '/chunks': (_q, r) => {
    r.setHeader('Content-Type', 'text/html')
    for (const letter of PAGE) r.write(letter)
    r.end()
  },
  '/moved': (_q, r) => r.writeHead(302, { Location: '/page', 'Set-Cookie': ['a=1', 'b=2'] }).end(),
  '/inside': (_q, r) => r.writeHead(302, { Location: `http://inside.example:${trapPort}/` }).end(),
  '/metadata': (_q, r) => r.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
  '/circle': (_q, r) => r.writeHead(302, { Location: '/circle' }).end(),
  '/login': (_q, r) => r.setHeader('Content-Type', 'text/html').end('<form>Log in <input name=user> <input type="password"></form>'),
  '/gone': (_q, r) => r.writeHead(404, { 'Content-Type': 'text/html' }).end(PAGE),
  '/drip': (_q, r) => {
    r.setHeader('Content-Type', 'text/html').write('<p>The crane')
    const drip = setInterval(() => r.write('.'), 100)
    r.on('close', () => clearInterval(drip))
  },
  '/endless': (_q, r) => {
    const pour = (): void => void (r.destroyed || (r.write(Buffer.alloc(200_000, 65)) ? setImmediate(pour) : r.once('drain', pour)))
    pour()
  },
  '/broken': (_q, r) => {
    r.writeHead(200, { 'Content-Length': '5000', 'Content-Type': 'text/html' }).write('<p>The crane fell')
    setTimeout(() => r.destroy(), 20)
  },
  '/silent': () => undefined,
}
const outside = createServer((request, response) => ANSWERS[request.url ?? '']?.(request, response))
const trap = createRaw((socket) => (trapped++, socket.end('HTTP/1.1 200 OK\r\n\r\n')))
let trapped = 0
let trapPort = 0
let port = 0

beforeAll(async () => {
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  await new Promise<void>((done) => trap.listen(0, '127.0.0.2', done))
  port = (outside.address() as AddressInfo).port
  trapPort = (trap.address() as AddressInfo).port
})
afterAll(() => {
  outside.closeAllConnections()
  outside.close()
  trap.close()
  expect(trapped).toBe(0)
})

const NAMES: Record<string, readonly string[]> = {
  'harbourpost.example': ['127.0.0.1'],
  'inside.example': ['127.0.0.2'],
  'both.example': ['127.0.0.1', '127.0.0.2'],
}
function network(change: Partial<Network> = {}): Network {
  return {
    resolve: (name) => (NAMES[name] === undefined ? Promise.reject(Object.assign(new Error(name), { code: 'ENOTFOUND' })) : Promise.resolve(NAMES[name])),
    allows: (address) => address === '127.0.0.1',
    limits: { ...LIMITS, firstByteSeconds: 0.5, seconds: 3, bytes: 1_000_000 },
    now: () => '2026-03-17T08:00:01.000Z',
    ...change,
  }
}
const at = (path: string): string => `http://harbourpost.example:${port}${path}`
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  )

test(`an address that leads inside is refused in each of ${FORMS.length} forms, and nothing is requested`, async () => {
  expect(FORMS.length).toBeGreaterThanOrEqual(40)
  const asked: string[] = []
  const real = { ...publicNetwork(() => ''), resolve: (name: string) => (asked.push(name), Promise.resolve(['127.0.0.1'])) }
  for (const form of FORMS) expect(await codeOf(fetchPage(form, real)), form).toMatch(/^(?:net-private|address-login)$/)
  expect(asked).toEqual([])
})

test.each([
  'ftp://harbourpost.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'javascript:alert(1)',
  'data:text/html,x',
  'harbourpost.example',
  '//harbourpost.example',
  '',
])('%j is no web address', (text) => expect(() => askedAddress(text)).toThrow(expect.objectContaining({ code: 'address-not-understood' }) as Error))

test('public addresses are public, on the two ports of the web alone', () => {
  for (const address of ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1']) expect(isPublic(address), address).toBe(true)
  for (const address of ['fe80::1%eth0', '', 'harbourpost.example', '::ffff:8.8.8.8']) expect(isPublic(address), address).toBe(false)
  const { allows } = publicNetwork(() => '')
  expect([80, 443, 22, 8080].filter((one) => allows('93.184.216.34', one))).toEqual([80, 443])
})

test('a name that leads inside, or to both sides, is not followed', async () => {
  for (const name of ['inside.example', 'both.example']) expect(await codeOf(fetchPage(`http://${name}:${trapPort}/`, network())), name).toBe('net-private')
  expect(await codeOf(fetchPage('http://nowhere.example/', network()))).toBe('net-name')
})

test('a name that is public when it is checked and private a moment later reaches nothing inside, 1,000 times', async () => {
  let asked = 0
  // Every second answer leads inside; whoever asks twice for one connection is led there.
  const rebinding = network({ resolve: () => Promise.resolve([asked++ % 2 === 0 ? '127.0.0.1' : '127.0.0.2']), allows: (address) => address === '127.0.0.1' })
  let refused = 0
  for (let n = 0; n < 1000; n++) {
    const code = await codeOf(fetchPage(`http://rebind.example:${trapPort}/`, rebinding))
    // 127.0.0.1 has no server on the trap's port; 127.0.0.2 has one, and must never hear of it.
    expect(code).toMatch(/^net-(?:refused|private)$/)
    if (code === 'net-private') refused++
  }
  expect(refused).toBe(500)
  expect(trapped).toBe(0)
})

test('redirects are followed by hand, each hop checked as new, no more than ten', async () => {
  const hops = await fetchPage(at('/moved'), network())
  expect(hops.map(({ address, status }) => [new URL(address).pathname, status])).toEqual([
    ['/moved', 302],
    ['/page', 200],
  ])
  expect(await codeOf(fetchPage(at('/inside'), network()))).toBe('net-private')
  expect(await codeOf(fetchPage(at('/metadata'), network()))).toBe('net-private')
  expect(await codeOf(fetchPage(at('/circle'), network()))).toBe('net-redirects')
})

test('what does not come whole is kept and labelled', async () => {
  const partOf = async (path: string, limits: Partial<Network['limits']> = {}) => {
    const [hop] = await fetchPage(at(path), network({ limits: { ...network().limits, ...limits } }))
    return { partial: hop?.partial, bytes: hop?.body.length ?? 0, told: whatCame([hop!]).map(({ code }) => code) }
  }
  expect(await partOf('/drip')).toMatchObject({ partial: 'net-slow', told: ['net-slow'] })
  expect(await partOf('/endless')).toMatchObject({ partial: 'net-size', bytes: 1_000_000 })
  expect(await partOf('/drip', { seconds: 0.3, firstByteSeconds: 5 })).toMatchObject({ partial: 'net-time' })
  expect(await partOf('/broken')).toEqual({ partial: 'net-ended', bytes: 17, told: ['net-ended'] })
  expect(await codeOf(fetchPage(at('/silent'), network()))).toBe('net-silent')
})

test('what was obtained is said plainly', async () => {
  const told = async (path: string): Promise<readonly string[]> => {
    const hops = await fetchPage(at(path), network())
    const last = hops.at(-1)!
    const header = (name: string): string => last.headers.find(([n]) => n.toLowerCase() === name)?.[1] ?? ''
    const looks = pageLooks({ contentType: header('content-type'), contentEncoding: header('content-encoding') }, last.body)
    return [...whatCame(hops), ...(looks === null ? [] : [looks])].map(({ code }) => code)
  }
  expect(await told('/login')).toEqual(['capture-login'])
  expect(await told('/gone')).toContain('capture-error')
  const long = PAGE.replace('</p>', ` ${'Nobody was below when it fell. '.repeat(10)}</p>`)
  expect(pageLooks({ contentType: 'text/html', contentEncoding: 'gzip' }, gzipSync(long))).toBeNull()
  expect(pageLooks({ contentType: 'text/html', contentEncoding: '' }, Buffer.from('<div id=app></div><script src=a.js></script>'))).toMatchObject({
    code: 'capture-empty',
  })
})

test('a certificate that nobody vouches for is refused, and one that is trusted is kept with the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tls-'))
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=harbourpost.example',
      '-addext',
      'subjectAltName=DNS:harbourpost.example',
      '-keyout',
      join(folder, 'key'),
      '-out',
      join(folder, 'cert'),
    ],
    { stdio: 'ignore' },
  )
  const [key, cert] = [readFileSync(join(folder, 'key'), 'utf8'), readFileSync(join(folder, 'cert'), 'utf8')]
  rmSync(folder, { recursive: true })
  const secure = createSecure({ key, cert }, (_q, r) => r.setHeader('Content-Type', 'text/html').end(PAGE))
  await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done))
  const address = `https://harbourpost.example:${(secure.address() as AddressInfo).port}/`
  expect(await codeOf(fetchPage(address, network()))).toBe('net-certificate')
  const [hop] = await fetchPage(address, network({ trusted: cert }))
  expect(hop).toMatchObject({ status: 200, tls: { subject: 'CN=harbourpost.example', protocol: 'TLSv1.3' } })
  NAMES['other.example'] = ['127.0.0.1']
  expect(await codeOf(fetchPage(address.replace('harbourpost', 'other'), network({ trusted: cert })))).toBe('net-certificate')
  secure.closeAllConnections()
  secure.close()
})

for (const path of ['/page', '/packed', '/chunks', '/moved'])
  test(`a capture of ${path} is a WACZ that another program reads, and that the desk reads like any other`, async () => {
    const hops = await fetchPage(at(path), network())
    const bytes = await waczOf(hops, 'dateline 0.1.0', whatCame(hops))
    const members = zipMembers(bytes, 'a.wacz') ?? []
    const part = (name: string): Buffer =>
      Buffer.from(
        memberBytes(
          bytes,
          members.find((member) => member.name === name)!,
          'a.wacz',
        ),
      )
    expect(JSON.parse(part('datapackage.json').toString())).toMatchObject({ wacz_version: '1.1.1', mainPageUrl: at(path === '/moved' ? '/page' : path) })

    // warcio wrote none of it.
    const archive = part('archive/data.warc.gz')
    const records: [string, string][] = []
    let text = ''
    for await (const record of WARCParser.iterRecords([new Uint8Array(archive)])) {
      records.push([record.warcType, String(record.httpHeaders?.statusCode ?? '')])
      const content = await record.readFully(true)
      if (record.warcType === 'response' && record.httpHeaders?.statusCode === 200) text = new TextDecoder().decode(content)
    }
    expect(text).toBe(PAGE)
    expect(records.map(([type]) => type)).toEqual(['warcinfo', ...hops.flatMap(() => ['response', 'request'])])
    for (const line of part('indexes/index.cdxj').toString().trim().split('\n')) {
      const { offset, length, url } = JSON.parse(line.slice(line.indexOf('{'))) as { offset: string; length: string; url: string }
      expect(gunzipSync(archive.subarray(Number(offset), Number(offset) + Number(length))).toString('latin1')).toContain(`WARC-Target-URI: ${url}\r\n`)
    }

    const [page] = await pagesOf(bytes, { name: 'a.wacz', mediaType: null })
    expect(page).toMatchObject({ title: 'Crane falls at the east quay', address: at(path === '/moved' ? '/page' : path) })
    expect(page?.troubles.map(({ code }) => code)).toEqual(['capture-claims'])
  })
