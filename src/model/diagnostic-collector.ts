import type { Diagnostic } from './diagnostic.ts'
import { diagnosticCatalogue, type DiagnosticCode } from './diagnostics/catalogue.ts'

const KEPT_PER_PLACE = 100

/** Where a diagnostic was met; whatever is not known is left out. */
export interface DiagnosticPlace {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly actual?: string | undefined
  readonly expected?: string | undefined
}

export interface DiagnosticCollector {
  add(code: DiagnosticCode, place?: DiagnosticPlace): void
  /** The kept ones: of each code, file and column the first 100. */
  readonly kept: readonly Diagnostic[]
  /** How often each code was met, kept or not. */
  readonly counts: ReadonlyMap<DiagnosticCode, number>
  readonly hasErrors: boolean
}

/** Collects diagnostics in one pass; a file with a million bad cells costs 100 entries a column. */
export function createDiagnosticCollector(): DiagnosticCollector {
  const kept: Diagnostic[] = []
  const counts = new Map<DiagnosticCode, number>()
  const perPlace = new Map<string, number>()
  let hasErrors = false
  return {
    kept,
    counts,
    get hasErrors() {
      return hasErrors
    },
    add(code, place = {}) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
      const { severity } = diagnosticCatalogue[code]
      if (severity === 'error') hasErrors = true
      const key = JSON.stringify([code, place.file, place.column])
      const met = (perPlace.get(key) ?? 0) + 1
      perPlace.set(key, met)
      if (met > KEPT_PER_PLACE) return
      kept.push({
        code,
        severity,
        file: place.file ?? null,
        line: place.line ?? null,
        column: place.column ?? null,
        actual: place.actual ?? null,
        expected: place.expected ?? null,
      })
    },
  }
}
