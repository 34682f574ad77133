import { defineDiagnostics } from './define-diagnostics.ts'

export const readDiagnostics = defineDiagnostics({})
