import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Engine } from './engine.ts'

const PACKAGE = '@duckdb/node-api'
/** Rows handed to the engine at once; it takes no more in one piece. */
const BLOCK = 2048

/** The engine is not installed: it is an optional dependency. */
export class EngineMissing extends Error {}

/**
 * DuckDB inside this process. What does not fit the memory it may take lies in a folder while it works.
 *
 * @param folder where it may put files; the caller removes it
 * @param memory as DuckDB writes it: `1GB`
 * @throws EngineMissing
 */
export async function openDuckDb(folder: string, memory: string): Promise<Engine> {
  const { DuckDBDataChunk: Chunk, DuckDBInstance, INTEGER, BIGINT, version } = await load()
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: folder,
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  // it knows nothing of the size of a CSV and would build its hash tables of the log
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'")
  // one question after the other and whole answers: streams that wait side by side for memory can wait for ever
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql)
  }
  const askChunks = async (sql: string) => (await connection.run(sql)).fetchAllChunks()

  return {
    name: 'DuckDB',
    version: version().replace(/^v/, ''),
    run,
    rows: async (sql) => (await askChunks(sql)).flatMap(numbersOf),
    async texts(sql) {
      const chunks = await askChunks(
        `SELECT account, STRING_AGG(numbers, ',' ORDER BY numbers) FROM (
          SELECT account, CONCAT_WS(',', *COLUMNS(* EXCLUDE (account))) AS numbers FROM (${sql}) AS fact
        ) AS written GROUP BY account`,
      )
      return new Map(chunks.flatMap((chunk) => chunk.getRows() as [number, string][]))
    },
    derive: (table, sql) => run(`CREATE VIEW ${table} AS ${sql}`),
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
