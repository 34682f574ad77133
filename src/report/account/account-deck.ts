import { isKnown } from '../../model/measurement.ts'
import type { Sentence } from '../page-parts/text.ts'
import { opener } from '../cells.ts'
import type { AccountContext } from './account-context.ts'
import { findSoleHolder, listCriticalStaff } from './eye-holders.ts'
import { judgeContact, measureLastContact } from '../../metrics/people/last-contact.ts'
import { printBound } from '../print-bound.ts'

/** Sentences a deck may hold. */
const MOST = 4

function sayDecision(context: AccountContext): Sentence | null {
  const { locale, one } = context
  const outlook = one.now.metrics['decision-outlook']
  if (!outlook || !isKnown(outlook)) return null
  const word = (value: number | string) => locale.term(`verdict.decision-outlook.${value}`) ?? String(value)
  const now = opener(word(outlook.value), '#decision')
  if (outlook.claimed === undefined || outlook.claimed === outlook.value)
    return locale.parts('account.deck.outlook', { now })
  return locale.parts('account.deck.outlook-claimed', { now, claimed: word(outlook.claimed) })
}

function sayOpponents(context: AccountContext): Sentence | null {
  const { locale, circle } = context
  const names = circle.filter((state) => state.credible === -1).map((state) => state.person.name)
  return names.length === 0
    ? null
    : [locale.text('account.deck.opponents', { names: locale.list(names.slice(0, 3)), count: names.length })]
}

function sayOverdue(context: AccountContext): Sentence | null {
  const { locale, circle, one } = context
  const late = circle
    .filter((state) => state.keyRules.length > 0 && judgeContact(one.slice, state) === 'overdue')
    .map((state) => ({ state, last: measureLastContact(one.slice, state)! }))
    .toSorted((a, b) => b.last.days - a.last.days)
  const [first] = late
  if (!first) return null
  const days = opener(
    printBound(first.last.atLeast) + locale.text('format.days', { count: first.last.days }),
    context.href('method#overdue-key-contacts'),
    { tone: 'alarm' },
  )
  const name = { text: first.state.person.name, keep: true }
  return locale.parts(late.length === 1 ? 'account.deck.overdue-one' : 'account.deck.overdue', {
    name,
    days,
    limit: first.state.gapDays,
    count: late.length - 1,
  })
}

function sayHolders(context: AccountContext): Sentence | null {
  const { locale, one } = context
  const { eyes } = one.now.metrics
  if (!eyes || !isKnown(eyes) || eyes.atLeast) return null
  const sole = eyes.value === 1 ? findSoleHolder(one.slice) : null
  if (sole?.kind === 'department') return [locale.text('account.deck.one-department', { name: sole.name })]
  const names = eyes.value === 1 || eyes.value === 2 ? listCriticalStaff(one.slice) : []
  return names.length === 0
    ? null
    : [locale.text('account.deck.holders', { names: locale.list(names), count: names.length })]
}

function sayContacts(context: AccountContext): Sentence | null {
  const { locale, one, before } = context
  if (!context.review.dataset.tables.has('activities')) return [locale.text('account.deck.no-log')]
  const sum = one.slice.facts.quarter.all / 20
  const was = one.slice.previousFacts.quarter.all / 20
  const number = opener(locale.number(sum, 1), context.href('method#contact-frequency'))
  const standard = one.now.tier.standards.contacts
  if (standard !== null && one.now.tier.origin !== 'assumed')
    return locale.parts('account.deck.contacts', { number, standard })
  return before === null || !one.slice.previousFacts.covers.flow
    ? locale.parts('account.deck.contacts-alone', { number })
    : locale.parts('account.deck.contacts-before', { number, was: locale.number(was, 1) })
}

function sayUnmeasured(context: AccountContext): Sentence | null {
  const { locale, one } = context
  return 'unknown' in one.now.layers.key.score ? [locale.text('account.deck.key-unmeasured')] : null
}

/** The paragraph under the verdict: only sentences this account's numbers carry. */
export function sayAccount(context: AccountContext): Sentence {
  const sentences = [sayDecision, sayOpponents, sayHolders, sayOverdue, sayContacts, sayUnmeasured]
    .flatMap((say) => {
      const sentence = say(context)
      return sentence === null ? [] : [sentence]
    })
    .slice(0, MOST)
  const join = context.locale.text('words.sentence-join')
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [join, ...sentence]))
}
