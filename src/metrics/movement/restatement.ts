import type { ReportJson } from '../../model/report-json.ts'

/** Why a published number would be another one today; `both` where inputs and rules changed and can't be told apart. */
export type RestatementCause = 'data-changed' | 'rule-changed' | 'both' | 'unexplained'

/** One number of an edition as it was published and as it is recomputed, in the form report.json has it. null: it was, or is, not there. */
export interface Restatement {
  /** `account`, `organization`, `unit` or `portfolio`. */
  readonly of: 'account' | 'organization' | 'unit' | 'portfolio'
  readonly id: string
  /** `band`, `tier`, `score key`, `metric support-index` … */
  readonly what: string
  readonly published: unknown
  readonly recomputed: unknown
  readonly cause: RestatementCause
}

type Statements = ReadonlyMap<string, unknown>

/** Sorted JSON without spaces: equal where everything in it is equal. */
function print(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function stateMetrics(metrics: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(metrics).map(([id, metric]) => [`metric ${id}`, metric])
}

function stateAccount(account: ReportJson['accounts'][number]): Statements {
  return new Map<string, unknown>([
    ['band', account.band],
    ['tier', account.tier],
    ...Object.entries(account.scores).map(([layer, score]): [string, unknown] => [`score ${layer}`, score]),
    ...stateMetrics(account.metrics),
  ])
}

const stateRollUp = ({ counts, metrics }: ReportJson['portfolio']): Statements =>
  new Map<string, unknown>([['counts', counts], ...stateMetrics(metrics)])

/** Why the numbers of one report would differ from those of the other, as far as both show it. */
export function findCause(published: ReportJson, recomputed: ReportJson): RestatementCause {
  const hashes = ({ inputs }: ReportJson): string => print(inputs.map(({ sha256 }) => sha256).sort())
  const data = hashes(published) !== hashes(recomputed)
  const rules = published.settingsHash !== recomputed.settingsHash || published.tool !== recomputed.tool
  if (data && rules) return 'both'
  if (data) return 'data-changed'
  return rules ? 'rule-changed' : 'unexplained'
}

/**
 * What an edition said when it was published against what it would say today: every number that differs, with the cause
 * as far as the two reports show it. Another set of input files is other data; other settings or another version of the
 * tool are other rules; both at once can't be told apart. By kind, id and number.
 *
 * @throws RangeError where the two are of different quarters, which no comparison would mend
 */
export function measureRestatements(published: ReportJson, recomputed: ReportJson): Restatement[] {
  if (published.quarter !== recomputed.quarter)
    throw new RangeError(`a report of ${published.quarter} is not restated by one of ${recomputed.quarter}`)
  const cause = findCause(published, recomputed)
  const compare = <Kept extends { readonly id: string }>(
    of: Restatement['of'],
    before: readonly Kept[],
    after: readonly Kept[],
    state: (one: Kept) => Statements,
  ): Restatement[] => {
    const was = new Map(before.map((one) => [one.id, state(one)]))
    const is = new Map(after.map((one) => [one.id, state(one)]))
    return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id) => {
      const [old, now] = [was.get(id), is.get(id)]
      const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
      return names.flatMap((what): Restatement[] => {
        const change = { published: old?.get(what) ?? null, recomputed: now?.get(what) ?? null }
        return print(change.published) === print(change.recomputed)
          ? []
          : [{ of, id, what, ...change, cause }]
      })
    })
  }
  return [
    ...compare('account', published.accounts, recomputed.accounts, stateAccount),
    ...compare('organization', published.organizations, recomputed.organizations, stateRollUp),
    ...compare('unit', published.units, recomputed.units, stateRollUp),
    ...compare('portfolio', [published.portfolio], [recomputed.portfolio], stateRollUp),
  ]
}
