import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, openSync, readSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FactsManifest, factsManifestSchema, findImbalance } from '../model/facts-manifest.ts'
import { writeCanonicalJson } from './canonical-json.ts'
import { hashFile } from './hash.ts'
import { writeFileBelow } from './write-file.ts'

const MANIFEST = 'manifest.json'
const FACTS = 'facts.tsv'
const TAB = 9
const LINE_FEED = 10

/** The different cells of the log, in its own dialect and without header. */
export const cellsPath = (folder: string): string => join(folder, 'cells.csv')

/** Whether facts may be put into the place of a folder: it does not exist, is empty, or holds facts. */
export async function mayHoldFacts(folder: string): Promise<boolean> {
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return true
  return (await readFactsManifest(folder)) !== null
}

/** Writes the facts account by account, as they come: its position, a tab, its facts as JSON. */
export async function writeFacts(
  folder: string,
  facts: AsyncIterable<{ readonly account: number; readonly text: string }>,
): Promise<Pick<FactsManifest, 'accounts' | 'facts'>> {
  const file = createWriteStream(join(folder, FACTS))
  const hash = createHash('sha256')
  let accounts = 0
  for await (const { account, text } of facts) {
    const line = `${account}\t${text}\n`
    hash.update(line)
    accounts++
    if (!file.write(line)) await new Promise((resolve) => file.once('drain', resolve))
  }
  await new Promise((resolve, reject) => file.on('error', reject).end(() => resolve(null)))
  return { accounts, facts: hash.digest('hex') }
}

/** Comes last, so that a folder without it is no facts. */
export const writeFactsManifest = (folder: string, manifest: FactsManifest): Promise<void> =>
  writeFileBelow(folder, MANIFEST, writeCanonicalJson(manifest, 1))

async function readFactsManifest(folder: string): Promise<FactsManifest | null> {
  try {
    return factsManifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  } catch {
    return null
  }
}

/** Facts as they lie there. */
export interface OpenedFacts {
  readonly manifest: FactsManifest
  readonly textOf: (account: number) => string | undefined
}

/** Opens a facts folder, or says in words why its facts can't be used. An account is read when it is asked for. */
export async function openFacts(folder: string): Promise<OpenedFacts | { readonly refusal: string }> {
  const manifest = await readFactsManifest(folder)
  if (manifest === null)
    return { refusal: `${folder} holds no finished facts: there is no ${MANIFEST} of this version` }
  const imbalance = findImbalance(manifest)
  if (imbalance !== null) return { refusal: `the facts do not add up: ${imbalance}` }
  if ((await hashFile(cellsPath(folder))) !== manifest.log.cells)
    return { refusal: 'cells.csv is not the file the facts were made with' }
  const places = await findLines(join(folder, FACTS))
  if (places.sha256 !== manifest.facts || places.byAccount.size !== manifest.accounts)
    return { refusal: `${FACTS} is not the file the manifest speaks of: it was cut or changed` }
  const file = openSync(join(folder, FACTS), 'r')
  return {
    manifest,
    textOf(account) {
      const place = places.byAccount.get(account)
      if (place === undefined) return undefined
      const bytes = Buffer.alloc(place.length)
      readSync(file, bytes, 0, place.length, place.start)
      return bytes.toString('utf8')
    },
  }
}

/** Where the rows of each account stand in the file. */
async function findLines(path: string) {
  const hash = createHash('sha256')
  const byAccount = new Map<number, { readonly start: number; readonly length: number }>()
  let account = 0
  let start: number | null = null
  let at = 0
  if (existsSync(path))
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(piece)
      for (let here = 0; here < piece.length; here++) {
        if (start !== null) {
          const end = piece.indexOf(LINE_FEED, here)
          if (end < 0) break
          byAccount.set(account, { start, length: at + end - start })
          here = end
          start = null
          account = 0
        } else if (piece[here] === TAB) start = at + here + 1
        else account = account * 10 + piece[here]! - 48
      }
      at += piece.length
    }
  return { sha256: hash.digest('hex'), byAccount }
}
