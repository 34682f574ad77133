import { tiers } from '../../model/scales.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { type NumberPart, readPart } from '../part-of.ts'
import { lineageLinks } from '../sources.ts'

/** Effort by tier beside what it is for, and what the account in the middle got; null without log or tiers. */
export function presentTierEffort(context: PageContext): SectionPart | null {
  const { locale, review } = context
  const { 'effort-fit': fit, 'standards-met': met } = review.portfolio.metrics
  const held = tiers.filter((tier) => (readPart(fit, `accounts-${tier}`)?.value ?? 0) > 0)
  if (held.length === 0 || readPart(fit, `contacts-${held[0]!}`) === null) return null
  const shareOf = (measure: string, tier: string): string | null => {
    const part = readPart(fit, `${measure}-${tier}`)
    return part === null || !part.of ? null : locale.percent(part.value / part.of)
  }
  const share = (measure: string, tier: string): Cell => {
    const text = shareOf(measure, tier)
    return text === null ? noCell : cell(text)
  }
  const counts = (part: NumberPart | null): Cell =>
    part === null || !part.of
      ? noCell
      : markedCell(
          `${locale.number(part.value)}/${locale.number(part.of)}`,
          part.value * 2 < part.of ? 'alarm' : null,
        )
  const [contacts, revenue] = [shareOf('contacts', 'S'), shareOf('revenue', 'S')]
  const number = (label: string) => ({ label, numeric: true, labelled: true })
  return {
    part: 'table',
    table: {
      id: 'effort-table',
      span: 12,
      title:
        held.includes('S') && contacts !== null && revenue !== null
          ? locale.phrases('tiers.effort.title', { contacts, revenue })
          : locale.phrases('tiers.effort.title-plain'),
      caption: locale.text('tiers.effort.caption'),
      table: {
        caption: locale.text('tiers.effort.table-caption'),
        columns: [
          { label: locale.text('column.tier'), phone: 'full' },
          number(locale.text('column.accounts')),
          number(locale.text('tiers.column.accounts-share')),
          number(locale.text('tiers.column.contacts-share')),
          number(locale.text('tiers.column.revenue-share')),
          number(locale.text('tiers.column.potential-share')),
          number(locale.text('tiers.column.median')),
          number(locale.text('column.standard')),
          number(locale.text('tiers.column.met')),
        ],
        rows: held.map((tier) => {
          const middle = readPart(met, `median-contacts-${tier}`)
          const standard = review.settings.standards[tier].contacts
          return {
            cells: [
              cell(locale.text(`tier.${tier}`), { bold: true }),
              cell(locale.number(readPart(fit, `accounts-${tier}`)!.value)),
              share('accounts', tier),
              share('contacts', tier),
              share('revenue', tier),
              share('potential', tier),
              middle === null ? noCell : cell(locale.number(middle.value, 1)),
              standard === null ? noCell : cell(locale.number(standard)),
              counts(readPart(met, `contact-frequency-${tier}`)),
            ],
          }
        }),
      },
      links: lineageLinks(context, 'effort-fit', []),
    },
  }
}
