import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { TOOL } from '../src/pipeline.ts'
import { codeFileIn } from '../src/store/code-file.ts'
import { readEditionList } from '../src/store/edition-list.ts'
import { readErased } from '../src/store/erased.ts'
import { hashFile } from '../src/store/hash.ts'
import { isOurs } from '../src/store/place-output.ts'
import { readPublishedReports } from '../src/store/published-edition.ts'
import { type Difference, verifySite } from '../src/store/verify-site.ts'
import { recoverSite, refuseEditionFlags, resolveSite } from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { startProgress } from './progress.ts'
import { rebuildEditions, type Rebuilt } from './rebuild-editions.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'verify',
  does: 'says what differs in a published site from what was published; with --data also from what the data gives',
  flags: {
    ...inputFlags,
    data: { takes: 'DIR', says: 'make the editions again from these exports and compare every byte' },
    quarter: { takes: 'YYYY-Qn', says: 'with --data: only this edition' },
    site: { takes: 'DIR', says: 'the site; default site' },
    archive: {
      takes: 'DIR',
      says: 'with --data: where publish keeps the keys of coded editions; default data/archive',
    },
    codes: {
      takes: 'FILE',
      says: 'with --data: the key of a coded edition; default codes-<quarter>.json in the archive',
    },
    json: { says: 'print one JSON document (call as npm run -s verify -- --json)' },
  },
} as const

/** 1 where something differs, 2 for wrong usage, else 0. It reads the site and finishes what a stopped publish began. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const folder = resolveSite(flags.site ?? 'site')
  const refusal = refuseEditionFlags(flags) ?? (await refuseSite(folder, flags))
  if (refusal !== null) return printStop({ exitCode: 2, text: refusal })

  const differences = await verifySite(folder)
  const list = await readEditionList(folder)
  const progress = startProgress()
  let rebuilt: readonly Rebuilt[] = []
  if (list !== null && flags.data !== undefined) {
    const { audience, editions, erasures } = list
    const site = {
      folder,
      audience,
      editions,
      erasures,
      reports: await readPublishedReports(folder, editions),
    }
    const work = await mkdtemp(join(tmpdir(), 'mcr-atlas-verify-'))
    try {
      const archive = resolve(flags.archive ?? join(root, 'data', 'archive'))
      const codesOf = (quarter: string) => resolve(flags.codes ?? codeFileIn(archive, quarter))
      const from = { start: await tripStart(flags), codesOf, erased: await readErased(archive) }
      const outcome = await rebuildEditions(site, from, flags.quarter ?? null, work, progress)
      if ('refusal' in outcome) return printStop({ exitCode: 2, text: outcome.refusal })
      rebuilt = outcome.rebuilt
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  const differs = differences.length > 0 || rebuilt.some((one) => one.differences.length > 0)
  const outcome = {
    schemaVersion: 1,
    tool: TOOL,
    differs,
    audience: list?.audience ?? null,
    editions: list?.editions.map(({ quarter }) => quarter) ?? [],
    // one hash that stands for every byte of the site
    editionsJson: list === null ? null : await hashFile(join(folder, 'editions.json')),
    differences,
    rebuilt,
  }
  process.stdout.write(
    flags.json ? `${JSON.stringify(outcome, undefined, 2)}\n` : printOutcome(folder, outcome),
  )
  return differs ? 1 : 0
}

async function refuseSite(
  folder: string,
  { data, quarter }: { readonly data: string | undefined; readonly quarter: string | undefined },
): Promise<string | null> {
  await recoverSite(folder)
  if (!existsSync(join(folder, 'editions.json')) || !(await isOurs(folder)))
    return `${folder} is no site of ours. Name one with --site; npm run publish makes one.`
  if (quarter !== undefined && data === undefined)
    return '--quarter says which edition to make again, and needs --data.'
  const list = await readEditionList(folder)
  if (quarter !== undefined && list !== null && !list.editions.some((one) => one.quarter === quarter))
    return `${folder} holds no edition ${quarter}.`
  if (data !== undefined && !existsSync(data)) return `There is no folder ${data}.`
  return null
}

const words: Readonly<Record<Difference['what'], string>> = {
  changed: 'has other bytes than were published',
  missing: 'is gone',
  added: 'is there and was not published',
  unreadable: 'can no longer be read',
}
const rebuiltWords: Readonly<Record<Difference['what'], string>> = {
  changed: 'comes out with other bytes',
  missing: 'does not come out',
  added: 'comes out and is not published',
  unreadable: 'can not be read',
}

interface Outcome {
  readonly editions: readonly string[]
  readonly editionsJson: string | null
  readonly differences: readonly Difference[]
  readonly rebuilt: readonly Rebuilt[]
}

function printOutcome(folder: string, { editions, editionsJson, differences, rebuilt }: Outcome): string {
  const lines = differences.map(({ path, what }) => `${path} ${words[what]}`)
  if (differences.length === 0)
    lines.push(
      `${folder}: ${editions.join(', ')} as published; SHA-256 of editions.json ${editionsJson ?? '?'}`,
    )
  for (const { quarter, causes, differences: found } of rebuilt) {
    if (found.length === 0) lines.push(`${quarter} made again: every byte the same`)
    else {
      lines.push(`${quarter} made again differs:`)
      for (const cause of causes) lines.push(`    because ${cause}`)
      for (const { path, what } of found) lines.push(`    ${path} ${rebuiltWords[what]}`)
    }
  }
  return `${lines.join('\n')}\n`
}
