import { cell } from '../cells.ts'
import { type EditionContext, openPage, type PageContext } from '../page-context.ts'
import type { PageBlock, PageModel } from '../page-model.ts'
import type { AccountList } from '../page-plan.ts'
import { presentFrame } from '../present-frame.ts'
import { accountsTable } from './accounts-table.ts'

/** What a further list is called: "B 级（2）". */
function nameList({ locale }: PageContext, list: AccountList): string {
  const tier = locale.term(`tier.${list.tier}`) ?? list.tier
  return list.part === null ? tier : locale.text('accounts.part', { tier, part: list.part })
}

function presentPage(context: PageContext, blocks: readonly PageBlock[], title: string): PageModel {
  const { locale } = context
  return {
    kind: 'accounts',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'accounts',
      title,
      description: locale.text('accounts.description'),
    }),
    blocks,
  }
}

function presentTable(
  context: PageContext,
  members: readonly number[],
  id: string,
  question: string,
  answer: string,
): PageBlock {
  const { locale } = context
  return {
    block: 'section',
    head: { id: `${id}-section`, question: [question], answer: [answer] },
    parts: [
      {
        part: 'table',
        table: {
          id,
          span: 12,
          title: locale.phrases('accounts.table-title', { count: members.length }),
          caption: locale.text('accounts.table-caption'),
          table: accountsTable(context, members, locale.text('accounts.caption')),
          links: [
            { label: locale.text('figure.definition'), href: context.href('method') },
            { label: locale.text('figure.csv'), href: context.file('tables/accounts.csv') },
          ],
        },
      },
    ],
  }
}

/** The list of accounts, and where it has more than a page holds, the further pages by tier. */
export function* presentAccountLists(edition: EditionContext): Generator<PageModel> {
  const context = openPage(edition, 'accounts/index')
  const { locale, review, plan } = context
  const total = review.accounts.length
  const more = plan.accountLists.length > 0
  const directory: PageBlock = {
    block: 'section',
    head: {
      id: 'more',
      question: locale.phrases('accounts.more-question'),
      answer: [locale.text('accounts.more-answer', { count: total })],
    },
    parts: [
      {
        part: 'table',
        table: {
          id: 'directory',
          span: 12,
          title: locale.phrases('accounts.more-title'),
          table: {
            caption: locale.text('accounts.more-title').replaceAll('|', ''),
            columns: [
              { label: locale.text('accounts.column-list') },
              { label: locale.text('accounts.column-from') },
              { label: locale.text('accounts.column-to') },
              { label: locale.text('column.accounts'), numeric: true },
            ],
            rows: plan.accountLists.map((list) => ({
              cells: [
                cell(nameList(context, list), { href: context.href(`accounts-${list.key}`) }),
                cell(review.accounts[list.members[0]!]!.account.name),
                cell(review.accounts[list.members.at(-1)!]!.account.name),
                cell(locale.number(list.members.length)),
              ],
            })),
          },
          links: [],
        },
      },
    ],
  }
  const title = locale.text('accounts.title')
  yield presentPage(
    context,
    [
      {
        block: 'hero',
        hero: {
          kicker: [{ text: title, bold: true }],
          verdict: locale.phrases('accounts.verdict', { count: total }),
          deck: [
            locale.text(more ? 'accounts.deck-paged' : 'accounts.deck', { count: plan.firstAccounts.length }),
          ],
          facts: [],
        },
        figure: null,
      },
      presentTable(
        context,
        plan.firstAccounts,
        'accounts',
        locale.text(more ? 'accounts.first-question' : 'accounts.question'),
        locale.text('accounts.answer'),
      ),
      ...(more ? [directory] : []),
    ],
    title,
  )
  for (const list of plan.accountLists) {
    const part = openPage(edition, `accounts-${list.key}`)
    const name = nameList(part, list)
    yield presentPage(
      part,
      [
        {
          block: 'hero',
          hero: {
            kicker: [{ text: title, bold: true }],
            verdict: [name],
            deck: [locale.text('accounts.deck-part', { count: list.members.length, all: total })],
            facts: [],
          },
          figure: null,
        },
        presentTable(part, list.members, 'accounts', name, locale.text('accounts.answer')),
      ],
      name,
    )
  }
}
