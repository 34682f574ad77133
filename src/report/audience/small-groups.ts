import { findDeciders } from '../../metrics/decision/decision-circle.ts'
import { countAccounts } from '../../metrics/roll-up/distribution.ts'
import type {
  AccountMeasures,
  AccountReview,
  Cap,
  LayerScore,
  Review,
  RollUp,
  Score,
} from '../../metrics/review.ts'
import type { Organization, Unit } from '../../model/dataset.ts'
import { LEAST_PEOPLE } from '../../model/audience-settings.ts'
import { isKnown, type Measurement, unknown } from '../../model/measurement.ts'
import { findUnsafeSums, type Sum } from './find-unsafe-sums.ts'

/** Numbers about the account, not about who is in it. Any other one is about people, also one added later. */
export const aboutAccounts: ReadonlySet<string> = new Set([
  ...['tier', 'exposure', 'contact-frequency', 'contact-change', 'continuity', 'threads'],
  ...[
    'department-coverage',
    'site-coverage',
    'executive-meetings',
    'technical-exchanges',
    'customer-initiated',
  ],
  ...['case-response', 'grassroots-opportunities', 'early-engagement', 'agreement', 'executive-visits'],
  ...['joint-innovation', 'joint-planning', 'wallet-share', 'supplier-rank', 'satisfaction', 'ecosystem'],
  ...['insight', 'strategic-fit'],
])

/** Numbers about the one person who stands out, however many there are. */
const aboutOne: ReadonlySet<string> = new Set(['concentration', 'pivotality'])

/** Numbers that are about approvers and deciders alone. */
const aboutDeciders: ReadonlySet<string> = new Set(['map-status', 'role-slots'])

/** Flags about the account; any other one is about people. */
export const flagsAboutAccounts: ReadonlySet<string> = new Set([
  ...['agreement-expired', 'under-served', 'over-served', 'executive-calendar-empty'],
  ...['only-when-selling', 'tier-mismatch', 'no-decider-known'],
])

/** Flags that say what numbers say, shown where all of these are. A flag that is not named is not shown. */
export const flagsOfNumbers: Readonly<Record<string, readonly string[]>> = {
  // it says how the total fell, or that an approver or decider is overdue
  'going-cold': ['map-status'],
  'decision-lost': ['decision-outlook'],
  contested: ['map-status', 'decision-outlook'],
  'no-eye': ['eyes'],
  'one-eye': ['eyes'],
  'rival-held': ['rival-held'],
  'good-rating-bad-delivery': ['support-index'],
  'inflated-ratings': ['evidence-backed'],
  'stale-ratings': ['rating-freshness'],
  lopsided: [],
}

/** A cap says what a number says, and the band tells a cap wherever the score is shown. */
const capsOfNumbers: Readonly<Record<Cap['rule'], string>> = {
  'decision-lost': 'decision-outlook',
  'opponent-decides': 'map-status',
  'one-eye': 'eyes',
}

/** Sums of amounts by what people say: which accounts are in them could be told from the amounts of each. */
const aboutAmounts: ReadonlySet<string> = new Set(['exposure-by-outlook'])

const SMALL = 'small-group'
const hidden: Score = { unknown: SMALL, completeness: null }

/** What of an account's people a number may be about. */
interface Groups {
  /** Fewest people its key layer rests on, at any quarter end that is shown. 0: none known. */
  readonly circle: number
  readonly deciders: number
}

const isSmall = (people: number, least: number): boolean => people > 0 && people < least

function countGroups({ slice, history }: AccountReview): Groups {
  const shares = history.flatMap(({ metrics, layers }) =>
    ['rated-share', ...layers.key.subScores.map(({ metric }) => metric)].flatMap((id) => {
      const measured = metrics[id]
      return measured && isKnown(measured) && measured.of !== undefined ? [measured.of] : []
    }),
  )
  const circle = slice.people.filter((state) => state.inCircle).length
  const counts = [circle, ...shares].filter((people) => people > 0)
  return { circle: counts.length === 0 ? 0 : Math.min(...counts), deciders: findDeciders(slice).length }
}

const countsFew = (measured: Measurement, least: number): boolean =>
  isKnown(measured) &&
  [measured, ...Object.values(measured.parts ?? {})].some(({ of }) => of !== undefined && isSmall(of, least))

/** The ids of accounts for which each number is withheld; one account alone is never, as the rest would tell it. */
function widen(
  few: Set<number>,
  candidates: readonly number[],
  peopleOf: (at: number) => number,
  least: number,
): Set<number> {
  const rest = candidates.filter((at) => !few.has(at)).toSorted((a, b) => peopleOf(a) - peopleOf(b) || a - b)
  const people = () => [...few].reduce((sum, at) => sum + peopleOf(at), 0)
  while (few.size > 0 && (few.size < 2 || people() < least)) {
    const next = rest.shift()
    if (next === undefined) break
    few.add(next)
  }
  return few
}

/**
 * Withholds what rests on fewer than `least` people: numbers, scores, caps and flags of an account, and of sums over
 * accounts those from which one such account, or fewer people than that, could be worked out by subtraction.
 */
export function suppressSmallGroups(review: Review, least = LEAST_PEOPLE): Review {
  const groups = review.accounts.map(countGroups)
  const peopleOf = (at: number) => groups[at]!.circle
  const all = groups.keys().toArray()
  const ids = Object.keys(review.accounts[0]?.now.metrics ?? {}).filter((id) => !aboutAccounts.has(id))
  const findFew = (id: string) =>
    new Set(
      all.filter(
        (at) =>
          aboutOne.has(id) ||
          isSmall(peopleOf(at), least) ||
          (aboutDeciders.has(id) && isSmall(groups[at]!.deciders, least)) ||
          review.accounts[at]!.history.some(({ metrics }) => countsFew(metrics[id]!, least)),
      ),
    )
  const few = new Map(ids.map((id) => [id, findFew(id)]))
  const isCapHidden = (at: number) =>
    review.accounts[at]!.history.some(({ caps }) =>
      caps.some(({ rule }: Cap) => few.get(capsOfNumbers[rule])?.has(at)),
    )
  const small = widen(
    new Set(all.filter((at) => isSmall(peopleOf(at), least) || isCapHidden(at))),
    all.filter((at) => peopleOf(at) > 0),
    peopleOf,
    least,
  )
  const withheld = new Map(
    ids.map((id) => {
      const known = all.filter((at) =>
        review.accounts[at]!.history.some(({ metrics }) => isKnown(metrics[id]!)),
      )
      return [
        id,
        widen(new Set(known.filter((at) => few.get(id)!.has(at) || small.has(at))), known, peopleOf, least),
      ]
    }),
  )

  /** What a withheld number adds to its layer says the number. */
  const hideParts = (layers: AccountMeasures['layers'], at: number): AccountMeasures['layers'] => {
    const hideIn = (layer: LayerScore): LayerScore => ({
      ...layer,
      subScores: layer.subScores.map((part) =>
        part.score !== null && withheld.get(part.metric)?.has(at)
          ? { ...part, score: null, unknown: SMALL }
          : part,
      ),
    })
    return { ...layers, key: hideIn(layers.key), general: hideIn(layers.general) }
  }

  const hideMeasures = (measures: AccountMeasures, at: number): AccountMeasures => {
    const metrics = Object.fromEntries(
      Object.entries(measures.metrics).map(([id, measured]) => [
        id,
        isKnown(measured) && withheld.get(id)?.has(at) ? unknown(SMALL) : measured,
      ]),
    )
    // who holds an eye is a person of ours
    const shown = { ...measures, metrics, layers: hideParts(measures.layers, at), eyes: [] }
    if (!small.has(at)) return shown
    const key: LayerScore = { layer: 'key', score: hidden, subScores: [] }
    return {
      ...shown,
      layers: { ...shown.layers, key },
      mcr: hidden,
      caps: [],
      bandBeforeCaps: measures.band,
    }
  }
  const mayFlag = (id: string, at: number): boolean =>
    flagsAboutAccounts.has(id) ||
    (!small.has(at) && (flagsOfNumbers[id]?.every((metric) => !withheld.get(metric)?.has(at)) ?? false))
  const accounts = review.accounts.map((one, at): AccountReview => {
    const history = one.history.map((measures) => ({
      ...hideMeasures(measures, at),
      flags: measures.flags.filter((id) => mayFlag(id, at)),
    }))
    return {
      ...one,
      now: history.at(-1)!,
      history,
      flags: one.flags.filter(({ id }) => mayFlag(id, at)),
      unjudged: one.unjudged.filter(({ id }) => mayFlag(id, at)),
    }
  })

  const sums: Sum[] = [review.portfolio, ...review.organizations, ...review.units].map(
    ({ members }) => members,
  )
  const unsafeFor = (few: ReadonlySet<number>) => findUnsafeSums(sums, few, peopleOf, least)
  const unsafeSmall = unsafeFor(small)
  const unsafeDeciders = unsafeFor(withheld.get('map-status') ?? new Set())
  const restsOn: Readonly<Record<string, ReadonlySet<number>>> = {
    'mean-mcr': unsafeSmall,
    'mean-key': unsafeSmall,
    'standards-met': unsafeSmall,
    'deciders-with-us': unsafeDeciders,
  }
  let at = 0
  const hideRollUp = <Of extends Organization | Unit | null>(rollUp: RollUp<Of>): RollUp<Of> => {
    const sum = at++
    const { members } = rollUp
    const metrics = Object.fromEntries(
      Object.entries(rollUp.metrics).map(([id, measured]) => [
        id,
        isKnown(measured) &&
        (restsOn[id]?.has(sum) || aboutAmounts.has(id) || hidesExecutives(id, measured, least))
          ? unknown(SMALL)
          : measured,
      ]),
    )
    const count = (measuresOf: (one: AccountReview) => AccountMeasures | undefined) =>
      countAccounts(members.flatMap((member) => measuresOf(accounts[member]!) ?? []))
    return {
      ...rollUp,
      metrics,
      distribution: count(({ now }) => now),
      history: rollUp.history.map((each, quarter) => ({
        ...each,
        distribution: count(({ history }) => history[quarter]),
        means: unsafeSmall.has(sum)
          ? { ...each.means, key: unknown(SMALL), mcr: unknown(SMALL) }
          : each.means,
      })),
    }
  }
  return {
    ...review,
    accounts,
    portfolio: hideRollUp(review.portfolio),
    organizations: review.organizations.map(hideRollUp),
    units: review.units.map(hideRollUp),
  }
}

/** Meetings of our executives say what one does where they are few; how many there are is a part of the number. */
const hidesExecutives = (id: string, measured: Measurement, least: number): boolean =>
  id === 'executive-meetings-per-week' &&
  isKnown(measured) &&
  !(Number(measured.parts?.['executives']?.value ?? 0) >= least)
