// The Merkle tree of RFC 6962 (section 2.1) over SHA-256: hashes, roots, proofs made, and proofs checked as RFC 9162 (2.1.3, 2.1.4) says.
//
// Proofs are made from any place that can tell the hash of a complete subtree: tiles on disk (tiles.ts), or in the tests leaves in memory.
// Sizes and indexes are whole numbers up to 2^53-1, so no bit operators, which stop at 32 bits.
import { sha256 } from './sha256.ts'

/** 32 bytes. */
export type Hash = Uint8Array
export const HASH_BYTES = 32

/** The hash of the complete subtree of 2^level leaves that begins at leaf index * 2^level; level 0 are the leaves. */
export type NodeAt = (level: number, index: number) => Hash

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** SHA-256 of 0 and the entry. */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF, entry)
/** SHA-256 of 1 and both hashes. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right)
/** The root of a tree without leaves: the hash of nothing. */
export const emptyRoot = (): Hash => sha256()

/** The root of the first `size` leaves. */
export const rootOf = (size: number, nodeAt: NodeAt): Hash => (size === 0 ? emptyRoot() : rangeHash(0, size, nodeAt))

/** Sibling hashes from the leaf up (RFC 6962, 2.1.1). Asking for a leaf outside the tree is our mistake. */
export function inclusionProof(index: number, size: number, nodeAt: NodeAt): readonly Hash[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new Error(`inclusion proof asked for leaf ${index} of a tree of ${size}`)
  const path: Hash[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    if (index < middle) {
      path.push(rangeHash(middle, end, nodeAt))
      end = middle
    } else {
      path.push(rangeHash(start, middle, nodeAt))
      start = middle
    }
  }
  return path.reverse()
}

/** That the first `from` leaves of a tree of `to` are the tree of `from` (RFC 6962, 2.1.2). Empty for equal sizes; there is none from nothing. */
export function consistencyProof(from: number, to: number, nodeAt: NodeAt): readonly Hash[] {
  if (!isSize(from) || !isSize(to) || from < 1 || from > to) throw new Error(`consistency proof asked from ${from} to ${to}`)
  const path: Hash[] = []
  let [start, end] = [0, to]
  while (from !== end) {
    const middle = start + largestPowerBelow(end - start)
    if (from <= middle) {
      path.push(rangeHash(middle, end, nodeAt))
      end = middle
    } else {
      path.push(rangeHash(start, middle, nodeAt))
      start = middle
    }
  }
  if (start > 0) path.push(rangeHash(start, end, nodeAt))
  return path.reverse()
}

/** Whether the leaf with this hash stands at `index` in the tree of `size` with this root (RFC 9162, 2.1.3.2). */
export function inclusionHolds(index: number, size: number, leaf: Hash, proof: readonly Hash[], root: Hash): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      hash = nodeHash(sibling, hash)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && equal(hash, root)
}

/** Whether the tree of `from` leaves is the beginning of the tree of `to` (RFC 9162, 2.1.4.2). From nothing, nothing is proved: false. */
export function consistencyHolds(from: number, to: number, fromRoot: Hash, toRoot: Hash, proof: readonly Hash[]): boolean {
  if (!isSize(from) || !isSize(to) || from < 1 || from > to) return false
  if (from === to) return proof.length === 0 && equal(fromRoot, toRoot)
  if (![fromRoot, toRoot, ...proof].every(isHash)) return false
  let [at, last] = [from - 1, to - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  // A tree whose size is a power of two is itself the first hash of the path, and is left out of it.
  const [first, ...others] = at === 0 ? [fromRoot, ...proof] : proof
  if (first === undefined) return false
  let [older, newer] = [first, first]
  for (const sibling of others) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      ;[older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)]
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else newer = nodeHash(newer, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && equal(older, fromRoot) && equal(newer, toRoot)
}

/** The leaves from `start` to `end`, where `start` is a multiple of the power of two that holds the range: as splitting a tree gives them. */
export function rangeHash(start: number, end: number, nodeAt: NodeAt): Hash {
  const length = end - start
  const level = levelOf(length)
  if (level !== null) return nodeAt(level, start / length)
  const middle = start + largestPowerBelow(length)
  return nodeHash(rangeHash(start, middle, nodeAt), rangeHash(middle, end, nodeAt))
}

/** The largest power of two smaller than n, for n > 1. */
function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** The exponent where n is a power of two, else null. */
function levelOf(n: number): number | null {
  let [level, power] = [0, 1]
  while (power < n) [level, power] = [level + 1, power * 2]
  return power === n ? level : null
}

const half = (n: number): number => Math.floor(n / 2)
const isOdd = (n: number): boolean => n % 2 === 1
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_BYTES

/** Compares what everybody may know, so it need not take the same time for all. */
export const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i])
