import type { CellCutter } from './cell-cutter.ts'
import type { Engine } from './engine.ts'

/** A share of the log: the engine it lies at, and how it is cut there. */
export interface Shard {
  /** As readers are told. */
  readonly name: string
  readonly engine: Engine
  readonly cutter: CellCutter
}
