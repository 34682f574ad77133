import { defineDiagnostics } from './define-diagnostics.ts'

export const parseDiagnostics = defineDiagnostics({})
