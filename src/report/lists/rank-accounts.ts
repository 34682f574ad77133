import { isKnown } from '../../model/measurement.ts'
import type { bands } from '../../model/scales.ts'
import { tiers } from '../../model/scales.ts'
import type { AccountReview, Review } from '../../metrics/review.ts'

/** Bands, the one that asks for most first. */
export const worstBands = [
  'critical',
  'at-risk',
  'undetermined',
  'fair',
  'healthy',
] as const satisfies readonly (typeof bands)[number][]

/** A number by which accounts of one tier and band stand: the lowest score first, those without any last. */
function scoreOf({ now }: AccountReview): number {
  return 'value' in now.mcr ? now.mcr.value : 'from' in now.mcr ? now.mcr.from : Infinity
}

function contactsOf({ now }: AccountReview): number {
  const contacts = now.metrics['contact-frequency']
  return contacts && isKnown(contacts) && typeof contacts.value === 'number' ? contacts.value : 0
}

/** Reading order of accounts: tier, then the worst band, the lowest score, the most contact, last the id. */
export function rankAccounts(review: Review): number[] {
  const tierOf = ({ now }: AccountReview) =>
    now.tier.tier === null ? tiers.length : tiers.indexOf(now.tier.tier)
  const bandOf = ({ now }: AccountReview) =>
    now.band === null ? worstBands.length : worstBands.indexOf(now.band)
  return review.accounts
    .map((one, index) => ({ one, index, keys: [tierOf(one), bandOf(one), scoreOf(one), -contactsOf(one)] }))
    .sort((a, b) => {
      const difference = a.keys.findIndex((key, at) => key !== b.keys[at])
      return difference === -1 ? a.index - b.index : a.keys[difference]! - b.keys[difference]!
    })
    .map(({ index }) => index)
}
