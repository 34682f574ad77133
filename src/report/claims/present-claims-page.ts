import { type ReviewClaims, measureReviewClaims } from '../../metrics/claims/review-claims.ts'
import type { Review } from '../../metrics/review.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel, SectionPart } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { presentClaimsHero } from './claims-hero.ts'
import { type ClaimsList, presentClaimsList } from './claims-list.ts'
import { presentClaimGrid } from './grid-figure.ts'
import { presentSharedEvidence } from './shared-table.ts'
import { presentClaimUnits } from './units-figure.ts'

/** Somebody in a decision circle is rated. */
export function hasClaims({ accounts }: Review): boolean {
  return accounts.some(({ slice }) =>
    slice.people.some(({ inCircle, employed, support }) => inCircle && employed && support !== null),
  )
}

/** The lists of a page: of each as many rows as a meeting reads, the rest is in the download. */
function presentLists(context: PageContext, { circle, counts, approvals }: ReviewClaims) {
  const { locale, review } = context
  const list = (given: ClaimsList): SectionPart[] =>
    given.claims.length === 0 ? [] : [presentClaimsList(context, given)]
  const standing = (wanted: (typeof circle)[number]['standing']) =>
    circle.filter((claim) => claim.standing === wanted)
  const unproven = standing('unproven').filter(({ state }) => state.support === 0)
  const understated = standing('understated')
  const approval = circle.filter((claim) => claim.approval === 'self' || claim.approval === 'missing')
  const unknown = standing('not-verifiable')
  return {
    above: list({
      id: 'above',
      span: 12,
      title: locale.phrases(counts.wide === 0 ? 'claims.above.title' : 'claims.above.title-wide', {
        count: counts.inflated,
        wide: counts.wide,
        least: review.settings.flags.inflationGap,
      }),
      claims: standing('inflated'),
      most: 40,
      columns: ['claimed', 'shown', 'gap', 'evidence', 'contact', 'rater', 'approver'],
    }),
    below: [
      ...list({
        id: 'unproven',
        span: 12,
        title: locale.phrases('claims.unproven.title', { count: unproven.length }),
        claims: unproven,
        most: 12,
        columns: ['claimed', 'evidence', 'contact', 'rater', 'approver'],
      }),
      ...list({
        id: 'understated',
        span: 12,
        title: locale.phrases('claims.understated.title', { count: understated.length }),
        claims: understated,
        most: 12,
        columns: ['claimed', 'shown', 'evidence', 'contact', 'rater', 'approver'],
      }),
    ],
    approval: list({
      id: 'approval',
      span: 12,
      title: locale.phrases('claims.approval.title', approvals ?? { self: 0, missing: 0 }),
      claims: approval,
      most: 15,
      columns: ['claimed', 'shown', 'gap', 'contact', 'rater', 'approver'],
    }),
    unknown: list({
      id: 'unknown',
      span: 8,
      title: locale.phrases('claims.unknown.title', { count: unknown.length }),
      claims: unknown,
      most: 15,
      columns: ['claimed', 'contact', 'rater'],
    }),
  }
}

/** What would make ratings checkable: the columns no row fills. */
function presentRemedy({ locale, review }: PageContext): SectionPart[] {
  const columns = (['evidence', 'direction', 'contact_ids'] as const).filter(
    (column) => !review.dataset.filledColumns.has(`activities.${column}`),
  )
  if (columns.length === 0) return []
  return [
    {
      part: 'empty',
      span: 4,
      empty: {
        title: locale.text('claims.unknown.lead'),
        missing: locale.text('claims.unknown.missing'),
        remedy: locale.text('claims.unknown.remedy', { columns: locale.series(columns) }),
      },
    },
  ]
}

/** Ratings in force against the log. */
export function presentClaimsPage(edition: EditionContext): PageModel {
  const context = openPage(edition, 'claims')
  const { locale, review } = context
  const claims = measureReviewClaims(review)
  const lists = presentLists(context, claims)
  const section = (
    id: 'above' | 'below' | 'approval' | 'unknown' | 'units' | 'shared',
    parts: readonly (SectionPart | null)[],
  ): PageBlock[] => {
    const built = parts.filter((part) => part !== null)
    if (built.length === 0) return []
    const head = {
      id: `${id}-section`,
      question: locale.phrases(`claims.section.${id}`),
      answer: [locale.text(`claims.answer.${id}`)],
    }
    return [{ block: 'section', head, parts: built }]
  }
  return {
    kind: 'claims',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'claims',
      title: locale.text('claims.title'),
      description: locale.text('claims.description'),
    }),
    blocks: [
      {
        block: 'hero',
        hero: presentClaimsHero(context, claims),
        figure: presentClaimGrid(context, claims),
      },
      ...section('above', lists.above),
      ...section('units', [presentClaimUnits(context, claims)]),
      ...section('approval', lists.approval),
      ...section('below', lists.below),
      ...section('unknown', lists.unknown.length === 0 ? [] : [...lists.unknown, ...presentRemedy(context)]),
      ...section('shared', [presentSharedEvidence(context, claims)]),
    ],
  }
}
