import { TWENTIETHS } from '../../../metrics/facts/account-facts.ts'
import { opener } from '../../cells.ts'
import type { PageContext } from '../../page-context.ts'
import { changesOfContact } from '../contact-changes.ts'
import { accountLink, type FindingCandidate } from '../finding-candidate.ts'

/** How many accounts' contact fell sharply, and the steepest fall by name. */
export function findDroppedContacts(context: PageContext): FindingCandidate[] {
  const { locale, review } = context
  const falls = changesOfContact(review).filter(({ alert }) => alert)
  const [first] = falls
  if (first === undefined) return []
  const values = {
    count: falls.length,
    account: accountLink(context, first.index),
    before: locale.number(first.before / TWENTIETHS, 1),
    now: locale.number(first.now / TWENTIETHS, 1),
  }
  return [
    {
      weight: 52,
      accounts: [],
      finding: {
        number: opener(locale.number(falls.length), '#dropped', { tone: 'alarm' }),
        word: locale.text('finding.word.cold'),
        sentence: locale.parts('finding.dropped', values),
      },
    },
  ]
}
