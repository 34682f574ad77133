import { measureReview } from '../../../src/metrics/measure-review.ts'
import type { Flag } from '../../../src/metrics/review.ts'
import { formatQuarter, parseQuarter } from '../../../src/model/quarter.ts'
import type { Settings } from '../../../src/model/settings.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from '../build-dataset.ts'

export type RaisedSince = Omit<Flag, 'since'> & { readonly since: string }

/** Flags of the first account by id, `since` as text, and why others were not judged. */
export function raiseFlags(
  literal: DatasetLiteral,
  settings: Settings = buildSettings(),
  quarter = '2026-Q3',
): { raised: ReadonlyMap<string, RaisedSince>; unjudged: ReadonlyMap<string, string> } {
  const [first] = measureReview(buildDataset(literal), settings, parseQuarter(quarter)!).accounts
  return {
    raised: new Map(
      first!.flags.map((flag) => [flag.id, { ...flag, since: formatQuarter(flag.since) }] as const),
    ),
    unjudged: new Map(first!.unjudged.map(({ id, unknown }) => [id, unknown] as const)),
  }
}
