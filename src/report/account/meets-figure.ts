import { levelLabels } from '../../model/labels/levels.ts'
import { isKnown } from '../../model/measurement.ts'
import { type Level, levels } from '../../model/scales.ts'
import { pairOfLevels } from '../../metrics/general/who-meets-whom.ts'
import type { MeetingCell, WhoMeetsWhomData } from '../chart-data/who-meets-whom.ts'
import { cell, markedCell, noCell } from '../cells.ts'
import type { SectionPart } from '../page-model.ts'
import type { Headline } from '../page-parts/text.ts'
import { printReason } from '../print-measurement.ts'
import { lineageLinks, printSources } from '../sources.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'

/** Levels at which both sides are expected to meet as peers. */
const peers: readonly (Level | null)[] = ['executive', 'director']

function foldMeetings(context: AccountContext, counts: ReadonlyMap<string, number>): WhoMeetsWhomData {
  const { locale, one, review } = context
  const employed = one.slice.people.filter((state) => state.employed)
  const present = review.dataset.staff.filter(({ person }) => person)
  const countOf = (ours: Level | null, theirs: Level | null) => counts.get(pairOfLevels(ours, theirs)) ?? 0
  const all: readonly (Level | null)[] = [...levels, null]
  const anyOf = (ours: Level | null) => all.some((theirs) => countOf(ours, theirs) > 0)
  const anyWith = (theirs: Level | null) => all.some((ours) => countOf(ours, theirs) > 0)
  const rows = all.filter(
    (level) => anyOf(level) || (level !== null && present.some((one) => one.level === level)),
  )
  const columns = all.filter((level) => level !== null || anyWith(null))
  const label = (level: Level | null) =>
    level === null ? locale.text('words.level-unknown') : wordOf(locale, levelLabels, level)
  const cellOf = (ours: Level | null, theirs: Level | null): MeetingCell => {
    const count = countOf(ours, theirs)
    if (count > 0) return { kind: 'met', count }
    if (theirs !== null && !employed.some(({ person }) => person.level === theirs)) return { kind: 'nobody' }
    return { kind: 'never', alarm: ours === theirs && peers.includes(ours) }
  }
  return {
    theirs: columns.map((level) => ({ label: label(level), unknown: level === null })),
    ours: rows.map((level) => ({
      label: label(level),
      unknown: level === null,
      cells: columns.map((theirs) => cellOf(level, theirs)),
    })),
    most: Math.max(0, ...counts.values()),
  }
}

function titleMeetings(
  { locale }: AccountContext,
  counts: ReadonlyMap<string, number>,
  all: number,
): Headline {
  const executives = counts.get(pairOfLevels('executive', 'executive')) ?? 0
  if (all === 0) return locale.phrases('meets.title-none')
  return executives === 0
    ? locale.phrases('meets.title-no-executives', { count: all })
    : locale.phrases('meets.title', { all, count: executives })
}

/** Our levels × theirs over the rolling year. */
export function presentMeetings(context: AccountContext): SectionPart {
  const { locale, one } = context
  const measured = one.now.metrics['who-meets-whom']
  if (!measured || !isKnown(measured) || typeof measured.value !== 'number')
    return {
      part: 'empty',
      span: 6,
      empty: {
        title: locale.text('meets.empty-title'),
        missing: locale.text('words.because', {
          reason: printReason(locale, measured && !isKnown(measured) ? measured.unknown : 'no-activities'),
        }),
        remedy: locale.text('meets.empty-remedy'),
      },
    }
  const counts = new Map(
    Object.entries(measured.parts ?? {}).map(([pair, { value }]) => [pair, Number(value)]),
  )
  const data = foldMeetings(context, counts)
  return {
    part: 'figure',
    figure: {
      id: 'meets',
      span: 6,
      title: titleMeetings(context, counts, measured.value),
      content: { chart: 'who-meets-whom', data },
      tableLabel: locale.text('figure.table'),
      table: {
        caption: locale.text('meets.table-caption'),
        columns: [
          { label: locale.text('meets.column-ours') },
          ...data.theirs.map(({ label }) => ({
            label: locale.text('meets.column-theirs', { level: label }),
            numeric: true,
          })),
        ],
        rows: data.ours.map(({ label, cells }) => ({
          cells: [
            cell(label),
            ...cells.map((one) =>
              one.kind === 'met'
                ? cell(locale.number(one.count))
                : one.kind === 'never'
                  ? markedCell('0', one.alarm ? 'zero' : 'muted')
                  : noCell,
            ),
          ],
        })),
        note: printSources(context, measured.rows),
      },
      links: lineageLinks(context, 'who-meets-whom', measured.rows, context.evidence),
    },
  }
}
