import type { DecisionBarData, DecisionBarPerson } from '../../../src/report/chart-data/decision-bar.ts'
import type { SupportLevel } from '../../../src/report/chart-data/support-level.ts'
import { HOSTILE, LONG_CHINESE, LONG_ENGLISH } from './hostile.ts'

const person = (name: string, weight: number, support: SupportLevel): DecisionBarPerson => ({
  name,
  weight,
  support,
})
const notes = { weightNote: '45–86 %', headsNote: '6–12 / 13 人', claimedNote: '77/148，7/13 人：赢定' }
const crowd = Array.from({ length: 80 }, (_, index) =>
  person(
    `客户${index + 1}`,
    [25, 12, 9, 6, 4, 2, 2, 1][index % 8] ?? 1,
    ([3, 2, 1, 0, null, -1, 1, 0] as const)[index % 8] ?? 0,
  ),
)

export const decisionBarCases: Readonly<Record<string, DecisionBarData>> = {
  open: {
    people: [
      person('沈国梁', 25, 0),
      person('何静仪', 25, 1),
      person('罗振东', 12, 2),
      person('许文博', 9, 2),
      person('韩蕾', 6, 3),
      person('蒋丽', 20, -1),
      person('唐宇', 6, 0),
      person('姚芳', 2, null),
      person('傅明远', 12, null),
      person('孟晓楠', 6, 0),
      person('宋海川', 12, 1),
      person('白一帆', 4, 1),
      person('冯启', 9, 0),
    ],
    weight: { pro: 68, open: 60, con: 20, all: 148 },
    heads: { pro: 6, open: 6, con: 1, all: 13 },
    claimed: {
      weight: { pro: 77, open: 51, con: 20, all: 148 },
      heads: { pro: 7, open: 5, con: 1, all: 13 },
    },
    ...notes,
  },
  'one-person': {
    people: [person('沈国梁', 25, 1)],
    weight: { pro: 25, open: 0, con: 0, all: 25 },
    heads: { pro: 1, open: 0, con: 0, all: 1 },
    claimed: null,
    weightNote: '100 %',
    headsNote: '1 / 1 人',
    claimedNote: '',
  },
  lost: {
    people: [
      person('罗振东', 12, 1),
      person('许文博', 9, 0),
      person('唐宇', 6, 0),
      person('沈国梁', 25, -1),
      person('何静仪', 20, -1),
    ],
    weight: { pro: 12, open: 15, con: 45, all: 72 },
    heads: { pro: 1, open: 2, con: 2, all: 5 },
    claimed: null,
    weightNote: '16–37 %',
    headsNote: '1–3 / 5 人',
    claimedNote: '',
  },
  empty: {
    people: [],
    weight: { pro: 0, open: 0, con: 0, all: 0 },
    heads: { pro: 0, open: 0, con: 0, all: 0 },
    claimed: null,
    weightNote: '',
    headsNote: '',
    claimedNote: '',
  },
  'eighty-people': {
    people: crowd,
    weight: { pro: 400, open: 130, con: 80, all: 610 },
    heads: { pro: 40, open: 30, con: 10, all: 80 },
    claimed: null,
    weightNote: '65–87 %',
    headsNote: '40–70 / 80 人',
    claimedNote: '',
  },
  hostile: {
    people: [
      person(HOSTILE, 25, 1),
      person(LONG_CHINESE, 12, 0),
      person(LONG_ENGLISH, 9, null),
      person(LONG_CHINESE, 4, -1),
    ],
    weight: { pro: 25, open: 21, con: 4, all: 50 },
    heads: { pro: 1, open: 2, con: 1, all: 4 },
    claimed: { weight: { pro: 37, open: 9, con: 4, all: 50 }, heads: { pro: 2, open: 1, con: 1, all: 4 } },
    weightNote: HOSTILE,
    headsNote: LONG_ENGLISH,
    claimedNote: LONG_CHINESE,
  },
}
