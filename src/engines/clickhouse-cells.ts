import type { CellCutter } from './cell-cutter.ts'
import { ClickHouseFailed, type ClickHouseServer } from './clickhouse-http.ts'
import type { Engine } from './engine.ts'
import { BLANKS } from './sql/blanks.ts'
import { accountColumns, type CellGroup, cellGroups, filledOnly } from './sql/cells.ts'
import { showCells } from './sql/show-cells.ts'

/** A shard's own table of the log, as it is to be cut into cells. */
interface ShardTable {
  /** As SQL names it. */
  readonly table: string
  /** Records it was found to hold. */
  readonly records: number
  /** Its columns in their order, which are the cells of a record. */
  readonly columns: readonly string[]
  readonly positions: ReadonlyMap<string, number>
  /** Which of how many shards it is, so that no number of a record is given twice. */
  readonly place: number
  readonly shards: number
}

const identifier = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``

/** A cell as it is written, '' where there is none. */
export const cellOf = (column: string): string => `ifNull(toString(${identifier(column)}), '')`

/** An id as it is written, without blanks around it. */
export const trimmedOf = (column: string): string =>
  `replaceRegexpAll(${cellOf(column)}, '^[${BLANKS}]+|[${BLANKS}]+$', '')`

interface Group {
  readonly group: CellGroup
  /** By our name of a column: how its cell is looked at. */
  readonly cells: ReadonlyMap<string, string>
  /** Those names, one behind the other. */
  readonly names: string
}

/** No column of somebody's table: in ClickHouse a new name hides a column that bears it already. */
const ours = (name: string): string => `mcr_${name}`

function groupsOf({ columns, positions }: ShardTable): Group[] {
  return (Object.keys(cellGroups) as CellGroup[]).flatMap((group) => {
    const cells = new Map<string, string>()
    for (const name of cellGroups[group]) {
      const position = positions.get(name)
      if (position === undefined) continue
      const written = cellOf(columns[position]!)
      cells.set(
        ours(name),
        filledOnly.includes(name) ? `if(match(${written}, '^[${BLANKS}]*$'), '', 'filled')` : written,
      )
    }
    return cells.size === 0 ? [] : [{ group, cells, names: [...cells.keys()].join(', ') }]
  })
}

const selectCells = (groups: readonly Group[]): string =>
  groups.flatMap(({ cells }) => [...cells].map(([name, sql]) => `${sql} AS ${name}`)).join(', ')

/** Cuts a shard's own table into cells, in a database beside it. */
export function cutShard(server: ClickHouseServer, engine: Engine, source: ShardTable): CellCutter {
  const { table, columns, positions, place, shards, records } = source
  const groups = groupsOf(source)
  const count = async (sql: string): Promise<number> => (await engine.rows(sql))[0]?.[0] ?? 0
  /** Nothing holds a log still while it is counted. */
  const expectAll = async (sql: string): Promise<void> => {
    const now = await count(sql)
    if (now !== records)
      throw new ClickHouseFailed(`${server.shown} counted ${records} records, and then ${now}`)
  }

  return {
    async find() {
      for (const one of groups) {
        const { group, names } = one
        await engine.run(`CREATE TABLE cells_${group} ENGINE = Log AS
          SELECT toInt32(rowNumberInAllBlocks()) AS number, ${names}, records
          FROM (SELECT ${names}, COUNT(*) AS records FROM (SELECT ${selectCells([one])} FROM ${table}) AS log
            GROUP BY ${names} ORDER BY ${names}) AS cells`)
        await expectAll(`SELECT SUM(records) FROM cells_${group}`)
      }
      return records
    },

    async write(path, first) {
      const places = new Map<CellGroup, { first: number; count: number }>()
      let next = first
      for (const { group } of groups) {
        const cells = await count(`SELECT COUNT(*) FROM cells_${group}`)
        const shown = showCells(columns.length, positions, group, next, ours)
        // where nothing is, the oldest release gives no first account
        if (cells > 0)
          await server.download(
            `SELECT ${shown.join(', ')} FROM cells_${group} ORDER BY number FORMAT CSV`,
            path,
          )
        places.set(group, { first: next, count: cells })
        next += cells
      }
      return places
    },

    async code() {
      const coded = groups.filter(({ group }) => group !== 'later')
      let log = `SELECT ${selectCells(coded)} FROM ${table}`
      // the oldest release joins two tables and no third
      for (const [at, { group, names }] of coded.entries()) {
        const numbers = coded.slice(0, at).map((one) => one.group)
        const cells = coded.slice(at).map((one) => one.names)
        log = `SELECT ${[...numbers, group, ...cells].join(', ')} FROM (${log}) AS log ALL INNER JOIN (SELECT number AS ${group}, ${names} FROM cells_${group}) AS cells USING (${names})`
      }
      const numbers = (['who', 'team', 'dated', 'rest'] as const).map(
        (group) =>
          `${coded.some((one) => one.group === group) ? group : 'toInt32(0)'} AS ${group === 'team' ? 'team_cells' : group}`,
      )
      // several threads join in any order; of records with the same numbers any may come first
      await engine.run(`CREATE TABLE coded ENGINE = Log AS
        SELECT toInt64(rowNumberInAllBlocks() * ${shards} + ${place}) AS record, who, team_cells, dated, rest
        FROM (SELECT ${numbers.join(', ')} FROM (${log}) AS log ORDER BY who, team_cells, dated, rest) AS tied`)
      await expectAll('SELECT COUNT(*) FROM coded')
      await expectAll('SELECT COUNT(*) FROM (SELECT record FROM coded GROUP BY record) AS numbers')
    },

    async sample(names) {
      const [named] = accountColumns.filter((one) => positions.has(one))
      if (named === undefined) return []
      const name = ours(named)
      const rows = await engine.rows(`SELECT number FROM cells_who
        WHERE ${name} IN (SELECT ${name} FROM cells_who WHERE ${name} <> '' GROUP BY ${name} ORDER BY cityHash64(${name}) LIMIT ${names})`)
      return rows.map(([number]) => number!)
    },

    async writeRecords(who, path) {
      await engine.run('DROP TABLE IF EXISTS recounted')
      await engine.run('CREATE TABLE recounted (number INTEGER)')
      await engine.append(
        'recounted',
        who.map((number) => [number]),
      )
      const { names, cells } = groups.find(({ group }) => group === 'who')!
      const wanted = `SELECT ${names} FROM cells_who WHERE number IN (SELECT number FROM recounted)`
      await server.download(
        `SELECT ${columns.map((column, at) => `${cellOf(column)} AS cell_${at}`).join(', ')} FROM ${table}
          WHERE (${[...cells.values()].join(', ')}) IN (${wanted}) FORMAT CSV`,
        path,
      )
      return count(`SELECT SUM(records) FROM cells_who WHERE number IN (SELECT number FROM recounted)`)
    },
  }
}
