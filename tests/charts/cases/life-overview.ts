import type { LifeOverviewData } from '../../../src/report/chart-data/life-overview.ts'
import { HOSTILE } from './hostile.ts'

const accounts = (count: number, eyes: number | null, atLeast = false) =>
  Array.from({ length: count }, (_, index) => ({
    eyes,
    atLeast,
    name: index === 0 ? HOSTILE : `客户 ${index + 1}`,
    href: `accounts/a${index}.html`,
  }))
const columns = (alive: number, one: number, none: number, unknown: number) => [
  { label: '活棋', count: alive, alarm: false },
  { label: '一只眼', count: one, alarm: false },
  { label: '无眼', count: none, alarm: true },
  { label: '未测', count: unknown, alarm: false },
]

export const lifeOverviewCases: Readonly<Record<string, LifeOverviewData>> = {
  portfolio: {
    columns: columns(21, 13, 7, 5),
    tiers: [
      { label: 'S', cells: [accounts(1, 2), accounts(3, 1), accounts(2, 0), []] },
      { label: 'A', cells: [accounts(5, 2), accounts(4, 1, true), accounts(1, 0), accounts(1, null)] },
      { label: 'B', cells: [accounts(9, 2), accounts(3, 1), accounts(2, 0), accounts(2, null)] },
      { label: 'C', cells: [accounts(6, 3), accounts(3, 1), accounts(2, 0), accounts(2, null)] },
    ],
  },
  empty: { columns: columns(0, 0, 0, 0), tiers: [] },
  hundreds: {
    columns: columns(140, 61, 12, 300),
    tiers: [
      { label: '未分级', cells: [accounts(140, 2), accounts(61, 1), accounts(12, 0), accounts(300, null)] },
    ],
  },
}
