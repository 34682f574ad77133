/** The code of an error of the operating system or of unzipping (`EACCES`, `Z_BUF_ERROR`); any other error is thrown again. */
export function systemErrorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
