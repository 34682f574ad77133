import type { RibbonWay, TransitionData, TransitionRow } from '../../../src/report/chart-data/transition.ts'
import { HOSTILE } from './hostile.ts'

const standings = [3, 2, 1, 0, -1, 'unrated', 'expired', 'absent', 'left', 'vanished'] as const
const labels = [
  '3 教练',
  '2 强烈支持',
  '1 支持',
  '0 中立',
  '−1 不认可',
  '未评',
  '过期',
  '未在册',
  '离职',
  '消失',
]
type Standing = (typeof standings)[number]

const wayOf = (from: Standing, to: Standing): RibbonWay => {
  if (from === to) return 'same'
  if (typeof to !== 'number') return 'off'
  if (typeof from !== 'number') return 'new'
  return to > from ? 'up' : 'down'
}

/** Rows and ribbons of counted pairs; rows nobody stands in are left out. */
function flow(pairs: readonly (readonly [Standing, Standing, number])[]): TransitionData {
  const shown = standings.filter((one) => pairs.some(([from, to]) => from === one || to === one))
  const sum = (fits: (pair: readonly [Standing, Standing, number]) => boolean): number =>
    pairs.filter(fits).reduce((total, [, , people]) => total + people, 0)
  return {
    before: '2026 Q2',
    now: '2026 Q3',
    rows: shown.map((standing): TransitionRow => {
      const fell = sum(([from, to]) => to === standing && wayOf(from, to) === 'down')
      const rose = sum(([from, to]) => to === standing && wayOf(from, to) === 'up')
      return {
        level: typeof standing === 'number' ? standing : 'off',
        label: labels[standings.indexOf(standing)]!,
        before: sum(([from]) => from === standing),
        now: sum(([, to]) => to === standing),
        note: [rose > 0 ? `升入 ${rose}` : '', fell > 0 ? `降入 ${fell}` : ''].filter(Boolean).join(' · '),
        alarm: fell > 0,
      }
    }),
    ribbons: pairs.map(([from, to, people]) => ({
      from: shown.indexOf(from),
      to: shown.indexOf(to),
      people,
      way: wayOf(from, to),
    })),
  }
}

export const transitionCases: Readonly<Record<string, TransitionData>> = {
  portfolio: flow([
    [3, 3, 9],
    [3, 2, 2],
    [2, 3, 4],
    [2, 2, 31],
    [2, 'left', 1],
    [1, 1, 37],
    [1, 0, 4],
    [1, 'expired', 1],
    [0, 1, 2],
    [0, 0, 26],
    [0, -1, 2],
    [-1, 2, 1],
    [-1, 0, 1],
    [-1, -1, 17],
    ['unrated', 3, 1],
    ['unrated', 1, 5],
    ['unrated', 0, 2],
    ['unrated', -1, 2],
    ['unrated', 'unrated', 16],
  ]),
  everything: flow(
    standings.flatMap((from) =>
      standings
        .filter((to) => from !== 'left' && from !== 'vanished' && to !== 'absent')
        .map((to): [Standing, Standing, number] => [from, to, from === to ? 900 : 1]),
    ),
  ),
  lost: flow([
    [2, 2, 4],
    [2, 'expired', 6],
    [1, 'vanished', 3],
    [0, 'left', 1],
  ]),
  one: flow([[2, -1, 1]]),
  empty: flow([]),
  hostile: {
    before: HOSTILE,
    now: HOSTILE,
    rows: [
      { level: 3, label: HOSTILE, before: 48213, now: 48212, note: HOSTILE, alarm: true },
      { level: 'off', label: HOSTILE, before: 0, now: 1, note: '', alarm: false },
    ],
    ribbons: [
      { from: 0, to: 0, people: 48212, way: 'same' },
      { from: 0, to: 1, people: 1, way: 'off' },
    ],
  },
}
