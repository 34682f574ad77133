import type { PageModel } from '../page-model.ts'

const DOWNLOAD = /(?:^|\/)tables\/([\w-]+)\.csv$/
const PAGE = /^(?:\.\.\/)?([a-z]+)\.html(?:#|$)/
const EVIDENCE = /(?:^|\/)evidence\/[\w-]+\.json$/

/**
 * A page whose links lead somewhere: to a section where what they led to is gone from it, and nowhere where a download
 * or a page is not there or a file of source rows would say which rows.
 */
export function cutLinks(
  page: PageModel,
  gone: ReadonlyMap<string, string>,
  downloads: (name: string) => boolean,
  dropsPage: (kind: string) => boolean,
  evidence: boolean,
): PageModel {
  const isBroken = (href: unknown): boolean => {
    if (typeof href !== 'string') return false
    const kind = PAGE.exec(href)?.[1]
    if (kind !== undefined && dropsPage(kind)) return true
    const download = DOWNLOAD.exec(href)?.[1]
    return (!evidence && EVIDENCE.test(href)) || (download !== undefined && !downloads(download))
  }
  const turn = (href: unknown): unknown => {
    const section = typeof href === 'string' && href.startsWith('#') ? gone.get(href.slice(1)) : undefined
    return section === undefined ? href : `#${section}`
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value
        .filter((each: { label?: unknown; href?: unknown } | null) => !(each?.label && isBroken(each.href)))
        .map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
        if (key !== 'href' && key !== 'opens') return [[key, walk(each)]]
        return isBroken(each) ? [] : [[key, turn(each)]]
      }),
    )
  }
  return walk(page) as PageModel
}
