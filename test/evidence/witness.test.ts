import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from '../../src/evidence/log/checkpoint.ts'
import { disk } from '../../src/evidence/log/disk.ts'
import type { Files } from '../../src/evidence/log/files.ts'
import { consistencyProof, leafHash, rootOf } from '../../src/evidence/log/merkle.ts'
import { COSIGNATURE, ED25519, formatVkey, newPrivateKey, parseVkey, signerOf } from '../../src/evidence/log/note-keys.ts'
import { formatNote, openNote, parseNote, signNote } from '../../src/evidence/log/note.ts'
import { requestFor } from '../../src/evidence/witness/add-checkpoint.ts'
import { cosignaturesOf, takeCosignatures } from '../../src/evidence/witness/cosignatures.ts'
import { openWitness } from '../../src/evidence/witness/folder.ts'
import { originHash } from '../../src/evidence/witness/seen.ts'
import { serveWitness } from '../../src/http/witness-door.ts'
import { treeOf } from './log/tree-in-memory.ts'

const ORIGIN = 'desk.example/dateline/2026'
const log = signerOf(ORIGIN, ED25519, newPrivateKey(ED25519))
const leaves = Array.from({ length: 40 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
const tree = treeOf(leaves)
const forked = treeOf(leaves.map((leaf, i) => (i < 10 ? leaf : leafHash(Buffer.from(`other ${i}`)))))
const at = (size: number, of = tree, signer = log, origin = ORIGIN): string =>
  formatNote(signNote(formatCheckpoint({ origin, size, root: rootOf(size, of) }), [signer]))
const asking = (old: number, size: number, of = tree): string => requestFor(old, old === 0 ? [] : consistencyProof(old, size, of), at(size, of))

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'))
  folders.push(folder)
  return folder
}
const SECONDS = 1_774_000_000
const witnessIn = (folder: string, files: Files = disk) =>
  openWitness(files, folder, { name: 'library.example/witness', newLogs: [formatVkey(log.key)], seconds: () => SECONDS })
const ask = (witness: Awaited<ReturnType<typeof witnessIn>>, body: string) => witness.witness.addCheckpoint(Buffer.from(body))

test('a witness signs the first checkpoint and each that continues it, and its signatures hold', async () => {
  const witness = await witnessIn(newFolder())
  for (const [old, size] of [
    [0, 3],
    [3, 17],
    [17, 17],
    [17, 40],
  ] as const) {
    const answer = await ask(witness, asking(old, size))
    expect(answer.status).toBe(200)
    const { note, held } = takeCosignatures(at(size), answer.body, [parseVkey(witness.vkey)])
    expect(held.map(({ key, timestamp }) => [key.name, timestamp])).toEqual([['library.example/witness', SECONDS]])
    expect(openNote(note, [log.key]).held).toHaveLength(1)
  }
  const last = await witness.witness.lastOf(originHash(ORIGIN))
  expect(parseCheckpoint(parseNote(last ?? '').text).size).toBe(40)
})

const stranger = signerOf(ORIGIN, ED25519, newPrivateKey(ED25519))
const wrongLine = at(20).replace(/(.)(.)(==?\n)$/, (_, a: string, b: string, end: string) => `${a === 'A' ? 'B' : 'A'}${b}${end}`)
const refusals: readonly (readonly [why: string, status: number, body: string])[] = [
  ['nothing at all', 400, ''],
  ['no line "old"', 400, `\n${at(20)}`],
  ['a size with a leading zero', 400, requestFor(3, [], at(20)).replace('old 3', 'old 03')],
  ['a proof line that is no hash', 400, requestFor(17, [], at(20)).replace('\n\n', '\nAAAA\n\n')],
  [
    '64 proof lines',
    400,
    requestFor(
      17,
      Array.from({ length: 64 }, () => leaves[0] ?? new Uint8Array()),
      at(20),
    ),
  ],
  ['a checkpoint without its size', 400, requestFor(17, [], at(20).replace('\n20\n', '\ntwenty\n'))],
  ['an old size larger than the new', 400, requestFor(30, [], at(20))],
  ['a log it was not told of', 404, requestFor(17, [], at(20, tree, signerOf('else.example/log', ED25519, newPrivateKey(ED25519)), 'else.example/log'))],
  ['the right name with another key', 403, requestFor(17, consistencyProof(17, 20, tree), at(20, tree, stranger))],
  ['a signature line of the known key that does not hold', 403, requestFor(17, consistencyProof(17, 20, tree), wrongLine)],
  ['an old size that it did not sign last', 409, asking(3, 20)],
  ['from nothing, though it signed before', 409, asking(0, 20)],
  ['a fork after entry 10', 422, asking(17, 20, forked)],
  ['the same size with another root', 422, requestFor(17, [], at(17, forked))],
  ['a proof for another size', 422, requestFor(17, consistencyProof(17, 21, tree), at(20))],
]
test.each(refusals)('refused: %s (%i)', async (_, status, body) => {
  const witness = await witnessIn(newFolder())
  await ask(witness, asking(0, 17))
  const answer = await ask(witness, body)
  expect(answer.status).toBe(status)
  if (status === 409) expect(answer).toMatchObject({ body: '17\n', type: 'text/x.tlog.size' })
  expect(parseCheckpoint(parseNote((await witness.witness.lastOf(originHash(ORIGIN))) ?? '').text).size).toBe(17)
})

test('refused from nothing: a proof where none is due, and an empty tree with a root of its own', async () => {
  const witness = await witnessIn(newFolder())
  expect((await ask(witness, requestFor(0, [leaves[0] ?? new Uint8Array()], at(3)))).status).toBe(422)
  const empty = formatNote(signNote(formatCheckpoint({ origin: ORIGIN, size: 0, root: leaves[0] ?? new Uint8Array() }), [log]))
  expect((await ask(witness, requestFor(0, [], empty))).status).toBe(422)
})

test('what it signed is remembered by the next start, and a fork is still refused', async () => {
  const folder = newFolder()
  await ask(await witnessIn(folder), asking(0, 17))
  expect((await ask(await witnessIn(folder), asking(0, 20, forked))).status).toBe(409)
  expect((await ask(await witnessIn(folder), asking(17, 20, forked))).status).toBe(422)
  expect((await ask(await witnessIn(folder), asking(17, 20))).status).toBe(200)
})

test('of twenty requests at once from the same size, one is signed', async () => {
  const witness = await witnessIn(newFolder())
  await ask(witness, asking(0, 10))
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(witness, asking(10, 11 + i, i % 2 === 0 ? tree : forked))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
})

test('the signature leaves the house after the sync and the rename, and not at all when the disk fails', async () => {
  const done: string[] = []
  let failing = false
  const files: Files = {
    ...disk,
    create: async (path, mode) => {
      const file = await disk.create(path, mode)
      return { ...file, sync: () => (failing ? Promise.reject(new Error('EIO')) : file.sync().then(() => void done.push('sync'))) }
    },
    rename: (from, to) => disk.rename(from, to).then(() => void done.push('rename')),
    syncFolder: (path) => disk.syncFolder(path).then(() => void done.push('folder')),
  }
  const folder = newFolder()
  const witness = await witnessIn(folder, files)
  done.length = 0
  await ask(witness, asking(0, 17)).then(() => done.push('answer'))
  expect(done).toEqual(['sync', 'rename', 'folder', 'answer'])
  failing = true
  await expect(ask(witness, asking(17, 20))).rejects.toThrow('EIO')
  failing = false
  await expect(ask(witness, asking(17, 20))).rejects.toThrow('EIO')
  expect((await ask(await witnessIn(folder), asking(17, 20))).status).toBe(200)
})

test('over HTTP: statuses, types and the last checkpoint for whoever watches', async () => {
  const witness = await witnessIn(newFolder())
  const { address, close } = await serveWitness(witness.witness, 0)
  const post = (body: string) => fetch(`${address}/add-checkpoint`, { method: 'POST', body })
  try {
    expect((await fetch(`${address}/${originHash(ORIGIN)}/checkpoint`)).status).toBe(404)
    expect((await post(asking(0, 17))).status).toBe(200)
    const conflict = await post(asking(3, 20))
    expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([409, 'text/x.tlog.size', '17\n'])
    expect((await post('x'.repeat(300_000))).status).toBe(400)
    expect((await fetch(`${address}/add-checkpoint`)).status).toBe(405)
    const last = await (await fetch(`${address}/${originHash(ORIGIN)}/checkpoint`)).text()
    expect(openNote(last, [log.key, parseVkey(witness.vkey)]).held).toHaveLength(2)
  } finally {
    await close()
  }
})

test('an answer with lines of keys that nobody named adds nothing', () => {
  const other = signerOf('else.example/w', COSIGNATURE, newPrivateKey(COSIGNATURE))
  const line = formatNote(signNote(parseNote(at(17)).text, [other], SECONDS)).split('\n\n')[1] ?? ''
  const known = signerOf('library.example/witness', COSIGNATURE, newPrivateKey(COSIGNATURE)).key
  expect(() => takeCosignatures(at(17), line, [known])).toThrow(/no signature of a witness/)
  expect(cosignaturesOf(at(17), [known])).toEqual([])
})
