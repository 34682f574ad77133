import { levelLabels } from '../../model/labels/levels.ts'
import { titleLevels } from '../../model/labels/title-levels.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import { wordOf } from '../word-of.ts'

/** How a level is read off a title where none is given; the first line that fits. */
export function presentTitles(context: PageContext): SectionPart {
  const { locale } = context
  return {
    part: 'table',
    table: {
      id: 'titles',
      span: 12,
      title: locale.phrases('method.titles.title'),
      caption: locale.text('method.titles.caption'),
      table: {
        caption: locale.text('method.titles.table-caption'),
        columns: [
          { label: locale.text('column.level'), keep: true, phone: 'full' },
          { label: locale.text('method.titles.zh'), phone: 'full' },
          { label: locale.text('method.titles.en'), phone: 'full' },
        ],
        rows: titleLevels.map(({ level, zh, en }) => ({
          cells: [
            cell(wordOf(locale, levelLabels, level), { bold: true }),
            cell(zh.join('、')),
            cell(en.join(', ')),
          ],
        })),
      },
      links: [],
    },
  }
}
