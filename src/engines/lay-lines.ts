import type { Engine } from './engine.ts'
import type { Shard } from './shard.ts'
import { selectLines, whoseRecords } from './sql/cells.ts'
import { createLines, lineColumns } from './sql/lines.ts'

/** Accounts whose lines are moved at once. */
const BLOCK = 1000

/** An account whose own records lie on several shards. */
export interface SplitAccount {
  readonly account: number
  readonly shards: readonly string[]
}

/**
 * Makes the lines of all records, those of one account on one shard. A record that names people of several accounts lies
 * where one of them is at home, and its lines of the others go where they are; any other record must lie with its account.
 * Returns an account whose records do not.
 */
export async function layLines(shards: readonly Shard[]): Promise<SplitAccount | null> {
  const named = await Promise.all(shards.map(({ engine }) => engine.rows(whoseRecords)))
  const homeOf = new Map<number, number>()
  for (const isAlone of [1, 0])
    for (const [shard, rows] of named.entries())
      for (const [account, alone] of rows) {
        if (alone !== isAlone) continue
        const home = homeOf.get(account!) ?? shard
        if (home !== shard && alone === 1)
          return { account: account!, shards: [shards[home]!.name, shards[shard]!.name] }
        homeOf.set(account!, home)
      }
  const away = named.map((rows, shard) =>
    rows.map(([account]) => account!).filter((account) => homeOf.get(account) !== shard),
  )
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
          lines.filter((line) => homeOf.get(line[ACCOUNT]!) === home),
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
