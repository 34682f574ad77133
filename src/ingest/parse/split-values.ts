/** Whether a cell may hold several values; cheap, because it is asked of every cell of a log. */
export function mayBeSeveral(cell: string): boolean {
  return MAY_BE_SEVERAL.test(cell)
}

const MAY_BE_SEVERAL = /[;；、|[{]/
const SEPARATORS = /[;；、|]/
/** Roles are short, so they are also written as A/D, A+D or AD. */
const SHORT_SEPARATORS = /[;；、|/+,，&]/
const ROLE_LETTERS = /^[ADEISU]{2,6}$/

/** A number of JSON as its text: a long id would lose its last digits. */
const asWritten = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { value: own, id, name } = value as Readonly<Record<string, unknown>>
  return textsOf(own ?? id ?? name)
}

/**
 * The values of one cell: separated by ; ；、 | or a JSON list (of texts, or of objects with `value`, `id` or `name`), or a
 * JSON object of names by id. Numbers in JSON keep all their digits: they are ids. Blank ones are left out.
 */
export function splitValues(cell: string, short = false): string[] {
  const isMap = cell.startsWith('{') && cell.endsWith('}')
  if (isMap || (cell.startsWith('[') && cell.endsWith(']'))) {
    try {
      const parsed: unknown = JSON.parse(cell, asWritten)
      return (isMap ? Object.values(parsed as object).flatMap(textsOf) : textsOf(parsed))
        .map((text) => text.trim())
        .filter((text) => text !== '')
    } catch {
      // not JSON: a name may stand in brackets
    }
  }
  if (short && ROLE_LETTERS.test(cell)) return [...cell]
  return cell
    .split(short ? SHORT_SEPARATORS : SEPARATORS)
    .map((text) => text.trim())
    .filter((text) => text !== '')
}
