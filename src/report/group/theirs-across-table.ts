import { findLogGap } from '../../metrics/log-window.ts'
import { listTheirsAcross } from '../../metrics/roll-up/reach-across.ts'
import { cell, noCell } from '../cells.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { type AcrossContext, type AcrossPart, presentNobody, sayMembers } from './across-context.ts'

/** Who of theirs was seen in contacts of another member, in the order of ids. */
export function presentTheirsAcross(context: AcrossContext): AcrossPart {
  const { locale, review, members, memberOf } = context
  const { people } = review.dataset
  const { slice } = members[0]!
  const across = listTheirsAcross(members).toSorted(
    (a, b) => a.own - b.own || (people[a.person]!.id < people[b.person]!.id ? -1 : 1),
  )
  if (across.length === 0) {
    const gap = findLogGap(slice, 'people')
    return presentNobody(
      context,
      'theirs',
      gap?.unknown ?? (slice.facts.covers.flow ? null : 'log-too-short'),
    )
  }
  return {
    part: 'table',
    table: {
      id: 'theirs-across',
      span: 6,
      title: locale.phrases('group-across.theirs.title', { count: across.length }),
      caption: locale.text('group-across.theirs.caption'),
      table: {
        caption: locale.text('group-across.theirs.table-caption'),
        columns: [
          { label: locale.text('column.person'), keep: true, phone: 'full' },
          // a column of its own: where titles are withheld the person still stands
          { label: locale.text('column.title'), labelled: true },
          { label: locale.text('group-across.theirs.column-own'), labelled: true },
          { label: locale.text('group-across.theirs.column-seen'), labelled: true, phone: 'full' },
          { label: locale.text('group-across.theirs.column-last'), labelled: true, keep: true },
        ],
        rows: across.map(({ person, own, members: seen }) => {
          const { name, title } = people[person]!
          const home = memberOf(own)
          const numbers = seen.map(({ account, contacts }) => ({ account, text: locale.number(contacts) }))
          const { text, sentence } = sayMembers(context, numbers)
          return {
            cells: [
              cell(name, { bold: true }),
              title === null ? noCell : cell(title),
              cell(home.text, { href: home.href }),
              cell(text, { sentence }),
              cell(locale.date(Math.max(...seen.map(({ last }) => last)))),
            ],
          }
        }),
        note: printSources(context, mergeRows(across.map(({ rows }) => rows))),
      },
      links: lineageLinks(context, 'ours-across', []),
    },
  }
}
