import type { CellCutter, CellPlaces } from './cell-cutter.ts'
import type { Engine } from './engine.ts'
import { BLANKS } from './sql/blanks.ts'
import { accountColumns, type CellGroup, cellGroups, filledOnly } from './sql/cells.ts'
import { idKey, SALESFORCE_ID } from './sql/id-key.ts'
import { showCells } from './sql/show-cells.ts'

/** A log as an engine is to cut it into cells. */
interface CellSource {
  readonly path: string
  readonly delimiter: string
  readonly header: readonly string[]
  readonly positions: ReadonlyMap<string, number>
}

/** First characters that are not blank, as bytes order them: of ASCII, and from the ideographs to the compatibility forms. */
const LETTERS = [
  ['!', '~'],
  ['\u3400', '\ufe00'],
] as const
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const cell = (position: number): string => `c${position}`

/** Cells of a record as they are written, '' where there is none; a record of another width is an error. */
function readCsv({ path, delimiter, header }: CellSource): string {
  const columns = header.map((_, position) => `${text(cell(position))}: 'VARCHAR'`).join(', ')
  return `read_csv(${text(path)}, auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"',
    strict_mode = true, null_padding = false, ignore_errors = false, columns = {${columns}})`
}

/** The columns of a group that the file has, and how each is looked at. */
function columnsOf(source: CellSource, group: CellGroup): { name: string; sql: string }[] {
  return cellGroups[group].flatMap((name) => {
    const position = source.positions.get(name)
    if (position === undefined) return []
    const written = `COALESCE(${cell(position)}, '')`
    const sql = filledOnly.includes(name)
      ? // most cells begin with a letter, which is told faster
        `CASE WHEN ${LETTERS.map(([from, to]) => `${written} BETWEEN ${text(from)} AND ${text(to)}`).join(' OR ')} THEN 'filled'
          WHEN regexp_full_match(${written}, '[${BLANKS}]*') THEN '' ELSE 'filled' END`
      : written
    return [{ name, sql }]
  })
}

const groupsOf = (source: CellSource): CellGroup[] =>
  (Object.keys(cellGroups) as CellGroup[]).filter((group) => columnsOf(source, group).length > 0)

/**
 * Finds the different cells of every group in one pass: table `cells_<group>`, numbered from 0 in the order of their
 * texts. Returns how many records there are, by a count of its own.
 */
async function findCells(engine: Engine, source: CellSource): Promise<number> {
  const groups = groupsOf(source).map((group) => ({ group, columns: columnsOf(source, group) }))
  const all = groups.flatMap(({ columns }) => columns)
  const sets = groups.map(({ columns }) => `(${columns.map(({ name }) => name).join(', ')})`)
  const marks = groups.map(({ group, columns }) => `GROUPING(${columns[0]!.name}) AS no_${group}`)
  await engine.run(`CREATE TABLE every_cell AS
    SELECT ${[...marks, ...all.map(({ name }) => name)].join(', ')}, COUNT(*) AS records
    FROM (SELECT ${all.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM ${readCsv(source)}) AS log
    GROUP BY GROUPING SETS (${sets.join(', ')})`)
  for (const { group, columns } of groups) {
    const names = columns.map(({ name }) => name).join(', ')
    await engine.run(`CREATE TABLE cells_${group} AS
      SELECT CAST(ROW_NUMBER() OVER (ORDER BY ${names}) - 1 AS INTEGER) AS number, ${names}, records
      FROM every_cell WHERE no_${group} = 0`)
  }
  const [[records = 0] = []] = await engine.rows(
    `SELECT CAST(COALESCE(SUM(records), 0) AS BIGINT) FROM cells_${groups[0]!.group}`,
  )
  await engine.run('DROP TABLE every_cell')
  return records
}

/** Writes the different cells as a log of their own, for our own reader. */
async function writeCells(
  engine: Engine,
  source: CellSource,
  path: string,
  first: number,
): Promise<CellPlaces> {
  const { header, positions, delimiter } = source
  const places = new Map<CellGroup, { first: number; count: number }>()
  let next = first
  const parts: string[] = []
  for (const group of groupsOf(source)) {
    const [[count = 0] = []] = await engine.rows(`SELECT COUNT(*) FROM cells_${group}`)
    const shown = showCells(header.length, positions, group, next, (name) => name)
    parts.push(`SELECT number + ${next} AS place, ${shown.join(', ')} FROM cells_${group}`)
    places.set(group, { first: next, count })
    next += count
  }
  await engine.run(`COPY (SELECT * EXCLUDE (place) FROM (${parts.join(' UNION ALL ')}) AS every ORDER BY place)
    TO ${text(path)} (FORMAT csv, HEADER false, DELIMITER ${text(delimiter)}, QUOTE '"', ESCAPE '"')`)
  return places
}

/** Ties each record to the numbers of its cells: table `coded`. */
async function codeRecords(engine: Engine, source: CellSource): Promise<void> {
  const groups = groupsOf(source).filter((group) => group !== 'later')
  const columns = groups.flatMap((group) => columnsOf(source, group))
  const joins = groups.map((group) => {
    const same = columnsOf(source, group).map(({ name }) => `log.${name} = cells_${group}.${name}`)
    return `JOIN cells_${group} ON ${same.join(' AND ')}`
  })
  const numbers = (['who', 'team', 'dated', 'rest'] as const).map((group) =>
    groups.includes(group) ? `cells_${group}.number AS ${group}` : `0 AS ${group}`,
  )
  // equal ids give one number, and so may a few others; 0 is no id
  const id = trimmedId(source)
  const coarse = `CASE WHEN ${id} = '' THEN 0 ELSE HASH(CASE WHEN LENGTH(${id}) = 18 THEN LEFT(${id}, 15) ELSE ${id} END) END`
  await engine.run(`CREATE TABLE coded_ids AS SELECT ${numbers.join(', ')}, log.id AS id
    FROM (SELECT ${columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}, ${coarse} AS id FROM ${readCsv(source)}) AS log
    ${joins.join(' ')}`)
  // numbers of `who` follow accounts where the log names them; of records with the same numbers any may come first
  await engine.run(
    'CREATE TABLE coded_cells AS SELECT who, team AS team_cells, dated, rest FROM coded_ids ORDER BY who, team, dated, rest',
  )
  await engine.run(
    'CREATE VIEW coded AS SELECT rowid AS record, who, team_cells, dated, rest FROM coded_cells',
  )
}

/** An id as it is written, without blanks around it; '' where there is none. */
function trimmedId({ positions }: CellSource): string {
  const position = positions.get('activity_id')
  if (position === undefined) return "''"
  const written = `COALESCE(${cell(position)}, '')`
  // trimming takes ten times as long as seeing that there is nothing to trim
  return `CASE WHEN regexp_matches(${written}, '^[!-~]+$') THEN ${written} ELSE TRIM(${written}, ${text(BLANKS)}) END`
}

/** How many records bear an id that another bears too. */
export async function countTwice(engine: Engine, source: CellSource): Promise<number> {
  const twice = async (from: string): Promise<number> => {
    const [[count = 0] = []] = await engine.rows(`SELECT COUNT(*) - COUNT(DISTINCT id) FROM ${from}`)
    return count
  }
  if ((await twice('coded_ids WHERE id <> 0')) === 0) return 0
  const key = idKey('id', `regexp_matches(id, '${SALESFORCE_ID}')`)
  const ids = `SELECT ${trimmedId(source)} AS id FROM ${readCsv(source)}`
  return twice(`(SELECT HASH(${key}) AS id FROM (${ids}) AS trimmed WHERE id <> '') AS keys`)
}

/** The numbers of all cells of the group `who` that hold one of a few names of accounts, those of the least hashes. */
async function sampleCells(engine: Engine, source: CellSource, names: number): Promise<number[]> {
  const [name] = accountColumns.filter((one) => source.positions.has(one))
  if (name === undefined) return []
  const rows = await engine.rows(`SELECT number FROM cells_who
    WHERE ${name} IN (SELECT ${name} FROM cells_who WHERE ${name} <> '' GROUP BY ${name} ORDER BY MD5(${name}) LIMIT ${names})`)
  return rows.map(([number]) => number!)
}

/** Writes the records of some cells of the group `who` as they stand, without header; for counting them again. */
async function writeRecords(
  engine: Engine,
  source: CellSource,
  who: readonly number[],
  path: string,
): Promise<number> {
  const columns = columnsOf(source, 'who')
  const names = source.header.map((_, position) => cell(position)).join(', ')
  await engine.run('CREATE OR REPLACE TABLE recounted (number INTEGER)')
  await engine.append(
    'recounted',
    who.map((number) => [number]),
  )
  await engine.run(`COPY (SELECT ${names} FROM ${readCsv(source)} AS log
    JOIN (SELECT cells_who.* FROM cells_who JOIN recounted ON cells_who.number = recounted.number) AS wanted
      ON ${columns.map(({ name, sql }) => `${sql} = wanted.${name}`).join(' AND ')})
    TO ${text(path)} (FORMAT csv, HEADER false, DELIMITER ${text(source.delimiter)}, QUOTE '"', ESCAPE '"')`)
  const [[records = 0] = []] = await engine.rows(
    'SELECT CAST(SUM(records) AS BIGINT) FROM cells_who WHERE number IN (SELECT number FROM recounted)',
  )
  return records
}

/** Has a file cut by DuckDB. */
export const cutFile = (engine: Engine, source: CellSource): CellCutter => ({
  find: () => findCells(engine, source),
  write: (path, first) => writeCells(engine, source, path, first),
  code: () => codeRecords(engine, source),
  sample: (names) => sampleCells(engine, source, names),
  writeRecords: (who, path) => writeRecords(engine, source, who, path),
})
