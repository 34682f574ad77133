import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Review } from '../src/metrics/review.ts'
import type { Settings } from '../src/model/settings.ts'
import {
  editionEntry,
  type EditionMarks,
  nameReaders,
  type Readers,
  seeAll,
  type Surroundings,
  TOOL,
  writeData,
  writeModels,
} from '../src/pipeline.ts'
import type { EditionEntry } from '../src/report/present-front.ts'
import { type EditionList, type ListedEdition, writeEditionList } from '../src/store/edition-list.ts'
import { writePart } from '../src/store/edition-part.ts'
import { hashFile, hashValue } from '../src/store/hash.ts'
import type { Manifest } from '../src/store/manifest.ts'
import { moveInto } from '../src/store/move-into.ts'
import { writePagesToRender } from '../src/store/read-page-model.ts'
import { readScript } from '../src/store/read-script.ts'
import { readStylesheet } from '../src/store/read-stylesheet.ts'
import { writeFileBelow } from '../src/store/write-file.ts'
import { type EditionOrigin, writeManifest } from '../src/store/write-manifest.ts'
import type { Progress } from './progress.ts'
import { noMemory, type PageMemory } from './recall-pages.ts'

const root = join(import.meta.dirname, '..')

/** An edition as it is to be made, and the site it is made for. */
export interface EditionPlan {
  /** As its readers may know it. */
  readonly review: Review
  readonly marks: EditionMarks
  readonly readers: Readers
  readonly around: Surroundings
  /** The other editions of the site, listed in `editions.json` as they were. */
  readonly others: readonly ListedEdition[]
  /** The edition that pages lead back to, for the manifest. */
  readonly earlier: Manifest['earlier']
  /** What `editions.json` says of people who were erased. */
  readonly erasures?: EditionList['erasures']
  /** Of the site as it stands, whose pages are taken over where nothing about them has changed; absent, all are rendered. */
  readonly memory?: PageMemory
  /** Called when the review has been written down and is let go. */
  readonly whenWritten?: () => void
}

/** Makes the plan when it is needed: whoever keeps no hold of its review lets it be forgotten before pages are rendered. */
export type PlanMaker = () => EditionPlan | Promise<EditionPlan>

/** One of `of` parts, from 1. */
export interface Shard {
  readonly number: number
  readonly of: number
}

/** What was made. */
export interface MadeEdition {
  readonly pages: number
  readonly entry: ListedEdition
  /** As its readers may know them. */
  readonly settings: Settings
}

/** An edition of which all is written but the pages to render: its review is not needed any more. */
interface WrittenEdition extends Pick<EditionPlan, 'readers' | 'others' | 'erasures'> {
  readonly entry: EditionEntry
  readonly settings: Settings
  readonly origin: EditionOrigin
  readonly memory: PageMemory
  /** SHA-256 of the models, by page. */
  readonly models: ReadonlyMap<string, string>
  /** SHA-256 of the HTML of pages that stand as they would be rendered. */
  readonly taken: ReadonlyMap<string, string>
}

/** Writes page models into the work folder, but for those of pages that may be taken over, and the data files into the stage. */
async function writeEdition(
  makePlan: PlanMaker,
  part: Shard | undefined,
  work: string,
  stage: string,
  progress: Progress,
): Promise<WrittenEdition> {
  const plan = await makePlan()
  const { review, marks, readers, around, others, erasures, memory = noMemory } = plan
  const entry = editionEntry(review, marks)
  progress.say('writing page models …')
  const taken = new Map<string, string>()
  const models = writeModels(review, marks, work, around, readers, (page, model) => {
    const html = memory.find(page, model)
    if (html !== null) taken.set(page, html)
    return html !== null
  })
  if (part === undefined || part.number === 1) await writeFiles(plan, join(stage, entry.quarter), progress)
  plan.whenWritten?.()
  const made = { entry, settings: review.settings, origin: originOf(plan, entry.quarter), models, taken }
  return { ...made, readers, others, ...(erasures && { erasures }), memory }
}

/** Renders the pages that must be, and takes over those that need not; says how many it rendered. */
async function renderPages(
  { models, taken, memory }: WrittenEdition,
  part: Shard | undefined,
  work: string,
  stage: string,
  progress: Progress,
): Promise<number> {
  const missing = [...models.keys()].filter((page) => !taken.has(page))
  const own = part === undefined ? missing : missing.filter((_, at) => at % part.of === part.number - 1)
  writePagesToRender(work, own)
  progress.say(`rendering ${own.length} of ${models.size} pages …`)
  if (own.length > 0) {
    // the site generator empties the folder it renders into
    const rendered = join(stage, '.rendered')
    // loaded here, so that a build that stops at its input, or has nothing to render, need not wait for it
    await (await import('./render-site.ts')).renderSite(work, rendered)
    await moveInto(rendered, stage)
  }
  await memory.take(taken.keys(), stage)
  return own.length
}

/** Writes what an edition holds besides pages, but for its manifest. */
async function writeFiles(
  { review, readers, around }: EditionPlan,
  edition: string,
  progress: Progress,
): Promise<void> {
  progress.say('writing data files …')
  await writeData(review, edition, around, readers)
  await writeFileBelow(edition, 'assets/report.css', await readStylesheet(join(root, 'src', 'styles')))
  await writeFileBelow(edition, 'assets/comforts.js', await readScript(join(root, 'src/comforts/main.ts')))
}

/** What the manifest of an edition says it was made from. */
function originOf({ review, readers, earlier }: EditionPlan, quarter: string): EditionOrigin {
  const inputs = review.dataset.files.map(({ file, sha256 }) => ({ file, sha256 }))
  return {
    tool: TOOL,
    quarter,
    settingsHash: hashValue(review.settings),
    // a hash of the input would tell whoever can guess it what it says
    inputs: seeAll(readers) ? inputs : [],
    earlier,
  }
}

async function inWorkFolder<Made>(progress: Progress, make: (work: string) => Promise<Made>): Promise<Made> {
  await mkdir(join(root, '.work'), { recursive: true })
  const work = await mkdtemp(join(root, '.work', 'build-'))
  try {
    return await make(work)
  } finally {
    progress.end()
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Makes an edition in a stage: its folder with pages, data files and manifest, and beside it the front page and
 * `editions.json` of the site it belongs to. `keep` is called with the page models before they are thrown away.
 */
export function makeEdition(
  plan: PlanMaker,
  stage: string,
  progress: Progress,
  keep: (workFolder: string, made: MadeEdition) => Promise<void> = async () => {},
): Promise<MadeEdition> {
  return inWorkFolder(progress, async (work) => {
    const written = await writeEdition(plan, undefined, work, stage, progress)
    const { entry, settings, origin, readers, others, erasures, memory, models, taken } = written
    await renderPages(written, undefined, work, stage, progress)
    const edition = join(stage, entry.quarter)
    const placeOf = (page: string): string => `${page.slice(entry.quarter.length + 1)}.html`
    const known = new Map([...taken].map(([page, html]) => [placeOf(page), html]))
    const { files } = await writeManifest(edition, origin, known)
    const listed = { ...entry, manifest: await hashFile(join(edition, 'manifest.json')) }
    const front = await hashFile(join(stage, 'index.html'))
    await writeFileBelow(
      stage,
      'editions.json',
      writeEditionList(nameReaders(readers), front, [...others, listed], erasures),
    )
    const html = new Map(
      files.map(({ path, sha256 }) => [`${entry.quarter}/${path.replace(/\.html$/, '')}`, sha256]),
    )
    await memory.remember(models, html.set('index', front))
    const made = { pages: models.size, entry: listed, settings }
    await keep(work, made)
    return made
  })
}

/**
 * Makes one part of an edition that stands alone, and says how many pages it has. The first one brings the data files.
 *
 * @param whole SHA-256 of all that the edition is made from
 */
export function makePart(
  plan: PlanMaker,
  part: Shard,
  whole: string,
  stage: string,
  progress: Progress,
): Promise<number> {
  return inWorkFolder(progress, async (work) => {
    const written = await writeEdition(plan, part, work, stage, progress)
    const rendered = await renderPages(written, part, work, stage, progress)
    const { readers, entry, origin } = written
    await writePart(stage, {
      part: part.number,
      of: part.of,
      whole,
      audience: nameReaders(readers),
      entry,
      origin,
    })
    return rendered
  })
}
