// a page fills the same few hundred messages again and again, so each is cut once
const cuts = new Map<string, readonly string[]>()

/** A message at its `{name}` places: text and names in turn, text first and last. */
function cutMessage(message: string): readonly string[] {
  let cut = cuts.get(message)
  if (cut === undefined) {
    cut = message.split(/\{(\w+)\}/)
    cuts.set(message, cut)
  }
  return cut
}

/**
 * Puts values into the `{name}` places of a message, so that a value may be more than text (a number that opens its
 * rows). A name without value stays visible as `{name}`.
 */
export function fillMessage<Part extends object>(
  message: string,
  valueOf: (name: string) => string | Part | undefined,
): (string | Part)[] {
  const parts: (string | Part)[] = []
  let text = ''
  for (const [at, piece] of cutMessage(message).entries()) {
    const part = at % 2 === 0 ? piece : (valueOf(piece) ?? `{${piece}}`)
    if (typeof part === 'string') {
      text += part
      continue
    }
    if (text !== '') parts.push(text)
    text = ''
    parts.push(part)
  }
  if (text !== '') parts.push(text)
  return parts
}
