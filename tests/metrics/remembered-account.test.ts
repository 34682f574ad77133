import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import type { RecallAccounts, RememberedAccount } from '../../src/metrics/remembered-account.ts'
import type { Review } from '../../src/metrics/review.ts'
import { measureSensitivity } from '../../src/metrics/sensitivity.ts'
import type { Dataset, PersonAttributes } from '../../src/model/dataset.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { rowRef } from '../../src/model/row-ref.ts'
import { arbitraryDataset } from './arbitrary-account.ts'
import { buildDataset, buildSettings, type DatasetLiteral } from './build-dataset.ts'
import { fourAccounts } from './four-accounts.ts'

const quarter = parseQuarter('2026-Q3')!

/** A memory, and the ids of the accounts it was of use for. */
function remember(): { recall: RecallAccounts; recalled: () => string[] } {
  const known = new Map<string, RememberedAccount>()
  let recalled: string[] = []
  return {
    recall: (shared) => {
      recalled = []
      return (id, own) => {
        const key = JSON.stringify([id, shared(), own()])
        const one = known.get(key) ?? {}
        known.set(key, one)
        if (one.past !== undefined) recalled.push(id)
        return one
      }
    },
    recalled: () => recalled,
  }
}

const measure = (dataset: Dataset, recall?: RecallAccounts): Review =>
  measureReview(dataset, buildSettings(), quarter, [], recall)

/** Everything a review says. */
const told = (review: Review) => ({
  accounts: review.accounts.map(({ account, slice, now, history, flags, unjudged }) => ({
    id: account.id,
    now,
    history,
    flags,
    unjudged,
    previousFacts: slice.previousFacts,
    contactQuarters: slice.contactQuarters,
  })),
  portfolio: review.portfolio,
  sensitivity: measureSensitivity(review),
})

const lists = [
  'accounts',
  'people',
  'staff',
  'departments',
  'opportunities',
  'plans',
  'sites',
  'cases',
  'satisfaction',
  'partnership',
] as const
const cells = ['status', 'kind', 'direction', 'evidence', 'filled', 'count', 'opportunity', 'site'] as const
const kept = new Set(['index', 'id', 'account', 'organization', 'unit', 'archived'])

/** Tables of which a later export may lack records, as nothing names them by position. */
const loose = ['plans', 'sites', 'cases', 'satisfaction', 'partnership', 'departments'] as const

/** A table without the records of an account. */
function dropRecords(dataset: Dataset, [table, one]: readonly number[]): Dataset {
  const name = loose[table! % loose.length]!
  const kept = dataset[name].filter(({ account }) => account !== one! % dataset.accounts.length)
  return { ...dataset, [name]: kept }
}

/** A file that turns out to be of another quarter. */
function renameFile(dataset: Dataset, [at, quarter]: readonly number[]): Dataset {
  const place = at! % dataset.files.length
  const mark = ['', '-2026Q1', '-2026Q2', '-2025Q4'][quarter! % 4]!
  return {
    ...dataset,
    files: dataset.files.map((file, position) =>
      position === place ? { ...file, file: file.file.replace(/(-\d{4}Q\d)?\.csv/, `${mark}.csv`) } : file,
    ),
  }
}

const identity = new Set(['index', 'id', 'account', 'name', 'ratings', 'archived', 'rows'])

/** A person as an export of an earlier quarter has them. */
function archivePerson(dataset: Dataset, [one, other, quarter]: readonly number[]): Dataset {
  const { people } = dataset
  if (people.length === 0) return dataset
  const said = Object.entries(people[other! % people.length]!).filter(([key]) => !identity.has(key))
  const attributes = Object.fromEntries(said) as unknown as PersonAttributes
  const then = { quarter: { year: 2026, number: (1 + (quarter! % 2)) as 1 | 2 }, attributes }
  return {
    ...dataset,
    people: people.map((person, at) =>
      at === one! % people.length ? { ...person, archived: [then] } : person,
    ),
  }
}

const edit = (dataset: Dataset, [how, ...numbers]: readonly number[]): Dataset =>
  [swapCell, swapCell, swapCell, dropRecords, renameFile, archivePerson][how! % 6]!(dataset, numbers)

/** A cell of one record, in the log of each, gets what another record of its table says there; nothing else of the dataset knows. */
function swapCell(dataset: Dataset, [table, one, other, column]: readonly number[]): Dataset {
  const name = ([...lists, 'people', 'people', 'activities', 'activities'] as const)[
    table! % (lists.length + 4)
  ]!
  if (name === 'activities') {
    const { activities: log } = dataset
    if (log.length === 0) return dataset
    const cell = cells[column! % cells.length]!
    const values = log[cell].map((_, row) => log[cell][(row + 1) % log.length]!)
    return { ...dataset, activities: { ...log, [cell]: values } }
  }
  const records: readonly object[] = dataset[name]
  if (records.length === 0) return dataset
  const keys = Object.keys(records[0]!).filter((key) => !kept.has(key))
  const key = keys[column! % keys.length]!
  const said = (records[other! % records.length]! as Record<string, unknown>)[key]
  return {
    ...dataset,
    [name]: records.map((record, at) => (at === one! % records.length ? { ...record, [key]: said } : record)),
  }
}

const edits = fc.array(fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }), {
  minLength: 1,
  maxLength: 20,
})

describe('what was measured before', () => {
  it('gives the numbers that measuring again gives, whatever has changed since', () => {
    fc.assert(
      fc.property(arbitraryDataset, edits, edits, (literal, earlier, later) => {
        const { recall } = remember()
        const before = earlier.reduce(edit, buildDataset(literal))
        measureSensitivity(measure(before, recall))
        const after = later.reduce(edit, before)
        expect(told(measure(after, recall))).toEqual(told(measure(after)))
      }),
      { numRuns: 60 },
    )
  })

  const two: DatasetLiteral = {
    accounts: [{ id: 'a' }, { id: 'b' }],
    people: ['a', 'b'].map((account) => ({
      id: `p${account}`,
      account,
      roles: ['A'],
      site: 'new',
      ratings: [{ day: '2025-11-03', support: 1 }],
    })),
    activities: ['a', 'b'].map((account) => ({
      account,
      day: '2026-05-11',
      people: [`p${account}`],
      outcome: true,
    })),
    plans: [{ id: 'l', account: 'b', person: 'pb', due: '2026-02-01' }],
  }

  it('is none of an export that is kept now and says who was there', () => {
    const dataset = buildDataset(two)
    const contacts = dataset.files.findIndex(({ tables }) => tables.includes('contacts'))
    const kept = { ...dataset.files[contacts]!, file: 'contacts-2025Q4.csv' }
    const current = { ...dataset.files[contacts]!, file: 'contacts-2026Q1.csv' }
    const before = { ...dataset, files: dataset.files.with(contacts, current) }
    const after = {
      ...before,
      files: [...before.files, kept],
      people: dataset.people.map((person) =>
        person.id === 'pb' ? { ...person, rows: [...person.rows, rowRef(dataset.files.length, 2)] } : person,
      ),
    }
    const { recall } = remember()
    const [of] = told(measure(before, recall)).accounts
    const again = told(measure(after, recall))
    expect(again).toEqual(told(measure(after)))
    expect(again.accounts[0]!.history).not.toEqual(of!.history)
  })

  it('is none of a table that holds something now, whosever it is', () => {
    const after = buildDataset(two)
    const before = { ...after, plans: [] }
    const { recall } = remember()
    const [of] = told(measure(before, recall)).accounts
    const again = told(measure(after, recall))
    expect(again).toEqual(told(measure(after)))
    expect(again.accounts[0]!.history).not.toEqual(of!.history)
  })

  it('looks at the quarter before with people as an export of then has them', () => {
    const dataset = archivePerson(buildDataset(two), [0, 0, 1])
    const [person, ...others] = dataset.people
    const [then] = person!.archived
    const old = { ...then!, attributes: { ...then!.attributes, site: 'old' } }
    const moved = { ...dataset, people: [{ ...person!, archived: [old] }, ...others] }
    const { recall } = remember()
    const cold = told(measure(moved, recall))
    expect(cold.accounts[0]!.previousFacts.sites.map(({ key }) => key)).toEqual(['old'])
    expect(told(measure(moved, recall))).toEqual(cold)
  })

  it('is of use for every account where rows have only moved to other lines, and their rows are the new ones', () => {
    const { recall, recalled } = remember()
    const dataset = buildDataset(fourAccounts)
    measure(dataset, recall)
    expect(recalled()).toEqual([])
    const { activities } = dataset
    const moved = { ...dataset, activities: { ...activities, line: activities.line.map((line) => line + 7) } }
    const again = measure(moved, recall)
    expect(recalled()).toEqual(again.accounts.map(({ account }) => account.id))
    expect(told(again)).toEqual(told(measure(moved)))
  })

  it('is of use for all accounts but the one that has changed', () => {
    const { recall, recalled } = remember()
    measure(buildDataset(fourAccounts), recall)
    const [first, ...others] = fourAccounts.accounts
    const { accounts } = measure(
      buildDataset({ ...fourAccounts, accounts: [{ ...first!, tier: 'C' }, ...others] }),
      recall,
    )
    const ids = accounts.map(({ account }) => account.id)
    expect(recalled()).toEqual(ids.filter((id) => id !== first!.id))
  })

  it('is of use for all accounts but the one that the log says something new of', () => {
    const { recall, recalled } = remember()
    measure(buildDataset(fourAccounts), recall)
    const activities = fourAccounts.activities!
    const newest = { ...activities.at(-1)!, account: 'a2', day: '2026-09-30', people: [], staff: [] }
    const { accounts } = measure(
      buildDataset({ ...fourAccounts, activities: [...activities, newest] }),
      recall,
    )
    expect(recalled()).toEqual(accounts.map(({ account }) => account.id).filter((id) => id !== 'a2'))
  })

  it('is of no use under other settings', () => {
    const { recall, recalled } = remember()
    const dataset = buildDataset(fourAccounts)
    measure(dataset, recall)
    measureReview(dataset, { ...buildSettings(), keyInfluence: 3 }, quarter, [], recall)
    expect(recalled()).toEqual([])
  })
})
