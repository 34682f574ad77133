import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findMentions } from '../../src/report/audience/find-mentions.ts'
import { listFiles } from '../../src/store/manifest.ts'
import { readPublishedReport } from '../../src/store/published-edition.ts'
import { readOwnCsv } from '../../src/store/read-own-csv.ts'

/** A row of a published table, by its header. */
export interface PersonRow {
  readonly table: string
  readonly row: Readonly<Record<string, string>>
}

/** What one published edition says of a person. */
export interface Traces {
  readonly quarter: string
  /** As the edition names them; empty where it doesn't. */
  readonly names: readonly string[]
  /** Ratings, roles, evidence, plans: every row of the tables that is about them. */
  readonly rows: readonly PersonRow[]
  /** Every page and file that names them, below the edition. */
  readonly files: readonly string[]
  /** Other people of that name: a page may mean one of these. */
  readonly namesakes: number
}

/** Traces, and whether a text of this edition mentions the person. */
export interface FoundPerson {
  /** What this edition calls them: their id, or their codes. */
  readonly ids: ReadonlySet<string>
  readonly traces: Traces
  /** Longer names that hold one of theirs: somebody else's, or a company's. */
  readonly longer: readonly string[]
  readonly mentions: (text: string) => boolean
  /** Accounts, groups and units of the very same name: of a text nobody can tell which of the two it means. */
  readonly companies: readonly string[]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
}

/** The text of a file with names in it as they were before they were written: without entities or escapes. */
export function readNames(path: string, text: string): string {
  if (path.endsWith('.html'))
    return text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, name: string) => entities[name]!)
  return path.endsWith('.csv') ? text.replaceAll('""', '"') : text.replace(/\\(["\\])/g, '$1')
}

const say = (row: Readonly<Record<string, string>>, key: string): string => row[key] ?? ''

async function readTables(folder: string, files: readonly string[]): Promise<PersonRow[]> {
  const rows: PersonRow[] = []
  for (const path of files.filter((one) => /^tables\/[\w-]+\.csv$/.test(one))) {
    const [header, ...records] = readOwnCsv(await readFile(join(folder, path), 'utf8'))
    const table = path.slice('tables/'.length, -'.csv'.length)
    for (const { cells } of records)
      rows.push({ table, row: Object.fromEntries(header!.cells.map((name, at) => [name, cells[at] ?? ''])) })
  }
  return rows
}

/** Whether a row is about somebody: by id, or by name within the same account. */
export function isAbout(
  row: Readonly<Record<string, string>>,
  ids: ReadonlySet<string>,
  names: ReadonlySet<string>,
  accounts: ReadonlySet<string>,
): boolean {
  if ('contact_id' in row) return ids.has(say(row, 'contact_id'))
  return accounts.has(say(row, 'account_id')) && Object.values(row).some((cell) => names.has(cell))
}

/** Whether a text mentions one of these names, and not only within a longer one that is somebody else's. */
export function mentionsOf(names: Iterable<string>, longer: readonly string[]): (text: string) => boolean {
  const isIn = findMentions(names)
  const longestFirst = longer.toSorted((a, b) => b.length - a.length)
  return (text) => isIn(text) && isIn(longestFirst.reduce((left, name) => left.replaceAll(name, '\n'), text))
}

/** Looks for a person, by the ids the edition knows them by, in everything it holds. */
export async function findPerson(
  site: string,
  quarter: string,
  ids: ReadonlySet<string>,
): Promise<FoundPerson> {
  const folder = join(site, quarter)
  const files = await listFiles(folder)
  const all = await readTables(folder, files)
  const people = all.filter(({ row }) => 'contact_id' in row && say(row, 'name') !== '')
  const own = people.filter(({ row }) => ids.has(say(row, 'contact_id')))
  const names = new Set(own.map(({ row }) => say(row, 'name')))
  const accounts = new Set(own.map(({ row }) => say(row, 'account_id')))
  const rows = all.filter(({ row }) => isAbout(row, ids, names, accounts))
  const others = people.filter(({ row }) => !ids.has(say(row, 'contact_id')))
  const namesakes = new Set(
    others.filter(({ row }) => names.has(say(row, 'name'))).map(({ row }) => say(row, 'contact_id')),
  ).size
  const report = await readPublishedReport(site, quarter)
  const companies = [report?.accounts, report?.organizations, report?.units].flatMap((list) =>
    (list ?? []).map(({ name }) => name),
  )
  const isIn = findMentions(names)
  const longer = [...new Set([...companies, ...others.map(({ row }) => say(row, 'name'))])].filter(
    (name) => !names.has(name) && isIn(name),
  )
  const mentions = mentionsOf(names, longer)
  const naming: string[] = []
  if (names.size > 0)
    for (const path of files.filter((one) => /\.(?:html|json|js|csv)$/.test(one))) {
      const text = await readFile(join(folder, path), 'utf8')
      if (mentions(readNames(path, text))) naming.push(path)
    }
  const traces = { quarter, names: [...names], rows, files: naming, namesakes }
  return { ids, traces, longer, mentions, companies: companies.filter((name) => names.has(name)) }
}
