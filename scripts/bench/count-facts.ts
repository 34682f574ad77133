import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countFolder } from '../facts/count-folder.ts'
import { tripStart } from '../input-flags.ts'

// The same facts by DuckDB, written as `npm run facts` writes them.
const [data, memory] = process.argv.slice(2)
if (data === undefined || memory === undefined) throw new Error('usage: count-facts.ts FOLDER MEMORY')
const folder = await mkdtemp(join(tmpdir(), 'mcr-bench-facts-'))
const start = await tripStart({
  data,
  quarter: undefined,
  settings: undefined,
  preset: [],
  encoding: undefined,
})
try {
  const { records } = await countFolder({ ...start, quarter: '2026-Q3' }, folder, memory, {
    say: () => {},
    end: () => {},
  })
  process.stdout.write(`${records.counted} records\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
