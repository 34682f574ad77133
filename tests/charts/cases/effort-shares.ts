import type { EffortSharesData } from '../../../src/report/chart-data/effort-shares.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const group = (label: string, note: string, ...shares: readonly (number | null)[]) => ({
  label,
  note,
  rows: shares.map((share, index) => ({
    label: ['有效接触', '客户数', '收入', '潜力'][index]!,
    share,
    text: share === null ? '' : `${Math.round(share * 100)} %`,
    main: index === 0,
  })),
})

export const effortSharesCases: Readonly<Record<string, EffortSharesData>> = {
  tiers: {
    groups: [
      group('S', '4 个客户', 0.294, 0.083, 0.558, 0.138),
      group('A', '10 个客户', 0.438, 0.208, 0.317, 0.268),
      group('B', '16 个客户', 0.155, 0.333, 0.112, 0.37),
      group('C', '18 个客户', 0.112, 0.375, 0.013, 0.225),
    ],
  },
  partial: { groups: [group('A', '1 个客户', 1, 1, null, null), group('C', '0 个客户', 0, 0, null, null)] },
  empty: { groups: [] },
  hostile: {
    groups: [
      {
        label: LONG_CHINESE,
        note: HOSTILE,
        rows: [{ label: LONG_CHINESE, share: 1, text: HOSTILE, main: true }],
      },
    ],
  },
}
