import { join, resolve } from 'node:path'
import { formatQuarter } from '../src/model/quarter.ts'
import { alone, reviewFor } from '../src/pipeline.ts'
import { hashValue } from '../src/store/hash.ts'
import { joinParts } from '../src/store/edition-part.ts'
import { hashRenderer } from '../src/store/hash-renderer.ts'
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
import { makeEdition, makePart, type Shard } from './make-edition.ts'
import { startProgress } from './progress.ts'
import { noMemory, recallPages } from './recall-pages.ts'
import { recallMeasures } from './recall-measures.ts'
import { readReview } from './read-review.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'build',
  does: 'CSV exports to a site of one edition',
  flags: {
    ...editionFlags,
    out: { takes: 'DIR', says: 'where the site is put; default dist' },
    shard: { takes: 'K/N', says: 'make only the Kth of N parts; copied together, --join finishes them' },
    join: { takes: 'DIR', says: 'finish the folder into which all parts were copied' },
  },
} as const

/** Bad input 1, wrong usage 2, else 0. The site appears in `--out` whole or not at all. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  if (flags.join !== undefined) return finishParts(resolve(flags.join))
  const part = flags.shard === undefined ? undefined : parseShard(flags.shard)
  if (part === null)
    return printStop({ exitCode: 2, text: `--shard takes a part like 3/8, not "${flags.shard!}".` })
  const out = resolve(flags.out ?? 'dist')
  const refusal = refuseEditionFlags(flags) ?? (await refuseFolder(out))
  if (refusal !== null) return printStop({ exitCode: 2, text: refusal })
  const progress = startProgress()
  const start = await tripStart(flags)
  const renderer = await hashRenderer(root)
  const measures = recallMeasures(out, renderer)
  const measured = await readReview(start, flags.lenient, progress, undefined, measures.recall)
  if (measured === null) {
    process.stderr.write('Nothing was built; an earlier site is as it was. --lenient builds all the same.\n')
    return 1
  }
  const { because, collector } = measured
  const audience = flags.audience ?? measured.settings.audience
  const erased = await readErased(join(root, 'data', 'archive'))
  const choice = await chooseReaders(audience, measured, flags.codes, out, erased)
  if ('refusal' in choice) return printStop({ exitCode: 2, text: choice.refusal })
  const { readers } = choice
  const marks = { sample: start.sample, lenient: collector.hasErrors }
  const origin = hashValue({ origin: measured.origin, marks, readers })
  const memory = part === undefined ? await recallPages(out, origin, renderer) : noMemory
  const plan = () => {
    const review = reviewFor(measured.review, readers)
    measured.letGo()
    return {
      review,
      marks,
      readers,
      around: alone,
      others: [],
      earlier: null,
      memory,
      whenWritten: measures.remember,
    }
  }
  if (part !== undefined) {
    const whole = hashValue({ origin, renderer })
    const pages = await place(out, (stage) => makePart(plan, part, whole, stage, progress))
    const { number, of } = part
    process.stdout.write(
      `part ${number} of ${of}: ${pages} pages in ${out}; copy all parts together, then --join\n`,
    )
    return 0
  }
  const standing = await memory.countStanding()
  const pages =
    standing ?? (await place(out, async (stage) => (await makeEdition(plan, stage, progress)).pages))
  const quarter = formatQuarter(measured.quarter)
  const kept = standing === null ? '' : ', as they were'
  process.stdout.write(`${quarter} (${quarterReasons[because]}): ${pages} pages in ${out}${kept}\n`)
  if (start.sample) process.stdout.write('This is sample data; put your own exports into data/exports.\n')
  return 0
}

/** Makes something beside what stands, moves it into its place, and says how many pages it has. */
async function place(out: string, make: (stage: string) => Promise<number>): Promise<number> {
  try {
    const pages = await make(await openStage(out))
    await placeStage(out)
    return pages
  } catch (fault) {
    await dropStage(out)
    throw fault
  }
}

/** `3/8` as numbers; null where it is no part. */
function parseShard(text: string): Shard | null {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? []
  return number === undefined || of === undefined || number < 1 || number > of ? null : { number, of }
}

async function finishParts(site: string): Promise<number> {
  const joined = await joinParts(site)
  if ('refusal' in joined) {
    process.stderr.write(`${joined.refusal}\nNothing was put together.\n`)
    return 1
  }
  process.stdout.write(`${joined.quarter}: ${joined.pages} pages in ${site}, put together\n`)
  return 0
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
