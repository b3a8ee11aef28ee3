// The payload of a bundle put together from values: what the desk discloses of an incident, and what the log and those outside say of it.
import { formatLeaf, type Leaf } from '../log/leaf.ts'
import type { Hash } from '../log/merkle.ts'
import { formatProof } from '../log/proof.ts'
import { withheldCsv, type Withheld } from './custody.ts'
import * as layout from './layout.ts'
import { VERIFY_MJS, VERIFY_PAGE } from './offline/built.ts'
import { formatOpening, type Opening } from './opening.ts'
import { readMe, type About } from './read-me.ts'
import { partOf, type PartToWrite } from './write.ts'

/** What an export writes for itself; its sums go into the entry of the export before anything else is made. */
export type OwnFiles = {
  readonly about: About
  readonly policy: string
  readonly withheld: readonly Withheld[]
  readonly record: readonly { readonly name: string; readonly text: string }[]
}

/** What is written for this export and summed in its entry: the read-me, what is withheld, the policy, the record, and the pages that check it. */
export function ownFiles({ about, policy, withheld, record }: OwnFiles): readonly PartToWrite[] {
  return [
    partOf(layout.READ_ME, readMe(about)),
    partOf(layout.WITHHELD, withheldCsv(withheld)),
    partOf(layout.POLICY, policy),
    partOf('data/verify/verify.mjs', VERIFY_MJS),
    partOf('data/verify/index.html', VERIFY_PAGE),
    ...record.map(({ name, text }) => partOf(`data/record/${name}`, text)),
  ]
}

/** One entry of the log that belongs to the incident, with what is disclosed of it. */
export type EntryShown = { readonly index: number; readonly leaf: Leaf; readonly opening: Opening; readonly path: readonly Hash[] }

/** A stamp or a query over the log at `size`; `response` null while there is no answer. */
export type StampShown = {
  readonly size: number
  readonly query: Uint8Array | null
  readonly response: Uint8Array | null
  readonly roots: string
  readonly chain: string
  readonly lists: string // PEM: what the desk had of revocation lists by those behind it
}

export type LogShown = {
  readonly checkpoint: string // the signed note, cosignatures that hold added
  readonly size: number
  readonly vkeys: readonly string[]
  readonly stamps: readonly StampShown[]
  readonly stamped: readonly { readonly size: number; readonly note: string }[] // the checkpoints that were stamped, byte for byte
  readonly witnessed: readonly { readonly size: number; readonly note: string }[]
  readonly consistency: readonly { readonly from: number; readonly path: readonly Hash[] }[] // from each older size in either to `size`
}

/**
 * The log's files: checkpoint and keys, stamps with their chains, witnessed checkpoints, and the proofs that each older one is continued. `size`: leaves
 * under the checkpoint.
 */
export function logFiles({ checkpoint, size, vkeys, stamps, stamped, witnessed, consistency }: LogShown): readonly PartToWrite[] {
  const numbers = new Map<number, number>()
  const stampParts = stamps.flatMap((stamp) => {
    const number = (numbers.get(stamp.size) ?? 0) + 1
    numbers.set(stamp.size, number)
    const query = stamp.query === null ? [] : [partOf(layout.stampPath(stamp.size, number, 'tsq'), stamp.query)]
    if (stamp.response === null) return query
    return [
      ...query,
      partOf(layout.stampPath(stamp.size, number, 'tsr'), stamp.response),
      partOf(layout.stampPath(stamp.size, number, 'roots.pem'), stamp.roots),
      partOf(layout.stampPath(stamp.size, number, 'chain.pem'), stamp.chain),
      ...(stamp.lists === '' ? [] : [partOf(layout.stampPath(stamp.size, number, 'crl.pem'), stamp.lists)]),
    ]
  })
  return [
    partOf(layout.CHECKPOINT, checkpoint),
    partOf(layout.VKEY, vkeys.map((vkey) => `${vkey}\n`).join('')),
    ...stampParts,
    ...stamped.map((each) => partOf(layout.stampedPath(each.size), each.note)),
    ...witnessed.map((each) => partOf(layout.witnessedPath(each.size), each.note)),
    ...consistency.map(({ from, path }) => partOf(layout.consistencyPath(from, size), path.map((hash) => `${hash.toBase64()}\n`).join(''))),
  ]
}

/** The parts of one entry: the leaf's bytes, its way up to the checkpoint, and its opening where anything of it is disclosed. */
export function entryFiles({ index, leaf, opening, path }: EntryShown, checkpoint: string): readonly PartToWrite[] {
  const parts = [partOf(layout.entryPath(index), formatLeaf(leaf)), partOf(layout.proofPath(index), formatProof({ index, path, note: checkpoint }))]
  return Object.keys(opening).length === 0 ? parts : [...parts, partOf(layout.openingPath(index), formatOpening(opening))]
}
