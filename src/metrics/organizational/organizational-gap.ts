import { type Unknown, unknown } from '../../model/measurement.ts'
import type { AccountSlice } from '../account-slice.ts'

/** The organizational layer is for strategic and partner accounts; undefined where it applies. */
export function findOrganizationalGap({ tier }: AccountSlice): Unknown | undefined {
  return tier.tier === 'S' || tier.tier === 'A' ? undefined : unknown('not-applicable')
}

/** Why a column of the account says nothing: nobody uses it, or this account leaves it blank. */
export function missingValue({ dataset }: AccountSlice, column: string): Unknown {
  return unknown(dataset.filledColumns.has(column) ? 'value-missing' : 'column-missing')
}
