// Evidence from a shell: a query carried to an authority, a request carried to a witness, the bundle written, checked, and found out when changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authority } from '../evidence/authority.ts'
import { CRANE, dateline, start } from './run.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

const CODE = 'crane-at-the-east-quay'
const clock = authority()
const folder = mkdtempSync(join(tmpdir(), 'dateline-cli-'))
const at = (name: string): string => join(folder, name)
const data = ['--data', at('desk')]
afterAll(() => {
  clock.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeAll(async () => {
  await dateline('take-in', '--new', 'Crane at the east quay', '--by', 'A. Desk', '--zone', 'Europe/London', join(CRANE, 'coastwire.txt'), ...data)
  writeFileSync(at('root.pem'), clock.root)
})

test('a query is carried to an authority and its answer taken in', async () => {
  expect((await dateline('stamp', '--query', at('q.tsq'), ...data)).code).toBe(0)
  writeFileSync(at('a.tsr'), clock.stamp(readFileSync(at('q.tsq'))))
  const wrong = await dateline('stamp', '--response', at('a.tsr'), ...data)
  expect([wrong.code, wrong.stderr.split(':')[0]]).toEqual([1, 'stamp-roots'])
  const taken = await dateline('stamp', '--response', at('a.tsr'), '--roots', at('root.pem'), '--json', ...data)
  expect(JSON.parse(taken.stdout)).toMatchObject({ stamp: 'st1', authority: 'Invented Time Authority' })
  expect((await dateline('stamp', ...data)).code).toBe(2)
})

test('a request is carried to a witness of its own and its answer taken in', async () => {
  const { vkey } = JSON.parse((await dateline('evidence', CODE, '--json', ...data)).stdout) as { vkey: string }
  const witness = start('witness', '--data', at('witness'), '--name', 'library.example/witness', '--log', vkey, '--port', '0')
  const told = await new Promise<string>((resolve) => {
    let said = ''
    witness.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words
      if (said.split('\n').length > 2) resolve(said)
    })
  })
  const [address = '', witnessKey = ''] = told.split('\n')
  const policy = JSON.parse((await dateline('cosign', '--policy', '--json', ...data)).stdout) as { policy: string }
  writeFileSync(at('policy'), policy.policy.replace('quorum none\n', `witness library ${witnessKey} ${address}\nquorum library\n`))
  expect((await dateline('cosign', '--set-policy', at('policy'), ...data)).code).toBe(0)
  const sent = await dateline('cosign', '--send', 'library', '--json', ...data)
  expect(JSON.parse(sent.stdout)).toMatchObject({ by: ['library.example/witness'] })
  witness.kill('SIGTERM')
  await new Promise((resolve) => witness.on('close', resolve))

  expect((await dateline('cosign', '--for', 'library', '--request', at('request'), ...data)).code).toBe(0)
  const answered = await dateline('witness', '--data', at('witness'), '--answer', at('request'), '--out', at('answer'))
  expect(answered.stderr).toContain('carry')
  expect((await dateline('cosign', '--request', at('request'), '--answer', at('answer'), ...data)).code).toBe(0)
  const again = await dateline('witness', '--data', at('witness'), '--answer', at('request'), '--out', at('answer'), '--json')
  expect([again.code, (JSON.parse(again.stdout) as { status: number }).status]).toEqual([1, 409])
})

test('the bundle is written and valid; one changed byte ends verify with 1 and names the part', async () => {
  const made = await dateline('export', CODE, '--out', at('crane.zip'), ...data)
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('1 original;')])
  expect((await dateline('export', CODE, '--out', at('crane.zip'), ...data)).stderr).toMatch(/^file-exists: /)
  const verdict = await dateline('verify', at('crane.zip'), '--json')
  expect(verdict.code).toBe(0)
  expect(JSON.parse(verdict.stdout)).toMatchObject({ fits: true, wrong: [], originals: 1, incident: CODE, log: { quorum: true } })
  expect((await dateline('verify', at('crane.zip'))).stdout).toMatch(/^valid: every part fits\.[^]*Existed no later than [^]*Invented Time Authority/)
  const bytes = readFileSync(at('crane.zip'))
  const place = (/PK\u0003\u0004[^]{26}data\/custody\.csv/.exec(bytes.toString('latin1'))?.index ?? 0) + 150
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(at('changed.zip'), bytes)
  const changed = await dateline('verify', at('changed.zip'))
  expect(changed.code).toBe(1)
  expect(changed.stdout).toMatch(/NOT VALID[^]*data\/custody\.csv/)
  writeFileSync(at('cut.zip'), bytes.subarray(0, bytes.length / 2))
  const cut = await dateline('verify', at('cut.zip'))
  expect([cut.code, cut.stdout.split('\n').length]).toEqual([1, 4])
  expect(cut.stdout).toMatch(/^NOT VALID: the ZIP file is cut short[^]*manifest-sha256\.txt, bagit\.txt/)
  expect((await dateline('verify', at('nothing.zip'))).stderr).toMatch(/^file-missing|^file-/)
})

test('evidence tells who confirmed what outside; custody of an original is a table', async () => {
  const words = (await dateline('evidence', CODE, ...data)).stdout
  expect(words).toMatch(/Confirmed from outside:\n {2}Invented Time Authority: existed by /)
  expect(words).toContain('library.example/witness')
  const [kept] = (JSON.parse((await dateline('ask', CODE, '--json', ...data)).stdout) as { questions: unknown[] }).questions
  expect(kept).toBeDefined()
  const { exports } = JSON.parse((await dateline('evidence', CODE, '--json', ...data)).stdout) as { exports: { originals: number }[] }
  expect(exports).toMatchObject([{ originals: 1 }])
})
