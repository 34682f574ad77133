import { foldName } from '../../lib/fold-text.ts'

const fold = (text: string): string => foldName(text).toLowerCase()

/**
 * Whether a text mentions one of these names, letters folded, also within a longer word: rather one text too many than
 * one name. Names of one letter are no names. Linear in the text: only names that begin with its next two letters are
 * compared.
 */
export function findMentions(names: Iterable<string>): (text: string) => boolean {
  const byStart = Map.groupBy(new Set([...names].map(fold).filter((name) => name.length > 1)), (name) =>
    name.slice(0, 2),
  )
  return (text) => {
    const folded = fold(text)
    for (let at = 0; at < folded.length - 1; at++)
      if (byStart.get(folded.slice(at, at + 2))?.some((name) => folded.startsWith(name, at))) return true
    return false
  }
}
