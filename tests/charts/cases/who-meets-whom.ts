import type { MeetingCell, WhoMeetsWhomData } from '../../../src/report/chart-data/who-meets-whom.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

const met = (count: number): MeetingCell => ({ kind: 'met', count })
const never: MeetingCell = { kind: 'never', alarm: false }
const alarm: MeetingCell = { kind: 'never', alarm: true }
const nobody: MeetingCell = { kind: 'nobody' }
const level = (label: string, unknown = false) => ({ label, unknown })

export const whoMeetsWhomCases: Readonly<Record<string, WhoMeetsWhomData>> = {
  year: {
    theirs: [level('高层'), level('中层'), level('主管'), level('基层'), level('职级不明', true)],
    ours: [
      { ...level('高层'), cells: [alarm, met(2), never, nobody, never] },
      { ...level('主管'), cells: [met(4), met(31), met(12), nobody, met(1)] },
      { ...level('基层'), cells: [never, met(9), met(46), nobody, met(3)] },
      { ...level('职级不明', true), cells: [never, never, met(2), nobody, never] },
    ],
    most: 46,
  },
  empty: { theirs: [], ours: [], most: 0 },
  hostile: {
    theirs: [level(HOSTILE), level(LONG_CHINESE), level(LONG_ENGLISH, true)],
    ours: [
      { ...level(LONG_ENGLISH), cells: [met(123456), alarm, nobody] },
      { ...level(LONG_CHINESE, true), cells: [never, met(1), met(99)] },
    ],
    most: 123456,
  },
}
