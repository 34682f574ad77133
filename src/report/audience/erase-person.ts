import { COUNTED } from './audience.ts'
import { cutPage } from './cut-page.ts'
import type { PageModel } from '../page-model.ts'

/** A value in which every text that mentions somebody is marked; the same value where none does. */
function markMentions(value: unknown, mentions: (text: string) => boolean): unknown {
  if (typeof value === 'string') return mentions(value) ? COUNTED : value
  if (Array.isArray(value)) return value.map((each) => markMentions(each, mentions))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, markMentions(each, mentions)]))
}

/** A page without somebody, counted in a note where rows are gone; null where it says nothing of them. */
export function erasePage(page: PageModel, mentions: (text: string) => boolean): PageModel | null {
  const marked = markMentions(page, mentions) as PageModel
  if (JSON.stringify(marked) === JSON.stringify(page)) return null
  return cutPage(marked, {
    shows: () => true,
    tells: true,
    judges: true,
    plain: () => false,
    dropsPage: () => false,
    downloads: () => true,
    evidence: true,
  })
}
