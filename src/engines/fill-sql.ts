/** What stands for a name in a text of SQL: a whole number, or a list of them. */
export type SqlValues = Readonly<Record<string, number | readonly number[]>>

/** No number of ours: a list must hold something. */
const NOTHING = -9

/**
 * A text of SQL with each `:name` replaced by its numbers. Only whole numbers ever go in, so nothing need be escaped.
 *
 * @throws RangeError for a name without a value, or one that is no whole number
 */
export function fillSql(sql: string, values: SqlValues): string {
  return sql.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = values[name]
    const numbers = typeof value === 'number' ? [value] : value
    if (numbers === undefined || !numbers.every(Number.isSafeInteger))
      throw new RangeError(`no number for :${name}`)
    return (numbers.length === 0 ? [NOTHING] : numbers).join(', ')
  })
}
