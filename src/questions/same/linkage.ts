// Average linkage: the two groups that are most alike on average come together, again and again, and the tree that grows is cut where two
// branches hold together much better inside than across. Nearest neighbours are kept, so that a batch of n costs about n² (Müllner 2011, "generic").

export type Tree = { readonly members: readonly number[]; readonly across: number; readonly branches: readonly [Tree, Tree] | null }

/** The whole tree over `size` members; `alike` holds size × size values, symmetric, higher is more alike. Null for none. Its copy is worked on. */
export function treeOf(size: number, alike: Float32Array): Tree | null {
  const values = Float64Array.from(alike)
  const at = (a: number, b: number): number => values[a * size + b] ?? -Infinity
  const trees: Tree[] = Array.from({ length: size }, (_, i) => ({ members: [i], across: Infinity, branches: null }))
  const nearest = new Int32Array(size).fill(-1)
  let alive = [...trees.keys()]
  const look = (a: number): void => {
    nearest[a] = -1
    for (const b of alive) if (b !== a && (nearest[a] === -1 || at(a, b) > at(a, nearest[a] ?? 0))) nearest[a] = b
  }
  for (const a of alive) look(a)
  while (alive.length > 1) {
    let keep = alive[0] ?? 0
    for (const a of alive) if (at(a, nearest[a] ?? 0) > at(keep, nearest[keep] ?? 0)) keep = a
    const drop = nearest[keep] ?? 0
    const [x, y] = [trees[keep] as Tree, trees[drop] as Tree]
    const [xs, ys] = [x.members.length, y.members.length]
    trees[keep] = { members: [...x.members, ...y.members], across: at(keep, drop), branches: [x, y] }
    alive = alive.filter((a) => a !== drop)
    for (const a of alive) {
      if (a === keep) continue
      const value = (at(keep, a) * xs + at(drop, a) * ys) / (xs + ys)
      values[keep * size + a] = value
      values[a * size + keep] = value
    }
    for (const a of alive) {
      if (a === keep || nearest[a] === keep || nearest[a] === drop) look(a)
      else if (at(a, keep) > at(a, nearest[a] ?? 0)) nearest[a] = keep
    }
  }
  return trees[alive[0] ?? 0] ?? null
}

/** Groups of members, cut where `holds` says that two branches do not belong together; from the top, so that a branch below is asked only after it. */
export function cut(tree: Tree | null, holds: (tree: Tree, branches: readonly [Tree, Tree]) => boolean): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = []
  const open = tree === null ? [] : [tree]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.branches === null || holds(each, each.branches)) groups.push(each.members)
    else open.push(...each.branches)
  }
  return groups
}

/** How alike the members of the branches are among themselves, on average over pairs; null where both are single. */
export function within(size: number, alike: Float32Array, branches: readonly [Tree, Tree]): number | null {
  let sum = 0
  let pairs = 0
  for (const { members } of branches) {
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        sum += alike[(members[i] ?? 0) * size + (members[j] ?? 0)] ?? 0
        pairs++
      }
    }
  }
  return pairs === 0 ? null : sum / pairs
}
