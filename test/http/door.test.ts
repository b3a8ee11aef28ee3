// The http door without a desk behind it: who may speak, what is refused and in which words, and what a page from outside may do.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appOf } from '../../src/http/app.ts'
import { refusalOf } from '../../src/http/problems.ts'
import { harmless } from '../../src/desk/reading/harmless-page.ts'
import { bytesOf } from '../../src/http/upload.ts'
import { Problem } from '../../src/model/problem.ts'
import type { Desk } from '../../src/desk/desk.ts'

const OWN = { host: '127.0.0.1:4100' }
const silent = { by: () => Promise.resolve(null), incidents: () => Promise.reject(new Problem('disk-full', 'No room.')) } as unknown as Desk
const app = appOf(silent, { port: () => 4100 })
const ask = (path: string, headers: Record<string, string>, init: RequestInit = {}) => app.request(path, { ...init, headers })

test('the desk answers to its own loopback names and port', async () => {
  for (const host of ['127.0.0.1:4100', 'localhost:4100', '[::1]:4100', 'LOCALHOST:4100']) expect((await ask('/api/desk', { host })).status).toBe(200)
})

test('a name that merely points here is refused, on every path', async () => {
  const foreign = [
    'evil.example',
    'evil.example:4100',
    '127.0.0.1:4101',
    'localhost',
    '127.0.0.1.evil.example:4100',
    '127.0.0.1:4100.evil.example',
    '0.0.0.0:4100',
  ]
  for (const host of foreign) {
    for (const path of ['/api/desk', '/', '/received/r1', '/api/openapi.json', '/assets/a.js']) {
      const answer = await ask(path, { host })
      expect([host, path, answer.status]).toEqual([host, path, 403])
      expect(await answer.json()).toMatchObject({ code: 'host-foreign' })
    }
  }
})

test('another page in the same browser is refused, reading and writing', async () => {
  const foreign = ['http://evil.example', 'https://127.0.0.1:4100', 'http://127.0.0.1:5000', 'null', 'http://localhost:4100.evil.example']
  for (const origin of foreign) {
    expect(await (await ask('/api/desk', { ...OWN, origin })).json()).toMatchObject({ code: 'origin-foreign' })
    expect((await ask('/api/sample', { ...OWN, origin }, { method: 'POST' })).status).toBe(403)
  }
  expect((await ask('/api/desk', { ...OWN, origin: 'http://localhost:4100' })).status).toBe(200)
})

test('every answer forbids scripts from anywhere else, refusals too', async () => {
  for (const answer of [await ask('/api/desk', OWN), await ask('/api/nothing', OWN), await ask('/api/desk', { host: 'evil.example' })]) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  }
})

test('a Problem keeps its code and sentence; a fault of ours tells no details', async () => {
  const full = await ask('/api/incidents', OWN)
  expect([full.status, await full.json()]).toEqual([507, { code: 'disk-full', sentence: 'No room.' }])
  expect(refusalOf(new Problem('incident-unknown', 'x')).status).toBe(404)
  expect(refusalOf(new Problem('page-empty', 'x')).status).toBe(422)
  expect(JSON.stringify(refusalOf(new Error('a leaf of a tree')))).not.toContain('leaf')
})

test('a request that is not what a route takes is told which part', async () => {
  const send = (body: string) => ask('/api/incidents', { ...OWN, 'content-type': 'application/json' }, { method: 'POST', body })
  expect(await (await send('{"title":"  ","zone":"UTC"}')).json()).toEqual({ code: 'request-invalid', sentence: 'title is empty.' })
  expect(await (await send('{"title')).json()).toMatchObject({ code: 'request-invalid' })
  expect(await (await ask('/api/nothing', OWN)).json()).toMatchObject({ code: 'route-unknown' })
})

test('a method that a known address does not take is told so, with those that it takes', async () => {
  const gone = await ask('/api/incidents/crane', OWN, { method: 'DELETE' })
  expect([gone.status, gone.headers.get('allow'), ((await gone.json()) as { code: string }).code]).toEqual([405, 'GET, HEAD', 'method-unknown'])
  const put = await ask('/api/incidents', OWN, { method: 'PUT' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  expect((await ask('/api/incidents/crane/nothing', OWN, { method: 'DELETE' })).status).toBe(404)
})

test('a file larger than the limit is stopped while it streams', async () => {
  const body = new ReadableStream({
    start(stream) {
      for (let i = 0; i < 5; i++) stream.enqueue(new Uint8Array(1000))
      stream.close()
    },
  })
  const request = new Request('http://127.0.0.1/', { method: 'POST', body, duplex: 'half' })
  const taken: number[] = []
  const read = async () => {
    for await (const chunk of bytesOf(request, 2500)) taken.push(chunk.byteLength)
  }
  await expect(read()).rejects.toMatchObject({ code: 'original-too-large' })
  expect(taken).toEqual([1000, 1000])
})

test('the OpenAPI document names every route, and the page at /api shows it without script', async () => {
  const document = (await (await ask('/api/openapi.json', OWN)).json()) as { paths: Record<string, unknown> }
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/incidents/{code}/questions/{question}/findings', '/api/search']))
  const page = await (await ask('/api', OWN)).text()
  for (const path of Object.keys(document.paths)) expect(page).toContain(path)
  expect(page).not.toMatch(/<script|https?:\/\//)
})

test('the page of the http format names every route', async () => {
  const document = (await (await ask('/api/openapi.json', OWN)).json()) as { paths: Record<string, object> }
  const page = readFileSync(new URL('../../docs/formats/http.md', import.meta.url), 'utf8')
  const named = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
  expect(named.filter((route) => !page.includes(`\`${route}`))).toEqual([])
})

test('a page as received keeps its words and loses what could run, load or lead out', () => {
  const page =
    harmless(`<html><head><meta http-equiv="refresh" content="0;url=http://e.example"><base href="http://e.example/"><link rel="stylesheet" href="http://e.example/a.css">
    <script>alert(1)</script></head><body onload="alert(2)"><h1 onclick=x()>Crane at the quay</h1><a href="javascript:alert(3)">one</a><a href="http://e.example/b">two</a>
    <iframe src="http://e.example"></iframe><svg><script>alert(4)</script></svg><img src="http://e.example/p.png"><img src="data:image/png;base64,AA==">
    <form action="http://e.example/c"><button formaction="http://e.example/d">Send</button></form></body></html>`)
  expect(page).toContain('Crane at the quay')
  expect(page).toContain('src="data:image/png;base64,AA=="')
  expect(page).toContain('title="http://e.example/b"')
  expect(page).not.toMatch(/<script|onload|onclick|javascript:|<iframe|<link|<base|http-equiv|(src|href|action|formaction)="http/i)
})

test('a page nested deeper than a parser goes is shown as its source', () => {
  const page = harmless(`${'<div>'.repeat(100_000)}the words${'</div>'.repeat(100_000)}<script>alert(1)</script>`)
  expect(page).toContain('the words')
  expect(page).not.toContain('<script')
})

test('a body that is not JSON is refused where JSON is taken, and a form where a file is', async () => {
  const sent = async (path: string, type: string | null, body: string, method = 'POST') => {
    const answer = await ask(path, type === null ? OWN : { ...OWN, 'content-type': type }, { method, body })
    return [answer.status, ((await answer.json()) as { code: string }).code]
  }
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
    expect(await sent('/api/incidents', type, 'title=x')).toEqual([415, 'json-wanted'])
  expect(await sent('/api/desk', 'text/plain', '{"by":"Ada"}', 'PUT')).toEqual([415, 'json-wanted'])
  expect(await sent('/api/reports/r1', 'text/plain', '{}', 'PATCH')).toEqual([415, 'json-wanted'])
  expect(await sent('/api/incidents', 'application/json; charset=utf-8', '{')).toEqual([400, 'request-invalid'])
  expect(await sent('/api/incidents/crane/originals?name=a.html', 'multipart/form-data; boundary=x', '--x--')).toEqual([415, 'raw-body-wanted'])
})

test('what is wrong with a request is said in words for a person', async () => {
  const sentence = async (path: string, body: unknown, method = 'POST') => {
    const answer = await ask(path, { ...OWN, 'content-type': 'application/json' }, { method, body: JSON.stringify(body) })
    return ((await answer.json()) as { sentence: string }).sentence
  }
  expect(await sentence('/api/incidents', { zone: 'UTC' })).toBe('title is missing; it should be text.')
  expect(await sentence('/api/incidents', { title: 7, zone: 'UTC' })).toBe('title should be text.')
  expect(await sentence('/api/incidents', { title: ' ', zone: 'UTC' })).toBe('title is empty.')
  expect(await sentence('/api/incidents', [])).toBe('The request should be an object.')
  expect(await sentence('/api/reports/r1/readings/s1', { status: 'maybe' }, 'PUT')).toBe('status should be proposed, confirmed, rejected or mended.')
  expect(await sentence('/api/incidents/crane/originals', 'x')).toBe('name is missing; it should be text.')
})
