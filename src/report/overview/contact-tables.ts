import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import { cell, markedCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { FigureSpan } from '../page-parts/figure.ts'
import { lineageLinks } from '../sources.ts'
import { type ContactChange, changesOfContact } from './contact-changes.ts'

/** Accounts a table of contacts lists. */
const MOST = 15

function presentTable(
  context: PageContext,
  id: 'most-met' | 'dropped',
  changes: readonly ContactChange[],
  span: FigureSpan,
): SectionPart {
  const { locale, review, plan } = context
  const [first] = changes
  const namesPeople = review.accounts.some(({ slice }) => slice.facts.namesPeople)
  return {
    part: 'table',
    table: {
      id,
      span,
      title: locale.phrases(`overview.${id}.title`, {
        count: changes.length,
        name: review.accounts[first!.index]!.account.name,
        now: locale.number(first!.now / TWENTIETHS, 1),
        before: locale.number(first!.before / TWENTIETHS, 1),
      }),
      caption: locale.text(`overview.${id}.caption`),
      table: {
        caption: locale.text(`overview.${id}.table-caption`),
        columns: [
          { label: locale.text('column.account'), phone: 'full' },
          { label: locale.text('column.contacts'), numeric: true, labelled: true },
          { label: locale.text('column.contacts-before'), numeric: true, labelled: true },
          ...(namesPeople
            ? [{ label: locale.text('column.people-met'), numeric: true, labelled: true }]
            : []),
        ],
        rows: changes.slice(0, MOST).map(({ index, now, before, alert }) => {
          const { account, slice } = review.accounts[index]!
          const covered = slice.previousFacts.covers.flow
          const met = [...slice.facts.people.values()].filter((person) => person.quarter > 0).length
          return {
            cells: [
              cell(account.name, { href: context.href(plan.accounts[index]!) }),
              markedCell(
                locale.number(now / TWENTIETHS, 1),
                now === 0 ? 'zero' : alert && id === 'dropped' ? 'alarm' : null,
              ),
              cell(covered ? locale.number(before / TWENTIETHS, 1) : '–'),
              ...(namesPeople ? [cell(locale.number(met))] : []),
            ],
          }
        }),
      },
      links: lineageLinks(context, id === 'dropped' ? 'contact-change' : 'contact-frequency', []),
    },
  }
}

/** Whom we meet most; null without any contact in the quarter. */
export function presentMostMet(context: PageContext, span: FigureSpan): SectionPart | null {
  const met = context.review.accounts
    .map(({ slice }, index) => ({
      index,
      now: slice.facts.quarter.all,
      before: slice.previousFacts.quarter.all,
      alert: false,
    }))
    .filter(({ now }) => now > 0)
    .sort((a, b) => b.now - a.now || a.index - b.index)
  return met.length === 0 ? null : presentTable(context, 'most-met', met, span)
}

/** Whose contact fell more than chance explains; null where nobody's did. */
export function presentDropped(context: PageContext, span: FigureSpan): SectionPart | null {
  const falls = changesOfContact(context.review).filter(({ alert }) => alert)
  return falls.length === 0 ? null : presentTable(context, 'dropped', falls, span)
}
