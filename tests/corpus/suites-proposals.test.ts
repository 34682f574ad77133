import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../src/ingest/files.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { proposePreset } from '../../src/ingest/propose/propose-preset.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { type PresetSource, presetSchema } from '../../src/model/preset.ts'
import { readPreset, shippedPresets, shippedSettings } from '../ingest/ingest-texts.ts'
import { foreignData, isForeignDataAbsent } from './foreign-data.ts'

/** Columns that are proposed otherwise than we once wrote by hand, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'atomic-crm contacts.owner': 'sales means nothing to a stranger',
  'currensee staff.unit': 'Market says nothing of a sales unit',
  'currensee opportunities.won': 'a stage is read once, as stage',
  'deal-intelligence opportunities.won': 'its header says outcome: named as open',
  'maven accounts.region': 'office_location only holds a word of it: named as open',
  'maven opportunities.won': 'a stage is read once, as stage',
  'maven opportunities.created': 'engage_date means nothing to a stranger',
  'maven opportunities.amount': 'close_value only holds a word of it: named as open',
  'maven staff.name': 'nothing else of the file is likely, so that it is no table',
  'maven staff.unit': 'the same',
}

async function proposeForeign(folder: string) {
  const collector = createDiagnosticCollector()
  const files = await readDataFolder(foreignData + folder, collector)
  const proposal = await proposePreset({
    files,
    presets: { given: [], shipped: shippedPresets },
    encoding: undefined,
    name: 'proposed',
    collector,
  })
  return { files, proposal, preset: presetSchema.parse(proposal.preset) }
}

const suites = [
  'csvkit',
  'frictionless',
  'csv-test-data',
  'csv-spectrum',
  'papaparse',
  'node-chardet-encodings',
]

const headerOf = (source: PresetSource | undefined) => JSON.stringify(source)

describe.skipIf(isForeignDataAbsent)("other people's CRMs, mapped without a hand", () => {
  it.each([
    ['crm/deal-intelligence', 'deal-intelligence'],
    ['crm/currensee', 'currensee'],
    ['crm/maven/original', 'maven'],
    ['crm/atomic-crm', 'atomic-crm'],
  ])('%s: every column is proposed as it was mapped by hand, but for those listed', async (folder, name) => {
    const { preset, files } = await proposeForeign(folder)
    const byHand = readPreset(`tests/corpus/presets/${name}.json`)
    const missed = byHand.tables.flatMap(({ table, columns }) => {
      const proposed = preset.tables.filter((entry) => entry.table === table)
      return Object.entries(columns).flatMap(([column, source]) =>
        proposed.some((entry) => headerOf(entry.columns[column]) === headerOf(source))
          ? []
          : [`${name} ${table}.${column}`],
      )
    })
    expect(missed.sort()).toEqual(
      Object.keys(otherwise)
        .filter((place) => place.startsWith(`${name} `))
        .sort(),
    )
    // and what is proposed is read: rows add up, and the accounts are there
    const collector = createDiagnosticCollector()
    const dataset = await ingest({
      files,
      givenPresets: [preset],
      presets: shippedPresets,
      settings: shippedSettings,
      collector,
    })
    for (const { file, rows, kept, skipped, rejected } of dataset.files)
      expect({ file, rows }).toEqual({ file, rows: kept + skipped + rejected })
    expect(dataset.accounts.length).toBeGreaterThan(50)
  })

  it('real diaries are a log: whom they met is taken for the customer, and said to be open', async () => {
    const { preset, proposal } = await proposeForeign('meetings/nsw-ministerial-diaries')
    expect(preset.tables).toMatchObject([
      { table: 'activities', columns: { date: 'date', account: 'name', topic: 'reason' } },
    ])
    const account = proposal.files[0]!.guess!.columns.find(({ column }) => column === 'account')
    expect(account).toMatchObject({ sureness: 'open', headers: ['name'] })
  })

  it.each(suites)('%s: whatever a file is, a proposal is a valid preset or none', async (suite) => {
    const collector = createDiagnosticCollector()
    const proposal = await proposePreset({
      files: await readDataFolder(`${foreignData}csv-suites/${suite}`, collector),
      presets: { given: [], shipped: shippedPresets },
      encoding: undefined,
      name: 'proposed',
      collector,
    })
    if (proposal.preset !== null) presetSchema.parse(proposal.preset)
    for (const { guess } of proposal.files) expect(guess?.missing ?? []).toEqual([])
  })
})
