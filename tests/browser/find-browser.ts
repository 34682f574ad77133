import { existsSync } from 'node:fs'
import { findBrowser as findOn, type FoundBrowser, type Machine } from '../../src/pack/find-browser.ts'

export type { Machine }

/** The browser of this machine, or of the one given. */
export const findBrowser = (machine: Machine = { ...process, exists: existsSync }): Promise<FoundBrowser> =>
  findOn(machine)
