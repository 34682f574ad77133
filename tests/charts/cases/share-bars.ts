import type { ShareBar, ShareBarsData } from '../../../src/report/chart-data/share-bars.ts'
import { HOSTILE, LONG_CHINESE } from './hostile.ts'

const bar = (
  label: string,
  share: number | null,
  text: string,
  counts: string,
  more: Partial<ShareBar> = {},
): ShareBar => ({
  label,
  share,
  text,
  counts,
  note: '',
  limit: null,
  alarm: false,
  ...more,
})

export const shareBarsCases: Readonly<Record<string, ShareBarsData>> = {
  shares: {
    rows: [
      bar('关键人已评', 0.88, '88 %', '192/218'),
      bar('结论有证据', 0.61, '61 %', '74/121'),
      bar('评分在期内', 0.68, '68 %', '131/192', { limit: 0.6 }),
      bar('结果或下一步已填', 0.45, '45 %', '3,918/8,706', { alarm: true }),
      bar('计划', null, '', ''),
      bar('归到部门', 1, '100 %', '8/8'),
      bar('归到站点', 0, '0 %', '0/8', { alarm: true }),
    ],
  },
  notes: {
    rows: [
      bar('关键 · 点', 0.83, '83 %', '', { note: '83 % 权重已评，61 % 有证据' }),
      bar('普遍 · 面', 0.71, '71 %', '', { note: '29 个客户缺部门表和站点表' }),
      bar('组织 · 势', null, '', '', { note: '十项只有三项有来源' }),
    ],
  },
  empty: { rows: [] },
  hostile: {
    rows: [bar(LONG_CHINESE, 0.5, HOSTILE, HOSTILE, { note: LONG_CHINESE }), bar(HOSTILE, null, '', '')],
  },
}
