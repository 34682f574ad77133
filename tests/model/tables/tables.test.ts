import { describe, expect, it } from 'vitest'
import { foldLabel } from '../../../src/lib/fold-text.ts'
import type { TableDefinition } from '../../../src/model/tables/define-table.ts'
import { tableNames, tables } from '../../../src/model/tables/registry.ts'
import { writeDictionary } from '../../../src/model/tables/write-dictionary.ts'

const definitions = Object.entries<TableDefinition>(tables)

describe('table definitions', () => {
  it('are registered under their own names, in the order of the dictionary', () => {
    expect(definitions.map(([name, table]) => [name, table.name])).toEqual(
      tableNames.map((name) => [name, name]),
    )
  })

  it.each(definitions)('%s: no header is read as two columns', (_, { columns }) => {
    const headers = Object.entries(columns).flatMap(([name, column]) =>
      [...new Set([name, ...column.headers].map(foldLabel))].map((header) => header),
    )
    expect(headers.filter((header, position) => headers.indexOf(header) !== position)).toEqual([])
  })

  it.each(definitions)(
    '%s: required columns and names of references exist',
    (_, { columns, id, required }) => {
      const named = Object.values(columns).flatMap(({ namedBy }) => namedBy ?? [])
      for (const name of [...required.flat(), ...(id === null ? [] : [id]), ...named])
        expect(Object.keys(columns)).toContain(name)
    },
  )
})

it('the dictionary names every column of every table', () => {
  const text = writeDictionary()
  for (const [, { columns }] of definitions)
    for (const name of Object.keys(columns)) expect(text).toContain(`| \`${name}\` |`)
})
