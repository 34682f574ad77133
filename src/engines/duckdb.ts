import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Engine } from './engine.ts'

const PACKAGE = '@duckdb/node-api'
/** Rows handed to the engine at once; it takes no more in one piece. */
const BLOCK = 2048

/** The engine is not installed: it is an optional dependency. */
export class EngineMissing extends Error {}

/**
 * DuckDB inside this process. What does not fit the memory it may take lies in its file while it works.
 *
 * @param file where it works; the caller removes it
 * @param memory as DuckDB writes it: `1GB`
 * @throws EngineMissing
 */
export async function openDuckDb(file: string, memory: string): Promise<Engine> {
  const { DuckDBDataChunk: Chunk, DuckDBInstance, INTEGER, BIGINT, version } = await load()
  const instance = await DuckDBInstance.create(file, {
    memory_limit: memory,
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  // it knows nothing of the size of a CSV and would build its hash tables of the log
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'")
  const kept = new Set<string>()
  // one question after the other and whole answers: streams that wait side by side for memory can wait for ever
  const ask = async (sql: string) => (await (await connection.run(sql)).fetchAllChunks()).flatMap(numbersOf)

  return {
    name: 'DuckDB',
    version: version().replace(/^v/, ''),
    async run(sql) {
      await connection.run(sql)
    },
    rows: ask,
    async keep(name, place, sql) {
      // sums come wider than our numbers; all of them are whole and far below 2^53
      const before = place === null ? '' : `CAST(${place} AS DOUBLE) AS place, `
      const numbers = 'CAST(COLUMNS(* EXCLUDE (account)) AS DOUBLE)'
      const select = `SELECT CAST(fact.account AS DOUBLE) AS account, ${before}${numbers} FROM (${sql}) AS fact`
      await connection.run(
        kept.has(name) ? `INSERT INTO kept_${name} ${select}` : `CREATE TABLE kept_${name} AS ${select}`,
      )
      kept.add(name)
    },
    kept: (name, from, until) =>
      ask(`SELECT * FROM kept_${name} WHERE account >= ${from} AND account < ${until} ORDER BY ALL`),
    countKept: async (name) => (await ask(`SELECT COUNT(*) FROM kept_${name}`))[0]![0]!,
    async append(table, source) {
      const appender = await connection.createAppender(table)
      const types = Array.from({ length: appender.columnCount }, (_, at) => appender.columnType(at))
      const wide = types.map((type) => type === BIGINT)
      const chunk = Chunk.create(types.map((_, at) => (wide[at] ? BIGINT : INTEGER)))
      let block: (readonly number[])[] = []
      const flush = (): void => {
        chunk.reset()
        chunk.setColumns(types.map((_, at) => block.map((row) => (wide[at] ? BigInt(row[at]!) : row[at]!))))
        appender.appendDataChunk(chunk)
        block = []
      }
      for (const row of source) if (block.push(row) === BLOCK) flush()
      if (block.length > 0) flush()
      appender.closeSync()
    },
    close() {
      connection.closeSync()
      instance.closeSync()
      return Promise.resolve()
    },
  }
}

async function load() {
  try {
    return await import('@duckdb/node-api')
  } catch (fault) {
    throw new EngineMissing(
      `${PACKAGE} is not installed. It is an optional dependency: npm ci brings it, unless called with --omit=optional.`,
      { cause: fault },
    )
  }
}

function numbersOf(chunk: DuckDBDataChunk): number[][] {
  const columns = chunk.getColumns()
  return Array.from({ length: chunk.rowCount }, (_, row) => columns.map((column) => Number(column[row])))
}
