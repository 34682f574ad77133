import type { Severity } from '../diagnostic.ts'
import type { Words } from '../words.ts'

/** What one code says: what is wrong, what happens to the row because of it, what to do. `{actual}` and `{expected}` are filled in. */
export interface DiagnosticDefinition {
  readonly severity: Severity
  readonly what: Words
  readonly consequence: Words
  readonly hint: Words
}

/** Types a stage's part of the catalogue; the keys become the permanent codes. */
export function defineDiagnostics<const Code extends string>(
  definitions: Readonly<Record<Code, DiagnosticDefinition>>,
): Readonly<Record<Code, DiagnosticDefinition>> {
  return definitions
}
