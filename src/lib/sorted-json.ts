const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/**
 * A plain value as JSON with the keys of every object in order, also those that look like numbers, which an object
 * would put first. Equal values give equal bytes. `indent` is what each depth is moved in by; none: on one line.
 */
export function stringifySorted(value: unknown, indent = '', margin = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = margin + indent
  const items = Array.isArray(value)
    ? value.map((one: unknown) => stringifySorted(one, indent, inner))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(byKey)
        .map(([key, one]) => `${JSON.stringify(key)}:${indent && ' '}${stringifySorted(one, indent, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (items.length === 0) return open + close
  return indent === ''
    ? `${open}${items.join(',')}${close}`
    : `${open}\n${inner}${items.join(`,\n${inner}`)}\n${margin}${close}`
}
