// Fetching, renderings and redaction at the door: what is refused there, and that what is made comes back as itself.
import { expect, test } from 'vitest'
import { appOf } from '../../src/http/app.ts'
import { file, openTestDesk } from '../desk/open-test-desk.ts'

const OWN = { host: '127.0.0.1:4000' }

async function door() {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  const app = appOf(desk, { port: () => 4000 })
  const ask = async (path: string, json?: object, method = json === undefined ? 'GET' : 'POST') => {
    const answer = await app.request(path, {
      method,
      headers: { ...OWN, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return { desk, code, app, ask }
}

test('fetching is off, is allowed under a name and with a reason, and an address is understood before anything is begun', async () => {
  const { desk, code, ask } = await door()
  expect(await ask('/api/fetching')).toMatchObject({ status: 200, body: { allowed: false, by: null } })
  expect(await ask(`/api/incidents/${code}/fetches`, { address: 'https://harbourpost.example/' })).toMatchObject({
    status: 409,
    body: { code: 'fetching-off' },
  })
  expect(await ask('/api/fetching', { allowed: true }, 'PUT')).toMatchObject({ status: 409, body: { code: 'desk-unnamed' } })
  await desk.nameDesk('Ada')
  expect(await ask('/api/fetching', { allowed: true, because: 'public pages' }, 'PUT')).toMatchObject({
    body: { allowed: true, by: 'Ada', because: 'public pages' },
  })
  expect(await ask(`/api/incidents/${code}/fetches`, { address: 'ftp://harbourpost.example/' })).toMatchObject({
    status: 422,
    body: { code: 'address-not-understood' },
  })
  expect(await ask(`/api/incidents/${code}/fetches`, { address: '' })).toMatchObject({ status: 400 })
  expect(await ask(`/api/incidents/nowhere/fetches`, { address: 'https://harbourpost.example/' })).toMatchObject({ status: 404 })
  expect((await ask(`/api/incidents/${code}/fetches`)).body).toEqual([])
})

test('a redaction says why, comes back with its parent, and only what was drawn here is shown under its own type', async () => {
  const { desk, code, app, ask } = await door()
  await desk.nameDesk('Ada')
  const { report, original } = await desk.takeIn(code, file('a.txt', 'Ada Bright spoke.'))
  await desk.idle()
  const path = `/api/reports/${report}/redactions`
  expect(await ask(path, { words: ['Ada Bright'] })).toMatchObject({ status: 400 })
  expect(await ask(path, { words: ['Ada Bright'], because: '' })).toMatchObject({ status: 400 })
  expect(await ask(path, { words: ['Nobody'], because: 'x' })).toMatchObject({ status: 422, body: { code: 'redact-not-found' } })
  expect(await ask(path, { areas: [{ x: -1, y: 0, width: 1, height: 1 }], because: 'x' })).toMatchObject({ status: 400 })
  const made = await ask(path, { words: ['Ada Bright'], because: 'a private person' })
  expect(made).toMatchObject({ status: 200, body: [{ parent: original, mediaType: 'text/plain', because: 'a private person', what: { words: 1 } }] })
  const [{ original: sha256 = '' } = {}] = made.body as unknown as readonly { original?: string }[]
  expect((await ask(`${path}/${sha256}/media`)).status).toBe(404)
  const saved = await app.request(`/api/originals/${sha256}`, { headers: OWN })
  expect([saved.headers.get('content-type'), await saved.text()]).toEqual(['application/octet-stream', '[removed] spoke.'])
  expect(await ask(`/api/reports/${report}/rendering`)).toMatchObject({ status: 200, body: null })
  expect(await ask(`/api/reports/${report}/rendering/picture`)).toMatchObject({ status: 404, body: { code: 'rendering-unknown' } })
})
