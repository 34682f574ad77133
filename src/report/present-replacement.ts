import { findCause, measureRestatements, type Restatement } from '../metrics/movement/restatement.ts'
import type { Replacement, ReportJson } from '../model/report-json.ts'

type Value = Replacement['figures'][number]['published']

/** The entry an edition carries about the one it replaces: what that was made from, which numbers moved, and why. */
export function presentReplacement(published: ReportJson, recomputed: ReportJson): Replacement {
  const { tool, settingsHash, inputs } = published
  return {
    replaced: { tool, settingsHash, inputs: inputs.map(({ sha256 }) => sha256).sort() },
    cause: findCause(published, recomputed),
    figures: measureRestatements(published, recomputed).map(({ cause: _, ...figure }) => ({
      ...figure,
      // both come out of a report.json
      published: figure.published as Value,
      recomputed: figure.recomputed as Value,
    })),
  }
}

/** The same entries number by number, as pages list them. */
export function listRestatements(replacements: readonly Replacement[]): readonly Restatement[] | null {
  if (replacements.length === 0) return null
  return replacements.flatMap(({ cause, figures }) => figures.map((figure) => ({ ...figure, cause })))
}
