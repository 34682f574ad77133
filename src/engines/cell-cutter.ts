import type { CellGroup } from './sql/cells.ts'

/** Where the different cells stand in the file they were written to, counted from 0. */
export type CellPlaces = ReadonlyMap<CellGroup, { readonly first: number; readonly count: number }>

/** Cuts a log into cells where it lies. Its steps are taken in this order. */
export interface CellCutter {
  /** Finds the different cells of every group; returns how many records there are, by a count of its own. */
  find(): Promise<number>
  /** Ties each record to the numbers of its cells: table `coded`. */
  code(): Promise<void>
  /** Writes the different cells as a log for our own reader, behind `first` records that stand there already. */
  write(path: string, first: number): Promise<CellPlaces>
  /** The numbers of all cells of the group `who` that hold one of a few names of accounts, always the same ones. */
  sample(names: number): Promise<number[]>
  /** Writes the records of some cells of the group `who` as they stand, behind what the file holds; returns how many. */
  writeRecords(who: readonly number[], path: string): Promise<number>
}
