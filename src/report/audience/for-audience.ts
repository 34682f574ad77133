import type { Review } from '../../metrics/review.ts'
import type { EvidenceFile } from '../present-evidence.ts'
import type { PageModel } from '../page-model.ts'
import type { DownloadTable } from '../tables/download-table.ts'
import type { Audience } from '../../model/audience-settings.ts'
import type { Person } from '../../model/dataset.ts'
import { isWithheld } from './audience.ts'
import { boardParts, boardTables, titledByCaption } from './board-parts.ts'
import { coverReview } from './cover-review.ts'
import { cutPage, type PageRule } from './cut-page.ts'
import { cutDownload } from './cut-table.ts'
import { findMentions } from './find-mentions.ts'
import {
  dropFields,
  eraseFrom,
  inAccount,
  nameAll,
  nameByCodes,
  nameForBoard,
  nameForLeadership,
  type Naming,
} from './naming.ts'
import { type Readers, seeAll, seeEverybody } from './readers.ts'
import { orderByCode } from './order-by-code.ts'
import { suppressSmallGroups } from './small-groups.ts'

/** Who is key in a review, by `inAccount` id: only they are named to leadership. */
function nameKeyPeople({ dataset, accounts }: Review): Naming {
  const key = new Set(
    accounts.flatMap(({ account, slice }) =>
      slice.people.flatMap(({ person, keyRules }) =>
        keyRules.length > 0 ? [inAccount(account.id, person.id)] : [],
      ),
    ),
  )
  const idOf = ({ account, id }: Person) => inAccount(dataset.accounts[account]?.id, id)
  const others = dataset.people.filter((person) => !key.has(idOf(person)))
  return nameForLeadership((id) => key.has(id), findMentions(others.map(({ name }) => name)))
}

function namingFor(review: Review, { audience, key, own, erased = [] }: Readers): Naming {
  if (audience === 'coded' && key === '') throw new RangeError('codes are made from a key')
  const namings: Readonly<Record<Audience, () => Naming>> = {
    team: () => nameAll,
    leadership: () => nameKeyPeople(review),
    board: nameForBoard,
    coded: () => nameByCodes(key),
  }
  const told = dropFields(namings[audience](), new Set(own?.dropFields))
  return erased.length === 0 ? told : leaveOut(told, review, new Set(erased))
}

/** Erased are all people with such an id, in whichever account. */
function leaveOut(naming: Naming, { dataset }: Review, erased: ReadonlySet<string>): Naming {
  const gone = dataset.people.filter(({ id }) => erased.has(id))
  const ids = new Set(gone.map(({ account, id }) => inAccount(dataset.accounts[account]?.id, id)))
  return eraseFrom(naming, (id) => ids.has(id), findMentions(gone.map(({ name }) => name)))
}

/** The review as an audience may know it. Presenters then show of it what they would show anybody. */
export function reviewFor(review: Review, readers: Readers): Review {
  if (seeEverybody(readers)) return review
  const covered = coverReview(review, namingFor(review, readers), seeAll(readers))
  if (readers.audience === 'board') return suppressSmallGroups(covered, readers.own?.leastPeople)
  return readers.audience === 'coded' ? orderByCode(covered) : covered
}

/** What each page may hold. */
function ruleFor(readers: Readers, page: PageModel): PageRule {
  const { audience, own } = readers
  const evidence = seeAll(readers)
  const dropsPage = (kind: string) => own?.dropPages.some((one) => one === kind) ?? false
  if (audience !== 'board')
    return {
      shows: () => true,
      tells: true,
      judges: true,
      plain: () => false,
      downloads: () => true,
      dropsPage,
      evidence,
    }
  const parts = boardParts[page.kind]
  return {
    shows: (id) => parts.has(id),
    // sentences speak of people without a name, and count over accounts of which some are withheld
    tells: page.kind === 'front',
    judges: page.kind !== 'account',
    plain: (id) => titledByCaption.has(id),
    downloads: (name) => boardTables.has(name),
    dropsPage,
    evidence,
  }
}

export function* pagesFor(pages: Iterable<PageModel>, readers: Readers): Generator<PageModel> {
  for (const page of pages) {
    const rule = ruleFor(readers, page)
    if (seeEverybody(readers)) yield page
    else if (!rule.dropsPage(page.kind)) yield cutPage(page, rule)
  }
}

export function* tablesFor(tables: Iterable<DownloadTable>, readers: Readers): Generator<DownloadTable> {
  for (const table of tables) {
    if (readers.audience === 'board' && !boardTables.has(table.name)) continue
    const cut = seeEverybody(readers) ? table : cutDownload(table)
    if (cut !== null) yield cut
  }
}

/** Source rows tell the order of a file, and with it who is who: only the team is told them. */
export function evidenceFor(file: EvidenceFile, readers: Readers): EvidenceFile {
  return seeAll(readers) ? file : { ...file, content: { ...file.content, rows: {} } }
}

/** A document as it is written; withheld text in it stops the build. */
export function refuseWithheld<Document>(path: string, document: Document, readers: Readers): Document {
  if (!seeEverybody(readers) && isWithheld(document))
    throw new Error(`${path} would say what its audience may not see`)
  return document
}
