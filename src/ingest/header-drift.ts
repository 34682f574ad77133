import type { DiagnosticCollector } from '../model/diagnostic-collector.ts'
import type { InputFile } from '../model/dataset.ts'

/** What the edition before said of a file it read. */
export interface InputBefore {
  readonly file: string
  readonly tables: readonly string[]
  readonly header: readonly string[]
}

/** A header as presets match it, so that a change of case or width is none. */
const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

function without(headers: readonly string[], others: readonly string[]): string {
  const known = new Set(others.map(fold))
  const left = headers.filter((name) => !known.has(fold(name)))
  return left.length === 0 ? '–' : left.join(', ')
}

/**
 * Warns of each file whose columns are not those it had in the edition before. A file is known by its name, or, where
 * the name carries a date, as the only one feeding its tables then and now. The order of columns means nothing.
 */
export function reportHeaderDrift(
  files: readonly InputFile[],
  before: readonly InputBefore[],
  collector: DiagnosticCollector,
): void {
  const feeds = ({ tables }: { readonly tables: readonly string[] }) => tables.toSorted().join(' ')
  const only = <One extends { readonly tables: readonly string[] }>(all: readonly One[], key: string) => {
    const found = all.filter((one) => feeds(one) === key)
    return found.length === 1 ? found[0] : undefined
  }
  for (const now of files) {
    const alone =
      now.tables.length > 0 && only(files, feeds(now)) === now ? only(before, feeds(now)) : undefined
    const then = before.find(({ file }) => file === now.file) ?? alone
    // a file that was never used may look as it likes; one that was and no longer is, is what this is for
    if (then === undefined || then.tables.length === 0 || now.header.length === 0) continue
    const actual = without(now.header, then.header)
    const expected = without(then.header, now.header)
    if (actual !== expected) collector.add('header-changed', { file: now.file, line: 1, actual, expected })
  }
}
