import type { Diagnostic } from '../src/model/diagnostic.ts'
import { type DiagnosticCode, diagnosticCatalogue } from '../src/model/diagnostics/catalogue.ts'

const SHOWN_PER_CODE = 5
const order = { error: 0, warning: 1, info: 2 } as const

function fill(text: string, { actual, expected }: Diagnostic): string {
  return text.replaceAll('{actual}', actual ?? '').replaceAll('{expected}', expected ?? '')
}

/** `file:line [column]`, as far as it is known. */
function placeOf({ file, line, column }: Diagnostic): string {
  const place = [file, line].filter((part) => part !== null).join(':')
  return [place, column === null ? '' : `[${column}]`].filter((part) => part !== '').join(' ')
}

/** What to do about a diagnostic, with its values filled in. */
export function hintOf(diagnostic: Diagnostic, language: 'zh' | 'en'): string {
  return fill(diagnosticCatalogue[diagnostic.code].hint[language], diagnostic)
}

/**
 * The diagnostics as lines for a terminal, errors first: what is wrong, where, what happens because of it and what to
 * do. A code met often is shown five times and then counted, except errors, which are all shown.
 */
export function printDiagnostics(
  kept: readonly Diagnostic[],
  counts: ReadonlyMap<DiagnosticCode, number>,
  language: 'zh' | 'en',
): string {
  const byCode = Map.groupBy(kept, ({ code }) => code)
  const groups = [...byCode].sort(
    ([one], [other]) =>
      order[diagnosticCatalogue[one].severity] - order[diagnosticCatalogue[other].severity] ||
      (one < other ? -1 : 1),
  )
  const lines: string[] = []
  for (const [code, diagnostics] of groups) {
    const { severity, what, consequence } = diagnosticCatalogue[code]
    const shown = severity === 'error' ? diagnostics : diagnostics.slice(0, SHOWN_PER_CODE)
    for (const diagnostic of shown) {
      const said = [severity, placeOf(diagnostic), fill(what[language], diagnostic)]
      lines.push(said.filter((part) => part !== '').join(' '))
      lines.push(`    ${fill(consequence[language], diagnostic)} ${hintOf(diagnostic, language)}`)
    }
    const more = (counts.get(code) ?? diagnostics.length) - shown.length
    if (more > 0) lines.push(`    … ${more} more of ${code}`)
  }
  return lines.join('\n')
}
