import type { Words } from '../../model/words.ts'
import { flags } from '../../metrics/flags/registry.ts'
import { metrics } from '../../metrics/registry.ts'
import { rollUpMetrics } from '../../metrics/roll-up/registry.ts'
import { scoreMetrics } from '../../metrics/scores/registry.ts'
import { thresholds } from '../../metrics/sensitivity-thresholds.ts'
import { cell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'
import { countOwnSettings, listSettingLines } from './judging-settings.ts'

const uses: readonly { readonly label: Words; readonly source: readonly string[] }[] = [
  ...metrics,
  ...scoreMetrics,
  ...rollUpMetrics,
  ...flags,
]

/** Whatever names a setting, or the branch it stands on, as its own source. */
const usesOf = (path: string) =>
  uses.filter(({ source }) => source.some((one) => path === one || path.startsWith(`${one}.`)))

/** A number, a role list, or lower bounds and what they score; a dash where a tier has none. */
function printValue({ locale }: PageContext, value: unknown): string {
  if (typeof value === 'number') return locale.number(value, 2)
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return '–'
  const isBounds = value.some(Array.isArray)
  return value
    .map((one: unknown) => (Array.isArray(one) ? `≥ ${one.join(': ')}` : String(one)))
    .join(isBounds ? ', ' : ' ')
}

/** So many uses are named in a row; some thresholds are used nearly everywhere. */
const NAMED = 3

/** Every setting that numbers are judged by: its value, where it comes from, and what uses it. */
export function presentSettings(context: PageContext): SectionPart {
  const { locale, review } = context
  const lines = listSettingLines(review)
  const own = countOwnSettings(review)
  const nameOf = (path: string): Cell => {
    const label = thresholds.find((one) => one.path === path)?.label
    return label === undefined ? cell(path) : cell(locale.words(label), { note: path })
  }
  const useCell = (path: string): Cell => {
    const found = usesOf(path)
    if (found.length === 0) return cell(locale.text('method.settings.scores'), { mark: 'muted' })
    const named = locale.series(found.slice(0, NAMED).map(({ label }) => locale.words(label)))
    const rest = found.length - NAMED
    return cell(rest > 0 ? named + locale.text('method.settings.more', { count: rest }) : named)
  }
  return {
    part: 'table',
    table: {
      id: 'settings',
      span: 12,
      title: locale.phrases(own === 0 ? 'method.settings.title' : 'method.settings.title-own', {
        count: own,
        all: lines.length,
      }),
      caption: locale.text('method.settings.caption'),
      table: {
        caption: locale.text('method.settings.table-caption'),
        columns: [
          { label: locale.text('method.settings.name'), phone: 'full' },
          { label: locale.text('column.value'), labelled: true },
          { label: locale.text('method.settings.origin'), labelled: true },
          { label: locale.text('method.settings.uses'), phone: 'full' },
        ],
        rows: lines.map(({ path, values, own: changed }) => ({
          cells: [
            nameOf(path),
            cell(
              values
                .map(({ name, value }) =>
                  name === null ? printValue(context, value) : `${name} ${printValue(context, value)}`,
                )
                .join(values[0]?.name === null ? ' / ' : ', '),
            ),
            changed
              ? cell(locale.text('method.settings.own'), { bold: true })
              : cell(locale.text('method.settings.shipped'), { mark: 'muted' }),
            useCell(path),
          ],
        })),
        note: locale.text('method.settings.note'),
      },
      links: [],
    },
  }
}
