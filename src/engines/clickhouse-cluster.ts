import { trimmedOf } from './clickhouse-cells.ts'
import { ClickHouseFailed, type ClickHouseServer, type ServerAddress, speakTo } from './clickhouse-http.ts'
import { textsOf } from './clickhouse.ts'
import { idKey, SALESFORCE_ID } from './sql/id-key.ts'

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
/** A time that each server writes in a zone of its own. */
const ZONELESS = /\bDateTime(?:64)?(?:\(\d*\))?(?=\)|$)/

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
  const { table, own } = await findTables(servers, name)
  const columns = await readColumns(servers, name, own)
  const counts = await Promise.all(servers.map((server) => countOf(server, own)))
  const all = await countOf(servers[0]!, table)
  const sum = counts.reduce((so, one) => so + one, 0)
  if (all !== sum)
    throw new ClickHouseFailed(`${name} counts ${all} records, and its shards ${counts.join(' + ')} = ${sum}`)
  const shards = servers.map((server, at) => ({
    address: addresses[at]!,
    server,
    table: own,
    records: counts[at]!,
  }))
  return { table, columns, shards }
}

const countOf = async ({ ask }: ClickHouseServer, table: string): Promise<number> =>
  Number(await ask(`SELECT COUNT(*) FROM ${table}`))

/** The table that was named, and the one each shard has of its own: the same where it is not Distributed. */
async function findTables(
  servers: readonly ClickHouseServer[],
  name: string,
): Promise<{ readonly table: string; readonly own: string }> {
  const [{ shown, ask }] = servers as [ClickHouseServer]
  const askTexts = async (sql: string) => textsOf(await ask(sql))
  const [table, given] = name.split('.').toReversed() as [string, string?]
  const [[current = ''] = []] = await askTexts('SELECT currentDatabase()')
  const database = given ?? current
  const [[engine, full = ''] = []] = await askTexts(
    `SELECT engine, engine_full FROM system.tables WHERE database = ${text(database)} AND name = ${text(table)}`,
  )
  if (engine === undefined) throw new ClickHouseFailed(`${shown} has no table ${name}`)
  if (engine !== 'Distributed') {
    if (servers.length > 1)
      throw new ClickHouseFailed(`${name} is ${engine}, not Distributed: give the address of one server`)
    return { table: quote(database, table), own: quote(database, table) }
  }
  const [, cluster = '', ownDatabase = '', ownTable = ''] =
    /^Distributed\('?([^,']+?)'?, *'?([^,']*?)'?, *'?([^,')]+?)'?[,)]/.exec(full) ?? []
  const [[shards = ''] = []] = await askTexts(
    `SELECT COUNT(DISTINCT shard_num) FROM system.clusters WHERE cluster = ${text(cluster)}`,
  )
  if (Number(shards) !== servers.length)
    throw new ClickHouseFailed(
      `${name} lies on ${shards} shards of ${cluster}, and ${servers.length} addresses are given`,
    )
  return { table: quote(database, table), own: quote(ownDatabase || database, ownTable) }
}

/** The columns of a table, which must be the same on all servers, and each of them one cell. */
async function readColumns(
  servers: readonly ClickHouseServer[],
  name: string,
  table: string,
): Promise<string[]> {
  const shapes = await Promise.all(
    servers.map(async ({ ask }) => textsOf(await ask(`DESCRIBE TABLE ${table}`))),
  )
  const [columns, ...others] = shapes.map((shape) => shape.map(([column]) => column!))
  const odd = shapes.flat().find(([, type = '']) => !CELL.test(type))
  if (odd !== undefined)
    throw new ClickHouseFailed(`${odd[0]} of ${name} is ${odd[1]}, which is not one cell`)
  const zoneless = shapes.flat().find(([, type = '']) => ZONELESS.test(type))
  if (zoneless !== undefined)
    throw new ClickHouseFailed(
      `${zoneless[0]} of ${name} is ${zoneless[1]}, which each server writes in its own time zone: make it a Date, a String or a DateTime with a zone`,
    )
  const other = others.findIndex((one) => one.join('\t') !== columns!.join('\t'))
  if (other >= 0)
    throw new ClickHouseFailed(`${servers[other + 1]!.shown} has other columns than ${servers[0]!.shown}`)
  return columns!
}

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
  const key = idKey('mcr_id', `match(mcr_id, '${SALESFORCE_ID}')`)
  let twice = 0
  for (let part = 0; part < parts; part++)
    twice += Number(
      await shards[0]!.server.ask(`SELECT COUNT(*) FROM (
        WITH ${trimmedOf(column)} AS mcr_id, ${key} AS mcr_key
        SELECT cityHash64(mcr_key) AS mcr_one, sipHash64(mcr_key) AS mcr_other FROM ${table}
        WHERE mcr_id <> '' AND mcr_one % ${parts} = ${part}
        GROUP BY mcr_one, mcr_other HAVING COUNT(*) > 1) AS twice`),
    )
  return twice
}
