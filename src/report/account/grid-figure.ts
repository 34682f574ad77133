import { intimacyLabels } from '../../model/labels/intimacies.ts'
import { supportLabels } from '../../model/labels/support-levels.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import type { SupportGridPerson } from '../chart-data/support-grid.ts'
import type { SectionPart } from '../page-model.ts'
import { cell, noCell } from '../cells.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { MOST_LISTED, sayLeftOut, claimCell, evidenceCell, nameCell } from './circle-table.ts'
import { previousRatingOf } from './previous-rating.ts'

const supports = [-1, 0, 1, 2, 3] as const
const intimacies = [0, 1, 2, 3, 4] as const

function presentPerson({ one }: AccountContext, state: PersonState): SupportGridPerson | null {
  const { support, intimacy, supported } = state
  if (support === null || intimacy === null) return null
  const was = previousRatingOf(one, state.person)
  const moved = was !== null && (was.support !== support || was.intimacy !== intimacy)
  const below = state.verifiable && (supported.level === 'none' ? support > 0 : supported.level < support)
  return {
    name: state.person.name,
    key: state.keyRules.length > 0,
    support,
    intimacy,
    before: moved ? was : null,
    evidence: below ? supported.level : null,
  }
}

/** Intimacy against support with last quarter's place, or what is missing for it. */
export function presentGrid(context: AccountContext): SectionPart {
  const { locale, circle, one } = context
  const placed = circle.flatMap((state) => {
    const person = presentPerson(context, state)
    return person === null ? [] : [{ state, person }]
  })
  if (placed.length === 0)
    return {
      part: 'empty',
      span: 6,
      empty: {
        title: locale.text('account.grid.empty-title'),
        missing: locale.text('account.grid.empty-missing'),
        remedy: locale.text('account.grid.empty-remedy'),
      },
    }
  const rose = placed.filter(
    ({ person }) => person.before !== null && person.before.support < person.support,
  ).length
  const fell = placed.filter(
    ({ person }) => person.before !== null && person.before.support > person.support,
  ).length
  const outside = circle.filter((state) => !placed.some((spot) => spot.state === state))
  const rows = mergeRows(
    circle.map(({ supportRating, intimacyRating }) => [
      ...(supportRating ? [supportRating.row] : []),
      ...(intimacyRating ? [intimacyRating.row] : []),
    ]),
  )
  return {
    part: 'figure',
    figure: {
      id: 'support-grid',
      span: 6,
      title: locale.phrases(rose + fell === 0 ? 'account.grid.title-still' : 'account.grid.title', {
        rose,
        fell,
      }),
      content: {
        chart: 'support-grid',
        data: {
          supportLabels: supports.map((level) => wordOf(locale, supportLabels.huawei, level)),
          intimacyLabels: intimacies.map((level) => wordOf(locale, intimacyLabels, level)),
          people: placed.map(({ person }) => person),
          outside: outside.map((state) => ({
            name: state.person.name,
            key: state.keyRules.length > 0,
            support: state.support,
          })),
        },
      },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('account.grid.table-caption'),
        columns: [
          { label: locale.text('column.person') },
          { label: locale.text('column.support'), numeric: true },
          { label: locale.text('column.evidence'), numeric: true },
          { label: locale.text('column.intimacy'), numeric: true },
          { label: locale.text('column.before') },
        ],
        rows: circle.slice(0, MOST_LISTED).map((state) => {
          const was = previousRatingOf(one, state.person)
          return {
            cells: [
              nameCell(context, state),
              claimCell(context, state),
              evidenceCell(context, state),
              state.intimacy === null ? noCell : cell(String(state.intimacy)),
              was === null
                ? noCell
                : cell(
                    locale.text('account.grid.before', {
                      support: locale.number(was.support),
                      intimacy: was.intimacy,
                    }),
                  ),
            ],
          }
        }),
        note: [...sayLeftOut(context, circle.length), printSources(context, rows)].join(' ').trim(),
      },
      links: lineageLinks(context, 'support', rows, context.evidence),
    },
  }
}
