import { listParentAgreements } from '../../metrics/roll-up/parent-agreements.ts'
import { partnershipLevelLabels } from '../../model/labels/partnership-items.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import { lineageLinks, mergeRows, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AcrossContext, AcrossPart } from './across-context.ts'

const presentUnheld = ({ locale }: PageContext): AcrossPart => ({
  part: 'empty',
  span: 12,
  empty: {
    title: locale.text('group-across.agreements.not-held.title'),
    missing: locale.text('group-across.agreements.not-held.missing'),
    remedy: 'partnership.csv: item, level, date, expires',
  },
})

/** What the parent of a customer group has signed: since when, until when, and whether it holds at the quarter end. */
export function presentParentAgreements(context: AcrossContext): AcrossPart {
  const { locale, review, members, group } = context
  const { parent } = group.rollUp
  const [{ slice }] = members as [(typeof members)[number]]
  if (parent === null) return locale.text('group-across.agreements.no-parent')
  if (!slice.registers.itemsHeld.has('agreement')) return presentUnheld(context)
  const { name } = review.dataset.accounts[parent]!
  const agreements = listParentAgreements(slice, parent)
  if (agreements.length === 0) return locale.text('group-across.agreements.none', { parent: name })
  const inForce = agreements.filter(({ state }) => state === 'in-force').length
  const { length: all } = agreements
  const title =
    inForce === 0
      ? locale.phrases('group-across.agreements.title-none', { count: all })
      : all === 1
        ? locale.phrases('group-across.agreements.title-one')
        : locale.phrases('group-across.agreements.title', { count: inForce, all })
  return {
    part: 'table',
    table: {
      id: 'parent-agreements',
      span: 12,
      title,
      caption: locale.text('group-across.agreements.caption', {
        parent: name,
        months: review.settings.partnershipMonths,
      }),
      table: {
        caption: locale.text('group-across.agreements.table-caption'),
        columns: [
          { label: locale.text('group-across.agreements.column-level'), keep: true },
          { label: locale.text('group-across.agreements.column-date'), keep: true, labelled: true },
          { label: locale.text('group-across.agreements.column-until'), keep: true, labelled: true },
          { label: locale.text('group-across.agreements.column-state'), keep: true, labelled: true },
          { label: locale.text('group-across.agreements.column-reference'), labelled: true },
        ],
        rows: agreements.map(({ level, date, lastDay, lastDayAssumed, state, evidence }) => ({
          cells: [
            level === null
              ? cell(locale.text('group-across.agreements.no-level'), { mark: 'muted' })
              : cell(wordOf<string>(locale, partnershipLevelLabels, level), { bold: true }),
            date === null ? noCell : cell(locale.date(date)),
            lastDay === null ? noCell : cell(locale.date(lastDay), lastDayAssumed ? { mark: 'assumed' } : {}),
            cell(
              locale.text(`group-across.agreements.state.${state}`),
              state === 'expired' ? { mark: 'alarm' } : {},
            ),
            evidence === null ? noCell : cell(evidence),
          ],
        })),
        note: printSources(context, mergeRows(agreements.map(({ rows }) => rows))),
      },
      links: lineageLinks(context, 'agreement', []),
    },
  }
}
