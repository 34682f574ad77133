import type { Language } from '../../i18n/language.ts'
import { type MessageKey, messages } from '../../i18n/messages.ts'
import { translate } from '../../i18n/translate.ts'
import { formatDay } from '../../lib/day.ts'
import { foldName } from '../../lib/fold-text.ts'
import type { Dataset, Person } from '../../model/dataset.ts'
import type { SupportReading } from '../../model/labels/support-levels.ts'
import { type Quarter, formatQuarter } from '../../model/quarter.ts'
import type { Plan } from '../../model/registers.ts'
import { isAskedAbout, sheetRecipient } from '../../model/sheet-recipient.ts'
import { type SheetTable, allowedIn, columnOf, headerOf, labelOf, sheetColumns } from './sheet-columns.ts'

/** A cell of a sheet. Digits are an id that a spreadsheet would round or strip of its zeros. */
export type SheetCell = string | { readonly digits: string }

/** One file to be filled in, or the legend. The name has no ending. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

type Refer = ReturnType<typeof referTo>

interface SheetWords {
  readonly language: Language
  readonly reading: SupportReading
}

/**
 * The sheets of a quarter: the legend, and for each unit – or account manager, where an account has no unit – one of
 * the people known, with the last values known of them, and one of the plans that are open.
 */
export function presentSheets(dataset: Dataset, quarter: Quarter, words: SheetWords): Sheet[] {
  const { accounts, units, people, plans } = dataset
  const { language } = words
  const nobody = translate(language, 'sheets.nobody')
  const recipientOf = (account: number): string => sheetRecipient(accounts[account]!, units) ?? nobody
  const reviewed = accounts.filter((account) => account.reviewed).map(({ index }) => recipientOf(index))
  const asked = Map.groupBy(
    people.filter((person) => isAskedAbout(person, accounts[person.account]!)),
    ({ account }) => recipientOf(account),
  )
  const open = Map.groupBy(
    plans.filter(({ account, status }) => accounts[account]!.reviewed && (status ?? 'open') === 'open'),
    ({ account }) => recipientOf(account),
  )
  const names = nameFiles([...new Set(reviewed)].sort())
  const refer = referTo(people)
  return [
    presentLegend(words),
    ...[...names].flatMap(([recipient, name]) => {
      const sheet = (table: SheetTable, rows: Sheet['rows']): Sheet => ({
        name: `${translate(language, `sheets.file.${table}`)}-${name}-${formatQuarter(quarter).replace('-', '')}`,
        header: sheetColumns[table].map((column) => headerOf(table, column, language)),
        rows,
      })
      return [
        sheet(
          'contacts',
          (asked.get(recipient) ?? []).map((person) => presentPerson(person, dataset, refer, words)),
        ),
        sheet(
          'plans',
          (open.get(recipient) ?? []).map((plan) => presentPlan(plan, dataset, refer, words)),
        ),
      ]
    }),
  ]
}

/** Names of files that every system takes, one each, whatever units are called. */
function nameFiles(recipients: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    recipients.map((recipient) => {
      const plain = [...recipient.replace(/[\\/:*?"<>|\p{C}\s.]+/gu, '_')].slice(0, 60).join('')
      let name = plain
      for (let which = 2; taken.has(name.toLowerCase()); which++) name = `${plain}_${which}`
      taken.add(name.toLowerCase())
      return [recipient, name]
    }),
  )
}

/** Spreadsheets keep 15 digits and no leading zero. */
const idCell = (id: string): SheetCell => (/^(?:0\d+|\d{16,})$/.test(id) ? { digits: id } : id)
const day = (value: number | null): string => (value === null ? '' : formatDay(value))

function presentPerson(person: Person, { accounts }: Dataset, refer: Refer, words: SheetWords): SheetCell[] {
  const last = (part: 'support' | 'intimacy'): number | null =>
    person.ratings.findLast((rating) => rating[part] !== null)?.[part] ?? null
  const rating = person.ratings.at(-1)
  const { account, name, title, department, level, levelAssumed, roles, influence, reportsTo } = person
  const label = labeller('contacts', words)
  const cells: Record<(typeof sheetColumns.contacts)[number], SheetCell> = {
    contact_id: idCell(person.id),
    account: accounts[account]!.name,
    name,
    title: title ?? '',
    department: department?.name ?? '',
    level: levelAssumed ? '' : label('level', level),
    decision_role: roles.map((role) => label('decision_role', role)).join(';'),
    influence: String(influence ?? ''),
    support: label('support', last('support')),
    intimacy: label('intimacy', last('intimacy')),
    rated_on: day(rating?.day ?? null),
    rated_by: rating?.ratedBy ?? '',
    reports_to: refer(reportsTo),
    is_key: label('is_key', person.isKey),
    target_support: label('target_support', person.targetSupport),
    target_date: day(person.targetDate),
    owner: person.owner?.name ?? '',
    employment: '',
    left_on: '',
  }
  return sheetColumns.contacts.map((column) => cells[column])
}

/** How a sheet names a person: by name where it means one of the account, else by id. */
function referTo(people: readonly Person[]): (index: number | null) => string {
  const keyOf = ({ account, name }: Person): string => `${account} ${foldName(name)}`
  const same = Map.groupBy(people, keyOf)
  return (index) => {
    if (index === null) return ''
    const person = people[index]!
    return same.get(keyOf(person))!.length > 1 ? person.id : person.name
  }
}

function presentPlan(plan: Plan, { accounts }: Dataset, refer: Refer, words: SheetWords): SheetCell[] {
  const label = labeller('plans', words)
  const cells: Record<(typeof sheetColumns.plans)[number], SheetCell> = {
    plan_id: idCell(plan.id),
    account: accounts[plan.account]!.name,
    contact: refer(plan.person),
    layer: plan.layer ?? '',
    current: label('current', plan.current),
    target: label('target', plan.target),
    action: plan.action ?? '',
    customer_goal: plan.customerGoal ?? '',
    owner: plan.owner?.name ?? '',
    due: day(plan.due),
    status: label('status', plan.status),
    approval: label('approval', plan.approval),
    evidence: plan.hasEvidence ? translate(words.language, 'sheets.allowed.filled') : '',
    done_on: day(plan.doneOn),
  }
  return sheetColumns.plans.map((column) => cells[column])
}

const labeller =
  (table: SheetTable, { language, reading }: SheetWords) =>
  (column: string, code: string | number | boolean | null): string =>
    labelOf(columnOf(table, column), code, language, reading)

/** What may be entered where, as a file that sorts before the sheets and is known and left alone when it comes back. */
function presentLegend({ language, reading }: SheetWords): Sheet {
  const say = (key: MessageKey): string => (messages[language].has(key) ? translate(language, key) : '')
  const rules = (['id', 'blank', 'rows', 'names', 'save'] as const).map((rule) => [
    translate(language, 'sheets.legend.all'),
    translate(language, `sheets.rule.${rule}.name`),
    translate(language, `sheets.rule.${rule}.text`),
    '',
  ])
  const columns = (['contacts', 'plans'] as const).flatMap((table) =>
    sheetColumns[table]
      .slice(1)
      .map((name) => [
        translate(language, `sheets.legend.${table}`),
        headerOf(table, name, language),
        allowedIn(columnOf(table, name), language, reading),
        say(`sheets.about.${name}` as MessageKey),
      ]),
  )
  return {
    name: translate(language, 'sheets.legend.file'),
    header: (['sheet', 'column', 'allowed', 'about'] as const).map((key) =>
      translate(language, `sheets.legend.${key}`),
    ),
    rows: [...rules, ...columns],
  }
}
