import { defineDiagnostics } from './define-diagnostics.ts'

export const decodeDiagnostics = defineDiagnostics({})
