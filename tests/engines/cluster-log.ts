import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf, formatDay } from '../../src/lib/day.ts'
import type { LoopbackServer } from './clickhouse-servers.ts'

/** Accounts, and people of each. */
const ACCOUNTS = 1000
const PEOPLE = 4
const BLOCK = 50_000

const kinds = ['visit', 'email', 'call', 'workshop', 'email', 'dinner', 'meeting', 'exchange', 'email']
const days = Array.from({ length: 1010 }, (_, at) => formatDay(dayOf(2024, 1, 1)! + at))
const columns = {
  activity_id: 'String',
  date: 'Nullable(Date)',
  account_id: 'String',
  contact_ids: 'Nullable(String)',
  staff_ids: 'String',
  kind: "Enum8('visit' = 1, 'email' = 2, 'call' = 3, 'workshop' = 4, 'dinner' = 5, 'meeting' = 6, 'exchange' = 7)",
  status: 'String',
  direction: 'String',
  evidence: 'String',
  evidence_contact: 'Nullable(String)',
  outcome: 'String',
  site: 'String',
  count: 'Nullable(UInt8)',
}

/** Records of every sort: undated, planned, of people nobody knows, of people of two accounts, of somebody who left. */
function* records(from: number, until: number): Generator<(string | undefined)[]> {
  for (let at = from; at < until; at++) {
    // a number that looks like chance and is always the same
    const dice = Math.imul(at + 1, 2_654_435_761) >>> 4
    const account = dice % ACCOUNTS
    const person = account * PEOPLE + ((dice >>> 10) % PEOPLE)
    const people =
      at % 13 === 0
        ? `P${person};P${account * PEOPLE}`
        : at % 97 === 0
          ? `P${person};P${(person + 7 * PEOPLE) % (ACCOUNTS * PEOPLE)}`
          : at % 89 === 0
            ? `P${(person + PEOPLE) % (ACCOUNTS * PEOPLE)}`
            : at % 17 === 0
              ? 'nobody'
              : at % 19 === 0
                ? ''
                : `P${person}`
    yield [
      `${at}`.padStart(18, '0'),
      at % 31 === 0 ? '' : days[dice % days.length],
      at % 1009 === 0 ? 'elsewhere' : `A${account}`,
      people,
      ['S1', 'S1;S2', 'S3', 'S1;S3', ''][(dice >>> 5) % 5],
      kinds[(dice >>> 7) % kinds.length],
      at % 23 === 0 ? 'planned' : at % 41 === 0 ? 'no idea' : 'completed',
      ['us', 'customer', ''][dice % 3],
      at % 11 === 0 ? 'introduction' : '',
      at % 22 === 0 ? `P${account * PEOPLE + 1}` : '',
      ['agreed', ' \u3000', 'a "quoted",\nbroken \\ cell', ''][dice % 4],
      ['North', '', 'Süd, "far"'][(dice >>> 3) % 3],
      at % 5 === 0 ? '2' : '',
    ]
  }
}

/** What a data folder holds beside the log. */
export async function writeMasterData(folder: string): Promise<void> {
  const accounts = ['account_id,name,tier']
  const contacts = ['contact_id,account_id,name,department,level,decision_role']
  for (let account = 0; account < ACCOUNTS; account++) {
    accounts.push(`A${account},Account ${account},B`)
    for (let person = account * PEOPLE; person < (account + 1) * PEOPLE; person++)
      contacts.push(
        `P${person},A${account},Person ${person},IT,${['executive', 'director', 'manager', 'staff'][person % 4]},D`,
      )
  }
  const staff = [
    'staff_id,name,role,level,left_on',
    'S1,Eve,AR,manager,',
    'S2,Fay,AR,executive,',
    'S3,Gil,SR,executive,2026-07-15',
  ]
  for (const [name, lines] of Object.entries({ accounts, contacts, staff }))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
}

const quoted = (cell = ''): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const types = Object.values(columns)
const escaped = (cell = '', at: number): string =>
  cell === '' && types[at]!.startsWith('Nullable')
    ? '\\N'
    : cell.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')

/** Writes the log as a file. */
export async function writeLog(path: string, count: number): Promise<void> {
  await writeFile(path, `${Object.keys(columns).join(',')}\n`)
  for (let from = 0; from < count; from += BLOCK) {
    const lines = Array.from(records(from, Math.min(from + BLOCK, count)), (cells) =>
      cells.map(quoted).join(','),
    )
    await writeFile(path, `${lines.join('\n')}\n`, { flag: 'a' })
  }
}

type Put = (sql: string, rows?: string) => Promise<unknown>

/** Makes a table for the log on a server. */
export const createTable = (ask: Put, table: string): Promise<unknown> =>
  ask(
    `CREATE TABLE ${table} (${Object.entries(columns)
      .map(([column, type]) => `${column} ${type}`)
      .join(', ')}) ENGINE = MergeTree PARTITION BY kind ORDER BY account_id`,
  )

/** Puts the log into a table. */
export async function fillTable(ask: Put, table: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += BLOCK) {
    const lines = Array.from(records(from, Math.min(from + BLOCK, count)), (cells) =>
      cells.map(escaped).join('\t'),
    )
    await ask(`INSERT INTO ${table} FORMAT TabSeparated`, lines.join('\n'))
  }
}

/** Puts the log on servers: `crm.<name>` over `crm.<name>_shard`, sharded by a text of SQL. */
export async function loadLog(
  servers: readonly LoopbackServer[],
  name: string,
  shardedBy: string,
  count: number,
): Promise<void> {
  for (const { ask } of servers) {
    await ask('CREATE DATABASE IF NOT EXISTS crm')
    await createTable(ask, `crm.${name}_shard`)
    await ask(
      `CREATE TABLE crm.${name} AS crm.${name}_shard ENGINE = Distributed(crm, crm, ${name}_shard, ${shardedBy})`,
    )
  }
  await fillTable(servers[0]!.ask, `crm.${name}`, count)
}
