import type { IntimacyLevel } from '../../../src/report/chart-data/support-level.ts'
import type { SupportGridData, SupportGridPerson } from '../../../src/report/chart-data/support-grid.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

type Support = SupportGridPerson['support']
const person = (
  name: string,
  key: boolean,
  support: Support,
  intimacy: IntimacyLevel,
  before: readonly [Support, IntimacyLevel] | null = null,
  evidence: SupportGridPerson['evidence'] = null,
): SupportGridPerson => ({
  name,
  key,
  support,
  intimacy,
  before: before === null ? null : { support: before[0], intimacy: before[1] },
  evidence,
})
const labels = {
  supportLabels: ['不认可', '中立', '支持', '强烈支持', '教练'],
  intimacyLabels: ['未接触', '认识', '熟悉', '信任', '深度信任'],
}
const levels = [-1, 0, 1, 2, 3] as const

export const supportGridCases: Readonly<Record<string, SupportGridData>> = {
  moved: {
    ...labels,
    people: [
      person('沈国梁', true, 0, 1),
      person('何静仪', true, 3, 3, [1, 2], 1),
      person('罗振东', true, 2, 3),
      person('许文博', false, 2, 2, [0, 1]),
      person('韩蕾', false, 3, 4, [2, 3]),
      person('蒋丽', true, -1, 1, [0, 1]),
      person('唐宇', false, 0, 1),
      person('孟晓楠', false, 0, 1),
      person('宋海川', true, 1, 2, [2, 3]),
      person('白一帆', false, 1, 2),
      person('冯启', false, 1, 1, [0, 0], 'none'),
    ],
    outside: [
      { name: '傅明远', key: true, support: null },
      { name: '姚芳', key: false, support: 1 },
    ],
  },
  empty: { ...labels, people: [], outside: [] },
  'nobody-rated': { ...labels, people: [], outside: [{ name: '傅明远', key: true, support: null }] },
  'eighty-people': {
    ...labels,
    people: Array.from({ length: 60 }, (_, index) =>
      person(
        `客户${index + 1}`,
        index % 5 === 0,
        levels[index % 5] ?? 0,
        ((index * 7) % 5) as IntimacyLevel,
        index % 4 === 0 ? [levels[(index + 1) % 5] ?? 0, 1] : null,
        index % 9 === 0 ? 0 : null,
      ),
    ),
    outside: Array.from({ length: 60 }, (_, index) => ({
      name: `未评者${index + 1}`,
      key: index === 40,
      support: null,
    })),
  },
  hostile: {
    ...labels,
    people: [
      person(HOSTILE, true, 3, 4, [-1, 0], 0),
      person(LONG_CHINESE, true, 1, 2),
      person(LONG_ENGLISH, false, -1, 0),
    ],
    outside: [
      { name: LONG_CHINESE, key: true, support: null },
      { name: HOSTILE, key: false, support: -1 },
    ],
  },
}
