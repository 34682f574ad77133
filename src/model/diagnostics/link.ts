import { defineDiagnostics } from './define-diagnostics.ts'

export const linkDiagnostics = defineDiagnostics({})
