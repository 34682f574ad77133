import { resolve } from 'node:path'
import { ClickHouseFailed, readAddress, type ServerAddress } from '../src/engines/clickhouse-http.ts'
import { EngineMissing } from '../src/engines/duckdb.ts'
import { sumLeftOut } from '../src/model/facts-manifest.ts'
import { mayHoldFacts } from '../src/store/facts-folder.ts'
import { dropStage, openStage, placeStage } from '../src/store/place-output.ts'
import { refuseEditionFlags } from './edition-flags.ts'
import { countCluster } from './facts/count-cluster.ts'
import { countFolder } from './facts/count-folder.ts'
import { LogRefused } from './facts/engine-trip.ts'
import { RecountFailed } from './facts/recount-sample.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { startProgress } from './progress.ts'

const definition = {
  command: 'facts',
  does: 'counts a large activity log with DuckDB or on a cluster of ClickHouse; build --facts makes pages of what was counted',
  flags: {
    ...inputFlags,
    quarter: { takes: 'YYYY-Qn', says: 'quarter of the edition the facts are for; must be given' },
    out: { takes: 'DIR', says: 'where the facts are put; default data/facts' },
    memory: {
      takes: 'SIZE',
      says: 'memory DuckDB, or each server, may take, like 500MB or 2GB; default 1GB, with --cluster 8GB',
    },
    cluster: {
      takes: 'URL,URL',
      says: 'where the log lies on servers of ClickHouse: the HTTP address of one of each shard, with user:password@ where they ask for it',
    },
    table: { takes: 'NAME', says: 'with --cluster, the table there: database.table' },
  },
} as const

/** Where the facts can't be made of this log 1, wrong usage 2, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { data, quarter, cluster, table, out = 'data/facts' } = read.flags
  const { memory = cluster === undefined ? '1GB' : '8GB' } = read.flags
  const folder = resolve(out)
  const refuse = (text: string): number => printStop({ exitCode: 2, text })
  if (quarter === undefined) return refuse('Say of which quarter: --quarter 2026-Q3.')
  const refusal = refuseEditionFlags(read.flags)
  if (refusal !== null) return refuse(refusal)
  if (!/^[1-9]\d{0,6}(MB|GB)$/.test(memory))
    return refuse(`--memory takes a size like 500MB or 2GB, not "${memory}".`)
  const addresses = cluster?.split(',').map(readAddress) ?? []
  if (addresses.includes(null)) return refuse('--cluster takes addresses like http://host:8123.')
  if ((cluster === undefined) !== (table === undefined))
    return refuse('--cluster and --table belong together.')
  if (table !== undefined && !/^(\w+\.)?\w+$/.test(table))
    return refuse(`--table takes a name like database.table, not "${table}".`)
  if (!(await mayHoldFacts(folder)))
    return refuse(
      `${folder} is neither empty nor a folder of facts: nothing was touched. Name another with --out.`,
    )
  try {
    const start = await tripStart(read.flags)
    const stage = await openStage(folder)
    const asked = { ...start, quarter }
    const manifest =
      table === undefined
        ? await countFolder(asked, stage, memory, startProgress())
        : await countCluster(
            asked,
            { addresses: addresses as ServerAddress[], table, memory: bytesOf(memory) },
            stage,
            startProgress(),
          )
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
    if (!isTold(fault)) throw fault
    const instead =
      fault instanceof LogRefused && cluster === undefined ? ' npm run build reads it without an engine.' : ''
    process.stderr.write(`${fault.message.replace(/\.?$/, '.')}${instead}\nNo facts were made.\n`)
    return 1
  }
}

/** Whether a fault says in words all that is to be said. */
const isTold = (fault: unknown): fault is Error =>
  [LogRefused, EngineMissing, ClickHouseFailed, RecountFailed].some((one) => fault instanceof one)

const bytesOf = (memory: string): number => Number.parseInt(memory, 10) * (memory.endsWith('GB') ? 1e9 : 1e6)
