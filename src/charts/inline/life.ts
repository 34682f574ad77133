import type { LifeData } from '../../report/chart-data/small-marks.ts'
import { defineChart } from '../define-chart.ts'
import { drawLifeMark, lifeMarkSize } from '../marks/life-mark.ts'

const RADIUS = 7.5

/** An account's life as a pair of stones: two eyes live, one dies with one person, none has no life. */
export const life = defineChart({
  id: 'life',
  title: { zh: '棋眼', en: 'Eyes' },
  caption: { zh: '两眼为活，一眼系于一人。', en: 'Two eyes live; one eye dies with one person.' },
  words: {
    unknown: { zh: '棋眼未测', en: 'eyes not measured' },
    none: { zh: '无眼', en: 'no eye' },
    one: { zh: '一只眼', en: 'one eye' },
    alive: { zh: '活棋', en: 'alive' },
    atLeast: { zh: '至少', en: 'at least ' },
  },
  alternative(data: LifeData, words) {
    if (data.eyes === null) return words.unknown
    const word = data.eyes === 0 ? words.none : data.eyes === 1 ? words.one : words.alive
    return data.atLeast && data.eyes < 2 ? words.atLeast + word : word
  },
  draw: (data) => ({ ...lifeMarkSize(RADIUS), body: drawLifeMark(0, 0, RADIUS, data) }),
})
