import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const kept = join(import.meta.dirname, '../../node_modules/.cache/mcr-atlas')

/**
 * A folder made once per installation and then kept, e.g. what was unpacked from a package. The name says the version,
 * so an upgrade never meets the old content; being made aside and moved into place, it is whole for all who run at once.
 */
export async function keepOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(kept, name)
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  try {
    await make(aside)
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    // another was first
    if (!existsSync(folder)) throw error
  }
  return folder
}
