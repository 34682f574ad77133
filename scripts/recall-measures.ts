import { join } from 'node:path'
import type { RecallAccounts, RememberedAccount } from '../src/metrics/remembered-account.ts'
import { hashText } from '../src/store/hash.ts'
import { readMeasures, type RememberedMeasures, writeMeasures } from '../src/store/remembered-measures.ts'

const root = join(import.meta.dirname, '..')

/** What was measured for the last build into a folder, and how to remember what is measured now. */
interface MeasureMemory {
  readonly recall: RecallAccounts
  /** Replaces what was remembered by what was recalled or measured since, and lets go of it. */
  readonly remember: () => void
}

/**
 * Opens the memory of what was measured for `site`: one file for each place, below the ignored `.work`. What an account's
 * numbers rest on is known by a hash, of the code that measures too, so that nothing else can be taken for it.
 *
 * @param renderer SHA-256 of all code, see `hashRenderer`
 */
export function recallMeasures(site: string, renderer: string): MeasureMemory {
  const file = join(root, '.work', 'measures', hashText(site).slice(0, 16))
  let kept: RememberedMeasures[] = []
  return {
    recall(shared) {
      const common = hashText(renderer + shared())
      const known = new Map<string, RememberedMeasures>()
      for (const one of readMeasures(file)) known.set(one.id, one)
      return (id, own) => {
        const inputs = hashText(common + own())
        const before = known.get(id)
        known.delete(id)
        const measures: RememberedAccount = before?.inputs === inputs ? (before.measures as object) : {}
        kept.push({ id, inputs, measures })
        return measures
      }
    },
    remember() {
      writeMeasures(file, kept)
      kept = []
    },
  }
}
