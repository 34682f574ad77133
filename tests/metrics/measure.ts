import type { AccountSlice, PersonState } from '../../src/metrics/account-slice.ts'
import { buildAccountSlice } from '../../src/metrics/build-account-slice.ts'
import type { MetricDefinition } from '../../src/metrics/define-metric.ts'
import type { AccountFacts } from '../../src/metrics/facts/account-facts.ts'
import { foldActivities } from '../../src/metrics/facts/fold-activities.ts'
import { indexActivities } from '../../src/metrics/facts/index-activities.ts'
import type { Measurement } from '../../src/model/measurement.ts'
import type { Settings } from '../../src/model/settings.ts'
import { buildDataset, buildPeriod, buildSettings, type DatasetLiteral } from './build-dataset.ts'

/** What a test may say besides the data: defaults are account 0, 2026-Q3 (1 July to 30 September), shipped settings. */
export interface Choice {
  readonly account?: number
  readonly quarter?: string
  /** The edition being built; default: the quarter itself. */
  readonly edition?: string
  readonly settings?: Settings
}

export function foldOf(literal: DatasetLiteral, choice: Choice & { accounts?: number[] } = {}): AccountFacts {
  const { account = 0, accounts = [account], quarter = '2026-Q3', settings = buildSettings() } = choice
  const dataset = buildDataset(literal)
  return foldActivities(dataset, indexActivities(dataset), accounts, buildPeriod(quarter), settings)
}

export function sliceOf(literal: DatasetLiteral, choice: Choice = {}): AccountSlice {
  const { account = 0, quarter = '2026-Q3', edition = quarter, settings = buildSettings() } = choice
  const dataset = buildDataset(literal)
  return buildAccountSlice(
    dataset,
    indexActivities(dataset),
    account,
    buildPeriod(quarter),
    buildPeriod(edition).quarter,
    settings,
  )
}

export function stateOf(literal: DatasetLiteral, person: string, choice: Choice = {}): PersonState {
  const state = sliceOf(literal, choice).people.find((each) => each.person.id === person)
  if (!state) throw new RangeError(`no person ${person}`)
  return state
}

export function measure(metric: MetricDefinition, literal: DatasetLiteral, choice: Choice = {}): Measurement {
  return metric.compute(sliceOf(literal, choice))
}
