import { describe, expect, it } from 'vitest'
import { cutShards } from '../../../src/report/search/cut-shards.ts'
import type { NamedPage } from '../../../src/report/search/list-names.ts'

const account = (name: string, page: string, alias = ''): NamedPage => [name, alias, page, 0, '']

describe('the index of names', () => {
  it('holds a name once in a piece, however many of its starts lie there', () => {
    const names = [account('Rail Northgate Rail', 'a')]
    expect(cutShards(names, 1000)).toEqual([{ first: 'northgat', names }])
  })

  it('lies in the order of starts, and names that begin alike in the order given', () => {
    const [first, second, third] = [account('华信', 'b'), account('华信', 'a'), account('华安', 'c')]
    const [shard] = cutShards([first, second, third], 1000)
    expect(shard!.names).toEqual([first, second, third])
    expect(cutShards([third, second, first], 1000)[0]!.names).toEqual([second, first, third])
  })

  it('begins a new piece where one is full, and says with what it begins', () => {
    const names = [account('Alpha', 'a'), account('Beta', 'b'), account('Gamma', 'c')]
    expect(cutShards(names, 55).map(({ first, names }) => [first, names.length])).toEqual([
      ['alpha', 2],
      ['gamma', 1],
    ])
  })

  it('keeps a name that is longer than a piece', () => {
    const names = [account('Long name', 'a')]
    expect(cutShards(names, 1)).toEqual([{ first: 'long nam', names }])
  })

  it('finds an account by its short name too', () => {
    const shards = cutShards([account('中国', 'a', '移动'), account('秋', 'b')], 20)
    expect(shards.map(({ first }) => first)).toEqual(['中国', '秋', '移动'])
  })

  it('is empty without names', () => {
    expect(cutShards([], 1000)).toEqual([])
    expect(cutShards([account('—', 'a')], 1000)).toEqual([])
  })
})
