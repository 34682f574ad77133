import type { LiveSupporter } from '../../metrics/eyes/live-supporter.ts'
import { measureLastContact } from '../../metrics/people/last-contact.ts'
import type { Tone } from '../chart-data/support-level.ts'
import type { AccountContext } from './account-context.ts'

/** Who holds a department, or why nobody does. */
export function noteDepartment(
  context: AccountContext,
  key: string,
  supporters: readonly LiveSupporter[],
): { text: string; tone: Tone } {
  const { locale, one, review } = context
  const holders = supporters.filter(({ department }) => department === key)
  if (holders.length > 0)
    return {
      text: locale.text('account.board.held', {
        names: locale.series(holders.slice(0, 3).map(({ person }) => review.dataset.people[person]!.name)),
        count: holders.length,
      }),
      tone: 'plain',
    }
  const people = one.slice.people.filter(({ person, employed }) => employed && person.department?.key === key)
  const circle = people.filter(({ inCircle }) => inCircle)
  const opponent = circle.find(({ credible }) => credible === -1)
  if (opponent)
    return { text: locale.text('account.board.opponent', { name: opponent.person.name }), tone: 'alarm' }
  if (people.length === 0) return { text: locale.text('account.board.nobody-known'), tone: 'muted' }
  const backer = circle.find(({ credible }) => credible !== null && credible >= 1)
  const last = backer && measureLastContact(one.slice, backer)
  if (backer && last)
    return {
      text: locale.text('account.board.lapsed', {
        name: backer.person.name,
        days: last.days,
        limit: backer.gapDays,
      }),
      tone: 'alarm',
    }
  const unrated = circle.find(({ support, keyRules }) => support === null && keyRules.length > 0)
  if (unrated)
    return { text: locale.text('account.board.unrated', { name: unrated.person.name }), tone: 'muted' }
  return {
    text: locale.text(circle.length === 0 ? 'account.board.outside' : 'account.board.no-supporter'),
    tone: 'muted',
  }
}
