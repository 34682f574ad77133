import type { LifeData } from '../../report/chart-data/small-marks.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { defineChart } from '../define-chart.ts'
import { drawLifeMark, lifeMarkSize } from '../marks/life-mark.ts'

const RADIUS = 7.5

/** An account's life as a pair of stones: two eyes live, one dies with one person, none has no life. Its name says all of it, with the number. */
export const life = defineChart({
  id: 'life',
  title: { zh: '棋眼', en: 'Eyes' },
  caption: { zh: '两眼为活，一眼系于一人。', en: 'Two eyes live; one eye dies with one person.' },
  words: {
    unknown: { zh: '棋眼未测', en: 'eyes not measured' },
    none: { zh: '无眼', en: 'no eye' },
    one: { zh: '一只眼', en: 'one eye' },
    alive: { zh: '活棋，{count} 只眼', en: 'alive, {count} eyes' },
    aliveAtLeast: { zh: '活棋，至少 {count} 只眼', en: 'alive, at least {count} eyes' },
    atLeast: { zh: '至少', en: 'at least ' },
  },
  alternative(data: LifeData, words) {
    if (data.eyes === null) return words.unknown
    if (data.eyes >= 2)
      return fillTemplate(data.atLeast ? words.aliveAtLeast : words.alive, { count: data.eyes })
    return (data.atLeast ? words.atLeast : '') + (data.eyes === 0 ? words.none : words.one)
  },
  draw: (data) => ({ ...lifeMarkSize(RADIUS), body: drawLifeMark(0, 0, RADIUS, data) }),
})
