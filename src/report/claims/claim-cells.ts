import { printSupport } from './support-word.ts'
import type { ReviewClaim } from '../../metrics/claims/review-claims.ts'
import type { EvidenceItem } from '../../metrics/facts/account-facts.ts'
import { evidenceLabels } from '../../model/labels/evidence-kinds.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { PageContext } from '../page-context.ts'
import type { Cell } from '../page-parts/table.ts'
import { wordOf } from '../word-of.ts'
import { printBound } from '../print-bound.ts'

/** An account's page, at its claims where it has them. */
export function accountCell(context: PageContext, index: number): Cell {
  const { review, plan } = context
  const { account, slice } = review.accounts[index]!
  const isLong =
    slice.facts.rollingYear.all > 0 &&
    slice.people.some(({ inCircle, employed, support }) => inCircle && employed && support !== null)
  return cell(account.shortName ?? account.name, {
    href: context.href(plan.accounts[index]! + (isLong ? '#claims' : '')),
  })
}

/** One of ours as the ratings name them: by name where the id is known, else as written. */
export function staffCell({ review }: PageContext, written: string | null): Cell {
  if (written === null) return noCell
  return cell(review.dataset.staff.find(({ id }) => id === written)?.name ?? written)
}

export function claimedCell({ locale }: PageContext, { state }: ReviewClaim): Cell {
  return cell(printSupport(locale, state.support!), { sort: state.support })
}

/** What the log shows; the accent where that is less than claimed. */
export function shownCell({ locale }: PageContext, { state, gap }: ReviewClaim): Cell {
  if (!state.verifiable) return unknownCell(locale.text('words.not-verifiable'))
  const { level } = state.supported
  const text = level === 'none' ? locale.text('words.no-evidence') : locale.number(level)
  return markedCell(text, gap > 0 ? 'alarm' : null)
}

/** What an item of evidence is, in a word. */
export function printEvidence({ locale }: PageContext, { kind }: EvidenceItem): string {
  return kind === 'customer_initiated'
    ? locale.text('claims.initiated')
    : wordOf(locale, evidenceLabels, kind)
}

/** The day of the last evidence, and what it was. */
export function lastEvidenceCell(context: PageContext, { lastEvidence }: ReviewClaim): Cell {
  if (lastEvidence === null) return noCell
  return cell(context.locale.date(lastEvidence.day), { note: printEvidence(context, lastEvidence) })
}

export function lastContactCell({ locale }: PageContext, { lastContact }: ReviewClaim): Cell {
  if (lastContact === null) return unknownCell(locale.text('words.not-measured'))
  return cell(printBound(lastContact.atLeast) + locale.number(lastContact.days), {
    sort: lastContact.days,
  })
}
