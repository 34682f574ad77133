/**
 * Moves labels apart along one axis: each as near to its wanted centre as their sizes and the ends allow, in their
 * order. Where they do not all fit, the last ones give up their size and come to lie on the far end.
 */
export function dodgeSpans(
  wanted: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): number[] {
  const order = Array.from(wanted.keys()).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const half = (index: number): number => (sizes[index] ?? 0) / 2
  const places = new Array<number>(wanted.length).fill(0)
  let free = from
  for (const index of order) {
    places[index] = Math.max(wanted[index] ?? 0, free + half(index))
    free = places[index] + half(index)
  }
  let limit = to
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, limit - half(index))
    limit = places[index] - half(index)
  }
  // Pushed back past the near end: begin there again, so that only the far end crowds.
  free = from
  for (const index of order) {
    places[index] = Math.min(Math.max(places[index] ?? 0, free + half(index)), to)
    free = places[index] + half(index)
  }
  return places
}

/** The same for labels of one size: `gap` is the least distance of two centres. */
export function dodgeLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  return dodgeSpans(
    wanted,
    wanted.map(() => gap),
    from - gap / 2,
    to + gap / 2,
  )
}
