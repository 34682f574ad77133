import { measureGapPriorities, type PersonGap } from '../../metrics/plans/gap-priority.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { accountCell } from './promise-cells.ts'

const MOST = 12

/** Whom to win next over all accounts, by the priority of the gap; null where nobody has one. */
export function presentGaps(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const found = review.accounts.map(({ slice }) => measureGapPriorities(slice))
  const unrated = found.reduce((sum, { rateFirst }) => sum + rateFirst.length, 0)
  const gaps = found
    .flatMap(({ gaps: own, opportunities }, account) =>
      own.map((gap): PersonGap & { account: number; tenders: number } => ({
        ...gap,
        account,
        tenders: opportunities.length,
      })),
    )
    .toSorted((a, b) => b.priority - a.priority || a.state.person.index - b.state.person.index)
  if (gaps.length === 0) return null
  return {
    part: 'table',
    table: {
      id: 'gaps',
      span: 12,
      title: locale.phrases('promises.gaps.title', { name: gaps[0]!.state.person.name, count: gaps.length }),
      caption: locale.text('promises.gaps.caption', {
        opportunity: locale.number(review.settings.gapPriority.opportunityFactor, 1),
      }),
      table: {
        caption: locale.text('promises.gaps.table-caption'),
        columns: [
          { label: locale.text('column.person'), keep: true, phone: 'full' },
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('promises.column.gap'), keep: true, labelled: true },
          { label: locale.text('column.weight'), numeric: true, labelled: true },
          { label: locale.text('promises.column.tenders'), numeric: true, labelled: true },
          { label: locale.text('promises.column.priority'), numeric: true, labelled: true },
        ],
        rows: gaps.slice(0, MOST).map(({ state, target, targetGiven, priority, account, tenders }) => ({
          cells: [
            cell(state.person.name, { bold: true, ...(state.person.title && { note: state.person.title }) }),
            accountCell(context, account),
            cell(
              locale.text('account-plan.step', {
                current: locale.number(state.credible!),
                target: locale.number(target),
              }),
              targetGiven ? {} : { mark: 'assumed' },
            ),
            cell(locale.number(state.weight)),
            tenders === 0 ? noCell : cell(locale.number(tenders)),
            cell(locale.number(priority, 1), { bold: true }),
          ],
        })),
        note: [
          ...(gaps.length > MOST ? [locale.text('promises.more', { count: gaps.length - MOST })] : []),
          ...(unrated > 0 ? [locale.text('promises.gaps.unrated', { count: unrated })] : []),
        ].join(' '),
      },
      links: [{ label: locale.text('figure.definition'), href: context.href('method#plan-coverage') }],
    },
  }
}
