/** A bipartite graph: `neighbours[left]` lists the right-hand nodes, ascending. */
export type Neighbours = readonly (readonly number[])[]

/** Right-hand node per matched left-hand node. */
export type Matching = ReadonlyMap<number, number>

/**
 * Size of a maximum matching (every node used at most once), by augmenting paths: each left-hand node takes a free
 * neighbour or pushes its holder to another one. `lefts` restricts the left side, `taken` rights are left out.
 */
export function measureMatching(
  neighbours: Neighbours,
  lefts: Iterable<number> = neighbours.keys(),
  taken: ReadonlySet<number> = new Set(),
): number {
  const holder = new Map<number, number>()
  const augment = (left: number, visited: Set<number>): boolean =>
    neighbours[left]!.some((right) => {
      if (taken.has(right) || visited.has(right)) return false
      visited.add(right)
      const held = holder.get(right)
      if (held !== undefined && !augment(held, visited)) return false
      holder.set(right, left)
      return true
    })
  let size = 0
  for (const left of lefts) if (augment(left, new Set())) size++
  return size
}

/**
 * The maximum matching whose list of pairs, in order, comes first: node by node, the first right-hand node with which
 * the rest can still reach the maximum; a node without one stays out. Ties can't depend on the order of input rows.
 */
export function firstMatching(neighbours: Neighbours): Matching {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  let missing = measureMatching(neighbours)
  for (const [left, rights] of neighbours.entries()) {
    if (missing === 0) break
    const later = [...neighbours.keys()].slice(left + 1)
    const right = rights.find((one) => {
      return !taken.has(one) && measureMatching(neighbours, later, new Set([...taken, one])) === missing - 1
    })
    if (right === undefined) continue
    pairs.set(left, right)
    taken.add(right)
    missing--
  }
  return pairs
}
