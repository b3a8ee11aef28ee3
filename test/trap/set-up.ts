// Before the first test: arms the trap that catches every connection beyond loopback, child processes and the browser included.
// After the last: fails the run when anything was caught. test/trap/trap.test.ts plants one to show that it would be.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-trap-'))
  const file = join(folder, 'caught')
  // The browser sends whatever is not loopback to this proxy, which only writes down where it wanted to go.
  const proxy = createServer((request, response) => {
    note(file, `browser ${request.url ?? ''}`)
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    note(file, `browser ${request.url ?? ''}`)
    socket.end('HTTP/1.1 502 Trapped\r\n\r\n')
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  process.env['DATELINE_TRAP_FILE'] = file
  process.env['DATELINE_TRAP_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=${new URL('trap.mjs', import.meta.url).href}`.trim()

  return () => {
    proxy.close()
    const caught = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    rmSync(folder, { recursive: true, force: true })
    if (caught.length > 0) throw new Error(`${caught.length} connections beyond loopback during the tests:\n${[...new Set(caught)].join('\n')}`)
  }
}

const PLANTED = 'planted.invalid'

function note(file: string, line: string): void {
  appendFileSync(line.includes(PLANTED) ? `${file}.planted` : file, `${line}\n`)
}
