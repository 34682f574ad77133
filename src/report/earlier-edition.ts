import type { Restatement } from '../metrics/movement/restatement.ts'

/** Where a published edition has the pages of accounts, groups and units: by id, below the language folder, without `.html`. */
export interface KnownPaths {
  readonly accounts: ReadonlyMap<string, string>
  readonly organizations: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

/** The edition before this one in the same site, as far as pages link to it. */
export interface EarlierEdition {
  /** `2026-Q2`, which is its folder. */
  readonly quarter: string
  /** Every page it has, below the language folder and without `.html`; the same in each language. */
  readonly pages: ReadonlySet<string>
}

/** What the site an edition goes to already says, as far as the edition's own pages need it. */
export interface SiteHistory {
  readonly earlier: EarlierEdition | null
  /** Pages keep the place they had, also where a name has changed since. */
  readonly knownPaths: KnownPaths | null
  /** What this quarter's published edition said otherwise, over all replacements; null where none was replaced. */
  readonly restatements: readonly Restatement[] | null
}

/** A site of which nothing is known: an edition that stands alone. */
export const noHistory: SiteHistory = { earlier: null, knownPaths: null, restatements: null }
