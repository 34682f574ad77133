import { isKnown } from '../../model/measurement.ts'
import { listInfluence } from '../../metrics/people/reporting-lines.ts'
import { listPromises } from '../../metrics/plans/list-promises.ts'
import { printReason, printVerdict } from '../print-measurement.ts'
import type { AccountContext } from './account-context.ts'
import { changeOf } from '../score-change.ts'
import { countClaims } from '../../metrics/claims/count-claims.ts'
import { judgeContact } from '../../metrics/people/last-contact.ts'

/** What the vote looks like, in a sentence. */
export function answerLoss(context: AccountContext): string {
  const { locale, circle, one } = context
  const margin = one.now.metrics['decision-margin']
  const outlook = one.now.metrics['decision-outlook']
  if (!outlook || !isKnown(outlook)) return locale.text('account.answer.loss-unknown')
  const count = margin && isKnown(margin) && typeof margin.value === 'number' ? margin.value : null
  const known = ['secured', 'open', 'lost'] as const
  const value = known.find((word) => word === outlook.value)
  if (value === undefined || count === null)
    return locale.text('account.answer.loss', { count: circle.length })
  return locale.text(`account.answer.loss-${value}`, { people: circle.length, count })
}

/** Where the map of deciders stands. */
export function answerPower(context: AccountContext): string {
  const { locale, one } = context
  const status = one.now.metrics['map-status']
  const employed = one.slice.people.filter((state) => state.employed).length
  return status && isKnown(status)
    ? locale.text('account.answer.power', {
        status: printVerdict(locale, 'map-status', status.value),
        employed,
        count: listInfluence(one.slice).length,
      })
    : locale.text('account.answer.power-unknown', {
        reason: printReason(locale, status?.unknown ?? 'no-contacts'),
        employed,
      })
}

export function answerTrust(context: AccountContext): string {
  const { locale, circle, review } = context
  const { rated, verifiable, inflated } = countClaims(circle, review.settings.flags.inflationGap)
  return locale.text(verifiable === 0 ? 'account.answer.trust-unverifiable' : 'account.answer.trust', {
    count: circle.length,
    rated,
    verifiable,
    above: inflated,
  })
}

export function answerBlind(context: AccountContext): string {
  const { locale, circle, one, review } = context
  if (!review.dataset.tables.has('activities')) return locale.text('account.answer.blind-no-log')
  const keys = circle.filter(({ keyRules }) => keyRules.length > 0)
  const late = keys.filter((state) => judgeContact(one.slice, state) === 'overdue').length
  if (keys.length === 0) return locale.text('account.answer.blind-no-key')
  return locale.text(late === 0 ? 'account.answer.blind-fresh' : 'account.answer.blind', {
    count: late,
    all: keys.length,
  })
}

export function answerTrend(context: AccountContext): string {
  const { locale, one } = context
  const change = changeOf(one, 'mcr')
  if (change === null) return locale.text('account.answer.trend-unknown')
  return locale.text('account.answer.trend', { change: locale.change(change.points) })
}

export function answerBond(context: AccountContext): string {
  const { locale, one } = context
  const { score, subScores } = one.now.layers.organizational
  const known = subScores.filter((part) => part.score !== null).length
  return locale.text('unknown' in score ? 'account.answer.bond-unmeasured' : 'account.answer.bond', {
    count: known,
    all: subScores.filter((part) => part.applies).length,
  })
}

export function answerPeople(context: AccountContext): string {
  const { locale, one } = context
  const employed = one.slice.people.filter((state) => state.employed).length
  return locale.text('account.answer.people', { count: employed, circle: context.circle.length })
}

/** What came of the promises that fell due. */
export function answerPromises({ locale, one, review }: AccountContext): string {
  if (review.dataset.plans.length === 0) return locale.text('account.answer.promises-none')
  const promises = listPromises(one.slice)
  if (promises.length === 0) return locale.text('account.answer.promises-clear')
  return locale.text('account.answer.promises', {
    count: promises.length,
    kept: promises.filter(({ verdict }) => verdict === 'kept').length,
  })
}
