import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * The folders beside a site while it is published to. `staged` is being filled and means nothing yet; `placing` is
 * complete and on its way in: the rename of the one into the other is the moment from which the new edition counts.
 */
const besides = (site: string): { staged: string; placing: string } => ({
  staged: join(dirname(site), `.${basename(site)}.publishing`),
  placing: join(dirname(site), `.${basename(site)}.placing`),
})

/** Where an edition that is replaced waits until its successor is in. */
const REPLACED = 'replaced'

/** Throws away what was staged and never counted; the site is as it was. */
export async function dropEditionStage(site: string): Promise<void> {
  await rm(besides(site).staged, { recursive: true, force: true })
}

/**
 * Makes an empty folder beside the site to put an edition's folder, the front page and `editions.json` into. What a
 * stopped command had staged is thrown away.
 *
 * @throws where nothing can be written beside the site
 */
export async function openEditionStage(site: string): Promise<string> {
  await dropEditionStage(site)
  const { staged } = besides(site)
  await mkdir(staged, { recursive: true })
  return staged
}

/** Publishes what is staged: from one rename on it counts, and whoever comes next would finish it. */
export async function placeEdition(site: string): Promise<void> {
  const { staged, placing } = besides(site)
  await rename(staged, placing)
  await moveIn(site, placing)
}

/** Finishes an edition that was on its way in when its command was stopped, and says whether there was one. */
export async function finishEdition(site: string): Promise<boolean> {
  const { placing } = besides(site)
  const underWay = existsSync(placing)
  if (underWay) await moveIn(site, placing)
  return underWay
}

/**
 * Moves what is in `placing` into the site, folders before files, so that nothing is listed that is not there yet.
 * Each step is one rename and can be taken up where it was left: what is still in `placing` is still to be moved.
 */
async function moveIn(site: string, placing: string): Promise<void> {
  await mkdir(site, { recursive: true })
  const entries = await readdir(placing, { withFileTypes: true })
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== REPLACED)) {
    const target = join(site, name)
    if (existsSync(target)) {
      // Node cannot rename onto a full folder, so it takes two renames, and between them the old one lies here
      await mkdir(join(placing, REPLACED), { recursive: true })
      await rename(target, join(placing, REPLACED, name))
    }
    await rename(join(placing, name), target)
  }
  for (const { name } of entries.filter((entry) => entry.isFile()))
    await rename(join(placing, name), join(site, name))
  await rm(placing, { recursive: true, force: true })
}
