import { mkdirSync, writeFileSync } from 'node:fs'
import type { Environment } from './flags.ts'
import { printStop, readFlags } from './flags.ts'
import { makeCompany } from './sample/company.ts'
import { writeCsv } from './sample/csv.ts'

const definition = { command: 'sample', does: 'remakes the sample data from its fixed seed', flags: {} }

const folder = new URL('../data/sample/', import.meta.url)

/** Writes `data/sample/<name>.csv`, the same bytes every time. */
export function run(argv: readonly string[], env: Environment): number {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  mkdirSync(folder, { recursive: true })
  for (const { name, table, rows } of makeCompany()) {
    writeFileSync(new URL(`${name}.csv`, folder), writeCsv(table, rows))
    process.stdout.write(`data/sample/${name}.csv: ${rows.length} rows\n`)
  }
  return 0
}
