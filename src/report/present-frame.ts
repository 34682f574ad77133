import { languages } from '../i18n/language.ts'
import { createLocale, type Locale } from '../i18n/locale.ts'
import { relativePath } from '../lib/relative-path.ts'
import { parseQuarter } from '../model/quarter.ts'
import type { PageContext } from './page-context.ts'
import { countOwnSettings } from './method/judging-settings.ts'
import { type TopicKind, topicKinds } from './page-model.ts'
import type { Link } from './page-parts/text.ts'
import type { Comforts, PageFrame } from './page-parts/frame.ts'
import { nameKinds } from './search/list-names.ts'

/** The one stylesheet of an edition, below its folder. */
export const STYLESHEET = 'assets/report.css'

/** Its script, which works on any page of it. */
export const SCRIPT = 'assets/comforts.js'

const comfortWords = [
  ...['filter', 'all', 'reset', 'shown', 'none', 'ascending', 'descending', 'join'],
  ...['jump', 'hint', 'found', 'narrow', 'nothing', 'close'],
  ...nameKinds,
] as const

/** What the script fills in: a place with a mark of its own, so that none that we forgot hides among them. */
const comfortPlaces = { shown: '$shown', all: '$all', count: '$count', column: '$column' }

const sections = ['overview', 'trust', 'accounts', 'organizations', 'units', ...topicKinds, 'method'] as const
export type NavSection = (typeof sections)[number]

/** Where the pages of the navigation lie, without `.html`. */
export const pathOf: Readonly<Record<NavSection, string>> = {
  overview: 'index',
  trust: 'trust',
  accounts: 'accounts/index',
  organizations: 'organizations/index',
  units: 'units/index',
  claims: 'claims',
  movement: 'movement',
  coverage: 'coverage',
  opportunities: 'opportunities',
  promises: 'promises',
  tiers: 'tiers',
  glossary: 'glossary',
  method: 'method',
}

const isTopic = (section: NavSection): section is TopicKind =>
  (topicKinds as readonly string[]).includes(section)

/** The same page one edition back. A newer one is reached over the front page: an edition is not changed for it. */
function presentEarlier({ earlier, edition, locale, page }: PageContext): Link | null {
  const quarter = earlier === null ? undefined : parseQuarter(earlier.quarter)
  if (earlier === null || quarter === undefined || !earlier.pages.has(page)) return null
  const { language } = locale
  return {
    label: locale.text('frame.earlier', { quarter: locale.quarter(quarter) }),
    href: relativePath(`${edition}/${language}/${page}.html`, `${earlier.quarter}/${language}/${page}.html`),
  }
}

/** The script of an edition as a page loads it, and the list of accounts its search leads to without it. */
export function presentComforts(locale: Locale, script: string, accounts: string): Comforts {
  const words = comfortWords.map((key) => [key, locale.text(`comforts.${key}`, comfortPlaces)])
  return {
    script,
    words: Object.fromEntries(words) as Record<string, string>,
    jump: { label: locale.text('comforts.jump'), href: accounts },
  }
}

/** What surrounds a page. A section without pages is not in the navigation. */
export function presentFrame(
  context: PageContext,
  words: { section: NavSection; title: string; description: string },
): PageFrame {
  const { locale, review, plan, edition, page } = context
  const { quarter, flow, asOf } = review.period
  const { counted } = review.dataset
  const own = countOwnSettings(review)
  const built = sections.filter(
    (section) =>
      !(section === 'organizations' && plan.organizations.length === 0) &&
      !(section === 'units' && plan.units.length === 0) &&
      !(isTopic(section) && !plan.topics.includes(section)),
  )
  const marks = [
    ...(context.sample ? [locale.text('frame.sample')] : []),
    ...(context.lenient ? [locale.text('frame.lenient')] : []),
  ]
  return {
    language: locale.tag,
    title: locale.text('frame.title', { page: words.title, quarter: locale.quarter(quarter) }),
    description: words.description,
    stylesheet: context.file(STYLESHEET),
    comforts: presentComforts(locale, context.file(SCRIPT), context.href('accounts/index')),
    home: { label: locale.text('frame.home'), href: context.href('index') },
    edition: locale.text('frame.edition', { quarter: locale.quarter(quarter), span: locale.span(flow) }),
    navLabel: locale.text('frame.nav'),
    nav: built.map((section) => ({
      label: locale.text(`nav.${section}`),
      href: context.href(pathOf[section]),
      current: section === words.section,
    })),
    skipLabel: locale.text('frame.skip'),
    languagesLabel: locale.text('frame.languages'),
    languages: languages.map((language) => {
      const other = createLocale(language)
      const from = `${edition}/${locale.language}/${page}.html`
      return {
        label: other.text('frame.own-name'),
        language: other.tag,
        href: language === locale.language ? null : relativePath(from, `${edition}/${language}/${page}.html`),
      }
    }),
    earlier: presentEarlier(context),
    footer: [
      locale.text('frame.as-of', { day: locale.date(asOf) }),
      own === 0 ? locale.text('frame.defaults') : locale.text('method.footer-own', { count: own }),
      ...(context.sample ? [locale.text('frame.sample-footer')] : []),
      ...(counted === undefined ? [] : [locale.text('frame.counted', { engine: counted.engine })]),
    ],
    banner: marks.join(locale.text('frame.mark-join')),
  }
}
