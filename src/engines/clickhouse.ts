import type { Engine } from './engine.ts'

/** Puts a question to a ClickHouse and gives its whole answer, as lines of cells between tabs; rows to put in come along. */
export type Ask = (sql: string, rows?: string) => Promise<string>

/** Characters handed over at once. */
const PIECE = 2 ** 22

/**
 * A ClickHouse as an engine, in words that its releases from 18.16 on understand: one JOIN a SELECT, no windows, no
 * DELETE. It works in the database that `ask` speaks to, which is another's to make and to drop.
 */
export async function openClickHouse(ask: Ask, close: () => Promise<unknown>): Promise<Engine> {
  const [[version = '']] = cellsOf(await ask('SELECT version()')) as [string[]]
  const kept = new Map<string, string>()
  const rows = async (sql: string) => cellsOf(await ask(sql)).map((cells) => cells.map(Number))
  return {
    name: 'ClickHouse',
    version,
    async run(sql) {
      // unlike others it asks of every table how it is to lie there
      await ask(/^CREATE TABLE \w+ \([^)]*\)$/.test(sql) ? `${sql} ENGINE = Log` : sql)
    },
    rows,
    async keep(name, place, sql) {
      const numbered = `SELECT ${place === null ? '' : `toInt32(${place}) AS place, `}* FROM (${sql}) AS fact`
      if (!kept.has(name)) {
        await ask(`CREATE TABLE kept_${name} ENGINE = MergeTree ORDER BY account AS ${numbered}`)
        const described = cellsOf(await ask(`DESCRIBE TABLE kept_${name}`)).map(([column]) => column!)
        kept.set(name, ['account', ...described.filter((column) => column !== 'account')].join(', '))
      } else await ask(`INSERT INTO kept_${name} ${numbered}`)
    },
    async kept(name, from, until) {
      const columns = kept.get(name)!
      return rows(
        `SELECT ${columns} FROM kept_${name} WHERE account >= ${from} AND account < ${until} ORDER BY ${columns}`,
      )
    },
    countKept: async (name) => (await rows(`SELECT COUNT(*) FROM kept_${name}`))[0]![0]!,
    async append(table, source) {
      let piece = ''
      const flush = async () => {
        if (piece !== '') await ask(`INSERT INTO ${table} FORMAT TabSeparated`, piece)
        piece = ''
      }
      for (const row of source) {
        piece += `${row.join('\t')}\n`
        if (piece.length > PIECE) await flush()
      }
      await flush()
    },
    close,
  }
}

const cellsOf = (answer: string): string[][] =>
  answer === ''
    ? []
    : answer
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => line.split('\t'))

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', 0: '\0', b: '\b', f: '\f' }

/** Cells of an answer that are words. */
export const textsOf = (answer: string): string[][] =>
  cellsOf(answer).map((cells) =>
    cells.map((cell) => cell.replace(/\\(.)/g, (_, of: string) => ESCAPES[of] ?? of)),
  )
