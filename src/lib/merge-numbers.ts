/** The numbers of several lists: ascending, each once; null is none. */
export function mergeNumbers(lists: Iterable<readonly (number | null)[]>): number[] {
  const all: number[] = []
  for (const list of lists) for (const number of list) if (number !== null) all.push(number)
  all.sort((a, b) => a - b)
  // a list that grew holds room for more, a copy of it does not: there is one behind every number of a review
  return all.filter((number, at) => number !== all[at - 1]).slice()
}
