import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metrics } from '../../src/metrics/registry.ts'
import type { Measurement } from '../../src/model/measurement.ts'
import { isKnown } from '../../src/model/measurement.ts'
import { tables } from '../../src/model/tables/registry.ts'
import { unknownReasons } from '../../src/model/unknown-reasons.ts'
import { arbitraryActivity, arbitraryDataset } from './arbitrary-account.ts'
import { type ActivityLiteral, buildSettings, type DatasetLiteral } from './build-dataset.ts'
import { type Choice, sliceOf } from './measure.ts'

const ofAccounts = metrics.filter(({ grains }) => grains.includes('account'))

/** Every account number of the first account. */
const measureAll = (literal: DatasetLiteral, choice?: Choice): [string, Measurement][] => {
  const slice = sliceOf(literal, choice)
  return ofAccounts.map((metric) => [metric.id, metric.compute(slice)])
}
/** The same without lineage, which rightly follows where a row stands. */
const numbersOf = (literal: DatasetLiteral, choice?: Choice) =>
  measureAll(literal, choice).map(([id, measured]) => [
    id,
    isKnown(measured) ? { ...measured, rows: [] } : measured,
  ])

const holds = (check: (literal: DatasetLiteral) => void): void =>
  fc.assert(fc.property(arbitraryDataset, check), { numRuns: 60 })

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return
  Object.freeze(value)
  const inner = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value)
  for (const each of inner) freeze(each)
}

describe('every account number', () => {
  it('of an account of which nothing is known is unknown or a word, never 0', () => {
    for (const [, measured] of measureAll({ accounts: [{ id: 'm' }] }))
      expect(isKnown(measured) && typeof measured.value === 'number').toBe(false)
  })

  it('says why it is unknown by a reason readers have words for', () =>
    holds((literal) => {
      for (const [id, measured] of measureAll(literal))
        if (!isKnown(measured))
          expect(unknownReasons, `${id}: ${measured.unknown}`).toHaveProperty(measured.unknown)
    }))

  it('lies in its range and names its rows in order, each once', () =>
    holds((literal) => {
      for (const [id, measured] of measureAll(literal)) {
        const { unit } = ofAccounts.find((metric) => metric.id === id)!
        if (!isKnown(measured)) continue
        const { value, of, rows } = measured
        if (typeof value === 'number') {
          expect(value, id).toBeGreaterThanOrEqual(0)
          if (unit === 'share') expect(value, id).toBeLessThanOrEqual(of ?? 1)
          if (unit === 'index') expect(value, id).toBeLessThanOrEqual(100)
        }
        expect(rows, id).toEqual([...new Set(rows)].sort((a, b) => a - b))
      }
    }))

  it('is a lower bound only where that says something', () =>
    holds((literal) => {
      for (const [id, measured] of measureAll(literal))
        if (isKnown(measured) && measured.atLeast) expect(measured.value, id).not.toBe(0)
    }))

  it('does not depend on the order of rows, records or lines', () =>
    fc.assert(
      fc.property(
        arbitraryDataset.chain((literal) => {
          const { activities = [], people = [], accounts, departments = [], partnership = [] } = literal
          const { opportunities = [], sites = [], cases = [], satisfaction = [] } = literal
          const shuffle = <Kept>(list: readonly Kept[]) =>
            fc.shuffledSubarray([...list], { minLength: list.length })
          return fc.record({
            literal: fc.constant(literal),
            shuffled: fc.record({
              activities: shuffle(activities),
              people: shuffle(people),
              accounts: shuffle(accounts),
              departments: shuffle(departments),
              partnership: shuffle(partnership),
              opportunities: shuffle(opportunities),
              sites: shuffle(sites),
              cases: shuffle(cases),
              satisfaction: shuffle(satisfaction),
            }),
          })
        }),
        ({ literal, shuffled }) => {
          expect(numbersOf({ ...literal, ...shuffled })).toEqual(numbersOf(literal))
        },
      ),
      { numRuns: 60 },
    ))

  it('leaves what it looks at unchanged', () =>
    holds((literal) => {
      const slice = sliceOf(literal)
      freeze(slice)
      const rows = JSON.stringify(slice.dataset.activities)
      for (const metric of ofAccounts) metric.compute(slice)
      expect(JSON.stringify(slice.dataset.activities)).toBe(rows)
    }))

  it('is not touched by an account that has nothing to do with it', () =>
    holds((literal) => {
      const other: DatasetLiteral = {
        ...literal,
        accounts: [...literal.accounts, { id: 'b', tier: 'S' }],
        people: [...(literal.people ?? []), { id: 'b1', account: 'b', roles: ['A'], department: 'Law' }],
        departments: [...(literal.departments ?? []), { account: 'b', name: 'Law' }],
        opportunities: [...(literal.opportunities ?? []), { id: 'ob', account: 'b', created: '2026-08-05' }],
        sites: [...(literal.sites ?? []), { account: 'b', name: 'west', headOffice: true }],
        cases: [...(literal.cases ?? []), { id: 'cb', account: 'b', opened: '2026-08-05' }],
        partnership: [...(literal.partnership ?? []), { account: 'b', item: 'agreement', level: 'group' }],
        activities: [
          ...(literal.activities ?? []),
          { day: '2026-08-05', people: ['b1'], staff: ['s1'], evidence: 'objection', preset: 'b' },
          { day: '2026-08-05', kind: 'email', people: ['b1'], staff: ['s2'], preset: 'b' },
        ],
      }
      // account b comes first now
      expect(numbersOf(other, { account: 1 })).toEqual(numbersOf(literal))
    }))

  it('is the same for one row with a count and for as many rows', () =>
    holds((literal) => {
      const split = (literal.activities ?? []).flatMap(({ count = 1, ...row }): ActivityLiteral[] =>
        Array.from({ length: count }, () => row),
      )
      expect(numbersOf({ ...literal, activities: split })).toEqual(numbersOf(literal))
    }))

  it('of a past quarter ignores what came later', () =>
    fc.assert(
      fc.property(
        arbitraryDataset,
        fc.array(arbitraryActivity('2026-10-01', '2026-12-31'), { maxLength: 5 }),
        (literal, later) => {
          const people = (literal.people ?? []).map((person) => ({
            ...person,
            ratings: [
              ...(person.ratings ?? []),
              { day: '2026-10-01', support: 3 as const, intimacy: 4 as const },
            ],
          }))
          // on a preset of its own, since whether blank outcomes are the custom is decided over all of a file
          const rows = later.map((row) => ({ ...row, preset: 'later' }))
          const activities = [...(literal.activities ?? []), ...rows]
          expect(numbersOf({ ...literal, people, activities })).toEqual(numbersOf(literal))
        },
      ),
      { numRuns: 60 },
    ))
})

describe('definitions', () => {
  it('have ids of their own', () => {
    const ids = metrics.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('need columns that exist, and rest on settings that exist', () => {
    const columns = Object.values(tables).flatMap(({ name, columns }) =>
      Object.keys(columns).map((column) => `${name}.${column}`),
    )
    for (const { needs, oneOf = [] } of metrics)
      expect(columns).toEqual(expect.arrayContaining([...needs, ...oneOf]))
    for (const { source } of metrics) for (const path of source) expect(buildSettings()).toHaveProperty(path)
  })

  it('carry their words in both languages', () => {
    for (const { label, description, unknownMeans } of metrics)
      for (const words of [label, description, unknownMeans]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u)
        expect(words.en).toMatch(/^[\x20-\x7e–—’‘“”·×÷≥≤√Σ−…]+$/u)
      }
  })
})
