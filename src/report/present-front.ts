import type { Language } from '../i18n/language.ts'
import { languages } from '../i18n/language.ts'
import { createLocale } from '../i18n/locale.ts'
import { parseQuarter } from '../model/quarter.ts'
import { cell } from './cells.ts'
import type { PageModel } from './page-model.ts'
import { STYLESHEET } from './present-frame.ts'

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

/** The front page of a site: its editions, newest first, each in both languages. */
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
      comforts: null,
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
                  ...languages.map((one) => ({
                    label: createLocale(one).text('frame.own-name'),
                    quiet: true,
                  })),
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
