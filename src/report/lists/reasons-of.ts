import type { Locale } from '../../i18n/locale.ts'
import type { AccountReview } from '../../metrics/review.ts'
import { flagName } from '../account/flags-table.ts'
import { isSuppressed } from '../print-unknown.ts'
import { numberOf, verdictOf } from '../overview/measured-value.ts'

/** Words a row has room for. */
const MOST = 2

/** What most speaks against an account, the worst flag first, in a few words; empty where nothing measured does. */
export function reasonsOf(locale: Locale, { now, slice, flags }: AccountReview): string[] {
  const overdue = numberOf(now, 'overdue-key-contacts')
  const [worst, ...others] = flags.map(({ id }) => flagName(locale, id))
  const reasons: (string | undefined | false)[] = [
    worst,
    overdue !== null && overdue > 0 && locale.text('reason.overdue', { count: overdue }),
    slice.dataset.tables.has('activities') &&
      slice.facts.rollingYear.all === 0 &&
      locale.text('reason.silent'),
    ...others,
    verdictOf(now, 'decision-outlook') === null &&
      'unknown' in now.layers.key.score &&
      !isSuppressed(now.layers.key.score) &&
      locale.text('reason.unmeasured'),
  ]
  return reasons.filter((reason) => typeof reason === 'string').slice(0, MOST)
}
