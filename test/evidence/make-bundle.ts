// A bundle over a log made in memory: an invented incident among the acts of others, stamped by the authority of authority.ts, witnessed once.
import { createHash, createPrivateKey, randomBytes } from 'node:crypto'
import { entryFiles, logFiles, ownFiles, type StampShown } from '../../src/evidence/bundle/compose.ts'
import { custodyCsv, type Withheld } from '../../src/evidence/bundle/custody.ts'
import { CUSTODY } from '../../src/evidence/bundle/layout.ts'
import { toldBy, type Opening } from '../../src/evidence/bundle/opening.ts'
import { bagOf, partOf, type PartToWrite } from '../../src/evidence/bundle/write.ts'
import { canonical, type Plain } from '../../src/evidence/log/canonical.ts'
import { formatCheckpoint } from '../../src/evidence/log/checkpoint.ts'
import { actorId, commitment, formatLeaf, type Leaf, type LeafType } from '../../src/evidence/log/leaf.ts'
import { consistencyProof, inclusionProof, leafHash, rootOf, type Hash } from '../../src/evidence/log/merkle.ts'
import { COSIGNATURE, ED25519, formatVkey, ML_DSA_44, newPrivateKey, signerOf } from '../../src/evidence/log/note-keys.ts'
import { formatNote, signNote } from '../../src/evidence/log/note.ts'
import { formatPolicy } from '../../src/evidence/log/policy.ts'
import { writeQuery } from '../../src/evidence/time-stamps/query.ts'
import { pemOf } from '../../src/evidence/time-stamps/certificates.ts'
import { checkStamp } from '../../src/evidence/time-stamps/check.ts'
import type { Authority } from './authority.ts'
import { treeOf } from './log/tree-in-memory.ts'

const ORIGIN = 'desk.example/dateline/2026'
export const AT = '2026-03-20T09:00:00.000Z'

type Change = { readonly kind: string; readonly [field: string]: Plain }

/** As a desk does it (docs/formats/leaf.md): who did what sort of thing, what was done, and the original by itself. */
function payloadsOf({ kind, ...change }: Change, because: string): Record<string, string> {
  const payloads = { act: canonical({ by: 'A. Desk', because, kind }), change: canonical(change) }
  return change['original'] === undefined ? payloads : { ...payloads, original: canonical({ ...(change['original'] as object), name: '@page' }) }
}

export type Made = { readonly parts: readonly PartToWrite[]; readonly originals: readonly Large[]; readonly exportLeaf: number }
/** Bytes that are too many to hold are given by what they add up to. */
export type Large = { readonly sha256: string; readonly size: number; pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array> }
type Wish = { readonly originals: readonly (Buffer | Large)[]; readonly authority?: Authority; readonly withhold?: number; readonly second?: boolean }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const rsaFree = (key: ReturnType<typeof newPrivateKey>) => createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' }))

export async function madeBundle({ originals: given, authority, withhold, second = true }: Wish): Promise<Made> {
  const originals = given.map((each): Large => (Buffer.isBuffer(each) ? { sha256: sha256(each), size: each.length, pieces: () => [each] } : each))
  const signers = [signerOf(ORIGIN, ED25519, rsaFree(newPrivateKey(ED25519))), ...(second ? [signerOf(ORIGIN, ML_DSA_44, newPrivateKey(ML_DSA_44))] : [])]
  const library = signerOf('library.example/witness', COSIGNATURE, newPrivateKey(COSIGNATURE))
  const actorKey = randomBytes(32)
  const leaves: Hash[] = []
  const shown: { index: number; leaf: Leaf; opening: Opening }[] = []
  const withheld: Withheld[] = []

  function add(t: LeafType, change: Change | null, because = ''): number {
    const index = leaves.length
    const payloads = change === null ? { change: canonical({ of: 'another matter', n: index }) } : payloadsOf(change, because)
    const opened = Object.fromEntries(Object.entries(payloads).map(([name, payload]) => [name, { payload, salt: randomBytes(32).toString('base64') }]))
    const c = Object.fromEntries(
      Object.entries(opened).map(([name, { payload, salt }]) => [name, commitment(Buffer.from(salt, 'base64'), Buffer.from(payload))]),
    )
    const leaf: Leaf = { v: 1, t, at: AT, by: actorId(actorKey, 'A. Desk'), c, r: {}, sw: 'dateline 0.1.0' }
    leaves.push(leafHash(Buffer.from(formatLeaf(leaf))))
    if (change === null) return index
    if (index === withhold)
      withheld.push(...Object.entries(c).map(([payload, commitment]) => ({ leaf: index, payload, commitment, because: '=the source asked for it' })))
    shown.push({ index, leaf, opening: index === withhold ? {} : opened })
    return index
  }
  const noteAt = (size: number): string => formatNote(signNote(formatCheckpoint({ origin: ORIGIN, size, root: rootOf(size, treeOf(leaves)) }), signers))

  add('note', { kind: 'incidentOpened', incident: { code: 'crane', title: 'Crane at the east quay' } })
  for (const [i, original] of originals.entries()) {
    if (i % 3 === 0) add('note', null)
    add('ingest', {
      kind: 'originalKept',
      report: `r${i + 1}`,
      original: { sha256: original.sha256, bytes: original.size, mediaType: 'text/html' },
      capture: { name: `@page ${i}.html`, incident: 'crane' },
    })
  }
  const early = leaves.length
  const policy = formatPolicy({
    logs: signers.map(({ key }) => key),
    witnesses: [{ name: 'library', key: library.key, address: null }],
    groups: [],
    quorum: 'library',
  })
  const earlyNote = noteAt(early)
  const stamps: StampShown[] = []
  if (authority !== undefined) {
    const query = writeQuery(createHash('sha256').update(earlyNote).digest(), randomBytes(8))
    const response = authority.stamp(query)
    const { chain } = await checkStamp({ bytes: Buffer.from(earlyNote), response, roots: authority.root, at: new Date().toISOString() })
    stamps.push({ size: early, query, response, roots: authority.root, chain: pemOf(chain), lists: '' })
    add('anchor', { kind: 'anchored', anchor: { of: 'stamped', stamp: 'st1', responseSha256: sha256(response) } })
  }
  add('finding', { kind: 'findingRecorded', incident: 'crane', finding: { question: 'recorded:f1' } }, 'the log of the crane')
  add('note', null)
  const own = ownFiles({
    about: { title: 'Crane at the east quay', incident: 'crane', origin: ORIGIN, at: AT },
    ...{ policy, withheld },
    record: [{ name: 'case.json', text: '{}\n' }, { name: 'claims.jsonld', text: '{}\n' }, { name: 'corrections.html', text: '<!doctype html>\n' }], // prettier-ignore
  })
  const exportLeaf = add('export', { kind: 'bundleExported', exported: { incident: 'crane', files: own.map(({ name, sha256 }) => ({ name, sha256 })) } })
  const tree = treeOf(leaves)
  const size = leaves.length
  const cosigned = { text: noteAt(size).split('\n\n')[0] + '\n', signatures: [...signNote(noteAt(size).split('\n\n')[0] + '\n', [...signers]).signatures, ...signNote(noteAt(size).split('\n\n')[0] + '\n', [library], 1_774_000_000).signatures] } // prettier-ignore
  const checkpoint = formatNote(cosigned)
  const log = logFiles({
    ...{ checkpoint, size, vkeys: signers.map(({ key }) => formatVkey(key)), stamps },
    stamped: stamps.length > 0 ? [{ size: early, note: earlyNote }] : [],
    witnessed: [],
    consistency: stamps.length > 0 ? [{ from: early, path: consistencyProof(early, size, tree) }] : [],
  })
  const entries = shown.flatMap((each) => entryFiles({ ...each, path: inclusionProof(each.index, size, tree) }, checkpoint))
  const disclosed = shown.map(({ opening }) => opening['change']?.payload ?? '').join()
  const kept = originals.filter((original) => disclosed.includes(original.sha256))
  const files = kept.map((original) => ({ ...original, name: `data/originals/${original.sha256}` }))
  const custody = custodyCsv(shown.map(({ index, leaf, opening }) => ({ index, leaf, told: Object.keys(opening).length === 0 ? null : toldBy(opening) })))
  const parts = bagOf([...own, ...log, ...entries, partOf(CUSTODY, custody), ...files], {
    incident: 'crane',
    origin: ORIGIN,
    size,
    exportLeaf,
    at: AT,
    software: 'dateline 0.1.0',
  })
  return { parts, originals: kept, exportLeaf }
}
