import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '../src/model/settings.ts'
import { formatQuarter } from '../src/model/quarter.ts'
import { listCodes, type Measured, type Readers } from '../src/pipeline.ts'
import { findReaders } from '../src/report/audience/readers.ts'
import { codeFileIn, readCodeFile, writeCodeFile } from '../src/store/code-file.ts'
import { isWithin, sayNoAudience } from './edition-flags.ts'

const root = join(import.meta.dirname, '..')

/** Whom an edition is for, or why it can't be made for them. */
export type Choice = { readonly readers: Readers } | { readonly refusal: string }

/** The readers an edition was made for: the key of a coded one must be there, and is never made. */
export async function recallReaders(
  audience: string,
  settings: Settings,
  quarter: string,
  codes: string,
): Promise<Choice> {
  const found = findReaders(audience, settings)
  if (found === null) return { refusal: sayNoAudience(audience, Object.keys(settings.audiences)) }
  if (found.audience !== 'coded') return { readers: found }
  const kept = await readCodeFile(codes)
  return kept?.quarter === quarter
    ? { readers: { ...found, key: kept.key } }
    : {
        refusal: `Without its key the coded ${quarter} can't be made again: ${codes} is not it. Name it with --codes.`,
      }
}

/**
 * The readers of an edition. Codes come from a key of this edition alone, kept in `codes` with what each code stands
 * for; where there is none it is made. It must lie outside the site, or whoever reads the site reads the key. People who
 * were erased stand in neither.
 */
export async function chooseReaders(
  audience: string,
  edition: Pick<Measured, 'quarter' | 'settings' | 'review'>,
  codes: string | undefined,
  site: string,
  erased: readonly string[],
): Promise<Choice> {
  const { settings } = edition
  const found = findReaders(audience, settings)
  if (found === null) return { refusal: sayNoAudience(audience, Object.keys(settings.audiences)) }
  if (found.audience !== 'coded') return { readers: { ...found, erased } }
  const quarter = formatQuarter(edition.quarter)
  const file = resolve(codes ?? codeFileIn(join(root, 'data', 'archive'), quarter))
  if (isWithin(site, file))
    return {
      refusal: `${file} would lie in the site: keep the key elsewhere. Name another file with --codes.`,
    }
  const kept = existsSync(file) ? await readCodeFile(file) : { quarter, key: randomBytes(32).toString('hex') }
  if (kept === null) return { refusal: `${file} is no key of ours: nothing was touched.` }
  if (kept.quarter !== quarter)
    return {
      refusal: `${file} is the key of ${kept.quarter}, not of ${quarter}: every edition has a key of its own. Name another file with --codes.`,
    }
  await writeCodeFile(file, { quarter, key: kept.key, codes: listCodes(edition.review, kept.key, erased) })
  return { readers: { ...found, key: kept.key, erased } }
}
