import { measureSensitivity, type Sensitivity } from '../../metrics/sensitivity.ts'
import { thresholds } from '../../metrics/sensitivity-thresholds.ts'
import { cell, noCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Cell } from '../page-parts/table.ts'

const counts = ['bands', 'eyes', 'tiers'] as const
const moves = (step: Sensitivity): boolean => counts.some((key) => step[key] > 0)

/** The most accounts that change band by one step of one threshold, and of how many. */
export function findMostMoved({ review }: PageContext): { readonly count: number; readonly of: number } {
  const { steps, accounts } = measureSensitivity(review)
  return { count: Math.max(0, ...steps.map(({ bands }) => bands)), of: accounts }
}

/** Which accounts were looked at, where it is not all of them. */
export function saySample({ locale, review }: PageContext): string {
  const { accounts, of } = measureSensitivity(review)
  return accounts === of
    ? locale.text('method.sensitivity.all', { count: of })
    : locale.text('method.sensitivity.sample', { count: accounts, all: of })
}

/** Each threshold moved one step up and down: how many accounts come out otherwise. Steps without effect are named below. */
export function presentSensitivity(context: PageContext): SectionPart {
  const { locale, review } = context
  const { steps, accounts } = measureSensitivity(review)
  const moving = steps
    .filter(moves)
    .toSorted((a, b) => b.bands - a.bands || b.eyes - a.eyes || b.tiers - a.tiers)
  const still = thresholds.filter(({ path }) => !moving.some((step) => step.path === path))
  const most = findMostMoved(context).count
  const print = (values: Sensitivity['from']): string =>
    values.map((value) => (value === null ? '–' : locale.number(value))).join('/')
  const countCell = (count: number): Cell =>
    count === 0 ? noCell : cell(`${locale.number(count)}/${locale.number(accounts)}`, { bold: true })
  return {
    part: 'table',
    table: {
      id: 'sensitivity',
      span: 12,
      title: locale.phrases(most === 0 ? 'method.sensitivity.title-none' : 'method.sensitivity.title', {
        count: most,
        all: accounts,
      }),
      caption: locale.text('method.sensitivity.caption'),
      table: {
        caption: locale.text('method.sensitivity.table-caption'),
        columns: [
          { label: locale.text('method.sensitivity.threshold'), phone: 'full' },
          { label: locale.text('method.sensitivity.step'), keep: true, phone: 'full' },
          ...counts.map((key) => ({
            label: locale.text(`method.sensitivity.${key}`),
            numeric: true,
            labelled: true,
          })),
        ],
        rows: moving.map((step) => ({
          cells: [
            cell(locale.words(step.label), { note: step.path }),
            cell(
              locale.text('method.sensitivity.move', {
                from: print(step.from),
                to: print(step.to),
              }),
            ),
            ...counts.map((key) => countCell(step[key])),
          ],
        })),
        ...(still.length > 0 && {
          note: locale.text('method.sensitivity.still', {
            count: still.length,
            names: locale.list(still.map(({ label }) => locale.words(label))),
          }),
        }),
      },
      links: [{ label: locale.text('method.sensitivity.origin'), href: context.href('method#settings') }],
    },
  }
}
