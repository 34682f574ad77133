import { describe, expect, it } from 'vitest'
import { reportHeaderDrift } from '../../src/ingest/header-drift.ts'
import { createDiagnosticCollector } from '../../src/model/diagnostic-collector.ts'
import type { InputFile } from '../../src/model/dataset.ts'
import type { TableName } from '../../src/model/tables/registry.ts'

type Literal = readonly [file: string, tables: readonly TableName[], header: string]

const input = ([file, tables, header]: Literal) => ({ file, tables, header: header.split(' ') })

function drift(before: readonly Literal[], now: readonly Literal[]): string[] {
  const collector = createDiagnosticCollector()
  reportHeaderDrift(now.map(input) as unknown as InputFile[], before.map(input), collector)
  return collector.kept.map(({ file, expected, actual }) => `${file} -${expected} +${actual}`)
}

describe('a header that is not that of the edition before', () => {
  it('is named with what is gone and what is new', () => {
    const before: Literal[] = [['a.csv', ['accounts'], 'id name tier']]
    expect(drift(before, [['a.csv', ['accounts'], 'id name level region']])).toEqual([
      'a.csv -tier +level, region',
    ])
  })

  it('is named where the file is no longer understood, which is when it matters most', () => {
    const before: Literal[] = [['a.csv', ['accounts'], 'id name']]
    expect(drift(before, [['a.csv', [], 'key name']])).toEqual(['a.csv -id +key'])
  })

  it('is found under another file name where only one file feeds the table', () => {
    const before: Literal[] = [['log-Q2.csv', ['activities'], 'date staff']]
    expect(drift(before, [['log-Q3.csv', ['activities'], 'date']])).toEqual(['log-Q3.csv -staff +–'])
    const two: Literal[] = [
      ['log-07.csv', ['activities'], 'date'],
      ['log-08.csv', ['activities'], 'date'],
    ]
    expect(drift(before, two)).toEqual([])
  })

  it('is none where only order, case or width differ, where the file is new, or was never used', () => {
    const before: Literal[] = [
      ['a.csv', ['accounts'], 'id name'],
      ['b.csv', [], 'x'],
    ]
    expect(drift(before, [['a.csv', ['accounts'], 'Ｎame ID']])).toEqual([])
    expect(drift(before, [['b.csv', [], 'y']])).toEqual([])
    expect(drift(before, [['c.csv', ['contacts'], 'y']])).toEqual([])
  })
})
