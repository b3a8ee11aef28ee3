// Our log read by programs that are not ours: Go's x/mod/sumdb (Debian's golang-go and golang-golang-x-mod-dev) and npm's @sigstore/verify.
//
//   node bench/soak-log-readers.ts [proofs of each sort, default 2000] [altered ones, default 500]
//
// A part that is not on this machine is skipped, and says so.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disk } from '../src/evidence/log/disk.ts'
import { leafHash, rootOf, type Hash } from '../src/evidence/log/merkle.ts'
import { ED25519, formatVkey, ML_DSA_44, newPrivateKey, signerOf } from '../src/evidence/log/note-keys.ts'
import { openLog } from '../src/evidence/log/tiled-log.ts'
import { treeOf } from '../test/evidence/log/tree-in-memory.ts'

const [proofs, altered] = [Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 500)]
const NAME = 'desk.example/dateline/2026'
const GO = '/usr/share/gocode/src/golang.org/x/mod'
const folder = await mkdtemp(join(tmpdir(), 'dateline-readers-'))
const random = (below: number): number => Math.floor(Math.random() * below)

try {
  const signers = [signerOf(NAME, ED25519, newPrivateKey(ED25519)), signerOf(NAME, ML_DSA_44, newPrivateKey(ML_DSA_44))]
  await mkdir(join(folder, 'log'))
  await mkdir(join(folder, 'notes'))
  const log = await openLog({ files: disk, folder: join(folder, 'log'), origin: NAME, signers, known: 0 })
  const entries: Uint8Array[] = []
  const notes: string[] = []
  while (entries.length < 3000) {
    const batch = Array.from({ length: 1 + random(entries.length < 300 ? 2 : 40) }, (_, i) => Buffer.from(`entry ${entries.length + i}`))
    entries.push(...batch)
    await log.append(batch)
    notes.push(log.checkpoint())
  }
  const leaves = entries.map(leafHash)
  const tree = treeOf(leaves)
  const text = (hash: Hash): string => hash.toBase64()
  const path = (hashes: readonly Hash[]): string => (hashes.length === 0 ? '-' : hashes.map(text).join(','))

  const inclusion: string[] = []
  const consistency: string[] = []
  const forSigstore: { index: number; size: number; hashes: readonly Hash[]; root: Hash; holds: boolean }[] = []
  for (let n = 0; n < proofs + altered; n++) {
    const size = 1 + random(log.size())
    const index = random(size)
    const [root, hashes] = [rootOf(size, tree), [...(await log.inclusion(index, size))]]
    const from = 1 + random(size)
    const way = [...(await log.consistency(from, size))]
    const holds = n < proofs
    if (!holds) {
      change(hashes, root)
      change(way, root)
    }
    const want = holds ? 'holds' : 'fails'
    inclusion.push(`${size} ${text(root)} ${index} ${text(leaves[index] ?? root)} ${path(hashes)} ${want}`)
    consistency.push(`${from} ${text(rootOf(from, tree))} ${size} ${text(root)} ${path(way)} ${want}`)
    forSigstore.push({ index, size, hashes, root, holds })
  }
  await writeFile(join(folder, 'inclusion.txt'), `${inclusion.join('\n')}\n`)
  await writeFile(join(folder, 'consistency.txt'), `${consistency.join('\n')}\n`)
  await writeFile(join(folder, 'vkey'), `${formatVkey(signers[0]?.key ?? raise())}\n`)
  for (const [n, note] of notes.entries()) await writeFile(join(folder, 'notes', String(n)), note)
  for (let n = 0; n < altered; n++) {
    const note = Buffer.from(notes[random(notes.length)] ?? '')
    // Within the text, where a change of any bit must be noticed.
    const at = random(note.indexOf('\n\n') + 1)
    note[at] = (note[at] ?? 0) ^ (1 << random(7))
    await writeFile(join(folder, 'notes', `${n}x`), note)
  }

  if (spawnSync('go', ['version']).status !== 0 || !existsSync(GO))
    console.log('SKIPPED: Go with x/mod/sumdb is not here (apt: golang-go golang-golang-x-mod-dev), so nothing was read by it.')
  else {
    const work = join(folder, 'go/src')
    await mkdir(join(work, 'read-log'), { recursive: true })
    await cp(join(import.meta.dirname, 'go/read-log.go'), join(work, 'read-log/main.go'))
    const env = { ...process.env, GOPATH: `${join(folder, 'go')}:/usr/share/gocode`, GO111MODULE: 'off', GOFLAGS: '', GOCACHE: join(folder, 'cache') }
    execFileSync('go', ['build', '-o', join(folder, 'read-log'), 'read-log'], { env, cwd: work })
    console.log(`Go x/mod/sumdb:\n${execFileSync(join(folder, 'read-log'), [folder]).toString().trim()}`)
  }

  type Sigstore = { verifyMerkleInclusion(entry: object, checkpoint: object): void }
  const sigstore = createRequire(createRequire(import.meta.url).resolve('@sigstore/verify'))('./tlog/merkle.js') as Sigstore
  let wrong = 0
  for (const { index, size, hashes, root, holds } of forSigstore) {
    const entry = { canonicalizedBody: entries[index], inclusionProof: { logIndex: String(index), hashes: hashes.map((hash) => Buffer.from(hash)) } }
    let held = true
    try {
      sigstore.verifyMerkleInclusion(entry, { logSize: BigInt(size), logHash: Buffer.from(root) })
    } catch {
      held = false
    }
    if (held !== holds) wrong++
  }
  console.log(`@sigstore/verify: ${forSigstore.length} inclusion proofs, ${altered} of them altered: ${wrong} wrong`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** One bit of one hash, or a hash taken away or added. */
function change(hashes: Hash[], other: Hash): void {
  const what = random(3)
  const at = random(hashes.length)
  if (hashes.length === 0 || what === 0) hashes.push(other)
  else if (what === 1) hashes.splice(at, 1)
  else {
    const hash = new Uint8Array(hashes[at] ?? other)
    const byte = random(32)
    hash[byte] = (hash[byte] ?? 0) ^ (1 << random(8))
    hashes[at] = hash
  }
}

function raise(): never {
  throw new Error('no signer')
}
