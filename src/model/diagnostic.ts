import type { DiagnosticCode } from './diagnostics/catalogue.ts'

/** error stops the build, warning leaves a row or cell out, info is a repair. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Something wrong with the input, as a value: never thrown, always collected.
 * `file` is relative to the data folder with `/`, `line` a line of the file as an editor shows it (1-based),
 * `column` the header as written in the file. The words come from the catalogue.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly file: string | null
  readonly line: number | null
  readonly column: string | null
  readonly actual: string | null
  readonly expected: string | null
}
