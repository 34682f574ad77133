import type { FlagFindings, RaisedFlag } from '../review.ts'
import type { FlagContext } from './define-flag.ts'
import { flags } from './registry.ts'

/** Looks for every flag that accounts of this tier are looked at for, worst first. */
export function findFlags(context: FlagContext): FlagFindings {
  const { tier } = context.slice.tier
  const raised: RaisedFlag[] = []
  const unjudged: FlagFindings['unjudged'][number][] = []
  for (const { id, tiers, find } of flags) {
    if (tiers !== undefined && (tier === null || !tiers.includes(tier))) continue
    const found = find(context)
    if (found === null) continue
    if ('unknown' in found) unjudged.push({ id, unknown: found.unknown })
    else raised.push({ id, ...found })
  }
  return { raised, unjudged }
}
