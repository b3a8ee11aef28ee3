// The log on a disk: read back by ourselves, by @sigstore/verify and by openssl, and refused when it was changed.
import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../../src/evidence/log/disk.ts'
import { SyncFailed } from '../../../src/evidence/log/files.ts'
import { consistencyHolds, leafHash, rootOf } from '../../../src/evidence/log/merkle.ts'
import { parseNote } from '../../../src/evidence/log/note.ts'
import { ED25519, ML_DSA_44, newPrivateKey, noteKey, publicKeyObject, signerOf } from '../../../src/evidence/log/note-keys.ts'
import { parseProof } from '../../../src/evidence/log/proof.ts'
import { sequencerOver } from '../../../src/evidence/log/sequencer.ts'
import { openLog, type TiledLog } from '../../../src/evidence/log/tiled-log.ts'
import { codeOf, testFolder } from '../../desk/open-test-desk.ts'
import { treeOf } from './tree-in-memory.ts'
import { checkProof } from './check-proof.ts'

const NAME = 'desk.example/dateline/2026'
const signers = [signerOf(NAME, ED25519, newPrivateKey(ED25519)), signerOf(NAME, ML_DSA_44, newPrivateKey(ML_DSA_44))]
const entryAt = (n: number): Buffer => Buffer.from(`entry ${n}`)
const open = (folder: string, known = 0): Promise<TiledLog> => openLog({ files: disk, folder, origin: NAME, signers, known })

async function logOf(size: number): Promise<{ log: TiledLog; folder: string }> {
  const folder = await testFolder()
  const log = await open(folder)
  for (let n = 0; n < size;) {
    const batch = Math.min(1 + ((n * 7) % 256), size - n)
    await log.append(Array.from({ length: batch }, (_, i) => entryAt(n + i)))
    n += batch
  }
  await log.close()
  return { log, folder }
}

test('700 entries put in by batches of any size are one tree, tiles and proofs alike', async () => {
  const { log } = await logOf(700)
  const tree = treeOf(Array.from({ length: 700 }, (_, n) => leafHash(entryAt(n))))
  expect(log.root()).toEqual(rootOf(700, tree))
  for (let n = 0; n < 700; n += 13) {
    expect(checkProof(await log.proof(n), entryAt(n), log.keys)).toMatchObject({ origin: NAME, size: 700, index: n })
    expect(consistencyHolds(n + 1, 700, rootOf(n + 1, tree), log.root(), await log.consistency(n + 1))).toBe(true)
    expect(await log.rootAt(n)).toEqual(rootOf(n, tree))
    expect(await log.entry(n)).toEqual(entryAt(n))
  }
  expect(() => checkProof('c2sp.org/tlog-proof@v1\nindex 1\n\n', entryAt(1), log.keys)).toThrow()
})

test('the files are where the specification puts them, and shorter ones go when the full one is there', async () => {
  const { log, folder } = await logOf(300)
  expect((await readFile(join(folder, 'tile/0/000'))).length).toBe(256 * 32)
  expect((await readFile(join(folder, 'tile/0/001.p/44'))).length).toBe(44 * 32)
  expect((await readFile(join(folder, 'tile/1/000.p/1'))).length).toBe(32)
  expect((await readFile(join(folder, 'tile/entries/001.p/44'))).subarray(0, 11).toString('latin1')).toBe('\0\x09entry 256')
  expect(await disk.list(join(folder, 'tile/0/000.p'))).toEqual([])
  expect((await open(folder, 300)).root()).toEqual(log.root())
})

type Sigstore = { verifyMerkleInclusion(entry: object, checkpoint: object): void }
const sigstore = createRequire(createRequire(import.meta.url).resolve('@sigstore/verify'))('./tlog/merkle.js') as Sigstore

test('@sigstore/verify finds every 7th of 700 entries in the tree, and none of them in another place', async () => {
  const { log } = await logOf(700)
  const checkpoint = { logSize: BigInt(log.size()), logHash: Buffer.from(log.root()) }
  for (let n = 0; n < 700; n += 7) {
    const { path } = parseProof(await log.proof(n))
    const at = (index: number): object => ({
      canonicalizedBody: entryAt(n),
      inclusionProof: { logIndex: String(index), hashes: path.map((hash) => Buffer.from(hash)) },
    })
    expect(() => sigstore.verifyMerkleInclusion(at(n), checkpoint)).not.toThrow()
    expect(() => sigstore.verifyMerkleInclusion(at((n + 1) % 700), checkpoint)).toThrow()
  }
})

test('openssl verifies the signature of the checkpoint, and not that of a changed one', async () => {
  const { log } = await logOf(3)
  const folder = await testFolder()
  const { text, signatures } = parseNote(log.checkpoint())
  const [key, line] = [log.keys[0] ?? noteKey('none', ED25519, new Uint8Array(32)), signatures[0]]
  await writeFile(join(folder, 'key.pem'), publicKeyObject(key).export({ format: 'pem', type: 'spki' }))
  await writeFile(join(folder, 'sig'), line?.signature ?? '')
  const verify = async (words: string): Promise<string> => {
    await writeFile(join(folder, 'text'), words)
    return execFileSync('openssl', [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      join(folder, 'key.pem'),
      '-rawin',
      '-in',
      join(folder, 'text'),
      '-sigfile',
      join(folder, 'sig'),
    ]).toString()
  }
  expect(await verify(text)).toContain('Signature Verified Successfully')
  await expect(verify(text.replace('\n3\n', '\n4\n'))).rejects.toThrow()
})

test('a tail that no checkpoint covers is cut, and the log goes on where the checkpoint stands', async () => {
  const { folder } = await logOf(250)
  const checkpoint = await readFile(join(folder, 'checkpoint'))
  const ahead = await open(folder, 250)
  await ahead.append(Array.from({ length: 20 }, (_, i) => entryAt(1000 + i)))
  await ahead.close()
  await writeFile(join(folder, 'checkpoint'), checkpoint)
  // The shorter tiles went when the full ones came; those say the same.
  const log = await open(folder, 250)
  expect(log.size()).toBe(250)
})

test.for([
  ['a missing bundle', 'tile/entries/000', null, 'log-short'],
  ['a missing tile', 'tile/0/001.p/44', null, 'log-short'],
  ['a shorter tile', 'tile/0/001.p/44', Buffer.alloc(32 * 40), 'log-short'],
  ['a changed tile', 'tile/0/001.p/44', Buffer.alloc(32 * 44), 'log-root-differs'],
  ['a changed bundle', 'tile/entries/001.p/44', Buffer.concat(Array.from({ length: 44 }, () => Buffer.from('\0\x01x'))), 'log-damaged'],
  ['a checkpoint of zeros', 'checkpoint', Buffer.alloc(200), 'log-checkpoint-damaged'],
  ['no checkpoint', 'checkpoint', null, 'log-missing'],
] as const)('a log with %s is not gone on with', async ([what, file, bytes, problem]) => {
  const { folder } = await logOf(300)
  if (bytes === null) await rm(join(folder, file))
  else await writeFile(join(folder, file), bytes)
  const opened = open(folder, 300)
  if (what === 'a missing bundle') {
    // Whole bundles behind the end are read by fsck, not at every opening.
    expect((await opened).size()).toBe(300)
    return
  }
  await expect(opened).rejects.toMatchObject({ code: problem })
})

test('a short log says how many entries it should have and how many are there', async () => {
  const { folder } = await logOf(300)
  await rm(join(folder, 'tile/entries/001.p/44'))
  await expect(open(folder, 300)).rejects.toThrow(/says 300 entries, and 2\d\d are on the disk\. Restore the desk from a backup/)
})

test('the checkpoint of another log is not taken for ours', async () => {
  const { folder } = await logOf(3)
  const others = [signerOf(NAME, ED25519, newPrivateKey(ED25519)), signerOf(NAME, ML_DSA_44, newPrivateKey(ML_DSA_44))]
  expect(await codeOf(openLog({ files: disk, folder, origin: NAME, signers: others, known: 3 }))).toBe('log-checkpoint-damaged')
})

test('fifty at once share few syncs, and each is told when the log has its entry', async () => {
  const { log } = await logOf(0)
  const sequencer = sequencerOver(log)
  let appends = 0
  const counted = sequencerOver({ ...log, append: (entries) => (appends++, log.append(entries)) })
  await Promise.all(Array.from({ length: 50 }, (_, n) => counted.cover(n, [entryAt(n)]).then(() => expect(log.size()).toBeGreaterThan(n))))
  expect(appends).toBeLessThanOrEqual(3)
  expect(() => sequencer.cover(7, [entryAt(7)])).toThrow('goes on at 0')
})

test('on a full disk leaves stay in line and go in when there is space; after a failed sync nothing more goes in', async () => {
  const { folder } = await logOf(0)
  let full = true
  const files = {
    ...disk,
    create: async (path: string, mode?: number) => (full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : disk.create(path, mode)),
  }
  const log = await openLog({ files, folder, origin: NAME, signers, known: 0 })
  const sequencer = sequencerOver(log)
  expect(await codeOf(sequencer.cover(0, [entryAt(0)]))).toBe('ENOSPC')
  expect(sequencer.waiting()).toBe(1)
  full = false
  await sequencer.cover(1, [entryAt(1)])
  expect([log.size(), await log.entry(0)]).toEqual([2, entryAt(0)])

  let failing = true
  const refusing = { ...disk, syncFolder: (path: string) => (failing ? Promise.reject(new SyncFailed(new Error('EIO'))) : disk.syncFolder(path)) }
  const stopping = await openLog({ files: refusing, folder, origin: NAME, signers, known: 2 })
  await expect(stopping.append([entryAt(2)])).rejects.toBeInstanceOf(SyncFailed)
  failing = false
  await expect(stopping.append([entryAt(2)])).rejects.toBeInstanceOf(SyncFailed)
  expect((await open(folder, 3)).size()).toBe(2)
})
