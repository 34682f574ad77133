import { NO_DAY } from '../model/activity-columns.ts'
import type { Dataset } from '../model/dataset.ts'
import { type Period, periodOf, type Quarter, shiftQuarter } from '../model/quarter.ts'
import { levels } from '../model/scales.ts'
import type { Settings } from '../model/settings.ts'
import { listDays, type LogCount } from './count-log.ts'
import type { Engine } from './engine.ts'
import { factQueries } from './fact-queries.ts'
import { fillSql, type SqlValues } from './fill-sql.ts'
import { FAR, placeDay, placeInWeeks, type QuarterSpan } from './place-days.ts'
import {
  createBlock,
  createDays,
  createEnds,
  createMailWeeks,
  createMailWriters,
  createPeople,
  createStaff,
  createWeekParts,
  fillBlock,
  fillMailWeeks,
  fillMailWriters,
} from './sql/block.ts'
import { accountLines } from './sql/census.ts'
import { valuesOfLog } from './sql-values.ts'

/** Which quarter ends and quarters facts are made of, and with what people as they were then. */
export interface FactOrder {
  /** Oldest first; the last is the edition's. */
  readonly views: readonly { readonly period: Period; readonly people: Dataset['people'] }[]
  readonly quarters: readonly Quarter[]
  readonly staff: Dataset['staff']
  readonly settings: Settings
}

/** What was counted of one account: `CountedRows` as JSON. */
export interface CountedAccount {
  readonly account: number
  readonly text: string
}

/** Lines held at once, where no account alone has more. */
const BLOCK = 300_000
/** Quarters of a rolling year. */
const YEAR = 4

/** The quarter ends of an edition, and the one before them; the quarters its accounts are added up in. */
export function listPeriods(quarter: Quarter, ends: number, quarters: number, startMonth: number) {
  const back = (count: number): Quarter[] =>
    Array.from({ length: count }, (_, at) => shiftQuarter(quarter, at + 1 - count))
  return { periods: back(ends + 1).map((one) => periodOf(one, startMonth)), quarters: back(quarters) }
}

/** Makes every fact and hands it on account by account, ascending; accounts the log never names are left out. */
export async function* countFacts(
  engine: Engine,
  log: LogCount,
  order: FactOrder,
): AsyncGenerator<CountedAccount> {
  const { asOf } = order.views.at(-1)!.period
  const span = spanOf(order)
  const always = {
    ...valuesOfLog(log),
    asOf,
    oldest: span.oldest,
    oldestEnd: span.oldestEnd,
    halfYears: span.oldestEnd + 1,
  }
  await appendRules(engine, log, order, span)
  const lines = (await engine.rows(accountLines)).toSorted(([a], [b]) => a! - b!)
  for (const { accounts, held } of listBlocks(lines as [number, number][])) {
    const values = { ...always, from: accounts[0]!, until: accounts.at(-1)! + 1 }
    await fillTables(engine, values)
    const [[came] = []] = await engine.rows('SELECT COUNT(*) FROM block')
    if (came !== held) throw new Error(`of ${held} lines ${came} came`)
    const texts: (readonly [string, ReadonlyMap<number, string>])[] = []
    for (const [name, sql] of Object.entries(factQueries))
      texts.push([name, await engine.texts(fillSql(sql, values))])
    for (const account of accounts) {
      const facts = texts.map(([name, texts]) => `"${name}":[${texts.get(account) ?? ''}]`)
      yield { account, text: `{${facts.join(',')}}` }
    }
  }
}

const spanOf = ({ views, quarters, settings }: FactOrder): QuarterSpan => ({
  edition: views.at(-1)!.period.quarter,
  startMonth: settings.fiscalYearStart,
  oldest: Math.max(quarters.length, views.length + YEAR - 1) - 1,
  oldestEnd: views.length - 1,
})

const levelOf = (level: (typeof levels)[number] | null): number =>
  level === null ? levels.length : levels.indexOf(level)

/** Puts in what lines are joined with: days, ours, and people as they were at each quarter end. */
async function appendRules(
  engine: Engine,
  log: LogCount,
  order: FactOrder,
  span: QuarterSpan,
): Promise<void> {
  const days = listDays(log)
  await engine.run(createDays)
  await engine.append('days', [[NO_DAY, FAR, FAR], ...days.map((day) => placeDay(span, day))])
  await engine.run(createWeekParts)
  await engine.append(
    'week_parts',
    days.flatMap((day) => placeInWeeks(span, day)),
  )
  await engine.run(createStaff)
  await engine.append(
    'staff',
    order.staff.map(({ index, level, executive }) => [index, levelOf(level), Number(executive)]),
  )
  const states = [...new Set(order.views.map(({ people }) => people))]
  await engine.run(createPeople)
  for (const [state, people] of states.entries())
    await engine.append(
      'people',
      people.map(({ index, level }) => [index, state, levelOf(level)]),
    )
  await engine.run(createEnds)
  await engine.append(
    'ends',
    order.views.flatMap(({ people }, at) => {
      const [end, state] = [span.oldestEnd - at, states.indexOf(people)]
      const year = Array.from({ length: YEAR }, (_, back) => [end, state, end + back, 0])
      return [...year, [end, state, end - 1, 1]]
    }),
  )
}

/** Accounts that follow each other, as many as may be held at once. */
function* listBlocks(lines: readonly [number, number][]) {
  let accounts: number[] = []
  let held = 0
  for (const [account, count] of lines) {
    if (held > 0 && held + count > BLOCK) {
      yield { accounts, held }
      accounts = []
      held = 0
    }
    accounts.push(account)
    held += count
  }
  if (held > 0) yield { accounts, held }
}

const tables = [
  ['block', createBlock, fillBlock],
  ['mail_weeks', createMailWeeks, fillMailWeeks],
  ['mail_writers', createMailWriters, fillMailWriters],
] as const

async function fillTables(engine: Engine, values: SqlValues): Promise<void> {
  for (const [name, create, fill] of tables) {
    await engine.run(`DROP TABLE IF EXISTS ${name}`)
    await engine.run(create)
    await engine.run(fillSql(fill, values))
  }
}
