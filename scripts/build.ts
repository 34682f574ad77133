import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { formatQuarter } from '../src/model/quarter.ts'
import {
  editionEntry,
  ingestFolder,
  type Measured,
  measureDataset,
  TOOL,
  writeData,
  writeModels,
} from '../src/pipeline.ts'
import { writeEditionList } from '../src/store/edition-list.ts'
import { hashValue } from '../src/store/hash.ts'
import { dropStage, isOurs, openStage, placeStage } from '../src/store/place-output.ts'
import { readStylesheet } from '../src/store/read-stylesheet.ts'
import { writeFileBelow } from '../src/store/write-file.ts'
import { writeManifest } from '../src/store/write-manifest.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { type Progress, startProgress } from './progress.ts'

const root = join(import.meta.dirname, '..')

const definition = {
  command: 'build',
  does: 'CSV exports to a site of one edition',
  flags: {
    ...inputFlags,
    out: { takes: 'DIR', says: 'where the site is put; default dist' },
    audience: { takes: 'NAME', says: 'who may read it; default that of the settings, team' },
    lenient: { says: 'build in spite of errors and mark every page' },
  },
} as const

const reasons = {
  setting: 'as asked for',
  'latest-over': 'the latest quarter that is over by the newest completed activity',
  'holds-newest': 'no quarter is over yet: the one holding the newest completed activity',
  'other-tables': 'no activities: by the newest date of the other tables',
} as const

/** Bad input 1, wrong usage 2, else 0. The site appears in `--out` whole or not at all. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const { flags } = read
  const out = resolve(flags.out ?? 'dist')
  const refusal = await refuse(out, flags.quarter, flags.audience)
  if (refusal !== null) {
    process.stderr.write(`${refusal}\n`)
    return 2
  }
  const progress = startProgress()
  progress.say('reading …')
  const start = await tripStart(flags)
  const ingested = await ingestFolder(start)
  const { collector, settings } = ingested
  const stopped = collector.hasErrors && !flags.lenient
  const measured = stopped ? null : measureDataset(ingested)
  progress.end()
  const diagnostics = printDiagnostics(collector.kept, collector.counts, settings.language)
  if (diagnostics !== '') process.stderr.write(`${diagnostics}\n`)
  if (measured === null || (collector.hasErrors && !flags.lenient)) {
    process.stderr.write('Nothing was built; an earlier site is as it was. --lenient builds all the same.\n')
    return 1
  }
  const pages = await buildSite(
    measured,
    { sample: start.sample, lenient: collector.hasErrors },
    out,
    progress,
  )
  const quarter = formatQuarter(measured.review.period.quarter)
  process.stdout.write(`${quarter} (${reasons[measured.because]}): ${pages} pages in ${out}\n`)
  if (start.sample) process.stdout.write('This is sample data; put your own exports into data/exports.\n')
  return 0
}

async function refuse(out: string, quarter: string | undefined, audience: string | undefined) {
  if (quarter !== undefined && !/^\d{4}-Q[1-4]$/.test(quarter))
    return `--quarter takes a quarter like 2026-Q3, not "${quarter}".`
  if (audience !== undefined && audience !== 'team')
    return `There is no audience "${audience}" yet; this version builds for "team", who may see everything.`
  if (!(await isOurs(out)))
    return `${out} is neither empty nor a site of ours: nothing was touched. Name another folder with --out.`
  try {
    await openStage(out)
    await dropStage(out)
  } catch (fault) {
    const why = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : ''
    return `Nothing can be written beside ${out}${why}. Name another folder with --out.`
  }
  return null
}

async function buildSite(
  { review }: Measured,
  marks: { sample: boolean; lenient: boolean },
  out: string,
  progress: Progress,
): Promise<number> {
  await mkdir(join(root, '.work'), { recursive: true })
  const work = await mkdtemp(join(root, '.work', 'build-'))
  try {
    const stage = await openStage(out)
    const entry = editionEntry(review, marks)
    const edition = join(stage, entry.quarter)
    progress.say('writing page models …')
    const pages = await writeModels(review, marks, work)
    progress.say(`rendering ${pages} pages …`)
    // loaded here, so that a build that stops at its input need not wait for the site generator
    const { renderSite } = await import('./render-site.ts')
    await renderSite(work, stage)
    progress.say('writing data files …')
    await writeData(review, edition)
    await writeFileBelow(edition, 'assets/report.css', await readStylesheet(join(root, 'src', 'styles')))
    await writeManifest(edition, {
      tool: TOOL,
      quarter: entry.quarter,
      settingsHash: hashValue(review.settings),
      inputs: review.dataset.files.map(({ file, sha256 }) => ({ file, sha256 })),
    })
    await writeFileBelow(stage, 'editions.json', writeEditionList('team', [entry]))
    await placeStage(out)
    return pages
  } catch (fault) {
    await dropStage(out)
    throw fault
  } finally {
    progress.end()
    await rm(work, { recursive: true, force: true })
  }
}
