import type { LayerTrendData } from '../../../src/report/chart-data/layer-trend.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const quarters = ['24Q4', '25Q1', '25Q2', '25Q3', '25Q4', '26Q1', '26Q2', '26Q3']
const limits = [
  { value: 60, label: '亚健康' },
  { value: 80, label: '健康' },
]
const line = (
  label: string,
  values: (number | null)[],
  lastText: string,
  changeText: string,
  alarm = false,
  main = false,
) => ({
  label,
  values,
  lastText,
  changeText,
  alarm,
  main,
})

export const layerTrendCases: Readonly<Record<string, LayerTrendData>> = {
  fall: {
    quarters,
    limits,
    lines: [
      line('总分', [72, 74, 75, 77, 76.5, 74.6, 73.4, 62.9], '62.9', '−10.5', true, true),
      line('关键', [66, 70, 73, 74, 73, 72, 70.6, 53], '53.0', '−17.6', true),
      line('普遍', [77, 78, 80, 81, 80, 82, 82.5, 75.3], '75.3', '−7.2'),
      line('组织', [null, null, 63, 64, 65, 66, 66.6, 68.8], '68.8', '+2.2'),
    ],
  },
  gaps: {
    quarters,
    limits,
    lines: [
      line('总分', [null, 60, null, null, 71, 70, null, null], '70.0', ''),
      line(
        '组织',
        quarters.map(() => null),
        '',
        '',
      ),
      line('普遍', [null, null, null, null, null, null, null, 70.2], '70.2', ''),
    ],
  },
  'one-quarter': { quarters: ['26Q3'], limits, lines: [line('总分', [61], '61.0', '', false, true)] },
  hostile: {
    quarters: [HOSTILE, LONG_CHINESE],
    limits,
    lines: [line(LONG_CHINESE, [0, 100], HOSTILE, '+100.0')],
  },
  empty: { quarters: [], limits: [], lines: [] },
}
