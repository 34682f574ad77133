import { idOf } from './clickhouse-cells.ts'
import { ClickHouseFailed, type ClickHouseServer, type ServerAddress, speakTo } from './clickhouse-http.ts'
import { textsOf } from './clickhouse.ts'

/** A log on a cluster: one server of each shard, and the table that is theirs. */
export interface ClusterLog {
  /** The table all were asked for, as SQL names it. */
  readonly table: string
  readonly columns: readonly string[]
  readonly shards: readonly ShardLog[]
}

interface ShardLog {
  readonly address: ServerAddress
  readonly server: ClickHouseServer
  readonly table: string
  /** Records it counts. */
  readonly records: number
}

/** What of a table can be a cell. */
const CELL =
  /^(?:Nullable\(|LowCardinality\()*(?:String|U?Int\d+|Float\d+|Decimal.*|Date|Date32|DateTime.*|Enum.*|UUID|Bool)\)*$/

const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const quote = (database: string, table: string): string => `\`${database}\`.\`${table}\``

/**
 * Finds the log on each shard. A table that is Distributed must be shown with one address of each of its shards, and the
 * shards' own records must be those that the table counts.
 *
 * @throws ClickHouseFailed
 */
export async function openClusterLog(
  addresses: readonly ServerAddress[],
  name: string,
  memory: number,
): Promise<ClusterLog> {
  const servers = addresses.map((address) => speakTo(address, null, memory))
  const [first] = servers as [ClickHouseServer]
  const refuse = (why: string): never => {
    throw new ClickHouseFailed(why)
  }
  const [table, dot = ''] = name.split('.').reverse() as [string, string?]
  const [[database = dot] = []] = dot === '' ? textsOf(await first.ask('SELECT currentDatabase()')) : []
  const [[engine, full = ''] = []] = textsOf(
    await first.ask(
      `SELECT engine, engine_full FROM system.tables WHERE database = ${text(database)} AND name = ${text(table)}`,
    ),
  )
  if (engine === undefined) refuse(`${first.shown} has no table ${name}`)
  const [, cluster = '', ownDatabase = '', ownTable = ''] =
    /^Distributed\('?([^,']+?)'?, *'?([^,']*?)'?, *'?([^,')]+?)'?[,)]/.exec(full) ?? []
  if (engine === 'Distributed') {
    const [[shards = ''] = []] = textsOf(
      await first.ask(
        `SELECT COUNT(DISTINCT shard_num) FROM system.clusters WHERE cluster = ${text(cluster)}`,
      ),
    )
    if (Number(shards) !== servers.length)
      refuse(`${name} lies on ${shards} shards of ${cluster}, and ${servers.length} addresses are given`)
  } else if (servers.length > 1)
    refuse(`${name} is ${engine}, not Distributed: give the address of one server`)
  const own = engine === 'Distributed' ? quote(ownDatabase || database, ownTable) : quote(database, table)

  const shapes = await Promise.all(
    servers.map(async ({ ask }) => textsOf(await ask(`DESCRIBE TABLE ${own}`))),
  )
  const columns = shapes[0]!.map(([column]) => column!)
  for (const [at, shape] of shapes.entries()) {
    const odd = shape.find(([, type = '']) => !CELL.test(type))
    if (odd !== undefined) refuse(`${odd[0]} of ${name} is ${odd[1]}, which is not one cell`)
    if (shape.map(([column]) => column).join('\t') !== columns.join('\t'))
      refuse(`${servers[at]!.shown} has other columns than ${first.shown}`)
  }
  const counts = await Promise.all(servers.map((server) => countRecords(server, own)))
  const all = await countRecords(first, quote(database, table))
  const sum = counts.reduce((so, one) => so + one, 0)
  if (all !== sum) refuse(`${name} counts ${all} records, and its shards ${counts.join(' + ')} = ${sum}`)
  return {
    table: quote(database, table),
    columns,
    shards: servers.map((server, at) => ({
      address: addresses[at]!,
      server,
      table: own,
      records: counts[at]!,
    })),
  }
}

export const countRecords = async ({ ask }: ClickHouseServer, table: string): Promise<number> =>
  Number(await ask(`SELECT COUNT(*) FROM ${table}`))

/** Ids looked through at once. */
const IDS = 20_000_000

/** How many ids of a column several records bear, on whatever shards. */
export async function countTwice(
  table: string,
  shards: readonly Pick<ShardLog, 'server' | 'records'>[],
  column: string,
): Promise<number> {
  const all = shards.reduce((sum, { records }) => sum + records, 0)
  const parts = Math.ceil(all / IDS)
  const id = idOf(column)
  let twice = 0
  for (let part = 0; part < parts; part++)
    twice += Number(
      await shards[0]!.server.ask(`SELECT COUNT(*) FROM (
        SELECT cityHash64(${id}) AS mcr_one, sipHash64(${id}) AS mcr_other FROM ${table}
        WHERE ${id} <> '' AND mcr_one % ${parts} = ${part}
        GROUP BY mcr_one, mcr_other HAVING COUNT(*) > 1) AS twice`),
    )
  return twice
}
