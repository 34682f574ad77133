import type { LayerScore, SubScore } from '../../../src/metrics/review.ts'
import type { Layer } from '../../../src/model/scales.ts'
import { settingsSchema } from '../../../src/model/settings.ts'
import settingsFile from '../../../data/settings.json' with { type: 'json' }

/** The shipped settings. */
export const settings = settingsSchema.parse(settingsFile)

export const part = (
  metric: string,
  weight: number,
  score: number | null,
  known = score === null ? 0 : 1,
): SubScore => ({
  metric,
  weight,
  score,
  known,
  applies: true,
})

export const measured = (layer: Layer, value: number, subScores: SubScore[] = []): LayerScore => ({
  layer,
  score: { value, completeness: 1 },
  subScores,
})

export const unmeasured = (
  layer: Layer,
  completeness: number | null,
  subScores: SubScore[] = [],
): LayerScore => ({
  layer,
  score: { unknown: completeness === null ? 'not-applicable' : 'too-incomplete', completeness },
  subScores,
})
