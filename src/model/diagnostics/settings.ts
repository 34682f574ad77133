import { defineDiagnostics } from './define-diagnostics.ts'

export const settingsDiagnostics = defineDiagnostics({})
