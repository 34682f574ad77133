import { formatQuarter } from '../src/model/quarter.ts'
import { type Ingested, ingestFolder, TOOL } from '../src/pipeline.ts'
import { chooseQuarter } from '../src/ingest/choose-quarter.ts'
import { type Lack, listLacks } from '../src/report/list-lacks.ts'
import { presentInput } from '../src/report/report-json.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { hintOf, printDiagnostics } from './print-diagnostics.ts'

const definition = {
  command: 'check-data',
  does: 'reads the exports, says what was understood and what each layer still lacks; builds nothing',
  flags: {
    ...inputFlags,
    json: { says: 'print one JSON document (call as npm run -s check-data -- --json)' },
  },
} as const

/** 1 where the input has errors, 2 for wrong usage, else 0. */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const read = readFlags(definition, argv, env)
  if ('stop' in read) return printStop(read.stop)
  const ingested = await ingestFolder(await tripStart(read.flags))
  const chosen = chooseQuarter(ingested.dataset, ingested.settings, ingested.collector)
  const quarter = chosen === null ? null : formatQuarter(chosen.quarter)
  const lacks = listLacks(ingested.dataset)
  process.stdout.write(
    read.flags.json ? printJson(ingested, quarter, lacks) : printReport(ingested, quarter, lacks),
  )
  return ingested.collector.hasErrors ? 1 : 0
}

function printJson({ dataset, collector }: Ingested, quarter: string | null, lacks: readonly Lack[]): string {
  const document = {
    schemaVersion: 1,
    tool: TOOL,
    quarter,
    inputs: dataset.files.map(presentInput),
    diagnostics: collector.kept.map((diagnostic) => ({ ...diagnostic, hint: hintOf(diagnostic, 'en') })),
    counts: Object.fromEntries(collector.counts),
    lacks: lacks.map(({ layer, metric, columns }) => ({ layer, metric, columns })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function printReport(
  { dataset, settings, collector }: Ingested,
  quarter: string | null,
  lacks: readonly Lack[],
): string {
  const { language } = settings
  const files = dataset.files.map(
    ({ file, encoding, preset, tables, rows, kept, skipped, rejected }) =>
      `${file}\n    ${encoding ?? 'not read'}, ${tables.length === 0 ? 'unused' : `${tables.join(' + ')} by preset ${preset ?? '?'}`}: ` +
      `${rows} rows = ${kept} kept + ${skipped} skipped + ${rejected} rejected`,
  )
  const layers = [...Map.groupBy(lacks, ({ layer }) => layer)].flatMap(([layer, missing]) => [
    `${layer}:`,
    ...missing.map(({ label, columns }) => `    ${label[language]}: ${columns.join(', ')}`),
  ])
  const counts = `${dataset.accounts.length} accounts, ${dataset.people.length} people, ${dataset.staff.length} of ours, ${dataset.activities.length} activities`
  return [
    ...files,
    '',
    printDiagnostics(collector.kept, collector.counts, language),
    '',
    counts,
    quarter === null ? 'No quarter can be reviewed.' : `Quarter to review: ${quarter}`,
    ...(layers.length === 0 ? [] : ['', 'Not measured, and the columns that would measure it:', ...layers]),
    '',
  ].join('\n')
}
