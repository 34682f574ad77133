import { formatQuarter } from '../src/model/quarter.ts'
import { type Ingested, ingestFolder, TOOL } from '../src/pipeline.ts'
import { readDataFolder } from '../src/ingest/files.ts'
import { createDiagnosticCollector } from '../src/model/diagnostic-collector.ts'
import { chooseQuarter } from '../src/ingest/choose-quarter.ts'
import { type Lack, listLacks } from '../src/report/list-lacks.ts'
import { presentInput } from '../src/report/report-json.ts'
import { type Environment, printStop, readFlags } from './flags.ts'
import { inputFlags, tripStart } from './input-flags.ts'
import { describeColumns } from './check-data/describe-columns.ts'
import { printReport } from './check-data/print-report.ts'
import { hintOf } from './print-diagnostics.ts'
import { readWidth } from './print-table.ts'
import { readPresets } from './read-presets.ts'

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
  const start = await tripStart(read.flags)
  const ingested = await ingestFolder(start)
  const chosen = chooseQuarter(ingested.dataset, ingested.settings, ingested.collector)
  const quarter = chosen === null ? null : formatQuarter(chosen.quarter)
  const lacks = listLacks(ingested.dataset)
  if (read.flags.json) process.stdout.write(printJson(ingested, quarter, lacks))
  else {
    const quiet = createDiagnosticCollector()
    const files = await readDataFolder(start.dataFolder, quiet)
    const described = await describeColumns(files, await readPresets(start, quiet), start.encoding)
    process.stdout.write(printReport(ingested, described, quarter, lacks, readWidth(env)))
  }
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
