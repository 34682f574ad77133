import type { InputBefore } from '../src/ingest/header-drift.ts'
import type { RecallAccounts } from '../src/metrics/remembered-account.ts'
import {
  FactsRefused,
  type Ingested,
  ingestFolder,
  measureDataset,
  type Measured,
  type TripStart,
} from '../src/pipeline.ts'
import { printDiagnostics } from './print-diagnostics.ts'
import { type Progress } from './progress.ts'

/**
 * The first half of every command that makes an edition: reads and measures, prints all diagnostics, and returns null
 * where errors stop the trip. `inputsBefore` gives what the edition before a quarter had read, `recall` what was measured before.
 */
export async function readReview(
  start: TripStart,
  lenient: boolean,
  progress: Progress,
  inputsBefore?: (quarter: string) => readonly InputBefore[],
  recall?: RecallAccounts,
): Promise<(Measured & Pick<Ingested, 'collector' | 'origin'>) | null> {
  progress.say('reading …')
  const ingested = await ingestFolder(start).catch((fault: unknown) => {
    if (fault instanceof FactsRefused) return fault
    throw fault
  })
  if (ingested instanceof FactsRefused) {
    progress.end()
    process.stderr.write(
      `These facts can't be used: ${ingested.message}. Make them again with npm run facts.\n`,
    )
    return null
  }
  const { collector, settings } = ingested
  const stopped = collector.hasErrors && !lenient
  const measured = stopped ? null : measureDataset(ingested, inputsBefore, recall)
  progress.end()
  const diagnostics = printDiagnostics(collector.kept, collector.counts, settings.language)
  if (diagnostics !== '') process.stderr.write(`${diagnostics}\n`)
  if (measured === null || (collector.hasErrors && !lenient)) return null
  return Object.assign(measured, { collector, origin: ingested.origin })
}
