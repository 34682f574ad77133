import type {
  DepartmentLevelCell,
  DepartmentLevelData,
} from '../../../src/report/chart-data/department-level.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const seen = (count: number, known: number): DepartmentLevelCell => ({ kind: 'seen', seen: count, known })
const none: DepartmentLevelCell = { kind: 'none' }
const unknown: DepartmentLevelCell = { kind: 'unknown' }
const levels = ['高层', '中层', '主管', '基层']

export const departmentLevelCases: Readonly<Record<string, DepartmentLevelData>> = {
  gaps: {
    levels,
    departments: [
      { label: '集团领导', alarm: false, cells: [seen(2, 2), none, none, none], total: '2/2' },
      { label: '信息中心', alarm: false, cells: [none, seen(2, 2), seen(2, 3), seen(3, 6)], total: '7/11' },
      { label: '采购部', alarm: false, cells: [none, seen(1, 1), seen(1, 2), seen(1, 3)], total: '3/6' },
      { label: '财务部', alarm: true, cells: [seen(0, 1), none, seen(0, 1), unknown], total: '0/2+' },
      { label: '运维公司', alarm: false, cells: [none, seen(1, 1), seen(0, 1), seen(1, 5)], total: '2/7' },
      { label: '安全监察部', alarm: true, cells: [none, seen(0, 1), unknown, unknown], total: '0/1+' },
    ],
    totals: ['2/3', '4/5', '3/7+', '5/14+'],
    total: '14/29+',
  },
  empty: { levels, departments: [], totals: ['0/0', '0/0', '0/0', '0/0'], total: '0/0' },
  hostile: {
    levels: [HOSTILE, LONG_CHINESE],
    departments: [
      { label: LONG_CHINESE, alarm: true, cells: [seen(0, 120), seen(99, 1200)], total: '99/1320' },
      { label: HOSTILE, alarm: false, cells: [unknown, none], total: '0/0+' },
    ],
    totals: ['0/120+', '99/1200'],
    total: '99/1320+',
  },
}
