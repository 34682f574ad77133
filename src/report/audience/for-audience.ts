import type { Review } from '../../metrics/review.ts'
import type { EvidenceFile } from '../present-evidence.ts'
import type { PageModel } from '../page-model.ts'
import type { DownloadTable } from '../tables/download-table.ts'
import { type Audience, isWithheld } from './audience.ts'
import { boardParts, boardTables, titledByCaption } from './board-parts.ts'
import { coverReview } from './cover-review.ts'
import { cutPage, type PageRule } from './cut-page.ts'
import { cutDownload } from './cut-table.ts'
import { nameByCodes, nameForBoard } from './naming.ts'
import { orderByCode } from './order-by-code.ts'
import { suppressSmallGroups } from './small-groups.ts'

/** An edition's audience; `key` is what codes are made from, of use for the coded alone. */
export interface Readers {
  readonly audience: Audience
  readonly key: string
}

export const wholeTeam: Readers = { audience: 'team', key: '' }

/** The review as an audience may know it. Presenters then show of it what they would show anybody. */
export function reviewFor(review: Review, { audience, key }: Readers): Review {
  if (audience === 'team') return review
  if (audience === 'board') return suppressSmallGroups(coverReview(review, nameForBoard()))
  if (key === '') throw new RangeError('codes are made from a key')
  return orderByCode(coverReview(review, nameByCodes(key)))
}

/** What each page may hold. */
function ruleFor(audience: Audience, page: PageModel): PageRule {
  if (audience === 'coded')
    return { shows: () => true, tells: true, judges: true, plain: () => false, downloads: () => true }
  const parts = boardParts[page.kind]
  return {
    shows: (id) => parts.has(id),
    // sentences speak of people without a name, and count over accounts of which some are withheld
    tells: page.kind === 'front',
    judges: page.kind !== 'account',
    plain: (id) => titledByCaption.has(id),
    downloads: (name) => boardTables.has(name),
  }
}

export function* pagesFor(pages: Iterable<PageModel>, { audience }: Readers): Generator<PageModel> {
  for (const page of pages) yield audience === 'team' ? page : cutPage(page, ruleFor(audience, page))
}

export function* tablesFor(tables: Iterable<DownloadTable>, { audience }: Readers): Generator<DownloadTable> {
  for (const table of tables) {
    if (audience === 'board' && !boardTables.has(table.name)) continue
    const cut = audience === 'team' ? table : cutDownload(table)
    if (cut !== null) yield cut
  }
}

/** Source rows tell the order of a file, and with it who is who: only the team is told them. */
export function evidenceFor(file: EvidenceFile, { audience }: Readers): EvidenceFile {
  return audience === 'team' ? file : { ...file, content: { ...file.content, rows: {} } }
}

/** A document as it is written; withheld text in it stops the build. */
export function refuseWithheld<Document>(path: string, document: Document, { audience }: Readers): Document {
  if (audience !== 'team' && isWithheld(document))
    throw new Error(`${path} would say what its audience may not see`)
  return document
}
