import { type Unknown, unknown } from '../../model/measurement.ts'
import { defineFlag, type FlagContext, type FlagFinding, type FlagQuarter } from './define-flag.ts'
import { readMetric, rowsOfMetric } from './read-metric.ts'

interface Service {
  readonly contacts: number
  readonly standard: number
  readonly atLeast: boolean
}

function readService(quarter: Pick<FlagQuarter, 'metrics'>): Service | Unknown {
  const measured = readMetric(quarter, 'contact-frequency')
  if ('unknown' in measured) return measured
  if (measured.of === undefined) return unknown('no-standard')
  return { contacts: Number(measured.value), standard: measured.of, atLeast: measured.atLeast === true }
}

/** A standard kept or missed in this quarter and the one before; accounts of no tier have no standard of their own. */
function findService(
  context: FlagContext,
  isOff: (service: Service) => boolean,
  needsExact: boolean,
): FlagFinding | Unknown | null {
  if (context.slice.tier.tier === null) return unknown('no-tier')
  const now = readService(context)
  if ('unknown' in now) return now
  const last = context.past.at(-1)
  const before = last === undefined ? unknown('log-too-short') : readService(last)
  if (!isOff(now)) return null
  if ('unknown' in before) return before
  if (needsExact && (now.atLeast || before.atLeast)) return unknown('only-lower-bound')
  if (!isOff(before)) return null
  return {
    values: { contacts: now.contacts, contactsBefore: before.contacts, standard: now.standard },
    rows: rowsOfMetric(context, 'contact-frequency'),
  }
}

export const overServed = defineFlag({
  id: 'over-served',
  label: { zh: '投入过多', en: 'Over-served' },
  description: {
    zh: 'B、C 级客户连续两季的有效接触超过标准的 150%。',
    en: 'A B or C account gets more than 150 % of its contact standard, two quarters in a row.',
  },
  tiers: ['B', 'C'],
  needs: ['activities.date'],
  source: ['flags.overServedShare', 'standards'],
  find: (context) =>
    findService(
      context,
      ({ contacts, standard }) => contacts > context.slice.settings.flags.overServedShare * standard,
      false,
    ),
})

export const underServed = defineFlag({
  id: 'under-served',
  label: { zh: '投入不足', en: 'Under-served' },
  description: {
    zh: '连续两季的有效接触不足标准的 50%。未定级的客户不作判断。',
    en: 'An account gets less than 50 % of its contact standard, two quarters in a row. Accounts without a tier are not judged.',
  },
  needs: ['activities.date'],
  source: ['flags.underServedShare', 'standards'],
  find: (context) =>
    findService(
      context,
      ({ contacts, standard }) => contacts < context.slice.settings.flags.underServedShare * standard,
      true,
    ),
})
