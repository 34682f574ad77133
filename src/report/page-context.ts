import type { Locale } from '../i18n/locale.ts'
import { relativePath } from '../lib/relative-path.ts'
import type { Review } from '../metrics/review.ts'
import type { EarlierEdition, SiteHistory } from './earlier-edition.ts'
import type { PagePlan } from './page-plan.ts'

/** Everything the pages of one edition in one language share. */
export interface EditionContext {
  readonly review: Review
  readonly locale: Locale
  readonly plan: PagePlan
  /** `2026-Q3`: the edition's folder. */
  readonly edition: string
  /** The review rests on invented data, and every page must say so. */
  readonly sample: boolean
  /** The build went on in spite of errors, and every page must say so. */
  readonly lenient: boolean
  /** The edition before this one in the same site, to link back to; null where this one stands alone. */
  readonly earlier: EarlierEdition | null
  /** What this quarter's edition said otherwise before it was replaced; null where none was. */
  readonly restatements: SiteHistory['restatements']
}

/** An edition seen from one page: links are relative, so that a site works at any sub-path and from a folder. */
export interface PageContext extends EditionContext {
  /** Below the language folder, without `.html`. */
  readonly page: string
  /** To another page of the same language, e.g. `trust` or `method#eyes`. */
  href(page: string): string
  /** To a file of the edition, e.g. `evidence/x.json`. */
  file(path: string): string
}

export function openPage(edition: EditionContext, page: string): PageContext {
  const folder = `${edition.edition}/${edition.locale.language}`
  const here = `${folder}/${page}.html`
  return {
    ...edition,
    page,
    href(target) {
      const [path = '', anchor] = target.split('#')
      const suffix = anchor === undefined ? '' : `#${anchor}`
      if (path === '' || path === page) return suffix === '' ? relativePath(here, here) : suffix
      return relativePath(here, `${folder}/${path}.html`) + suffix
    },
    file: (path) => relativePath(here, `${edition.edition}/${path}`),
  }
}
