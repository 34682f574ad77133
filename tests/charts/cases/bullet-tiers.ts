import type { BulletTiersData } from '../../../src/report/chart-data/bullet-tiers.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const points = (...shares: readonly number[]) =>
  shares.map((share, index) => ({ share, name: `客户 ${index + 1}`, alarm: share < 0.5 }))

export const bulletTiersCases: Readonly<Record<string, BulletTiersData>> = {
  portfolio: {
    rows: [
      {
        label: 'S',
        standardText: '标准 13',
        text: '3/4 达标',
        note: '中位 17',
        median: 1.3,
        alarm: false,
        points: points(0.31, 1.2, 1.4, 1.9),
      },
      {
        label: 'A',
        standardText: '标准 13',
        text: '4/10 达标',
        note: '中位 11',
        median: 0.85,
        alarm: true,
        points: points(0, 0.2, 0.6, 0.6, 0.61, 0.85, 1, 1.1, 1.3, 2.4),
      },
      {
        label: 'C',
        standardText: '标准 1',
        text: '17/18 达标',
        note: '中位 3.1，1 个未测',
        median: 3.1,
        alarm: false,
        points: points(0, ...Array.from({ length: 17 }, () => 3)),
      },
    ],
  },
  unmeasured: {
    rows: [
      { label: 'B', standardText: '标准 3', text: '未测', note: '', median: null, alarm: false, points: [] },
      {
        label: '未定级',
        standardText: '按 B 级 3',
        text: '0/2 达标',
        note: '中位 0',
        median: 0,
        alarm: true,
        points: points(0, 0),
      },
    ],
  },
  empty: { rows: [] },
  hostile: {
    rows: [
      {
        label: LONG_CHINESE,
        standardText: HOSTILE,
        text: LONG_CHINESE,
        note: HOSTILE,
        median: 1,
        alarm: true,
        points: [{ share: 1, name: HOSTILE, alarm: false }],
      },
    ],
  },
}
