import { slugOf } from '../lib/slug.ts'
import type { Review } from '../metrics/review.ts'
import type { KnownPaths } from './earlier-edition.ts'
import { rankAccounts } from './lists/rank-accounts.ts'
import type { TopicKind } from './page-model.ts'
import { topicPages } from './topic-pages.ts'

/** Accounts one index page lists. */
const PER_PAGE = 200

/** A further index page: `accounts-<key>` beside the accounts' folder. */
export interface AccountList {
  readonly key: string
  /** Tier letter, or "none" for accounts without a tier. */
  readonly tier: string
  /** Number within its tier, null where the tier fits one page. */
  readonly part: number | null
  /** Positions in `review.accounts`, in reading order. */
  readonly members: readonly number[]
}

/** Where every page of an edition lies, below its language folder and without `.html`. Null: not built. */
export interface PagePlan {
  /** By position in `review.accounts`. */
  readonly accounts: readonly string[]
  /** By position in `review.organizations` and `review.units`. */
  readonly organizations: readonly string[]
  readonly units: readonly string[]
  /** The topic pages this review feeds, in the order of the navigation. */
  readonly topics: readonly TopicKind[]
  /** What the first accounts page lists: all of them, or the first that fit. */
  readonly firstAccounts: readonly number[]
  /** Empty where the first page holds all. */
  readonly accountLists: readonly AccountList[]
}

function cutLists(review: Review, ranked: readonly number[]): AccountList[] {
  const byTier = Map.groupBy(ranked, (index) => review.accounts[index]!.now.tier.tier ?? 'none')
  return [...byTier].flatMap(([tier, members]) => {
    const parts = Math.ceil(members.length / PER_PAGE)
    return Array.from({ length: parts }, (_, part) => ({
      key: parts === 1 ? tier.toLowerCase() : `${tier.toLowerCase()}-${part + 1}`,
      tier,
      part: parts === 1 ? null : part + 1,
      members: members.slice(part * PER_PAGE, (part + 1) * PER_PAGE),
    }))
  })
}

/**
 * Lays out the pages of an edition; the same for both languages, so that a page's twin lies at the same place. What
 * already has a page in the site keeps its place there, so that links into and between editions hold.
 */
export function planPages(review: Review, known: KnownPaths | null = null): PagePlan {
  const place = (kind: keyof KnownPaths, { id, name }: { readonly id: string; readonly name: string }) =>
    known?.[kind].get(id) ?? `${kind}/${slugOf(name, id)}`
  const ranked = rankAccounts(review)
  return {
    accounts: review.accounts.map(({ account }) => place('accounts', account)),
    organizations: review.organizations.map(({ of }) => place('organizations', of)),
    units: review.units.map(({ of }) => place('units', of)),
    topics: topicPages.filter(({ isFed }) => isFed(review)).map(({ kind }) => kind),
    firstAccounts: ranked.slice(0, PER_PAGE),
    accountLists: ranked.length > PER_PAGE ? cutLists(review, ranked) : [],
  }
}
