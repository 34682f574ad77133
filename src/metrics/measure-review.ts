import { isKnown, type Measurement } from '../model/measurement.ts'
import type { Dataset } from '../model/dataset.ts'
import { periodOf, type Quarter, shiftQuarter } from '../model/quarter.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice } from './account-slice.ts'
import { buildAccountSlice } from './build-account-slice.ts'
import { indexActivities } from './facts/index-activities.ts'
import { finishMeasures, type LoneMeasures, measureLone } from './measure-account.ts'
import type { AccountReview, Review, SubScore } from './review.ts'
import { measureRollUps } from './roll-up/measure-roll-up.ts'
import { findLayersInReview } from './scores/mcr-score.ts'

/** Quarters a review looks back on, itself included. */
export const QUARTERS = 8

/**
 * Measures every reviewed account now and at the seven quarter ends before, with today's data and settings, and rolls
 * them up. Slices and the rows behind numbers are kept for this quarter only, so that memory grows with accounts and
 * not with quarters.
 */
export function measureReview(dataset: Dataset, settings: Settings, quarter: Quarter): Review {
  const index = indexActivities(dataset)
  const reviewed = dataset.accounts.filter((account) => account.reviewed)
  const periods = Array.from({ length: QUARTERS }, (_, at) =>
    periodOf(shiftQuarter(quarter, at + 1 - QUARTERS), settings.fiscalYearStart),
  )
  const lighten = createLightener()
  const measured = reviewed.map((account) => {
    let slice: AccountSlice | undefined
    const lone = periods.map((period, at): LoneMeasures => {
      slice = buildAccountSlice(dataset, index, account.index, period, quarter, settings, slice?.facts)
      const measures = measureLone(slice)
      return at === QUARTERS - 1 ? measures : lighten(measures)
    })
    return { account, slice: slice!, lone }
  })
  const layersInReview = periods.map((_, at) =>
    findLayersInReview(measured.map(({ lone }) => lone[at]!.layers)),
  )
  const accounts = measured.map(({ account, slice, lone }): AccountReview => {
    const history = lone.map((one, at) => finishMeasures(one, layersInReview[at]!, settings))
    return { account, slice, now: history.at(-1)!, history }
  })
  return {
    dataset,
    settings,
    period: periods.at(-1)!,
    accounts,
    notReviewed: dataset.accounts.length - reviewed.length,
    ...measureRollUps(dataset, accounts),
    layersInReview: layersInReview.at(-1)!,
  }
}

/** Past quarters without rows, and with everything unknown said once for all accounts: most of a thin log is that. */
function createLightener(): (measures: LoneMeasures) => LoneMeasures {
  const shared = new Map<string, unknown>()
  const share = <Value>(value: Value): Value => {
    const key = JSON.stringify(value)
    const known = shared.get(key)
    if (known === undefined) shared.set(key, value)
    return (known as Value | undefined) ?? value
  }
  const lightenMeasurement = (measurement: Measurement): Measurement =>
    isKnown(measurement) ? { ...measurement, rows: [] } : share(measurement)
  const lightenPart = (part: SubScore): SubScore => (part.score === null ? share(part) : part)
  return (measures) => ({
    ...measures,
    tier: share(measures.tier),
    metrics: Object.fromEntries(
      Object.entries(measures.metrics).map(([id, measurement]) => [id, lightenMeasurement(measurement)]),
    ),
    layers: {
      key: { ...measures.layers.key, subScores: measures.layers.key.subScores.map(lightenPart) },
      general: { ...measures.layers.general, subScores: measures.layers.general.subScores.map(lightenPart) },
      organizational: {
        ...measures.layers.organizational,
        subScores: measures.layers.organizational.subScores.map(lightenPart),
      },
    },
  })
}
