import { expect, test } from 'vitest'
import { appOf } from '../../src/http/app.ts'
import { file, openTestDesk } from '../desk/open-test-desk.ts'

async function door() {
  const desk = await openTestDesk()
  await desk.nameDesk('A. Desk')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('note.txt', 'The crane came down on 9 March 2026.\n'))
  await desk.idle()
  const app = appOf(desk, { port: () => 4100 })
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:4100/api${path}`, { ...init, headers: { host: '127.0.0.1:4100', 'content-type': 'application/json' } })
  return { desk, code, ask }
}

test('a bundle is not there until it is made, then it comes as a file of its incident', async () => {
  const { code, ask } = await door()
  expect(await (await ask(`/incidents/${code}/export`)).json()).toMatchObject({ state: 'none' })
  expect((await ask(`/incidents/${code}/export/file`)).status).toBe(404)
  expect(await (await ask(`/incidents/${code}/export`, { method: 'POST' })).json()).toMatchObject({ state: 'writing' })
  await expect.poll(async () => (await (await ask(`/incidents/${code}/export`)).json()) as object).toMatchObject({ state: 'ready', problem: null })
  const got = await ask(`/incidents/${code}/export/file`)
  expect([got.headers.get('content-type'), got.headers.get('content-disposition')]).toEqual(['application/zip', expect.stringContaining(`${code}.zip`)])
  expect((await got.bytes()).subarray(0, 4)).toEqual(new Uint8Array([0x50, 0x4b, 3, 4]))
  expect((await ask('/incidents/unknown/export', { method: 'POST' })).status).toBe(404)
})

test('a query is handed out as bytes; an answer that is none is refused with its code', async () => {
  const { code, ask } = await door()
  const asked = (await (await ask('/stamps', { method: 'POST' })).json()) as { query: string; stamp: string }
  expect(Buffer.from(asked.query, 'base64').length).toBeLessThan(80)
  const refused = await ask('/stamps/answers', { method: 'POST', body: JSON.stringify({ response: Buffer.from('<html>').toString('base64') }) })
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'stamp-not-understood'])
  expect((await ask('/stamps/answers', { method: 'POST', body: JSON.stringify({ response: 'not base64!' }) })).status).toBe(400)
  expect((await ask('/stamps/sent', { method: 'POST', body: JSON.stringify({ authority: 'nobody' }) })).status).toBe(422)
  expect(await (await ask(`/incidents/${code}/evidence`)).json()).toMatchObject({ stamps: [{ id: asked.stamp, state: 'asked' }] })
})
