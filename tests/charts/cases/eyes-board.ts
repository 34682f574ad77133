import type { EyesBoardData } from '../../../src/report/chart-data/eyes-board.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

const staff = (label: string, role: string, strong = false, note = '') => ({ label, role, strong, note })
const department = (
  label: string,
  note = '',
  strong = false,
  tone: 'plain' | 'muted' | 'alarm' = 'plain',
) => ({
  label,
  note,
  strong,
  tone,
})

export const eyesBoardCases: Readonly<Record<string, EyesBoardData>> = {
  'one-eye': {
    departments: [
      department('集团领导', '何静仪 37 天未见，限 30 天，眼已失', false, 'alarm'),
      department('信息中心', '罗振东、许文博、韩蕾三人在岗', true),
      department('采购部', '无支持者，蒋丽反对', false, 'muted'),
      department('财务部', '关键人傅明远未评', false, 'muted'),
      department('生产技术部', '宋海川、白一帆在岗，也只见林知夏', true),
      department('运维公司', '2 名用户，不在决策圈', false, 'muted'),
      department('安全监察部', '118 天无联系', false, 'muted'),
    ],
    staff: [
      staff('陈屿', 'AR'),
      staff('林知夏', 'SR', true, '她离开则无眼'),
      staff('高远', 'FR'),
      staff('周敬安', '高层'),
    ],
    stones: [
      { department: 1, staff: 1, supporters: 3, matched: true },
      { department: 4, staff: 1, supporters: 2, matched: false },
    ],
    ghosts: [{ department: 0, staff: 0 }],
    contacts: [
      { department: 0, staff: 3 },
      { department: 2, staff: 0 },
      { department: 5, staff: 2 },
    ],
    eyes: 1,
    atLeast: false,
  },
  empty: { departments: [], staff: [], stones: [], ghosts: [], contacts: [], eyes: 0, atLeast: false },
  'one-crossing': {
    departments: [department('总经理办公室', '1 人在岗', true)],
    staff: [staff('陈屿', 'AR', true)],
    stones: [{ department: 0, staff: 0, supporters: 1, matched: true }],
    ghosts: [],
    contacts: [],
    eyes: 1,
    atLeast: true,
  },
  crowded: {
    departments: Array.from({ length: 24 }, (_, index) =>
      department(`第 ${index + 1} 事业部`, '', index === 3),
    ),
    staff: Array.from({ length: 14 }, (_, index) => staff(`同事${index + 1}`, 'SR', index === 5)),
    stones: [
      { department: 3, staff: 5, supporters: 12, matched: true },
      { department: 11, staff: 2, supporters: 1, matched: true },
      { department: 12, staff: 2, supporters: 4, matched: false },
    ],
    ghosts: [{ department: 20, staff: 13 }],
    contacts: Array.from({ length: 10 }, (_, index) => ({ department: 2 * index, staff: index })),
    eyes: 2,
    atLeast: false,
  },
  hostile: {
    departments: [
      department(LONG_CHINESE, LONG_CHINESE, true),
      department(HOSTILE, HOSTILE, true),
      department(LONG_ENGLISH, LONG_ENGLISH, false, 'alarm'),
    ],
    staff: [
      staff(HOSTILE, HOSTILE, true, HOSTILE),
      staff(LONG_ENGLISH, LONG_CHINESE),
      staff(LONG_CHINESE, 'AR', false, LONG_CHINESE),
    ],
    stones: [
      { department: 0, staff: 0, supporters: 1, matched: true },
      { department: 1, staff: 2, supporters: 2, matched: true },
    ],
    ghosts: [],
    contacts: [{ department: 2, staff: 1 }],
    eyes: 2,
    atLeast: false,
  },
}
