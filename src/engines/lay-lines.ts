import { greatest } from 'd3'
import { sumOf } from './count-log.ts'
import type { Engine } from './engine.ts'
import type { Shard } from './shard.ts'
import { recordsOfAccounts, selectLines } from './sql/cells.ts'
import { createLines, lineColumns } from './sql/lines.ts'

/** Accounts whose lines are moved at once. */
const BLOCK = 1000

/** Of how many records one may lie elsewhere than most of its account's. */
const STRAY = 0.1

/** A log that is not sharded by account: one of those whose records lie on several shards. */
interface Scattered {
  readonly account: number
  readonly shards: readonly string[]
}

/**
 * Makes the lines of all records, those of one account on one shard: that where most of its records lie. A record of
 * several accounts, or of another than it was put to, has its lines moved there. Returns an account instead where too many
 * would have to move.
 */
export async function layLines(shards: readonly Shard[]): Promise<Scattered | null> {
  if (shards.length === 1) {
    await shards[0]!.engine.derive('lines', selectLines('who_lines'))
    return null
  }
  const counts = await Promise.all(shards.map(({ engine }) => engine.rows(recordsOfAccounts)))
  const homeOf = new Map<number, { readonly shard: number; readonly records: number }>()
  for (const [shard, rows] of counts.entries())
    for (const [account, records] of rows)
      if (records! > (homeOf.get(account!)?.records ?? 0)) homeOf.set(account!, { shard, records: records! })
  const strays = counts.map((rows, shard) =>
    rows.filter(([account]) => homeOf.get(account!)!.shard !== shard),
  )
  const most = greatest(strays.flat(), (a, b) => a[1]! - b[1]!)
  if (sumOf(strays.flat(), 1) > STRAY * sumOf(counts.flat(), 1))
    return {
      account: most![0]!,
      shards: shards
        .filter((_, at) => counts[at]!.some(([account]) => account === most![0]))
        .map(({ name }) => name),
    }
  const away = strays.map((rows) => rows.map(([account]) => account!))
  await Promise.all(shards.map(({ engine }, shard) => layOwn(engine, away[shard]!)))
  for (const [shard, { engine }] of shards.entries())
    for (let from = 0; from < away[shard]!.length; from += BLOCK) {
      const accounts = away[shard]!.slice(from, from + BLOCK)
      const lines = await engine.rows(
        `SELECT ${lineColumns.join(', ')} FROM away_lines WHERE account IN (${accounts.join(', ')})`,
      )
      for (const [home, other] of shards.entries())
        await other.engine.append(
          'lines',
          lines.filter((line) => homeOf.get(line[ACCOUNT]!)!.shard === home),
        )
    }
  return null
}

const ACCOUNT = lineColumns.indexOf('account')

/** Lays the lines of all accounts but some, whose lines are laid beside them. */
async function layOwn(engine: Engine, away: readonly number[]): Promise<void> {
  await engine.run(createLines('lines'))
  if (away.length === 0) return engine.run(`INSERT INTO lines ${selectLines('who_lines')}`)
  await engine.run('CREATE TABLE away (account INTEGER)')
  await engine.append(
    'away',
    away.map((account) => [account]),
  )
  await engine.run(createLines('away_lines'))
  for (const [table, among] of [
    ['lines', 'NOT IN'],
    ['away_lines', 'IN'],
  ] as const)
    await engine.run(
      `INSERT INTO ${table} ${selectLines(`(SELECT * FROM who_lines WHERE account ${among} (SELECT account FROM away)) AS whose`)}`,
    )
}
