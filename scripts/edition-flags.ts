import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { QuarterReason } from '../src/ingest/choose-quarter.ts'
import { nearestName } from '../src/lib/nearest-name.ts'
import { audiences } from '../src/model/audience-settings.ts'
import { finishEdition } from '../src/store/place-edition.ts'
import { restoreOutput } from '../src/store/place-output.ts'
import { inputFlags } from './input-flags.ts'

/** The flags every command has that makes an edition. */
export const editionFlags = {
  ...inputFlags,
  audience: { takes: 'NAME', says: 'who may read it; default that of the settings, team' },
  codes: {
    takes: 'FILE',
    says: 'key of a coded edition, made where there is none; default data/archive/codes-<quarter>.json',
  },
  facts: { takes: 'DIR', says: 'facts that `npm run facts` made of the log, instead of the log itself' },
  lenient: { says: 'build in spite of errors and mark every page' },
} as const

/** What is wrong with the flags by themselves, in a sentence; null where nothing is. */
export function refuseEditionFlags(flags: { readonly quarter: string | undefined }): string | null {
  const { quarter } = flags
  if (quarter !== undefined && !/^\d{4}-Q[1-4]$/.test(quarter))
    return `--quarter takes a quarter like 2026-Q3, not "${quarter}".`
  return null
}

/** Why nothing is built for an audience there is not. */
export function sayNoAudience(audience: string, own: readonly string[]): string {
  const names = [...audiences, ...own]
  const nearest = nearestName(audience, names)
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`
  return `There is no audience "${audience}".${meant} There are ${names.map((one) => `"${one}"`).join(', ')}; the settings may name more.`
}

/** Where a site lies, links resolved: what is put beside it has to be beside the folder itself. */
export function resolveSite(given: string): string {
  const site = resolve(given)
  return existsSync(site) ? realpathSync(site) : site
}

/** Whether a path lies in a folder. */
export function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
}

/** Why the review is of its quarter, as said at the end of a command. */
export const quarterReasons: Readonly<Record<QuarterReason, string>> = {
  setting: 'as asked for',
  'latest-over': 'the latest quarter that is over by the newest completed activity',
  'holds-newest': 'no quarter is over yet: the one holding the newest completed activity',
  'other-tables': 'no activities: by the newest date of the other tables',
}

/** Why nothing can be written beside a folder, in words. */
export function sayUnwritable(folder: string, fault: unknown, flag: string): string {
  const why = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : ''
  return `Nothing can be written beside ${folder}${why}. Name another folder with ${flag}.`
}

/** Ends what a stopped `publish` or `build` had begun in a site, and says so. */
export async function recoverSite(site: string): Promise<void> {
  const recovered = [await restoreOutput(site), await finishEdition(site)]
  if (recovered.includes(true))
    process.stderr.write(
      `An earlier command was stopped while it placed its work in ${site}; this is now done.\n`,
    )
}
