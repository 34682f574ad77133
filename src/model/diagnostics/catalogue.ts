import { decodeDiagnostics } from './decode.ts'
import { linkDiagnostics } from './link.ts'
import { parseDiagnostics } from './parse.ts'
import { readDiagnostics } from './read.ts'
import { settingsDiagnostics } from './settings.ts'
import { sheetDiagnostics } from './sheets.ts'

/** Every diagnostic the product can give, by its permanent code, in the order of the trip. */
export const diagnosticCatalogue = {
  ...settingsDiagnostics,
  ...decodeDiagnostics,
  ...readDiagnostics,
  ...parseDiagnostics,
  ...linkDiagnostics,
  ...sheetDiagnostics,
}

export type DiagnosticCode = keyof typeof diagnosticCatalogue
