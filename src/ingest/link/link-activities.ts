import { type ActivityColumns, NONE, NO_DAY, filledBits } from '../../model/activity-columns.ts'
import { activityKinds, activityStatuses, directions, evidenceKinds } from '../../model/scales.ts'
import type { ParsedTable } from '../parse/parse-table.ts'
import type { ParsedColumn } from '../parse/parsed-column.ts'
import { ABSENT } from '../parse/table-store.ts'
import { findDuplicateRows } from './activity-duplicates.ts'
import { compareText } from './compare-text.ts'
import type { LinkContext } from './link-context.ts'
import { type ActivityTargets, resolveActivities } from './resolve-activities.ts'
import { gather, gatherLists } from './row-lists.ts'
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
  const presets = Uint8Array.from(store.file.view(), (file) => presetOfFile[file]!)

  /** Per row, in the order read, what a column says as a number. */
  const numbersOf = (
    name: string,
    { absent, blank }: Pick<Otherwise, 'absent' | 'blank'>,
    numberOf: (value: unknown, text: string) => number,
  ): Int32Array => {
    const numbers = new Int32Array(store.length).fill(absent)
    const column = columns.get(name)
    if (!column) return numbers
    const known = context.presets.map(() => new Map<number, number>())
    const codes = column.stored.codes.view()
    for (let row = 0; row < store.length; row++) {
      const code = codes[row]!
      if (code <= 0) {
        if (code !== ABSENT) numbers[row] = blank
        continue
      }
      const ofPreset = known[presets[row]!]!
      let number = ofPreset.get(code)
      if (number === undefined) {
        number = numberOf(column.valueOf(presets[row]!, code).value, column.stored.texts[code]!)
        ofPreset.set(code, number)
      }
      numbers[row] = number
    }
    return numbers
  }
  const positionsIn = (name: string, list: readonly string[], otherwise: Otherwise): Int32Array =>
    numbersOf(name, otherwise, (value) =>
      typeof value === 'string' ? list.indexOf(value) : otherwise.unknown,
    )

  const undated = { absent: NO_DAY, blank: NO_DAY }
  const days = numbersOf('date', undated, (value) => (typeof value === 'number' ? value : NO_DAY))
  const order = sortRowsByDay(days, left)
  const siteNames = sitesNamed(columns.get('site'), order)
  const siteIndex = new Map(siteNames.map((name, index) => [name, index]))
  const bytes = (source: Int32Array | Uint8Array) => gather(new Uint8Array(order.length), source, order)
  const integers = (source: Int32Array) => gather(new Int32Array(order.length), source, order)
  const once = { absent: 1, blank: 1 }
  return {
    siteNames,
    filled: filledColumns(parsed, order),
    activities: {
      length: order.length,
      day: integers(days),
      status: bytes(positionsIn('status', activityStatuses, statusOtherwise)),
      kind: bytes(positionsIn('kind', activityKinds, kindOtherwise)),
      direction: bytes(positionsIn('direction', directions, zero)),
      evidence: bytes(positionsIn('evidence', evidenceKinds, zero)),
      evidencePerson: integers(resolved.evidencePerson),
      filled: bytes(filledOf(columns, resolved.named)),
      count: gather(
        new Uint32Array(order.length),
        numbersOf('count', once, (value) => (typeof value === 'number' ? value : 1)),
        order,
      ),
      opportunity: integers(resolved.opportunity),
      site: integers(
        numbersOf('site', { absent: NONE, blank: NONE }, (_, text) => siteIndex.get(text) ?? NONE),
      ),
      preset: bytes(presets),
      file: gather(new Uint16Array(order.length), store.file.view(), order),
      line: gather(new Uint32Array(order.length), store.line.view(), order),
      accounts: gatherLists(resolved.accounts, order),
      people: gatherLists(resolved.people, order),
      staff: gatherLists(resolved.staff, order),
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
    const isFilled = stored.offsets ? stored.codes.length > 0 : order.some((row) => stored.codes.at(row) > 0)
    if (isFilled) filled.add(name)
  }
  const { id } = store.table
  if (id !== null && order.some((row) => store.idHashes[0].at(row) !== 0)) filled.add(id)
  return filled
}
