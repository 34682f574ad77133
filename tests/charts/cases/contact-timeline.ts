import type { ContactTimelineData } from '../../../src/report/chart-data/contact-timeline.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const weeks = Array.from({ length: 14 }, (_, index) => ({
  label: String(27 + index),
  start: new Date(Date.UTC(2026, 5, 29 + 7 * index)).toISOString().slice(0, 10),
}))
const at = (week: number, weight: number, decider = false) => ({ week, weight, decider })
const quarter = { from: '2026-07-01', to: '2026-09-30', weeks }

export const contactTimelineCases: Readonly<Record<string, ContactTimelineData>> = {
  quarter: {
    ...quarter,
    logFrom: null,
    standard: 13,
    totalLabel: '23.7',
    standardLabel: '标准 13',
    steps: [
      { day: '2026-07-03', sum: 2.2 },
      { day: '2026-07-14', sum: 5.3 },
      { day: '2026-07-29', sum: 8 },
      { day: '2026-08-12', sum: 11.1 },
      { day: '2026-08-25', sum: 13.8 },
      { day: '2026-09-08', sum: 16.9 },
      { day: '2026-09-18', sum: 21 },
      { day: '2026-09-25', sum: 23.7 },
    ],
    deciders: [
      { day: '2026-07-29', sum: 8, names: '沈国梁' },
      { day: '2026-08-25', sum: 13.8, names: '何静仪' },
      { day: '2026-09-08', sum: 16.9, names: '蒋丽' },
    ],
    kinds: [
      { label: '拜访', total: '6 次 × 1', weeks: [at(0, 1), at(2, 1), at(7, 1), at(8, 1, true), at(11, 2)] },
      { label: '会议', total: '3 次 × 1', weeks: [at(1, 1), at(4, 1, true), at(10, 1, true)] },
      { label: '技术交流', total: '4 次 × 1', weeks: [at(3, 1), at(6, 1), at(11, 1), at(12, 1)] },
      {
        label: '电话',
        total: '9 次 × 0.5',
        weeks: [at(0, 1), at(1, 0.5), at(3, 0.5), at(12, 0.5), at(13, 0.5)],
      },
      {
        label: '邮件聊天',
        total: '16 次 × 0.2',
        weeks: [at(0, 0.2), at(1, 0.4), at(2, 0.2), at(5, 0.4), at(12, 0.2)],
      },
      { label: '节日问候', total: '2 次，不计', weeks: [at(12, 0)] },
    ],
  },
  empty: {
    ...quarter,
    logFrom: null,
    standard: null,
    totalLabel: '0',
    standardLabel: '',
    steps: [],
    deciders: [],
    kinds: [],
  },
  'log-begins-inside': {
    ...quarter,
    logFrom: '2026-08-15',
    standard: 3,
    totalLabel: '≥ 1',
    standardLabel: '标准 3',
    steps: [{ day: '2026-09-01', sum: 1 }],
    deciders: [],
    kinds: [{ label: '拜访', total: '1 次 × 1', weeks: [at(9, 1)] }],
  },
  hostile: {
    ...quarter,
    logFrom: null,
    standard: 13,
    totalLabel: HOSTILE,
    standardLabel: LONG_CHINESE,
    steps: [{ day: '2026-07-01', sum: 400 }],
    deciders: [
      { day: '2026-07-01', sum: 400, names: LONG_CHINESE },
      { day: '2026-07-01', sum: 400, names: HOSTILE },
      { day: '2026-07-01', sum: 400, names: LONG_CHINESE },
    ],
    kinds: [{ label: LONG_CHINESE, total: HOSTILE, weeks: [at(0, 60, true), at(1, 0.2), at(13, 0)] }],
  },
}
