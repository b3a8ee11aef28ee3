// The control for the whole run's promise "no connection beyond loopback": one is planted on each way out, and the trap must catch it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'

// 192.0.2.1 is set aside for documentation (RFC 5737), .invalid never resolves (RFC 2606).
test.each([
  ['a fetch by address', `fetch('http://192.0.2.1/').catch(() => {})`, '192.0.2.1'],
  ['a fetch by name', `fetch('http://planted.invalid/').catch(() => {})`, 'planted.invalid'],
  ['a raw socket', `try { require('node:net').connect(443, '192.0.2.1') } catch {}`, '192.0.2.1'],
  ['a datagram', `try { require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1') } catch {} process.exit()`, 'udp 192.0.2.1'],
])('the trap catches %s from a child process', (_what, code, wanted) => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-planted-')), 'caught')
  execFileSync(process.execPath, ['--input-type=commonjs', '-e', code], { env: { ...process.env, DATELINE_TRAP_FILE: file }, timeout: 10_000 })
  expect(existsSync(file) && readFileSync(file, 'utf8')).toContain(wanted)
})

test('the trap lets loopback pass', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-planted-')), 'caught')
  const code = `const s = require('node:http').createServer((q, r) => r.end('ok')).listen(0, '127.0.0.1', async () => { const a = await fetch('http://127.0.0.1:' + s.address().port); console.log(await a.text()); s.close() })`
  const out = execFileSync(process.execPath, ['--input-type=commonjs', '-e', code], { env: { ...process.env, DATELINE_TRAP_FILE: file }, encoding: 'utf8' })
  expect(out.trim()).toBe('ok')
  expect(existsSync(file)).toBe(false)
})

test('the trap catches a request of the browser', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.goto('http://planted.invalid/').catch(() => null)
  } finally {
    await browser.close()
  }
  expect(readFileSync(`${process.env['DATELINE_TRAP_FILE']}.planted`, 'utf8')).toContain('planted.invalid')
})
