import type { Dataset } from '../model/dataset.ts'
import { periodOf, type Quarter, shiftQuarter } from '../model/quarter.ts'
import type { Settings } from '../model/settings.ts'
import type { AccountSlice } from './account-slice.ts'
import { buildAccountSlice } from './build-account-slice.ts'
import { datasetAt, indexAt } from './dataset-at.ts'
import { findSince } from './flags/since.ts'
import { createDescriber, describeShared } from './describe-inputs.ts'
import { foldActivities } from './facts/fold-activities.ts'
import { indexActivities } from './facts/index-activities.ts'
import { createLightener } from './lighten-measures.ts'
import { finishMeasures, type LoneMeasures, measureLone } from './measure-account.ts'
import { type RecallAccounts, recallNothing } from './remembered-account.ts'
import type { AccountReview, Review } from './review.ts'
import { measureRollUps } from './roll-up/measure-roll-up.ts'
import { findLayersInReview } from './scores/mcr-score.ts'
import { senseAccount } from './sense-account.ts'

/** Quarters a review looks back on, itself included. */
export const QUARTERS = 8

/**
 * Measures every reviewed account now and at the seven quarter ends before, with today's data and settings and, where an
 * export was kept, the attributes of then, and rolls them up. Slices and the rows behind numbers are kept for this quarter only, so that memory grows with accounts and
 * not with quarters.
 *
 * @param ownSettings paths at which the settings are not the tool's defaults; no number depends on it
 * @param recall what was measured before and need not be again
 */
export function measureReview(
  dataset: Dataset,
  settings: Settings,
  quarter: Quarter,
  ownSettings: readonly string[] = [],
  recall: RecallAccounts = recallNothing,
): Review {
  const index = indexActivities(dataset)
  const periods = Array.from({ length: QUARTERS }, (_, at) =>
    periodOf(shiftQuarter(quarter, at + 1 - QUARTERS), settings.fiscalYearStart),
  )
  const views = periods.map((period) => {
    const then = datasetAt(dataset, period.quarter)
    return { period, then, index: then === dataset ? index : indexAt(index, then) }
  })
  const edition = views.at(-1)!.then
  const reviewed = edition.accounts.filter((account) => account.reviewed)
  const lighten = createLightener()
  const describe = createDescriber(dataset, index)
  const recallOne = recall(() => describeShared(dataset, index, settings, quarter))
  const measured = reviewed.map((account) => {
    const remembered = recallOne(account.id, () => describe(account.index))
    let slice: AccountSlice | undefined
    const lone: LoneMeasures[] = [...(remembered.past ?? [])]
    const before = views[lone.length - 1]
    const facts =
      before && foldActivities(before.then, before.index, [account.index], before.period, settings)
    for (const { period, then, index: own } of views.slice(lone.length)) {
      const known = slice ?? (facts && { facts })
      slice = buildAccountSlice(then, own, account.index, period, quarter, settings, known)
      const measures = measureLone(slice, lone)
      lone.push(period === periods.at(-1) ? measures : lighten(measures))
    }
    remembered.past ??= lone.slice(0, -1)
    const last = slice!
    const sense = () => (remembered.sensed ??= senseAccount(last, views.at(-1)!.index, settings))
    return { account, slice: last, lone, sense }
  })
  const layersInReview = periods.map((_, at) =>
    findLayersInReview(measured.map(({ lone }) => lone[at]!.layers)),
  )
  const accounts = measured.map(({ account, slice, lone, sense }): AccountReview => {
    const history = lone.map((one, at) => finishMeasures(one, layersInReview[at]!, settings))
    const { raised, unjudged } = lone.at(-1)!.findings
    const flags = raised.map((flag) => ({ ...flag, since: findSince(flag.id, history) }))
    return { account, slice, now: history.at(-1)!, history, flags, unjudged, sense }
  })
  return {
    dataset: edition,
    settings,
    ownSettings,
    period: periods.at(-1)!,
    accounts,
    notReviewed: dataset.accounts.length - reviewed.length,
    ...measureRollUps(edition, accounts),
    layersInReview: layersInReview.at(-1)!,
  }
}
