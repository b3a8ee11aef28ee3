// Fetching at the desk: off until a person allows it, and then what came is an original like any other.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIMITS, type Network } from '../../src/evidence/capture/hop.ts'
import { codeOf, openTestDesk } from './open-test-desk.ts'

let asked = 0
const PAGE = `<html><body><h1>Crane falls at the east quay</h1><p>A crane fell on Saturday, the port authority said. ${'Nobody was below when it fell. '.repeat(10)}</p></body></html>`
const server = createServer((request, response) => {
  asked++
  if (request.url === '/crane') response.setHeader('Content-Type', 'text/html').end(PAGE)
  else if (request.url === '/log.txt') response.setHeader('Content-Type', 'text/plain').end('The crane fell on 9 March, its log says.')
  else response.setHeader('Content-Type', 'text/html').end('<form>Log in <input type=password></form>')
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => void server.close())

const network: Network = {
  resolve: () => Promise.resolve(['127.0.0.1']),
  allows: (address) => address === '127.0.0.1',
  limits: LIMITS,
  now: () => '2026-03-20T09:00:00.000Z',
}
const at = (path: string): string => `http://harbourpost.example:${(server.address() as AddressInfo).port}${path}`

test('nothing is fetched until a person allows it, by name', async () => {
  const desk = await openTestDesk({ network })
  const { code } = await desk.openIncident('Crane', 'UTC')
  expect(await desk.fetchingAllowed()).toBe(false)
  expect(await codeOf(desk.fetchAddress(code, at('/crane'), {}))).toBe('fetching-off')
  expect(await codeOf(desk.allowFetching(true, null))).toBe('desk-unnamed')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, 'public pages only')
  await desk.allowFetching(false, null)
  expect(await codeOf(desk.fetchAddress(code, at('/crane'), {}))).toBe('fetching-off')
  expect(asked).toBe(0)
  expect((await desk.rebuild()).equal).toBe(true)
})

test('a page that was fetched is kept as WACZ, read, and says what came', async () => {
  const desk = await openTestDesk({ network })
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, null)

  const page = await desk.fetchAddress(code, at('/crane'), { published: '2026-03-16' })
  expect(page).toMatchObject({ obtained: [], taken: [{ name: 'harbourpost.example-crane.wacz' }] })
  const login = await desk.fetchAddress(code, at('/private'), {})
  expect(login.obtained.map(({ code }) => code)).toEqual(['capture-login'])
  const log = await desk.fetchAddress(code, at('/log.txt'), {})
  expect(log.taken.map(({ name }) => name)).toEqual(['harbourpost.example-log.txt.wacz', 'harbourpost.example-log.txt'])
  await desk.idle()

  expect(await desk.report(page.taken[0]?.report ?? '')).toMatchObject({
    summary: { title: 'Crane falls at the east quay', state: 'read' },
    captures: [{ method: 'fetched', address: at('/crane'), capturedAt: '2026-03-20T09:00:00.000Z' }],
  })
  const { summary } = await desk.report(login.taken[0]?.report ?? '')
  expect(summary.troubles.map(({ message }) => message).join(' ')).toContain('looks like a login page')
  expect((await desk.report(log.taken[1]?.report ?? '')).report?.text).toContain('9 March')
})

test('an address that leads inside is refused before anything is recorded', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, null)
  expect(await codeOf(desk.fetchAddress(code, 'http://127.0.0.1/', {}))).toBe('net-private')
  expect(await desk.reports(code)).toEqual([])
})
