import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/i18n/language.ts'
import { createLocale } from '../../src/i18n/locale.ts'
import { formatDay } from '../../src/lib/day.ts'
import type { Review } from '../../src/metrics/review.ts'
import { formatQuarter } from '../../src/model/quarter.ts'
import { printBook } from '../../src/pack/print-book.ts'
import { sealPage } from '../../src/pack/seal-page.ts'
import { startBrowser } from '../../src/pack/start-browser.ts'
import { zipFolder } from '../../src/pack/zip-folder.ts'
import { alone, type EditionMarks, type Readers } from '../../src/pipeline.ts'
import { presentDoor } from '../../src/report/book/present-door.ts'
import { presentReadme } from '../../src/report/book/present-readme.ts'
import { listFiles } from '../../src/store/manifest.ts'
import type { Environment } from '../flags.ts'
import { makeEdition } from '../make-edition.ts'
import type { Progress } from '../progress.ts'
import type { Format } from './formats.ts'
import { renderBook } from './render-book.ts'

/** What is packed, for whom. */
export interface PackPlan {
  /** As its readers may know it. */
  readonly review: Review
  readonly marks: EditionMarks
  readonly readers: Readers
  readonly language: Language
  /** Of an encrypted page. */
  readonly password: string
  readonly env: Environment
  readonly progress: Progress
}

/** A file's bytes and what it is in a few words, or why there is none. */
export type Packed = { readonly bytes: Uint8Array; readonly says: string } | { readonly refusal: string }

const root = join(import.meta.dirname, '../..')

async function packPdf({ review, marks, readers, language, env, progress }: PackPlan): Promise<Packed> {
  const { platform, arch } = process
  const started = await startBrowser({ platform, arch, env, exists: existsSync })
  if ('lookedFor' in started)
    return {
      refusal: `A PDF is printed by Chrome or Chromium, and none was found: ${started.lookedFor}. Install one, or name it with MCR_BROWSER.`,
    }
  const { browser } = started
  try {
    progress.say('rendering …')
    const { book, html } = await renderBook(review, marks, readers, language)
    progress.say('printing …')
    const day = formatDay(review.period.asOf)
    const { bytes, pages } = await printBook(browser, html, { foot: book.runningFoot, day })
    return { bytes, says: `${pages} pages` }
  } finally {
    await browser.close()
  }
}

async function packZip({ review, marks, readers, progress }: PackPlan): Promise<Packed> {
  await mkdir(join(root, '.work'), { recursive: true })
  const stage = await mkdtemp(join(root, '.work', 'zip-'))
  try {
    const plan = { review, marks, readers, around: alone, others: [], earlier: null }
    await makeEdition(() => plan, stage, progress)
    progress.say('zipping …')
    const folder = `review-${formatQuarter(review.period.quarter)}`
    const paths = await listFiles(stage)
    const readme = presentReadme(review, readers.audience)
    return {
      bytes: await zipFolder(stage, folder, paths, { 'README.txt': readme }),
      says: `${paths.length} files`,
    }
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function packHtml({ review, marks, readers, language, password, progress }: PackPlan): Promise<Packed> {
  progress.say('rendering …')
  const { html } = await renderBook(review, marks, readers, language)
  progress.say('encrypting …')
  const sealed = await sealPage(html, password, presentDoor(createLocale(language), review.period.quarter))
  return { bytes: new TextEncoder().encode(sealed), says: 'an encrypted page' }
}

export const packers: Readonly<Record<Format, (plan: PackPlan) => Promise<Packed>>> = {
  pdf: packPdf,
  zip: packZip,
  html: packHtml,
}
