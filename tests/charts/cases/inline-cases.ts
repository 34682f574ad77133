import type { InlineChart } from '../../../src/report/page-parts/inline-chart.ts'
import { HOSTILE } from './hostile.ts'

const spark = (values: (number | null)[]): InlineChart => ({
  chart: 'sparkline',
  data: { values, low: 40, high: 90, limits: [60, 80], alarm: true },
})
/** Every small drawing at its edges: nothing, one, unknown, beyond its scale. */
export const inlineCases: readonly InlineChart[] = [
  spark([72, 74, 75, 77, 76, 74, 73, 62]),
  spark([null, null, 60, null, 65, 66, null, 70]),
  spark([null, null]),
  spark([70]),
  spark([]),
  spark([-20, 500]),
  { chart: 'sub-score', data: { value: 40.1, before: 60 } },
  { chart: 'sub-score', data: { value: 0, before: null } },
  { chart: 'sub-score', data: { value: null, before: 30 } },
  { chart: 'life', data: { eyes: null, atLeast: false } },
  { chart: 'life', data: { eyes: 0, atLeast: true } },
  { chart: 'life', data: { eyes: 1, atLeast: false } },
  { chart: 'life', data: { eyes: 9, atLeast: true }, label: HOSTILE },
  { chart: 'outlook-strip', data: { split: { pro: 68, open: 60, con: 20 } } },
  { chart: 'outlook-strip', data: { split: { pro: 0, open: 0, con: 0 } } },
  { chart: 'outlook-strip', data: { split: null } },
  { chart: 'amount-bar', data: { value: 186, extra: 42, max: 228 } },
  { chart: 'amount-bar', data: { value: 0, extra: 0, max: 0 } },
  { chart: 'file-balance', data: { kept: 9000, skipped: 1, rejected: 1, max: 9002 } },
  { chart: 'file-balance', data: { kept: 0, skipped: 0, rejected: 0, max: 0 } },
  { chart: 'completeness', data: { share: 0 } },
  { chart: 'completeness', data: { share: 0.93 } },
  {
    chart: 'proof-range',
    data: { first: 0, last: 900, asOf: 700, date: 100, lastDay: 1000, expired: false },
  },
  {
    chart: 'proof-range',
    data: { first: 0, last: 900, asOf: 700, date: null, lastDay: 300, expired: true },
  },
  { chart: 'proof-range', data: { first: 5, last: 5, asOf: 5, date: 5, lastDay: null, expired: false } },
  {
    chart: 'band-strip',
    data: { healthy: 3, fair: 2, atRisk: 1, critical: 1, undetermined: 2, notMeasured: 3, max: 12 },
  },
]
