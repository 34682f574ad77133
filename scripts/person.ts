import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TOOL } from '../src/pipeline.ts'
import { dropArchived } from '../src/store/archive-edition.ts'
import { addErased } from '../src/store/erased.ts'
import { type EditionList, readEditionList, writeEditionList } from '../src/store/edition-list.ts'
import { dropEditionStage, openEditionStage, placeEdition } from '../src/store/place-edition.ts'
import { isOurs } from '../src/store/place-output.ts'
import { writeFileBelow } from '../src/store/write-file.ts'
import { recoverSite } from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { eraseEdition } from './person/erase-edition.ts'
import { findPerson, type Traces } from './person/find-person.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'person',
  does: 'show ID: everything the published editions say of one person; erase ID: no edition names them again',
  flags: {
    site: { takes: 'DIR', says: 'the site; default site' },
    archive: { takes: 'DIR', says: 'where publish keeps settings and page models; default data/archive' },
    json: { says: 'print one JSON document (call as npm run -s person -- show ID --json)' },
  },
} as const

/** What erasing came to. */
interface Erased {
  /** Editions that had named the person and do no more. */
  readonly rewritten: readonly string[]
  /** Why others still do, in sentences. */
  readonly left: readonly string[]
}

/** 1 where no edition names the person, or one still does; 2 for wrong usage, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const asks = argv[0] === 'show' || argv[0] === 'erase'
  const read = readFlags(definition, asks ? argv.slice(2) : argv, env)
  if ('stop' in read) return printStop(read.stop)
  const [action, id] = argv
  const { flags } = read
  if (!asks || id === undefined || id.startsWith('--'))
    return printStop({ exitCode: 2, text: 'Say "show ID" or "erase ID", the id being that of the contact.' })
  const site = resolve(flags.site ?? 'site')
  const archive = resolve(flags.archive ?? join(root, 'data', 'archive'))
  await recoverSite(site)
  const list = (await isOurs(site)) ? await readEditionList(site) : null
  if (list === null)
    return printStop({ exitCode: 2, text: `${site} is no site of ours. Name one with --site.` })
  const quarters = list.editions.map(({ quarter }) => quarter).sort()
  const editions: Traces[] = []
  for (const quarter of quarters) editions.push((await findPerson(site, quarter, id)).traces)
  const outcome = action === 'erase' ? await erase(site, archive, id, list) : null
  const document = { schemaVersion: 1, tool: TOOL, id, audience: list.audience, editions, erased: outcome }
  process.stdout.write(
    flags.json ? `${JSON.stringify(document, undefined, 2)}\n` : printPerson(id, editions, outcome),
  )
  if (outcome !== null) return outcome.left.length > 0 ? 1 : 0
  return editions.some(({ names }) => names.length > 0) ? 0 : 1
}

/** The tombstone first, so that whatever is stopped, no later edition names them; then all editions at once. */
async function erase(site: string, archive: string, id: string, list: EditionList): Promise<Erased> {
  await addErased(archive, id)
  const oldest = list.editions.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const renewed = new Map<string, string>()
  const [rewritten, left]: [string[], string[]] = [[], []]
  await mkdir(join(root, '.work'), { recursive: true })
  const work = await mkdtemp(join(root, '.work', 'erase-'))
  const stage = await openEditionStage(site)
  try {
    for (const edition of oldest) {
      const { quarter } = edition
      const found = await findPerson(site, quarter, id)
      if (found.traces.names.length === 0) continue
      const own = join(work, quarter)
      await mkdir(own)
      const made = await eraseEdition({ site, archive, id, found, edition, renewed, work: own, stage })
      if ('refusal' in made) {
        left.push(made.refusal)
        await rm(join(stage, quarter), { recursive: true, force: true })
        continue
      }
      renewed.set(edition.manifest, made.manifest)
      rewritten.push(quarter)
    }
    if (rewritten.length === 0) {
      await dropEditionStage(site)
      return { rewritten, left }
    }
    const editions = list.editions.map((one) => ({
      ...one,
      manifest: renewed.get(one.manifest) ?? one.manifest,
    }))
    const erasures = [...list.erasures, { editions: rewritten }]
    if (existsSync(join(site, 'index.html'))) await cp(join(site, 'index.html'), join(stage, 'index.html'))
    await writeFileBelow(
      stage,
      'editions.json',
      writeEditionList(list.audience, list.front, editions, erasures),
    )
    await placeEdition(site)
    for (const edition of oldest) if (renewed.has(edition.manifest)) await dropArchived(archive, edition)
    return { rewritten, left }
  } catch (fault) {
    await dropEditionStage(site)
    throw fault
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function printPerson(id: string, editions: readonly Traces[], erased: Erased | null): string {
  const named = editions.filter(({ names }) => names.length > 0)
  const lines = named.length === 0 ? [`No edition names ${id}.`] : []
  for (const { quarter, names, rows, files, namesakes } of named) {
    lines.push(`${quarter}: ${names.join(', ')}`)
    for (const { table, row } of rows) {
      const cells = Object.entries(row).filter(([, cell]) => cell !== '')
      lines.push(`  ${table}: ${cells.map(([name, cell]) => `${name} ${cell}`).join(', ')}`)
    }
    lines.push(...files.map((path) => `  named in ${path}`))
    if (namesakes > 0) lines.push(`  ${namesakes} more of that name: a page may mean one of them`)
  }
  if (erased !== null) {
    for (const quarter of erased.rewritten) lines.push(`${quarter} no longer names ${id}.`)
    lines.push(...erased.left.map((sentence) => `${sentence}.`))
    lines.push(`Whatever is published from now on does not name ${id}. Copies handed out are not reached.`)
  }
  return `${lines.join('\n')}\n`
}
