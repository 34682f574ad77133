/**
 * The same text in one piece. An engine keeps a text that was put together as a tree of its thousands of parts until
 * somebody reads it; held for long, the tree costs its collector more than it cost to draw what is in it.
 */
export function flattenText(text: string): string {
  Number(text)
  return text
}
