import type { ScorePoint, ScoreRowsData } from '../../../src/report/chart-data/score-rows.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

const value = (now: number, before: number | null = null): ScorePoint => ({
  kind: 'value',
  value: now,
  before,
  text: now.toFixed(1),
})
const unknown: ScorePoint = { kind: 'unknown', text: '未测' }
const none: ScorePoint = { kind: 'not-applicable', text: '—' }
const scores = ['总分', '关键', '普遍', '组织']
const row = (label: string, tier: string, points: ScorePoint[], alarm = false) => ({
  label,
  tier,
  points,
  alarm,
  href: '../accounts/a.html',
})

export const scoreRowsCases: Readonly<Record<string, ScoreRowsData>> = {
  group: {
    scores,
    limits: [40, 60, 80],
    rows: [
      row('澜江能源集团', 'S', [value(62.9, 73.4), value(53, 70.6), value(75.3, 82.5), value(68.8, 66.6)]),
      row('澜江配售电', 'B', [value(81, 80), value(84), value(76.4, 76.4), none]),
      row('澜江检修', 'C', [value(31.2, 55), value(22, 49), value(51, 60), none], true),
      row('澜江综合能源', 'A', [
        { kind: 'interval', from: 65, to: 85, text: '65–85' },
        value(70),
        value(80),
        unknown,
      ]),
    ],
  },
  empty: { scores, limits: [40, 60, 80], rows: [] },
  hostile: {
    scores: [HOSTILE, LONG_CHINESE],
    limits: [40, 60, 80],
    rows: [
      row(LONG_CHINESE, 'S', [value(0, 100), value(100, 0)], true),
      row(HOSTILE, '', [unknown, none]),
      row(LONG_ENGLISH, 'C', [none, unknown]),
    ],
  },
}
