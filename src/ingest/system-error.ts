import type { DiagnosticPlace } from '../model/diagnostic-collector.ts'
import type { DiagnosticCode } from '../model/diagnostics/catalogue.ts'

/** The code of an error of the operating system or of unzipping (`EACCES`, `Z_BUF_ERROR`); any other error is thrown again. */
export function systemErrorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

const zipCodes: Readonly<Record<string, DiagnosticCode>> = {
  Z_BUF_ERROR: 'zip-cut',
  Z_DATA_ERROR: 'zip-damaged',
}

/** What to report of a file that cannot be read on; any error but the system's is thrown again. */
export function describeUnreadable(error: unknown): { code: DiagnosticCode; place: DiagnosticPlace } {
  const actual = systemErrorCode(error)
  const zipped = zipCodes[actual]
  return zipped ? { code: zipped, place: {} } : { code: 'file-unreadable', place: { actual } }
}
