import type { EditionContext } from '../page-context.ts'
import type { PageBlock, PageModel } from '../page-model.ts'
import { presentFrame } from '../present-frame.ts'
import { openAccount } from './account-context.ts'
import { presentHero } from './account-hero.ts'
import { presentPeopleSection, presentSections } from './account-sections.ts'
import { presentBoard } from './board-figure.ts'
import { presentLayers } from './layer-blocks.ts'

/** One account's page. Without contact in the rolling year it is short: words and the people known, no charts. */
export function presentAccount(edition: EditionContext, index: number): PageModel {
  const context = openAccount(edition, index)
  const { locale, one, silent } = context
  const hero = presentHero(context)
  const people: PageBlock[] = one.slice.people.length > 0 ? presentPeopleSection(context) : []
  return {
    kind: 'account',
    language: locale.language,
    path: `${context.edition}/${locale.language}/${context.page}`,
    frame: presentFrame(context, {
      section: 'accounts',
      title: one.account.name,
      description: locale.text('account.description', {
        name: one.account.name,
        verdict: hero.verdict.join(''),
      }),
    }),
    blocks: [
      { block: 'hero', hero, figure: silent ? null : presentBoard(context) },
      ...(silent
        ? people
        : [
            {
              block: 'layers',
              label: locale.text('account.layers'),
              layers: presentLayers(context),
            } as const,
            ...presentSections(context),
          ]),
    ],
  }
}
