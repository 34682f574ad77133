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
  const rows = async (sql: string) => cellsOf(await ask(sql)).map((cells) => cells.map(Number))
  return {
    name: 'ClickHouse',
    version,
    async run(sql) {
      // unlike others it asks of every table how it is to lie there; of lines, few accounts are asked for at a time
      const [, table] = /^CREATE TABLE (\w+) \([^)]*\)$/.exec(sql) ?? []
      const how = table === 'lines' ? 'MergeTree ORDER BY account' : 'Log'
      await ask(table === undefined ? sql : `${sql} ENGINE = ${how}`)
    },
    rows,
    async texts(sql) {
      const texts = new Map<number, string>()
      for (const line of (await ask(sql)).split('\n').sort()) {
        const [account, ...numbers] = line.split('\t')
        if (numbers.length === 0) continue
        const before = texts.get(Number(account))
        texts.set(Number(account), `${before === undefined ? '' : `${before},`}${numbers.join(',')}`)
      }
      return texts
    },
    async derive(table, sql) {
      await ask(`CREATE TABLE ${table} ENGINE = MergeTree ORDER BY account AS ${sql}`)
    },
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
    async close() {
      await close()
    },
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
