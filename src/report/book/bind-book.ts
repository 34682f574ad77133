import type { Language } from '../../i18n/language.ts'
import { createLocale } from '../../i18n/locale.ts'
import type { Review } from '../../metrics/review.ts'
import type { Audience } from '../audience/audience.ts'
import type { PageBlock, PageModel } from '../page-model.ts'
import { planPages } from '../page-plan.ts'
import { bindLinks, listIds, markIds, type Target } from './bind-links.ts'
import type { BookChapter, BookModel } from './book-model.ts'
import { chooseBlocks, isEmptyPage } from './choose-blocks.ts'
import { shortenTables } from './shorten-tables.ts'

const CONTENTS = 'contents'

function idOf({ kind, path }: PageModel): string {
  return kind === 'account' ? `account-${path.split('/').at(-1)!}` : kind
}

/** Names of accounts, as their readers may know them, by the paths of their pages below the language. */
function nameAccounts(review: Review): ReadonlyMap<string, string> {
  const paths = planPages(review).accounts
  return new Map(paths.map((path, index) => [path, review.accounts[index]!.account.name]))
}

/** Blocks whose kicker does not say the name again that stands in the heading. */
function dropName(blocks: readonly PageBlock[], name: string): PageBlock[] {
  return blocks.map((block) => {
    if (block.block !== 'hero') return block
    const kicker = block.hero.kicker.filter(({ text }) => !text.includes(name))
    return { ...block, hero: { ...block.hero, kicker } }
  })
}

/** Binds pages, cut to their audience, as the papers of a meeting; a page that shows nothing is left out. */
export function bindBook(
  pages: Iterable<PageModel>,
  review: Review,
  audience: Audience,
  language: Language,
): BookModel {
  const locale = createLocale(language)
  const bound = [...pages].map((page) => ({
    page,
    blocks: shortenTables(page.kind, chooseBlocks(page), locale),
    id: idOf(page),
  }))
  const kept = bound.filter(({ page, blocks }) => !isEmptyPage({ ...page, blocks }))
  const targets = new Map<string, Target>(
    kept.map(({ page, blocks, id }) => [`${page.path}.html`, { chapter: id, ids: listIds(blocks) }]),
  )
  const accounts = nameAccounts(review)
  const chapters = kept.map(({ page, blocks, id }): BookChapter => {
    const { kind, path, frame } = page
    const listed = frame.nav.find(({ current }) => current)?.label ?? frame.title
    const name = accounts.get(path.split('/').slice(2).join('/')) ?? listed
    const verdict = blocks.find((block) => block.block === 'hero')?.hero.verdict ?? []
    const inside = bindLinks(markIds(dropName(blocks, name), id), page, targets)
    // readers who are told no verdict are told the name in its place
    const judged = verdict.join('') === name ? [] : verdict
    return { id, name, verdict: judged, sheet: kind === 'account', blocks: inside }
  })
  const { quarter, flow, asOf } = review.period
  const verdict = chapters.find(({ id }) => id === 'overview')?.verdict ?? []
  const name = locale.quarter(quarter)
  return {
    language: locale.tag,
    title: locale.text('book.title', { home: locale.text('frame.home'), quarter: name }),
    runningFoot: locale.text('book.foot', { home: locale.text('frame.home'), quarter: name }),
    cover: {
      brand: locale.text('frame.home'),
      kind: locale.text('book.kind'),
      quarter: name,
      span: locale.span(flow),
      verdict,
      facts: [
        locale.text('frame.as-of', { day: locale.date(asOf) }),
        locale.text('counts.accounts', { count: review.accounts.length }),
      ],
      readers: locale.text(`book.readers.${audience}`),
      banner: bound[0]?.page.frame.banner ?? '',
    },
    contents: { id: CONTENTS, name: locale.text('book.contents'), sheets: locale.text('book.sheets') },
    chapters,
  }
}
