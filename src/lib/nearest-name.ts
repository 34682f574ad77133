/** Least number of letters to insert, delete or replace to make one text of the other (Levenshtein, two rows). */
export function editDistance(one: string, other: string): number {
  const a = [...one]
  const b = [...other]
  let above = Array.from({ length: b.length + 1 }, (_, position) => position)
  a.forEach((letter, row) => {
    const current = [row + 1]
    b.forEach((wanted, position) => {
      const replaced = (above[position] ?? 0) + (letter === wanted ? 0 : 1)
      current.push(Math.min(replaced, (above[position + 1] ?? 0) + 1, (current[position] ?? 0) + 1))
    })
    above = current
  })
  return above[b.length] ?? 0
}

/**
 * The candidate most like `name`, or undefined where none is within half its length, of a Chinese name a quarter, as a
 * character is half a word. Ties go to the earlier one.
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase()
  let best: string | undefined
  const { length } = [...wanted]
  let bestDistance = (/\p{Script=Han}/u.test(wanted) ? Math.ceil(length / 4) : Math.floor(length / 2)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
