import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Format } from './formats.ts'

/** Characters a password must have: whoever holds the page may try as many as they like, for as long as they like. */
export const SHORTEST = 12

/** The password of an encrypted page, from the first line of a file; of other formats none. */
export async function readPassword(
  format: Format,
  given: string | undefined,
): Promise<{ readonly password: string } | { readonly refusal: string }> {
  if (format !== 'html')
    return given === undefined
      ? { password: '' }
      : { refusal: `A ${format} is not encrypted: --password-file is for --format html.` }
  if (given === undefined)
    return { refusal: 'An encrypted page needs a password: name a file that holds it with --password-file.' }
  const text = await readFile(resolve(given), 'utf8').catch(() => null)
  if (text === null)
    return { refusal: `${given} cannot be read: --password-file takes a file that holds the password.` }
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (rest.some((line) => line !== ''))
    return { refusal: `${given} holds more than one line: the password is one.` }
  if ([...first].length < SHORTEST)
    return { refusal: `The password in ${given} has fewer than ${SHORTEST} characters: nothing was packed.` }
  return { password: first }
}
