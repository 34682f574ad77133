import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { listParts } from './edition-part.ts'

const MARK = 'editions.json'

/** The folder a site is built in, and the one its predecessor waits in while the new one takes its place. */
const besides = (out: string): { building: string; previous: string } => ({
  building: join(dirname(out), `.${basename(out)}.building`),
  previous: join(dirname(out), `.${basename(out)}.previous`),
})

/** Whether a folder may be replaced: it does not exist, is empty, or is a site of ours (its editions.json says so) or a part of one. */
export async function isOurs(out: string): Promise<boolean> {
  if (!existsSync(out)) return true
  let entries: string[]
  try {
    entries = await readdir(out)
  } catch {
    return false
  }
  if (entries.length === 0) return true
  // a part has no list yet
  if (!entries.includes(MARK)) return (await listParts(out)).length > 0
  try {
    const mark: unknown = JSON.parse(await readFile(join(out, MARK), 'utf8'))
    return typeof mark === 'object' && mark !== null && 'tool' in mark && mark.tool === 'mcr-atlas'
  } catch {
    return false
  }
}

/**
 * Ends what a killed build had begun between its two renames, and says whether there was such a thing: a site that was
 * moved aside without its successor arriving is put back.
 */
export async function restoreOutput(out: string): Promise<boolean> {
  const { previous } = besides(out)
  if (!existsSync(previous)) return false
  if (existsSync(out)) await rm(previous, { recursive: true })
  else await rename(previous, out)
  return true
}

/** Makes an empty folder beside `out` to build in. What an earlier, killed build left is cleared first. */
export async function openStage(out: string): Promise<string> {
  await restoreOutput(out)
  const { building } = besides(out)
  await rm(building, { recursive: true, force: true })
  await mkdir(building, { recursive: true })
  return building
}

/** Moves the finished stage into place, whole: Node cannot rename onto a full folder, so it takes two renames. */
export async function placeStage(out: string): Promise<void> {
  const { building, previous } = besides(out)
  if (existsSync(out)) await rename(out, previous)
  await rename(building, out)
  await rm(previous, { recursive: true, force: true })
}

/** Throws the stage away and leaves the last good site as it was. */
export async function dropStage(out: string): Promise<void> {
  await rm(besides(out).building, { recursive: true, force: true })
}
