import { tiers } from '../../model/scales.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'

/** What each tier is held to, as the settings in force have it. */
export function presentStandards(context: PageContext): SectionPart {
  const { locale, review } = context
  const { standards } = review.settings
  const count = (value: number | null): Cell => (value === null ? noCell : cell(locale.number(value)))
  const lines = [
    ['contacts', (tier) => count(standards[tier].contacts)],
    ['executive-meetings', (tier) => count(standards[tier].executiveMeetings)],
    ['gap', (tier) => count(standards[tier].gapDays)],
    [
      'departments',
      (tier) =>
        standards[tier].departmentShare === null
          ? noCell
          : cell(locale.percent(standards[tier].departmentShare)),
    ],
    ['exchanges', (tier) => count(standards[tier].exchanges)],
    ['people', (tier) => cell(`${standards[tier].ourPeople}/${standards[tier].theirPeople}`)],
    ['window', (tier) => cell(locale.text(`method.window.${standards[tier].threadsWindow}`))],
    ['refresh', (tier) => count(standards[tier].refreshDays)],
    ['roles', (tier) => cell(standards[tier].requiredRoles.join(' '))],
  ] as const satisfies readonly (readonly [string, (tier: (typeof tiers)[number]) => Cell])[]
  return {
    part: 'table',
    table: {
      id: 'standards',
      span: 12,
      title: locale.phrases('method.standards.title'),
      caption: locale.text('method.default'),
      table: {
        caption: locale.text('method.standards.table-caption'),
        columns: [
          { label: locale.text('column.standard'), phone: 'full' },
          ...tiers.map((tier) => ({ label: tier, numeric: true, labelled: true })),
        ],
        rows: lines.map(([id, print]) => ({
          cells: [cell(locale.text(`method.standards.${id}`)), ...tiers.map((tier) => print(tier))],
        })),
      },
      links: [],
    },
  }
}
