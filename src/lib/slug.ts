import { sha256 } from './sha256.ts'

const STEM = 40
const DIGITS = 10

/**
 * A file name for a record: what of its name is safe to read (ASCII letters and digits, at most 40), then ten hex
 * digits of a hash of its id, which tell apart ids that differ only by case or width. A name in another script leaves
 * only the digits.
 */
export function slugOf(name: string, id: string): string {
  const stem = name
    .normalize('NFKD')
    // an accent is not a gap: Müller is muller
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, STEM)
    .replace(/^-+|-+$/g, '')
  const digits = sha256(id).slice(0, DIGITS)
  return stem === '' ? digits : `${stem}-${digits}`
}
