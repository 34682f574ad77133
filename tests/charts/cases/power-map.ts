import type { PowerMapData, PowerMapNode, PowerMapPerson } from '../../../src/report/chart-data/power-map.ts'
import type { SupportLevel } from '../../../src/report/chart-data/support-level.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

type Reports = readonly PowerMapNode[]

const person = (
  id: number,
  name: string,
  support: SupportLevel,
  more: Partial<PowerMapPerson> = {},
  reports: Reports = [],
): PowerMapNode => ({
  kind: 'person',
  person: {
    id,
    name,
    title: '部门主管',
    note: '12 天前',
    alarm: false,
    roles: 'E',
    decides: false,
    support,
    influence: 3,
    influenceAssumed: false,
    key: false,
    left: false,
    ...more,
  },
  reports,
})
const stack = (label: string, note: string, support: readonly SupportLevel[]): PowerMapNode => ({
  kind: 'stack',
  label,
  note,
  support,
  names: label,
  reports: [],
})
const decider = { roles: 'D', decides: true, key: true, influence: 5 }

const chart: Reports = [
  person(1, '沈国梁', 0, { ...decider, roles: 'A', note: '63 天未见，限 30', alarm: true }, [
    person(2, '何静仪', 1, decider, [
      person(3, '罗振东', 2, { key: true, influence: 4 }, [
        person(4, '许文博', 2, {}, [person(5, '韩蕾', 3, { roles: 'S', influence: 2 })]),
        person(6, '卢伟', null, { left: true, roles: '', note: '8 月 14 日离职' }),
      ]),
      person(7, '蒋丽', -1, { ...decider, influence: 4 }, [stack('采购部 2 人', '均未评', [null, null])]),
    ]),
    person(8, '傅明远', null, { roles: 'I', influenceAssumed: true }),
  ]),
]

/** A superior with as many branches as there are departments, each of a key person and their folded people. */
const broad = (branches: number, deep: number): Reports => [
  person(
    0,
    '总经理',
    1,
    decider,
    Array.from({ length: branches }, (_, at) =>
      person(
        100 + at,
        `部长${at + 1}`,
        ((at % 5) - 1) as SupportLevel,
        { key: true },
        Array.from({ length: deep }, (_, next) =>
          person(1000 + at * 100 + next, `主管${next + 1}`, null, {}, [
            stack('质量部 7 人', '已评 2/7', [1, 0, null]),
          ]),
        ),
      ),
    ),
  ),
]

export const powerMapCases: Readonly<Record<string, PowerMapData>> = {
  'one-line': {
    roots: chart,
    links: [
      { from: 5, to: 3, opposed: false },
      { from: 3, to: 7, opposed: true },
    ],
    sentence: '在职 8 人',
  },
  'eighty-people': {
    roots: broad(16, 4),
    links: [{ from: 100, to: 115, opposed: true }],
    sentence: '在职 81 人',
  },
  'no-lines': {
    roots: [
      { kind: 'department', label: '采购部', reports: [person(1, '甲', 1), person(2, '乙', 0)] },
      { kind: 'department', label: '部门不明', reports: [person(3, '丙', null)] },
      stack('6 个部门 140 人', '均未评', [null, null, null]),
    ],
    links: [],
    sentence: '在职 143 人',
  },
  empty: { roots: [], links: [], sentence: '在职 0 人' },
  hostile: {
    roots: [
      person(1, HOSTILE, -1, { title: LONG_CHINESE, note: LONG_ENGLISH, roles: 'A\u00A0D\u00A0E' }, [
        person(2, LONG_CHINESE, 3, { title: HOSTILE, left: true }),
        stack(LONG_ENGLISH, HOSTILE, [3]),
      ]),
      { kind: 'department', label: LONG_CHINESE, reports: [person(3, LONG_ENGLISH, 0)] },
    ],
    links: [{ from: 1, to: 3, opposed: true }],
    sentence: HOSTILE,
  },
}
