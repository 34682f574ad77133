import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import { type Preset, presetSchema } from '../../src/model/preset.ts'
import { proposePreset } from '../../src/ingest/propose/propose-preset.ts'
import { shippedPresets, textFile } from '../ingest/ingest-texts.ts'

/** Proposes a preset for texts by file name. */
export async function proposeTexts(texts: Readonly<Record<string, string>>, given: readonly Preset[] = []) {
  const collector = createDiagnosticCollector()
  const proposal = await proposePreset({
    files: Object.entries(texts).map(([name, text]) => textFile(name, text)),
    presets: { given, shipped: shippedPresets },
    encoding: undefined,
    name: 'odd',
    collector,
  })
  const preset = proposal.preset === null ? null : presetSchema.parse(proposal.preset)
  const fileOf = (name: string) => proposal.files.find(({ file }) => file === name)!
  const guessOf = (name: string, column: string) =>
    fileOf(name).guess?.columns.find((guess) => guess.column === column)
  return { proposal, preset, fileOf, guessOf }
}

/** Three tables of a CRM nobody has heard of. */
export const oddCrm = {
  'firms.csv':
    'Firm No.,Firm,Sector,Relationship Manager,Phone\n' +
    'F-001,North Quay Ltd,Shipping,Ada Holt,+44 20 7946 0011\n' +
    'F-002,South Quay Ltd,Energy,Ben Ives,+44 20 7946 0012\n',
  'stakeholders.csv':
    'Person Ref,Given Name,Surname,Employer,Position,Role in Decision,Clout,Attitude,E-mail\n' +
    'P-1,Ada,Brook,F-001,CFO,Decision maker,5,Supportive,ada@x.example\n' +
    'P-2,Ben,Carr,F-001,Head of IT,Evaluator,3,Neutral,ben@x.example\n' +
    'P-3,Cleo,Dunn,F-002,CEO,Decision maker,5,Opposed,cleo@x.example\n',
  'log.csv':
    'Entry,When,How,Met,Colleague,Follow-up\n' +
    '1,03/07/2026,Visit,P-1,Ada Holt,send the offer\n' +
    '2,15/08/2026,Phone call,P-2,Ada Holt,\n' +
    '3,01/10/2026,Lunch,P-3,Ben Ives,\n',
} as const
