import type { Language } from '../i18n/language.ts'
import { languages } from '../i18n/language.ts'
import { createLocale } from '../i18n/locale.ts'
import { parseQuarter } from '../model/quarter.ts'
import { cell } from './cells.ts'
import type { PageModel } from './page-model.ts'
import { pathOf, presentComforts, SCRIPT, STYLESHEET } from './present-frame.ts'

/** One edition as the front page lists it. */
export interface EditionEntry {
  /** `2026-Q3`, which is its folder. */
  readonly quarter: string
  /** Last day of the quarter, ISO. */
  readonly asOf: string
  readonly accounts: number
  readonly sample: boolean
  /** Built in spite of errors in the data. */
  readonly lenient: boolean
}

/** Pages every edition has, whoever it is for. */
const ways = ['overview', 'trust', 'accounts', 'method'] as const

/** The front page of a site: where to begin in the newest edition, and its editions, newest first, each in both languages. */
export function presentFront(editions: readonly EditionEntry[], language: Language): PageModel {
  const locale = createLocale(language)
  const sorted = editions.toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))
  const [newest] = sorted
  if (newest === undefined) throw new RangeError('a site without an edition has no front page')
  const name = (quarter: string) => {
    const parsed = parseQuarter(quarter)
    return parsed === undefined ? quarter : locale.quarter(parsed)
  }
  const marks = [
    ...(newest.sample ? [locale.text('frame.sample')] : []),
    ...(newest.lenient ? [locale.text('frame.lenient')] : []),
  ]
  const languageColumns = languages.map((one) => ({
    label: createLocale(one).text('frame.own-name'),
    quiet: true,
  }))
  const home = `${newest.quarter}/${language}/index.html`
  return {
    kind: 'front',
    language,
    path: 'index',
    frame: {
      language: locale.tag,
      title: locale.text('frame.home'),
      description: locale.text('front.description'),
      stylesheet: `${newest.quarter}/${STYLESHEET}`,
      comforts: presentComforts(
        locale,
        `${newest.quarter}/${SCRIPT}`,
        `${newest.quarter}/${language}/accounts/index.html`,
      ),
      home: { label: locale.text('frame.home'), href: home },
      edition: '',
      navLabel: locale.text('frame.nav'),
      nav: [{ label: name(newest.quarter), href: home, current: false }],
      skipLabel: locale.text('frame.skip'),
      languagesLabel: locale.text('frame.languages'),
      languages: languages.map((one) => {
        const other = createLocale(one)
        return {
          label: other.text('frame.own-name'),
          language: other.tag,
          href: `${newest.quarter}/${one}/index.html`,
        }
      }),
      earlier: null,
      footer: [locale.text('frame.defaults')],
      banner: marks.join(locale.text('frame.mark-join')),
    },
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [{ text: locale.text('frame.home'), bold: true }],
          verdict: locale.phrases('front.verdict', { quarter: name(newest.quarter) }),
          deck: [locale.text('front.deck', { count: sorted.length })],
          facts: [],
        },
        figure: null,
      },
      {
        block: 'section',
        head: {
          id: 'start',
          question: locale.phrases('front.start.question'),
          answer: [locale.text('front.start.answer')],
        },
        parts: [
          {
            part: 'table',
            table: {
              id: 'ways',
              span: 12,
              title: locale.phrases('front.start.title', { quarter: name(newest.quarter) }),
              table: {
                caption: locale.text('front.start.caption'),
                columns: [{ label: locale.text('front.start.column'), phone: 'full' }, ...languageColumns],
                rows: ways.map((way) => ({
                  cells: [
                    cell(locale.text(`front.start.${way}`), { bold: true }),
                    ...languages.map((one) =>
                      cell(createLocale(one).text(`nav.${way}`), {
                        href: `${newest.quarter}/${one}/${pathOf[way]}.html`,
                      }),
                    ),
                  ],
                })),
              },
              links: [],
            },
          },
        ],
      },
      {
        block: 'section',
        head: {
          id: 'editions',
          question: locale.phrases('front.question'),
          answer: [locale.text('front.answer')],
        },
        parts: [
          {
            part: 'table',
            table: {
              id: 'list',
              span: 12,
              title: locale.phrases('front.title', { count: sorted.length }),
              table: {
                caption: locale.text('front.caption'),
                columns: [
                  { label: locale.text('front.edition'), phone: 'full' },
                  { label: locale.text('front.as-of'), labelled: true },
                  { label: locale.text('column.accounts'), numeric: true, labelled: true },
                  ...languageColumns,
                ],
                rows: sorted.map(({ quarter, asOf, accounts }) => ({
                  cells: [
                    cell(name(quarter), { bold: true }),
                    cell(asOf),
                    cell(locale.number(accounts)),
                    ...languages.map((one) =>
                      cell(createLocale(one).text('frame.own-name'), {
                        href: `${quarter}/${one}/index.html`,
                      }),
                    ),
                  ],
                })),
              },
              links: [],
            },
          },
        ],
      },
    ],
  }
}
