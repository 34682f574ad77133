import type { Locale } from '../../i18n/locale.ts'
import { TWENTIETHS } from '../../metrics/facts/account-facts.ts'
import type { AccountReview } from '../../metrics/review.ts'
import { numberOf, verdictOf } from '../overview/measured-value.ts'

/** Words a row has room for. */
const MOST = 2

/** What most speaks against an account, worst first, in a few words; empty where nothing measured does. */
export function reasonsOf(locale: Locale, one: AccountReview): string[] {
  const { now, slice } = one
  const eyes = numberOf(now, 'eyes')
  const important = now.tier.tier === 'S' || now.tier.tier === 'A'
  const overdue = numberOf(now, 'overdue-key-contacts')
  const { contacts: standard } = now.tier.standards
  const contacts = slice.facts.quarter.all / TWENTIETHS
  const logged = slice.dataset.tables.has('activities')
  const reasons: (string | false)[] = [
    verdictOf(now, 'decision-outlook') === 'lost' && locale.text('reason.lost'),
    now.caps.some(({ rule }) => rule === 'opponent-decides') && locale.text('reason.opponent'),
    eyes === 0 && locale.text('reason.no-eye'),
    eyes === 1 && important && locale.text('reason.one-eye'),
    overdue !== null && overdue > 0 && locale.text('reason.overdue', { count: overdue }),
    logged && slice.facts.rollingYear.all === 0 && locale.text('reason.silent'),
    logged &&
      now.tier.origin !== 'assumed' &&
      standard !== null &&
      contacts * 2 < standard &&
      locale.text('reason.under-served'),
    verdictOf(now, 'decision-outlook') === null &&
      'unknown' in now.layers.key.score &&
      locale.text('reason.unmeasured'),
  ]
  return reasons.filter((reason) => reason !== false).slice(0, MOST)
}
