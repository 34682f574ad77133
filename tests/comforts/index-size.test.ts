import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { foldSearch, listStarts } from '../../src/lib/name-starts.ts'
import type { NamedPage } from '../../src/report/search/list-names.ts'
import { presentIndex } from '../../src/report/search/present-search.ts'

const places = ['北京', '上海', '广东', '江苏', '浙江', '四川', '湖北', '山东', '福建', '河南']
const marks = [...'华信中联国通安达远景宏图瑞丰恒泰金桥东方新科海川天成云启博雅嘉禾盛景']
const trades = ['银行', '电力', '通信', '证券', '水务', '航空', '钢铁', '医药', '汽车', '地铁']

/** 20,000 accounts that are called much alike, as companies of one country are. */
const accounts = Array.from({ length: 20_000 }, (_, at): NamedPage => {
  const mark = [at, at * 7 + 3, at * 13 + 5]
    .map((one, digit) => marks[(one >> digit) % marks.length])
    .join('')
  const name = `${places[at % 10]}${mark}${trades[(at >> 3) % 10]}股份有限公司`
  return [name, mark, `accounts/${(at * 2654435761).toString(16).padStart(10, '0').slice(-10)}`, 0, 'C']
})
const files = [...presentIndex(accounts)]

/** Files as a browser would have them, by name. */
const loaded = new Map<string, readonly unknown[]>()
const context = createContext({
  mcrSearch: (name: string, content: readonly unknown[]) => loaded.set(name, content),
})
for (const { text } of files) runInContext(text, context)

describe('the index of 20,000 accounts', () => {
  it('comes in files of at most 50 KB', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(Math.max(...files.map(({ text }) => Buffer.byteLength(text)))).toBeLessThanOrEqual(50_000)
  })

  it('holds every start of every name in the file that says so', () => {
    const firsts = loaded.get('index') as string[]
    expect(firsts).toEqual(firsts.toSorted())
    for (let at = 0; at < accounts.length; at += 997) {
      const [name] = accounts[at]!
      for (const start of listStarts(foldSearch(name))) {
        const key = start.slice(0, 8)
        // where pieces begin alike, the name may lie in any of them and in the one before
        const to = firsts.findLastIndex((first) => first <= key)
        const from = Math.max(
          0,
          firsts.findLastIndex((first) => first < key),
        )
        const pieces = firsts.slice(from, to + 1).map((_, piece) => loaded.get(String(from + piece))!)
        expect(
          pieces.flat().some((one) => (one as NamedPage)[0] === name),
          `${name} by ${start}`,
        ).toBe(true)
      }
    }
  })
})
