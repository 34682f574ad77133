/**
 * The log as an engine counts it: one line for each customer person of an account and each of ours in a record, so that
 * a fact is one grouping and no record need be put together. A record without people of the account, or of ours, has one
 * line with −1 there; one of no known account a line of account −1. `…_at` are places in the record, from 0: a sum over
 * records takes the lines of place 0. Everything is whole numbers; days count from 1970-01-01.
 */
export const lineColumns = [
  'record',
  'account',
  'account_at',
  // 1 where the record names people of several accounts
  'several',
  'person',
  'person_at',
  // how many people of the account, and how many of ours who had not left, the record names
  'people',
  'staff',
  'staff_at',
  'team',
  'day',
  'week',
  'status',
  'kind',
  'direction',
  'evidence',
  // whose the evidence is: −1 nobody's, −2 somebody's of another account
  'giver',
  'named',
  'named_staff',
  // 1 where neither outcome nor next step is filled
  'blank',
  'times',
  'opportunity',
  'site',
  'preset',
] as const

/** A table of lines. */
export const createLines = (table: string): string =>
  `CREATE TABLE ${table} (${lineColumns.map((name) => `${name} ${name === 'record' ? 'BIGINT' : 'INTEGER'}`).join(', ')})`
