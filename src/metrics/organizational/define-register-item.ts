import type { Partnership, PartnershipItem } from '../../model/registers.ts'
import { type Measurement, type Part, unknown } from '../../model/measurement.ts'
import type { Settings } from '../../model/settings.ts'
import type { AccountSlice } from '../account-slice.ts'
import { defineMetric, type MetricDefinition } from '../define-metric.ts'
import { joinRows } from '../join-rows.ts'
import { hasExpired } from './in-force.ts'

/** An item of the organizational layer that the register of partnerships gives. */
interface RegisterItemDefinition extends Pick<
  MetricDefinition,
  'id' | 'label' | 'description' | 'unknownMeans'
> {
  readonly item: PartnershipItem
  readonly scoredBy: keyof Settings['organizationalScores']
  /** What the account's entries come to, and what that scores, 0–100. */
  readonly judge: (
    entries: readonly Partnership[],
    slice: AccountSlice,
  ) => { readonly score: number; readonly given: Part }
}

/** The layer is for strategic and partner accounts. */
export const isInLayer = ({ tier }: AccountSlice): boolean => tier.tier === 'S' || tier.tier === 'A'

/**
 * An item's value is its score, 0–100; what the register says is the part `given`. The register speaks for every account
 * of an item it holds for any: there no row means none. Of an item it holds for none it says nothing.
 */
export function defineRegisterItem({
  item,
  scoredBy,
  judge,
  ...words
}: RegisterItemDefinition): MetricDefinition {
  return defineMetric({
    ...words,
    layer: 'organizational',
    grains: ['account'],
    unit: 'index',
    better: 'higher',
    needs: ['partnership.item'],
    source: [`organizationalScores.${scoredBy}`, 'partnershipMonths'],
    compute(slice): Measurement {
      if (!isInLayer(slice)) return unknown('not-applicable')
      const { dataset, registers } = slice
      if (dataset.partnership.length === 0) return unknown('table-missing')
      if (!registers.itemsHeld.has(item)) return unknown('item-not-held')
      const entries = registers.partnership.filter((entry) => entry.item === item)
      const { score, given } = judge(entries, slice)
      return {
        value: score,
        parts: { given, expired: { value: entries.filter((entry) => hasExpired(entry, slice)).length } },
        rows: joinRows(...entries.map(({ rows }) => rows)),
      }
    },
  })
}
