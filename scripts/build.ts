import { join, resolve } from 'node:path'
import { formatQuarter } from '../src/model/quarter.ts'
import { alone, reviewFor } from '../src/pipeline.ts'
import { hashValue } from '../src/store/hash.ts'
import { readEditionList } from '../src/store/edition-list.ts'
import { dropEditionStage } from '../src/store/place-edition.ts'
import { readErased } from '../src/store/erased.ts'
import { dropStage, isOurs, openStage, placeStage } from '../src/store/place-output.ts'
import { chooseReaders } from './choose-readers.ts'
import {
  editionFlags,
  quarterReasons,
  recoverSite,
  refuseEditionFlags,
  sayUnwritable,
} from './edition-flags.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { tripStart } from './input-flags.ts'
import { type EditionPlan, makeEdition } from './make-edition.ts'
import { type Progress, startProgress } from './progress.ts'
import { recallPages } from './recall-pages.ts'
import { readReview } from './read-review.ts'

const definition = {
  command: 'build',
  does: 'CSV exports to a site of one edition',
  flags: { ...editionFlags, out: { takes: 'DIR', says: 'where the site is put; default dist' } },
} as const

/** Bad input 1, wrong usage 2, else 0. The site appears in `--out` whole or not at all. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const out = resolve(flags.out ?? 'dist')
  const refusal = refuseEditionFlags(flags) ?? (await refuseFolder(out))
  if (refusal !== null) return printStop({ exitCode: 2, text: refusal })
  const progress = startProgress()
  const start = await tripStart(flags)
  const measured = await readReview(start, flags.lenient, progress)
  if (measured === null) {
    process.stderr.write('Nothing was built; an earlier site is as it was. --lenient builds all the same.\n')
    return 1
  }
  const { because, collector } = measured
  const audience = flags.audience ?? measured.review.settings.audience
  const choice = await chooseReaders(audience, measured.review, flags.codes, out)
  if ('refusal' in choice) return printStop({ exitCode: 2, text: choice.refusal })
  const archive = join(import.meta.dirname, '..', 'data', 'archive')
  const readers = { ...choice.readers, erased: await readErased(archive) }
  const review = reviewFor(measured.review, readers)
  const marks = { sample: start.sample, lenient: collector.hasErrors }
  const memory = await recallPages(out, hashValue({ origin: measured.origin, marks, readers }))
  const standing = await memory.countStanding()
  const pages =
    standing ??
    (await placePages(
      out,
      { review, marks, readers, around: alone, others: [], earlier: null, memory },
      progress,
    ))
  const quarter = formatQuarter(review.period.quarter)
  const kept = standing === null ? '' : ', as they were'
  process.stdout.write(`${quarter} (${quarterReasons[because]}): ${pages} pages in ${out}${kept}\n`)
  if (start.sample) process.stdout.write('This is sample data; put your own exports into data/exports.\n')
  return 0
}

/** Makes the site beside the one that stands, moves it into its place, and says how many pages it has. */
async function placePages(out: string, plan: EditionPlan, progress: Progress): Promise<number> {
  try {
    const { pages } = await makeEdition(plan, await openStage(out), progress)
    await placeStage(out)
    return pages
  } catch (fault) {
    await dropStage(out)
    throw fault
  }
}

async function refuseFolder(out: string): Promise<string | null> {
  try {
    await recoverSite(out)
    if (!(await isOurs(out)))
      return `${out} is neither empty nor a site of ours: nothing was touched. Name another folder with --out.`
    const published = (await readEditionList(out))?.editions.length ?? 0
    if (published > 1)
      return `${out} holds ${published} published editions, and a build would leave one: npm run publish adds to them. Name another folder with --out.`
    await dropEditionStage(out)
    await openStage(out)
    await dropStage(out)
  } catch (fault) {
    return sayUnwritable(out, fault, '--out')
  }
  return null
}
