import type { Review } from '../../metrics/review.ts'
import type { KnownPaths } from '../earlier-edition.ts'
import { planPages } from '../page-plan.ts'
import { cutShards, writeNames } from './cut-shards.ts'
import { listNames, type NamedPage } from './list-names.ts'

/** Bytes of a piece of the index: little enough to come at once, enough for few files. */
const LIMIT = 40_000

/** A file of the edition. */
export interface SearchFile {
  /** Below the edition's folder. */
  readonly path: string
  readonly text: string
}

/** The files of an index: `index.js` says what each of the others begins with. */
export function* presentIndex(names: Iterable<NamedPage>): Generator<SearchFile> {
  const shards = cutShards(names, LIMIT)
  const firsts = JSON.stringify(shards.map(({ first }) => first))
  yield { path: 'assets/search/index.js', text: `mcrSearch('index',${firsts})\n` }
  for (const [number, { names }] of shards.entries())
    yield { path: `assets/search/${number}.js`, text: `mcrSearch('${number}',[\n${writeNames(names)}\n])\n` }
}

/** The index of everything that can be jumped to, as small scripts, which load from a folder where data would not. */
export function presentSearch(review: Review, known: KnownPaths | null = null): Iterable<SearchFile> {
  return presentIndex(listNames(review, planPages(review, known)))
}
