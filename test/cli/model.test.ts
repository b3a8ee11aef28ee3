// A model and words of one's own, from a shell: what the flags take, what is printed, and what is refused.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import { dateline } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-model-'))
const page = join(folder, 'page.txt')
writeFileSync(
  page,
  'The port authority said that the crane was old. By all accounts on the quay, the crane was due for the scrapyard. Tilda Keel rubbished the report.',
)
const words = join(folder, 'words.json')
writeFileSync(words, JSON.stringify({ cues: [{ word: 'rubbished', strength: 'denies' }], organisations: ['Tilda Keel'] }))

type Printed = { readonly statements: readonly { readonly id: string; readonly origin?: string; readonly entity: string | null; readonly strength: string }[] }

async function stub(): Promise<string> {
  const content = JSON.stringify({
    statements: [
      { sentence: 2, content: ['the crane was due for the scrapyard'], cue: null, speaker: null, directness: 'indirect', strength: 'says', negated: false },
    ],
  })
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify({ choices: [{ message: { content } }] })))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

test('read prints what a model suggests among the statements, with its origin, and says how much it refused', async () => {
  const ran = await dateline('read', page, '--json', '--model-endpoint', await stub(), '--model', 'stub')
  expect(ran.code).toBe(0)
  const { statements } = JSON.parse(ran.stdout) as Printed
  expect(statements.map(({ id, origin }) => [id, origin])).toEqual([
    ['s1', undefined],
    ['m1', 'model'],
  ])
})

test('without the flags nothing is suggested, and nobody is asked', async () => {
  const { statements } = JSON.parse((await dateline('read', page, '--json')).stdout) as Printed
  expect(statements.map(({ id }) => id)).toEqual(['s1'])
})

test('an address beyond this machine is refused until it is allowed; half the flags are wrong usage', async () => {
  const beyond = await dateline('read', page, '--json', '--model-endpoint', 'http://192.0.2.7/v1', '--model', 'x')
  expect([beyond.code, beyond.stdout]).toEqual([1, ''])
  expect(beyond.stderr).toMatch(/^model-beyond-this-machine: /)
  expect((await dateline('read', page, '--model', 'x')).code).toBe(2)
})

test('a desk’s model.json counts where files are taken in, and its questions can be asked without it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dateline-model-desk-'))
  writeFileSync(join(data, 'model.json'), JSON.stringify({ endpoint: await stub(), model: 'stub' }))
  expect((await dateline('take-in', '--new', 'Crane', page, '--data', data)).code).toBe(0)
  const desk = await openDesk(data, { model: null })
  onTestFinished(() => desk.close())
  expect((await desk.report('r1')).report?.statements.map(({ id }) => id)).toEqual(['s1', 'm1'])
})

test('settings of a desk that lead beyond this machine stop what would read with them, and nothing else', async () => {
  const data = mkdtempSync(join(tmpdir(), 'dateline-model-beyond-'))
  expect((await dateline('take-in', '--new', 'Crane', page, '--data', data)).code).toBe(0)
  writeFileSync(join(data, 'model.json'), JSON.stringify({ endpoint: 'http://192.0.2.7/v1', model: 'x' }))
  const refused = await dateline('take-in', 'crane', page, '--data', data)
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^model-beyond-this-machine: /)])
  expect((await dateline('ask', 'crane', '--data', data)).code).toBe(0)
})

test('words of one’s own are read with, and a list that does not fit is refused', async () => {
  const { statements } = JSON.parse((await dateline('read', page, '--json', '--words', words)).stdout) as Printed
  expect(statements.map(({ entity, strength }) => [entity, strength])).toEqual([
    ['org:port-authority', 'says'],
    ['org:tilda-keel', 'denies'],
  ])
  const refused = await dateline('read', page, '--json', '--words', page)
  expect([refused.code, refused.stdout]).toEqual([1, ''])
  expect(refused.stderr).toMatch(/^words-not-understood: /)
})
