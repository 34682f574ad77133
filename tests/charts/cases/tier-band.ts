import type { TierBandCell, TierBandData } from '../../../src/report/chart-data/tier-band.ts'
import { HOSTILE, LONG_ENGLISH } from './hostile.ts'

const bands = [
  { kind: 'healthy', label: 'Healthy' },
  { kind: 'fair', label: 'Fair' },
  { kind: 'at-risk', label: 'At risk' },
  { kind: 'critical', label: 'Critical' },
  { kind: 'undetermined', label: 'Undetermined' },
  { kind: 'not-measured', label: 'Not measured' },
] as const
const cell = (count: number, change: number | null = null, alarm = false): TierBandCell => ({
  count,
  change,
  alarm,
})

export const tierBandCases: Readonly<Record<string, TierBandData>> = {
  portfolio: {
    bands,
    tiers: [
      {
        label: 'S',
        cells: [cell(1, -1), cell(3, -1), cell(2, 2, true), cell(0, 0), cell(0), cell(0)],
        total: 6,
      },
      {
        label: 'A',
        cells: [cell(4), cell(4, -1), cell(2, 1, true), cell(1, 0, true), cell(0), cell(0)],
        total: 11,
      },
      { label: 'B', cells: [cell(6), cell(6, -1), cell(3, 1), cell(1), cell(0), cell(1)], total: 17 },
      { label: 'C', cells: [cell(3), cell(4), cell(1), cell(1, 1), cell(0), cell(1, -1)], total: 10 },
      { label: 'No tier', cells: [cell(0), cell(0), cell(0), cell(0), cell(1), cell(1)], total: 2 },
    ],
    totals: [14, 17, 8, 3, 1, 3],
    total: 46,
  },
  empty: { bands, tiers: [], totals: [0, 0, 0, 0, 0, 0], total: 0 },
  thousands: {
    bands,
    tiers: [
      {
        label: HOSTILE,
        cells: [cell(2140, 12), cell(1), cell(380, -44, true), cell(12, null, true), cell(900), cell(1211)],
        total: 4644,
      },
      { label: LONG_ENGLISH, cells: [cell(0), cell(1, 1), cell(0), cell(0), cell(0), cell(0)], total: 1 },
    ],
    totals: [2140, 2, 380, 12, 900, 1211],
    total: 4645,
  },
}
