const PLACE = /\{(\w+)\}/g

/**
 * Cuts a message at its `{name}` places and puts the values in, so that a value may be more than text (a number that
 * opens its rows). A name without value stays visible as `{name}`.
 */
export function fillMessage<Part extends object>(
  message: string,
  values: Readonly<Record<string, string | Part>>,
): (string | Part)[] {
  const parts: (string | Part)[] = []
  const push = (part: string | Part) => {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else if (part !== '') parts.push(part)
  }
  let end = 0
  for (const match of message.matchAll(PLACE)) {
    push(message.slice(end, match.index))
    push(values[match[1]!] ?? match[0])
    end = match.index + match[0].length
  }
  push(message.slice(end))
  return parts
}
