import { isKnown } from '../../model/measurement.ts'
import { cell, markedCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { TableModel } from '../page-parts/table.ts'
import { placeOfRow } from '../../model/row-ref.ts'
import { activityStatuses } from '../../model/scales.ts'
import { NO_DAY } from '../../model/activity-columns.ts'

/** Examples a row gives before it says how many more there are. */
const EXAMPLES = 8

type Row = TableModel['rows'][number]

function list(context: PageContext, items: readonly string[]): string {
  const { locale } = context
  const shown = locale.series(items.slice(0, EXAMPLES))
  return items.length > EXAMPLES
    ? shown + locale.text('trust.reading.more', { count: items.length - EXAMPLES })
    : shown
}

/** Headers nothing knows, by the first file that has them: archived exports of one table leave the same ones. */
function listUnknownHeaders(context: PageContext): { count: number; text: string } {
  const { locale, review } = context
  const said = new Set<string>()
  const files = review.dataset.files.flatMap(({ file, unknownHeaders }) => {
    const fresh = unknownHeaders.filter(({ header }) => !said.has(header))
    for (const { header } of fresh) said.add(header)
    if (fresh.length === 0) return []
    const headers = list(
      context,
      fresh.map(({ header, nearest }) =>
        nearest === null ? header : locale.text('trust.reading.nearest', { header, nearest }),
      ),
    )
    return [locale.text('trust.reading.headers-of', { file, headers })]
  })
  return { count: said.size, text: files.join(locale.text('words.clause-join')) }
}

/** Rows of the log that are kept and never counted, and why. */
function countLeftOut(
  context: PageContext,
): Record<'planned' | 'cancelled' | 'unknown' | 'undated' | 'future' | 'orphans', number> {
  const { dataset, period } = context.review
  const { activities, counted } = dataset
  if (counted !== undefined) return { ...counted.records.leftOut, orphans: counted.records.orphans }
  const counts = { planned: 0, cancelled: 0, unknown: 0, undated: 0, future: 0, orphans: 0 }
  for (let row = 0; row < activities.length; row += 1) {
    const status = activityStatuses[activities.status[row]!]
    if (activities.accounts.offsets[row] === activities.accounts.offsets[row + 1]) counts.orphans += 1
    if (activities.day[row] === NO_DAY) counts.undated += 1
    else if (status === 'planned') counts.planned += 1
    else if (status === 'cancelled') counts.cancelled += 1
    else if (status === 'unknown') counts.unknown += 1
    else if (activities.day[row]! > period.asOf) counts.future += 1
  }
  return counts
}

/** What reading assumed, left out or could not place. Nothing happens silently. */
export function presentReading(context: PageContext): SectionPart {
  const { locale, review } = context
  const { dataset } = review
  const rows: Row[] = []
  const add = (id: string, count: string, text: string, alarm = false) =>
    rows.push({
      cells: [
        cell(locale.term(`trust.reading.${id}`) ?? id, { bold: true }),
        markedCell(count, alarm ? 'alarm' : null),
        cell(text, { mark: 'muted' }),
      ],
    })
  const unknown = listUnknownHeaders(context)
  if (unknown.count > 0)
    add('unknown-headers', locale.text('counts.columns', { count: unknown.count }), unknown.text)
  const dropped = [...new Set(dataset.files.flatMap(({ droppedHeaders }) => droppedHeaders))]
  if (dropped.length > 0)
    add('dropped-headers', locale.text('counts.columns', { count: dropped.length }), list(context, dropped))
  const left = countLeftOut(context)
  for (const id of ['orphans', 'undated', 'unknown', 'future', 'planned', 'cancelled'] as const)
    if (left[id] > 0)
      add(
        `left-${id}`,
        locale.text('counts.rows', { count: left[id] }),
        locale.text(`trust.reading.left-${id}-text`),
        id === 'orphans',
      )
  const { counted } = dataset
  if (counted !== undefined)
    add(
      'counted',
      locale.text('counts.rows', { count: counted.records.kept }),
      locale.text('trust.reading.counted-text', { engine: counted.engine, count: counted.recounted }),
    )
  if (dataset.staffAreOwners)
    add('staff-owners', locale.text('words.all'), locale.text('trust.reading.staff-owners-text'))
  if (dataset.correctedCells.size > 0)
    add(
      'corrected',
      locale.text('counts.rows', { count: dataset.correctedCells.size }),
      list(
        context,
        [...dataset.correctedCells.keys()]
          .sort((a, b) => a - b)
          .map(placeOfRow)
          .map(({ file, line }) => `${dataset.files[file]!.file}:${line}`),
      ),
    )
  if (dataset.possibleDuplicates.length > 0)
    add(
      'duplicates',
      locale.text('counts.pairs', { count: dataset.possibleDuplicates.length }),
      locale.text('trust.reading.duplicates-text', {
        names: list(
          context,
          dataset.possibleDuplicates.map(([a]) => dataset.people[a]!.name),
        ),
      }),
    )
  const people = review.accounts.flatMap(({ slice }) => slice.people.filter(({ employed }) => employed))
  const assumed = {
    influence: people.filter(({ person }) => person.influence === null).length,
    level: people.filter(({ person }) => person.levelAssumed).length,
    roles: people.filter(({ person, inCircle }) => inCircle && person.roles.length === 0).length,
  }
  for (const id of ['influence', 'level', 'roles'] as const)
    if (assumed[id] > 0)
      add(
        `assumed-${id}`,
        locale.text('counts.people', { count: assumed[id] }),
        locale.text(`trust.reading.assumed-${id}-text`, { value: review.settings.assumedInfluence }),
      )
  const untiered = review.accounts.filter(({ now }) => now.tier.origin === 'assumed').length
  if (untiered > 0)
    add(
      'no-tier',
      locale.text('counts.accounts', { count: untiered }),
      locale.text('trust.reading.no-tier-text', { tier: review.settings.assumedTier }),
    )
  const biased = review.accounts.filter(({ now }) => {
    const measured = now.metrics['department-coverage']
    return measured !== undefined && isKnown(measured) && measured.parts?.biasedHigh !== undefined
  }).length
  if (biased > 0)
    add('biased', locale.text('counts.accounts', { count: biased }), locale.text('trust.reading.biased-text'))
  if (!dataset.mappedColumns.has('activities.status') && dataset.tables.has('activities'))
    add('no-status', locale.text('words.all'), locale.text('trust.reading.no-status-text'))
  const isArchived = dataset.people.some(({ archived }) => archived.length > 0)
  if (!dataset.tables.has('ratings') && !isArchived && dataset.filledColumns.has('contacts.support'))
    add('no-history', locale.text('words.all'), locale.text('trust.reading.no-history-text'))
  return {
    part: 'table',
    table: {
      id: 'reading',
      span: 12,
      title: locale.phrases(rows.length === 0 ? 'trust.reading.title-nothing' : 'trust.reading.title', {
        count: rows.length,
      }),
      table: {
        caption: locale.text('trust.reading.table-caption'),
        columns: [
          { label: locale.text('trust.reading.column-what'), phone: 'full' },
          { label: locale.text('column.counts'), keep: true },
          { label: locale.text('trust.reading.column-how'), phone: 'full' },
        ],
        rows,
      },
      links: [],
    },
  }
}
