import { resolve } from 'node:path'
import { EngineMissing } from '../src/engines/duckdb.ts'
import { sumLeftOut } from '../src/model/facts-manifest.ts'
import { mayHoldFacts } from '../src/store/facts-folder.ts'
import { dropStage, openStage, placeStage } from '../src/store/place-output.ts'
import { refuseEditionFlags } from './edition-flags.ts'
import { countFolder, LogRefused } from './facts/count-folder.ts'
import { RecountFailed } from './facts/recount-sample.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { startProgress } from './progress.ts'

const definition = {
  command: 'facts',
  does: 'counts a large activity log with DuckDB; build --facts makes pages of what it counted',
  flags: {
    ...inputFlags,
    quarter: { takes: 'YYYY-Qn', says: 'quarter of the edition the facts are for; must be given' },
    out: { takes: 'DIR', says: 'where the facts are put; default data/facts' },
    memory: { takes: 'SIZE', says: 'memory DuckDB may take, like 500MB or 2GB; default 1GB' },
  },
} as const

/** Where the facts can't be made of this log 1, wrong usage 2, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { data, quarter, memory = '1GB', out = 'data/facts' } = read.flags
  const folder = resolve(out)
  const refuse = (text: string): number => printStop({ exitCode: 2, text })
  if (quarter === undefined) return refuse('Say of which quarter: --quarter 2026-Q3.')
  const refusal = refuseEditionFlags(read.flags)
  if (refusal !== null) return refuse(refusal)
  if (!/^[1-9]\d{0,6}(MB|GB)$/.test(memory))
    return refuse(`--memory takes a size like 500MB or 2GB, not "${memory}".`)
  if (!(await mayHoldFacts(folder)))
    return refuse(
      `${folder} is neither empty nor a folder of facts: nothing was touched. Name another with --out.`,
    )
  try {
    const start = await tripStart(read.flags)
    const stage = await openStage(folder)
    const manifest = await countFolder({ ...start, quarter }, stage, memory, startProgress())
    await placeStage(folder)
    const { records, engine, accounts, recounted } = manifest
    process.stdout.write(
      `${quarter}: ${engine.name} ${engine.version} counted ${records.counted} of ${records.raw} records of ${accounts} accounts ` +
        `(${sumLeftOut(manifest)} left out); ${recounted.length} accounts counted again from their records agree.\n` +
        `Now: npm run build --${data === undefined ? '' : ` --data ${data}`} --facts ${out}\n`,
    )
    return 0
  } catch (fault) {
    await dropStage(folder)
    if (!(fault instanceof LogRefused || fault instanceof EngineMissing || fault instanceof RecountFailed))
      throw fault
    const instead = fault instanceof LogRefused ? ' npm run build reads it without an engine.' : ''
    process.stderr.write(`${fault.message.replace(/\.?$/, '.')}${instead}\nNo facts were made.\n`)
    return 1
  }
}
