import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  consistencyHolds,
  consistencyProof,
  emptyRoot,
  inclusionHolds,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  type Hash,
} from '../../../src/evidence/log/merkle.ts'
import { treeOf } from './tree-in-memory.ts'

type Vector = { readonly file: string; readonly wantErr: boolean; readonly proof: readonly string[] | null } & (
  | { readonly leafIdx: number; readonly treeSize: number; readonly root: string; readonly leafHash: string }
  | { readonly size1: number; readonly size2: number; readonly root1: string; readonly root2: string }
)
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/vectors/merkle-proofs.json'), 'utf8')) as readonly Vector[]
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

test('all 196 published proofs are judged as their authors judge them', () => {
  expect(vectors).toHaveLength(196)
  const wrong = vectors.filter((v) => {
    const proof = (v.proof ?? []).map(bytes)
    const holds =
      'leafIdx' in v
        ? inclusionHolds(v.leafIdx, v.treeSize, bytes(v.leafHash), proof, bytes(v.root))
        : consistencyHolds(v.size1, v.size2, bytes(v.root1), bytes(v.root2), proof)
    return holds === v.wantErr
  })
  expect(wrong.map((v) => v.file)).toEqual([])
})

const leaves = Array.from({ length: 70 }, (_, n) => leafHash(Buffer.from(`entry ${n}`)))
/** The root as RFC 6962, 2.1 writes it down, without anything clever. */
function plainRoot(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return emptyRoot()
  const [only] = hashes
  if (hashes.length === 1 && only !== undefined) return only
  let k = 1
  while (k * 2 < hashes.length) k *= 2
  return nodeHash(plainRoot(hashes.slice(0, k)), plainRoot(hashes.slice(k)))
}

test('every proof of every tree up to 70 leaves holds, and the root is the plain one', () => {
  const tree = treeOf(leaves)
  for (let size = 1; size <= 70; size++) {
    const root = rootOf(size, tree)
    expect(root).toEqual(plainRoot(leaves.slice(0, size)))
    for (let n = 0; n < size; n++) {
      expect(inclusionHolds(n, size, leaves[n] ?? root, inclusionProof(n, size, tree), root)).toBe(true)
      expect(consistencyHolds(n + 1, size, rootOf(n + 1, tree), root, consistencyProof(n + 1, size, tree))).toBe(true)
    }
  }
})

test('a proof of another leaf, size, order or length does not hold', () => {
  const tree = treeOf(leaves)
  const [root, proof, leaf] = [rootOf(70, tree), inclusionProof(33, 70, tree), leaves[33] ?? emptyRoot()]
  expect(inclusionHolds(33, 70, leaf, proof, root)).toBe(true)
  expect(inclusionHolds(32, 70, leaf, proof, root)).toBe(false)
  // Trees of nearly the same size have ways of the same shape: it is the signed checkpoint that ties the root to its size.
  expect(inclusionHolds(33, 40, leaf, proof, root)).toBe(false)
  expect(inclusionHolds(33, 70, leaf, proof.toReversed(), root)).toBe(false)
  expect(inclusionHolds(33, 70, leaf, proof.slice(1), root)).toBe(false)
  expect(inclusionHolds(33, 70, leaf, [...proof, root], root)).toBe(false)
  expect(inclusionHolds(70, 70, leaf, proof, root)).toBe(false)
  expect(inclusionHolds(0, 0, leaf, [], emptyRoot())).toBe(false)
  expect(consistencyHolds(0, 70, emptyRoot(), root, [])).toBe(false)
  expect(consistencyHolds(70, 33, root, rootOf(33, tree), [])).toBe(false)
  expect(consistencyHolds(33, 70, rootOf(32, tree), root, consistencyProof(33, 70, tree))).toBe(false)
})
