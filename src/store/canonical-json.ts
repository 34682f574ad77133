import { stringifySorted } from '../lib/sorted-json.ts'

/** A JSON file whose bytes depend on the value only: keys sorted by code unit, one line end at the end. */
export function writeCanonicalJson(value: unknown, indent = 0): string {
  return `${stringifySorted(value, ' '.repeat(indent))}\n`
}
