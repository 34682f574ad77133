import type { DecisionBarData } from '../../report/chart-data/decision-bar.ts'
import { fillTemplate } from '../../lib/fill-template.ts'
import { defineChart } from '../define-chart.ts'
import { drawDecisionRow } from './decision-row.ts'
import { drawDecisionColumn } from './decision-column.ts'

/** The decision circle laid end to end: who carries the majority by weight and by heads, on evidence and as claimed. */
export const decisionBar = defineChart({
  id: 'decision-bar',
  title: { zh: '决策条', en: 'Decision bar' },
  caption: {
    zh: '决策圈各人的权重首尾相接：左为支持，右为反对，中间未定，斜线为未评。权重与人头都要过半。',
    en: 'The weights of the decision circle end to end: for us from the left, against from the right, open between, hatched unrated. A majority needs more than half of the weight and of the heads.',
  },
  words: {
    pro: { zh: '支持', en: 'For' },
    open: { zh: '未定', en: 'Open' },
    con: { zh: '反对', en: 'Against' },
    side: { zh: '{side} {weight}，{heads} 人', en: '{side} {weight}, heads {heads}' },
    weight: { zh: '权重', en: 'Weight' },
    evidence: { zh: '按证据', en: 'by evidence' },
    heads: { zh: '人头', en: 'Heads' },
    claimed: { zh: '自评', en: 'Claimed' },
    need: { zh: '需超过 {half}', en: 'needs over {half}' },
    people: { zh: '{n} 人', en: '{n}' },
    line: { zh: '多数线：过 {weight} 且过 {heads} 人', en: 'majority: over {weight} and over {heads} heads' },
    sentence: {
      zh: '支持 {pro}，未定 {open}，反对 {con}，总 {all}；人头 {headsPro}、{headsOpen}、{headsCon}，共 {headsAll}',
      en: 'for {pro}, open {open}, against {con} of {all}; heads {headsPro}, {headsOpen}, {headsCon} of {headsAll}',
    },
  },
  alternative: ({ weight, heads }: DecisionBarData, words) =>
    fillTemplate(words.sentence, {
      ...weight,
      headsPro: heads.pro,
      headsOpen: heads.open,
      headsCon: heads.con,
      headsAll: heads.all,
    }),
  draw: (data, frame) =>
    frame.size === 'narrow' ? drawDecisionColumn(data, frame) : drawDecisionRow(data, frame),
})
