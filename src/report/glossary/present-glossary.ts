import { languages } from '../../i18n/language.ts'
import { createLocale } from '../../i18n/locale.ts'
import { cell } from '../cells.ts'
import { type EditionContext, openPage } from '../page-context.ts'
import type { PageModel } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { listTerms, type Term } from './list-terms.ts'

/** Pinyin for Chinese, the alphabet for English. Node brings its own sorting rules, and its version is pinned. */
const collators = {
  zh: new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }),
  en: new Intl.Collator('en-GB', { numeric: true }),
}

/** Every word the pages use, with its meaning and its name in the other language. */
export function presentGlossary(edition: EditionContext): PageModel {
  const context = openPage(edition, 'glossary')
  const { locale, review } = context
  const other = createLocale(languages.find((language) => language !== locale.language)!)
  const namesElsewhere = new Map(listTerms(other, review).map(({ id, name }) => [id, name]))
  const collator = collators[locale.language]
  const terms = listTerms(locale, review).toSorted(
    (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  )
  const nameOf = ({ id, name, anchor }: Term) =>
    cell(name, {
      bold: true,
      note: namesElsewhere.get(id)!,
      noteLanguage: other.tag,
      ...(anchor !== null && { opens: context.href(`method#${anchor}`) }),
    })
  return {
    kind: 'glossary',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'glossary',
      title: locale.text('glossary.title'),
      description: locale.text('glossary.description'),
    }),
    blocks: [
      {
        block: 'hero',
        hero: {
          kicker: [{ text: locale.text('glossary.title'), bold: true }],
          verdict: locale.phrases('glossary.verdict'),
          deck: [locale.text('glossary.deck', { count: terms.length })],
          facts: [],
        },
        figure: null,
      },
      {
        block: 'section',
        head: {
          id: 'words-section',
          question: locale.phrases('glossary.section.words'),
          answer: [locale.text('glossary.answer.words')],
        },
        parts: [
          {
            part: 'table',
            table: {
              id: 'words',
              span: 12,
              title: locale.phrases('glossary.table.title', { count: terms.length }),
              caption: locale.text('glossary.table.caption'),
              table: {
                caption: locale.text('glossary.table.table-caption'),
                columns: [
                  { label: locale.text('glossary.column.term'), phone: 'full' },
                  { label: locale.text('glossary.column.meaning'), phone: 'full' },
                  { label: locale.text('glossary.column.kind'), keep: true },
                ],
                rows: terms.map((term) => ({
                  id: term.id,
                  cells: [
                    nameOf(term),
                    cell(term.text),
                    cell(locale.text(`glossary.kind.${term.kind}`), { mark: 'muted' }),
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
