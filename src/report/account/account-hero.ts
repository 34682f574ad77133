import type { HeroModel } from '../page-parts/parts.ts'
import type { Sentence, Span } from '../page-parts/text.ts'
import { opener } from '../cells.ts'
import { printReason } from '../print-measurement.ts'
import { printScore } from '../print-score.ts'
import { printUnknown } from '../print-unknown.ts'
import { changeOf } from '../score-change.ts'
import type { AccountContext } from './account-context.ts'
import { sayAccount } from './account-deck.ts'
import { sayEyes, sayMetric, sayMoney, sayRivals } from './account-facts.ts'
import { judgeAccount } from './account-verdict.ts'

function sayTotal(context: AccountContext): Sentence {
  const { locale, one, before } = context
  const { mcr, band, caps } = one.now
  const href = context.href('method#mcr-score')
  if ('unknown' in mcr)
    return locale.parts('account.facts.no-total', {
      number: opener(printUnknown(locale, mcr), href),
      reason: printReason(locale, mcr.unknown),
    })
  const change = changeOf(one, 'mcr')
  const total = opener(`${printScore(locale, mcr)} ${locale.term(`band.${band ?? 'none'}`) ?? ''}`, href, {
    bold: true,
  })
  return [
    total,
    ...(change === null || before === null
      ? []
      : [locale.text('account.facts.before', { score: printScore(locale, before.mcr) })]),
    ...(caps.length === 0
      ? []
      : [
          locale.text('account.facts.capped', {
            band: locale.text(`band.${caps.at(-1)!.atMost}`),
            reasons: locale.series(caps.map(({ rule }) => locale.text(`cap.${rule}`))),
          }),
        ]),
  ]
}

function sayOurs(context: AccountContext): Sentence | null {
  const { locale, one } = context
  const roles = [
    ['accountManager', one.account.accountManager],
    ['solutionManager', one.account.solutionManager],
    ['fulfilmentManager', one.account.fulfilmentManager],
    ['sponsor', one.account.sponsor],
  ] as const
  const named = roles.filter(([, reference]) => reference !== null)
  if (named.length === 0) return null
  return named.flatMap(([role, reference], index): Sentence => {
    const join = index === 0 ? '' : locale.text('account.facts.role-join')
    const name: Span = { text: reference!.name, bold: true, keep: true }
    return [`${join}${locale.text(`our-role.${role}`)} `, name]
  })
}

/** First words of an account: what it is, the verdict, why, and the facts one asks for first. */
export function presentHero(context: AccountContext): HeroModel {
  const { locale, one, review } = context
  const { account } = one
  const { tier } = one.now
  const facts: (readonly [string, Sentence | null])[] = [
    [locale.text('account.facts.total'), sayTotal(context)],
    [locale.text('account.facts.exposure'), sayMoney(context)],
    [locale.text('account.facts.outlook'), sayMetric(context, 'decision-outlook')],
    [locale.text('account.facts.map'), sayMetric(context, 'map-status')],
    [locale.text('account.facts.eyes'), sayEyes(context)],
    [locale.text('account.facts.rival'), sayRivals(context)],
    [locale.text('account.facts.ours'), sayOurs(context)],
  ]
  const unit = account.unit === null ? null : review.dataset.units[account.unit]!.name
  const kicker = [
    tier.tier === null ? locale.text('tier.none') : locale.text(`tier.${tier.tier}`),
    ...(tier.origin === 'given' || tier.tier === null ? [] : [locale.text('tier.computed')]),
    ...[account.industry, account.region, unit].filter((text) => text !== null),
  ]
  return {
    kicker: [{ text: account.name, bold: true }, ...kicker.map((text) => ({ text }))],
    verdict: judgeAccount(context),
    deck: sayAccount(context),
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  }
}
