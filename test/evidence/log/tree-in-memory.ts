// A Merkle tree over leaves in memory, as the plain way beside the log's tiles.
import { nodeHash, type Hash, type NodeAt } from '../../../src/evidence/log/merkle.ts'

/** A tree in memory over the hashes of its leaves, for trees that fit there. The same nodes are not hashed twice. */
export function treeOf(leaves: readonly Hash[]): NodeAt {
  const levels: Hash[][] = [[...leaves]]
  return (level, index) => {
    for (let made = levels.length; made <= level; made++) {
      const below = levels[made - 1] ?? []
      levels.push(Array.from({ length: Math.floor(below.length / 2) }, (_, i) => nodeHash(nodeOf(below, 2 * i), nodeOf(below, 2 * i + 1))))
    }
    return nodeOf(levels[level] ?? [], index)
  }
}

function nodeOf(hashes: readonly Hash[], index: number): Hash {
  const hash = hashes[index]
  if (hash === undefined) throw new Error(`the tree has no complete node ${index} on that level`)
  return hash
}
