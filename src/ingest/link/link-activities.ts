import { type ActivityColumns, NONE, NO_DAY, filledBits } from '../../model/activity-columns.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds } from '../../model/scales.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import { ABSENT } from '../parse/stored-column.ts'
import { findDuplicateRows } from './activity-duplicates.ts'
import { compareText } from './compare-text.ts'
import type { LinkContext } from './link-context.ts'
import { type ActivityTargets, resolveActivities } from './resolve-activities.ts'
import { gather } from './row-lists.ts'
import { sortRowsByDay } from './sort-rows-by-day.ts'

export interface LinkedActivities {
  readonly activities: ActivityColumns
  readonly siteNames: readonly string[]
  /** Columns that a standing row fills. */
  readonly filled: ReadonlySet<string>
}

/** What a cell of a controlled list is stored as where it is absent, blank or unknown. */
interface Otherwise {
  readonly absent: number
  readonly blank: number
  readonly unknown: number
}

const zero: Otherwise = { absent: 0, blank: 0, unknown: 0 }
/** Without a status column past rows are completed. */
const statusOtherwise = { ...zero, absent: activityStatuses.indexOf('completed') }
const kindOtherwise = { ...zero, unknown: activityKinds.indexOf('unknown') }

/** The log as columns, sorted by day, each row tied to accounts, people of the customer and people of ours. */
export function linkActivities(
  parsed: ParsedTable,
  targets: ActivityTargets,
  context: LinkContext,
): LinkedActivities {
  const { store, columns } = parsed
  const left = findDuplicateRows(parsed, context)
  const resolved = resolveActivities(parsed, targets, left, context)
  const presetOfFile = context.files.map(({ preset }) => preset)
  const presets = new Uint8Array(store.length)
  const files = store.file.view()
  for (let row = 0; row < store.length; row++) presets[row] = presetOfFile[files[row]!]!

  /** What a column says as a number, of all rows as they were read or in another order. */
  const numbersOf = <Target extends Int32Array | Uint32Array | Uint8Array>(
    name: string,
    target: Target,
    rows: Int32Array | null,
    { absent, blank }: Pick<Otherwise, 'absent' | 'blank'>,
    numberOf: (value: unknown, text: string) => number,
  ): Target => {
    const column = columns.get(name)
    if (!column) return target.fill(absent) as Target
    const { texts, codes } = column.stored
    // each preset reads each text once; a code is a position in what it makes of them, after `absent`
    const readings = context.presets.map((_, preset) =>
      Int32Array.from([absent, ...texts], (text, position) =>
        position === 0
          ? absent
          : position === 1
            ? blank
            : numberOf(column.valueOf(preset, position - 1).value, String(text)),
      ),
    )
    const cells = codes.view()
    const [only] = readings
    for (let position = 0; position < target.length; position++) {
      const row = rows === null ? position : rows[position]!
      const reading = readings.length === 1 ? only! : readings[presets[row]!]!
      target[position] = reading[cells[row]! - ABSENT]!
    }
    return target
  }

  const undated = { absent: NO_DAY, blank: NO_DAY }
  const dayOf = (value: unknown): number => (typeof value === 'number' ? value : NO_DAY)
  const days = numbersOf('date', new Int32Array(store.length), null, undated, dayOf)
  const order = sortRowsByDay(days, left)
  const siteNames = sitesNamed(columns.get('site'), order)
  const siteIndex = new Map(siteNames.map((name, index) => [name, index]))
  const positionsIn = (name: string, list: readonly string[], otherwise: Otherwise): Uint8Array =>
    numbersOf(name, new Uint8Array(order.length), order, otherwise, (value) =>
      typeof value === 'string' ? list.indexOf(value) : otherwise.unknown,
    )
  const bytes = (source: Uint8Array) => gather(new Uint8Array(order.length), source, order)
  const integers = (source: Int32Array | null) => {
    const target = new Int32Array(order.length)
    return source === null ? target.fill(NONE) : gather(target, source, order)
  }
  const once = { absent: 1, blank: 1 }
  const nowhere = { absent: NONE, blank: NONE }
  return {
    siteNames,
    filled: filledColumns(parsed, order),
    activities: {
      length: order.length,
      day: integers(days),
      status: positionsIn('status', activityStatuses, statusOtherwise),
      kind: positionsIn('kind', activityKinds, kindOtherwise),
      direction: positionsIn('direction', directions, zero),
      evidence: positionsIn('evidence', evidenceKinds, zero),
      evidencePerson: integers(resolved.evidencePerson),
      filled: bytes(filledOf(columns, resolved.named)),
      count: numbersOf('count', new Uint32Array(order.length), order, once, (value) =>
        typeof value === 'number' ? value : 1,
      ),
      opportunity: integers(resolved.opportunity),
      site: numbersOf(
        'site',
        new Int32Array(order.length),
        order,
        nowhere,
        (_, text) => siteIndex.get(text) ?? NONE,
      ),
      preset: bytes(presets),
      file: gather(new Uint16Array(order.length), files, order),
      line: gather(new Uint32Array(order.length), store.line.view(), order),
      accounts: resolved.accounts.gather(order),
      people: resolved.people.gather(order),
      staff: resolved.staff.gather(order),
    },
  }
}

/** `filledBits` of every row, in the order read. */
function filledOf(columns: ParsedTable['columns'], named: Uint8Array): Uint8Array {
  const filled = named.slice()
  const bits = {
    outcome: filledBits.outcome,
    next_step: filledBits.nextStep,
    topic: filledBits.topic,
    evidence: filledBits.evidence,
  }
  for (const [name, bit] of Object.entries(bits)) {
    const codes = columns.get(name)?.stored.codes.view()
    if (codes) for (let row = 0; row < filled.length; row++) if (codes[row]! > 0) filled[row]! |= bit
  }
  return filled
}

/** Sites that standing rows name, sorted. */
function sitesNamed(site: ParsedColumn | undefined, order: Int32Array): string[] {
  if (!site) return []
  const used = new Set<number>()
  for (const row of order) used.add(site.stored.codes.at(row))
  return [...used]
    .filter((code) => code > 0)
    .map((code) => site.stored.texts[code]!)
    .sort(compareText)
}

function filledColumns({ store, columns }: ParsedTable, order: Int32Array): Set<string> {
  const filled = new Set<string>()
  for (const [name, { stored }] of columns) {
    const isFilled = store.table.columns[name]!.several
      ? stored.codes.view().some((code) => stored.countOf(code) > 0)
      : order.some((row) => stored.codes.at(row) > 0)
    if (isFilled) filled.add(name)
  }
  const { id } = store.table
  if (id !== null && order.some((row) => store.idHashes[0].at(row) !== 0)) filled.add(id)
  return filled
}
