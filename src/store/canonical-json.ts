function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

/** JSON whose bytes depend on the value only: keys sorted by code unit, one line end at the end. */
export function writeCanonicalJson(value: unknown, indent?: number): string {
  return `${JSON.stringify(sortKeys(value), undefined, indent)}\n`
}
