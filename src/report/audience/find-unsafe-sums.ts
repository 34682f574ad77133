/** A sum by what it is over: positions, ascending. */
export type Sum = readonly number[]

const TINY = 1e-9

/** Row echelon form, each leading entry 1 and alone in its column. */
function reduce(rows: readonly (readonly number[])[]): number[][] {
  const left = rows.map((row) => [...row])
  const done: number[][] = []
  const columns = rows[0]?.length ?? 0
  for (let column = 0; column < columns; column++) {
    const at = left.findIndex((row) => Math.abs(row[column]!) > TINY)
    if (at < 0) continue
    const [pivot] = left.splice(at, 1)
    const lead = pivot![column]!
    const unit = pivot!.map((value) => value / lead)
    const clear = (row: number[]) => {
      const factor = row[column]!
      if (Math.abs(factor) > TINY) for (const [index, value] of unit.entries()) row[index]! -= factor * value
    }
    left.forEach(clear)
    done.forEach(clear)
    done.push(unit)
  }
  return done
}

/**
 * Which sums must not be shown, by position, when the parts in `few` are withheld and all others are known: a sum over
 * one withheld part or over fewer than three people, and then as many more, the smallest first, as it takes that no
 * withheld part can be worked out from the sums that are left by adding and subtracting them.
 */
export function findUnsafeSums(
  sums: readonly Sum[],
  few: ReadonlySet<number>,
  peopleOf: (part: number) => number,
  least = 3,
): ReadonlySet<number> {
  const parts = [...few].sort((a, b) => a - b)
  const unsafe = new Set<number>()
  const restOf = sums.map((sum) => sum.filter((part) => few.has(part)))
  for (const [at, rest] of restOf.entries()) {
    const people = rest.reduce((sum, part) => sum + peopleOf(part), 0)
    if (rest.length === 1 || (rest.length > 0 && people < least)) unsafe.add(at)
  }
  /** What the sums left give away: the withheld parts that one combination of them comes to; undefined: nothing. */
  const findTold = (shown: readonly number[]): readonly number[] | undefined => {
    const rows = reduce(shown.map((at) => parts.map((part) => (restOf[at]!.includes(part) ? 1 : 0))))
    return rows
      .map((row) =>
        row.flatMap((value, index) => (Math.abs(value) > TINY ? [{ value, part: parts[index]! }] : [])),
      )
      .find((entries) => {
        const people = entries.reduce((sum, { part }) => sum + peopleOf(part), 0)
        return entries.length === 1 || (entries.every(({ value }) => value > 0) && people < least)
      })
      ?.map(({ part }) => part)
  }
  for (;;) {
    const shown = restOf
      .keys()
      .toArray()
      .filter((at) => restOf[at]!.length > 0 && !unsafe.has(at))
      .toSorted((a, b) => sums[a]!.length - sums[b]!.length || b - a)
    const told = findTold(shown)
    if (told === undefined) return unsafe
    // the one whose loss alone hides it, the smallest if several; else one that holds what is told
    const next =
      shown.find((at) => findTold(shown.filter((one) => one !== at)) === undefined) ??
      shown.find((at) => restOf[at]!.some((part) => told.includes(part)))
    if (next === undefined) return unsafe
    unsafe.add(next)
  }
}
