import type { TableName } from '../../model/tables/table-names.ts'
import type { ColumnProfile } from './column-profile.ts'
import { meaningOf } from './header-terms.ts'
import type { ColumnGuess } from './propose-table.ts'

const FULL = new Set(['name', 'full name', '姓名', '名称'])
const FIRST = new Set(['first name', 'given name', 'forename', 'firstname', 'givenname', 'first', '名'])
const LAST = new Set(['last name', 'surname', 'family name', 'lastname', 'familyname', 'last', '姓'])

/** First and last name of the people of a table as one name; null where they stand in one column, or in none. */
export function joinNames(table: TableName, profiles: readonly ColumnProfile[]): ColumnGuess | null {
  if (table !== 'contacts' && table !== 'staff') return null
  const find = (words: ReadonlySet<string>): ColumnProfile | undefined =>
    profiles.find(({ header }) => words.has(meaningOf(header, table, false)))
  const [first, last] = [find(FIRST), find(LAST)]
  if (first === undefined || last === undefined || find(FULL) !== undefined) return null
  const isChinese = /\p{Script=Han}/u.test(last.header)
  const headers = isChinese ? [last.header, first.header] : [first.header, last.header]
  return {
    column: 'name',
    source: { join: headers, with: isChinese ? '' : ' ' },
    headers,
    weight: 0.95,
    sureness: 'sure',
    name: null,
    values: null,
    found: null,
    rivals: [],
    alternatives: [],
  }
}
