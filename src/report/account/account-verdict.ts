import { isKnown } from '../../model/measurement.ts'
import type { Headline } from '../page-parts/text.ts'
import type { AccountContext } from './account-context.ts'
import { findSoleHolder } from './eye-holders.ts'

const numberOf = (context: AccountContext, metric: string): number | null => {
  const measured = context.one.now.metrics[metric]
  return measured && isKnown(measured) && typeof measured.value === 'number' ? measured.value : null
}

/** The sentence for an account whose deciders are known by their stance. */
function judgeDecision(context: AccountContext, outlook: string): Headline {
  const { locale, one } = context
  const eyes = numberOf(context, 'eyes')
  const margin = numberOf(context, 'decision-margin')
  if (outlook === 'lost') return locale.phrases('account.verdict.lost')
  if (outlook === 'secured') {
    if (eyes !== null && eyes >= 2) return locale.phrases('account.verdict.secured-alive')
    const holder = eyes === 1 ? findSoleHolder(one.slice) : null
    if (holder !== null)
      return locale.phrases(`account.verdict.secured-one-eye-${holder.kind}`, { name: holder.name })
    if (eyes === 0) return locale.phrases('account.verdict.secured-no-eye')
    return locale.phrases('account.verdict.secured')
  }
  const opponent = one.now.caps.some(({ rule }) => rule === 'opponent-decides')
  if (margin !== null && eyes !== null && eyes < 2)
    return locale.phrases(eyes === 0 ? 'account.verdict.open-no-eye' : 'account.verdict.open-one-eye', {
      count: margin,
    })
  if (opponent) return locale.phrases('account.verdict.contested')
  return margin === null
    ? locale.phrases('account.verdict.open')
    : locale.phrases('account.verdict.open-margin', { count: margin })
}

/** The sentence for an account of which only the contacts are known. */
function judgeContacts(context: AccountContext): Headline {
  const { locale, one } = context
  const contacts = one.slice.facts.quarter.all / 20
  const standard = one.now.tier.standards.contacts
  if (!context.review.dataset.tables.has('activities')) return locale.phrases('account.verdict.no-log')
  if (context.silent) return locale.phrases('account.verdict.silent')
  if (contacts === 0) return locale.phrases('account.verdict.silent-quarter')
  if (standard === null) return locale.phrases('account.verdict.met')
  return locale.phrases(
    contacts >= standard ? 'account.verdict.met-enough' : 'account.verdict.met-too-little',
  )
}

/** The one sentence an account's page begins with, by the first rule that its numbers satisfy. */
export function judgeAccount(context: AccountContext): Headline {
  const outlook = context.one.now.metrics['decision-outlook']
  if (context.silent && context.circle.length === 0) return judgeContacts(context)
  if (outlook && isKnown(outlook)) return judgeDecision(context, String(outlook.value))
  const eyes = numberOf(context, 'eyes')
  if (eyes === 0) return context.locale.phrases('account.verdict.no-eye')
  return judgeContacts(context)
}
