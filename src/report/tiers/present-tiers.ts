import type { Review } from '../../metrics/review.ts'
import { factorIds } from '../../metrics/tier/audit-tier.ts'
import { opener } from '../cells.ts'
import { presentEffort } from '../coverage/effort-figure.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import type { Headline, Opener, Sentence } from '../page-parts/text.ts'
import { readMain, readPart } from '../part-of.ts'
import { presentFrame } from '../present-frame.ts'
import { presentDiffering, presentMoves } from './differing-table.ts'
import { presentTierEffort } from './effort-table.ts'
import { presentUnaudited } from './unaudited-table.ts'

/** Some reviewed account has a tier, or a factor a tier could be audited by. */
export function areTiersFed({ accounts }: Review): boolean {
  return accounts.some(
    ({ account, now }) =>
      now.tier.tier !== null || factorIds.some((factor) => account.factors[factor] !== null),
  )
}

function judgeTiers({ locale, review }: PageContext): Headline {
  const audit = readMain(review.portfolio.metrics['tier-audit'])
  if (audit !== null)
    return audit.value === 0
      ? locale.phrases('tiers.verdict.agree')
      : locale.phrases('tiers.verdict.differ', { count: audit.value })
  const { tiers, accounts } = review.portfolio.distribution
  return locale.phrases(tiers.none === accounts ? 'tiers.verdict.untiered' : 'tiers.verdict.unaudited')
}

function sayTiers({ locale, review }: PageContext): Sentence {
  const measured = review.portfolio.metrics['tier-audit']
  const audit = readMain(measured)
  const none = review.portfolio.distribution.tiers.none
  const lacking = readPart(measured, 'withoutAudit')?.value ?? 0
  return [
    ...(audit === null
      ? []
      : locale.parts<Opener>('tiers.deck.audit', {
          number: opener(locale.number(audit.of ?? 0), '#differ-section'),
          up: locale.number(readPart(measured, 'up')?.value ?? 0),
          down: locale.number(readPart(measured, 'down')?.value ?? 0),
        })),
    ...(lacking === 0
      ? []
      : locale.parts<Opener>('tiers.deck.unaudited', {
          count: lacking,
          number: opener(locale.number(lacking), '#unaudited'),
        })),
    ...(none === 0
      ? []
      : locale.parts<Opener>('tiers.deck.none', {
          count: none,
          number: opener(locale.number(none), '#unaudited'),
          tier: review.settings.assumedTier,
        })),
  ]
}

/** Where the tier given and the audit of its factors differ, and whether effort follows the tier. */
export function presentTiers(edition: EditionContext): PageModel {
  const context = openPage(edition, 'tiers')
  const { locale, review } = context
  const section = (
    id: 'differ' | 'effort' | 'unmeasured',
    parts: readonly (SectionPart | null)[],
  ): PageBlock => {
    const built = parts.filter((part) => part !== null)
    return {
      block: 'section',
      head: {
        id: `${id}-section`,
        question: locale.phrases(`tiers.section.${id}`),
        answer: [locale.text(built.length === 0 ? `tiers.none.${id}` : `tiers.answer.${id}`)],
      },
      parts: built,
    }
  }
  const verdict = judgeTiers(context)
  return {
    kind: 'tiers',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'tiers',
      title: locale.text('tiers.title'),
      description: verdict.join(''),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [
            { text: locale.text('tiers.title'), bold: true },
            { text: locale.text('counts.accounts', { count: review.accounts.length }) },
          ],
          verdict,
          deck: sayTiers(context),
          facts: [],
        },
        figure: presentEffort(context, 6),
      },
      section('differ', [presentDiffering(context), presentMoves(context)]),
      section('effort', [presentTierEffort(context)]),
      section('unmeasured', [presentUnaudited(context)]),
    ],
  }
}
