import type { Review } from '../src/metrics/review.ts'
import { formatQuarter } from '../src/model/quarter.ts'
import type { Replacement, ReportJson } from '../src/model/report-json.ts'
import { alone, type EditionMarks, type Readers } from '../src/pipeline.ts'
import { listRestatements } from '../src/report/present-replacement.ts'
import type { EditionList } from '../src/store/edition-list.ts'
import { findEarlierQuarter, listKnownPaths, readEarlierEdition } from '../src/store/published-edition.ts'
import type { EditionPlan } from './make-edition.ts'

/** A site as it stands before an edition is made for it. */
export interface PublishedSite {
  readonly folder: string
  readonly audience: string
  readonly editions: EditionList['editions']
  readonly erasures: EditionList['erasures']
  /** What each edition says, by quarter, oldest first; one that can't be read any more is left out. */
  readonly reports: ReadonlyMap<string, ReportJson>
}

/** What the edition before a quarter had read. */
export function inputsBefore({ reports }: PublishedSite, quarter: string): ReportJson['inputs'] {
  const earlier = findEarlierQuarter(reports.keys(), quarter)
  const inputs = (earlier === null ? undefined : reports.get(earlier)?.inputs) ?? []
  // only the team's editions say what the headers were
  return inputs.filter(({ header }) => header.length > 0)
}

/**
 * An edition for a site: pages keep the places they have in it (those of the same quarter win), lead back to the
 * edition before, and say what earlier editions of the same quarter had said otherwise.
 */
export async function planEdition(
  site: PublishedSite,
  review: Review,
  marks: EditionMarks,
  replacements: readonly Replacement[],
  readers: Readers,
): Promise<EditionPlan> {
  const quarter = formatQuarter(review.period.quarter)
  const { folder, editions, erasures, reports } = site
  const others = editions.filter((one) => one.quarter !== quarter)
  // nothing may tell which code of one edition is which of another
  if (readers.audience === 'coded')
    return { review, marks, readers, others, around: { ...alone, others }, earlier: null, erasures }
  const same = reports.get(quarter)
  const earlier = await readEarlierEdition(
    folder,
    editions.map((one) => one.quarter),
    quarter,
  )
  return {
    review,
    marks,
    readers,
    others,
    erasures,
    around: {
      others,
      replacements,
      history: {
        earlier,
        knownPaths: listKnownPaths([...reports.values(), ...(same === undefined ? [] : [same])]),
        restatements: listRestatements(replacements),
      },
    },
    earlier: earlier === null ? null : { quarter: earlier.quarter, manifest: earlier.manifest },
  }
}
