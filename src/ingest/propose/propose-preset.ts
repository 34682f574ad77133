import { foldLabel } from '../../lib/fold-text.ts'
import { nearestName } from '../../lib/nearest-name.ts'
import type { DiagnosticCollector } from '../../model/diagnostic-collector.ts'
import type { Preset } from '../../model/preset.ts'
import { type TableName, tableNames } from '../../model/tables/table-names.ts'
import { presetWithLookup, probeLookups } from '../presets/read-lookup.ts'
import { isPersonalHeader } from '../presets/sort-headers.ts'
import type { SourceFile } from '../source-file.ts'
import { type PresetText, composePreset, proposedColumns } from './compose-preset.ts'
import {
  type ProposedColumn,
  type UnknownLabels,
  type DateOrders,
  judgeDateOrders,
  listOpenSupport,
  listUnknownLabels,
} from './judge-columns.ts'
import { type KnownColumns, listKnownColumns } from './known-names.ts'
import { extendFile, findAllRecords, listRecordKeys, proposeFile } from './propose-file.ts'
import type { TableGuess } from './propose-table.ts'
import type { RecordKeys } from './references.ts'
import { type FileSample, sampleFile } from './sample-file.ts'

/** What is proposed for one file. */
export interface FileProposal {
  readonly file: string
  /** The preset that reads it as it is, and as what; without tables it is there to be looked up in. */
  readonly understood: { readonly preset: string; readonly tables: readonly TableName[] } | null
  /** The table it is proposed as, or the columns added to what is understood; null where nothing is proposed. */
  readonly guess: TableGuess | null
  readonly rival: TableName | null
  readonly nearest: TableGuess | null
  readonly labels: readonly UnknownLabels[]
  readonly unused: readonly { readonly header: string; readonly nearest: string | null }[]
  readonly dropped: readonly string[]
  readonly sample: FileSample
}

export interface Proposal {
  readonly files: readonly FileProposal[]
  /** Null where there is nothing to propose. */
  readonly preset: PresetText | null
  readonly dates: DateOrders
  readonly openSupport: readonly ProposedColumn[]
}

export interface ProposeOptions {
  readonly files: readonly SourceFile[]
  readonly presets: { readonly given: readonly Preset[]; readonly shipped: readonly Preset[] }
  readonly encoding: string | undefined
  readonly name: string
  readonly collector: DiagnosticCollector
}

/** Looks at the first rows of every file and proposes one preset for those that are not understood as they are. */
export async function proposePreset(options: ProposeOptions): Promise<Proposal> {
  const { files, presets, encoding, collector } = options
  const probe = probeLookups(files)
  const samples: FileSample[] = []
  for (const file of files) {
    const sample = await sampleFile(file, encoding, presets, probe, collector)
    if (sample !== null) samples.push(sample)
  }
  const all = [...presets.given, ...presets.shipped]
  const known = new Map(tableNames.map((table) => [table, listKnownColumns(table, all)]))
  const used = [...new Set(samples.flatMap(({ chosen }) => chosen?.preset ?? []))]
  const lookups = new Map(
    files.flatMap((file) => {
      const preset = presetWithLookup(file, files, used)
      return preset === null ? [] : [[file.name, preset.name] as const]
    }),
  )
  const propose = (records: readonly RecordKeys[]): FileProposal[] =>
    samples.map((sample) => proposeSample(sample, known, findAllRecords(sample, records), lookups))
  // a file may be told by the records of another, which was told by those of a third
  let proposals = propose([])
  for (let pass = 0; pass < PASSES; pass++) proposals = propose(proposals.flatMap(recordsOf))
  const { preset, columns } = composePreset(proposals, known, options.name)
  return {
    files: proposals,
    preset,
    dates: judgeDateOrders(columns),
    openSupport: listOpenSupport(columns),
  }
}

const PASSES = 2

/** The ids and names of the records a file holds, as far as it is understood or guessed. */
function recordsOf({ sample, guess }: FileProposal): RecordKeys[] {
  const guessed = guess?.columns.map(({ column, source }) => [column, source] as const) ?? []
  if (sample.chosen !== null)
    return sample.chosen.fits.flatMap(({ entry, sources }) => listRecordKeys(sample, entry.table, sources))
  return guess === null ? [] : listRecordKeys(sample, guess.table, new Map(guessed))
}

function proposeSample(
  sample: FileSample,
  known: ReadonlyMap<TableName, KnownColumns>,
  found: ReturnType<typeof findAllRecords>,
  lookups: ReadonlyMap<string, string>,
): FileProposal {
  const { file, chosen } = sample
  const lookup = lookups.get(file)
  const understood = chosen
    ? { preset: chosen.preset.name, tables: chosen.fits.map(({ entry }) => entry.table) }
    : lookup === undefined
      ? null
      : { preset: lookup, tables: [] }
  const { guess, rival, nearest } = understood
    ? { guess: extendFile(sample, known, found), rival: null, nearest: null }
    : proposeFile(sample, known, found)
  const tableGuess = guess ?? nearest
  const labels =
    guess === null
      ? []
      : proposedColumns(sample, guess).flatMap((one) => listUnknownLabels(one, known.get(guess.table)!) ?? [])
  const table = tableGuess?.table ?? understood?.tables[0]
  return {
    file,
    understood,
    guess,
    rival: rival?.table ?? null,
    nearest,
    labels,
    ...sortUnused(
      sample,
      tableGuess,
      table === undefined ? [] : namesOf(known.get(table)!),
      lookup !== undefined,
    ),
    sample,
  }
}

const namesOf = ({ names }: KnownColumns): string[] =>
  [...names.values()].flatMap((known) => known.map(({ name }) => name))

function sortUnused(
  { header, chosen, profiles }: FileSample,
  guess: TableGuess | null,
  names: readonly string[],
  isLookup: boolean,
): Pick<FileProposal, 'unused' | 'dropped'> {
  if (isLookup) return { unused: [], dropped: [] }
  const read = new Set(guess?.columns.flatMap(({ headers }) => headers) ?? [])
  const known = new Set(chosen?.fits.flatMap(({ known: positions }) => [...positions]) ?? [])
  const left = profiles.filter(
    ({ position, header: name }) => name !== '' && !read.has(name) && !known.has(position),
  )
  const isPersonal = ({ header: name, reach }: (typeof left)[number]) =>
    isPersonalHeader(name) || reach >= 0.5
  return {
    dropped: left.filter(isPersonal).map(({ position }) => header[position]!),
    unused: left
      .filter((one) => !isPersonal(one))
      .map(({ header: name }) => ({ header: name, nearest: nearestName(foldLabel(name), names) ?? null })),
  }
}
