import { flags } from '../../metrics/flags/registry.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'

/** When each flag is raised, worst first. */
export function presentFlagRules(context: PageContext): SectionPart {
  const { locale } = context
  return {
    part: 'table',
    table: {
      id: 'flags',
      span: 12,
      title: locale.phrases('method.flags.title', { count: flags.length }),
      caption: locale.text('method.default'),
      table: {
        caption: locale.text('method.flags.table-caption'),
        columns: [
          { label: locale.text('column.flag'), keep: true, phone: 'full' },
          { label: locale.text('column.definition'), phone: 'full' },
          { label: locale.text('method.flags.tiers'), labelled: true },
          { label: locale.text('method.metrics.settings'), phone: 'full' },
        ],
        rows: flags.map(({ id, label, description, tiers, source }) => ({
          id: `flag-${id}`,
          cells: [
            cell(locale.words(label), { bold: true, note: id }),
            cell(locale.words(description)),
            tiers === undefined ? cell(locale.text('method.flags.all-tiers')) : cell(locale.series(tiers)),
            source.length === 0 ? noCell : cell(locale.series(source), { mark: 'muted' }),
          ],
        })),
      },
      links: [],
    },
  }
}
