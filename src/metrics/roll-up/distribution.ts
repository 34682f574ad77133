import { isKnown } from '../../model/measurement.ts'
import { bands, type Tier, tiers } from '../../model/scales.ts'
import type { AccountMeasures, Distribution } from '../review.ts'

type Counts<Key extends string> = Record<Key, number>
type BandKey = (typeof bands)[number] | 'none'
type TierKey = Tier | 'none'

const zeros = <Key extends string>(keys: readonly Key[]): Counts<Key> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Counts<Key>

const bandKeys: readonly BandKey[] = [...bands, 'none']
const tierKeys: readonly TierKey[] = [...tiers, 'none']

function verdictOf({ metrics }: AccountMeasures, metric: string): string {
  const measurement = metrics[metric]
  return measurement !== undefined && isKnown(measurement) ? String(measurement.value) : 'unknown'
}

/** "≥ n" eyes tell life from death only from two on. */
function eyesOf({ metrics }: AccountMeasures): keyof Distribution['eyes'] {
  const eyes = metrics['eyes']
  if (eyes === undefined || !isKnown(eyes)) return 'unknown'
  if (Number(eyes.value) >= 2) return '2+'
  if (eyes.atLeast) return 'unknown'
  return eyes.value === 1 ? '1' : '0'
}

/** Counts accounts by band, tier, map status and eyes; each adds up to all of them. */
export function countAccounts(accounts: readonly AccountMeasures[]): Distribution {
  const bandCounts = zeros(bandKeys)
  const tierCounts = zeros(tierKeys)
  const tierBands = Object.fromEntries(tierKeys.map((tier) => [tier, zeros(bandKeys)])) as Record<
    TierKey,
    Counts<BandKey>
  >
  const mapStatus: Record<string, number> = zeros(['0', '1', '?', '2', '3', '4', '2!', '3!', '4!', 'unknown'])
  const eyes = zeros(['0', '1', '2+', 'unknown'])
  for (const account of accounts) {
    const band = account.band ?? 'none'
    const tier = account.tier.tier ?? 'none'
    bandCounts[band]++
    tierCounts[tier]++
    tierBands[tier][band]++
    const status = verdictOf(account, 'map-status')
    mapStatus[status] = (mapStatus[status] ?? 0) + 1
    eyes[eyesOf(account)]++
  }
  return { accounts: accounts.length, bands: bandCounts, tiers: tierCounts, tierBands, mapStatus, eyes }
}
