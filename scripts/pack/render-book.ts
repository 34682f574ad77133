import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/i18n/language.ts'
import type { Review } from '../../src/metrics/review.ts'
import type { EditionMarks, Readers } from '../../src/pipeline.ts'
import { pagesFor } from '../../src/report/audience/for-audience.ts'
import { bindBook } from '../../src/report/book/bind-book.ts'
import type { BookModel } from '../../src/report/book/book-model.ts'
import { presentMeeting } from '../../src/report/book/present-meeting.ts'
import { BOOK, writeBook } from '../../src/store/book-file.ts'
import { readStylesheet } from '../../src/store/read-stylesheet.ts'
import { renderSite } from '../render-site.ts'

const root = join(import.meta.dirname, '../..')
const styles = join(root, 'src/styles')

/** The papers of a meeting, and as one HTML document that needs nothing beside it. */
export interface RenderedBook {
  readonly book: BookModel
  readonly html: string
}

/** Presents, cuts to the audience, binds and renders. `review` is as its readers may know it. */
export async function renderBook(
  review: Review,
  marks: EditionMarks,
  readers: Readers,
  language: Language,
): Promise<RenderedBook> {
  const pages = pagesFor(presentMeeting(review, marks, language), readers)
  const book = bindBook(pages, review, readers.audience, language)
  const sheets = [await readStylesheet(styles), await readFile(join(styles, 'book.css'), 'utf8')]
  await mkdir(join(root, '.work'), { recursive: true })
  const work = await mkdtemp(join(root, '.work', 'pack-'))
  try {
    writeBook(work, { book, styles: sheets.join('\n') })
    const out = join(work, 'rendered')
    await renderSite(work, out)
    return { book, html: await readFile(join(out, `${BOOK}.html`), 'utf8') }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
