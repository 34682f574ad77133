/** The numbers of several lists: ascending, each once. */
export function mergeNumbers(lists: Iterable<readonly number[]>): number[] {
  const all: number[] = []
  for (const list of lists) for (const number of list) all.push(number)
  all.sort((a, b) => a - b)
  return all.filter((number, at) => number !== all[at - 1])
}
