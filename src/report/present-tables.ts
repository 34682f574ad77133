import { formatDay } from '../lib/day.ts'
import { isKnown, type Measurement } from '../model/measurement.ts'
import { layers } from '../model/scales.ts'
import { TWENTIETHS } from '../metrics/facts/account-facts.ts'
import { measureLastContact } from '../metrics/people/last-contact.ts'
import { metrics } from '../metrics/registry.ts'
import type { Review, Score } from '../metrics/review.ts'
import { planPages } from './page-plan.ts'

/** The tier has columns of its own. */
const columnMetrics = metrics.filter(({ id }) => id !== 'tier')

/** A table to download. Heads are canonical names, so that a spreadsheet made on one edition works on the next. */
export interface DownloadTable {
  /** `tables/<name>.csv` below the edition's folder. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}

const printScore = (score: Score): readonly (number | null)[] =>
  'value' in score ? [score.value, score.value] : 'from' in score ? [score.from, score.to] : [null, null]

function printMeasured(measured: Measurement | undefined): readonly (string | number | null)[] {
  if (measured === undefined) return [null, null, null]
  if (!isKnown(measured)) return [null, null, measured.unknown]
  return [measured.value, measured.of ?? null, measured.atLeast ? 'at-least' : null]
}

function* listAccounts(review: Review): Generator<(string | number | null)[]> {
  const { dataset } = review
  const { accounts: paths } = planPages(review)
  for (const [index, { account, now }] of review.accounts.entries()) {
    const own = dataset.organizations[account.organization]
    yield [
      account.id,
      account.name,
      `${paths[index]!}.html`,
      now.tier.tier,
      now.tier.origin,
      own !== undefined && own.accounts.length > 1 ? own.name : null,
      account.unit === null ? null : (dataset.units[account.unit]?.name ?? null),
      account.revenue,
      now.band,
      ...printScore(now.mcr),
      ...layers.flatMap((layer) => [
        ...printScore(now.layers[layer].score),
        now.layers[layer].score.completeness,
      ]),
      ...columnMetrics.flatMap(({ id }) => printMeasured(now.metrics[id])),
    ]
  }
}

function* listPeople(review: Review): Generator<(string | number | null)[]> {
  for (const { account, slice } of review.accounts)
    for (const state of slice.people) {
      const { person } = state
      const last = measureLastContact(slice, state)
      const rating = state.supportRating
      yield [
        account.id,
        account.name,
        person.id,
        person.name,
        person.title,
        person.department?.name ?? null,
        person.level,
        person.roles.join(' '),
        person.influence,
        state.employed ? 'employed' : 'left',
        state.inCircle ? 'yes' : 'no',
        state.keyRules.join(' '),
        state.weight,
        state.support,
        rating?.supportLabel ?? null,
        rating?.day == null ? null : formatDay(rating.day),
        rating?.ratedBy ?? null,
        rating?.approvedBy ?? null,
        state.intimacy,
        state.verifiable ? state.supported.level : null,
        state.credible,
        last?.days ?? null,
        last?.atLeast ? 'at-least' : null,
        state.gapDays,
      ]
    }
}

function* listDepartments(review: Review): Generator<(string | number | null)[]> {
  for (const { account, slice } of review.accounts) {
    const names = new Map(slice.departments.map(({ key, name }) => [key, { name, listed: true }]))
    for (const { person } of slice.people)
      if (person.department !== null && !names.has(person.department.key))
        names.set(person.department.key, { name: person.department.name, listed: false })
    const reached = new Set(slice.facts.departments.map(({ key }) => key))
    for (const [key, { name, listed }] of names) {
      const people = slice.people.filter(({ person, employed }) => employed && person.department?.key === key)
      yield [
        account.id,
        account.name,
        name,
        listed ? 'yes' : 'no',
        people.length,
        reached.has(key) ? 'yes' : 'no',
      ]
    }
  }
}

function* listContacts(review: Review): Generator<(string | number | null)[]> {
  for (const { account, slice } of review.accounts)
    yield [
      account.id,
      account.name,
      slice.facts.quarter.all / TWENTIETHS,
      slice.previousFacts.quarter.all / TWENTIETHS,
      slice.facts.halfYear.all / TWENTIETHS,
      slice.facts.rollingYear.all / TWENTIETHS,
    ]
}

/** Every table a reader may take along. A table without rows is not offered. */
export function presentTables(review: Review): DownloadTable[] {
  const scores = ['mcr', ...layers]
  const people = review.accounts.some(({ slice }) => slice.people.length > 0)
  return [
    {
      name: 'accounts',
      header: [
        'account_id',
        'name',
        'page',
        'tier',
        'tier_origin',
        'organization',
        'unit',
        'revenue',
        'band',
        ...scores.flatMap((score) => [
          `${score}_from`,
          `${score}_to`,
          ...(score === 'mcr' ? [] : [`${score}_completeness`]),
        ]),
        ...columnMetrics.flatMap(({ id }) => [id, `${id}_of`, `${id}_note`]),
      ],
      rows: listAccounts(review),
    },
    ...(people
      ? [
          {
            name: 'people',
            header: [
              'account_id',
              'account',
              'contact_id',
              'name',
              'title',
              'department',
              'level',
              'roles',
              'influence',
              'employment',
              'in_circle',
              'key_rules',
              'weight',
              'support_claimed',
              'support_label',
              'rated_on',
              'rated_by',
              'approved_by',
              'intimacy',
              'support_evidence',
              'support_credible',
              'days_since_contact',
              'days_note',
              'gap_days',
            ],
            rows: listPeople(review),
          },
          {
            name: 'departments',
            header: ['account_id', 'account', 'department', 'listed', 'people_known', 'reached'],
            rows: listDepartments(review),
          },
        ]
      : []),
    ...(review.dataset.tables.has('activities')
      ? [
          {
            name: 'contacts',
            header: ['account_id', 'account', 'quarter', 'quarter_before', 'half_year', 'rolling_year'],
            rows: listContacts(review),
          },
        ]
      : []),
  ]
}
