import type { Shard } from '../../src/engines/shard.ts'
import type { CutLog } from '../../src/ingest/cells-source.ts'
import type { PlainLog } from '../../src/ingest/plan-log.ts'
import type { Trip } from '../../src/pipeline.ts'
import type { Progress } from '../progress.ts'

/** Facts can't be made of this log by an engine; the message says why in words. */
export class LogRefused extends Error {}

/** A log that engines cut; one that is no file has no hash. */
type EngineLog = Omit<PlainLog, 'path' | 'sha256'> & { readonly sha256: string | null }

/** A log as it lies at engines, and where its facts go. */
export interface EngineTrip {
  readonly trip: Trip
  readonly log: EngineLog
  readonly shards: readonly Shard[]
  /** How many records bear an id that another bears too. */
  readonly countTwice: () => Promise<number>
  readonly quarter: string
  /** Where the facts are written. */
  readonly folder: string
  /** Where files may lie until the end. */
  readonly work: string
  readonly progress: Progress
}

export const cutOf = ({ name, delimiter, header }: EngineLog): CutLog => ({ file: name, delimiter, header })
