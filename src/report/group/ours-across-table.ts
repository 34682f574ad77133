import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import { listOursAcross } from '../../metrics/roll-up/reach-across.ts'
import { levelLabels } from '../../model/labels/levels.ts'
import { isKnown } from '../../model/measurement.ts'
import { cell, noCell } from '../cells.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import { type AcrossContext, type AcrossPart, presentNobody, sayMembers } from './across-context.ts'

/** Who of ours works with several members of a customer group, in the order of ids, as our people are never ranked. */
export function presentOursAcross(context: AcrossContext): AcrossPart {
  const { locale, review, members, group } = context
  const { staff: ours } = review.dataset
  const measured = group.rollUp.metrics['ours-across']!
  const across = listOursAcross(members).toSorted((a, b) => (ours[a.staff]!.id < ours[b.staff]!.id ? -1 : 1))
  if (!isKnown(measured)) return presentNobody(context, 'ours', measured.unknown)
  if (across.length === 0) return presentNobody(context, 'ours', null)
  return {
    part: 'table',
    table: {
      id: 'ours-across',
      span: 6,
      title: locale.phrases(
        measured.atLeast ? 'group-across.ours.title-at-least' : 'group-across.ours.title',
        { count: across.length },
      ),
      caption: locale.text('group-across.ours.caption'),
      table: {
        caption: locale.text('group-across.ours.table-caption'),
        columns: [
          { label: locale.text('group-across.ours.column-who'), keep: true, phone: 'full' },
          { label: locale.text('column.level'), labelled: true },
          { label: locale.text('group-across.ours.column-contacts'), phone: 'full' },
        ],
        rows: across.map(({ staff, members: seen }) => {
          const { name, level } = ours[staff]!
          const numbers = seen.map(({ account, contacts }) => ({
            account,
            text: locale.number(contacts / TWENTIETHS, 1),
          }))
          const { text, sentence } = sayMembers(context, numbers)
          return {
            cells: [
              cell(name, { bold: true }),
              level === null ? noCell : cell(wordOf(locale, levelLabels, level)),
              cell(text, { sentence }),
            ],
          }
        }),
        note: printSources(context, mergeRows(across.map(({ rows }) => rows))),
      },
      links: lineageLinks(context, 'ours-across', []),
    },
  }
}
