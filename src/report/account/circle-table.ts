import { decisionRoleLabels } from '../../model/labels/decision-roles.ts'
import type { PersonState } from '../../metrics/account-slice.ts'
import type { Locale } from '../../i18n/locale.ts'
import { cell, markedCell, noCell, unknownCell } from '../cells.ts'
import type { Cell, TableModel } from '../page-parts/table.ts'
import type { Span } from '../page-parts/text.ts'
import { wordOf } from '../word-of.ts'
import type { AccountContext } from './account-context.ts'
import { judgeContact, measureLastContact } from '../../metrics/people/last-contact.ts'
import { printBound } from '../print-bound.ts'

/** People one table of an account lists; a longer list says how many more there are and where. */
export const MOST_LISTED = 60

/** What a table of people leaves out, as a sentence for its note; nothing where it lists them all. */
export function sayLeftOut({ locale }: AccountContext, people: number): string[] {
  return people > MOST_LISTED ? [locale.text('account.people.more', { count: people - MOST_LISTED })] : []
}

/** Every role named for a person, as letters with the first one's word: "D 决策" or "D, E". */
export function printRoles(locale: Locale, state: PersonState): string {
  const { roles } = state.person
  return roles.length === 1
    ? `${roles[0]!} ${wordOf(locale, decisionRoleLabels, roles[0]!)}`
    : locale.series(roles)
}

export function claimCell(context: AccountContext, state: PersonState): Cell {
  const { locale } = context
  if (state.support === null)
    return unknownCell(locale.text(state.expired ? 'words.expired' : 'words.unrated'))
  return cell(locale.number(state.support))
}

/** What the log supports; the accent where it is less than claimed. */
export function evidenceCell(context: AccountContext, state: PersonState): Cell {
  const { locale } = context
  if (!state.verifiable) return unknownCell(locale.text('words.not-verifiable'))
  const { level } = state.supported
  const text = level === 'none' ? locale.text('words.no-evidence') : locale.number(level)
  const below = state.support !== null && (level === 'none' ? state.support > 0 : level < state.support)
  return markedCell(text, below ? 'alarm' : null)
}

/** The claim, and in the same breath what the log makes of it where that is less: "3 (evidence supports 1)". */
function supportCell(context: AccountContext, state: PersonState): Cell {
  const { locale } = context
  const { support, verifiable, supported } = state
  if (support === null || !verifiable) return claimCell(context, state)
  const claimed = locale.number(support)
  if (supported.level === 'none')
    return support > 0
      ? cell(locale.text('words.evidence-none', { claimed }), { mark: 'alarm' })
      : cell(claimed)
  if (supported.level >= support) return cell(claimed)
  return cell(locale.text('words.evidence-below', { claimed, supported: locale.number(supported.level) }), {
    mark: 'alarm',
  })
}

/** Days since a person was met; the accent where that is longer than allowed. */
export function contactCell(context: AccountContext, state: PersonState): Cell {
  const { locale, one } = context
  const last = measureLastContact(one.slice, state)
  if (last === null) return unknownCell(locale.text('words.not-measured'))
  const text = printBound(last.atLeast) + locale.number(last.days)
  const late = state.employed && state.inCircle && judgeContact(one.slice, state) === 'overdue'
  return markedCell(
    text,
    late ? 'alarm' : null,
    late ? { note: locale.text('account.people.limit', { count: state.gapDays }) } : {},
  )
}

/** A person's name, marked where key, struck through where they left. */
export function nameCell({ locale }: AccountContext, state: PersonState): Cell {
  const { person, employed, keyRules } = state
  if (!employed) return { text: person.name, mark: 'left' }
  if (keyRules.length === 0) return cell(person.name)
  const mark: Span = { text: locale.text('account.people.key'), tone: 'muted' }
  return cell(person.name, { sentence: [`${person.name} `, mark] })
}

/** Role, weight, claim against evidence and last contact of everyone in the decision circle. */
export function circleTable(context: AccountContext): TableModel {
  const { locale, circle } = context
  return {
    caption: locale.text('account.circle.caption'),
    columns: [
      { label: locale.text('column.person'), keep: true, phone: 'full' },
      { label: locale.text('column.role'), labelled: true },
      { label: locale.text('column.department'), labelled: true },
      { label: locale.text('column.weight'), numeric: true, labelled: true },
      { label: locale.text('column.support'), labelled: true },
      { label: locale.text('column.days-since'), numeric: true, labelled: true },
    ],
    rows: circle.slice(0, MOST_LISTED).map((state) => ({
      cells: [
        nameCell(context, state),
        state.person.roles.length === 0 ? noCell : cell(printRoles(locale, state)),
        state.person.department === null ? noCell : cell(state.person.department.name),
        markedCell(locale.number(state.weight), state.weightAssumed ? 'assumed' : null),
        supportCell(context, state),
        contactCell(context, state),
      ],
    })),
    ...(circle.length > MOST_LISTED ? { note: sayLeftOut(context, circle.length).join('') } : {}),
  }
}
