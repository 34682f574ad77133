import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Moves what a folder holds into another of the same disk; folders that are there already are gone into, `from` is removed. */
export async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && existsSync(there)) await moveInto(here, there)
    else await rename(here, there)
  }
  await rm(from, { recursive: true })
}
