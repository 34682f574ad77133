import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatQuarter } from '../src/model/quarter.ts'
import type { Replacement } from '../src/model/report-json.ts'
import { measureReplacement, nameReaders, reviewFor, seeAll, TOOL } from '../src/pipeline.ts'
import { archiveEdition } from '../src/store/archive-edition.ts'
import { codeFileIn } from '../src/store/code-file.ts'
import { readEditionList } from '../src/store/edition-list.ts'
import { readErased } from '../src/store/erased.ts'
import { dropEditionStage, openEditionStage, placeEdition } from '../src/store/place-edition.ts'
import { dropStage, isOurs } from '../src/store/place-output.ts'
import { readPublishedReports } from '../src/store/published-edition.ts'
import { chooseReaders } from './choose-readers.ts'
import {
  editionFlags,
  isWithin,
  quarterReasons,
  recoverSite,
  refuseEditionFlags,
  resolveSite,
  sayUnwritable,
} from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { tripStart } from './input-flags.ts'
import { type MadeEdition, makeEdition, type PlanMaker } from './make-edition.ts'
import { inputsBefore, planEdition, type PublishedSite } from './plan-edition.ts'
import { type Progress, startProgress } from './progress.ts'
import { readReview } from './read-review.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'publish',
  does: 'builds an edition into a site beside the editions it already holds, which stay as they are',
  flags: {
    ...editionFlags,
    to: { takes: 'SITE', says: 'the site, made where there is none; default site' },
    replace: { says: 'replace the quarter where it is already published, and list what moved' },
    archive: { takes: 'DIR', says: 'where settings and page models are kept; default data/archive' },
  },
} as const

/** Bad input 1, wrong usage 2, else 0. Whenever it is stopped, each edition is the old one or the new one, whole. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const folder = resolveSite(flags.to ?? 'site')
  const archive = resolve(flags.archive ?? join(root, 'data', 'archive'))
  const audience = flags.audience ?? 'team'
  const refusal =
    refuseEditionFlags(flags) ?? refuseArchive(folder, archive) ?? (await refuseSite(folder, audience))
  if (refusal !== null) return printStop({ exitCode: 2, text: refusal })

  const { editions, erasures } = (await readEditionList(folder)) ?? { editions: [], erasures: [] }
  const site = { folder, audience, editions, erasures, reports: await readPublishedReports(folder, editions) }
  const progress = startProgress()
  const start = await tripStart(flags)
  const measured = await readReview(start, flags.lenient, progress, (quarter) => inputsBefore(site, quarter))
  if (measured === null) {
    process.stderr.write('Nothing was published; the site is as it was. --lenient publishes all the same.\n')
    return 1
  }
  const { because, collector } = measured
  const quarter = formatQuarter(measured.quarter)
  const published = isPublished(site, quarter)
  if (published && !flags.replace) {
    const text = `${quarter} is already published in ${folder}: nothing was touched. --replace replaces it and lists what moved.`
    return printStop({ exitCode: 2, text })
  }
  const asked = measured.settings.audience
  if (flags.audience === undefined && asked !== audience)
    return printStop({
      exitCode: 2,
      text: `The settings say the audience is "${asked}": nothing was touched. Say so too with --audience ${asked}, so that it is published where they read.`,
    })
  const codes = flags.codes ?? codeFileIn(archive, quarter)
  const choice = await chooseReaders(audience, measured, codes, folder, await readErased(archive))
  if ('refusal' in choice) return printStop({ exitCode: 2, text: choice.refusal })
  const { readers } = choice
  // what moved is listed for the team: only it may know what the inputs were, and so the cause
  const isListed = seeAll(readers)
  const before = isListed ? site.reports.get(quarter) : undefined
  if (isListed && published && before === undefined)
    process.stderr.write(`The published ${quarter} can't be read any more: what moved can't be listed.\n`)
  const marks = { sample: start.sample, lenient: collector.hasErrors }
  let last: Replacement | undefined
  const plan = () => {
    const review = reviewFor(measured.review, readers)
    measured.letGo()
    last = before && measureReplacement(before, review)
    const replacements = last === undefined ? [] : [...(before?.restatements ?? []), last]
    return planEdition(site, review, marks, replacements, readers)
  }
  const { pages } = await place(folder, plan, nameReaders(readers), archive, progress)

  const moved = last === undefined ? '' : `, ${last.figures.length} numbers moved (${last.cause})`
  process.stdout.write(
    `${quarter} (${quarterReasons[because]}): ${pages} pages ${published ? 'replaced' : 'added'} in ${folder}${moved}\n`,
  )
  if (start.sample) process.stdout.write('This is sample data; put your own exports into data/exports.\n')
  return 0
}

/** The archive holds what only the team may know, of every audience. */
const refuseArchive = (site: string, archive: string): string | null =>
  isWithin(site, archive)
    ? `The archive ${archive} would lie in the site, where its readers read it: nothing was touched. Name another folder with --archive.`
    : null

const isPublished = ({ folder, editions }: PublishedSite, quarter: string): boolean =>
  existsSync(join(folder, quarter)) || editions.some((one) => one.quarter === quarter)

async function refuseSite(folder: string, audience: string): Promise<string | null> {
  try {
    await recoverSite(folder)
    if (!(await isOurs(folder)))
      return `${folder} is neither empty nor a site of ours: nothing was touched. Name another folder with --to.`
    const list = await readEditionList(folder)
    if (list === null && existsSync(join(folder, 'editions.json')))
      return `editions.json in ${folder} can't be read: nothing was touched. Put back the one that was published.`
    if (list !== null && list.audience !== audience)
      return `${folder} is for the audience "${list.audience}", not "${audience}": nothing was touched. Each audience has a site of its own; name it with --to.`
    await dropStage(folder)
    await openEditionStage(folder)
    await dropEditionStage(folder)
  } catch (fault) {
    return sayUnwritable(folder, fault, '--to')
  }
  return null
}

/** Makes the edition beside the site, keeps what it was rendered from, and moves it in. */
async function place(
  folder: string,
  plan: PlanMaker,
  audience: string,
  archive: string,
  progress: Progress,
): Promise<MadeEdition> {
  try {
    const stage = await openEditionStage(folder)
    const made = await makeEdition(plan, stage, progress, async (work, { entry, settings }) => {
      const { quarter, manifest, sample, lenient } = entry
      const record = { tool: TOOL, quarter, audience, manifest, sample, lenient, settings }
      await archiveEdition(archive, work, record).catch((fault: unknown) => {
        const why = fault instanceof Error ? fault.message : String(fault)
        process.stderr.write(`Nothing was kept in the archive (${why}); publishing goes on.\n`)
      })
    })
    await placeEdition(folder)
    return made
  } catch (fault) {
    await dropEditionStage(folder)
    throw fault
  }
}
