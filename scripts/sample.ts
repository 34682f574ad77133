import { mkdirSync, writeFileSync } from 'node:fs'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'
import { makeCompany } from './sample/company.ts'
import { writeCsv } from './sample/csv.ts'
import type { TableName } from './sample/tables.ts'
import { HEADERS } from './sample/tables.ts'

const definition = { command: 'sample', does: 'remakes the sample data from its fixed seed', flags: {} }

const folder = new URL('../data/sample/', import.meta.url)

/** Writes `data/sample/<table>.csv`, the same bytes every time. */
export function run(argv: readonly string[], env: Environment): number {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const company = makeCompany()
  mkdirSync(folder, { recursive: true })
  for (const table of Object.keys(HEADERS) as TableName[]) {
    writeFileSync(new URL(`${table}.csv`, folder), writeCsv(table, company[table]))
    process.stdout.write(`data/sample/${table}.csv: ${company[table].length} rows\n`)
  }
  return 0
}
