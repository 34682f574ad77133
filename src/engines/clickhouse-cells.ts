import type { CellCutter } from './cell-cutter.ts'
import { ClickHouseFailed, type ClickHouseServer } from './clickhouse-http.ts'
import type { Engine } from './engine.ts'
import { accountColumns, type CellGroup, cellGroups, filledOnly } from './sql/cells.ts'

/** A shard's own table of the log, as it is to be cut into cells. */
export interface ShardTable {
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

/** What is blank to our own reader: the white space of JavaScript. */
const BLANKS =
  '[\\\\t\\\\n\\\\v\\\\f\\\\r \\\\x{a0}\\\\x{1680}\\\\x{2000}-\\\\x{200a}\\\\x{2028}\\\\x{2029}\\\\x{202f}\\\\x{205f}\\\\x{3000}\\\\x{feff}]'

const identifier = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``

/** A cell as it is written, '' where there is none. */
export const cellOf = (column: string): string => `ifNull(toString(${identifier(column)}), '')`

/** The number of an id without what stands around it; those of 18 characters end in three that only check the others. */
export const idOf = (column: string): string => {
  const id = `replaceRegexpAll(${cellOf(column)}, '^${BLANKS}+|${BLANKS}+$', '')`
  return `if(length(${id}) = 18, substring(${id}, 1, 15), ${id})`
}

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
        filledOnly.includes(name) ? `if(match(${written}, '^${BLANKS}*$'), '', 'filled')` : written,
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

  /** A record of the log in which all but some cells are blank. */
  const recordOf = (group: Group, first: number): string => {
    const whose = group.group === 'who' ? undefined : groups.find((one) => one.group === 'who')
    const cells = columns.map((_, position) => {
      const [name = ''] = [...positions].find(([, at]) => at === position) ?? []
      if (name === 'activity_id') return `concat('~', toString(number + ${first}))`
      const cell = ours(name)
      if (group.cells.has(cell)) return cell
      return whose?.cells.has(cell) ? `(SELECT ${cell} FROM cells_who WHERE number = 0)` : "''"
    })
    return `SELECT ${cells.map((cell, position) => `${cell} AS cell_${position}`).join(', ')}
      FROM cells_${group.group} ORDER BY number FORMAT CSV`
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
      for (const group of groups) {
        const cells = await count(`SELECT COUNT(*) FROM cells_${group.group}`)
        await server.download(recordOf(group, next), path)
        places.set(group.group, { first: next, count: cells })
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
      await engine.run(`CREATE TABLE coded ENGINE = Log AS
        SELECT toInt64(rowNumberInAllBlocks() * ${shards} + ${place}) AS record, ${numbers.join(', ')} FROM (${log}) AS log`)
      await expectAll('SELECT COUNT(*) FROM coded')
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
