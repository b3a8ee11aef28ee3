// The routes on a real desk: a report comes in as a stream, is told of live, mended, judged, asked about, decided and found again.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { serve } from '../../src/http/app.ts'

const ARTICLE = `Crane comes down at the quay

Footage showing at least six workers running from a crane has appeared online. The footage is believed to have been filmed on Saturday afternoon.

UPDATE: The port authority has confirmed the collapse, which in fact took place on 9 March. No injuries were sustained.`

let folder: string
let desk: Desk
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-http-'))
  desk = await openDesk(join(folder, 'desk'))
  served = await serve(desk)
})
afterAll(async () => {
  await served.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

async function call(method: string, path: string, body?: object | string): Promise<{ status: number; body: unknown }> {
  const sent = body === undefined ? {} : typeof body === 'string' ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(served.address + path, { method, ...sent })
  return { status: response.status, body: await response.json() }
}

test('a dropped file is kept, read and told of live; its readings are judged under a name', async () => {
  const { body: incident } = await call('POST', '/api/incidents', { title: 'Crane at the quay', zone: 'Europe/London' })
  const { code } = incident as { code: string }
  const live = await fetch(`${served.address}/api/changes`)
  const heard = live.body?.getReader()
  const taken = await call('POST', `/api/incidents/${code}/originals?name=article.txt&published=2026-03-16`, ARTICLE)
  expect(taken).toMatchObject({ status: 200, body: { bytes: new TextEncoder().encode(ARTICLE).length, again: false } })
  expect((await call('POST', `/api/incidents/${code}/originals?name=again.txt`, ARTICLE)).body).toMatchObject({ again: true })
  await desk.idle()

  let told = ''
  while (!told.includes('originalRead')) told += new TextDecoder().decode((await heard?.read())?.value)
  expect(told).toContain(`"incident":"${code}"`)
  await heard?.cancel()

  const { report } = taken.body as { report: string }
  const { body: view } = (await call('GET', `/api/reports/${report}`)) as {
    body: { report: { text: string; times: { id: string; start: number; end: number; quote: string }[] }; summary: { original: string } }
  }
  expect(view.report.text).toBe(ARTICLE)
  for (const { start, end, quote } of view.report.times) expect(ARTICLE.slice(start, end)).toBe(quote)
  const original = await fetch(`${served.address}/api/originals/${view.summary.original}`)
  expect([original.headers.get('content-disposition')?.startsWith('attachment'), await original.text()]).toEqual([true, ARTICLE])
  const named = await fetch(`${served.address}/api/originals/${view.summary.original}?name=${encodeURIComponent('../page “1”\r\n.txt')}`, { method: 'GET' })
  expect(named.headers.get('content-disposition')).toBe(`attachment; filename="${view.summary.original}"; filename*=UTF-8''page%20%E2%80%9C1%E2%80%9D.txt`)
  await named.body?.cancel()
  expect(await call('GET', `/received/${report}`)).toMatchObject({ status: 404, body: { code: 'page-not-held' } })

  const [time] = view.report.times
  expect((await call('GET', '/api/desk')).body).toEqual({ by: null })
  expect(await call('PUT', `/api/reports/${report}/readings/${time?.id}`, { status: 'confirmed' })).toMatchObject({
    status: 409,
    body: { code: 'desk-unnamed' },
  })
  expect((await call('PUT', '/api/desk', { by: 'A. Editor' })).body).toEqual({ by: 'A. Editor' })
  expect((await call('PUT', `/api/reports/${report}/readings/${time?.id}`, { status: 'confirmed' })).status).toBe(200)
  expect(await call('PUT', `/api/reports/${report}/readings/x9`, { status: 'confirmed' })).toMatchObject({ status: 404, body: { code: 'reading-unknown' } })
  expect((await call('PATCH', `/api/reports/${report}`, { publication: 'Harbour Post', because: 'It stands on the page.' })).body).toMatchObject({
    report: { report: { publication: 'Harbour Post' } },
  })
  expect(await call('PATCH', `/api/reports/${report}`, { published: 'last week' })).toMatchObject({ status: 422, body: { code: 'date-not-understood' } })
})

test('a finding is recorded, and what replaces it must say what kind it is', async () => {
  const [incident] = await desk.incidents()
  const path = `/api/incidents/${incident?.code}/questions`
  await desk.idle()
  const { body: questions } = (await call('GET', path)) as { body: { id: string; kind: string; answers: { id: string }[] }[] }
  const recorded = questions.find(({ kind }) => kind === 'recorded')
  const at = `${path}/${encodeURIComponent(recorded?.id ?? '')}/findings`
  expect(recorded?.answers.length).toBeGreaterThanOrEqual(2)
  expect((await call('POST', at, { answer: recorded?.answers[0]?.id, because: 'Two outlets say so.' })).status).toBe(200)
  expect(await call('POST', at, { answer: 'undetermined', because: 'They disagree.' })).toMatchObject({ status: 409, body: { code: 'kind-required' } })
  const { body: after } = await call('POST', at, {
    answer: 'undetermined',
    because: 'They disagree.',
    kind: 'correction',
    likelihood: 'likely',
    confidence: 'low',
  })
  expect(after).toMatchObject({ state: 'undetermined', findings: [{ kind: 'finding' }, { kind: 'correction', confidence: 'low', by: 'A. Editor' }] })
  const { body: trail } = (await call('GET', `/api/incidents/${incident?.code}/trail?limit=5`)) as { body: { change: { kind: string } }[] }
  expect(trail.map(({ change }) => change.kind)).toContain('findingRecorded')
})

test('words are found, a link is noted and not fetched, and what is not there is named', async () => {
  const [incident] = await desk.incidents()
  expect((await call('GET', `/api/search?words=crane&incident=${incident?.code}`)).body).toMatchObject([{ title: expect.any(String) as string }])
  expect((await call('POST', `/api/incidents/${incident?.code}/addresses`, { address: 'https://harbour-post.example/crane' })).body).toMatchObject({
    method: 'notFetched',
  })
  expect((await call('GET', `/api/incidents/${incident?.code}`)).body).toMatchObject({ askedFor: [{ address: 'https://harbour-post.example/crane' }] })
  expect(await call('GET', '/api/incidents/no-such/reports')).toMatchObject({ status: 404, body: { code: 'incident-unknown' } })
  expect(await call('POST', '/api/incidents', { title: 'Elsewhere', zone: 'Mars/Olympus' })).toMatchObject({ status: 422, body: { code: 'zone-unknown' } })
})
