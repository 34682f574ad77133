import type { AccountReview } from '../../metrics/review.ts'
import { printReason } from '../print-measurement.ts'
import { opener } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { SectionPart } from '../page-model.ts'
import type { Opener, Sentence } from '../page-parts/text.ts'
import type { Group } from './group.ts'

/** A customer group's page, with its members at hand. */
export interface AcrossContext extends PageContext {
  readonly group: Group
  readonly members: readonly AccountReview[]
  /** A member as a link to its page, by position in `dataset.accounts`. */
  readonly memberOf: (account: number) => Opener
}

export function openAcross(context: PageContext, group: Group): AcrossContext {
  const { review, plan } = context
  const places = new Map(group.rollUp.members.map((at) => [review.accounts[at]!.account.index, at]))
  return {
    ...context,
    group,
    members: group.rollUp.members.map((at) => review.accounts[at]!),
    memberOf(account) {
      const at = places.get(account)!
      const { name, shortName } = review.accounts[at]!.account
      return opener(shortName ?? name, context.href(plan.accounts[at]!))
    },
  }
}

/** Members with a number each, as one sentence whose names lead to their pages. */
export function sayMembers(
  { memberOf }: AcrossContext,
  numbers: readonly { readonly account: number; readonly text: string }[],
): { readonly text: string; readonly sentence: Sentence } {
  const sentence = numbers.flatMap(({ account, text }, at) => [
    ...(at === 0 ? [] : [' · ']),
    memberOf(account),
    `\u00A0${text}`,
  ])
  return {
    sentence,
    text: sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  }
}

const columnsOf = {
  ours: 'activities.csv: date, contact_ids, staff_ids',
  theirs: 'activities.csv: date, contact_ids; links.csv',
} as const

/** A part of the section, or what the section says in its place where nothing is unknown and there is nothing to show. */
export type AcrossPart = SectionPart | string

/** Instead of a table: that there is nobody, or for what reason nobody can know. */
export function presentNobody(
  { locale }: AcrossContext,
  whose: 'ours' | 'theirs',
  unknown: string | null,
): AcrossPart {
  if (unknown === null) return locale.text(`group-across.${whose}.none`)
  return {
    part: 'empty',
    span: 6,
    empty: {
      title: locale.text(`group-across.${whose}.unknown.title`),
      missing: locale.text(`group-across.${whose}.unknown.missing`, { reason: printReason(locale, unknown) }),
      remedy: columnsOf[whose],
    },
  }
}
