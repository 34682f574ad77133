import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Review } from '../src/metrics/review.ts'
import type { Settings } from '../src/model/settings.ts'
import { formatQuarter } from '../src/model/quarter.ts'
import { listCodes, type Readers } from '../src/pipeline.ts'
import { findReaders } from '../src/report/audience/readers.ts'

import { sayNoAudience } from './edition-flags.ts'

const root = join(import.meta.dirname, '..')

/** Whom an edition is for, or why it can't be made for them. */
export type Choice = { readonly readers: Readers } | { readonly refusal: string }

interface KeyFile {
  readonly quarter: string
  readonly key: string
}

async function readKey(file: string): Promise<KeyFile | null> {
  try {
    const { quarter, key } = JSON.parse(await readFile(file, 'utf8')) as Partial<KeyFile>
    return typeof quarter === 'string' && typeof key === 'string' && key.length >= 32
      ? { quarter, key }
      : null
  } catch {
    return null
  }
}

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
  const kept = await readKey(codes)
  return kept?.quarter === quarter
    ? { readers: { ...found, key: kept.key } }
    : {
        refusal: `Without its key the coded ${quarter} can't be made again: ${codes} is not it. Name it with --codes.`,
      }
}

/**
 * The readers of an edition. Codes come from a key of this edition alone, kept in `codes` with what each code stands
 * for; where there is none it is made. It must lie outside the site, or whoever reads the site reads the key.
 */
export async function chooseReaders(
  audience: string,
  review: Review,
  codes: string | undefined,
  site: string,
): Promise<Choice> {
  const found = findReaders(audience, review.settings)
  if (found === null) return { refusal: sayNoAudience(audience, Object.keys(review.settings.audiences)) }
  if (found.audience !== 'coded') return { readers: found }
  const quarter = formatQuarter(review.period.quarter)
  const file = resolve(codes ?? join(root, 'data', 'archive', `codes-${quarter}.json`))
  const below = relative(site, file)
  if (!below.startsWith('..') && resolve(site, below) === file)
    return {
      refusal: `${file} would lie in the site: keep the key elsewhere. Name another file with --codes.`,
    }
  const kept = existsSync(file) ? await readKey(file) : { quarter, key: randomBytes(32).toString('hex') }
  if (kept === null) return { refusal: `${file} is no key of ours: nothing was touched.` }
  if (kept.quarter !== quarter)
    return {
      refusal: `${file} is the key of ${kept.quarter}, not of ${quarter}: every edition has a key of its own. Name another file with --codes.`,
    }
  const readers: Readers = { ...found, key: kept.key }
  await mkdir(dirname(file), { recursive: true })
  const document = { quarter, key: kept.key, codes: listCodes(review, kept.key) }
  await writeFile(file, `${JSON.stringify(document, undefined, 1)}\n`, { mode: 0o600 })
  return { readers }
}
