import { expect, it } from 'vitest'
import { measureReview } from '../../src/metrics/measure-review.ts'
import { metrics } from '../../src/metrics/registry.ts'
import { parseQuarter } from '../../src/model/quarter.ts'
import { presentEdition } from '../../src/report/present-edition.ts'
import { buildDataset, buildSettings } from '../metrics/build-dataset.ts'
import { fourAccounts } from '../metrics/four-accounts.ts'
import { findTable } from './read-page.ts'

const review = measureReview(buildDataset(fourAccounts), buildSettings(), parseQuarter('2026-Q3')!)
const pages = [...presentEdition(review, { sample: false, lenient: false })]
const rows = (language: 'zh' | 'en') =>
  findTable(
    pages.find((page) => page.kind === 'glossary' && page.language === language)!,
    'words',
  ).rows

it('both languages hold the same words, each with its name in the other', () => {
  const ids = (language: 'zh' | 'en') => rows(language).map(({ id }) => id!)
  expect(ids('zh').toSorted()).toEqual(ids('en').toSorted())
  expect(new Set(ids('zh')).size).toBe(ids('zh').length)
  const english = new Map(rows('en').map(({ id, cells }) => [id, cells[0]!]))
  for (const { id, cells } of rows('zh')) {
    expect(cells[0]!.note).toBe(english.get(id)!.text)
    expect(cells[0]!.text).toBe(english.get(id)!.note)
  }
})

it('every metric is a word, and its meaning is its definition', () => {
  const meanings = new Map(rows('en').map(({ id, cells }) => [id, cells[1]!.text]))
  for (const { id, description } of metrics) expect(meanings.get(id)).toBe(description.en)
})

it('words stand in the order of the alphabet, in Chinese of pinyin', () => {
  const names = rows('en').map(({ cells }) => cells[0]!.text.toLowerCase())
  const letters = names.map((name) => name[0]!).filter((letter) => /[a-z]/.test(letter))
  expect(letters).toEqual(letters.toSorted())
  const at = (name: string) => rows('zh').findIndex(({ cells }) => cells[0]!.text === name)
  // biāo, chéng, juécè, qíyǎn, zhīchí
  expect([at('标准'), at('承诺'), at('决策圈'), at('棋眼'), at('支持度指数')]).toEqual(
    [at('标准'), at('承诺'), at('决策圈'), at('棋眼'), at('支持度指数')].toSorted((a, b) => a - b),
  )
  expect(at('标准')).toBeGreaterThan(-1)
})
