/**
 * Moves labels apart along one axis: each as near to its wanted place as `gap` and the ends allow, in their order.
 * Where not even that fits, they overrun the far end evenly rather than overlap more in one place.
 */
export function dodgeLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = Array.from(wanted.keys()).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const places = order.map((index) => Math.min(to, Math.max(from, wanted[index] ?? 0)))
  for (let index = 1; index < places.length; index++)
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + gap)
  const overrun = (places.at(-1) ?? to) - to
  if (overrun > 0) {
    let limit = to
    for (let index = places.length - 1; index >= 0; index--) {
      places[index] = Math.max(
        from + index * Math.min(gap, (to - from) / Math.max(1, places.length - 1)),
        Math.min(places[index] ?? 0, limit),
      )
      limit = (places[index] ?? 0) - gap
    }
  }
  const result = new Array<number>(wanted.length).fill(0)
  for (const [rank, index] of order.entries()) result[index] = places[rank] ?? 0
  return result
}
