import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDataFolder } from '../../../src/ingest/files.ts'
import { ingest } from '../../../src/ingest/ingest.ts'
import { choosePreset } from '../../../src/ingest/presets/choose-preset.ts'
import { readFileName } from '../../../src/ingest/presets/file-pattern.ts'
import { probeLookups } from '../../../src/ingest/presets/read-lookup.ts'
import { readTable } from '../../../src/ingest/read/read-table.ts'
import type { SourceFile } from '../../../src/ingest/source-file.ts'
import { createDiagnosticCollector } from '../../../src/model/diagnostic-collector.ts'
import { activityKinds } from '../../../src/model/scales.ts'
import { shippedPresets, shippedSettings } from '../ingest-texts.ts'
import { describeDataset } from './describe-dataset.ts'

const fixtures = 'tests/ingest/presets/fixtures'
const crms = readdirSync(fixtures).sort()
const filesOf = (crm: string) => readDataFolder(`${fixtures}/${crm}`, createDiagnosticCollector())

async function ingestFiles(files: readonly SourceFile[]) {
  const collector = createDiagnosticCollector()
  return ingest({ files, presets: shippedPresets, settings: shippedSettings, collector })
}

describe('exports as each CRM writes them', () => {
  it.each(crms)('%s: its accounts, people and activities are understood as they were meant', async (crm) => {
    const dataset = await ingestFiles(await filesOf(crm))
    expect(describeDataset(dataset)).toBe(readFileSync(`${fixtures}/${crm}/expected.txt`, 'utf8'))
  })

  it.each(crms)('%s: no row is rejected, none is an orphan, no header goes unexplained', async (crm) => {
    const { files, activities, people, accounts, diagnostics } = await ingestFiles(await filesOf(crm))
    for (const { file, rows, kept, skipped, rejected, tables, unknownHeaders, reasons } of files) {
      expect([file, rejected, unknownHeaders]).toEqual([file, 0, []])
      expect([file, rows]).toEqual([file, kept + skipped])
      expect([file, tables.length > 0 || 'lookup-file' in reasons]).toEqual([file, true])
    }
    expect(accounts.length).toBe(2)
    expect(people.length).toBe(3)
    for (let row = 0; row < activities.length; row++)
      expect(activities.accounts.offsets[row + 1]!).toBeGreaterThan(activities.accounts.offsets[row]!)
    const harmless = ['formula-guard', 'person-id-made']
    expect(diagnostics.filter(({ code }) => !harmless.includes(code))).toEqual([])
  })
})

it.each([
  ['salesforce', true],
  ['espocrm', false],
])('%s says of an activity only whose record it is: %s', async (crm, ownersOnly) => {
  const { staffAreOwners } = await ingestFiles(await filesOf(crm))
  expect(staffAreOwners).toBe(ownersOnly)
})

describe('which preset a file is read by', () => {
  const found = async (files: readonly SourceFile[], file: SourceFile, stem: string) => {
    const { peek } = await readTable(file, {}, createDiagnosticCollector())
    const { chosen, rivals } = choosePreset([], shippedPresets, peek.rows, stem, probeLookups(files))
    return (
      chosen && { preset: chosen.preset.name, tables: chosen.fits.map(({ entry }) => entry.table), rivals }
    )
  }

  it.each(crms)('%s: exactly the one meant, never two that know as much', async (crm) => {
    const files = await filesOf(crm)
    const { files: read } = await ingestFiles(files)
    for (const file of files) {
      // tables of links are there to be looked up in
      if (read.some(({ file: name, reasons }) => name === file.name && 'lookup-file' in reasons)) continue
      const { stem } = readFileName(file.name)
      const named = await found(files, file, stem)
      expect([file.name, named?.preset, named?.rivals]).toEqual([file.name, crm, []])
      const renamed = await found(files, file, 'export')
      if (renamed) expect([file.name, renamed]).toEqual([file.name, named])
      else expect([file.name, crm]).toEqual([file.name, 'hubspot-warehouse'])
    }
  })

  it('a preset for each CRM has a fixture, and each fixture a preset', () => {
    expect(crms).toEqual(
      shippedPresets
        .filter(({ name, updates }) => name !== 'generic' && !updates)
        .map(({ name }) => name)
        .sort(),
    )
  })
})

it('calls and meetings with the same headers are told by the name of the file alone, never guessed', async () => {
  for (const crm of ['espocrm', 'suitecrm']) {
    const renamed = (await filesOf(crm)).map((file, which): SourceFile => ({
      ...file,
      name: `export ${which}.csv`,
    }))
    const { activities } = await ingestFiles(renamed)
    expect([...activities.kind].map((kind) => activityKinds[kind])).toEqual(['other', 'other', 'other'])
  }
})

it('a group with one CRM here and another there is one review: neither loses a row to the other', async () => {
  const mixed = (
    await Promise.all(
      ['salesforce', 'wukong'].map(async (crm) =>
        (await filesOf(crm)).map((file): SourceFile => ({ ...file, name: `${crm}/${file.name}` })),
      ),
    )
  ).flat()
  const dataset = await ingestFiles(mixed)
  const alone = await Promise.all(
    ['salesforce', 'wukong'].map(async (crm) => ingestFiles(await filesOf(crm))),
  )
  for (const part of ['accounts', 'people', 'activities', 'opportunities'] as const)
    expect([part, dataset[part].length]).toEqual([
      part,
      alone.reduce((sum, each) => sum + each[part].length, 0),
    ])
  expect(dataset.activities.accounts.items.length).toBe(
    alone.reduce((sum, { activities }) => sum + activities.accounts.items.length, 0),
  )
})
