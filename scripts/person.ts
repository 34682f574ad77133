import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TOOL } from '../src/pipeline.ts'
import { erasePage } from '../src/report/audience/erase-person.ts'
import { rewriteArchive } from '../src/store/archive-edition.ts'
import { addErased } from '../src/store/erased.ts'
import { type EditionList, readEditionList, writeEditionList } from '../src/store/edition-list.ts'
import { dropEditionStage, openEditionStage, placeEdition } from '../src/store/place-edition.ts'
import { isOurs } from '../src/store/place-output.ts'
import { writeFileBelow } from '../src/store/write-file.ts'
import { recoverSite, resolveSite } from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { eraseEdition } from './person/erase-edition.ts'
import { findPerson, mentionsOf, type Traces } from './person/find-person.ts'
import { isUnknownCode, type KnownAs, readKnownAs } from './person/known-as.ts'
import { type Erased, printPerson } from './person/print-person.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'person',
  does: 'show ID: everything the published editions say of one person; erase ID: no edition names them again',
  flags: {
    site: { takes: 'DIR', says: 'the site; default site' },
    archive: { takes: 'DIR', says: 'where publish keeps settings and page models; default data/archive' },
    codes: {
      takes: 'FILE',
      says: 'codes of a coded edition kept elsewhere; those in the archive are read anyhow',
    },
    json: { says: 'print one JSON document (call as npm run -s person -- show ID --json)' },
  },
} as const

/** Where a person is looked for. */
interface Place {
  readonly site: string
  readonly archive: string
  readonly list: EditionList
}

/** 1 where no edition names the person, or one still does; 2 for wrong usage, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const asks = argv[0] === 'show' || argv[0] === 'erase'
  const read = readFlags(definition, asks ? argv.slice(2) : argv, env)
  if ('stop' in read) return printStop(read.stop)
  const [action, given] = argv
  const { flags } = read
  if (!asks || given === undefined || given.startsWith('--'))
    return printStop({
      exitCode: 2,
      text: 'Say "show ID" or "erase ID", the id being that of the contact, or a code.',
    })
  const site = resolveSite(flags.site ?? 'site')
  const archive = resolve(flags.archive ?? join(root, 'data', 'archive'))
  await recoverSite(site)
  const list = (await isOurs(site)) ? await readEditionList(site) : null
  if (list === null)
    return printStop({ exitCode: 2, text: `${site} is no site of ours. Name one with --site.` })
  const known = await readKnownAs(given, archive, flags.codes)
  if ('refusal' in known) return printStop({ exitCode: 2, text: known.refusal })
  if (action === 'erase' && isUnknownCode(known.id))
    return printStop({
      exitCode: 2,
      text: `Nothing tells whose code ${known.id} is, and later editions would give them another: nothing was touched. Give the id of the contact, or name the file of codes with --codes.`,
    })
  const quarters = list.editions.map(({ quarter }) => quarter).sort()
  const editions: Traces[] = []
  for (const quarter of quarters)
    editions.push((await findPerson(site, quarter, known.idsIn(quarter))).traces)
  const outcome = action === 'erase' ? await erase({ site, archive, list }, known) : null
  const { id } = known
  const document = { schemaVersion: 1, tool: TOOL, id, audience: list.audience, editions, erased: outcome }
  process.stdout.write(
    flags.json ? `${JSON.stringify(document, undefined, 2)}\n` : printPerson(id, editions, outcome),
  )
  if (outcome !== null) return outcome.left.length > 0 ? 1 : 0
  return editions.some(({ names }) => names.length > 0) ? 0 : 1
}

/**
 * The tombstone first, so that whatever is stopped, no later edition names them; then the archive, all editions at once,
 * and last the files of codes, as without them a coded edition could not be searched again.
 */
async function erase({ site, archive, list }: Place, known: KnownAs): Promise<Erased> {
  await addErased(archive, known.id)
  const oldest = list.editions.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const renewed = new Map<string, string>()
  const [rewritten, left]: [string[], string[]] = [[], []]
  const [names, longer]: [string[], string[]] = [[], []]
  await mkdir(join(root, '.work'), { recursive: true })
  const work = await mkdtemp(join(root, '.work', 'erase-'))
  const stage = await openEditionStage(site)
  try {
    for (const edition of oldest) {
      const { quarter } = edition
      const found = await findPerson(site, quarter, known.idsIn(quarter))
      if (found.traces.names.length === 0) continue
      longer.push(...found.longer)
      if (found.companies.length === 0) names.push(...found.traces.names)
      const own = join(work, quarter)
      await mkdir(own)
      const made = await eraseEdition({ site, archive, found, edition, renewed, work: own, stage })
      if ('refusal' in made) {
        left.push(made.refusal)
        await rm(join(stage, quarter), { recursive: true, force: true })
        continue
      }
      renewed.set(edition.manifest, made.manifest)
      rewritten.push(quarter)
    }
    const mentions = mentionsOf(names, longer)
    const archived = await rewriteArchive(archive, (page) => erasePage(page, mentions))
    if (rewritten.length > 0) {
      await stageFront({ site, archive, list }, stage, renewed, rewritten)
      await placeEdition(site)
    } else await dropEditionStage(site)
    return { rewritten, left, archived, codes: await known.forget() }
  } catch (fault) {
    await dropEditionStage(site)
    throw fault
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The front page as it was, and a list that names the new manifests and counts the erasure. */
async function stageFront(
  { site, list }: Place,
  stage: string,
  renewed: ReadonlyMap<string, string>,
  rewritten: string[],
): Promise<void> {
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
}
