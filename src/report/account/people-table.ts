import { levelLabels } from '../../model/labels/levels.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { claimCell, contactCell, MOST_LISTED, nameCell, printRoles, sayLeftOut } from './circle-table.ts'

/** Everyone known at the customer, those in the circle first, those who left last. */
export function presentPeople(context: AccountContext): SectionPart {
  const { locale, one, review } = context
  const { people } = one.slice
  const rank = (state: (typeof people)[number]) => (state.employed ? (state.inCircle ? 0 : 1) : 2)
  const ordered = people.toSorted(
    (a, b) => rank(a) - rank(b) || b.weight - a.weight || a.person.index - b.person.index,
  )
  const left = people.filter(({ employed }) => !employed).length
  const rows = mergeRows(people.map(({ person }) => person.rows))
  return {
    part: 'table',
    table: {
      id: 'people',
      span: 12,
      title: locale.phrases(left > 0 ? 'account.people.title-left' : 'account.people.title', {
        count: people.length - left,
        left,
      }),
      caption: locale.text('account.people.caption'),
      table: {
        caption: locale.text('account.people.table-caption'),
        columns: [
          { label: locale.text('column.person'), keep: true, phone: 'full' },
          { label: locale.text('column.title'), phone: 'full' },
          { label: locale.text('column.department'), labelled: true },
          { label: locale.text('column.level'), keep: true, labelled: true },
          { label: locale.text('column.role'), keep: true, labelled: true },
          { label: locale.text('column.influence'), numeric: true, labelled: true },
          { label: locale.text('column.support'), numeric: true, labelled: true },
          { label: locale.text('column.intimacy'), numeric: true, labelled: true },
          { label: locale.text('column.rated-on'), keep: true, labelled: true },
          { label: locale.text('column.days-since'), numeric: true, labelled: true },
        ],
        rows: ordered.slice(0, MOST_LISTED).map((state) => {
          const { person } = state
          const ratedOn = state.supportRating?.day ?? null
          return {
            cells: [
              {
                ...nameCell(context, state),
                ...(state.employed
                  ? {}
                  : {
                      note:
                        person.leftOn === null
                          ? locale.text('account.people.left')
                          : locale.text('account.people.left-on', { day: locale.date(person.leftOn) }),
                    }),
              },
              person.title === null ? noCell : cell(person.title),
              person.department === null ? noCell : cell(person.department.name),
              person.level === null
                ? noCell
                : markedCell(
                    wordOf(locale, levelLabels, person.level),
                    person.levelAssumed ? 'assumed' : null,
                  ),
              person.roles.length === 0 ? noCell : cell(printRoles(locale, state)),
              person.influence === null
                ? markedCell(String(review.settings.assumedInfluence), 'assumed')
                : cell(String(person.influence)),
              claimCell(context, state),
              state.intimacy === null
                ? unknownCell(locale.text('words.unrated'))
                : cell(String(state.intimacy)),
              ratedOn === null ? noCell : cell(locale.date(ratedOn)),
              contactCell(context, state),
            ],
          }
        }),
        note: [...sayLeftOut(context, ordered.length), printSources(context, rows)].join(' ').trim(),
      },
      links: lineageLinks(context, 'people', rows, context.evidence),
    },
  }
}
