import type { StandardBarsData } from '../../../src/report/chart-data/standard-bars.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const row = (label: string, value: number | null, standard: number | null, text: string, alarm = false) => ({
  label,
  value,
  standard,
  text,
  alarm,
  atLeast: false,
  standardText: standard === null ? '无标准' : `标准 ${standard}`,
})

export const standardBarsCases: Readonly<Record<string, StandardBarsData>> = {
  unit: {
    rows: [
      row('有效联系', 23.7, 13, '23.7'),
      row('高层会晤', 2, 4, '2', true),
      row('部门覆盖', 0.71, 0.8, '71 %'),
      row('技术交流', 0, 6, '0', true),
      row('我方活跃', null, 3, ''),
      row('客户活跃', 4, null, '4'),
    ],
  },
  empty: { rows: [] },
  hostile: { rows: [row(LONG_CHINESE, 1e6, 1, HOSTILE), row(HOSTILE, 0, 0, LONG_CHINESE)] },
}
